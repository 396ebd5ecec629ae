"""`python -m benchmarks [save] [parts] [batch] [growth] [start] [packs] [--quick] …`."""

import argparse
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from benchmarks import batch, growth, save, save_parts, start
from benchmarks.packs import turns
from benchmarks.pairs import Effort
from benchmarks.table import Table, json_of, machine, text_of


@dataclass(frozen=True, slots=True)
class Scale:
    """How much every benchmark does."""

    save: Effort
    parts: Effort
    batch: Effort
    growth: Effort
    start: Effort
    packs: Effort
    sizes: tuple[int, ...]


FULL = Scale(
    save=Effort(pairs=25, size=100),
    parts=Effort(pairs=15, size=100),
    batch=Effort(pairs=7, size=100_000),
    growth=Effort(pairs=15, size=40),
    start=Effort(pairs=11, size=1),
    packs=Effort(pairs=49, size=9),
    sizes=growth.SIZES,
)
QUICK = Scale(
    save=Effort(pairs=9, size=40),
    parts=Effort(pairs=7, size=40),
    batch=Effort(pairs=7, size=2_000),
    growth=Effort(pairs=7, size=10),
    start=Effort(pairs=7, size=1),
    packs=Effort(pairs=7, size=2),
    sizes=growth.SIZES[:2],
)

# Each works in a folder of its own and looks for large stores in the cache.
Benchmark = Callable[[Path, Path, Scale], Table]
BENCHMARKS: Mapping[str, Benchmark] = MappingProxyType(
    {
        "save": lambda folder, _cache, scale: save.run(folder, scale.save),
        "parts": lambda folder, _cache, scale: save_parts.run(folder, scale.parts),
        "batch": lambda folder, _cache, scale: batch.run(folder, scale.batch),
        "growth": lambda folder, cache, scale: growth.run(folder, scale.growth, scale.sizes, cache),
        "start": lambda folder, cache, scale: start.run(folder, scale.start, cache),
        "packs": lambda folder, _cache, scale: turns.run(folder, scale.packs),
    }
)


def main(arguments: list[str] | None = None, scale: Scale | None = None) -> int:
    """Measure and print; 1 if a goal was missed."""
    chosen = _parser().parse_args(arguments)
    scale = scale or (QUICK if chosen.quick else FULL)
    print(" · ".join(f"{what} {value}" for what, value in machine().items()))
    tables = []
    for name in chosen.benchmarks or BENCHMARKS:
        with TemporaryDirectory(prefix="benchmarks-") as folder:
            place = Path(folder)
            cache = chosen.cache or place / "cache"
            cache.mkdir(parents=True, exist_ok=True)
            tables.append(BENCHMARKS[name](place, cache, scale))
        print(f"\n{text_of(tables[-1])}", flush=True)
    if chosen.json:
        chosen.json.write_text(json_of(tables), encoding="utf-8")
    return int(not all(line.reached for table in tables for line in table.lines))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measures the product beside the same work done without it.",
    )
    parser.add_argument("benchmarks", nargs="*", metavar="WHICH", help=", ".join(BENCHMARKS))
    parser.add_argument("--quick", action="store_true", help="smaller sizes, fewer pairs")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--cache", type=Path, metavar="DIR", help="keep the large stores here")
    return parser


if __name__ == "__main__":
    sys.exit(main())
