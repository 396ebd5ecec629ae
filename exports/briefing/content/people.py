"""Persons of theirs and of ours."""

from exports.briefing.parts.cover import Host
from exports.briefing.parts.words import LONGEST_NAME, Person
from exports.briefing.persons import has_honorific
from exports.briefing.reading import Reading
from storage.rules.addressee import Guarded
from storage.values import PersonName

GREETED_IN = ("zh", "en")


def person_part(reading: Reading, person: Guarded) -> Person:
    """How one of theirs or of ours is named."""
    name: PersonName = reading.value(person, "name")
    longest = max(len(name.shown(language)) for language in reading.languages)
    if longest > LONGEST_NAME:
        told = {"field": person.label("name"), "excess": longest - LONGEST_NAME}
        reading.remark("name_too_long", person, "name", **told)
    return Person(name, reading.words(person, "title"))


def addressee_part(reading: Reading, person: Guarded) -> Person:
    """Whom a letter greets; it is remarked where it can greet by the bare name only."""
    part = person_part(reading, person)
    if not all(has_honorific(part.name, tag) for tag in reading.languages if tag in GREETED_IN):
        reading.remark("contact_without_honorific", person, "name")
    return part


def host_part(reading: Reading, person: Guarded) -> Host:
    """One of ours, with all that is needed to reach them."""
    phones, mails = reading.value(person, "phones"), reading.value(person, "mails")
    return Host(
        person=person_part(reading, person),
        duties=reading.words(person, "duties"),
        phones=tuple(phone.number for phone in phones),
        mails=tuple(mail.address for mail in mails),
        languages=reading.value(person, "languages"),
    )
