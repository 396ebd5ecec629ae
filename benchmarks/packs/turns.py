"""All engines in turn, pack by pack, and the table of what they took."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import pypdfium2

from benchmarks.packs import photographs, product
from benchmarks.packs.contents import PAGES, contents
from benchmarks.packs.engines import (
    NAMES,
    OURS,
    PRODUCT,
    Cold,
    EngineMissingError,
    KeptEngine,
    cold,
    timed,
)
from benchmarks.packs.work import Answer
from benchmarks.pairs import Effort, Sample, ratio_of
from benchmarks.table import Line, Table, against, alone

FIRST = "the first pack of a process"
WARM = "each further pack"
COLD = "a process from start to file"
SHELF = "{count} packs in one process"
REAL = "the product's pack, {pages} pages"
COMMAND = "main.py pack, start to file"
GOALS = {"typst": 1.0, "weasyprint": 0.1, "textbook": 0.1}
MEGABYTE = 2**20


@dataclass(slots=True)
class Found:
    """What an engine took: packs in their order, and cold starts."""

    about: str
    packs: list[Answer] = field(default_factory=list)
    colds: list[Cold] = field(default_factory=list)

    def samples(self) -> list[Sample]:
        return [Sample(answer.cpu, answer.wall) for answer in self.packs]

    def further(self) -> list[Sample]:
        return self.samples()[1:]


def run(folder: Path, effort: Effort) -> Table:
    """Every engine that is installed sets `pairs` packs after its first, and `size` cold ones."""
    photographs.make(folder)
    timed(product.make_store(folder))
    missing: list[str] = []
    found = _kept(folder, effort, (*NAMES, PRODUCT), missing)
    real = found.pop(PRODUCT)
    pages = len(pypdfium2.PdfDocument(folder / f"{PRODUCT}.pdf"))
    commands: list[Sample] = []
    for _ in range(effort.size):
        for engine, each in found.items():
            each.colds.append(cold(engine, folder))
        commands.append(timed(product.cold_command(folder), product.FINE)[1])
    for engine in found:
        _check(folder / f"{engine}.pdf", effort.pairs)
    lines = (*_lines(found, effort), *_real(real, pages, commands))
    return Table("Packs", lines, tuple(_notes(found, real, missing)))


def _kept(
    folder: Path, effort: Effort, engines: Sequence[str], missing: list[str]
) -> dict[str, Found]:
    found: dict[str, Found] = {}
    with ExitStack() as stack:
        kept: dict[str, KeptEngine] = {}
        for engine in engines:
            try:
                kept[engine] = stack.enter_context(KeptEngine(engine, folder))
            except EngineMissingError as error:
                missing.append(f"{NAMES.get(engine, engine)} is not installed: {error}")
        for number in range(effort.pairs + 1):
            for engine, process in kept.items():
                found.setdefault(engine, Found(process.about)).packs.append(process.pack(number))
    return found


def _check(file: Path, number: int) -> None:
    """That the last pack has its pages, and on the last of them what stands there."""
    document = pypdfium2.PdfDocument(file)
    last = document[len(document) - 1].get_textpage().get_text_bounded()
    people = contents(number).people
    if len(document) != PAGES or any(one.mail not in last for one in people):
        raise AssertionError(f"{file.name} is not the pack that was to be set")


def _lines(found: Mapping[str, Found], effort: Effort) -> Iterator[Line]:
    ours = found[OURS]
    peers = {engine: NAMES[engine] for engine in found if engine != OURS}
    for engine, name in peers.items():
        goal = GOALS[engine]
        yield against(WARM, ours.further(), name, found[engine].further(), goal)
    for engine, name in peers.items():
        yield _shelf(ours, name, found[engine], effort.pairs + 1)
    for what, kind in ((FIRST, "first"), (COLD, "process")):
        for engine, name in peers.items():
            samples = [[getattr(one, kind) for one in each.colds] for each in (ours, found[engine])]
            yield against(what, samples[0], name, samples[1])


def _shelf(ours: Found, name: str, theirs: Found, count: int) -> Line:
    """All packs of a process together, as one sum."""
    mine, other = _total(ours.samples()), _total(theirs.samples())
    ratio = ratio_of([s.cpu for s in ours.samples()], [s.cpu for s in theirs.samples()])
    return Line(
        what=SHELF.format(count=count),
        cpu=mine.cpu * 1e6,
        wall=mine.wall * 1e6,
        beside=name,
        beside_cpu=other.cpu * 1e6,
        beside_wall=other.wall * 1e6,
        ratio=replace(ratio, value=mine.cpu / other.cpu),
        wall_ratio=mine.wall / other.wall,
    )


def _real(real: Found, pages: int, commands: Sequence[Sample]) -> Iterator[Line]:
    yield alone(REAL.format(pages=pages), real.further())
    yield alone(COMMAND, commands)


def _total(samples: Sequence[Sample]) -> Sample:
    return sum(samples, Sample(0, 0))


def _notes(found: Mapping[str, Found], real: Found, missing: Sequence[str]) -> Iterator[str]:
    yield ", ".join(each.about for each in found.values())
    yield "every file has its thirteen pages, and on the last of them all people"
    named = [(NAMES[engine], each.packs) for engine, each in found.items()]
    every = [*named, ("the product's pack", real.packs)]
    peaks = [(name, packs[-1].memory) for name, packs in every]
    told = [f"{name} {peak / MEGABYTE:.0f} MB" for name, peak in peaks if peak]
    yield f"highest memory of the process: {', '.join(told) or 'not told by this system'}"
    yield f"file: {', '.join(f'{name} {packs[-1].size / 1024:.0f} KB' for name, packs in every)}"
    packs = len(real.packs)
    total = _total(real.samples())
    yield f"{packs} of the product's packs: {total.cpu:.2f} s of CPU, {total.wall:.2f} s in all"
    yield from missing
