"""The last section: where the figures come from, measures and rates, and the legal note."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from exports.briefing import wording
from exports.briefing.citations import cited, told_by_section
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.steps import Step
from exports.briefing.phrases import Phrases
from exports.briefing.sections.steps import is_committed
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Entry, Page, Words

Row = tuple[Words | Entry, ...]


def sources(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """What every figure rests on, what the paper is not, and what was checked before."""
    yield page.title(say.pgettext("title", "Sources and legal note"))
    yield from _checked(briefing, say, page)
    yield from _by_pages(briefing, say, page)
    yield from _measures(briefing, say, page)
    yield page.heading(say.pgettext("title", "Legal note"), ruled=True)
    committed = any(map(is_committed, briefing.procedure))
    *others, last = (
        replace(page.pair(clause), before=7.5)
        for clause in clauses(briefing.steps, say, committed=committed)
    )
    yield from (replace(clause, stays=True) for clause in others)  # none on a sheet of its own
    yield last


def _by_pages(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """The sources of each section that has been set, by its pages."""
    told = told_by_section(briefing)
    rows = [
        _row(sheets, sources, say)
        for code, told_there in told.items()
        if (sheets := page.standing.sheets(code)) and (sources := cited(told_there, say))
    ]
    if not rows:
        return
    heading = page.heading(say.pgettext("title", "Where the figures come from"))
    yield replace(heading, before=0)
    yield page.table((), rows, (2, 5, 5) if len(say.languages) > 1 else (2, 10))


def _row(sheets: range, sources: list[Pair], say: Phrases) -> Row:
    """The pages, then the sources in each language beside each other."""
    pages = say.pgettext("sources", "Page {number}", number=sheets.start)
    if len(sheets) > 1:
        pages = say.pgettext(
            "sources", "Pages {first}–{last}", first=sheets.start, last=sheets.stop - 1
        )
    told = say.each(partial(_joined, sources, say))
    beside = (Entry(Pair("", told.second or told.lead), quiet=True),)
    return Entry(pages, strong=True), Pair(told.lead), *(beside if len(say.languages) > 1 else ())


def _joined(sources: list[Pair], say: Phrases, language: str) -> str:
    between = "；" if language.startswith(wording.CHINESE) else "; "
    return between.join(filter(None, (say.side(source, language) for source in sources)))


def _measures(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Units of area and of large numbers, and the rates of amounts that were converted."""
    if not briefing.plots:
        return
    rates = dict.fromkeys(_rates(briefing, say))
    title = say.pgettext("title", "Measures")
    if rates:
        title = say.pgettext("title", "Rates and measures")
    yield page.heading(title, ruled=True)
    measures = [say.pgettext("sources", "1 mu = 666.67 m² = 0.0667 ha = 0.1647 acre.")]
    if len(say.languages) > 1:
        measures.append(say.pgettext("sources", "万 is 10,000 and 亿 is 100 million."))
    said = [replace(page.pair(told), before=7.5) for told in (*measures, *rates)]
    yield from (replace(block, stays=True) for block in said[:-1])  # never parted by a sheet's end
    yield said[-1]


def _checked(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Only what the preflight counted, of a pack that passed it; at the foot of the first sheet."""
    if briefing.checked is None:
        return
    found = say.listed(*_passed(briefing.checked.passed, say))
    if not found.lead:
        return
    day = say.each(partial(wording.day, briefing.checked.day))
    yield page.notes(
        say.pgettext("checked", "Checked before issue on {day}: {found}.", day=day, found=found)
    )


def _passed(counts: Mapping[str, int], say: Phrases) -> Iterator[Pair]:
    if count := counts.get("texts"):
        yield say.npgettext("checked", "{count} text reviewed", "{count} texts reviewed", count)
    if count := counts.get("dates"):
        yield say.npgettext(
            "checked",
            "{count} price or figure in date",
            "{count} prices and figures in date",
            count,
        )
    if count := counts.get("persons"):
        yield say.npgettext(
            "checked",
            "{count} person of yours named on a known basis",
            "{count} persons of yours named on a known basis",
            count,
        )


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


def clauses(steps: Sequence[Step], say: Phrases, *, committed: bool = False) -> Iterator[Pair]:
    """What every paper for an investor says of itself.

    Steps of ours with a day are promises, and committed times of offices are too.
    """
    yield _no_offer(say, promised=any(step.ours and step.due for step in steps), timed=committed)
    yield say.pgettext(
        "legal",
        "Land-use rights are granted by public tender, auction or listing as the law requires.",
    )
    if len(say.languages) > 1:
        yield say.pgettext("legal", "If the language versions differ, the Chinese text prevails.")
    yield say.pgettext(
        "legal", "Prepared for your company alone; please do not pass it on to others."
    )


def _no_offer(say: Phrases, *, promised: bool, timed: bool) -> Pair:
    if promised and timed:
        return say.pgettext(
            "legal",
            "For information only. Except for the committed times stated and our steps under “Next"
            " steps agreed”, nothing here is an offer or a commitment.",
        )
    if timed:
        return say.pgettext(
            "legal",
            "For information only. Except for the committed times stated, nothing here is an offer"
            " or a commitment.",
        )
    if promised:
        return say.pgettext(
            "legal",
            "For information only. Except for our steps under “Next steps agreed”, nothing here is"
            " an offer or a commitment.",
        )
    return say.pgettext("legal", "For information only. Nothing here is an offer or a commitment.")
