"""Reads the people of a list of contacts: those of a company, or those met at an event."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from resources.terms import choice
from storage.disclosure import Disclosure
from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.event import Appointment, Event
from storage.entities.unit import Unit
from storage.rules.inside import Inside, may_open
from storage.rules.offers import consent_ended, has_consented

LAST = 99  # rank of a person whose seniority is not known


@dataclass(frozen=True, slots=True)
class Listed:
    """One person and the company; without a basis for keeping them, the data may not be used."""

    contact: Inside
    company: Inside | None
    may_use: bool


@dataclass(frozen=True, slots=True)
class ContactRecords:
    """The people of one list, whom it is on, and the office that keeps it."""

    about: Inside | None
    people: tuple[Listed, ...]
    issuer: Inside | None


def contacts_of_company(session: Session, company: UUID, today: date) -> ContactRecords:
    """All people of a company, by their standing."""
    mine = col(Contact.company) == company, col(Contact.deleted).is_(False)
    people = session.exec(select(Contact).where(*mine))
    return _records(session, session.get(Company, company), people, today)


def contacts_of_event(session: Session, event: UUID, today: date) -> ContactRecords:
    """Who was first met at an event or has an appointment there."""
    at_event = col(Appointment.event) == event, col(Appointment.deleted).is_(False)
    appointments = session.exec(select(Appointment).where(*at_event))
    ids = dict.fromkeys(link.record for each in appointments for link in each.theirs)
    seen = [found for id_ in ids if (found := session.get(Contact, id_))]
    met = session.exec(select(Contact).where(col(Contact.met_at) == event))
    people = {person.id: person for person in (*seen, *met)}
    return _records(session, session.get(Event, event), people.values(), today)


def _records(
    session: Session, about: Company | Event | None, people: Iterable[Contact], today: date
) -> ContactRecords:
    found = [_listed(session, p, today) for p in sorted(people, key=_by_company) if _open(p)]
    issuing = select(Unit).where(col(Unit.issuer).is_(True)).order_by(col(Unit.id))
    issuer = next(filter(_open, session.exec(issuing)), None)
    return ContactRecords(
        about=_inside(about) if about and _open(about) else None,
        people=tuple(found),
        issuer=_inside(issuer) if issuer else None,
    )


def _listed(session: Session, person: Contact, today: date) -> Listed:
    company = session.get(Company, person.company) if person.company else None
    return Listed(
        contact=_inside(person),
        company=_inside(company) if company and _open(company) else None,
        may_use=has_consented(person) and not consent_ended(person, today),
    )


def _inside(record: Contact | Company | Event | Unit) -> Inside:
    return Inside(record, Disclosure.INTERNAL)


def _open(record: Contact | Company | Event | Unit) -> bool:
    return may_open(record, Disclosure.INTERNAL)


def _by_company(person: Contact) -> tuple[int, int, int]:
    """Company by company, the most senior first, then whoever was met last."""
    found = choice("seniority", person.seniority)
    rank = int(found.extra["rank"]) if found else LAST
    return person.company.int if person.company else 0, rank, -person.id.int
