"""Stores that are missing, foreign, newer, held, not writable, or on a full disk."""

import io
import json
import os
import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from main import main
from storage.store import Store

HOME = Path(__file__).resolve().parents[2]
MAIN = str(HOME / "main.py")
NOBODY = 65534
EVERY = (
    ("list", "parks"),
    ("show", "park", "测试园区"),
    ("edit", "park", "测试园区", "notes=x"),
    ("capture", "张三"),
    ("undo",),
    ("doctor",),
)


def process(*words, **more):
    return subprocess.run(
        [sys.executable, MAIN, *words], capture_output=True, encoding="utf-8", check=False, **more
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_store_that_is_missing(refused, tmp_path, language):
    for words in EVERY:
        answer = refused(*words, "--language", language, store=tmp_path / "none")
        assert answer.err.count("\n") == 1
        assert str(tmp_path / "none") in answer.err
    assert list(tmp_path.iterdir()) == []


def test_a_store_of_ones_own_begins_with_the_first_line(refused, done, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert "capture" in refused("list", "visits").err
    done("capture", "张三 测试公司 有兴趣")
    assert len(done("list", "visits", "--json").objects) == 1
    other = tmp_path / "other"
    monkeypatch.setenv("FIELDBOOK_STORE", str(other))
    assert str(other) in refused("capture", "张三").err
    done("capture", "张三", "--create")
    assert len(done("list", "visits", "--json").objects) == 1
    assert (other / "fieldbook.db").is_file()


def test_a_folder_with_something_else_in_it(refused, tmp_path):
    (tmp_path / "fieldbook.db").write_bytes(b"no database" * 1000)
    for words in EVERY:
        assert refused(*words, store=tmp_path).err.count("\n") == 1
    (tmp_path / "file").write_text("mine")
    refused("list", "parks", store=tmp_path / "file")
    refused("capture", "张三", "--create", store=tmp_path / "file" / "store")


def test_a_store_from_a_newer_version_is_left_as_it_is(refused, empty):
    with Store(empty) as store, store._writing.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA user_version = 999")
    before = (empty / "fieldbook.db").read_bytes()
    for words in EVERY:
        assert "newer" in refused(*words, store=empty).err
    assert (empty / "fieldbook.db").read_bytes() == before


def test_a_store_that_another_process_holds(empty):
    with Store(empty):
        finished = process("--store", str(empty), "list", "parks", "--language", "zh")
    assert (finished.returncode, finished.stdout) == (2, "")
    assert finished.stderr.count("\n") == 1
    assert str(os.getpid()) in finished.stderr
    assert main(["--store", str(empty), "list", "parks"]) == 0


def in_a_child_as_nobody(words):
    """Root may do everything, so a child gives up its rights: its status and what it said."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        told = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        sys.stdout = sys.stderr = told
        os.setuid(NOBODY)
        status = main(words)
        told.flush()
        os.write(writing, json.dumps([status, told.buffer.getvalue().decode()]).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as answer:
        return json.loads(answer.read())


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to give up its rights"
)
def test_a_store_that_may_not_be_written(empty, tmp_path):
    for path in (tmp_path, *tmp_path.parents):
        if path.owner() == "root" and str(path).startswith("/tmp/"):  # noqa: S108
            path.chmod(path.stat().st_mode | stat.S_IXOTH | stat.S_IROTH)
    before = (empty / "fieldbook.db").read_bytes()
    for words in (("list", "parks"), ("edit", "park", "测试园区", "notes=x")):
        status, told = in_a_child_as_nobody(["--store", str(empty), *words])
        assert status == 2, told
        assert told.count("\n") == 1
        assert str(empty) in told
    assert (empty / "fieldbook.db").read_bytes() == before


def full_disk(size):
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return {"preexec_fn": limit}


def test_a_disk_that_is_full(empty, done):
    """No file may grow much: what was acknowledged stays, and what was not is told."""
    size = max(path.stat().st_size for path in empty.iterdir())
    before = done("list", "parks", "--json", store=empty).out
    line = "张三 测试公司 " + "很长" * 40_000
    finished = process("--store", str(empty), "capture", "-", input=line, **full_disk(size + 4096))
    assert finished.returncode == 2, finished.stderr
    assert finished.stderr.count("\n") == 1
    assert finished.stdout == ""
    assert done("list", "parks", "--json", store=empty).out == before
    assert done("list", "visits", "--json", store=empty).out == ""
    assert "sound" in done("doctor", store=empty).last


def test_a_demonstration_that_does_not_fit_is_taken_away(tmp_path):
    folder = tmp_path / "demo"
    finished = process("demo", str(folder), **full_disk(100_000))
    assert finished.returncode == 2, finished.stderr
    assert finished.stderr.count("\n") == 1
    assert not folder.exists()
