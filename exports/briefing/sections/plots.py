"""The plots: a list of them where there are several, then a sheet each, or one after the other."""

from collections.abc import Iterator
from functools import partial

from exports.briefing import wording
from exports.briefing.facts import NOTHING, Fact, in_halves, two_abreast
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.plots import ParkPart, PlotPart, Supply, Way
from exports.briefing.phrases import Phrases, shortened
from exports.briefing.together import Together
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Entry, Number, Page, Words

MOST_SHEETS = 6  # with more plots than that, several share a sheet
# What the key message of a sheet holds, in characters; a longer text stands below it.
MESSAGE = {"zh": 48, "en": 140}

PRICE_SHARES = (1.2, 6.9, 1.8, 2.1)

Row = tuple[Words | Entry, ...]


def plots(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """What is offered, with its price range or on request, and where it lies."""
    shown = briefing.plots
    if not shown:
        return
    yield from _overview(shown, say, page)
    for park in briefing.parks:
        yield from _park(park, say, page)
    blocks = plot_sheet if len(shown) <= MOST_SHEETS else _short
    for plot in shown:
        yield from blocks(plot, say, page)


def plot_name(plot: PlotPart, say: Phrases) -> Pair:
    """The plot's own name; in a language that has none, its number, or that it is a plot."""
    plain = say.pgettext("plot", "Plot")
    numbered = say.pgettext("plot", "Plot {number}", number=plot.number) if plot.number else plain
    return say.each(
        lambda language: shortened(plot.name.text(language) or say.side(numbered, language))
    )


def price_told(plot: PlotPart, say: Phrases) -> Pair:
    """The range of the price, or that it is told on request."""
    if plot.price is None:
        return say.pgettext("plot", "On request")
    return say.each(partial(wording.price_band, plot.price))


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


def _park(park: ParkPart, say: Phrases, page: Page) -> Iterator[Block]:
    """Where the plots of a park lie, and what is said of it."""
    if not park.ways and not park.description:
        return
    name = say.name(park.name) if park.name else say.pgettext("plot", "Park")
    yield page.heading(name, ruled=True)
    if park.description:
        yield page.pair(say.words(park.description))
        yield page.space(0.5)
    yield from _ways(park.ways, say, page)


def _overview_row(plot: PlotPart, say: Phrases, *, several: bool) -> Row:
    return (
        Entry(plot_name(plot, say), strong=True),
        *([say.words(plot.park)] if several else []),
        say.label("land_use", plot.land_use),
        Entry(_area(plot, "ha", say), end=True),
        Entry(_price_by_floor(plot, say), end=True),
    )


def plot_sheet(plot: PlotPart, say: Phrases, page: Page) -> Iterator[Block]:
    """A sheet for one plot."""
    description = plot.description
    short = all(len(description.text(tag)) <= MESSAGE[tag] for tag in say.languages)
    yield page.title(plot_name(plot, say), say.words(description if short else plot.park))
    if not short:
        yield page.pair(say.words(description))
    yield from page.figures(list(_figures(plot, say)))
    yield from two_abreast(in_halves(list(_conditions(plot, say))), page)
    yield from _price(plot, say, page)
    yield from _supplies(plot.supplies, say, page)
    if plot.ways:
        yield page.heading(say.pgettext("way", "Distances"), ruled=True)
    yield from _ways(plot.ways, say, page)


def _short(plot: PlotPart, say: Phrases, page: Page) -> Iterator[Block]:
    """Some lines of a sheet that several plots share."""
    yield page.heading(plot_name(plot, say))
    told = [
        (say.pgettext("plot", "Area"), _area(plot, "ha", say)),
        (say.pgettext("plot", "Price"), price_told(plot, say)),
        *_validity(plot, say),
        *_basis(plot, say),
        *_conditions(plot, say),
    ]
    yield from map(Together, two_abreast(in_halves(told), page))


def _area(plot: PlotPart, unit: str, say: Phrases) -> Pair:
    area = plot.area
    return say.each(lambda language: wording.area(area, unit, language) if area else "")


def _figures(plot: PlotPart, say: Phrases) -> Iterator[Number]:
    """The size in hectares, with mu and acres under it; plot ratio; term of use."""
    lead = say.languages[0]
    if plot.area:
        yield Number(
            wording.area_number(plot.area, "ha", lead),
            wording.area_unit("ha", lead),
            say.pgettext("plot", "Area"),
            say.spaced(_area(plot, "mu", say), _area(plot, "acre", say)),
        )
    if ratio := plot.measures.get("plot_ratio"):
        yield Number(ratio, "", say.pgettext("plot", "Plot ratio"))
    if plot.term_years:
        years = say.pgettext("unit", "years")
        yield Number(str(plot.term_years), years.lead, say.pgettext("plot", "Land-use term"))


def _conditions(plot: PlotPart, say: Phrases) -> Iterator[Fact]:
    yield say.pgettext("plot", "Availability"), say.pgettext("plot", "Available")
    if plot.park:
        yield say.pgettext("plot", "Park"), say.words(plot.park)
    if plot.land_use:
        yield say.pgettext("plot", "Land use"), say.label("land_use", plot.land_use)
    labels = {
        "coverage": say.pgettext("plot", "Site coverage"),
        "height_limit": say.pgettext("plot", "Height limit"),
        "ground_level": say.pgettext("plot", "Ground level"),
        "bearing": say.pgettext("plot", "Bearing capacity"),
    }
    yield from (
        (label, plot.measures[name]) for name, label in labels.items() if name in plot.measures
    )


def _price(plot: PlotPart, say: Phrases, page: Page) -> Iterator[Block]:
    yield page.heading(say.pgettext("plot", "Indicative price range"), ruled=True)
    price = say.pgettext("plot", "Price"), Entry(price_told(plot, say), strong=True)
    until = next(_validity(plot, say), NOTHING)
    rows = [(*price, *until), *((*basis, *NOTHING) for basis in _basis(plot, say))]
    yield page.table((), rows, PRICE_SHARES)


def _basis(plot: PlotPart, say: Phrases) -> Iterator[Fact]:
    """What the price is for, such as a month's rent; nothing where no price is told."""
    if plot.price and plot.price_basis:
        yield say.pgettext("plot", "Basis"), say.words(plot.price_basis)


def _price_by_floor(plot: PlotPart, say: Phrases) -> Pair:
    """The price; by the square metre it may be a rent, and its basis stands under it."""
    price = price_told(plot, say)
    if not plot.price or plot.price.per != "m2":
        return price
    lines = (price, *(told for _, told in _basis(plot, say) if isinstance(told, Pair)))
    return say.each(lambda tag: "\n".join(filter(None, (say.side(line, tag) for line in lines))))


def _validity(plot: PlotPart, say: Phrases) -> Iterator[Fact]:
    """Until when the price holds; nothing where no price is told."""
    if plot.price and plot.price.valid_until:
        until = say.each(partial(wording.day, plot.price.valid_until))
        yield say.pgettext("plot", "Price valid until"), until


def _supplies(supplies: tuple[Supply, ...], say: Phrases, page: Page) -> Iterator[Block]:
    if not supplies:
        return
    yield page.heading(_supplies_title(supplies, say), ruled=True)
    head = (
        say.pgettext("plot", "Utility"),
        say.pgettext("plot", "Capacity"),
        Entry(say.pgettext("plot", "Distance"), end=True),
        Entry(say.pgettext("plot", "Price"), end=True),
    )
    rows = (_supply(supply, say) for supply in supplies)
    yield page.table(head, rows, (3, 4.4, 1.8, 2.8))


def _supplies_title(supplies: tuple[Supply, ...], say: Phrases) -> Pair:
    """With the day as of which all of it is known."""
    days = [supply.as_of for supply in supplies if supply.as_of]
    if len(days) < len(supplies):
        return say.pgettext("plot", "Utilities at the boundary")
    oldest = say.each(partial(wording.day, min(days)))
    return say.pgettext("plot", "Utilities at the boundary as of {day}", day=oldest)


def _supply(supply: Supply, say: Phrases) -> Row:
    metres, price = supply.metres, supply.price
    capacity = say.each(partial(wording.capacity, supply.capacity, supply.unit))
    distance = Pair("") if metres is None else say.each(partial(wording.metres, metres))
    cost = say.each(partial(wording.unit_price, price, supply.per)) if price else Pair("")
    return (
        say.label("utility_kind", supply.kind),
        Entry(capacity, strong=True),
        Entry(distance, end=True),
        Entry(cost, end=True),
    )


def _ways(ways: tuple[Way, ...], say: Phrases, page: Page) -> Iterator[Block]:
    if not ways:
        return
    head = (
        say.pgettext("way", "To"),
        say.pgettext("way", "Kind"),
        Entry(say.pgettext("way", "Distance"), end=True),
        Entry(say.pgettext("way", "Travel time"), end=True),
    )
    yield page.table(head, (_way(way, say) for way in ways), (4.4, 2.8, 1.8, 3))


def _way(way: Way, say: Phrases) -> Row:
    return (
        Entry(say.words(way.name), strong=True),
        say.label("distance_kind", way.kind),
        Entry(say.each(partial(wording.kilometres, way.kilometres)), end=True),
        Entry(_travel_time(way, say), end=True),
    )


def _travel_time(way: Way, say: Phrases) -> Pair:
    if way.minutes is None:
        return Pair("")
    time = say.each(partial(wording.minutes, way.minutes))
    mode = say.label("travel_mode", way.mode)
    return say.pgettext("way", "{time} {mode}", time=time, mode=mode)
