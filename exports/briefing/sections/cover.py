"""The cover: whom it is for, from whom, and until when it holds."""

from collections.abc import Iterator
from functools import partial

from exports.briefing import wording
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.words import Person
from exports.briefing.persons import addressed
from exports.briefing.phrases import Phrases, shortened
from exports.briefing.reach import cities, hours
from exports.briefing.vcard import vcard
from exports.typesetting import grid, styles
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import CoverWords, Page, Words

RINGS = (1, 2, 3)  # hours by road


def cover(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Whom it is for, from whom, and until when it holds."""
    words = briefing.cover
    card = vcard(words.host, words.issuer, say.languages) if words.host else ""
    yield page.cover(
        CoverWords(
            title=say.pgettext("title", "Investment briefing"),
            zone=zone_name(briefing, say),
            place=zone_name(briefing, say),
            addressee=(say.pgettext("cover", "Prepared for"), *_addressee(briefing, say, page)),
            host=list(_host(briefing, say)),
            facts=list(_facts(briefing, say)),
            landmarks=(places := list(_landmarks(briefing, say))),
            rings=[hours(ring, say).lead for ring in RINGS] if places else (),
            vcard=card,
            scan=say.pgettext("team", "Scan to save contact"),
        )
    )


def _facts(briefing: Briefing, say: Phrases) -> Iterator[tuple[Words, ...]]:
    """Date, validity and number; under it, that the figures are examples."""
    words = briefing.cover
    yield say.pgettext("cover", "Date"), say.each(partial(wording.day, words.made))
    if words.valid_until:
        until = say.each(partial(wording.day, words.valid_until))
        yield say.pgettext("cover", "Valid until"), until
    example = (say.pgettext("foot", "Demonstration figures"),) if briefing.demonstration else ()
    yield say.pgettext("cover", "No."), words.number, *example


def _landmarks(briefing: Briefing, say: Phrases) -> Iterator[tuple[Words, float, float]]:
    """Cities about the zone, by their name in the leading language."""
    where = briefing.location
    for city in cities(where) if where else ():
        name = say.words(city.name)
        if city.at:
            yield name.lead or name.second, *city.at


def zone_name(briefing: Briefing, say: Phrases) -> Pair:
    """The zone by which the hosts are known, else the issuing unit, else what it does."""
    if known := briefing.cover.zone or briefing.cover.issuer:
        return say.name(known)
    return say.pgettext("cover", "Investment promotion office")


def addressee_name(briefing: Briefing, say: Phrases) -> Pair:
    """The company's name; one in another language where there is none in the pack's."""
    named = say.name(briefing.cover.company)
    if named.lead or named.second:
        return named
    written = shortened(briefing.cover.company_as_written)
    return Pair(written) if written else say.pgettext("cover", "Name to be confirmed")


def _addressee(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Words]:
    """Line by line in the leading language, then all in one line in the second."""
    company, contact = addressee_name(briefing, say), briefing.cover.contact
    if contact is None:
        yield company
        return
    lines = (addressed_as(contact, say), say.words(contact.title), company)
    yield from (Pair(line.lead) for line in lines if line.lead)
    if any(line.second for line in lines):
        told = say.each(partial(_in_one_line, briefing, contact, " ")).second
        if page.text(told, styles.ADDRESSEE_LINE, page.second).width() > grid.width(7):
            told = say.each(partial(_in_one_line, briefing, contact, "\n")).second
        yield Pair("", told)


def _in_one_line(briefing: Briefing, contact: Person, space: str, language: str) -> str:
    """Name, title, company; in Chinese the name stands last, after a space or on its own line."""
    name, title = shortened(addressed(contact.name, language)), contact.title.text(language)
    written = briefing.cover.company.text(language) or briefing.cover.company_as_written
    company = shortened(written)
    if language.startswith("zh"):
        return f"{company}{title}{space}{name}"
    return ", ".join(filter(None, (name, title, company)))


def addressed_as(person: Person, say: Phrases) -> Pair:
    return say.each(lambda language: shortened(addressed(person.name, language)))


def named(person: Person, say: Phrases) -> Pair:
    return say.each(lambda language: shortened(person.name.shown(language)))


def _host(briefing: Briefing, say: Phrases) -> Iterator[Words]:
    issuer, host = say.name(briefing.cover.issuer), briefing.cover.host
    if not briefing.cover.issuer and host is None:
        return
    yield say.pgettext("cover", "Your host") if host else say.pgettext("cover", "Hosted by")
    if host:
        yield named(host.person, say)
        yield say.words(host.person.title)
    yield issuer
    if host:
        yield "\n".join((*host.phones[:1], *host.mails[:1]))
