"""The lines of the table, on the terminal and as JSON."""

import json
import os
import platform
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from statistics import median
from unicodedata import east_asian_width

import sqlcipher3.dbapi2 as driver

from benchmarks.pairs import Ratio, Sample, ratio_of

_MICRO = 1e6
_HEADINGS = (
    "what", "CPU", "wall", "beside", "CPU", "wall", "CPU ratio", "middle half", "wall ratio", "goal"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One comparison; times are medians in microseconds for one operation or record.

    A line without a ratio only tells what something costs by itself.
    """

    what: str
    cpu: float
    wall: float | None = None
    beside: str = ""
    beside_cpu: float | None = None
    beside_wall: float | None = None
    ratio: Ratio | None = None
    wall_ratio: float | None = None
    goal: float | None = None

    @property
    def reached(self) -> bool:
        return self.goal is None or self.ratio is None or self.ratio.value <= self.goal


@dataclass(frozen=True, slots=True)
class Table:
    """What one benchmark found; notes say what was checked and what the figures rest on."""

    title: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = field(default=())


def alone(what: str, samples: Sequence[Sample]) -> Line:
    return Line(what, _cpu(samples), _wall(samples))


def against(
    what: str,
    ours: Sequence[Sample],
    beside: str,
    theirs: Sequence[Sample],
    goal: float | None = None,
) -> Line:
    """Ours and theirs were measured in turn, sample by sample."""
    return Line(
        what=what,
        cpu=_cpu(ours),
        wall=_wall(ours),
        beside=beside,
        beside_cpu=_cpu(theirs),
        beside_wall=_wall(theirs),
        ratio=ratio_of([s.cpu for s in ours], [s.cpu for s in theirs]),
        wall_ratio=_wall(ours) / _wall(theirs),
        goal=goal,
    )


def text_of(table: Table) -> str:
    """The table as aligned text with its notes below."""
    rows = [_HEADINGS, *(_cells(line) for line in table.lines)]
    widths = [max(_width(row[i]) for row in rows) for i in range(len(_HEADINGS))]
    lines = ["  ".join(_aligned(row, widths)).rstrip() for row in rows]
    lines.insert(1, "-" * max(map(len, lines)))
    return "\n".join([table.title, *lines, *(f"· {note}" for note in table.notes)])


def machine() -> dict[str, object]:
    """What the figures were taken on, as far as it bears on them; no names."""
    return {
        "python": platform.python_version(),
        "sqlite": driver.sqlite_version,
        "system": sys.platform,
        "processors": os.cpu_count(),
        "busy": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
    }


def json_of(tables: Iterable[Table]) -> str:
    found = {"machine": machine(), "tables": [asdict(table) for table in tables]}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _cpu(samples: Sequence[Sample]) -> float:
    return median(sample.cpu for sample in samples) * _MICRO


def _wall(samples: Sequence[Sample]) -> float:
    return median(sample.wall for sample in samples) * _MICRO


def _cells(line: Line) -> tuple[str, ...]:
    ratio = line.ratio
    mark = "" if line.goal is None else f"≤ {line.goal:g}" + ("" if line.reached else " missed")
    return (
        line.what,
        _microseconds(line.cpu),
        _microseconds(line.wall),
        line.beside,
        _microseconds(line.beside_cpu),
        _microseconds(line.beside_wall),
        f"{ratio.value:.2f}" if ratio else "",
        f"{ratio.low:.2f}–{ratio.high:.2f}" if ratio else "",
        f"{line.wall_ratio:.2f}" if line.wall_ratio else "",
        mark,
    )


def _microseconds(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f} µs" if value >= 100 else f"{value:.3g} µs"


def _aligned(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    """Words to the left, figures to the right."""
    cells = []
    for i, (cell, width) in enumerate(zip(row, widths, strict=True)):
        blank = " " * (width - _width(cell))
        cells.append(cell + blank if i in (0, 3, 9) else blank + cell)
    return cells


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
