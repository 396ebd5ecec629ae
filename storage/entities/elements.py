"""Elements of lists: each has an id of its own, so that two laptops can add without a conflict."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from msgspec import Struct

from storage.identity import new_id
from storage.values import LocalizedText, Money, Place


def element_id() -> str:
    return new_id().hex


class Element(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One entry of a list; the id keeps the order in which entries were made."""

    id: str


class Link(Element, frozen=True, omit_defaults=True, kw_only=True):
    """Another record, named by its id: adding it twice is adding it once."""

    @classmethod
    def to(cls, record: UUID) -> "Link":
        return cls(id=record.hex)

    @property
    def record(self) -> UUID:
        return UUID(self.id)


class Phone(Element, frozen=True, omit_defaults=True, kw_only=True):
    """`number` in international form where it was understood, else as it was written."""

    number: str
    kind: str = ""


class Mail(Element, frozen=True, omit_defaults=True, kw_only=True):
    address: str


class Alias(Element, frozen=True, omit_defaults=True, kw_only=True):
    name: str


class Tier(Element, frozen=True, omit_defaults=True, kw_only=True):
    """A place on a list of notable companies in one year."""

    list: str
    year: int
    rank: int | None = None
    source: str = ""


class YearFigure(Element, frozen=True, omit_defaults=True, kw_only=True):
    """A company's own figure for a year: revenue as money, or a head count."""

    year: int
    money: Money | None = None
    count: int | None = None
    source: str = ""


class TeamMember(Element, frozen=True, omit_defaults=True, kw_only=True):
    """A member of staff (`id` is the record's) and the part taken in an event."""

    role: str = ""
    team: str = ""


class Distance(Element, frozen=True, omit_defaults=True, kw_only=True):
    """The way to a place that matters: kilometres, and minutes by a mode of travel.

    By rail they count from station to station. With its `location` the place stands in the
    diagram too, else in the table alone.
    """

    kind: str
    name: LocalizedText
    kilometres: Decimal
    minutes: int | None = None
    mode: str = "road"
    location: Place | None = None


class Utility(Element, frozen=True, omit_defaults=True, kw_only=True):
    """What lies at the boundary: capacity with its unit, metres to the connection, price, date.

    It enters at a `side` of the ground plan, counted from 0 at the first corner.
    """

    kind: str
    capacity: str = ""
    unit: str = ""
    metres: int | None = None
    price: Money | None = None
    per: str = ""
    as_of: date | None = None
    side: int | None = None


class Road(Element, frozen=True, omit_defaults=True, kw_only=True):
    """A road of a park's plan: a line of points in the plan's metres, and its width."""

    name: LocalizedText
    points: tuple[tuple[float, float], ...]
    width: float = 24
