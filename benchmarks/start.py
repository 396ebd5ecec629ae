"""A cold start of the command line, each time in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter

from benchmarks.pairs import Effort, Sample, Samples
from benchmarks.stands import HOME, stand
from benchmarks.table import Line, Table, against

COMPANIES = 1_000
HELP = "main.py --help"
LIST = f"main.py list investors, {COMPANIES:,} companies"
BARE = "python -c pass"
LIBRARY = "python -c 'import sqlmodel'"


def run(folder: Path, effort: Effort, cache: Path) -> Table:
    store = folder / "start"
    stand(store, COMPANIES, cache).close()
    commands = {
        HELP: ("main.py", "--help"),
        LIST: ("main.py", "list", "investors", "--store", str(store)),
        BARE: ("-c", "pass"),
        LIBRARY: ("-c", "import sqlmodel"),
    }
    expected = {HELP: "Usage:", LIST: "GmbH", BARE: "", LIBRARY: ""}
    starts = {name: _starting(command, expected[name]) for name, command in commands.items()}
    samples = _in_turn(starts, effort)
    return Table("Start of the command line", tuple(_lines(samples)), (CHECKED,))


CHECKED = "every command ended well and printed what it should"


def _lines(samples: Samples) -> list[Line]:
    return [
        against(HELP, samples[HELP], BARE, samples[BARE]),
        against(LIST, samples[LIST], BARE, samples[BARE]),
        against(LIST, samples[LIST], LIBRARY, samples[LIBRARY]),
    ]


def _in_turn(starts: Mapping[str, Callable[[], Sample]], effort: Effort) -> Samples:
    for start in starts.values():
        start()
    rounds = [{name: start() for name, start in starts.items()} for _ in range(effort.pairs)]
    return {name: [round_[name] for round_ in rounds] for name in starts}


def _starting(arguments: tuple[str, ...], expected: str) -> Callable[[], Sample]:
    command = (sys.executable, *arguments)
    environment = {**os.environ, "LANG": "en_US.UTF-8", "LC_ALL": "en_US.UTF-8"}

    def start() -> Sample:
        begun, spent = perf_counter(), _spent()
        done = subprocess.run(
            command, cwd=HOME, env=environment, capture_output=True, text=True, check=True
        )
        sample = Sample(_spent() - spent, perf_counter() - begun)
        if expected not in done.stdout:
            raise AssertionError(done.stdout)
        return sample

    return start


def _spent() -> float:
    """Seconds of the processor of all processes that this one has started and seen end."""
    usage = getrusage(RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
