"""Reads what is typed into a list: its elements, or some to add to it or to take away."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, get_args, get_type_hints

from msgspec.json import encode
from msgspec.structs import asdict, fields, replace

from resources.i18n import N_
from resources.terms import label, language_tag
from storage.entities.columns import ElementsColumn
from storage.entities.elements import (
    Alias,
    Element,
    Link,
    Mail,
    Phone,
    TeamMember,
    element_id,
)
from storage.entities.record import STAFF
from storage.repositories.element_parts import ELEMENT_CHOICES
from storage.repositories.events import BEIJING
from storage.repositories.typed_values import (
    Typed,
    WrongValueError,
    read_place,
    read_points,
    reference,
    typed_choice,
)
from storage.rules.amounts import read_money, read_number
from storage.rules.dates.reading import DateRead, read_date
from storage.rules.line.expressions import Sign
from storage.rules.line.mails import find_mails
from storage.rules.line.phones import find_phones
from storage.values import LocalizedText, Money, Place

# What an element is, where it is typed without the names of its parts.
_FIRST = MappingProxyType({Phone: "number", Mail: "address", Alias: "name"})
Points = tuple[tuple[float, float], ...]
POINTS: Any = Points
_ITEMS = re.compile(r"\s*[;；\n]\s*")
_CODES = re.compile(r"\s*[,，、;；\n]\s*")
_NO_FIGURE = re.compile(r"[^0-9]")
_PARTS = re.compile(r"\s*[,，]\s*(?=[a-z_]+(?:\.[A-Za-z-]+)?\s*[:：])")
_PART = re.compile(
    r"(?P<name>[a-z_]+)(?:\.(?P<language>[A-Za-z-]+))?\s*[:：]\s*(?P<value>.*)", re.DOTALL
)


def typed_codes(typed: Typed) -> tuple[str, ...]:
    """Codes divided by commas."""
    words = [word for word in _CODES.split(typed.value) if word]
    named = tuple(typed_choice(typed, typed.field.choices, word) for word in words)
    match typed.expression.sign:
        case Sign.ADD:
            named = (*typed.before, *named)
        case Sign.REMOVE:
            named = tuple(code for code in typed.before if code not in named)
    return tuple(sorted(set(named)))


def typed_elements(typed: Typed) -> tuple[Element, ...]:
    """Elements divided by semicolons; one that is there already stays the one it is."""
    words = [word for word in _ITEMS.split(typed.value) if word]
    if typed.expression.sign is Sign.REMOVE:
        return _without(typed, words)
    there = {_content(element): element for element in typed.before}
    elements = dict(there) if typed.expression.sign is Sign.ADD else {}
    for element in (_element(typed, word) for word in words):
        content = _content(element)
        elements[content] = there.get(content, element) if element.id != content else element
    return tuple(sorted(elements.values(), key=lambda element: element.id))


def _content(element: Element) -> str:
    """What makes two elements the same: the record they stand for, else all that they say."""
    if isinstance(element, Link | TeamMember):
        return element.id
    return encode(replace(element, id="")).decode()


def _without(typed: Typed, words: list[str]) -> tuple[Element, ...]:
    gone = {element.id for word in words for element in _named(typed, word)}
    return tuple(element for element in typed.before if element.id not in gone)


def _named(typed: Typed, word: str) -> list[Element]:
    """The elements that are meant; by a part of one (its number, its kind) or by a record."""
    if _type(typed) in (Link, TeamMember):
        id_ = _linked(typed, word)
        found = [element for element in typed.before if element.id == id_]
    else:
        found = [element for element in typed.before if word.casefold() in _texts(element)]
    if not found:
        raise typed.wrong(N_("“{word}” is not in “{field}”."), word=word)
    return found


def _texts(element: Element) -> Iterator[str]:
    for name, value in asdict(element).items():
        yield str(value).casefold()
        if isinstance(value, LocalizedText):
            yield from (value.text(language).casefold() for language in value)
        if isinstance(element, Phone):
            yield _NO_FIGURE.sub("", str(value))
        enumeration = ELEMENT_CHOICES.get((type(element), name))
        if enumeration:
            yield from (label(enumeration, value, "zh"), label(enumeration, value, "en").casefold())


def _type(typed: Typed) -> type[Element]:
    column = typed.field.column
    if not isinstance(column, ElementsColumn):
        raise TypeError(f"no elements are typed into a {type(column).__name__}")
    found: type[Element] = column.type_
    return found


def _element(typed: Typed, word: str) -> Element:
    type_ = _type(typed)
    if type_ is Link:
        return Link(id=_linked(typed, word))
    if type_ is TeamMember:
        name, _, role = word.replace("：", ":").partition(":")
        known = typed_choice(typed, "team_role", role.strip()) if role.strip() else ""
        return TeamMember(id=_linked(typed, name), role=known)
    first = _FIRST.get(type_)
    if first and not _is_part(type_, word):
        return type_(id=element_id(), **{first: _SIMPLE[type_](typed, word)})
    return _of_parts(typed, type_, word)


def _linked(typed: Typed, word: str) -> str:
    return reference(typed, typed.field.target or STAFF, word.strip()).hex


def _phone(typed: Typed, word: str) -> str:
    """In international form where it is understood, else as it was written."""
    found = find_phones(word)
    if found and found[0].complete and found[0].span.of(word) == word:
        return found[0].international
    if not _NO_FIGURE.sub("", word):
        raise typed.wrong(N_("“{word}” is no telephone number."), word=word)
    return word


def _mail(typed: Typed, word: str) -> str:
    found = find_mails(word)
    if not found or found[0].span.of(word) != word:
        raise typed.wrong(N_("“{word}” is no mail address."), word=word)
    return word


def _is_part(type_: type[Element], word: str) -> bool:
    found = _PART.fullmatch(word)
    return found is not None and found["name"] in type_.__struct_fields__


def _of_parts(typed: Typed, type_: type[Element], word: str) -> Element:
    """An element told by the names of its parts: `kind:power, capacity:110, unit:kV`."""
    values: dict[str, Any] = {}
    for part in _PARTS.split(word):
        found = _PART.fullmatch(part)
        value = found and _read_part(typed, type_, found, values)
        if not found or value is None:
            raise _misunderstood(typed, type_, part)
        values[found["name"]] = value
    if any(field.required and field.name not in {"id", *values} for field in fields(type_)):
        raise _misunderstood(typed, type_, word)
    return type_(id=element_id(), **values)


def _misunderstood(typed: Typed, type_: type[Element], word: str) -> WrongValueError:
    parts = ", ".join(f"{name}:…" for name in type_.__struct_fields__ if name != "id")
    return typed.wrong(
        N_("“{word}” is not understood; “{field}” takes {parts}."), word=word, parts=parts
    )


def _read_part(
    typed: Typed, type_: type[Element], found: re.Match[str], values: Mapping[str, Any]
) -> Any:
    """The value of one part, None where there is no such part or it cannot have the value."""
    name, value = found["name"], found["value"].strip()
    if name == "id" or name not in type_.__struct_fields__:
        return None
    if enumeration := ELEMENT_CHOICES.get((type_, name)):
        return typed_choice(typed, enumeration, value)
    hint = get_type_hints(type_)[name]
    kind = hint if hint == POINTS else next(_kinds(hint), hint)
    if kind is LocalizedText:
        language = language_tag(found["language"] or "")
        text: LocalizedText = values.get(name, LocalizedText())
        return text.written(language, value) if language else None
    return _READERS[kind](typed, value)


def _kinds(hint: Any) -> Iterator[Any]:
    """The types of a value that may be missing."""
    yield from (arg for arg in get_args(hint) if arg is not type(None))


def _metres(_typed: Typed, value: str) -> float | None:
    number = read_number(value)
    return float(number) if number is not None and number >= 0 else None


def _line(_typed: Typed, value: str) -> Points | None:
    """At least two points, which a line needs."""
    points = read_points(value)
    return points if len(points) > 1 else None


def _whole(_typed: Typed, value: str) -> int | None:
    number = read_number(value)
    return int(number) if number is not None and number == int(number) else None


def _day(typed: Typed, value: str) -> date | None:
    read = read_date(value, typed.now, BEIJING)
    return read.day if isinstance(read, DateRead) else None


_SIMPLE: Mapping[type[Element], Callable[[Typed, str], str]] = MappingProxyType(
    {Phone: _phone, Mail: _mail, Alias: lambda _, word: word}
)
_READERS: Mapping[Any, Callable[[Typed, str], Any]] = MappingProxyType(
    {
        str: lambda _, value: value,
        int: _whole,
        float: _metres,
        POINTS: _line,
        Place: lambda _, value: read_place(value),
        Decimal: lambda _, value: read_number(value),
        Money: lambda _, value: read_money(value),
        date: _day,
    }
)
