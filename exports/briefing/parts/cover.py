"""Whom a pack is for and from whom it comes."""

from dataclasses import dataclass
from datetime import date

from exports.briefing.parts.words import Person, Words


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
