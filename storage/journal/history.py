"""The story of one record: who changed what, when, from which value to which."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session

from storage.entities.schema import KINDS_BY_NUMBER, Kind
from storage.journal.clock import moment_of
from storage.journal.entry import Action, Operation
from storage.journal.heads import Plain, Register
from storage.journal.label import Label
from storage.journal.reader import Located, Reader, raw


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One register: its field, the language, part or element if it has one, both values.

    Values are what the field's column makes of them (a date, money); of a keyed field the plain
    form of the one item. None stands for empty.
    """

    field: str
    key: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Revision:
    """What one act did to one record."""

    at: datetime
    by: UUID | None
    label: Label
    action: Action
    undoes: UUID | None
    changes: tuple[FieldChange, ...]


def history(session: Session, record: UUID, *, limit: int = 200) -> list[Revision]:
    """The record's revisions, the newest first; entries of one act are one revision."""
    reader = Reader(raw(session))
    found: list[Revision] = []
    acts: list[UUID] = []
    for n in reader.numbers_of(record, newest_first=True):
        located = reader.entry(n)
        revision = _revision(reader, located, record)
        if acts and acts[-1] == located.entry.act:
            found[-1] = _joined(revision, found[-1])
            continue
        if len(found) == limit:
            break
        acts.append(located.entry.act)
        found.append(revision)
    return found


def _revision(reader: Reader, located: Located, record: UUID) -> Revision:
    entry = located.entry
    operations = located.by_record[record.bytes]
    changes = [c for operation in operations for c in _changes(reader, located, operation)]
    return Revision(
        at=moment_of(entry.hlc),
        by=entry.staff,
        label=entry.label,
        action=min(operation.action for operation in operations),
        undoes=entry.undoes,
        changes=tuple(changes),
    )


def _joined(first: Revision, second: Revision) -> Revision:
    """Two parts of one act: an insert in one scope and its restricted fields in the other."""
    actions = {first.action, second.action} - {Action.UPDATE}
    return Revision(
        at=first.at,
        by=first.by,
        label=first.label,
        action=min(actions, default=Action.UPDATE),
        undoes=first.undoes,
        changes=first.changes + second.changes,
    )


def _changes(reader: Reader, located: Located, operation: Operation) -> list[FieldChange]:
    kind = KINDS_BY_NUMBER[operation.table]
    values = operation.values or (None,) * len(operation.registers)
    return [
        _change(kind, register, reader.value_before(located, operation, place), values[place])
        for place, register in enumerate(operation.registers)
    ]


def _change(kind: Kind, register: Register, before: Plain, after: Plain) -> FieldChange:
    number, key = (register, "") if isinstance(register, int) else register
    field = kind.by_number[number]
    if key:
        return FieldChange(field.name, key, before, after)
    read = field.column.value
    return FieldChange(
        field.name,
        "",
        None if before is None else read(before),
        None if after is None else read(after),
    )
