"""The script: what the rows of the demonstration's files say, made into values and records."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, cached_property
from random import Random
from typing import Any
from uuid import UUID

import msgspec

from resources.files import resource
from storage.demonstration.almanac import Almanac
from storage.demonstration.identities import Identities
from storage.entities.columns import (
    CodesColumn,
    Column,
    CountryColumn,
    DayColumn,
    ElementsColumn,
    IdColumn,
    LocalizedColumn,
    NameColumn,
    ValueColumn,
)
from storage.entities.elements import Link
from storage.entities.record import Record
from storage.entities.schema import KINDS, FieldSpec
from storage.values import Country, LocalizedText, Money, PersonName, TextStatus

Row = Mapping[str, Any]

_BLANK = re.compile(r"\{(\w+)([+-]\d+)?\}")
# What the office has passed for print as a whole; talks and people are only proofread.
_APPROVED = frozenset({"unit", "staff", "park", "plot", "policy", "fact", "procedure_step"})


@cache
def rows(file: str, table: str) -> Sequence[Row]:
    """The rows of a table in a file of `resources/demo`."""
    found: Sequence[Row] = whole_file(file)[table]
    return found


@cache
def whole_file(file: str) -> Row:
    return tomllib.loads(resource(f"demo/{file}.toml").read_text("utf-8"))


class Script:
    """One edition of the story: its seed, its day, and how it fills its rows."""

    def __init__(self, seed: int, today: date) -> None:
        self.seed = seed
        self.almanac = Almanac(today)
        self.identities = Identities(seed, today)

    @property
    def today(self) -> date:
        return self.almanac.today

    def random(self, purpose: str) -> Random:
        """Chance that is the same in every build, for one purpose at a time."""
        return Random(f"{self.seed} {purpose}")  # noqa: S311 - made to be repeated

    def id(self, kind: str, key: str) -> UUID:
        return self.identities.record(f"{kind}/{key}")

    @cached_property
    def _known(self) -> Mapping[str, object]:
        years = {"now": self.today.year, "year": self.almanac.statistics_year}
        return {**years, "day": self.today}

    def told(self, text: str, language: str, **more: object) -> str:
        """The text with its blanks filled: {year-1}, {day+14}, {park}.

        A day is told in the language and moved to a working day; of a value by language that
        language is taken.
        """

        def filled(blank: re.Match[str]) -> str:
            value = more.get(blank[1], self._known.get(blank[1]))
            return self._filled(value, int(blank[2] or 0), language)

        return _BLANK.sub(filled, text)

    def _filled(self, value: object, distance: int, language: str) -> str:
        if isinstance(value, int):
            return str(value + distance)
        if isinstance(value, date):
            offset = (value - self.today).days + distance
            day = self.almanac.workday(offset) if distance else value
            return self.almanac.told(day, language)
        if isinstance(value, LocalizedText):
            return value.best(language)
        if not isinstance(value, str):
            raise TypeError(f"a blank of the story has nothing to fill it: {value!r}")
        return value

    def localized(
        self, texts: Mapping[str, str], status: TextStatus = TextStatus.REVIEWED, **more: object
    ) -> LocalizedText:
        """The first text is the original, the others are translations of it."""
        original, *_ = texts
        found = LocalizedText()
        for language, text in texts.items():
            source = "" if language == original else original
            found = found.written(
                language, self.told(text, language, **more), status, source=source
            )
        return found

    def record(self, kind: str, key: str, row: Row, **more: object) -> Record:
        """A record from the fields that the row has under their own names."""
        fields = KINDS[kind].by_name
        values = {
            name: self._value(kind, key, fields[name], value, more)
            for name, value in row.items()
            if name in fields
        }
        return KINDS[kind].entity(id=self.id(kind, key), **values)

    def _value(self, kind: str, key: str, field: FieldSpec, value: Any, more: Row) -> Any:
        column = field.column
        if isinstance(column, LocalizedColumn) and isinstance(value, dict):
            status = TextStatus.APPROVED if kind in _APPROVED else TextStatus.REVIEWED
            return self.localized(value, status, **more)
        if isinstance(column, ElementsColumn):
            return self._elements(f"{kind}/{key}", field, column.type_, value)
        if isinstance(column, IdColumn) and isinstance(value, str):
            return self.id(field.target, value)
        if isinstance(column, DayColumn) and isinstance(value, int):
            return self.almanac.day(value)
        if type(column) is Column:
            return self.told(value, "zh", **more)
        return _plain_value(column, value)

    def _elements(
        self, owner: str, field: FieldSpec, type_: type, entries: Sequence[Any]
    ) -> tuple[Any, ...]:
        if type_ is Link:
            links = (e if isinstance(e, UUID) else self.id(field.target, e) for e in entries)
            return tuple(sorted((Link.to(id_) for id_ in links), key=lambda link: link.id))
        return tuple(
            msgspec.convert(
                {"id": self.identities.element(owner, field.name, place), **entry}, type_
            )
            for place, entry in enumerate(entries)
        )


def _plain_value(column: Column, value: Any) -> Any:
    """Values that say the same in every edition."""
    if isinstance(column, NameColumn) and isinstance(value, dict):
        return PersonName(**value)
    if isinstance(column, CountryColumn):
        return Country(value)
    if isinstance(column, CodesColumn):
        return tuple(sorted(value))
    if isinstance(column, ValueColumn) and isinstance(value, list):
        amount, currency = value
        return msgspec.convert({"amount": amount, "currency": currency}, Money)
    if isinstance(column, ValueColumn) and isinstance(value, int | str):
        return msgspec.convert(str(value), column.type_)
    return value
