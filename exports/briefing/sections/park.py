"""A page for each park: its plan with the plots on offer, what is known of it, a standard hall."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from exports.briefing import wording
from exports.briefing.facts import Fact, in_halves, two_abreast
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.parks import ParkPart
from exports.briefing.phrases import Phrases
from exports.briefing.plot_words import area_of
from exports.briefing.room import height_of, room_under
from exports.briefing.sections.halls import hall_section
from exports.briefing.sections.ways import short_ways
from exports.briefing.told_facts import sources, told
from exports.typesetting import grid, styles
from exports.typesetting.beside import Beside
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.lanes import Lane
from exports.typesetting.page import Entry, Page
from exports.typesetting.park_plan import Ground, Parcel, Use, park_plan, uses
from exports.typesetting.table import Cell, Table
from exports.typesetting.text import Align

STATION = "high_speed_station"
HALVES = (6, 6)
LOWEST = 10 * grid.BASE  # of the plan
LEGEND = 2 * grid.BASE
MOST_BESIDE = 8  # facts beside the hall; more go on under it


def park(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """A page for each park in which plots of the pack lie, where there is something to say."""
    for each in briefing.parks:
        if each.lots or each.ways or each.facts or each.description or each.area:
            where = briefing.location
            told_before = where is not None and where.middle == each.name
            yield from _park(each, say, page, ways_told=told_before)


def _park(shown: ParkPart, say: Phrases, page: Page, *, ways_told: bool) -> Iterator[Block]:
    name = say.name(shown.name) if shown.name else say.pgettext("plot", "Park")
    title = page.title(name, _message(shown, say))
    yield title
    notes = page.notes(say.running(*_notes(shown, say)))
    yield notes
    below = list(_below(shown, say, page))
    room = room_under(title) - (LEGEND if shown.lots else 0)
    if height_of([notes, *below]) + (LOWEST if shown.lots else 0) > room:
        below = list(_spread(shown, say, page, ways_told=ways_told))
    if shown.lots:
        yield from _plan(shown, say, page, room - height_of([notes, *below]))
    yield from below


def _spread(shown: ParkPart, say: Phrases, page: Page, *, ways_told: bool) -> Iterator[Block]:
    """The same one under another, for more than a sheet: ways that were told before are left out.

    What is beside the facts is one piece, and would take them along to the next sheet.
    """
    facts = list(_facts(shown, say))
    if facts:
        yield page.heading(say.pgettext("park", "Facts"))
    yield from two_abreast(in_halves(facts), page)
    yield from _profile(shown, say, page)
    if shown.hall or not ways_told:
        right = tuple(_beside(shown, say, page))
        if right:
            yield Beside((right, ()), HALVES)


def _below(shown: ParkPart, say: Phrases, page: Page) -> Iterator[Block]:
    facts = list(_facts(shown, say))
    right = list(_beside(shown, say, page))
    if right and facts:
        heading = page.heading(say.pgettext("park", "Facts"))
        yield Beside(((heading, _table(facts[:MOST_BESIDE], page)), tuple(right)), HALVES)
        facts = facts[MOST_BESIDE:]
    elif right:
        yield Beside((tuple(right), ()), HALVES)
    yield from two_abreast(in_halves(facts), page)
    yield from _profile(shown, say, page)


def _message(shown: ParkPart, say: Phrases) -> Pair:
    """How large it is and how much of it is developed, how far the station, what is on offer."""
    parts = [part for part in (_size(shown, say), _near(shown, say), _offer(shown, say)) if part]
    if not parts:
        return Pair("")
    return say.each(
        lambda tag: (
            ("，" if tag == "zh" else ", ").join(say.side(part, tag) for part in parts)
            + ("。" if tag == "zh" else ".")
        )
    )


def _size(shown: ParkPart, say: Phrases) -> Pair:
    if not shown.area:
        return say.pgettext("park", "A park of the zone")
    area = area_of(shown.area, say)
    if not shown.developed:
        return say.pgettext("park", "A park of {area}", area=area)
    developed = area_of(shown.developed, say)
    return say.pgettext(
        "park", "A park of {area}, {developed} of it developed", area=area, developed=developed
    )


def _near(shown: ParkPart, say: Phrases) -> Pair | None:
    station = next((way for way in shown.ways if way.kind == STATION and way.minutes), None)
    if station is None or station.minutes is None:
        return None
    time = say.each(partial(wording.minutes, station.minutes))
    return say.pgettext("park", "{time} from {station}", time=time, station=station.name)


def _offer(shown: ParkPart, say: Phrases) -> Pair | None:
    if not shown.offered:
        return None
    area = area_of(shown.offered, say)
    return say.pgettext("park", "with {area} on offer", area=area)


def _notes(shown: ParkPart, say: Phrases) -> list[Pair]:
    notes = [*sources(shown.facts, say)]
    if shown.lots or shown.hall:
        schematic = "Schematic; not to be used for boundaries, distances or planning."
        notes.insert(0, say.pgettext("plan", schematic))
    return notes


def _plan(shown: ParkPart, say: Phrases, page: Page, room: float) -> Iterator[Block]:
    """As high as the sheet allows, with what its colours mean."""
    parcels = [
        Parcel(lot.number, lot.corners, Use.SHOWN if lot.shown else Use.AVAILABLE)
        for lot in shown.lots
    ]
    lanes = tuple(Lane(say.words(road.name), road.points, road.width) for road in shown.roads)
    lead = say.languages[0]
    plan = park_plan(
        page,
        parcels,
        Ground(shown.outline, lanes),
        metre="米" if lead.startswith(wording.CHINESE) else "m",
        north=say.pgettext("plan", "N").lead,
    )
    high = max(LOWEST, min(plan.height, room // grid.STEP * grid.STEP))
    yield replace(plan, height=high)
    words = {
        Use.SHOWN: say.pgettext("plan", "Plot shown overleaf"),
        Use.AVAILABLE: say.pgettext("plan", "Also available"),
    }
    there = {parcel.use for parcel in parcels}
    yield uses(page, {use: said for use, said in words.items() if use in there})


def _facts(shown: ParkPart, say: Phrases) -> Iterator[Fact]:
    area, developed = (
        say.each(partial(wording.area, size, "ha")) if size else Pair("")
        for size in (shown.area, shown.developed)
    )
    if developed.lead and area.lead:
        both = say.pgettext("park", "{developed} of {area}", developed=developed, area=area)
        yield say.pgettext("park", "Area developed"), both
    elif area.lead:
        yield say.pgettext("plot", "Area"), area
    yield from ((say.words(fact.name), told(fact, say)) for fact in shown.facts)


def _table(facts: Sequence[Fact], page: Page) -> Table:
    rows = tuple(
        (
            Cell(page.texts(label, styles.TABLE, styles.TABLE_SECOND)),
            Cell(page.texts(value, styles.TABLE.strong(), styles.TABLE_SECOND), Align.START),
        )
        for label, value in facts
    )
    return Table((), rows, HALVES)


def _beside(shown: ParkPart, say: Phrases, page: Page) -> Iterator[Block]:
    """The section of a hall on offer, else the distances."""
    section = hall_section(shown.hall.hall, say, page) if shown.hall else None
    if section and shown.hall:
        yield page.heading(say.pgettext("hall", "Standard building, section"))
        yield section
        yield page.paragraph(say.name(shown.hall.name), styles.CAPTION)
    elif shown.ways:
        yield page.heading(say.pgettext("way", "Distances"))
        yield from short_ways(shown.ways, say, page)


def _profile(shown: ParkPart, say: Phrases, page: Page) -> Iterator[Block]:
    """What needs the whole width: profile, sectors, what is asked of a plant."""
    sectors = say.listed(*(say.label("sector", code) for code in shown.sectors))
    said = (
        (say.pgettext("park", "Profile"), say.words(shown.description)),
        (say.pgettext("park", "Sectors"), sectors),
        (say.pgettext("park", "Environmental requirements"), say.words(shown.environment_class)),
    )
    two = len(say.languages) > 1
    rows: list[Sequence[Pair | Entry]] = [
        (label, Pair(words.lead), *([Entry(Pair("", words.second), quiet=True)] * two))
        for label, words in said
        if words.lead or words.second
    ]
    if rows:
        texts = (4.2, 5.4) if say.languages[0] == wording.CHINESE else (5.4, 4.2)
        yield page.table((), rows, (2.4, *texts) if two else (2.4, 9.6))
