"""Where the time of a save goes, part by part, in an act and in the same ORM save."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from statistics import median

from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.orm import Session

from benchmarks.pairs import Effort
from benchmarks.rivals import ME, OrmRival, Work
from benchmarks.save import LABEL, Case, add_company, cases
from benchmarks.stopwatch import Part, Stopwatch, cost_of_watching
from benchmarks.table import Line, Table
from storage.journal import recorder, writer
from storage.journal.recorder import Recorder
from storage.journal.writer import Journal
from storage.session import StoreSession
from storage.store import Store

RECORDS = "making or reading the records"
HAND_OVER = "hand-over between threads"
ALL = "all of it"
AROUND = "what holds it together"
PARTS = (
    Part("session: begin and end", Session, "__init__"),
    Part("session: begin and end", Session, "close"),
    Part("session: flush", Session, "flush"),
    Part("session: commit", Session, "commit"),
    Part("SQLite: statements of the ORM", DefaultDialect, "do_execute"),
    Part("SQLite: commit", DefaultDialect, "do_commit"),
)
PARTS_OF_ACT = (
    *PARTS,
    Part("gate", recorder, "check_new"),
    Part("gate", recorder, "check_changed"),
    Part("session: rows by the driver", StoreSession, "journal"),
    Part("what is new or was different", Recorder, "note_new"),
    Part("what is new or was different", Recorder, "before_flush"),
    Part("what is new or was different", Recorder, "settle"),
    Part("registers and their values", Recorder, "changes"),
    Part("sort keys", recorder, "sort_keys"),
    Part("journal: rows", Journal, "write"),
    Part("journal: sealing", writer, "seal"),
    Part(AROUND, Store, "_act"),
)
PARTS_OF_ORM = (*PARTS, Part(AROUND, OrmRival, "save"))

# Microseconds of one save, by part.
Shares = Mapping[str, float]
Save = Callable[[Work, int], object]


def run(folder: Path, effort: Effort) -> Table:
    """Every case once more, watched, the two roads in turn."""
    lines: list[Line] = []
    for number, case in enumerate(cases(effort)):
        act, orm = _watch(folder / f"parts{number}", case, effort)
        lines += _lines(case, act, orm)
    return Table("Save one record: where the processor's time goes", tuple(lines), (WATCHED,))


WATCHED = "what the watching costs, measured with calls that do nothing, is taken off"


def _watch(folder: Path, case: Case, effort: Effort) -> tuple[list[Shares], list[Shares]]:
    act: list[Shares] = []
    orm: list[Shares] = []
    with Store(folder / "act", create=True) as store:
        store.me = ME
        rival = OrmRival(folder / "orm")

        def save(work: Work, number: int) -> None:
            store.act(LABEL, lambda session: work(session, number))

        for number in range(case.existing):
            save(add_company, number)
            rival.save(add_company, number)
        for round_ in range(effort.pairs):
            numbers = range(round_ * effort.size, (round_ + 1) * effort.size)
            act.append(_shares(PARTS_OF_ACT, save, case.work, numbers))
            orm.append(_shares(PARTS_OF_ORM, rival.save_on_thread, case.work, numbers))
        rival.close()
    return act, orm


def _shares(parts: Sequence[Part], save: Save, work: Work, numbers: range) -> Shares:
    watch, cost = Stopwatch(), cost_of_watching()
    watched = watch.timed(RECORDS, work)
    with watch.watching(parts):
        cpu = time.process_time()
        for number in numbers:
            save(watched, number)
        cpu = time.process_time() - cpu
    spent = watch.spent(cost)
    whole = cpu - watch.calls * (cost.inside + cost.around)
    shares = {**spent, HAND_OVER: whole - sum(spent.values()), ALL: whole}
    return {name: seconds / len(numbers) * 1e6 for name, seconds in shares.items()}


def _lines(case: Case, act: Sequence[Shares], orm: Sequence[Shares]) -> list[Line]:
    names = dict.fromkeys((RECORDS, *(part.name for part in PARTS_OF_ACT), HAND_OVER, ALL))
    return [
        Line(
            what=f"{case.name}: {name}",
            cpu=_median(act, name),
            beside="the same ORM save",
            beside_cpu=_median(orm, name),
        )
        for name in names
    ]


def _median(shares: Iterable[Shares], name: str) -> float:
    return median(share.get(name, 0.0) for share in shares)
