"""Companies that are here already and agreed to be named."""

from collections.abc import Iterator, Sequence

from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.neighbours import Neighbour
from exports.briefing.phrases import Phrases, capitalised, shortened
from exports.briefing.told_facts import counted
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Entry, Page, Words

SHARES = (4.1, 1.9, 2.6, 2.2, 1.2)


def neighbours(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Who they are, what they make, where and since when; those of the same sector first."""
    named = briefing.neighbours
    if not named:
        return
    yield page.title(
        say.pgettext("title", "Companies already here"), capitalised(_message(named, say))
    )
    near = [neighbour for neighbour in named if neighbour.near]
    others = [neighbour for neighbour in named if not neighbour.near]
    groups = (
        (say.pgettext("neighbours", "In your sector"), near),
        (say.pgettext("neighbours", "In other sectors"), others),
    )
    for heading, group in groups:
        if group and near:
            yield page.heading(heading, ruled=True)
        if group:
            yield _table(group, say, page)
    yield page.notes(
        say.pgettext(
            "neighbours", "Each company agreed to be named here. Others are named once they agree."
        )
    )


def _message(named: Sequence[Neighbour], say: Phrases) -> Pair:
    """How many there are and from how many countries, counted from the rows."""
    companies = say.npgettext(
        "neighbours",
        "{number} company",
        "{number} companies",
        len(named),
        number=counted(len(named), say),
    )
    countries = len({neighbour.country for neighbour in named if neighbour.country})
    if not countries:
        return say.pgettext(
            "neighbours", "{companies}, named with their consent.", companies=companies
        )
    return say.pgettext(
        "neighbours",
        "{companies} from {countries}, named with their consent.",
        companies=companies,
        countries=say.npgettext(
            "neighbours",
            "{number} country or region",
            "{number} countries and regions",
            countries,
            number=counted(countries, say),
        ),
    )


def _table(group: Sequence[Neighbour], say: Phrases, page: Page) -> Block:
    head = (
        say.pgettext("neighbours", "Company"),
        say.pgettext("neighbours", "Country or region"),
        say.pgettext("neighbours", "Makes"),
        say.pgettext("neighbours", "Park"),
        Entry(say.pgettext("neighbours", "Since"), end=True),
    )
    return page.table(head, (_row(neighbour, say) for neighbour in group), SHARES)


def _row(neighbour: Neighbour, say: Phrases) -> tuple[Words | Entry, ...]:
    since = "" if neighbour.since is None else str(neighbour.since)
    return (
        Entry(_name(neighbour, say), strong=True),
        say.label("country", neighbour.country),
        say.words(neighbour.products),
        say.words(neighbour.park),
        Entry(since, end=True),
    )


def _name(neighbour: Neighbour, say: Phrases) -> Pair:
    """In the languages of the pack; else as the company writes it."""
    return (
        say.name(neighbour.name) if neighbour.name else Pair(shortened(neighbour.name_as_written))
    )
