"""Reads what a visit brief is made from: all that the office knows of one company, under guard."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from resources.i18n import N_
from resources.terms import choice
from storage.disclosure import Disclosure
from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.event import Appointment
from storage.entities.record import Record
from storage.entities.talking_point import TalkingPoint
from storage.entities.titles import title
from storage.entities.unit import Staff, Unit
from storage.entities.visit import Commitment, FollowUp, Visit
from storage.errors import UserError
from storage.repositories.plots_in_play import plots_in_play
from storage.rules.inside import Inside, may_open

Kept = TypeVar("Kept", bound=Record)

GONE = ("cancelled", "no_show")
STANDING = ("open", "broken")
LAST = 99  # rank of a person whose seniority is not known


class NoBriefError(UserError):
    """There can be no brief of this company, or not about this appointment."""


@dataclass(frozen=True, slots=True)
class BriefRecords:
    """All that one brief is made from; `people` are our own, by their ids."""

    company: Inside
    appointment: Inside | None
    guests: tuple[Inside, ...]
    promises: tuple[Inside, ...]
    visits: tuple[Inside, ...]
    follow_ups: tuple[Inside, ...]
    plots: tuple[Inside, ...]
    points: tuple[Inside, ...]
    people: Mapping[UUID, Inside]
    issuer: Inside | None


def records_for_brief(
    session: Session, company: UUID, appointment: UUID | None, now: datetime, bound: Disclosure
) -> BriefRecords:
    """The records for readers of a class; without an appointment, the company's next one.

    Promises that stand come the earliest first, as follow-ups do; visits the latest first.
    """
    return _Gathering(session, company, bound).records(appointment, now)


class _Gathering:
    """Collects the records of one company that readers of a class may see."""

    def __init__(self, session: Session, company: UUID, bound: Disclosure) -> None:
        self.session = session
        self.bound = bound
        found = session.get(Company, company)
        if found is None or found.deleted:
            raise NoBriefError(N_("There is no company with this id, or it was deleted."))
        if not may_open(found, bound):
            raise NoBriefError(
                N_("The record of “{company}” is for leaders alone; ask for the leader's copy."),
                company=title(found, "zh"),
            )
        self.company = found

    def records(self, wanted: UUID | None, now: datetime) -> BriefRecords:
        appointment = self._wanted(wanted) if wanted else self._next(now)
        event = appointment.event if appointment else None
        return BriefRecords(
            company=self._inside(self.company),
            appointment=self._inside(appointment) if appointment else None,
            guests=self._all(self._guests(appointment)),
            promises=self._all(self._promises()),
            visits=self._all(self._of_company(Visit, col(Visit.at).desc())),
            follow_ups=self._all(self._follow_ups()),
            plots=self._all(plots_in_play(self.session, self.company, event)),
            points=self._all(self._points(appointment)),
            people={p.id: self._inside(p) for p in self._open(self._every(Staff))},
            issuer=next(iter(self._all(u for u in self._every(Unit) if u.issuer)), None),
        )

    def _inside(self, record: Record) -> Inside:
        return Inside(record, self.bound)

    def _all(self, records: Iterable[Record]) -> tuple[Inside, ...]:
        return tuple(self._inside(record) for record in self._open(records))

    def _open(self, records: Iterable[Kept]) -> Iterator[Kept]:
        return (record for record in records if may_open(record, self.bound))

    def _every(self, entity: type[Kept]) -> list[Kept]:
        return list(self.session.exec(select(entity).order_by(col(entity.id))))

    def _of_company(
        self, entity: type[Visit | Commitment | FollowUp | Appointment], *order: object
    ) -> list[Record]:
        mine = col(entity.company) == self.company.id
        chosen = select(entity).where(mine, col(entity.deleted).is_(False))
        return list(self.session.exec(chosen.order_by(*order, col(entity.id))))  # type: ignore[arg-type]

    def _wanted(self, id_: UUID) -> Appointment:
        found = self.session.get(Appointment, id_)
        if found is None or found.company != self.company.id or not may_open(found, self.bound):
            raise NoBriefError(
                N_("This appointment is none with “{company}”."), company=title(self.company, "zh")
            )
        return found

    def _next(self, now: datetime) -> Appointment | None:
        """The one that is on or comes next; what was called off is none."""
        coming = (
            select(Appointment)
            .where(col(Appointment.company) == self.company.id)
            .where(col(Appointment.deleted).is_(False), col(Appointment.starts).is_not(None))
            .where(col(Appointment.status).not_in(GONE))
            .order_by(col(Appointment.starts), col(Appointment.id))
        )
        found = self._open(self.session.exec(coming))
        return next((a for a in found if (a.ends or a.starts or now) >= now), None)

    def _guests(self, appointment: Appointment | None) -> list[Contact]:
        """Those who come; where nobody was named, the people of the company by their standing."""
        ids = [link.record for link in appointment.theirs] if appointment else []
        named = [found for id_ in ids if (found := self.session.get(Contact, id_))]
        if named:
            return named
        mine = col(Contact.company) == self.company.id, col(Contact.deleted).is_(False)
        return sorted(self.session.exec(select(Contact).where(*mine)), key=_by_standing)

    def _promises(self) -> list[Record]:
        due = col(Commitment.due)
        found = self._of_company(Commitment, due.is_(None), due)
        return [p for p in found if isinstance(p, Commitment) and p.state in STANDING]

    def _follow_ups(self) -> list[Record]:
        found = self._of_company(FollowUp, col(FollowUp.due).is_(None), col(FollowUp.due))
        return [task for task in found if isinstance(task, FollowUp) and task.done_on is None]

    def _points(self, appointment: Appointment | None) -> list[TalkingPoint]:
        """Those for this appointment before those for every meeting, in their order."""
        here = appointment.id if appointment else None
        rank = col(TalkingPoint.rank)
        mine = select(TalkingPoint).where(
            col(TalkingPoint.company) == self.company.id, col(TalkingPoint.deleted).is_(False)
        )
        found = self.session.exec(mine.order_by(rank.is_(None), rank, col(TalkingPoint.id)))
        chosen = [point for point in found if point.appointment in (None, here)]
        return sorted(chosen, key=lambda point: point.appointment is None)


def _by_standing(person: Contact) -> tuple[int, int]:
    """The most senior first, then whoever was met last."""
    found = choice("seniority", person.seniority)
    rank = int(found.extra["rank"]) if found else LAST
    return rank, -person.id.int
