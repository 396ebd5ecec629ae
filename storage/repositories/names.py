"""Where the names of records stand, and how a piece of text is looked for in them."""

from collections.abc import Callable, Mapping, Sequence
from string import ascii_lowercase, ascii_uppercase
from types import MappingProxyType
from typing import Any

from msgspec.json import encode
from sqlalchemy import (
    ColumnElement,
    TableValuedAlias,
    Text,
    and_,
    exists,
    false,
    func,
    literal,
    or_,
    select,
    type_coerce,
)

from storage.entities.columns import ElementsColumn, KeyedColumn, LocalizedColumn, NameColumn
from storage.entities.schema import KINDS, Kind
from storage.entities.titles import TITLE_FIELDS
from storage.rules.spans import require_storable

# The fields that make up what a record is called; a rank only says where it stands.
TITLED_BY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        kind.name: tuple(name for name in TITLE_FIELDS[kind.entity] if name != "rank")
        for kind in KINDS.values()
    }
)
# The names that a person may know a record by, beside the one it is shown by.
_ALSO = MappingProxyType(
    {
        "unit": ("short_name",),
        "company": ("legal_name", "former_name", "aliases", "code_name"),
        "policy": ("number",),
    }
)
# Where the text stands inside one item of a keyed column's JSON.
_INSIDE = MappingProxyType({LocalizedColumn: "$.text", ElementsColumn: "$.name", NameColumn: ""})
# Parts of a person's name that do not name the person.
_NO_NAMES = ("order", "honorific")
_LONGEST_NAME = 1_000
_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)


Test = Callable[[ColumnElement[Any]], ColumnElement[bool]]


def contains(kind: Kind, text: str) -> ColumnElement[bool]:
    """Whether one of a record's names has this text in it, whatever the case of its letters."""
    wanted = _cases(text)
    return _named(kind, wanted, lambda name: or_(*(_holds(name, w) for w in wanted)))


def equals(kind: Kind, text: str) -> ColumnElement[bool]:
    """Whether one of a record's names is this text, whatever the case of its letters."""
    wanted = _cases(text)
    return _named(kind, wanted, lambda name: func.lower(name).in_(wanted))


def _named(kind: Kind, wanted: Sequence[str], test: Test) -> ColumnElement[bool]:
    names = (*TITLED_BY[kind.name], *_ALSO.get(kind.name, ()))
    return or_(false(), *(_tested(kind.table.c[name], wanted, test) for name in names if wanted))


def _tested(column: ColumnElement[Any], wanted: Sequence[str], test: Test) -> ColumnElement[bool]:
    written = type_coerce(column, Text)
    if not isinstance(column.type, KeyedColumn):
        return test(written)
    items = func.json_each(written).table_valued("key", "value")
    path = _INSIDE[type(column.type)]
    name = func.json_extract(items.c.value, path) if path else items.c.value
    found = exists(select(literal(1)).select_from(items).where(_is_name(items), test(name)))
    # Most rows are put aside by a glance at the whole column, before its items are told apart.
    return and_(or_(*(_holds(written, encode(w).decode()[1:-1]) for w in wanted)), found)


def _is_name(items: TableValuedAlias) -> ColumnElement[bool]:
    return items.c.key.not_in(_NO_NAMES)


def _holds(column: ColumnElement[Any], text: str) -> ColumnElement[bool]:
    """As the database compares, which takes the two cases of ASCII letters for one."""
    return column.contains(text, autoescape=True)


def _cases(text: str) -> list[str]:
    """The ways in which the letters of a text may be written; none for what is no name at all."""
    require_storable(text)
    if len(text) > _LONGEST_NAME:
        return []
    written = (text.lower(), text.upper(), text.title())
    return list(dict.fromkeys(form.translate(_LOWER) for form in written))
