"""The allow-list of the visit brief: which fields of which records a leader's paper may tell.

What only leaders may read is asked for in one place, and only for a leader's copy. Names longer
than any name should be are cut, as on every paper; what a leader is told is not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from exports.briefing.phrases import shortened
from storage.disclosure import Disclosure
from storage.entities.elements import YearFigure
from storage.repositories import ReadSession
from storage.repositories.brief_records import BriefRecords, records_for_brief
from storage.repositories.events import BEIJING
from storage.rules.days import as_clocks_show
from storage.rules.inside import Inside
from storage.settings import DEMONSTRATION, setting
from storage.values import Country, LocalizedText, Money, PersonName

OURS = "us"
BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Meeting:
    """When and where they meet, in the zone of the place."""

    starts: datetime | None
    ends: datetime | None
    place: str
    room: str
    purpose: str
    agenda: str
    interpreter: PersonName | None


@dataclass(frozen=True, slots=True)
class Firm:
    """The company in its own words and ours; amounts as (year, amount) of the latest year."""

    name: str
    country: Country | None
    sector: str
    profile: str
    products: str
    employees: tuple[int, int] | None
    revenue: tuple[int, Money] | None
    in_china: str
    shanghai: str
    stage: str
    rating: str
    leader: PersonName | None
    leader_title: str
    owner: PersonName | None


@dataclass(frozen=True, slots=True)
class Guest:
    """One who comes. The diet is told to leaders, where the guest agreed to its keeping."""

    name: PersonName
    title: str
    languages: tuple[str, ...]
    needs_interpreter: bool
    diet: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """What one side promised and has not done; texts by language as far as they are reviewed."""

    ours: bool
    text: str
    reviewed: LocalizedText
    due: date | None
    broken: bool
    owner: PersonName | None
    lacks_review: bool

    @property
    def named(self) -> str:
        """What was promised, to stand inside a sentence."""
        return stopless(self.text)

    def is_unkept(self, day: date) -> bool:
        """Whether it was broken, or should have been kept before this day."""
        return self.broken or (self.due is not None and self.due < day)


@dataclass(frozen=True, slots=True)
class Past:
    """A talk that took place."""

    day: date | None
    kind: str
    place: str
    told: str


@dataclass(frozen=True, slots=True)
class Task:
    """What one of us does next."""

    who: PersonName | None
    what: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Point:
    """Something prepared for the talk; `kind` is a code of `talking_point_kind`.

    `text` is in every language in which it was written, for the interpreter.
    """

    kind: str
    text: LocalizedText
    answer: str

    @property
    def chinese(self) -> str:
        return self.text.best("zh", "en")


@dataclass(frozen=True, slots=True)
class Confidences:
    """What only leaders read: (name, text) for floors and notes on guests."""

    floors: tuple[tuple[str, str], ...]
    case_terms: str
    decision_chain: str
    other_sites: str
    relations: str
    compliance: str
    guests: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BriefContent:
    """All that one brief may say. Without `confidences` it is no leader's copy."""

    firm: Firm
    meeting: Meeting | None
    guests: tuple[Guest, ...]
    promises: tuple[Promise, ...]
    points: tuple[Point, ...]
    history: tuple[Past, ...]
    tasks: tuple[Task, ...]
    confidences: Confidences | None
    issuer: str
    made: date
    demonstration: bool


def brief_content(
    session: ReadSession,
    company: UUID,
    *,
    now: datetime,
    appointment: UUID | None = None,
    leader: bool = False,
) -> BriefContent:
    """What the brief of one company says as of now; raises UserError where there can be none."""
    bound = Disclosure.RESTRICTED if leader else Disclosure.INTERNAL
    records = records_for_brief(session, company, appointment, now, bound)
    return BriefContent(
        firm=_firm(records),
        meeting=_meeting(records.appointment, records) if records.appointment else None,
        guests=tuple(_guest(guest, leader=leader) for guest in records.guests),
        promises=tuple(_promise(promise, records) for promise in records.promises),
        points=tuple(map(_point, records.points)),
        history=tuple(map(_past, records.visits)),
        tasks=tuple(_task(task, records) for task in records.follow_ups),
        confidences=_confidences(records) if leader else None,
        issuer=_text(records.issuer, "name") if records.issuer else "",
        made=now.astimezone(ZoneInfo(BEIJING)).date(),
        demonstration=bool(setting(session, DEMONSTRATION)),
    )


def stopless(text: str) -> str:
    """A text without its full stop."""
    return text.strip().rstrip("。.")


