"""The kinds of fields a record is declared with.

Each field has a number that is never used again for another field of that record, and a label
for people. Numbers 1 to 9 belong to what all records share.
"""

from typing import Any

from sqlmodel import Field

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
from storage.entities.elements import Element, Link


def _stored(column: Column, number: int, label: str, *, index: bool = False, **info: str) -> Any:
    # The type itself, not an instance, is what SQLModel's signature promises; both work.
    type_: Any = column
    return Field(
        default=column.empty,
        sa_type=type_,
        index=index,
        nullable=column.empty is None,
        sa_column_kwargs={"info": {"number": number, "label": label, **info}},
    )


def text(number: int, label: str, *, index: bool = False) -> Any:
    """One line or many in whatever language it was written."""
    return _stored(Column(), number, label, index=index)


def localized(number: int, label: str) -> Any:
    """A text kept per language with its state of review."""
    return _stored(LocalizedColumn(), number, label)


def person_name(number: int, label: str) -> Any:
    return _stored(NameColumn(), number, label)


def choice(number: int, label: str, enumeration: str, *, index: bool = False) -> Any:
    """A code of an enumeration of the term base; empty where it is not known."""
    return _stored(Column(), number, label, index=index, choices=enumeration)


def codes(number: int, label: str, enumeration: str) -> Any:
    """Several codes of an enumeration."""
    return _stored(CodesColumn(), number, label, choices=enumeration)


def country(number: int, label: str) -> Any:
    return _stored(CountryColumn(), number, label, index=True)


def day(number: int, label: str, *, index: bool = False) -> Any:
    return _stored(DayColumn(), number, label, index=index)


def moment(number: int, label: str, *, index: bool = False) -> Any:
    """An instant with its offset; kept to the millisecond."""
    return _stored(MomentColumn(), number, label, index=index)


def whole(number: int, label: str) -> Any:
    return _stored(WholeColumn(), number, label)


def flag(number: int, label: str) -> Any:
    return _stored(FlagColumn(), number, label)


def value(number: int, label: str, type_: type) -> Any:
    """A value that is replaced whole, such as money or an area."""
    return _stored(ValueColumn(type_), number, label)


def elements(number: int, label: str, type_: type[Element]) -> Any:
    return _stored(ElementsColumn(type_), number, label)


def reference(number: int, label: str, table: str, *, index: bool = True) -> Any:
    """The id of a record of another table; it may arrive before that record does."""
    return _stored(IdColumn(), number, label, index=index, target=table)


def links(number: int, label: str, table: str) -> Any:
    """Several records of another table."""
    return _stored(ElementsColumn(Link), number, label, target=table)
