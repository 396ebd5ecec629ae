"""Reads the value that a person typed for a field; every refusal says what was expected."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

from msgspec.structs import replace
from sqlmodel import Session

from resources.i18n import N_
from resources.terms import Choice, choices, language_tag
from storage.entities.columns import ValueColumn
from storage.entities.event import Event
from storage.entities.record import STAFF, Record
from storage.entities.schema import KINDS, FieldSpec
from storage.errors import UserError
from storage.repositories.captures import NOON
from storage.repositories.events import BEIJING
from storage.repositories.finding import one
from storage.rules.amounts import read_area, read_money, read_number, read_price
from storage.rules.dates.reading import DateRead, NoSuchDate, read_date
from storage.rules.halls import read_hall
from storage.rules.line.expressions import Expression
from storage.rules.names.person_names import kept_name, known_person
from storage.rules.spans import fold
from storage.settings import ME, setting
from storage.values import (
    Area,
    Country,
    Hall,
    LocalizedText,
    Money,
    Offset,
    Outline,
    PersonName,
    Place,
    PriceBand,
)

MYSELF = ("me", "我", "本人")
_YES = ("yes", "y", "true", "1", "是", "有", "对")
_LARGEST = 2**63 - 1
_NO = ("no", "n", "false", "0", "否", "无", "不")


class WrongValueError(UserError):
    """What was typed is no value for the field; `choices` are those there are, if there are few."""

    def __init__(self, message: str, choices: tuple[Choice, ...] = (), **values: object) -> None:
        super().__init__(message, **values)
        self.choices = choices


@dataclass(frozen=True, slots=True)
class Typed:
    """A value on its way into a field of a record; `now` and `language` are the person's."""

    record: Record
    field: FieldSpec
    expression: Expression
    session: Session
    now: datetime
    language: str

    @property
    def value(self) -> str:
        return self.expression.value

    @property
    def before(self) -> Any:
        return getattr(self.record, self.field.name)

    def wrong(
        self, message: str, choices: tuple[Choice, ...] = (), **more: object
    ) -> WrongValueError:
        """The refusal of this value; the message may name `{value}` and `{field}`."""
        named = {"value": self.value, "field": self.field.label, **more}
        return WrongValueError(message, choices, **named)


def typed_text(typed: Typed) -> str:
    """Plain text, the code of a choice, or the name of a time zone."""
    if typed.field.choices:
        return typed_choice(typed, typed.field.choices, typed.value)
    if typed.field.name == "zone" and typed.value not in available_timezones():
        raise typed.wrong(
            N_("“{value}” is not a time zone; write for example Asia/Shanghai or Europe/Berlin.")
        )
    return typed.value


def typed_choice(typed: Typed, enumeration: str, value: str) -> str:
    """The code of a choice that is named by its code or by a name in any language."""
    wanted = value.casefold()
    for choice in choices(enumeration):
        if wanted in (name.casefold() for name in _names(choice)):
            return choice.code
    raise typed.wrong(
        N_("“{value}” is not one of the choices for “{field}”."), choices(enumeration)
    )


def _names(choice: Choice) -> Iterator[str]:
    yield from (choice.code, choice.zh, choice.en, choice.en_short)
    yield from (text for text in choice.extra.values() if isinstance(text, str))


def typed_whole(typed: Typed) -> int:
    number = read_number(typed.value)
    if number is None or number != int(number) or abs(number) > _LARGEST:
        raise typed.wrong(N_("“{field}” takes a whole number, not “{value}”."))
    return int(number)


def typed_flag(typed: Typed) -> bool:
    wanted = typed.value.casefold()
    if wanted not in (*_YES, *_NO):
        raise typed.wrong(N_("“{field}” is yes or no, not “{value}”."))
    return wanted in _YES


def typed_country(typed: Typed) -> Country:
    return Country(typed_choice(typed, "country", typed.value))


def typed_day(typed: Typed) -> date:
    return _date(typed).day


def typed_moment(typed: Typed) -> datetime:
    """A point in time, in the record's zone, else its event's, else Beijing's.

    A record that can be meant for any time of a day is marked so where no time was typed; that
    day's noon stands for it.
    """
    read = _date(typed)
    record: Any = typed.record
    if hasattr(record, "whole_day"):
        record.whole_day = read.time is None
        return read.moment or datetime.combine(read.day, NOON, ZoneInfo(read.zone))
    if read.moment is None:
        raise typed.wrong(
            N_("“{field}” takes a day and a time, for example 明天14:30; “{value}” has no time.")
        )
    return read.moment


def _date(typed: Typed) -> DateRead:
    read = read_date(typed.value, typed.now, zone_of(typed.session, typed.record))
    if read is None:
        raise typed.wrong(
            N_("“{value}” is not a date; “{field}” takes 2026-12-31, 下周三 or tomorrow.")
        )
    if isinstance(read, NoSuchDate):
        raise typed.wrong(N_("There is no such date as “{value}”."))
    return read


