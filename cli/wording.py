"""Values as people read them, in the user's language."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any
from uuid import UUID

from msgspec.structs import asdict

from cli import times
from cli.face import Face
from exports.briefing.wording import NBSP, area, hall_measures, money, number, price_band
from resources.i18n import N_
from resources.terms import country_name, label
from storage.entities.elements import Element, Link, TeamMember
from storage.entities.pack import PackInput
from storage.entities.schema import KINDS, FieldSpec
from storage.repositories.element_parts import ELEMENT_CHOICES
from storage.repositories.finding import short_id
from storage.rules.amounts import read_money
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
    TextStatus,
    Version,
)

# Parts of elements that are not plain without a word.
_PARTS: Mapping[str, str] = MappingProxyType(
    {
        "rank": N_("rank {value}"),
        "count": N_("{value} people"),
        "source": N_("source: {value}"),
        "kilometres": N_("{value} km"),
        "minutes": N_("{value} min"),
        "metres": N_("{value} m to the boundary"),
        "as_of": N_("as of {value}"),
        "per": N_("per {value}"),
        "side": N_("enters at side {value}"),
        "width": N_("{value} m wide"),
        "team": N_("team {value}"),
    }
)


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for the values of one record: by names of the records it points to, and its zone."""

    face: Face
    names: Mapping[UUID, str]
    zone: str = ""

    def of(self, field: FieldSpec, value: Any) -> str:
        """A field's value on one line; nothing where it is empty."""
        if value is None or value == field.column.empty:
            return ""
        if field.choices:
            codes = value if isinstance(value, tuple) else (value,)
            return self._listed(label(field.choices, code, self.face.language) for code in codes)
        if isinstance(value, tuple):
            return self._listed(map(self.element, value))
        return self.plain(value)

    def plain(self, value: Any) -> str:
        """A value by its type alone."""
        told = _BY_TYPE.get(type(value))
        return (told(self, value) if told else str(value)).replace(NBSP, " ")

    def element(self, element: Element) -> str:
        """One element of a list: what it stands for, then its parts."""
        if isinstance(element, PackInput):
            return self._input(element)
        parts = {n: v for n, v in asdict(element).items() if n != "id" and v not in (None, "")}
        told = [self._part(element, name, value) for name, value in parts.items()]
        if isinstance(element, Link | TeamMember):
            told.insert(0, self.plain(UUID(element.id)))
        return " ".join(told)

    def _input(self, element: PackInput) -> str:
        """What a paper was made from; the entry of its version is for machines."""
        kind = self.face.said(KINDS[element.kind].label) if element.kind in KINDS else element.kind
        return f"{kind} {self.plain(UUID(element.id))}"

    def version(self, version: Version, *, stale: bool = False) -> str:
        """A text with its state of review."""
        return f"{version.text} [{text_state(self.face, version.status, stale=stale)}]"

    def _part(self, element: Element, name: str, value: Any) -> str:
        enumeration = ELEMENT_CHOICES.get((type(element), name))
        if name == "year":
            return str(value)
        if name == "points":
            return _points(value)
        told = label(enumeration, value, self.face.language) if enumeration else self.plain(value)
        return self.face.said(_PARTS[name], value=told) if name in _PARTS else told

    def _listed(self, told: Iterable[str]) -> str:
        return ("；" if self.face.language == "zh" else "; ").join(told)


def text_state(face: Face, status: TextStatus, *, stale: bool) -> str:
    """How far a text may be trusted."""
    state = label("text_status", status, face.language)
    return face.said(N_("{state}, stale"), state=state) if stale else state


def _reference(words: Wording, value: UUID) -> str:
    return words.names.get(value) or short_id(value)


def _flag(words: Wording, value: bool) -> str:  # noqa: FBT001 - it is the value
    return words.face.said(N_("yes") if value else N_("no"))


def _money(words: Wording, value: Money) -> str:
    """As officials write it, and exactly where that rounds."""
    told = money(value, words.face.language).replace(NBSP, " ")
    plain = Money(value.amount, value.currency)
    if read_money(told) == plain:
        return told
    return f"{told} ({number(value.amount, words.face.language)} {value.currency})"


def _area(words: Wording, value: Area) -> str:
    """As it was stated, then in hectares."""
    language = words.face.language
    told = area(value, value.unit, language)
    return told if value.unit == "ha" else f"{told} ({area(value, 'ha', language)})"


def _price(words: Wording, value: PriceBand) -> str:
    told = price_band(value, words.face.language)
    if value.valid_until is None:
        return told
    until = words.face.said(N_("valid until {day}"), day=times.day(words.face, value.valid_until))
    return f"{told} ({until})"


def _hall(words: Wording, value: Hall) -> str:
    """As it may be typed: 2 × 24 m; 12 m; 3 t/m²; 20 t."""
    language = words.face.language
    return ("；" if language == "zh" else "; ").join(hall_measures(value, language))


def _points(value: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in value)


def _person(words: Wording, value: PersonName) -> str:
    shown = value.shown(words.face.language)
    known = dict.fromkeys(form for form in (shown, value.native, value.romanised) if form)
    return " / ".join(known)


_BY_TYPE: Mapping[type, Callable[[Wording, Any], str]] = MappingProxyType(
    {
        bool: _flag,
        int: lambda _, value: f"{value:,}",
        Decimal: lambda words, value: number(value, words.face.language),
        date: lambda words, value: times.day(words.face, value),
        datetime: lambda words, value: times.moment(words.face, value, words.zone),
        UUID: _reference,
        Country: lambda words, value: country_name(value.code, words.face.language),
        Money: _money,
        Area: _area,
        PriceBand: _price,
        Place: lambda _, value: f"{value.latitude}, {value.longitude} ({value.datum})",
        Outline: lambda _, value: _points(value.corners),
        Offset: lambda _, value: f"{value.east:g}, {value.north:g}",
        Hall: _hall,
        float: lambda words, value: number(Decimal(f"{value:g}"), words.face.language),
        LocalizedText: lambda words, value: value.best(words.face.language),
        PersonName: _person,
    }
)
