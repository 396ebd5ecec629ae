"""The allow-list of the letter of thanks: what one company may be told after a talk."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from exports.briefing.content.briefing import remark_of
from exports.briefing.content.cover import as_written, zone_of
from exports.briefing.content.people import addressee_part, host_part
from exports.briefing.content.steps import steps_of
from exports.briefing.languages import pack_languages
from exports.briefing.parts.cover import Host
from exports.briefing.parts.review import Review
from exports.briefing.parts.steps import Step
from exports.briefing.parts.words import Person, Words
from exports.briefing.reading import Reading
from storage.repositories import ReadSession
from storage.repositories.pack_register import Input, inputs_of
from storage.repositories.sheet_records import LetterRecords, letter_records
from storage.rules.addressee import Guarded
from storage.rules.days import as_clocks_show
from storage.settings import DEMONSTRATION, setting

NOT_YET = Review((), (), (), named=0)


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk, of a kind of visit, and what both sides agreed to have been said in it."""

    kind: str
    day: date | None
    place: Words
    agreed: Words


@dataclass(frozen=True, slots=True)
class LetterContent:
    """What the letter prints, and what the preflight looks at."""

    company: Words
    company_as_written: str
    contact: Person | None
    talk: Talk | None
    steps: tuple[Step, ...]
    host: Host | None
    zone: Words
    issuer: Words
    made: date
    demonstration: bool
    review: Review
    languages: tuple[str, ...]
    inputs: tuple[Input, ...]
    company_id: UUID
    contact_id: UUID | None


def letter_content(
    session: ReadSession, company: UUID, *, languages: Sequence[str], today: date
) -> LetterContent:
    """What a letter of thanks says; raises UserError where there is nobody to write to."""
    tags = pack_languages(languages)
    records = letter_records(session, company, language=tags[0], today=today)
    reading = Reading(tags, today)
    firm, house, contact = records.pack.company, records.pack.house, records.pack.contact
    if house.issuer is None:
        reading.remark("no_issuer")
    if house.host is None:
        reading.remark("no_host")
    letter = LetterContent(
        company=reading.words(firm, "name", needed=True),
        company_as_written=as_written(reading.value(firm, "name")),
        contact=addressee_part(reading, contact) if contact else None,
        talk=_talk(reading, records.talk, records) if records.talk else None,
        steps=steps_of(reading, records.pack.promises),
        host=host_part(reading, house.host) if house.host else None,
        zone=zone_of(reading, house.zone) if house.zone else Words(),
        issuer=reading.words(house.issuer, "name", needed=True) if house.issuer else Words(),
        made=today,
        demonstration=bool(setting(session, DEMONSTRATION)),
        review=NOT_YET,
        languages=tags,
        inputs=inputs_of(session, reading.records),
        company_id=company,
        contact_id=contact.id if contact else None,
    )
    return replace(letter, review=_review(reading, records, letter))


def _talk(reading: Reading, talk: Guarded, records: LetterRecords) -> Talk:
    """By the day where it took place."""
    at = reading.value(talk, "at")
    zone = reading.value(talk, "zone")
    return Talk(
        kind=records.kind,
        day=as_clocks_show(at, zone).date() if at else None,
        place=reading.words(talk, "place"),
        agreed=reading.words(talk, "minutes") if records.minutes_agreed else Words(),
    )


def _review(reading: Reading, records: LetterRecords, letter: LetterContent) -> Review:
    persons = {step.person.name for step in letter.steps if step.person and not step.ours}
    if letter.contact:
        persons.add(letter.contact.name)
    # Plots are no matter of a letter.
    withheld = (remark_of(found) for found in records.pack.withheld if found.kind != "plot")
    return Review(
        texts=tuple(dict.fromkeys(reading.texts)),
        remarks=(*withheld, *reading.remarks),
        deadlines=tuple(reading.deadlines),
        named=len(persons),
    )
