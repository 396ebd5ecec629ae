"""Words that nothing but a leak can explain, in every field that a pack may not print."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

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
from storage.entities.company import Company
from storage.entities.elements import (
    Alias,
    Distance,
    Link,
    Mail,
    Phone,
    Road,
    TeamMember,
    Tier,
    Utility,
    YearFigure,
    element_id,
)
from storage.entities.pack import Finding, PackInput
from storage.entities.schema import KINDS, FieldSpec
from storage.rules.addressee import NAMED_FIELDS, belongs_to, is_named_to_others
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

# Decided upon and never told: with another value the record would not be in the pack, or it would.
DECIDING = {
    "owner",
    "visibility",
    "availability",
    "may_be_named",
    "left",
    "settled_since",
    "issuer",
    "state",
    "company",
    "consent_basis",
    "consent_on",
    "consent_until",
    "preferential",
    "review_on",
}
DAY = date(1907, 8, 19)
DAYS = ("19 August 1907", "1907年8月19日", "19070819")
NUMBER = 918_273_645


class Canaries:
    """Makes values that carry a word of their own, and knows all of those words."""

    def __init__(self) -> None:
        self.words: list[str] = [*DAYS, str(NUMBER)]

    def word(self, about: str) -> str:
        self.words.append(f"Qzx{len(self.words):04}{about.replace('_', '')}")
        return self.words[-1]

    def fill(self, record: object, fields: Iterator[FieldSpec]) -> None:
        """Put a canary into each of the fields."""
        kind = type(record).__name__
        for field in fields:
            value = self.value(field.column, f"{kind}{field.name}")
            if value is not None:
                setattr(record, field.name, value)

    def value(self, column: Column, about: str) -> object:
        """A value for a column, or nothing where it cannot carry a word."""
        if isinstance(column, ElementsColumn):
            return (self.element(column.type_, about),)
        if isinstance(column, ValueColumn):
            return self.structured(column.type_)
        made = {
            LocalizedColumn: lambda: self.text(about),
            NameColumn: lambda: PersonName(*(self.word(about) for _ in PersonName.__match_args__)),
            CodesColumn: lambda: (self.word(about),),
            DayColumn: lambda: DAY,
            MomentColumn: lambda: datetime(1907, 8, 19, 11, tzinfo=UTC),
            WholeColumn: lambda: NUMBER,
            CountryColumn: lambda: Country("TV"),
            FlagColumn: lambda: None,
            IdColumn: lambda: None,
            Column: lambda: self.word(about),
        }
        return made[type(column)]()

    def text(self, about: str) -> LocalizedText:
        told = {language: self.word(about) for language in ("zh", "en")}
        return LocalizedText.of(TextStatus.APPROVED, **told)

    def element(self, type_: type, about: str) -> object:
        """An element of a list; what is named by its id carries nothing."""
        word, text = self.word(about), LocalizedText.of(TextStatus.APPROVED, en=self.word(about))
        made = {
            Phone: {"number": word},
            Mail: {"address": word},
            Alias: {"name": word},
            Tier: {"list": word, "year": 1907, "source": word},
            YearFigure: {"year": 1907, "count": NUMBER, "source": word},
            TeamMember: {"role": word, "team": word},
            Distance: {"kind": word, "name": text, "kilometres": Decimal(NUMBER)},
            Utility: {"kind": word, "capacity": word},
            PackInput: {"kind": word, "entry": word},
            Finding: {"level": word, "message": word},
            Road: {"name": LocalizedText(), "points": ((0.0, 0.0), (1.0, 0.0))},
            Link: {},
        }
        return type_(id=element_id(), **made[type_])

    def structured(self, type_: type) -> object:
        amount = Decimal(NUMBER)
        made = {
            Decimal: lambda: amount,
            Money: lambda: Money(amount, "CNY", source=self.word("money")),
            Area: lambda: Area(amount),
            PriceBand: lambda: PriceBand(amount, amount, "CNY", "mu", DAY),
            Place: lambda: Place(1.9070819, 19.070819),
            Offset: lambda: Offset(float(NUMBER), float(NUMBER)),
            Hall: lambda: Hall(NUMBER, amount, amount),
            Outline: lambda: Outline(((0.0, 0.0), (float(NUMBER), 0.0), (0.0, float(NUMBER)))),
        }
        return made[type_]()


def withheld(record: object, addressee: object) -> Iterator[FieldSpec]:
    """The fields of a record that a pack for the addressee may not print.

    Of another company that is settled here and agreed to it, a few may be printed.
    """
    kind = next(kind for kind in KINDS.values() if kind.entity is type(record))
    own = belongs_to(record) == addressee
    bound = Disclosure.ADDRESSEE if own else Disclosure.PUBLIC
    named = isinstance(record, Company) and not own and is_named_to_others(record)
    open_ = DECIDING | NAMED_FIELDS if named else DECIDING
    return (f for f in kind.fields if f.disclosure > bound and f.name not in open_)


def every(record: object) -> Iterator[FieldSpec]:
    """All fields of a record, but those that say whose it is and what becomes of it."""
    kind = next(kind for kind in KINDS.values() if kind.entity is type(record))
    return (field for field in kind.fields if field.name not in DECIDING)
