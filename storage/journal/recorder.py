"""Watches one act's session and tells, when the act is over, what it changed."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import inspect
from sqlalchemy.orm.attributes import set_attribute
from sqlalchemy.orm.base import NO_VALUE
from sqlmodel import Session

from storage.entities.record import Record
from storage.entities.schema import KINDS_BY_ENTITY, Kind
from storage.entities.sorting import sort_keys, sorts_by
from storage.gate import check_changed, check_new
from storage.journal.changes import Change, differences, registers_of, scope_of_record
from storage.journal.entry import Action

_STAMPS = ("changed_at", "changed_by")


class Recorder:
    """Collects the records that an act makes or changes, with their values from before.

    `at` and `by` go into the derived fields that say when and by whom a record was changed.
    """

    def __init__(self, at: datetime, by: UUID | None) -> None:
        self._at = at
        self._by = by
        self._derived = {"created_at": at, "created_by": by, "changed_at": at, "changed_by": by}
        self._new: dict[UUID, Record] = {}
        self._before: dict[UUID, dict[str, Any]] = {}
        self._changed: dict[UUID, Record] = {}

    def before_flush(self, session: Session) -> None:
        """Check and note what is about to be written."""
        if session.deleted:
            raise RuntimeError("a record is deleted by its flag, so that it can come back")
        for record in session.new:
            self.note_new(record)
        for record in session.dirty:
            self.note_changed(record)

    def changes(self) -> Iterator[list[Change]]:
        """In the order in which they must be written: a record can be in more than one list."""
        changed = list(self._changed.items())
        yield [_flag(r, Action.UNDELETE) for i, r in changed if self._undeleted(i, r)]
        updates = (self._update(i, r) for i, r in changed)
        yield [*map(_insert, self._new.values()), *(u for u in updates if u.values)]
        deleted = [r for i, r in changed if self._deleted(i, r)]
        deleted += [r for r in self._new.values() if r.deleted]
        yield [_flag(record, Action.DELETE) for record in deleted]

    def stamp(self, record: Record) -> None:
        """Say when and by whom a new record was made."""
        # A record that is not in the database yet is written from its values as they stand, so
        # the detour of telling the ORM of a change is saved.
        record.__dict__.update(self._derived)

    def note_new(self, record: Record) -> None:
        check_new(record)
        self.stamp(record)
        self._new[record.id] = record

    def note_changed(self, record: Record) -> None:
        originals = dict(_originals(record))
        if not originals:
            return
        if "id" in originals:
            raise RuntimeError("a record keeps its id")
        check_changed(record, originals)
        if record.id in self._new:
            return
        self._changed[record.id] = record
        before = self._before.setdefault(record.id, {})
        for name, value in (*originals.items(), *_stamps(record)):
            before.setdefault(name, value)
        set_attribute(record, "changed_at", self._at)
        set_attribute(record, "changed_by", self._by)

    def settle(self) -> None:
        """Take the stamp off records that the act changed back to what they were."""
        for id_, record in self._changed.items():
            before = self._before[id_]
            same = (value == getattr(record, n) for n, value in before.items() if n not in _STAMPS)
            if all(same):
                for name in _STAMPS:
                    set_attribute(record, name, before[name])

    def _update(self, id_: UUID, record: Record) -> Change:
        kind = KINDS_BY_ENTITY[type(record)]
        before = {n: v for n, v in self._before[id_].items() if n in kind.by_name}
        scope = scope_of_record(record.visibility)
        values = differences(kind, before, record, scope)
        sorts = sort_keys(record) if sorts_by(kind.entity) & before.keys() else None
        return Change(kind, record.id.bytes, Action.UPDATE, values, scope, sorts)

    def _deleted(self, id_: UUID, record: Record) -> bool:
        return record.deleted and self._before[id_].get("deleted") is False

    def _undeleted(self, id_: UUID, record: Record) -> bool:
        return not record.deleted and self._before[id_].get("deleted") is True


def _flag(record: Record, action: Action) -> Change:
    kind = KINDS_BY_ENTITY[type(record)]
    return Change(kind, record.id.bytes, action, {}, scope_of_record(record.visibility))


def _insert(record: Record) -> Change:
    kind = KINDS_BY_ENTITY[type(record)]
    return insertion(kind, record.id, record.__dict__, sort_keys(record))


def insertion(kind: Kind, id_: UUID, values: Mapping[str, Any], sorts: tuple[str, str]) -> Change:
    """A new record as the journal sees it."""
    scope = scope_of_record(values.get("visibility", ""))
    registers = registers_of(kind, values, scope)
    return Change(kind, id_.bytes, Action.INSERT, registers, scope, sorts)


def unwritten(record: Record) -> list[str]:
    """The fields in which a record differs from its row in the database."""
    current = record.__dict__
    committed = inspect(record).committed_state
    return [name for name, value in committed.items() if value != current[name]]


def _originals(record: Record) -> Iterable[tuple[str, Any]]:
    """The fields that really differ from what the database holds, with what it holds."""
    state = inspect(record)
    current = record.__dict__
    for name, value in state.committed_state.items():
        if value is NO_VALUE:
            raise RuntimeError(f"the field {name} was changed before it was read")
        if value != current[name] and name not in _STAMPS:
            yield name, value


def _stamps(record: Record) -> Iterable[tuple[str, Any]]:
    return ((name, getattr(record, name)) for name in _STAMPS)
