"""Changes records by what a person types: `country=DE`, `name.en=Rhine Drives`, `phones+=138…`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlmodel import Session

from resources.i18n import N_
from storage.entities.columns import (
    CodesColumn,
    Column,
    CountryColumn,
    DayColumn,
    ElementsColumn,
    FlagColumn,
    IdColumn,
    LocalizedColumn,
    MomentColumn,
    NameColumn,
    ValueColumn,
    WholeColumn,
)
from storage.entities.record import Record
from storage.entities.schema import KINDS_BY_ENTITY, FieldSpec, Kind
from storage.errors import UserError
from storage.repositories.typed_lists import typed_codes, typed_elements
from storage.repositories.typed_values import (
    Typed,
    typed_country,
    typed_day,
    typed_flag,
    typed_localized,
    typed_moment,
    typed_name,
    typed_reference,
    typed_text,
    typed_value,
    typed_whole,
    zone_of,
)
from storage.rules.line.expressions import Expression, Sign, read_expression

_READERS: Mapping[type[Column], Callable[[Typed], Any]] = MappingProxyType(
    {
        Column: typed_text,
        WholeColumn: typed_whole,
        FlagColumn: typed_flag,
        DayColumn: typed_day,
        MomentColumn: typed_moment,
        IdColumn: typed_reference,
        CountryColumn: typed_country,
        ValueColumn: typed_value,
        LocalizedColumn: typed_localized,
        NameColumn: typed_name,
        CodesColumn: typed_codes,
        ElementsColumn: typed_elements,
    }
)
# What is written part by part: an empty value empties the part alone.
_IN_PARTS = (LocalizedColumn, NameColumn)
_LISTS = (CodesColumn, ElementsColumn)


class NoSuchFieldError(UserError):
    """A field that the kind of record does not have; `choices` are those it has."""

    def __init__(self, kind: Kind, name: str) -> None:
        super().__init__(N_("There is no field “{name}” here: {kind}."), name=name, kind=kind.label)
        self.choices = kind.fields


class NoPartError(UserError):
    """The field has no parts, or holds one value that nothing can be added to."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A field that an edit changed, with its values from before and now."""

    field: FieldSpec
    before: Any
    after: Any


def assign(
    session: Session, record: Record, typed: Iterable[str], now: datetime, language: str
) -> list[Changed]:
    """Carry out what was typed; returns what it changed, each field once.

    Nothing of the record may be kept if one of the expressions is refused. `language` (zh or en)
    is the person's.
    """
    kind = KINDS_BY_ENTITY[type(record)]
    before: dict[str, Any] = {}
    for field, expression in _ordered(kind, typed):
        before.setdefault(field.name, getattr(record, field.name))
        value = _new_value(Typed(record, field, expression, session, now, language))
        setattr(record, field.name, value)
        if isinstance(value, datetime):
            _keep_zone(session, record)
    return [
        Changed(kind.by_name[name], value, getattr(record, name))
        for name, value in before.items()
        if value != getattr(record, name)
    ]


def _ordered(kind: Kind, typed: Iterable[str]) -> Iterator[tuple[FieldSpec, Expression]]:
    """Times come last, for the zone and the event that they are told in may be typed too."""
    found = [(field_of(kind, e.field), e) for e in map(read_expression, typed)]
    yield from sorted(found, key=lambda pair: isinstance(pair[0].column, MomentColumn))


def field_of(kind: Kind, name: str) -> FieldSpec:
    """The field of this name; refused where the kind has none."""
    if name not in kind.by_name:
        raise NoSuchFieldError(kind, name)
    return kind.by_name[name]


def _new_value(typed: Typed) -> Any:
    column, expression = typed.field.column, typed.expression
    if expression.part and not isinstance(column, _IN_PARTS):
        raise _no_part(typed, N_("“{field}” has no parts; write {name}=…."))
    if isinstance(column, _IN_PARTS) and not (expression.value or expression.part):
        return column.empty
    if not expression.value and not isinstance(column, _IN_PARTS):
        return column.empty
    if expression.sign is not Sign.REPLACE and not isinstance(column, _LISTS):
        return _added(typed)
    return _READERS[type(column)](typed)


def _added(typed: Typed) -> str:
    """A line more of plain text; nothing else that is no list can be added to."""
    plain = type(typed.field.column) is Column and not typed.field.choices
    if not plain or typed.expression.sign is not Sign.ADD:
        raise _no_part(typed, N_("“{field}” is no list; write {name}=…."))
    return "\n".join(text for text in (typed.before, typed.value) if text)


def _no_part(typed: Typed, message: str) -> NoPartError:
    return NoPartError(message, field=typed.field.label, name=typed.field.name)


def _keep_zone(session: Session, record: Any) -> None:
    """A time keeps the zone it was told in, whatever becomes of its event."""
    if hasattr(record, "zone") and not record.zone:
        record.zone = zone_of(session, record)
