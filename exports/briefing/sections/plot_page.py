"""The page of one plot: its plan or section, its conditions, utilities and price."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from exports.briefing import wording
from exports.briefing.facts import Fact, in_halves, two_abreast
from exports.briefing.parts.plots import PlotPart
from exports.briefing.phrases import Phrases
from exports.briefing.plot_words import (
    area_told,
    area_units,
    basis,
    by_floor,
    hall_facts,
    in_dollars,
    plot_name,
    price_told,
    validity,
)
from exports.briefing.room import height_of, room_under
from exports.briefing.sections.halls import hall_section
from exports.briefing.sections.plot_utilities import letters_told, utilities_table, utility_signs
from exports.briefing.sections.ways import ways_table
from exports.typesetting import grid, styles
from exports.typesetting.area_figure import area_figure
from exports.typesetting.beside import Beside
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Number, Page
from exports.typesetting.plot_plan import PlotPlan, PlotWords, plot_plan
from exports.typesetting.price_band import Price, PriceBand, price_band
from exports.typesetting.table import Cell, Table

# What the key message of a sheet holds, in characters; a longer text stands below it.
MESSAGE = {"zh": 48, "en": 140}
COLUMNS = (7, 5)
FACTS = (5.9, 4.9)
BELOW = 11.25  # from a drawing to the facts under it
LOWEST = 12 * grid.BASE  # of a plan
HIGHEST = 17.5 * grid.BASE


def plot_sheet(plot: PlotPart, say: Phrases, page: Page) -> Iterator[Block]:
    """A sheet for one plot."""
    description = say.words(plot.description)
    short = all(len(plot.description.text(tag)) <= MESSAGE[tag] for tag in say.languages)
    title = page.title(plot_name(plot, say), description if short else "", _park(plot, say))
    notes = replace(page.notes(say.running(*_notes(plot, say))), before=grid.BASE / 2)
    long = () if short else (page.pair(description),)
    yield from (title, notes, *long)
    band = replace(_band(plot, say, page), before=grid.BASE)
    below = [*utilities_table(plot, say, page), band]
    yield from _upper(plot, say, page, room_under(title) - height_of([notes, *long, *below]))
    yield from below
    if plot.ways:
        yield page.heading(say.pgettext("way", "Distances"), ruled=True)
    yield from ways_table(plot.ways, say, page)


def conditions(plot: PlotPart, say: Phrases) -> Iterator[Fact]:
    """What may be built, and that it is offered; the plot ratio is among the big figures."""
    if plot.land_use:
        yield say.pgettext("plot", "Land use"), say.label("land_use", plot.land_use)
    labels = {
        "plot_ratio": say.pgettext("plot", "Plot ratio"),
        "coverage": say.pgettext("plot", "Site coverage"),
        "height_limit": say.pgettext("plot", "Height limit"),
        "ground_level": say.pgettext("plot", "Ground level"),
        "bearing": say.pgettext("plot", "Bearing capacity"),
    }
    yield from (
        (label, plot.measures[name]) for name, label in labels.items() if name in plot.measures
    )
    if plot.term_years:
        years = say.pgettext("plot", "{count} years", count=plot.term_years)
        yield say.pgettext("plot", "Land-use term"), years
    yield say.pgettext("plot", "Availability"), say.pgettext("plot", "Available")


def _park(plot: PlotPart, say: Phrases) -> Pair:
    """The park, unless the plot is named after it already."""
    named = say.name(plot.park)
    name = plot_name(plot, say)
    told = all(say.side(named, tag) in say.side(name, tag) for tag in say.languages)
    return Pair("") if told else named


def _notes(plot: PlotPart, say: Phrases) -> Iterator[Pair]:
    if plot.hall or plot.corners:
        yield say.pgettext(
            "plan", "Schematic; not to be used for boundaries, distances or planning."
        )
    if plot.area:
        yield say.pgettext("sources", "1 mu = 666.67 m² = 0.0667 ha = 0.1647 acre.")


def _column_height(blocks: tuple[Block, ...]) -> float:
    _, (_, narrow) = grid.columns_of(COLUMNS, grid.WIDTH)
    return sum(block.set(narrow).height for block in blocks)


def _upper(plot: PlotPart, say: Phrases, page: Page, room: float) -> Iterator[Block]:
    """The drawing beside the conditions; without a drawing these take the whole width."""
    facts = list(conditions(plot, say))
    right: tuple[Block, ...] = (replace(_facts(facts, page), before=0),)
    if plot.area:
        told = [(_figure(plot, unit, say), _unit(unit, say)) for unit in area_units(say)]
        right = (area_figure(page, say.pgettext("plot", "Area"), told), *right)
    if plot.hall and (section := hall_section(plot.hall, say, page)):
        facts_of_hall = _facts(hall_facts(plot.hall, say), page)
        heading = page.heading(say.pgettext("hall", "Building, section"))
        yield Beside(((heading, section, facts_of_hall), right), COLUMNS, before=0)
    elif plot.corners:
        room = max(room, _column_height(right))
        yield Beside((_plan(plot, say, page, room), right), COLUMNS, before=0)
    else:
        yield from page.figures(list(_figures(plot, say)))
        yield from two_abreast(in_halves(facts), page)


def _facts(facts: list[Fact], page: Page) -> Table:
    """Each on one line where both languages fit on it."""
    rows = tuple(
        (
            Cell(page.texts(label, styles.TABLE, styles.TABLE_SECOND), beside=True),
            Cell(page.texts(told, styles.TABLE.strong(), styles.TABLE_SECOND), beside=True),
        )
        for label, told in facts
    )
    return Table((), rows, FACTS, before=BELOW)


def _plan(plot: PlotPart, say: Phrases, page: Page, room: float) -> tuple[Block, ...]:
    """The plan, as high as the sheet allows, and its letters."""
    lead = say.languages[0]
    setback = say.pgettext(
        "plan", "Setback {metres}", metres=say.each(partial(wording.metres, plot.setback or 0))
    )
    words = PlotWords(
        plot.number,
        area_told(plot, area_units(say)[0], say).lead,
        setback if plot.setback else "",
        metre="米" if lead.startswith(wording.CHINESE) else "m",
        north=say.pgettext("plan", "N").lead,
    )
    plan = plot_plan(
        page,
        plot.corners,
        words,
        setback_metres=plot.setback or 0,
        utilities=utility_signs(plot),
    )
    letters = letters_told(plot, say)
    legend = (page.paragraph(letters, styles.SMALL),) if letters.lead else ()
    taken = sum(block.before + block.set(grid.width(COLUMNS[0])).height for block in legend)
    return _as_high(plan, room - taken), *legend


def _as_high(plan: PlotPlan, room: float) -> PlotPlan:
    return replace(plan, height=max(LOWEST, min(HIGHEST, room // grid.STEP * grid.STEP)))


def _figure(plot: PlotPart, unit: str, say: Phrases) -> str:
    return wording.area_number(plot.area, unit, say.languages[0]) if plot.area else ""


def _unit(unit: str, say: Phrases) -> str:
    return wording.area_unit(unit, say.languages[0])


def _figures(plot: PlotPart, say: Phrases) -> Iterator[Number]:
    """The size in the first unit of the readers, with the others under it."""
    if plot.area:
        first, *rest = area_units(say)
        others = say.spaced(*(area_told(plot, unit, say) for unit in rest))
        area = _figure(plot, first, say), _unit(first, say)
        yield Number(*area, say.pgettext("plot", "Area"), others)


def _band(plot: PlotPart, say: Phrases, page: Page) -> PriceBand:
    """The range by both measures, until when, and on what basis; or that it is on request."""
    band = price_told(plot, say)
    label = say.pgettext("plot", "Indicative price range")
    if plot.price is None:
        return price_band(page, Price(label, band.lead, (Pair("", band.second),)))
    others = [
        say.each(partial(wording.price_band, price))
        for price in (by_floor(plot.price), in_dollars(by_floor(plot.price) or plot.price, plot))
        if price
    ]
    lines = Pair(say.spaced(*others).lead), Pair("", say.spaced(band, *others).second)
    until, day = next(validity(plot, say), (Pair(""), Pair("")))
    told = next((words for _, words in basis(plot, say)), Pair(""))
    return price_band(page, Price(label, band.lead, lines, until, day, told))
