"""Bringing in very many records at once, against inserts of the same rows without a journal.

Records and rows are made a thousand at a time while they are brought in, and the time for making
them is counted apart: so both can be told, and no road holds all of them in memory.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import insert
from sqlmodel import Session

from benchmarks.drafts import company
from benchmarks.pairs import Effort, Sample, Samples
from benchmarks.rivals import ME, new_database
from benchmarks.table import Line, Table, against
from storage.entities.schema import KINDS
from storage.folder import DATABASE_NAME
from storage.journal.clock import moment_of, tick, wall_milliseconds
from storage.journal.label import Label
from storage.journal.recompute import differences_from_journal, state_hash
from storage.store import Store
from storage.vault.database import reading_engine, writing_engine

CHUNK = 1_000
LABEL = Label("Bring in companies")
ACT = "add_many in an act"
CORE = "Core insert, executemany"
RAW = "raw executemany"
ALL_ROWS = "raw executemany, all rows of the act"
_TABLE = KINDS["company"].table
# The tables an act of many writes to, in an order that no reference forbids.
_WRITTEN = ("company", "record", "entry", "touched")
# So many records are held against their journal, one by one; all of them would take minutes.
_MOST_TO_RECOMPUTE = 10_000

# Items come in chunks, each made when it is asked for.
Chunks = Iterator[list[Any]]
Keep = Callable[[Chunks], object]
Open = Callable[[Path], AbstractContextManager[Keep]]


class Road(NamedTuple):
    """`open` makes a file in a folder and gives what keeps chunks in it, made by `chunks`."""

    open: Open
    chunks: Callable[[Path, range], Chunks]


class Clocked(NamedTuple):
    """What one road took for one record, with the making of what it was given and without."""

    whole: Sample
    keeping: Sample


def run(folder: Path, effort: Effort) -> Table:
    """Every road fills a new file each time; all files must end up alike."""
    clocked: dict[str, list[Clocked]] = {name: [] for name in ROADS}
    for round_ in range(effort.pairs):
        place = folder / "batch"
        numbers = range(round_ * effort.size, (round_ + 1) * effort.size)
        for name, road in ROADS.items():
            clocked[name].append(_clocked(place, name, road, numbers))
        _check(place, len(numbers))
        shutil.rmtree(place)
    return Table(
        f"Bring in {effort.size:,} companies in one transaction, for each of them",
        (
            *_lines("ready records", _each(clocked, "keeping"), (CORE, RAW, ALL_ROWS)),
            *_lines("with making the records", _each(clocked, "whole"), (CORE,)),
        ),
        (CHECKED,),
    )


CHECKED = "all roads left the same records behind"


def _each(clocked: Mapping[str, list[Clocked]], what: str) -> Samples:
    return {name: [getattr(one, what) for one in found] for name, found in clocked.items()}


def _lines(what: str, samples: Samples, rivals: Iterable[str]) -> list[Line]:
    return [against(what, samples[ACT], name, samples[name]) for name in rivals]


def _clocked(place: Path, name: str, road: Road, numbers: range) -> Clocked:
    making = Sample(0.0, 0.0)

    def counted() -> Chunks:
        nonlocal making
        chunks = road.chunks(place, numbers)
        while True:
            begun = Sample.now()
            chunk = next(chunks, None)
            making += Sample.now() - begun
            if chunk is None:
                return
            yield chunk

    with road.open(place / name) as keep:
        begun = Sample.now()
        keep(counted())
        whole = Sample.now() - begun
    return Clocked(whole.per(len(numbers)), (whole - making).per(len(numbers)))


def _parts(numbers: range) -> Iterator[range]:
    return (numbers[i : i + CHUNK] for i in range(0, len(numbers), CHUNK))


def _records(_place: Path, numbers: range) -> Chunks:
    return ([company(number) for number in part] for part in _parts(numbers))


@contextmanager
def _store(folder: Path) -> Iterator[Keep]:
    with Store(folder, create=True) as store:
        store.me = ME

        def keep(chunks: Chunks) -> None:
            records = chain.from_iterable(chunks)
            store.act(LABEL, lambda session: session.add_many(records))

        yield keep


def _rows(_place: Path, numbers: range) -> Chunks:
    """What Core takes: values by column, as the records hold them."""
    at = moment_of(tick(0, wall_milliseconds()))
    stamps = {"created_at": at, "created_by": ME, "changed_at": at, "changed_by": ME}
    names = _TABLE.columns.keys()
    for part in _parts(numbers):
        made = ({**company(number).__dict__, **stamps} for number in part)
        yield [{name: values[name] for name in names} for values in made]


@contextmanager
def _core(folder: Path) -> Iterator[Keep]:
    engine = writing_engine(new_database(folder))

    def keep(chunks: Chunks) -> None:
        with engine.begin() as connection:
            for rows in chunks:
                connection.execute(insert(_TABLE), rows)

    yield keep
    engine.dispose()


def _stored(place: Path, tables: tuple[str, ...]) -> Chunks:
    """The rows that the act has left, each with the statement that writes it; ready to write."""
    engine = reading_engine(place / ACT / DATABASE_NAME)
    with engine.connect() as connection:
        for table in tables:
            cursor = connection.connection.cursor()
            cursor.execute(f"SELECT * FROM {table}")
            while rows := cursor.fetchmany(CHUNK):
                yield [(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)]
    engine.dispose()


@contextmanager
def _raw(folder: Path) -> Iterator[Keep]:
    engine = writing_engine(new_database(folder))
    connection = engine.raw_connection()
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = OFF")  # devices and streams are not copied

    def keep(chunks: Chunks) -> None:
        cursor.execute("BEGIN IMMEDIATE")
        for statement, rows in chain.from_iterable(chunks):
            cursor.executemany(statement, rows)
        cursor.execute("COMMIT")

    yield keep
    connection.close()
    engine.dispose()


ROADS: Mapping[str, Road] = {
    ACT: Road(_store, _records),
    CORE: Road(_core, _rows),
    RAW: Road(_raw, lambda place, _numbers: _stored(place, _WRITTEN[:1])),
    ALL_ROWS: Road(_raw, lambda place, _numbers: _stored(place, _WRITTEN)),
}


def _check(place: Path, count: int) -> None:
    states = set()
    for name in ROADS:
        engine = reading_engine(place / name / DATABASE_NAME)
        with Session(engine) as session:
            states.add(state_hash(session))
            if name == ACT and count <= _MOST_TO_RECOMPUTE:
                wrong = list(differences_from_journal(session))
                if wrong:
                    raise AssertionError(wrong)
        engine.dispose()
    if len(states) != 1:
        raise AssertionError("the roads did not bring in the same records")
