"""The industry chain with the company's own link, and the suppliers within reach."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from exports.briefing import wording
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.facts import FactPart
from exports.briefing.phrases import Phrases, capitalised
from exports.briefing.told_facts import counted, sources
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.chain import FEWEST, Link, chain
from exports.typesetting.chart_model import Chart, Kind, Series
from exports.typesetting.charts import chart
from exports.typesetting.page import Page

MOST_BARS = 12


def industry(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """The chain, if it has links enough, and lying bars of the suppliers."""
    links = briefing.chain if len(briefing.chain) >= FEWEST else ()
    bars = _ranked(briefing.suppliers)
    if not links and not bars:
        return
    message = _of_chain(links, say) if links else _of_suppliers(bars, say)
    yield page.title(say.pgettext("title", "Your industry here"), capitalised(message))
    yield page.notes(
        *sources((*links, *bars), say),
        say.pgettext("industry", "Names of companies follow on request, with their consent."),
    )
    if links:
        yield page.heading(_from_first_to_last(links, say))
        made = [_link(link, say) for link in links]
        yield chain(page, made, say.pgettext("industry", "Your place here"))
    if bars:
        yield chart(page, _chart(bars, say))


def _ranked(suppliers: Sequence[FactPart]) -> list[FactPart]:
    """Those that are counted, in the unit of the first of them, the most numerous first."""
    counted = [fact for fact in suppliers if fact.amount is not None and fact.amount >= 0]
    alike = [fact for fact in counted if fact.unit == counted[0].unit]
    return sorted(alike, key=lambda fact: -(fact.amount or 0))


def _of_chain(links: Sequence[FactPart], say: Phrases) -> Pair:
    """How many links there are, and how the company's own stands among them."""
    count = say.npgettext(
        "industry", "{number} link", "{number} links", len(links), number=counted(len(links), say)
    )
    own = next((link for link in links if link.own and link.amount is not None), None)
    if own is None:
        return say.pgettext("industry", "{links} of your industry are here.", links=count)
    amounts = [link.amount for link in links if link.amount is not None]
    values = {"links": count, "own": _within(own, say), "amount": _amount(own, say)}
    if own.amount == min(amounts) < max(amounts) and amounts.count(own.amount) == 1:
        return say.pgettext(
            "industry",
            "{links} of your industry are here. Yours, {own}, has the fewest: {amount}.",
            **values,
        )
    return say.pgettext(
        "industry", "{links} of your industry are here. Yours, {own}, counts {amount}.", **values
    )


def _within(fact: FactPart, say: Phrases) -> Pair:
    """A kind of goods within a sentence: magnets, but SiC modules."""

    def lowered(language: str) -> str:
        name = fact.name.text(language)
        plain = language == "en" and name.partition(" ")[0][1:].islower()
        return name[:1].lower() + name[1:] if plain else name

    return say.each(lowered)


def _amount(fact: FactPart, say: Phrases) -> Pair:
    return say.each(
        lambda tag: (
            wording.joined(_number(fact, tag), fact.unit.text(tag), tag)
            if fact.unit.text(tag)
            else _number(fact, tag)
        )
    )


def _number(fact: FactPart, language: str) -> str:
    return wording.number(fact.amount or Decimal(0), language)


def _of_suppliers(bars: Sequence[FactPart], say: Phrases) -> Pair:
    """The most numerous, where there is no chain to speak of."""
    first = bars[0]
    return say.pgettext(
        "industry",
        "{name}: {amount} within reach.",
        name=first.name,
        amount=_amount(first, say),
    )


def _from_first_to_last(links: Sequence[FactPart], say: Phrases) -> Pair:
    return say.pgettext(
        "industry",
        "From {first} to {last}",
        first=_within(links[0], say),
        last=_within(links[-1], say),
    )


def _link(link: FactPart, say: Phrases) -> Link:
    """Of a link that is not counted only what is made there is told."""
    lines = [link.statement.text(tag).splitlines() for tag in say.languages]
    examples = [
        Pair(*(told[at] if at < len(told) else "" for told in lines))
        for at in range(max(map(len, lines)))
    ]
    if link.amount is None:
        return Link(say.words(link.name), "", "", examples, link.own)
    figure = _number(link, say.languages[0])
    return Link(say.words(link.name), figure, say.words(link.unit), examples, link.own)


def _chart(bars: Sequence[FactPart], say: Phrases) -> Chart:
    shown = bars[:MOST_BARS]
    title = say.pgettext("industry", "Suppliers within reach")
    sentence, strong = _proof(bars, say)
    return Chart(
        Kind.LYING,
        title,
        tuple(say.words(fact.name) for fact in shown),
        (Series(title, tuple(float(fact.amount or 0) for fact in shown)),),
        unit=say.pgettext("industry", "Number of {unit}", unit=bars[0].unit),
        strong=strong,
        sentence=sentence,
        form=partial(_shown, say.languages[0]),
    )


def _shown(language: str, value: float) -> str:
    return wording.number(Decimal(f"{value:.12g}"), language)


def _proof(bars: Sequence[FactPart], say: Phrases) -> tuple[Pair, int | None]:
    """What the bars prove, and the bar that the sentence names."""
    if len(bars) > MOST_BARS:
        return (
            say.pgettext(
                "industry",
                "The {shown} most numerous of {count} kinds.",
                shown=str(MOST_BARS),
                count=str(len(bars)),
            ),
            None,
        )
    *others, last = bars
    if others and others[-1].amount != last.amount:
        least = _amount(others[-1], say)
        told = say.pgettext(
            "industry",
            "All but {name} can be bought from at least {amount}.",
            name=_within(last, say),
            amount=least,
        )
        return told, len(others)
    told = say.pgettext(
        "industry", "Each can be bought from at least {amount}.", amount=_amount(last, say)
    )
    return told, None
