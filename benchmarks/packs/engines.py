"""The engines as processes: kept ones that answer pack by pack, and cold ones for one file."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter
from types import TracebackType
from typing import Self

from benchmarks.packs.work import Answer
from benchmarks.pairs import Sample
from benchmarks.stands import HOME

OURS, PRODUCT = "ours", "product"
NAMES = {
    OURS: "ours",
    "typst": "Typst",
    "weasyprint": "WeasyPrint",
    "textbook": "textbook ReportLab",
}


class EngineMissingError(Exception):
    """An engine, or what it needs, is not installed; the message says which."""


@dataclass(frozen=True, slots=True)
class Cold:
    """A process from its start to its end, and what the pack alone took in it."""

    process: Sample
    first: Sample


class KeptEngine:
    """A process that keeps what its engine keeps between packs. Raises EngineMissingError."""

    def __init__(self, engine: str, folder: Path) -> None:
        self._complaints = folder / f"{engine}.txt"
        with self._complaints.open("w", encoding="utf-8") as complaints:
            self._process = subprocess.Popen(
                _command(engine, folder),
                cwd=HOME,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=complaints,
                text=True,
            )
        self.about: str = json.loads(self._line())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.communicate()

    def pack(self, number: int) -> Answer:
        """Set the pack with this number."""
        if self._process.stdin:
            self._process.stdin.write(f"{number}\n")
            self._process.stdin.flush()
        return Answer(**json.loads(self._line()))

    def _line(self) -> str:
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            self._process.communicate()
            told = self._complaints.read_text(encoding="utf-8").split("\n")
            raise EngineMissingError(next(filter(None, reversed(told)), "no word of it"))
        return line


def cold(engine: str, folder: Path) -> Cold:
    """Start the engine for pack 0, written to a file, and let it end."""
    file = folder / f"{engine}-cold.pdf"
    done, took = timed([*_command(engine, folder), "--once", str(file)])
    answer = Answer(**json.loads(done))
    return Cold(took, Sample(answer.cpu, answer.wall))


def timed(command: list[str], fine: tuple[int, ...] = (0,)) -> tuple[str, Sample]:
    """What a process printed, and what it took; it has to end with a status that is fine."""
    begun, spent = perf_counter(), _spent()
    environment = {**os.environ, "LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8"}
    done = subprocess.run(
        command, cwd=HOME, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode not in fine:
        raise AssertionError(done.stderr)
    return done.stdout, Sample(_spent() - spent, perf_counter() - begun)


def _command(engine: str, folder: Path) -> list[str]:
    return [sys.executable, "-m", "benchmarks.packs.work", engine, str(folder)]


def _spent() -> float:
    usage = getrusage(RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
