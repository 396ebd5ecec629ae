"""What an act changed, register by register, in plain form."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from storage.disclosure import Disclosure
from storage.entities.record import Record
from storage.entities.schema import FieldSpec, Kind
from storage.journal.entry import Action, Scope
from storage.journal.heads import Plain, Register

RESTRICTED = "restricted"


@dataclass(slots=True)
class Change:
    """One record's part in an act; a value of None empties its register.

    `sorts` are the texts that lists are sorted by (Chinese, other), where they may have changed.
    """

    kind: Kind
    record: bytes
    action: Action
    values: dict[Scope, dict[Register, Plain]]
    scope: Scope
    sorts: tuple[str, str] | None = None

    def scopes(self) -> Iterator[tuple[Scope, dict[Register, Plain]]]:
        """The streams this change belongs to; the record's own comes first."""
        own = self.values.get(self.scope, {})
        if own or self.action is not Action.UPDATE:
            yield self.scope, own
        for scope, values in self.values.items():
            if scope is not self.scope:
                yield scope, values


def scope_of_record(visibility: str) -> Scope:
    return Scope.RESTRICTED if visibility == RESTRICTED else Scope.TEAM


def registers_of(
    kind: Kind, values: Mapping[str, Any], scope: Scope
) -> dict[Scope, dict[Register, Plain]]:
    """The registers a new record fills; what is empty needs none."""
    found: dict[Scope, dict[Register, Plain]] = {}
    for name, empty in kind.empties:
        value = values.get(name, empty)
        if value is empty or value is None or value == empty:
            continue
        field = kind.by_name[name]
        target = found.setdefault(_scope(field, scope), {})
        plain = field.column.plain(value)
        if field.column.keyed:
            number = field.number
            target.update({(number, key): item for key, item in plain.items()})
        else:
            target[field.number] = plain
    return found


def differences(
    kind: Kind, before: Mapping[str, Any], record: Record, scope: Scope
) -> dict[Scope, dict[Register, Plain]]:
    """The registers in which a record differs from what it was; `before` has the old values."""
    found: dict[Scope, dict[Register, Plain]] = {}
    for name, old in before.items():
        field, new = kind.by_name[name], getattr(record, name)
        if changed := _changed(field, old, new):
            found.setdefault(_scope(field, scope), {}).update(changed)
    return found


def _scope(field: FieldSpec, of_record: Scope) -> Scope:
    return Scope.RESTRICTED if field.disclosure is Disclosure.RESTRICTED else of_record


def _changed(field: FieldSpec, old: Any, new: Any) -> dict[Register, Plain]:
    if old == new:
        return {}
    column = field.column
    was, is_ = (_plain(column, old), _plain(column, new))
    if not column.keyed:
        return {field.number: is_}
    keys = was.keys() | is_.keys()
    return {
        (field.number, key): is_.get(key) for key in sorted(keys) if was.get(key) != is_.get(key)
    }


def _plain(column: Any, value: Any) -> Any:
    if value is None or value == column.empty:
        return {} if column.keyed else None
    return column.plain(value)
