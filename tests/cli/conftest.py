"""The command line, typed in this process against real stores on disk."""

import json
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from main import main

NOW = datetime(2026, 11, 25, 2, 30, tzinfo=UTC)  # 10:30 in Beijing, a Wednesday


@dataclass(frozen=True)
class Answer:
    """What a command line answered."""

    status: int
    out: str
    err: str

    @property
    def last(self):
        return self.out.splitlines()[-1]

    @property
    def objects(self):
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def error(self):
        return json.loads(self.err)


@pytest.fixture
def typed(capsys):
    """Types a command line; `store` names the folder."""

    def type_it(*words, store=None, now=NOW):
        named = () if store is None else ("--store", str(store))
        status = main([*named, *words], now=now)
        captured = capsys.readouterr()
        return Answer(status, captured.out, captured.err)

    return type_it


@pytest.fixture
def done(typed):
    """Types a command line that is carried out."""

    def do(*words, **more):
        answer = typed(*words, **more)
        assert (answer.status, answer.err) == (0, "")
        return answer

    return do


@pytest.fixture
def refused(typed):
    """Types a command line that is refused with a sentence."""

    def refuse(*words, **more):
        answer = typed(*words, **more)
        assert (answer.status, answer.out) == (2, "")
        assert answer.err.strip()
        assert "Traceback" not in answer.err
        return answer

    return refuse


@pytest.fixture(scope="session")
def made_demonstration(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made") / "demonstration"
    assert main(["demo", str(folder)], now=NOW) == 0
    return folder


@pytest.fixture
def demonstration(made_demonstration, tmp_path):
    """A demonstration store of one's own."""
    folder = tmp_path / "demonstration"
    shutil.copytree(made_demonstration, folder)
    return folder


@pytest.fixture(scope="session")
def made_empty(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made") / "store"
    words = ("new", "park", "name.zh=测试园区", "--create", "--store", str(folder))
    assert main(words, now=NOW) == 0
    return folder


@pytest.fixture
def empty(made_empty, tmp_path):
    """A store in which nothing was done yet but one thing."""
    folder = tmp_path / "store"
    shutil.copytree(made_empty, folder)
    return folder
