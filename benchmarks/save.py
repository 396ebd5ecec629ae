"""Saving one record with its journal, against the same save without."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from benchmarks.drafts import capture, change_company, company, draft_id
from benchmarks.pairs import Effort, Road, Samples, each, measure
from benchmarks.replay import Replay
from benchmarks.rivals import ME, OrmRival, Work
from benchmarks.table import Line, Table, against, alone
from storage.entities.company import Company
from storage.folder import DATABASE_NAME
from storage.journal.label import Label
from storage.journal.recompute import differences_from_journal, state_hash
from storage.store import Store

GOAL = 1.25
LABEL = Label("Save {company}", company="云帆精密")
ACT = "act"
ORM = "the same ORM save"
ORM_SAME_THREAD = "… without the hand-over"
ROWS = "raw SQL, rows of the records"
ALL_ROWS = "raw SQL, all rows of the act"
UPDATED = ("notes", "wake_on", "changed_at", "changed_by")


@dataclass(frozen=True, slots=True)
class Case:
    """One thing a person does; `existing` companies are there before."""

    name: str
    work: Work
    existing: int = 0


def cases(effort: Effort) -> tuple[Case, ...]:
    return (
        Case("a new company", add_company),
        Case("two fields of a company", _update_one_of(effort.size), effort.size),
        Case("a captured line: 4 records", _capture),
    )


def run(folder: Path, effort: Effort) -> Table:
    """Every case on every road, each road in a file of its own; all files must end up alike."""
    lines: list[Line] = []
    for number, case in enumerate(cases(effort)):
        samples = Roads(folder / f"save{number}", case).measure(effort)
        lines += _lines(case, samples)
    lines.append(alone("an fsync of 4 KiB", _fsync(folder / "fsync", effort)[ACT]))
    return Table("Save one record", tuple(lines), (CHECKED,))


CHECKED = (
    "all roads left the same records behind, and every table of the acts' stores follows from"
    " their journal"
)


def _lines(case: Case, samples: Samples) -> list[Line]:
    others = {ORM: GOAL, ORM_SAME_THREAD: None, ROWS: None, ALL_ROWS: None}
    return [
        against(case.name, samples[ACT], name, samples[name], goal) for name, goal in others.items()
    ]


class Roads:
    """One store, and the files of its rivals beside it."""

    def __init__(self, folder: Path, case: Case) -> None:
        self._case = case
        self._store = Store(folder / "act", create=True)
        self._store.me = ME
        self._orm = OrmRival(folder / "orm")
        self._same = OrmRival(folder / "same")
        source = folder / "act" / DATABASE_NAME
        self._rows = Replay(folder / "rows", source, UPDATED, journal=False)
        self._all = Replay(folder / "all", source, UPDATED, journal=True)

    def measure(self, effort: Effort) -> Samples:
        work = self._case.work
        try:
            if self._case.existing:
                self._go(add_company, range(self._case.existing))
            samples = measure(self._roads(work), effort)
            self._check()
        finally:
            self._close()
        return samples

    def _roads(self, work: Work) -> dict[str, Road]:
        act = self._store.act
        return {
            ACT: each(lambda n: act(LABEL, lambda session: work(session, n))),
            ORM: each(lambda n: self._orm.save_on_thread(work, n)),
            ORM_SAME_THREAD: each(lambda n: self._same.save(work, n)),
            ROWS: self._rows.catch_up,
            ALL_ROWS: self._all.catch_up,
        }

    def _go(self, work: Work, numbers: range) -> None:
        for road in self._roads(work).values():
            road(numbers)()

    def _check(self) -> None:
        with self._store.reading() as session:
            ours = state_hash(session)
            if wrong := list(differences_from_journal(session)):
                raise AssertionError(wrong)
        rivals = (self._orm, self._same, self._rows, self._all)
        if {_state(rival.engine) for rival in rivals} != {ours}:
            raise AssertionError("the roads did not save the same records")

    def _close(self) -> None:
        for rival in (self._rows, self._all, self._same, self._orm, self._store):
            rival.close()


def _state(engine: Engine) -> str:
    with Session(engine) as session:
        return state_hash(session)


def add_company(session: Session, number: int) -> None:
    session.add(company(number))


def _update_one_of(existing: int) -> Work:
    def update(session: Session, number: int) -> None:
        found = session.get_one(Company, draft_id(3, number % existing))
        change_company(found, number)

    return update


def _capture(session: Session, number: int) -> None:
    session.add_all(capture(number))


def _fsync(file: Path, effort: Effort) -> Samples:
    """What the disk asks for making one page durable: the floor under every save's wall time."""
    with file.open("wb", buffering=0) as stream:
        page = os.urandom(4096)

        def write(_number: int) -> None:
            stream.write(page)
            os.fsync(stream.fileno())

        step: Callable[[int], None] = write
        return measure({ACT: each(step)}, effort)
