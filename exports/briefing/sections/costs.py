"""What it costs, and a year of running costs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from exports.briefing import cost_wording, wording
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.facts import FactPart
from exports.briefing.parts.plots import PlotPart
from exports.briefing.phrases import Phrases
from exports.briefing.sections.plots import plot_name
from exports.briefing.sections.yearly_sum import year_in_a_sentence, year_of
from exports.typesetting import styles
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Entry, Page, Words
from exports.typesetting.shapes import Mark
from exports.typesetting.table import Cell, Table
from resources.terms import choice, choices

SHARES = (4.1, 2.3, 1.7, 3.9)
OTHER = "other"
SPACE = "space"

Row = tuple[Words | Entry, ...]


def costs(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Every price with its unit, source and day; then a year of the plant that was described."""
    if not briefing.costs:
        return
    yield page.title(say.pgettext("title", "What it costs"), _message(briefing, say))
    columns: tuple[Words | Entry, ...] = (
        Entry(say.pgettext("cost", "Price"), end=True),
        say.pgettext("cost", "Unit"),
        say.pgettext("cost", "Source and date"),
    )
    for at, (code, rows) in enumerate(_grouped(briefing, say)):
        yield _table(say.label("cost_head", code), () if at else columns, rows, page)
    if briefing.running_costs:
        yield year_of(briefing.running_costs, say, page)


def _message(briefing: Briefing, say: Phrases) -> Pair:
    """The sum and its greatest part; without a sum how many prices there are."""
    if briefing.running_costs:
        return year_in_a_sentence(briefing.running_costs, say)
    return say.npgettext(
        "costs",
        "One price, with its source and its day.",
        "{count} prices, each with its source and its day.",
        sum(cost.known for cost in briefing.costs),
    )


def _grouped(briefing: Briefing, say: Phrases) -> Iterator[tuple[str, list[Row]]]:
    """The rows under each head that has any, in the order of the heads."""
    for head in choices("cost_head"):
        rows = list(_land(briefing.plots, say)) if head.code == SPACE else []
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
    return replace(table, head=(head, *table.head[1:]), before=15)


def _row(cost: FactPart, say: Phrases) -> Row:
    if not cost.known:
        return _to_follow(cost, say)
    price, unit = say.words(cost.statement), Pair("")
    if cost.amount is not None:
        price = say.each(partial(cost_wording.spread, cost.amount, cost.high))
        unit = say.words(cost.unit)
    source = say.words(cost.source)
    if cost.as_of and cost.source:
        day = say.each(partial(wording.short_day, cost.as_of))
        source = say.pgettext("figure", "{source}, {day}", source=cost.source, day=day)
    return say.words(cost.name), Entry(price, strong=True, end=True), unit, source


def _to_follow(cost: FactPart, say: Phrases) -> Row:
    """A gap is printed with the day by which it is filled, never as a nought."""
    follows = Pair("")
    if cost.known_by:
        day = say.each(partial(wording.short_day, cost.known_by))
        follows = say.pgettext("gap", "To follow by {day}", day=day)
    verified = Entry(say.pgettext("gap", "Not yet verified"), end=True, mark=Mark.UNKNOWN)
    return say.words(cost.name), verified, Pair(""), follows


def _land(plots: Sequence[PlotPart], say: Phrases) -> Iterator[Row]:
    """What the plots of the pack cost, one row for each way of counting."""
    kinds = dict.fromkeys((p.price.currency, p.price.per) for p in plots if p.price)
    for kind in kinds:
        alike = [p for p in plots if p.price and (p.price.currency, p.price.per) == kind]
        yield _land_row(alike, say)


def _land_row(plots: Sequence[PlotPart], say: Phrases) -> Row:
    """From the lowest price to the highest; it holds until the first of them ends."""
    prices = [plot.price for plot in plots if plot.price]
    until = min((price.valid_until for price in prices if price.valid_until), default=None)
    name = say.pgettext("cost", "Hall or floor space, as offered")
    if prices[0].per != "m2":
        name = say.pgettext("cost", "Industrial land")
    valid = say.listed(*(plot_name(plot, say) for plot in plots[:3]))
    if until:
        day = say.each(partial(wording.short_day, until))
        valid = say.pgettext("cost", "{plots}; valid until {day}", plots=valid, day=day)
    price = say.each(lambda language: cost_wording.priced(prices, language).number)
    unit = say.each(lambda language: cost_wording.priced(prices, language).unit)
    return name, Entry(price, strong=True, end=True), unit, valid
