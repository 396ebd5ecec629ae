"""Demonstration stores, and the first run on a machine."""

import shlex
from pathlib import Path

import pytest


def test_a_demonstration_store_is_made_in_a_new_folder(done, refused, tmp_path):
    folder = tmp_path / "new" / "store"
    answer = done("demo", str(folder), "--seed", "7")
    assert str(folder) in answer.last
    before = (folder / "fieldbook.db").read_bytes()
    assert "not empty" in refused("demo", str(folder)).err
    assert (folder / "fieldbook.db").read_bytes() == before
    file = tmp_path / "file"
    file.write_text("mine")
    refused("demo", str(file))
    assert file.read_text() == "mine"


def test_a_demonstration_can_be_as_large_as_wanted(done, tmp_path):
    folder = tmp_path / "large"
    made = done("demo", str(folder), "--records", "3000", "--json").objects[0]
    assert made["records"] == pytest.approx(3000, rel=0.1)
    assert sum(made["counts"].values()) == made["records"]


def test_half_a_demonstration_is_taken_away(refused, tmp_path):
    """A folder that cannot hold the store."""
    (tmp_path / "file").write_text("here first")
    refused("demo", str(tmp_path / "file" / "store"))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_first_run_makes_all_that_is_promised(done, tmp_path, monkeypatch, language):
    monkeypatch.chdir(tmp_path)
    answer = done("--language", language)
    folder = tmp_path / "fieldbook-demo"
    assert str(folder) in answer.last
    assert (folder / "pack.pdf").read_bytes().startswith(b"%PDF-")
    examples = [line.strip() for line in answer.out.splitlines() if line.startswith("  ")]
    assert 3 <= len(examples) <= 5
    for example in examples:
        program, _run, *words = shlex.split(example)
        assert program == "python3"
        assert done(*words, "--language", language).out
    made = (folder / "pack.pdf").read_bytes()
    again = done("--language", language)
    assert str(folder) in again.last
    assert (folder / "pack.pdf").read_bytes() == made
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fieldbook-demo", "pack.pdf"]


def test_the_first_run_tells_a_program_where_things_are(done, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    told = done("--json").objects[0]
    assert Path(told["pack"]).read_bytes().startswith(b"%PDF-")
    assert done("list", "investors", "--json", store=told["store"]).objects


def test_the_first_run_leaves_alone_what_is_no_demonstration(done, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    theirs = tmp_path / "fieldbook-demo"
    done("new", "park", "name.zh=我的园区", "--create", store=theirs / "store")
    before = (theirs / "store" / "fieldbook.db").read_bytes()
    answer = done()
    assert str(tmp_path / "fieldbook-demo-2") in answer.last
    assert (theirs / "store" / "fieldbook.db").read_bytes() == before
    assert not (theirs / "pack.pdf").exists()
