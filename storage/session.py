"""The session that an act works with: what it changes is recorded for the journal."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Engine, event
from sqlalchemy.orm import ORMExecuteState, make_transient, make_transient_to_detached
from sqlmodel import Session

from storage.entities.columns import Column
from storage.entities.record import Record
from storage.entities.schema import KINDS_BY_ENTITY, Kind
from storage.entities.sorting import sort_keys
from storage.gate import check_new
from storage.journal.changes import Change
from storage.journal.reader import raw
from storage.journal.recorder import Recorder, insertion, unwritten
from storage.journal.writer import RECORDS_PER_ENTRY
from storage.progress import Progress, no_progress

Write = Callable[[Sequence[Change]], None]


class StoreSession(Session):
    """A session of one act; records that are added, changed or flagged deleted are journaled."""

    def __init__(self, engine: Engine, recorder: Recorder, write: Write) -> None:
        super().__init__(engine, expire_on_commit=False)
        self.recorder = recorder
        self._write = write
        self.touched: set[tuple[str, bytes]] = set()

    def journal(self) -> None:
        """Flush, and write all that was recorded into the journal."""
        self._keep_new()
        self._keep_changed()
        for changes in self.recorder.changes():
            self._keep(changes)

    def add_many(
        self,
        records: Iterable[Record],
        progress: Progress = no_progress,
        *,
        total: int = 0,
    ) -> int:
        """Keep many new records by the fast road: checked and journaled, but not handed back.

        `records` may be an endless stream; so many are in memory at once as one entry holds.
        Returns how many were kept.
        """
        stream, done = iter(records), 0
        while chunk := list(islice(stream, RECORDS_PER_ENTRY)):
            for record in chunk:
                check_new(record)
                self.recorder.stamp(record)
            self._insert(chunk)
            self._keep([_insertion(record) for record in chunk])
            done += len(chunk)
            progress(done, max(total, done))
        return done

    def _keep_new(self) -> None:
        """Write new records by the driver itself.

        No row of the database depends on another's being there, so that the ORM would have
        nothing to put in order. Afterwards the records are as if the session had been closed.
        """
        made = list(self.new)
        for record in made:
            self.recorder.note_new(record)
            self.expunge(record)
        self._insert(made)
        for record in made:
            make_transient_to_detached(record)

    def _keep_changed(self) -> None:
        """Write by the driver what records differ in from the rows they came from."""
        for record in list(self.dirty):
            self.recorder.note_changed(record)
        self.recorder.settle()
        cursor = raw(self).cursor()
        for record in list(self.dirty):
            values = _values(record, unwritten(record))
            if values:
                statement = _update_statement(KINDS_BY_ENTITY[type(record)], tuple(values))
                cursor.execute(statement, (*values.values(), record.id.bytes))
            self.expunge(record)
            make_transient(record)
            make_transient_to_detached(record)

    def _keep(self, changes: Sequence[Change]) -> None:
        self._write(changes)
        self.touched.update((change.kind.name, change.record) for change in changes)

    def _insert(self, chunk: Sequence[Record]) -> None:
        rows: dict[type[Record], list[tuple[Any, ...]]] = {}
        for record in chunk:
            rows.setdefault(type(record), []).append(_row(record))
        cursor = raw(self).cursor()
        for entity, values in rows.items():
            cursor.executemany(_insert_statement(KINDS_BY_ENTITY[entity]), values)


def _insertion(record: Record) -> Change:
    return insertion(KINDS_BY_ENTITY[type(record)], record.id, record.__dict__, sort_keys(record))


@cache
def _insert_statement(kind: Kind) -> str:
    names = [column.name for column in kind.table.columns]
    marks = ", ".join("?" * len(names))
    return f"INSERT INTO {kind.name} ({', '.join(names)}) VALUES ({marks})"


@cache
def _update_statement(kind: Kind, names: tuple[str, ...]) -> str:
    return f"UPDATE {kind.name} SET {', '.join(f'{name} = ?' for name in names)} WHERE id = ?"


@cache
def _binders(entity: type[Record]) -> Mapping[str, Callable[[Any], Any] | None]:
    """For each column what turns its value into what the driver takes, if it must be turned."""
    columns = KINDS_BY_ENTITY[entity].table.columns
    return {column.name: cast("Column", column.type).binder for column in columns}


def _row(record: Record) -> tuple[Any, ...]:
    return tuple(_values(record, _binders(type(record))).values())


def _values(record: Record, names: Iterable[str]) -> dict[str, Any]:
    """The values of these fields as the driver takes them."""
    values, binders = record.__dict__, _binders(type(record))
    return {name: bind(values[name]) if (bind := binders[name]) else values[name] for name in names}


@event.listens_for(StoreSession, "before_flush")
def _record(session: StoreSession, *_: object) -> None:
    session.recorder.before_flush(session)


@event.listens_for(StoreSession, "do_orm_execute")
def _refuse_bulk_writes(execution: ORMExecuteState) -> None:
    if execution.is_update or execution.is_delete or execution.is_insert:
        raise RuntimeError("bulk writes pass the journal by")


def touched_records(session: StoreSession) -> frozenset[tuple[str, UUID]]:
    return frozenset((name, UUID(bytes=record)) for name, record in session.touched)
