"""The people who serve the company."""

from collections.abc import Iterator
from functools import partial

from exports.briefing import count_wording
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.cover import Host
from exports.briefing.parts.words import Words
from exports.briefing.phrases import Phrases, capitalised
from exports.briefing.sections.cover import named
from exports.briefing.vcard import vcard
from exports.typesetting.blocks import Block
from exports.typesetting.contact_card import Person, contact_card
from exports.typesetting.page import Page
from storage.values import PersonName

LONGEST_SIGN = 2  # characters of a family name in the place of a portrait


def team(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """A card for each of the people who serve the company, with all ways to reach them."""
    if not briefing.team:
        return
    count = len(briefing.team)
    message = say.pgettext("team", "One person answers for you by name.")
    if count > 1:
        message = say.pgettext(
            "team",
            "{number} people, by name: call any of them.",
            number=say.each(partial(count_wording.counted, count)),
        )
    yield page.title(say.pgettext("title", "Your team here"), capitalised(message))
    for host in briefing.team:
        yield contact_card(page, _person(host, briefing.cover.issuer, say))


def _person(host: Host, office: Words, say: Phrases) -> Person:
    speaks = say.listed(*(say.label("language", code) for code in host.languages))
    return Person(
        name=named(host.person, say),
        role=say.words(host.person.title),
        work=say.words(host.duties),
        reach=(*host.phones, *host.mails),
        languages_label=say.pgettext("team", "Speaks") if host.languages else "",
        languages=speaks,
        scan=say.pgettext("team", "Scan to save contact"),
        vcard=vcard(host, office, say.languages),
        sign=sign_of(host.person.name),
    )


def sign_of(name: PersonName) -> str:
    """The family name in the person's own script, or its first letter."""
    family = name.family or name.native or name.romanised
    short = len(family) <= LONGEST_SIGN and not family.isascii() and bool(name.family)
    return family if short else family[:1]
