"""What is within reach of the zone: what the diagram and the tables show, and what that proves."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, zip_longest
from math import ceil, hypot

from exports.briefing import count_wording
from exports.briefing.parts.location import Location, Reach
from exports.briefing.phrases import Phrases, capitalised
from exports.typesetting.blocks import Pair

MOST_ROWS = 5
LONGEST = 3 * 60  # minutes by road that a message speaks of
CITY, AIRPORT, PORT = "city", "airport", "port"
# The nearest of each kind has a place in the table, then the second ones; kinds of the second group
# follow when those of the first have theirs.
GATEWAYS = (
    (AIRPORT, PORT, "high_speed_station", "freight_station"),
    ("motorway", "metro"),
)
KILOMETRES_AN_HOUR = 75  # by road, in a straight line
RADII = ((25, 50, 75), (75, 150, 225))
ROAD = "road"
RAIL = frozenset({"high_speed_rail", "rail"})


def cities(where: Location) -> list[Reach]:
    """The nearest, as many as the table holds."""
    return [reach for reach in _named(where) if reach.kind == CITY][:MOST_ROWS]


def gateways(where: Location) -> list[Reach]:
    """Of every kind the nearest, then the second ones, as many as the table holds."""
    kept = list(chain.from_iterable(_in_rounds(where, kinds) for kinds in GATEWAYS))
    return sorted(kept[:MOST_ROWS], key=lambda reach: reach.kilometres)


def _in_rounds(where: Location, kinds: Sequence[str]) -> Iterator[Reach]:
    columns = [[r for r in _named(where) if r.kind == kind] for kind in kinds]
    return filter(None, chain.from_iterable(zip_longest(*columns)))


def ring_radii(where: Location) -> tuple[int, ...]:
    """The rings that suit what lies about, in kilometres; none where no place is known."""
    far = [hypot(*reach.at) for reach in _named(where) if reach.at]
    if not far:
        return ()
    return next((radii for radii in RADII if max(far) <= radii[-1]), RADII[-1])


def by_the_hour(radii: Sequence[int]) -> bool:
    """Whether the rings are about one, two and three hours by road."""
    return bool(radii) and radii[0] == KILOMETRES_AN_HOUR


def hours(count: int, say: Phrases) -> Pair:
    """What a ring is called that is about so many hours away."""
    return say.pgettext("where", "{count} h", count=count)


def message(where: Location, say: Phrases) -> Pair:
    """What is near, counted: “Two airports and two ports within three hours by road”."""
    near = list(filter(None, (_gateways_near(where, say), _cities_near(where, say))))
    if not near:
        return Pair("")
    told = near[0]
    if len(near) > 1:
        told = say.pgettext("where", "{first}; {second}", first=near[0], second=near[1])
    return capitalised(say.pgettext("where", "{sentence}.", sentence=told))


def _named(where: Location) -> Iterator[Reach]:
    return (reach for reach in where.reaches if reach.name)


def _shown(where: Location) -> list[Reach]:
    """What stands in a table or, by its coordinates, in the diagram."""
    rows = (*cities(where), *gateways(where))
    return [reach for reach in _named(where) if reach.at or reach in rows]


def _gateways_near(where: Location, say: Phrases) -> Pair | None:
    """The airports and ports that are at most three hours away by road."""
    near = [
        reach
        for reach in _shown(where)
        if reach.kind in (AIRPORT, PORT) and reach.mode == ROAD and _minutes(reach) <= LONGEST
    ]
    told = []
    if count := sum(reach.kind == AIRPORT for reach in near):
        number = _number(count, say)
        told.append(
            say.npgettext("where", "{number} airport", "{number} airports", count, number=number)
        )
    if count := sum(reach.kind == PORT for reach in near):
        number = _number(count, say)
        told.append(say.npgettext("where", "{number} port", "{number} ports", count, number=number))
    return _within(told, near, say) if near else None


def _cities_near(where: Location, say: Phrases) -> Pair | None:
    """The cities that fast trains go to, else those that roads lead to."""
    reached = [r for r in _shown(where) if r.kind == CITY and r.minutes is not None]
    near = [reach for reach in reached if reach.mode in RAIL]
    near = near or [reach for reach in reached if reach.mode == ROAD]
    if not near:
        return None
    number = _number(len(near), say)
    told = say.npgettext("where", "{number} city", "{number} cities", len(near), number=number)
    return _within([told], near, say)


def _within(told: Sequence[Pair], near: Sequence[Reach], say: Phrases) -> Pair:
    """What is reached in so many full hours by one mode."""
    hours = max(1, ceil(max(map(_minutes, near)) / 60))
    return say.pgettext(
        "where",
        "{places} within {hours} {mode}",
        places=say.each(
            lambda language: count_wording.enumerated(
                [say.side(one, language) for one in told], language
            )
        ),
        hours=say.npgettext(
            "where", "{number} hour", "{number} hours", hours, number=_number(hours, say)
        ),
        mode=say.label("travel_mode", near[0].mode),
    )


def _number(count: int, say: Phrases) -> Pair:
    return say.each(partial(count_wording.counted, count))


def _minutes(reach: Reach) -> int:
    return LONGEST + 1 if reach.minutes is None else reach.minutes
