"""The last section: where the figures come from, measures and rates, and the legal note."""

from collections.abc import Iterator, Sequence
from functools import partial

from exports.briefing import wording
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.steps import Step
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Entry, Page, Words


def sources(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """What every figure rests on, and what the paper is not."""
    yield page.title(say.pgettext("title", "Sources and legal note"))
    yield from _figures(briefing, say, page)
    yield from _measures(briefing, say, page)
    yield page.heading(say.pgettext("title", "Legal note"), ruled=True)
    for clause in clauses(briefing.steps, say):
        yield page.pair(clause)


def _figures(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    rows = list(_rows(briefing, say))
    if not rows:
        return
    yield page.heading(say.pgettext("title", "Where the figures come from"), ruled=True)
    head = (
        say.pgettext("sources", "Figure"),
        say.pgettext("sources", "Source"),
        say.pgettext("sources", "As of"),
    )
    yield page.table(head, rows, (4, 5.6, 2.4))


def _rows(briefing: Briefing, say: Phrases) -> Iterator[tuple[Words | Entry, ...]]:
    for figure in briefing.figures:
        day = say.each(partial(wording.day, figure.as_of))
        yield Entry(say.words(figure.name), strong=True), say.words(figure.source), day


def _measures(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Units of area, and the exchange rates of the amounts that were converted."""
    if not briefing.plots:
        return
    rates = dict.fromkeys(_rates(briefing, say))
    title = say.pgettext("title", "Measures")
    if rates:
        title = say.pgettext("title", "Rates and measures")
    yield page.heading(title, ruled=True)
    yield page.pair(say.pgettext("sources", "1 mu = 666.67 m² = 0.0667 ha = 0.1647 acre."))
    for rate in rates:
        yield page.pair(rate)


def _rates(briefing: Briefing, say: Phrases) -> Iterator[Pair]:
    for price in (supply.price for plot in briefing.plots for supply in plot.supplies):
        if price and price.rate and price.rate_date:
            yield say.pgettext(
                "sources",
                "Exchange rate used: {rate} ({source}, {day}).",
                rate=say.each(partial(wording.exchange_rate, price)),
                source=price.source,
                day=say.each(partial(wording.day, price.rate_date)),
            )


def clauses(steps: Sequence[Step], say: Phrases) -> Iterator[Pair]:
    """What every paper for an investor says of itself; steps of ours with a day are promises."""
    if any(step.ours and step.due for step in steps):
        yield say.pgettext(
            "legal",
            "For information only. Except for our steps under “Next steps agreed”, nothing here is"
            " an offer or a commitment.",
        )
    else:
        yield say.pgettext(
            "legal", "For information only. Nothing here is an offer or a commitment."
        )
    yield say.pgettext(
        "legal",
        "Land-use rights are granted by public tender, auction or listing as the law requires.",
    )
    if len(say.languages) > 1:
        yield say.pgettext("legal", "If the language versions differ, the Chinese text prevails.")
    yield say.pgettext(
        "legal", "Prepared for your company alone; please do not pass it on to others."
    )