def _text(record: Inside, field: str) -> str:
    """In Chinese, or else in what language there is: a draft is good enough inside the office."""
    told: LocalizedText = record.read(field)
    return told.best("zh", "en")


def _name(records: BriefRecords, id_: UUID | None) -> PersonName | None:
    found = records.people.get(id_) if id_ else None
    return _person(found) if found else None


def _person(record: Inside) -> PersonName:
    name: PersonName = record.read("name")
    parts = {part: shortened(getattr(name, part)) for part in name.__struct_fields__}
    return PersonName(**parts)


def _firm(records: BriefRecords) -> Firm:
    firm = records.company
    employees, revenue = (_latest(firm.read(field)) for field in ("employees", "revenue"))
    leader = records.people.get(firm.read("leader"))
    return Firm(
        name=shortened(_text(firm, "name") or _text(firm, "short_name")),
        country=firm.read("country"),
        sector=firm.read("sector"),
        profile=_text(firm, "profile"),
        products=_text(firm, "products"),
        employees=(employees.year, employees.count) if employees and employees.count else None,
        revenue=(revenue.year, revenue.money) if revenue and revenue.money else None,
        in_china=_text(firm, "in_china"),
        shanghai=_text(firm, "shanghai_function"),
        stage=firm.read("stage"),
        rating=firm.read("rating"),
        leader=_person(leader) if leader else None,
        leader_title=_text(leader, "title") if leader else "",
        owner=_name(records, firm.read("owner")),
    )


def _latest(figures: Iterable[YearFigure]) -> YearFigure | None:
    return max(figures, key=lambda figure: figure.year, default=None)


def _meeting(appointment: Inside, records: BriefRecords) -> Meeting:
    zone = appointment.read("zone")
    return Meeting(
        starts=_local(appointment.read("starts"), zone),
        ends=_local(appointment.read("ends"), zone),
        place=_text(appointment, "place"),
        room=appointment.read("room"),
        purpose=appointment.read("purpose"),
        agenda=_text(appointment, "agenda"),
        interpreter=_name(records, appointment.read("interpreter")),
    )


def _guest(guest: Inside, *, leader: bool) -> Guest:
    agreed = leader and guest.read("diet_consent") is not None
    return Guest(
        name=_person(guest),
        title=_text(guest, "title"),
        languages=guest.read("languages"),
        needs_interpreter=guest.read("needs_interpreter"),
        diet=guest.read("diet") if agreed else "",
    )


def _promise(promise: Inside, records: BriefRecords) -> Promise:
    text: LocalizedText = promise.read("promise")
    reviewed = {tag: text.versions[tag] for tag in text if text.printable(tag)}
    review = (promise.read(f"review_{part}") for part in ("number", "on", "basis"))
    return Promise(
        ours=promise.read("side") == OURS,
        text=_text(promise, "promise"),
        reviewed=LocalizedText(reviewed),
        due=promise.read("due"),
        broken=promise.read("state") == BROKEN,
        owner=_name(records, promise.read("owner")),
        lacks_review=promise.read("preferential") and not all(review),
    )


def _point(point: Inside) -> Point:
    return Point(point.read("kind"), point.read("point"), _text(point, "answer"))


def _past(visit: Inside) -> Past:
    at = _local(visit.read("at"), visit.read("zone"))
    agreed = visit.read("minutes_agreed") is not None
    minutes = _text(visit, "minutes") if agreed else ""
    return Past(
        day=at.date() if at else None,
        kind=visit.read("kind"),
        place=_text(visit, "place"),
        told=minutes or visit.read("notes"),
    )


def _task(task: Inside, records: BriefRecords) -> Task:
    due = _local(task.read("due"), task.read("zone"))
    who = _name(records, task.read("owner"))
    return Task(who, task.read("task"), due.date() if due else None)


def _confidences(records: BriefRecords) -> Confidences:
    firm = records.company
    floors = (
        *((_text(point, "point"), point.read("floor")) for point in records.points),
        *((plot.read("number"), plot.read("rent_floor")) for plot in records.plots),
    )
    guests = ((_person(g).shown("zh"), g.read("relations")) for g in records.guests)
    return Confidences(
        floors=tuple(found for found in floors if found[1]),
        case_terms=firm.read("case_terms"),
        decision_chain=firm.read("decision_chain"),
        other_sites=firm.read("other_sites"),
        relations=firm.read("relations"),
        compliance=firm.read("compliance_note"),
        guests=tuple(found for found in guests if found[1]),
    )


def _local(moment: datetime | None, zone: str) -> datetime | None:
    """By the clock of the place, where the moment is known."""
    return None if moment is None else as_clocks_show(moment, zone)
