"""Where the zone lies: rings, distances, travel times."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from exports.briefing import count_wording, wording
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.location import Location, Reach
from exports.briefing.phrases import Phrases
from exports.briefing.reach import RAIL, by_the_hour, cities, gateways, hours, message, ring_radii
from exports.briefing.sections.cover import zone_name
from exports.typesetting import grid, styles
from exports.typesetting.beside import Beside
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.drawing import Legend
from exports.typesetting.page import Page, Words
from exports.typesetting.rings import Kind, Place, Ring, RingDiagram, kinds, rings
from exports.typesetting.shapes import Mark
from exports.typesetting.table import Cell, Table
from exports.typesetting.text import Align

FEWEST_FOR_TWO = 3  # places that fill two tables
HALVES = (6, 6)
SHARES = (6.6, 1.8, 3.6)
LOWEST = 16 * grid.BASE  # of the diagram
ROOM = grid.LAST - grid.BODY - 7 * grid.BASE  # of diagram and tables, beside legend and notes
SYMBOLS = {"city": Kind.CITY, "airport": Kind.AIRPORT, "port": Kind.PORT}


def location(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """The rings with what lies in them, and under them what is how far."""
    where = briefing.location
    if where is None or not where.reaches:
        return
    yield page.title(say.pgettext("title", "Where we are"), message(where, say))
    circles = ring_radii(where)
    tables, notes = _tables(where, say, page), page.notes(say.running(*_notes(where, circles, say)))
    if not circles:
        yield from (tables, notes)
        return
    diagram, legend = _diagram(briefing, where, circles, say, page)
    room = ROOM - tables.before - tables.set(grid.WIDTH).height
    if room < LOWEST:  # the tables go to a sheet of their own
        yield from (diagram, legend, notes, tables)
        return
    yield replace(diagram, height=min(diagram.height, room // grid.STEP * grid.STEP))
    yield from (legend, tables, notes)


def _diagram(
    briefing: Briefing, where: Location, circles: Sequence[int], say: Phrases, page: Page
) -> tuple[RingDiagram, Legend]:
    places = [_place(reach, say) for reach in where.reaches if reach.at and reach.kind in SYMBOLS]
    by_time = by_the_hour(circles)
    drawn = [
        Ring(far, _ring(at if by_time else far, say, by_time=by_time))
        for at, far in enumerate(circles, 1)
    ]
    present = {place.kind for place in places}
    said: dict[Kind, Words] = {
        kind: say.label("distance_kind", code) for code, kind in SYMBOLS.items() if kind in present
    }
    legend = kinds(page, said, _circles(circles, say, by_time=by_time))
    return rings(page, zone_name(briefing, say), places, drawn), legend


def _place(reach: Reach, say: Phrases) -> Place:
    """Cities by both names; of the others the table tells the second."""
    east, north = reach.at or (0.0, 0.0)
    name = say.words(reach.name)
    named = name if reach.kind == "city" else Pair(name.lead or name.second)
    return Place(named, SYMBOLS[reach.kind], east, north)


def _ring(count: int, say: Phrases, *, by_time: bool) -> Pair:
    return hours(count, say) if by_time else say.pgettext("where", "{count} km", count=count)


def _circles(circles: Sequence[int], say: Phrases, *, by_time: bool) -> Pair:
    if by_time:
        return say.pgettext("where", "about 1, 2 and 3 h by road")
    return say.pgettext("where", "{radii} km", radii=_radii(circles, say))


def _tables(where: Location, say: Phrases, page: Page) -> Block:
    """Cities at the left, gateways at the right; one table where there is little to tell."""
    left, right = cities(where), gateways(where)
    if left and right and len(left) + len(right) >= FEWEST_FOR_TWO:
        columns = (
            (_table(say.pgettext("where", "Cities"), left, say, page),),
            (_table(say.pgettext("where", "Gateways"), right, say, page),),
        )
        return Beside(columns, HALVES)
    both = sorted((*left, *right), key=lambda reach: reach.kilometres)
    return _table(say.pgettext("where", "Within reach"), both, say, page)


def _table(title: Pair, reaches: Sequence[Reach], say: Phrases, page: Page) -> Table:
    modes = {reach.mode for reach in reaches}
    mode = _mode(modes.pop(), say) if len(modes) == 1 else None
    time = mode or say.pgettext("way", "Travel time")
    head = (
        Cell(page.texts(title, styles.HEAD, styles.HEAD_SECOND), beside=True),
        Cell(page.texts(say.pgettext("where", "km"), styles.COLUMN_HEAD)[:1], Align.END),
        Cell(page.texts(time, styles.COLUMN_HEAD), Align.END),
    )
    rows = tuple(_row(reach, say, page, told=mode is not None) for reach in reaches)
    return Table(head, rows, SHARES, page.continued(), before=15)


def _row(reach: Reach, say: Phrases, page: Page, *, told: bool) -> tuple[Cell, ...]:
    """The mode stands under the time where the head does not tell it."""
    far = say.each(partial(wording.kilometre_number, reach.kilometres))
    name = page.texts(say.words(reach.name), styles.TABLE, styles.TABLE_SECOND)
    distance = Cell(page.texts(far, styles.TABLE), Align.END)
    if reach.minutes is None:
        unknown = page.texts(say.pgettext("where", "To be confirmed"), styles.COLUMN_HEAD)
        return Cell(name), distance, Cell(unknown, mark=Mark.UNKNOWN)
    time = page.texts(wording.clock(reach.minutes), styles.TRAVEL_TIME)
    mode = () if told else page.texts(_mode(reach.mode, say), styles.COLUMN_HEAD)
    return Cell(name), distance, Cell((*time, *mode[:1]), Align.END)


def _mode(code: str, say: Phrases) -> Pair:
    """Short, for the head of a narrow column."""
    if code == "high_speed_rail":
        return say.pgettext("where", "by rail")
    return say.label("travel_mode", code)


def _notes(where: Location, circles: Sequence[int], say: Phrases) -> Iterator[Pair]:
    if circles:
        yield say.pgettext(
            "where",
            "Schematic; not to be used for boundaries, distances or planning. Rings are"
            " straight-line radii of {radii} km.",
            radii=_radii(circles, say),
        )
    times = (reach for reach in where.reaches if reach.minutes is not None)
    modes = {reach.mode for reach in times}
    if modes - RAIL:
        yield say.pgettext(
            "where",
            "Distances, and times in hours and minutes, from {park}.",
            park=say.name(where.middle),
        )
    if modes & RAIL:
        yield say.pgettext("where", "By rail, the fastest train from station to station.")


def _radii(circles: Iterable[int], say: Phrases) -> Pair:
    return say.each(partial(count_wording.enumerated, [str(far) for far in circles]))
