"""The composition root: what it does when something goes wrong that nobody thought of."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli.refusals import refusal_of
from resources.files import MissingResourceError
from storage.store import Store

HOME = Path(__file__).resolve().parents[2]
MAIN = [sys.executable, str(HOME / "main.py")]


def forge(store):
    """Put something into the tables that no gate would let in."""
    with Store(store) as opened, opened._writing.begin() as connection:
        connection.exec_driver_sql('UPDATE park SET name = \'{"zh": {"secret name": 1}}\'')


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_fault_is_reported_without_anybodys_data(typed, empty, language):
    forge(empty)
    answer = typed("list", "parks", "--language", language, store=empty)
    assert (answer.status, answer.out) == (70, "")
    sentence, *frames = answer.err.splitlines()
    assert ("程序" in sentence) == (language == "zh")
    assert any(line.strip().startswith("cli/listing.py:") for line in frames)
    assert any(line == "ValidationError" for line in frames)
    assert "secret" not in answer.err
    assert str(empty) not in answer.err
    assert str(HOME) not in answer.err
    assert "Traceback" not in answer.err


def test_a_reader_who_goes_away_ends_the_program_quietly(demonstration):
    command = [
        *MAIN,
        "--store",
        str(demonstration),
        "list",
        "contacts",
        "--limit",
        "1000",
        "--json",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.readline()
        running.stdout.close()
        told = running.stderr.read()
    assert (running.returncode, told) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_cannot_be_written_is_told(empty):
    with Path("/dev/full").open("w") as full:
        finished = subprocess.run(
            [*MAIN, "--store", str(empty), "list", "parks"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert finished.returncode == 2
    assert finished.stderr == "The output could not be written: the disk is full.\n"


@pytest.mark.parametrize("encoding", ["ascii", "gb18030"])
def test_output_is_utf8_whatever_the_system_says(empty, encoding):
    finished = subprocess.run(
        [*MAIN, "--store", str(empty), "list", "parks"],
        env={**os.environ, "PYTHONIOENCODING": encoding, "LC_ALL": "C"},
        capture_output=True,
        check=True,
    )
    assert "测试园区" in finished.stdout.decode("utf-8")


def test_what_is_typed_in_another_encoding_is_refused(empty):
    finished = subprocess.run(
        [*MAIN, "--store", str(empty), "show", "park", "测试".encode("gb18030")],
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        check=False,
    )
    assert finished.returncode == 2
    assert finished.stderr.decode("utf-8").count("\n") == 1


def test_a_missing_file_of_the_program_is_named():
    refusal = refusal_of(MissingResourceError("fonts/NotoSans.ttf"))
    assert "fonts/NotoSans.ttf" in str(refusal)
    assert refusal_of(ValueError("anything else")) is None


def test_a_key_that_interrupts_ends_the_program(monkeypatch, typed):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("cli.listing.list_records", interrupted)
    answer = typed("list", "parks")
    assert (answer.status, answer.out) == (130, "")
    assert answer.err == "Stopped; what was not finished was not written.\n"
    assert typed("list", "parks", "--language", "zh").err == "已中断，未完成的内容未写入。\n"
