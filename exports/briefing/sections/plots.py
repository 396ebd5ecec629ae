"""The plots: a list of them where there are many, then a sheet each, or several on a sheet."""

from collections.abc import Iterator

from exports.briefing.facts import in_halves, two_abreast
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.plots import PlotPart
from exports.briefing.phrases import Phrases
from exports.briefing.plot_words import area_told, basis, plot_name, price_told, validity
from exports.briefing.sections.plot_page import conditions, plot_sheet
from exports.briefing.together import Together
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Entry, Page, Words

MOST_SHEETS = 6  # with more plots than that, several share a sheet
FEW = 4  # so many need no list: they follow one another, and are compared side by side

Row = tuple[Words | Entry, ...]


def plots(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """What is offered, with its price range or on request."""
    shown = briefing.plots
    if len(shown) > FEW:
        yield from _overview(shown, say, page)
    blocks = plot_sheet if len(shown) <= MOST_SHEETS else _short
    for plot in shown:
        yield from blocks(plot, say, page)


def _overview(shown: tuple[PlotPart, ...], say: Phrases, page: Page) -> Iterator[Block]:
    count = len(shown)
    yield page.title(
        say.pgettext("title", "The plots"),
        say.npgettext("plots", "{count} plot is offered.", "{count} plots are offered.", count),
    )
    several = len({plot.park.text(say.languages[0]) for plot in shown}) > 1
    head: Row = (
        say.pgettext("plot", "Plot"),
        *([say.pgettext("plot", "Park")] if several else []),
        say.pgettext("plot", "Land use"),
        Entry(say.pgettext("plot", "Area"), end=True),
        Entry(say.pgettext("plot", "Indicative price range"), end=True),
    )
    rows = (_overview_row(plot, say, several=several) for plot in shown)
    yield page.table(head, rows, (2.5, 2.4, 2.2, 1.5, 3.4) if several else (3.8, 3.1, 1.6, 3.5))


def _overview_row(plot: PlotPart, say: Phrases, *, several: bool) -> Row:
    return (
        Entry(plot_name(plot, say), strong=True),
        *([say.words(plot.park)] if several else []),
        say.label("land_use", plot.land_use),
        Entry(area_told(plot, "ha", say), end=True),
        Entry(_price_by_floor(plot, say), end=True),
    )


def _price_by_floor(plot: PlotPart, say: Phrases) -> Pair:
    """The price; by the square metre it may be a rent, and its basis stands under it."""
    price = price_told(plot, say)
    if not plot.price or plot.price.per != "m2" or plot.price.period:
        return price
    lines = (price, *(told for _, told in basis(plot, say) if isinstance(told, Pair)))
    return say.each(lambda tag: "\n".join(filter(None, (say.side(line, tag) for line in lines))))


def _short(plot: PlotPart, say: Phrases, page: Page) -> Iterator[Block]:
    """Some lines of a sheet that several plots share."""
    yield page.heading(plot_name(plot, say))
    park = [(say.pgettext("plot", "Park"), say.words(plot.park))] if plot.park else []
    told = [
        (say.pgettext("plot", "Area"), area_told(plot, "ha", say)),
        (say.pgettext("plot", "Price"), price_told(plot, say)),
        *validity(plot, say),
        *basis(plot, say),
        *park,
        *conditions(plot, say),
    ]
    yield from map(Together, two_abreast(in_halves(told), page))
