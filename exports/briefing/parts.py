"""What a pack is made of: frozen, for one addressee, without a way back to the records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from uuid import UUID

from storage.repositories.pack_register import Input
from storage.values import Area, Money, PersonName, PriceBand

LONGEST_NAME = 160  # characters of a name that stands in a title or on the cover


@dataclass(frozen=True, slots=True)
class Words:
    """A text in those of the pack's languages in which it may be printed."""

    by_language: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.by_language)

    def text(self, language: str) -> str:
        return self.by_language.get(language, "")


@dataclass(frozen=True, slots=True)
class Person:
    """One of theirs or one of ours."""

    name: PersonName
    title: Words = Words()


@dataclass(frozen=True, slots=True)
class Host:
    """One of ours who may be named, with all that an investor needs to reach them."""

    person: Person
    duties: Words
    phones: tuple[str, ...]
    mails: tuple[str, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """Whom the pack is for and from whom it comes.

    `company` may hold a name in none of the pack's languages: `company_as_written` is that one.
    """

    company: Words
    company_as_written: str
    contact: Person | None
    zone: Words
    issuer: Words
    host: Host | None
    number: str
    made: date
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A fact with an amount in plain units, its source and its day."""

    name: Words
    amount: Decimal
    unit: Words
    source: Words
    as_of: date


@dataclass(frozen=True, slots=True)
class Supply:
    """What lies at the boundary of a plot; `kind` is a code of `utility_kind`."""

    kind: str
    capacity: str
    unit: str
    metres: int | None
    price: Money | None
    per: str
    as_of: date | None


@dataclass(frozen=True, slots=True)
class Way:
    """The way to a place that matters; `kind` and `mode` are codes."""

    kind: str
    name: Words
    kilometres: Decimal
    minutes: int | None
    mode: str


@dataclass(frozen=True, slots=True)
class ParkPart:
    """A park in which plots of the pack lie."""

    name: Words
    description: Words
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class PlotPart:
    """A plot that is offered. Without a `price` it is told on request.

    `measures` are the planning conditions by the name of the field, as they were written.
    """

    number: str
    name: Words
    description: Words
    park: Words
    area: Area | None
    land_use: str
    measures: Mapping[str, str]
    term_years: int | None
    price: PriceBand | None
    price_basis: Words
    supplies: tuple[Supply, ...]
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """Something one side promised: ours, or else theirs."""

    ours: bool
    promise: Words
    person: Person | None
    due: date | None


@dataclass(frozen=True, slots=True)
class Briefing:
    """What may be printed, and nothing else. `demonstration` marks invented figures."""

    cover: Cover
    tagline: Words
    figures: tuple[Figure, ...]
    parks: tuple[ParkPart, ...]
    plots: tuple[PlotPart, ...]
    steps: tuple[Step, ...]
    team: tuple[Host, ...]
    demonstration: bool


class State(Enum):
    """Whether a text may be printed in a language, and why not."""

    PRINTABLE = "printable"
    MISSING = "missing"
    DRAFT = "draft"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something can be mended; `title` names the record to the staff."""

    kind: str
    record: UUID
    title: str


@dataclass(frozen=True, slots=True)
class TextUse:
    """A text that was wanted for the pack in one language; `label` names its field."""

    origin: Origin
    field: str
    label: str
    language: str
    state: State
    text: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at beside the texts: a code of the preflight and what fills its message."""

    code: str
    origin: Origin | None
    field: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A printed price or fact (by its code when it is over), and the last day on which it holds."""

    code: str
    origin: Origin
    field: str
    last: date


@dataclass(frozen=True, slots=True)
class Review:
    """What the preflight looks at, for the staff alone: it is never printed."""

    texts: tuple[TextUse, ...]
    remarks: tuple[Remark, ...]
    deadlines: tuple[Deadline, ...]
    named: int


@dataclass(frozen=True, slots=True)
class BriefingContent:
    """A pack's content: what is printed, what is reviewed, and what it was read from.

    `languages` are those the texts were read in; `inputs` the versions of the records.
    """

    printed: Briefing
    review: Review
    languages: tuple[str, ...]
    company: UUID
    contact: UUID | None
    inputs: tuple[Input, ...]
