"""One engine in a process of its own: sets the packs that it is told to, and says what each took.

`python -m benchmarks.packs.work ENGINE PICTURES` reads numbers of packs from its input, a line
each, and answers each with a line of JSON. With `--once FILE` it writes pack 0 there and ends.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path

from benchmarks.packs.contents import contents
from benchmarks.pairs import Sample

STATUS = Path("/proc/self/status")  # where the system has it
MISSING = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What one pack took in seconds, and the process's highest memory so far in bytes."""

    cpu: float
    wall: float
    size: int
    memory: int | None


def main(arguments: list[str] | None = None) -> int:
    """Answer until the input ends."""
    parser = argparse.ArgumentParser()
    parser.add_argument("engine")
    parser.add_argument("pictures", type=Path)
    parser.add_argument("--once", type=Path)
    chosen = parser.parse_args(arguments)
    try:
        module = import_module(f"benchmarks.packs.{chosen.engine}")
        engine = module.engine(chosen.pictures)
    except (ImportError, OSError) as error:  # OSError: a library of the system is missing
        print(f"{chosen.engine}: {error}".splitlines()[0], file=sys.stderr)
        return MISSING
    for number in [0] if chosen.once else _numbers(module.ABOUT):
        pack = contents(number)
        begun = Sample.now()
        file = engine(pack)
        took = Sample.now() - begun
        answer = Answer(took.cpu, took.wall, len(file), _memory())
        (chosen.once or chosen.pictures / f"{chosen.engine}.pdf").write_bytes(file)
        print(json.dumps(asdict(answer)), flush=True)
    return 0


def _numbers(about: str) -> Iterator[int]:
    """As they are asked for, after a line that tells that the engine is ready."""
    print(json.dumps(about), flush=True)
    yield from map(int, iter(sys.stdin.readline, ""))


def _memory() -> int | None:
    """The highest resident memory of this process alone: `getrusage` would count its parent's."""
    if not STATUS.exists():
        return None
    lines = STATUS.read_text(encoding="ascii").splitlines()
    peak = next(line for line in lines if line.startswith("VmHWM:"))
    return int(peak.split()[1]) * 1024


if __name__ == "__main__":
    sys.exit(main())
