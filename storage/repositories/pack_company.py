"""What a pack tells of one company's own affairs: what it asks, the last talk, its visit to us."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from uuid import UUID

from sqlmodel import Session, col, select

from storage.entities.elements import Distance
from storage.entities.event import Appointment
from storage.entities.place import Park, Plot
from storage.entities.record import Record
from storage.entities.requirement import Requirement
from storage.entities.visit import Visit
from storage.rules.addressee import Guarded, is_open_to
from storage.rules.fitting import Fit, fit

TALKS = ("meeting", "call", "site_visit", "visit_received")  # what one thanks for
PLANNED = ("confirmed", "changed")
PROGRAMME_DAYS = 5  # from the first appointment of a visit

Guard = Callable[[Record], Guarded]


@dataclass(frozen=True, slots=True)
class CompanyRecords:
    """The records on one company.

    `requirements` stand in their order, musts first; `fits` say how each is met by each plot, by
    the ids of both. `talk` is the last one, of the kind `talk_kind`;
    `programme` are the appointments of the next visit.
    """

    requirements: tuple[Guarded, ...]
    fits: Mapping[tuple[UUID, UUID], Fit]
    talk: Guarded | None
    programme: tuple[Guarded, ...]
    talk_kind: str = ""


def company_records(
    session: Session, company: UUID, plots: Iterable[Plot], today: date, guard: Guard
) -> CompanyRecords:
    """All that may be told to the company of itself."""
    requirements = _requirements(session, company)
    talk = next(talks(session, company, today), None)
    return CompanyRecords(
        requirements=tuple(map(guard, requirements)),
        fits=MappingProxyType(_fits(session, requirements, plots, today)),
        talk=guard(talk) if talk else None,
        programme=tuple(map(guard, _programme(session, company, today))),
        talk_kind=talk.kind if talk else "",
    )


def _requirements(session: Session, company: UUID) -> list[Requirement]:
    rank = col(Requirement.rank)
    statement = (
        select(Requirement)
        .where(col(Requirement.company) == company, col(Requirement.deleted).is_(False))
        .order_by(col(Requirement.need) != "must", rank.is_(None), rank, col(Requirement.id))
    )
    return [r for r in session.exec(statement) if is_open_to(r, company)]


def _fits(
    session: Session, requirements: list[Requirement], plots: Iterable[Plot], today: date
) -> dict[tuple[UUID, UUID], Fit]:
    found = {}
    for plot in plots:
        park = session.get(Park, plot.park) if plot.park else None
        ways: tuple[Distance, ...] = (*plot.distances, *(park.distances if park else ()))
        for requirement in requirements:
            found[requirement.id, plot.id] = fit(requirement, plot, ways, today)
    return found


def talks(session: Session, company: UUID, today: date) -> Iterator[Visit]:
    """Those of which the company may be told and that one thanks for, the last one first."""
    at = col(Visit.at)
    statement = (
        select(Visit)
        .where(col(Visit.company) == company, col(Visit.deleted).is_(False))
        .where(col(Visit.kind).in_(TALKS), at < _start_of(today + timedelta(days=1)))
        .order_by(at.desc(), col(Visit.id))
    )
    return (talk for talk in session.exec(statement) if is_open_to(talk, company))


def _programme(session: Session, company: UUID, today: date) -> list[Appointment]:
    """What is fixed for the company from today on, within some days of the first of them."""
    starts = col(Appointment.starts)
    statement = (
        select(Appointment)
        .where(col(Appointment.company) == company, col(Appointment.deleted).is_(False))
        .where(col(Appointment.status).in_(PLANNED), starts >= _start_of(today))
        .order_by(starts, col(Appointment.id))
    )
    found = [a for a in session.exec(statement) if is_open_to(a, company)]
    if not found or found[0].starts is None:
        return []
    last = found[0].starts + timedelta(days=PROGRAMME_DAYS)
    return [a for a in found if a.starts is not None and a.starts < last]


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
