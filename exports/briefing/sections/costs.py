"""What it costs, and a year of running costs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from exports.briefing import cost_wording, wording
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.facts import FactPart
from exports.briefing.parts.plots import PlotPart
from exports.briefing.parts.words import Words as Told
from exports.briefing.phrases import Phrases
from exports.briefing.sections.yearly_sum import year_in_a_sentence, year_of
from exports.typesetting import styles
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Entry, Page, Words
from exports.typesetting.shapes import Mark
from exports.typesetting.table import Cell, Table
from resources.terms import choice, choices

SHARES = (3.8, 2.2, 1.8, 4.2)
OTHER = "other"
SPACE = "space"
FLOOR = "m2"
CLAUSE_END = re.compile("[;；。]")
MOST_NUMBERS = 3  # of plots that are named beside their price

Row = tuple[Words | Entry, ...]


def costs(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Every price with its unit, source and month; then a year of the plant that was described."""
    if not briefing.costs:
        return
    groups = list(_grouped(briefing, say))
    year = briefing.running_costs
    prices = sum(len(rows) for _, rows in groups) - sum(not cost.known for cost in briefing.costs)
    message = year_in_a_sentence(year, say) if year else _counted(prices, say)
    yield page.title(say.pgettext("title", "What it costs"), message)
    columns: tuple[Words | Entry, ...] = (
        Entry(say.pgettext("cost", "Price"), end=True),
        say.pgettext("cost", "Unit"),
        say.pgettext("cost", "Source and date"),
    )
    for at, (code, rows) in enumerate(groups):
        yield _table(say.label("cost_head", code), () if at else columns, rows, page)
    if year:
        yield year_of(year, say, page)


def _counted(prices: int, say: Phrases) -> Pair:
    return say.npgettext(
        "costs",
        "One price, with its source and its date.",
        "{count} prices, each with its source and its date.",
        prices,
    )


def _grouped(briefing: Briefing, say: Phrases) -> Iterator[tuple[str, list[Row]]]:
    """The rows under each head that has any, in the order of the heads."""
    for head in choices("cost_head"):
        rows = list(_of_plots(briefing.plots, say)) if head.code == SPACE else []
        rows += [_row(cost, say) for cost in briefing.costs if _head_of(cost) == head.code]
        if rows:
            yield head.code, rows


def _head_of(cost: FactPart) -> str:
    group = choice("cost_group", cost.group)
    return str(group.extra["head"]) if group else OTHER


def _table(name: Pair, columns: Sequence[Words | Entry], rows: Iterable[Row], page: Page) -> Table:
    """A table whose head begins with the name of its group; the first names the columns too."""
    table = page.table(("", *columns), rows, SHARES)
    head = Cell(page.texts(name, styles.HEAD, styles.HEAD_SECOND), beside=True)
    return replace(table, head=(head, *table.head[1:]), before=7.5)


def _row(cost: FactPart, say: Phrases) -> Row:
    if not cost.known:
        return _to_follow(cost, say)
    price, unit = say.words(cost.statement), Pair("")
    if cost.amount is not None:
        price = say.each(partial(cost_wording.spread, cost.amount, cost.high))
        unit = say.words(cost.unit)
    name, source = say.words(cost.name), say.words(cost.source)
    if cost.at_plots:
        name, source = say.label("cost_group", cost.group), _numbers(cost.at_plots, say)
    if cost.as_of and source.lead:
        day = say.each(partial(wording.month, cost.as_of))
        source = say.pgettext("figure", "{source}, {day}", source=source, day=day)
    return name, Entry(price, strong=True, end=True), unit, source


def _to_follow(cost: FactPart, say: Phrases) -> Row:
    """A gap is printed with the day by which it is filled, never as a nought."""
    follows = Pair("")
    if cost.known_by:
        day = say.each(partial(wording.short_day, cost.known_by))
        follows = say.pgettext("gap", "To follow by {day}", day=day)
    verified = Entry(say.pgettext("gap", "Not yet verified"), end=True, mark=Mark.UNKNOWN)
    return say.words(cost.name), verified, Pair(""), follows


def _of_plots(plots: Sequence[PlotPart], say: Phrases) -> Iterator[Row]:
    """What the plots of the pack cost, one row for each way of counting.

    By the square metre that is a rent or a price: its basis says which.
    """
    alike: dict[tuple[str, str, str], list[PlotPart]] = {}
    for plot in plots:
        if plot.price:
            basis = plot.price_basis.text(say.languages[0]) if plot.price.per == FLOOR else ""
            alike.setdefault((plot.price.currency, plot.price.per, basis), []).append(plot)
    for found in alike.values():
        yield _plots_row(found, say)


def _plots_row(plots: Sequence[PlotPart], say: Phrases) -> Row:
    """From the lowest price to the highest; it holds until the first of them ends."""
    prices = [plot.price for plot in plots if plot.price]
    until = min((price.valid_until for price in prices if price.valid_until), default=None)
    name = say.pgettext("cost", "Industrial land")
    if prices[0].per == FLOOR:
        name = say.each(partial(_first_clause, plots[0].price_basis))
    source = _numbers([plot.number for plot in plots], say)
    if until:
        day = say.each(partial(wording.short_day, until))
        source = say.pgettext("cost", "{plots}; valid until {day}", plots=source, day=day)
    price = say.each(lambda language: cost_wording.priced(prices, language).number)
    unit = say.each(lambda language: cost_wording.priced(prices, language).unit)
    return name, Entry(price, strong=True, end=True), unit, source


def _numbers(numbers: Sequence[str], say: Phrases) -> Pair:
    """NEV-2, NEV-3; 6 plots: a few are named, more are counted, and none is left out."""
    if len(numbers) <= MOST_NUMBERS:
        return say.listed(*numbers)
    return say.npgettext("cost", "{count} plot", "{count} plots", len(numbers))


def _first_clause(basis: Told, language: str) -> str:
    """What a price is for, without the conditions that stand on the page of its plot."""
    return CLAUSE_END.split(basis.text(language), maxsplit=1)[0]
