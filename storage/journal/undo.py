"""Undo and redo: which act is next, and how an act is taken back by a new one.

Both are read from the journal alone, so they work after a restart. An act that undoes names what
it undoes; an act that redoes undoes an undoing. That a paper was made is a fact: an act that only
entered it into the register is passed over.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from resources.i18n import N_
from storage.entities.pack import IssuedPack
from storage.entities.record import Record
from storage.entities.schema import KINDS_BY_NUMBER, Kind
from storage.errors import UserError
from storage.journal.entry import Action, Operation, read_label
from storage.journal.heads import Plain, Register
from storage.journal.label import Label
from storage.journal.reader import Located, Reader, raw

MOST_OF_A_PAPER = 1 << 20  # bytes of its entry; what is larger was no paper and need not be read


class NothingToUndoError(UserError):
    """The list of acts to undo or redo is empty."""


class ChangedSinceError(UserError):
    """Somebody changed a record after the act that is to be undone."""


@dataclass(frozen=True, slots=True)
class Step:
    """An act that can be taken back, and the name of what the person did in the first place."""

    act: UUID
    label: Label


@dataclass(frozen=True, slots=True)
class _Row:
    n: int
    act: bytes
    undoes: bytes | None
    content: bytes


def next_undo(session: Session) -> Step | None:
    """The last act done on this laptop that is not undone."""
    acts = _Acts(session)
    last = acts.before(None)
    while last is not None and acts.is_undo(last):
        last = acts.before(acts.first(last.undoes).n)
    return acts.step(last) if last else None


def next_redo(session: Session) -> Step | None:
    """The last undoing that nothing was done after."""
    acts = _Acts(session)
    last = acts.before(None)
    while last is not None and last.undoes and not acts.is_undo(last):
        last = acts.before(acts.first(last.undoes).n)
    return acts.step(last) if last and last.undoes else None


class _Acts:
    """The acts of this device, in the order in which they were done."""

    def __init__(self, session: Session) -> None:
        self._reader = Reader(raw(session))
        self._cursor: Any = raw(session).cursor()
        rows = self._cursor.execute(
            "SELECT s.n FROM stream s JOIN device d ON d.n = s.device WHERE d.mine = 1"
        )
        self._streams = [n for (n,) in rows.fetchall()]

    def before(self, n: int | None) -> _Row | None:
        """The act done last, or last before an entry, of those that can be taken back."""
        found = self._any_before(n or 1 << 62)
        while found is not None and self._registers_a_paper(found):
            found = self._any_before(found.n)
        return found

    def _any_before(self, n: int) -> _Row | None:
        last = (self._last(stream, n) for stream in self._streams)
        return max((row for row in last if row), key=lambda row: row.n, default=None)

    def _registers_a_paper(self, row: _Row) -> bool:
        if len(row.content) > MOST_OF_A_PAPER:
            return False
        made = {
            (operation.table, operation.action)
            for operation in self._reader.entry(row.n).entry.operations[:2]
        }
        return made == {(IssuedPack.table_number, Action.INSERT)}

    def _last(self, stream: int, n: int) -> _Row | None:
        # By the sequence in the stream, which has an index: by number all entries would be sorted.
        row = self._cursor.execute(
            "SELECT n, act, undoes, content FROM entry"
            " WHERE stream = ? AND +n < ? ORDER BY seq DESC LIMIT 1",
            (stream, n),
        ).fetchone()
        return _Row(*row) if row else None

    def first(self, act: bytes | None) -> _Row:
        row = self._cursor.execute(
            "SELECT n, act, undoes, content FROM entry WHERE act = ? ORDER BY n LIMIT 1", (act,)
        ).fetchone()
        return _Row(*row)

    def is_undo(self, row: _Row) -> bool:
        """Undoing what was done, as against redoing what was undone."""
        undo = False
        while row.undoes:
            undo, row = not undo, self.first(row.undoes)
        return undo

    def step(self, row: _Row) -> Step:
        origin = row
        while origin.undoes:
            origin = self.first(origin.undoes)
        return Step(UUID(bytes=row.act), read_label(origin.content))


def take_back(session: Session, act: UUID) -> None:
    """Put every register that an act wrote back to what it was; refuse if others wrote since."""
    reader = Reader(raw(session))
    entries = reader.of_act(act)
    made = {
        operation.record
        for located in entries
        for operation in located.entry.operations
        if operation.action is Action.INSERT
    }
    ours = frozenset(located.n for located in entries)
    for located in reversed(entries):
        records = _records(session, located.entry.operations)
        for operation in reversed(located.entry.operations):
            record = records[operation.record]
            if operation.action is Action.UPDATE:
                if operation.record not in made:
                    _restore(reader, located, operation, record)
            else:
                _refuse_if_changed(reader, operation, record, ours)
                record.deleted = operation.action is not Action.DELETE


def _records(session: Session, operations: Iterable[Operation]) -> dict[bytes, Record]:
    """The records that operations speak of, read in one go for each kind."""
    ids: dict[Kind, set[UUID]] = {}
    for operation in operations:
        kind = KINDS_BY_NUMBER[operation.table]
        ids.setdefault(kind, set()).add(UUID(bytes=operation.record))
    return {
        record.id.bytes: record
        for kind, wanted in ids.items()
        for record in session.exec(select(kind.entity).where(col(kind.entity.id).in_(wanted)))
    }


def _restore(reader: Reader, located: Located, operation: Operation, record: Record) -> None:
    heads = reader.heads(operation.record)
    values: dict[Register, Plain] = {}
    for place, register in enumerate(operation.registers):
        origins = {reader.origin(n, operation.record, register) for n in heads.of(register)}
        if origins != {reader.origin(located.n, operation.record, register)}:
            raise _changed_since(record)
        values[register] = reader.value_before(located, operation, place)
    write_registers(record, KINDS_BY_NUMBER[operation.table], values)


def _refuse_if_changed(
    reader: Reader, operation: Operation, record: Record, ours: frozenset[int]
) -> None:
    """A record may only go or come back as the act left it."""
    heads = reader.heads(operation.record)
    newest = max(ours)
    for register, standing in heads.registers.items():
        if any(reader.origin(n, operation.record, register) > newest for n in standing):
            raise _changed_since(record)
    if record.deleted is not (operation.action is Action.DELETE):
        raise _changed_since(record)


def _changed_since(record: Record) -> ChangedSinceError:
    return ChangedSinceError(
        N_("This cannot be undone: the {kind} was changed since."), kind=type(record).label
    )


def write_registers(record: Record, kind: Kind, values: dict[Register, Plain]) -> None:
    """Put plain values into a record's fields; None empties a register."""
    keyed: dict[int, dict[str, Plain]] = {}
    for register, plain in values.items():
        if isinstance(register, int):
            field = kind.by_number[register]
            value = field.column.empty if plain is None else field.column.value(plain)
            setattr(record, field.name, value)
        else:
            keyed.setdefault(register[0], {})[register[1]] = plain
    for number, items in keyed.items():
        field = kind.by_number[number]
        merged = {**field.column.plain(getattr(record, field.name)), **items}
        kept = {key: plain for key, plain in merged.items() if plain is not None}
        setattr(record, field.name, field.column.value(kept) if kept else field.column.empty)
