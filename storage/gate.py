"""The one gate for whatever enters the store: it refuses a value of the wrong shape.

Records of SQLModel check nothing when they are made or changed. A broken rule is another matter:
it is listed as needing attention, because two valid edits may meet in a record that breaks one.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, NamedTuple, cast

import msgspec
from pydantic import ConfigDict, TypeAdapter, ValidationError

from resources.i18n import N_
from storage.entities.columns import KeyedColumn, ValueColumn
from storage.entities.record import Record
from storage.entities.schema import KINDS, FieldSpec, Kind
from storage.errors import UserError

# Names of zones, codes and numbers are short; notes may hold a day's talk. The limit keeps one
# pasted file from making every list slow.
LONGEST_TEXT = 1_000_000


class UnstorableError(UserError):
    """A value that cannot be kept as it is; the message names the field."""


class _Check(NamedTuple):
    """How one field is checked; its empty value, which needs no check, comes first."""

    name: str
    empty: Any
    validate: Callable[[Any], Any]
    field: FieldSpec


def _checks(kind: Kind) -> tuple[_Check, ...]:
    hints = kind.entity.model_fields
    config = ConfigDict(strict=True, arbitrary_types_allowed=True)
    adapters = {
        field.name: TypeAdapter(cast("Any", hints[field.name].annotation), config=config)
        for field in kind.fields
    }
    return tuple(
        _Check(f.name, f.column.empty, adapters[f.name].validator.validate_python, f)
        for f in kind.fields
    )


_CHECKS = MappingProxyType({kind.entity: _checks(kind) for kind in KINDS.values()})


def check_new(record: Record) -> None:
    """Refuse a new record if one of its fields holds what cannot be kept."""
    check_values(type(record), record.__dict__)


def check_values(entity: type[Record], values: Mapping[str, Any]) -> None:
    """The same for a record that is given as values by field; what is missing is empty."""
    for name, empty, validate, field in _CHECKS[entity]:
        value = values.get(name, empty)
        if value is not empty and value != "":
            _check_value(field, validate, value)


def check_changed(record: Record, names: Container[str]) -> None:
    """Refuse a record if one of the fields that were changed holds what cannot be kept."""
    values = record.__dict__
    for name, _, validate, field in _CHECKS[type(record)]:
        if name in names:
            _check_value(field, validate, values[name])


def _check_value(field: FieldSpec, validate: Callable[[Any], Any], value: Any) -> None:
    try:
        validate(value)
        if not isinstance(value, str):
            _check_inside(field, value)
    except (ValidationError, msgspec.ValidationError, TypeError, AttributeError) as error:
        raise UnstorableError(
            N_("The field “{field}” cannot hold this value."), field=field.label
        ) from error
    if isinstance(value, datetime) and value.tzinfo is None:
        raise UnstorableError(
            N_("The time for “{field}” does not say in which zone it is."), field=field.label
        )
    if value:
        _check_text(field, value)


def _check_inside(field: FieldSpec, value: Any) -> None:
    """Structured values check nothing when they are made: they must read as they are written."""
    column = field.column
    if isinstance(column, KeyedColumn | ValueColumn) and value:
        column.value(column.plain(value))


def _check_text(field: FieldSpec, value: Any) -> None:
    """No NUL, which some databases cannot hold, and no half of a character."""
    text = value if isinstance(value, str) else _all_text(value)
    if "\0" in text:
        raise UnstorableError(
            N_("The field “{field}” holds a character that cannot be kept (NUL)."),
            field=field.label,
        )
    if len(text) > LONGEST_TEXT:
        raise UnstorableError(
            N_("The text for “{field}” is too long: {length} characters, at most {most} fit."),
            field=field.label,
            length=len(text),
            most=LONGEST_TEXT,
        )
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UnstorableError(
            N_("The field “{field}” holds half a character at position {position}."),
            field=field.label,
            position=error.start + 1,
        ) from None


def _all_text(value: Any) -> str:
    """All texts inside a structured value, put together."""
    plain = msgspec.to_builtins(value, builtin_types=(bytes,)) if _structured(value) else ""
    return "".join(_texts(plain))


def _structured(value: Any) -> bool:
    return isinstance(value, msgspec.Struct | tuple)


def _texts(plain: Any) -> Iterable[str]:
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, Mapping):
        for item in plain.values():
            yield from _texts(item)
    elif isinstance(plain, list | tuple):
        for item in plain:
            yield from _texts(item)
