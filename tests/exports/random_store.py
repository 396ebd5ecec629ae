"""A store filled at random from the description of its kinds; every text has a word of its own."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import get_type_hints
from uuid import UUID

from msgspec.structs import fields as struct_fields

from resources.terms import choices
from storage.disclosure import Disclosure
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
from storage.entities.elements import Link, element_id
from storage.entities.record import Record
from storage.entities.schema import KINDS, FieldSpec, Kind
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
)

TODAY = date(2026, 11, 23)
FEWEST, MOST = 3, 7  # records of a kind
MANY = {"fact": 80, "policy": 8, "requirement": 8, "commitment": 14}
# Codes that a store uses of an enumeration, so that its records have something to do with another.
FEW_CODES = {"sector": (1, 1, 2), "country": (3,)}
# How often a flag is set that decides on what is told.
ODDS = {"may_be_named": 0.75, "left": 0.1, "issuer": 0.6, "preferential": 0.3, "in_sum": 0.5}
# Codes that stand more often than chance would have it: records of others are told to nobody.
LIKELY = {"state": "open", "status": "confirmed", "visibility": ""}
ELEMENT_CODES = {
    ("Utility", "kind"): "utility_kind",
    ("Distance", "kind"): "distance_kind",
    ("Distance", "mode"): "travel_mode",
}
ENGLISH = "firm power clean water hall of steel near the port with two feeds in every year".split()
CHINESE = "稳定供电清洁用水标准厂房临近港口双回路全年可用配套齐全交通便利"
# What stands in fields without words, by who may not read it.
SEALED_DAYS = {
    Disclosure.INTERNAL: date(1907, 8, 19),
    Disclosure.RESTRICTED: date(1908, 6, 17),
}
SEALED_NUMBERS = {Disclosure.INTERNAL: 918_273_645, Disclosure.RESTRICTED: 546_372_819}


@dataclass(frozen=True)
class Said:
    """A word, and where in the store it stands; a draft or a stale text is not `printable`."""

    record: Record
    field: FieldSpec
    printable: bool


class RandomStore:
    """Records of every kind; equal seeds give equal stores but for the ids."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.said: dict[str, Said] = {}
        self._codes: dict[str, list[str]] = {}
        self._place: tuple[Record, FieldSpec] | None = None
        self.records: dict[str, list[Record]] = {
            kind.name: [kind.entity() for _ in range(self._count(kind))] for kind in KINDS.values()
        }
        self.company = self.records["company"][0]
        for kind in KINDS.values():
            for record in self.records[kind.name]:
                self._fill(record, kind)
        self._favour()

    def _favour(self) -> None:
        """So that most packs have every section: plots to choose from, and a host."""
        host = self.records["staff"][0]
        self.company.visibility, self.company.owner = "", host.id
        if self.chance.random() < 0.8:
            host.visibility, host.may_be_named, host.left = "", True, False
        for at, plot in enumerate(self.records["plot"][:3]):
            if not at or self.chance.random() < 0.8:
                plot.visibility, plot.availability = "", "available"

    def every(self):
        return [record for records in self.records.values() for record in records]

    def _count(self, kind: Kind) -> int:
        return MANY.get(kind.name) or self.chance.randint(FEWEST, MOST)

    def _fill(self, record: Record, kind: Kind) -> None:
        # Whose a record is decides what it may point to.
        for field in sorted(kind.fields, key=lambda field: field.name != "company"):
            if field.disclosure <= Disclosure.ADDRESSEE and self.chance.random() < 0.08:
                continue
            self._place = (record, field)
            setattr(record, field.name, self._value(field))

    def _value(self, field: FieldSpec):
        column = field.column
        if isinstance(column, ElementsColumn):
            return self._elements(column.type_, field)
        if isinstance(column, ValueColumn):
            return self._structured(column.type_, field)
        made = {
            LocalizedColumn: self._text,
            NameColumn: self._name,
            CodesColumn: lambda: tuple(self._some(self._of(field.choices))),
            DayColumn: lambda: self._day(field),
            MomentColumn: self._moment,
            WholeColumn: lambda: self._whole(field),
            CountryColumn: lambda: Country(self.chance.choice(self._of("country"))),
            FlagColumn: lambda: self.chance.random() < ODDS.get(field.name, 0.5),
            IdColumn: lambda: self._reference(field),
            Column: lambda: self._code(field) if field.choices else self._line(),
        }
        return made[type(column)]()

    def word(self, *, printable: bool = True) -> str:
        """One that nothing else says."""
        word = f"Qz{len(self.said):05}k"
        self.said[word] = Said(*self._place, printable)
        return word

    def _text(self) -> LocalizedText:
        """In both languages mostly; sometimes not reviewed, or translated from what was changed."""
        text, kind = LocalizedText(), self.chance.random()
        status = TextStatus.DRAFT if kind < 0.05 else TextStatus.REVIEWED
        printable = status.printable
        text = text.written("zh", self._chinese(printable=printable), status)
        if kind > 0.95:
            return text
        stale = 0.05 <= kind < 0.1
        english = self._english(printable=printable and not stale)
        text = text.written("en", english, status, source="zh")
        return text.written("zh", self._chinese(), status) if stale else text

    def _chinese(self, *, printable: bool = True) -> str:
        at, length = self.chance.randrange(8), self.chance.randint(0, 20)
        return self.word(printable=printable) + CHINESE[at : at + length]

    def _english(self, *, printable: bool = True) -> str:
        said = self.chance.choices(ENGLISH, k=self.chance.randint(0, 9))
        return " ".join((self.word(printable=printable), *said))

    def _line(self) -> str:
        return self._chinese() if self.chance.random() < 0.5 else self._english()

    def _name(self) -> PersonName:
        parts = {
            part: self.word() for part in ("native", "romanised") if self.chance.random() < 0.9
        }
        if self.chance.random() < 0.5:
            parts["chinese"] = self.word() + "明"
        return PersonName(**(parts or {"native": self.word()}))

    def _of(self, enumeration: str) -> list[str]:
        if enumeration not in self._codes:
            codes = [choice.code for choice in choices(enumeration)]
            few = self.chance.choice(FEW_CODES.get(enumeration, (len(codes),)))
            self._codes[enumeration] = self.chance.sample(codes, few)
        return self._codes[enumeration]

    def _code(self, field: FieldSpec) -> str:
        if field.name in LIKELY and self.chance.random() < 0.8:
            return LIKELY[field.name]
        return self.chance.choice(self._of(field.choices))

    def _some(self, found: list, most: int = 3) -> list:
        return self.chance.sample(found, min(len(found), self.chance.randint(1, most)))

    def _day(self, field: FieldSpec) -> date:
        if field.disclosure in SEALED_DAYS and not field.name.startswith(("consent", "review")):
            return SEALED_DAYS[field.disclosure]
        return TODAY + timedelta(days=self.chance.randint(-150, 450))

    def _moment(self) -> datetime:
        days = timedelta(
            days=self.chance.choice((-40, -9, 2, 3, 4)), hours=self.chance.randrange(9)
        )
        return datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC) + days

    def _whole(self, field: FieldSpec) -> int:
        return SEALED_NUMBERS.get(field.disclosure) or self.chance.randint(1, 90)

    def _reference(self, field: FieldSpec) -> UUID | None:
        if self.chance.random() < 0.2:
            return None
        if field.target == "company" and self.chance.random() < 0.6:
            return self.company.id
        return self.chance.choice(self.records[field.target]).id

    def _linked(self, field: FieldSpec) -> list[Record]:
        """Guests are people of the company that is met."""
        record, _ = self._place
        found = self.records[field.target]
        if field.target == "contact":
            found = [
                c for c in found if c.company and c.company == getattr(record, "company", None)
            ]
        return self._some(found) if found else []

    def _elements(self, type_: type, field: FieldSpec) -> tuple:
        if type_ is Link:
            return tuple(Link.to(record.id) for record in self._linked(field))
        return tuple(self._element(type_) for _ in range(self.chance.randint(1, 5)))

    def _element(self, type_: type):
        hints = get_type_hints(type_)
        values = {
            part.name: self._part(type_, part.name, hints[part.name])
            for part in struct_fields(type_)
            if part.name != "id"
        }
        named = {"TeamMember": "staff"}.get(type_.__name__)
        id_ = self.chance.choice(self.records[named]).id.hex if named else element_id()
        return type_(id=id_, **values)

    def _part(self, type_: type, name: str, hint):
        if codes := ELEMENT_CODES.get((type_.__name__, name)):
            return self.chance.choice(self._of(codes))
        made = {
            str: self._line,
            int: lambda: self.chance.randint(1, 4),
            float: lambda: float(self.chance.randint(1, 40)),
            Decimal: self._amount,
            LocalizedText: self._text,
            Money: lambda: Money(self._amount(), "CNY"),
            date: lambda: TODAY - timedelta(days=self.chance.randint(1, 400)),
            Place: self._place_on_globe,
        }
        kind = next((of for of in made if hint == of or hint == of | None), None)
        return made[kind]() if kind else self._corners()

    def _amount(self) -> Decimal:
        return Decimal(self.chance.randint(1, 90_000)) / self.chance.choice((1, 10, 100))

    def _place_on_globe(self) -> Place:
        return Place(31 + self.chance.random(), 119 + self.chance.random())

    def _corners(self) -> tuple:
        wide, high = self.chance.randint(60, 400), self.chance.randint(60, 300)
        east, north = self.chance.randint(0, 500), self.chance.randint(0, 500)
        corners = ((0, 0), (wide, 0), (wide, high), (0, high))
        return tuple((float(x + east), float(y + north)) for x, y in corners)

    def _structured(self, type_: type, field: FieldSpec):
        amount = Decimal(SEALED_NUMBERS.get(field.disclosure) or self._amount())
        made = {
            Decimal: lambda: amount,
            Money: lambda: Money(amount, "CNY", source=self.word()),
            Area: lambda: Area(amount),
            PriceBand: lambda: PriceBand(amount, 2 * amount, "CNY", "mu", self._day(field)),
            Place: self._place_on_globe,
            Offset: lambda: Offset(*self._corners()[0]),
            Hall: lambda: Hall(self.chance.randint(1, 4), Decimal(24), Decimal(8), amount, None),
            Outline: lambda: Outline(self._corners()),
        }
        return made[type_]()
