"""A captured line, read against what the store knows: who is new, what is due when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import Session

from resources.i18n import N_
from storage.entities.contact import Contact
from storage.journal.label import Label
from storage.repositories.events import BEIJING, RunningEvent, running_event
from storage.repositories.known_names import (
    KnownNames,
    companies_called,
    contacts_reached_by,
    names_in,
)
from storage.rules.line.follow_ups import FollowUpRead
from storage.rules.line.reading import Capture, read_capture
from storage.rules.names.company_cores import name_key
from storage.rules.names.people import PersonRead
from storage.rules.spans import require_storable

# A talk is followed up within two days (the promotion agencies' own rule; a clock of the field).
FOLLOW_UP_WITHIN = timedelta(hours=48)
NOON = time(12)


@dataclass(frozen=True, slots=True)
class Named:
    """A person or company of the line: which record it is, or that there is none yet.

    `alike` are records it may be too, when the line does not tell which.
    """

    text: str
    id: UUID | None
    alike: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class DueFollowUp:
    """A follow-up with its absolute time; `stated` is false where the rule of 48 hours set it."""

    read: FollowUpRead
    due: datetime
    whole_day: bool
    stated: bool


@dataclass(frozen=True, slots=True)
class Understood:
    """A line, with what the store makes of it; nothing is written yet."""

    capture: Capture
    at: datetime
    zone: str
    event: RunningEvent | None
    company: Named | None
    person: Named | None
    others: tuple[Named, ...]
    follow_ups: tuple[DueFollowUp, ...]

    @property
    def label(self) -> Label:
        """What the act is called in the Undo menu."""
        names = [named.text for named in (self.person, self.company) if named]
        if not names:
            return Label(N_("Record a note"))
        return Label(N_("Record visit: {who}"), who=", ".join(names))


def understand(session: Session, line: str, now: datetime, me: UUID | None) -> Understood:
    """Read a line against what is known; raises what `read_capture` raises."""
    require_storable(line)
    event = running_event(session, now, me)
    zone = event.zone if event else BEIJING
    known = names_in(session, line)
    capture = read_capture(
        line, now=now, zone=zone, is_company=known.is_company, is_person=known.is_person
    )
    company = _company(session, capture, known)
    people = [capture.person, *capture.others] if capture.person else []
    named = [_person(session, person, capture, known, company) for person in people]
    return Understood(
        capture=capture,
        at=now,
        zone=zone,
        event=event,
        company=company,
        person=named[0] if named else _reached(session, capture),
        others=tuple(named[1:]),
        follow_ups=tuple(_due(read, now, zone) for read in capture.follow_ups),
    )


def _company(session: Session, capture: Capture, known: KnownNames) -> Named | None:
    if capture.company is None:
        return None
    text = capture.company.text
    found = known.companies.get(name_key(text)) or companies_called(session, text)
    return _one(text, found)


def _person(
    session: Session,
    person: PersonRead,
    capture: Capture,
    known: KnownNames,
    company: Named | None,
) -> Named:
    """A known contact is the same person if the firm is the same, or the number is."""
    candidates = known.people.get(name_key(person.name), frozenset())
    contacts = [c for c in (session.get(Contact, id_) for id_ in sorted(candidates)) if c]
    numbers = {phone.international for phone in capture.phones}
    same = {
        contact.id
        for contact in contacts
        if (company and company.id and contact.company == company.id)
        or numbers & {phone.number for phone in contact.phones}
        or (company is None and len(contacts) == 1)
    }
    if len(same) == 1:
        return Named(person.written, same.pop())
    return Named(person.written, None, tuple(contact.id for contact in contacts))


def _reached(session: Session, capture: Capture) -> Named | None:
    """Whoever is known to have the number or the address, where the line names nobody."""
    marks = [phone.international for phone in capture.phones]
    marks += [mail.address for mail in capture.mails]
    found = contacts_reached_by(session, marks)
    if not found:
        return None
    if len(found) > 1:
        return Named(", ".join(marks), None, tuple(sorted(found)))
    (contact,) = found
    name = session.get_one(Contact, contact).name
    return Named(name.shown("zh") or name.shown("en") or marks[0], contact)


def _one(text: str, found: Iterable[UUID]) -> Named:
    ids = sorted(found)
    return Named(text, ids[0]) if len(ids) == 1 else Named(text, None, tuple(ids))


def _due(read: FollowUpRead, now: datetime, zone: str) -> DueFollowUp:
    if read.due is None:
        latest = (now + FOLLOW_UP_WITHIN).astimezone(ZoneInfo(zone))
        return DueFollowUp(read, latest, whole_day=False, stated=False)
    moment = read.due.moment
    if moment is not None:
        return DueFollowUp(read, moment, whole_day=False, stated=True)
    noon = datetime.combine(read.due.day, NOON, ZoneInfo(read.due.zone or zone))
    return DueFollowUp(read, noon, whole_day=True, stated=True)