def zone_of(session: Session, record: Record) -> str:
    """The zone in which a record's times are told."""
    zone: str = getattr(record, "zone", "")
    event = getattr(record, "event", None)
    if not zone and event and (found := session.get(Event, event)):
        zone = found.zone
    return zone or BEIJING


def typed_reference(typed: Typed) -> UUID:
    return reference(typed, typed.field.target, typed.value)


def reference(typed: Typed, target: str, words: str) -> UUID:
    """The record that is named, by its name or its id; `me` is the member of staff I am."""
    if target == STAFF and words.casefold() in MYSELF and (me := setting(typed.session, ME)):
        return UUID(me)
    return one(typed.session, KINDS[target], words, typed.language).id


def typed_localized(typed: Typed) -> LocalizedText:
    """The text with one language written anew, as a draft."""
    text: LocalizedText = typed.before
    language = language_tag(typed.expression.part)
    known = tuple(c for c in choices("language") if c.extra.get("pack"))
    if language not in (choice.code for choice in known):
        raise typed.wrong(
            N_("“{field}” is kept by language; write for example name.zh=… or name.en=…."), known
        )
    if typed.value == text.text(language):
        return text
    return text.written(language, typed.value, source=_source(text, language))


def _source(text: LocalizedText, language: str) -> str:
    """What a text is taken to be translated from: what it was before, else from the Chinese."""
    version = text.versions.get(language)
    if version:
        return version.source
    return "zh" if language != "zh" and text.text("zh") else ""


def typed_name(typed: Typed) -> PersonName:
    """A part of a person's name, or a whole name, whose parts are read from it."""
    name: PersonName = typed.before
    part, value = typed.expression.part, typed.value
    if not part:
        return kept_name(known_person(value))
    if part not in PersonName.__struct_fields__:
        raise typed.wrong(N_("A person's name has parts: write name.native=… or name.romanised=…."))
    if part == "order" and value:
        value = typed_choice(typed, "name_order", value)
    return replace(name, **{part: value})


def typed_value(typed: Typed) -> Any:
    """Money, an area, a price range, a number, a place, a ground plan or a hall."""
    column = typed.field.column
    if not isinstance(column, ValueColumn):
        raise TypeError(f"no value is typed into a {type(column).__name__}")
    read, expected = _VALUES[column.type_]
    found = read(typed.value)
    if found is None:
        raise typed.wrong(expected)
    return found


def read_place(text: str) -> Place | None:
    """Degrees north and east."""
    numbers = _floats(text)
    return Place(numbers[0], numbers[1]) if len(numbers) == 2 else None


def _outline(text: str) -> Outline | None:
    corners = read_points(text)
    return Outline(corners) if corners else None


def _offset(text: str) -> Offset | None:
    metres = _floats(text)
    return Offset(metres[0], metres[1]) if len(metres) == 2 else None


def read_points(text: str) -> tuple[tuple[float, float], ...]:
    """Points of a plan in metres east and north (0,0 120,80); none where one is no point."""
    points = [_floats(point) for point in text.split()]
    if any(len(point) != 2 for point in points):
        return ()
    return tuple((east, north) for east, north in points)


def _floats(text: str) -> list[float]:
    """Numbers divided by commas; none where one of them is no number."""
    numbers = [read_number(part) for part in fold(text).split(",")]
    return [float(n) for n in numbers if n is not None] if None not in numbers else []


_VALUES: Mapping[type, tuple[Callable[[str], Any], str]] = MappingProxyType(
    {
        Money: (
            read_money,
            N_("“{value}” is no amount; “{field}” takes 120万美元 or USD 1,200,000."),
        ),
        Area: (read_area, N_("“{value}” is no area; “{field}” takes 85亩, 5.7 ha or 3000 m2.")),
        PriceBand: (
            read_price,
            N_(
                "“{value}” is no price range; “{field}” takes 38-48万元/亩 2026-12-31"
                " or 16-19元/m2/月."
            ),
        ),
        Decimal: (read_number, N_("“{value}” is no number; “{field}” takes 1234.5 or 1.2亿.")),
        Place: (read_place, N_("“{value}” is no place; “{field}” takes 31.81, 119.97.")),
        Outline: (_outline, N_("“{value}” is no ground plan; “{field}” takes 0,0 120,0 120,80.")),
        Offset: (
            _offset,
            N_("“{value}” is no place in a plan; “{field}” takes 120, 40: metres east and north."),
        ),
        Hall: (
            read_hall,
            N_(
                "“{value}” is no hall; “{field}” takes 2 × 24 m; 12 m; 3 t/m²; 20 t: bays, clear"
                " height, floor, crane."
            ),
        ),
    }
)
