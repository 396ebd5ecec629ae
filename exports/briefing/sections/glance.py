"""Big figures at a glance."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from exports.briefing import chart_wording, wording
from exports.briefing.big_figures import labelled
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.facts import FactPart
from exports.briefing.parts.figures import Figure
from exports.briefing.phrases import Phrases
from exports.briefing.trend import trend
from exports.typesetting import grid
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.chart_model import Chart, Kind, Series
from exports.typesetting.charts import chart
from exports.typesetting.figures import Figures
from exports.typesetting.page import Number, Page

ROW = 3  # figures
LONG_ROW = 4  # where there are more than two rows of three
CHART = 18 * grid.BASE
LOW_CHART = 10 * grid.BASE


def glance(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Big figures, each with its source and its day, and foreign investment year by year."""
    figures = briefing.figures
    if not figures:
        return
    yield page.title(say.pgettext("title", "At a glance"), say.words(briefing.tagline))
    in_row = ROW if len(figures) <= 2 * ROW else LONG_ROW
    rows = page.figures([_number(figure, say) for figure in figures], in_row)
    yield from rows
    if briefing.investment:
        yield chart(page, _investment(briefing.investment, say), _room(rows))
        yield page.notes(_source(briefing.investment, say))


def _room(rows: Sequence[Figures]) -> float:
    """What the figures leave of the sheet for the chart, with air about it and its notes."""
    taken = sum(row.before + row.set(grid.WIDTH).height for row in rows)
    left = grid.LAST - grid.BODY - taken - 5 * grid.BASE
    return max(LOW_CHART, min(CHART, left // grid.STEP * grid.STEP))


def _number(figure: Figure, say: Phrases) -> Number:
    told = partial(_scaled, figure)
    label = labelled(figure.name, figure.unit, told, say)
    day = say.each(partial(wording.day, figure.as_of))
    source = say.pgettext("figure", "{source}, {day}", source=figure.source, day=day)
    return Number(*told(say.languages[0]), label, source)


def _scaled(figure: Figure, language: str) -> wording.Scaled:
    return wording.figure(figure.amount, figure.unit.text(language), language)


def _investment(facts: tuple[FactPart, ...], say: Phrases) -> Chart:
    """A bar a year in one unit; the last one is strong, and the sentence is about all of them."""
    lead = say.languages[0]
    amounts = [fact.amount or Decimal(0) for fact in facts]
    step = chart_wording.chart_step(max(amounts), lead)
    told = [amount / step for amount in amounts]
    unit = say.each(partial(_unit, facts[-1], step))
    return Chart(
        Kind.BAR,
        say.words(facts[-1].name),
        tuple(_year(fact) for fact in facts),
        (Series(say.words(facts[-1].name), tuple(map(float, told))),),
        unit=say.pgettext("glance", "{unit} a year", unit=unit),
        strong=len(facts) - 1,
        sentence=trend(facts, say),
        form=partial(chart_wording.chart_value, places=chart_wording.chart_places(max(told))),
    )


def _unit(fact: FactPart, step: Decimal, language: str) -> str:
    return chart_wording.chart_unit(step, fact.unit.text(language), language)


def _source(facts: tuple[FactPart, ...], say: Phrases) -> Pair:
    """Of the whole chart: every source once, from the first to the last year."""
    sources = say.listed(*dict.fromkeys(say.words(fact.source) for fact in facts))
    return say.pgettext(
        "glance",
        "Chart: {source}, {first}–{last}.",
        source=sources,
        first=_year(facts[0]),
        last=_year(facts[-1]),
    )


def _year(fact: FactPart) -> str:
    return str(fact.as_of.year) if fact.as_of else ""
