"""What a list of contacts says of each: how to reach them, as far as they agreed to it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from storage.repositories import ReadSession
from storage.repositories.contact_list import (
    ContactRecords,
    Listed,
    contacts_of_company,
    contacts_of_event,
)
from storage.rules.inside import Inside
from storage.settings import DEMONSTRATION, setting
from storage.values import LocalizedText, PersonName


@dataclass(frozen=True, slots=True)
class Line:
    """One person; how to reach them only where there is a basis for using it (PIPL, art. 13)."""

    name: PersonName
    title: str
    company: str
    phones: tuple[str, ...]
    mails: tuple[str, ...]
    wechat: str
    languages: tuple[str, ...]
    needs_interpreter: bool
    may_use: bool


@dataclass(frozen=True, slots=True)
class ContactListContent:
    """One list: the company or the event that it is about, and the people."""

    about: str
    lines: tuple[Line, ...]
    issuer: str
    made: date
    demonstration: bool


def company_list(session: ReadSession, company: UUID, today: date) -> ContactListContent:
    """The people of a company."""
    return _content(session, contacts_of_company(session, company, today), today)


def event_list(session: ReadSession, event: UUID, today: date) -> ContactListContent:
    """The people met at an event."""
    return _content(session, contacts_of_event(session, event, today), today)


def _content(session: ReadSession, records: ContactRecords, today: date) -> ContactListContent:
    return ContactListContent(
        about=_text(records.about, "name"),
        lines=tuple(map(_line, records.people)),
        issuer=_text(records.issuer, "name"),
        made=today,
        demonstration=bool(setting(session, DEMONSTRATION)),
    )


def _line(listed: Listed) -> Line:
    person, may_use = listed.contact, listed.may_use
    return Line(
        name=person.read("name"),
        title=_text(person, "title"),
        company=_text(listed.company, "name"),
        phones=tuple(phone.number for phone in person.read("phones")) if may_use else (),
        mails=tuple(mail.address for mail in person.read("mails")) if may_use else (),
        wechat=person.read("wechat") if may_use else "",
        languages=person.read("languages"),
        needs_interpreter=person.read("needs_interpreter"),
        may_use=may_use,
    )


def _text(record: Inside | None, field: str) -> str:
    text: LocalizedText = record.read(field) if record else LocalizedText()
    return text.best("zh", "en")
