"""Writes what was understood of a captured line: contact, company, visit and follow-ups."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.elements import Element, Link, Mail, Phone, element_id
from storage.entities.event import Event
from storage.entities.visit import FollowUp, Visit
from storage.repositories.captures import DueFollowUp, Understood
from storage.repositories.events import RunningEvent
from storage.rules.line.follow_ups import FollowUpRead
from storage.rules.line.reading import Capture
from storage.rules.names.people import PersonRead
from storage.rules.names.person_names import kept_name
from storage.session import StoreSession
from storage.values import LocalizedText, PersonName

INVESTOR = "investor"
CONTACTED = "contacted"
MEETING = "meeting"
# Leads that have a source of the same name as the event they come from.
_SOURCES = ("shanghai_week", "overseas_mission", "fair")

Item = TypeVar("Item", bound=Element)


@dataclass(frozen=True, slots=True)
class Recorded:
    """The records an act wrote or found."""

    visit: UUID
    company: UUID | None
    contacts: tuple[UUID, ...]
    follow_ups: tuple[UUID, ...]


def record(session: StoreSession, understood: Understood, me: UUID | None) -> Recorded:
    """Write what was understood; to be called inside one act."""
    company = _kept_company(session, understood, me)
    contacts = _kept_contacts(session, understood, company, me)
    visit = _visit(session, understood, company, contacts, me)
    session.add(visit)
    follow_ups = [_follow_up(due, visit, contacts, me) for due in understood.follow_ups]
    session.add_all(follow_ups)
    return Recorded(
        visit=visit.id,
        company=company,
        contacts=tuple(contacts),
        follow_ups=tuple(follow_up.id for follow_up in follow_ups),
    )


def _kept_company(session: StoreSession, understood: Understood, me: UUID | None) -> UUID | None:
    named = understood.company
    if named is None or named.id:
        return named.id if named else None
    company = Company(
        name=LocalizedText.of(**{_language_of(named.text): named.text}),
        roles=(INVESTOR,),
        stage=CONTACTED,
        source=_source(session, understood.event),
        owner=me,
    )
    session.add(company)
    return company.id


def _kept_contacts(
    session: StoreSession, understood: Understood, company: UUID | None, me: UUID | None
) -> list[UUID]:
    capture = understood.capture
    people = [capture.person, *capture.others] if capture.person else []
    named = [understood.person, *understood.others] if understood.person else []
    reachable = bool(capture.phones or capture.mails or capture.wechat)
    if not people and understood.person and understood.person.id:
        return [_known_contact(session, understood.person.id, understood, company, first=True)]
    if not people and reachable:
        return [_new_contact(session, None, understood, company, me)]
    return [
        _known_contact(session, who.id, understood, company, first=place == 0)
        if who.id
        else _new_contact(session, person, understood, company, me, first=place == 0)
        for place, (person, who) in enumerate(zip(people, named, strict=True))
    ]


def _known_contact(
    session: StoreSession,
    id_: UUID,
    understood: Understood,
    company: UUID | None,
    *,
    first: bool,
) -> UUID:
    """Add what the line says and the record lacks; nothing that stands is replaced."""
    contact = session.get_one(Contact, id_)
    contact.company = contact.company or company
    if first:
        capture = understood.capture
        contact.phones = _joined(contact.phones, _phones(capture), lambda phone: phone.number)
        contact.mails = _joined(contact.mails, _mails(capture), lambda mail: mail.address)
        contact.wechat = contact.wechat or capture.wechat
        contact.title = contact.title or _title(capture)
    return contact.id


def _new_contact(
    session: StoreSession,
    person: PersonRead | None,
    understood: Understood,
    company: UUID | None,
    me: UUID | None,
    *,
    first: bool = True,
) -> UUID:
    capture = understood.capture
    contact = Contact(
        name=kept_name(person) if person else PersonName(),
        company=company,
        met_at=understood.event.id if understood.event else None,
        source=_source(session, understood.event),
        owner=me,
    )
    if first:
        contact.phones, contact.mails = _phones(capture), _mails(capture)
        contact.wechat, contact.title = capture.wechat, _title(capture)
    session.add(contact)
    return contact.id


def _visit(
    session: Session,
    understood: Understood,
    company: UUID | None,
    contacts: Sequence[UUID],
    me: UUID | None,
) -> Visit:
    capture = understood.capture
    return Visit(
        kind=MEETING,
        company=company,
        event=understood.event.id if understood.event else None,
        at=understood.at,
        zone=understood.zone,
        ours=(Link.to(me),) if me else (),
        theirs=tuple(Link.to(contact) for contact in contacts),
        notes=capture.note,
        interest=capture.interest,
        next_step=_next_step(capture.follow_ups),
        first_contact=_is_first(session, company),
        owner=me,
    )


def _follow_up(
    due: DueFollowUp, visit: Visit, contacts: Sequence[UUID], me: UUID | None
) -> FollowUp:
    return FollowUp(
        task=(due.read.task if due.stated else "") or due.read.text,
        company=visit.company,
        contact=contacts[0] if contacts else None,
        visit=visit.id,
        due=due.due,
        zone=due.read.due.zone if due.read.due else visit.zone,
        whole_day=due.whole_day,
        channel=due.read.channel,
        owner=me,
    )


def _next_step(follow_ups: Sequence[FollowUpRead]) -> str:
    return (follow_ups[0].task or follow_ups[0].text) if follow_ups else ""


def _is_first(session: Session, company: UUID | None) -> bool:
    """Whether nobody of us is known to have met the company before."""
    if company is None:
        return False
    earlier = select(Visit.id).where(col(Visit.company) == company, col(Visit.deleted).is_(False))
    return session.exec(earlier.limit(1)).first() is None


def _phones(capture: Capture) -> tuple[Phone, ...]:
    return tuple(Phone(id=element_id(), number=phone.international) for phone in capture.phones)


def _mails(capture: Capture) -> tuple[Mail, ...]:
    return tuple(Mail(id=element_id(), address=mail.address) for mail in capture.mails)


def _title(capture: Capture) -> LocalizedText:
    if not capture.title:
        return LocalizedText()
    return LocalizedText.of(**{_language_of(capture.title): capture.title})


def _joined(
    kept: tuple[Item, ...], found: tuple[Item, ...], key: Callable[[Item], str]
) -> tuple[Item, ...]:
    known = {key(item) for item in kept}
    return (*kept, *(item for item in found if key(item) not in known))


def _source(session: Session, event: RunningEvent | None) -> str:
    kind = session.get_one(Event, event.id).kind if event else ""
    return kind if kind in _SOURCES else ""


def _language_of(text: str) -> str:
    """The language a name was written in, by its script; Latin letters are kept as English."""
    if any("぀" <= sign <= "ヿ" for sign in text):
        return "ja"
    if any("가" <= sign <= "힣" for sign in text):
        return "ko"
    return "zh" if any("一" <= sign <= "鿿" for sign in text) else "en"
