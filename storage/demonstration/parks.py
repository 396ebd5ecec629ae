"""Parks and belts, with ways worked out from where things lie."""

import math
from collections.abc import Sequence
from decimal import Decimal

from storage.demonstration.script import Row, Script, rows
from storage.entities.elements import Distance, Road
from storage.entities.record import Record
from storage.values import Area, Outline, Place, TextStatus

KILOMETRES_PER_DEGREE = 111.2
# Getting out of the park, whatever the distance.
MINUTES_TO_START = 5


def parks(script: Script) -> list[Record]:
    return [_park(script, row) for row in rows("parks", "park")]


def _park(script: Script, row: Row) -> Record:
    area = Area(Decimal(row["area"]))
    values = {
        **row,
        "area": area,
        "developed": Area(Decimal(row["developed"])),
        "location": Place(*row["location"]),
        "outline": outline(row["outline"], area),
        "owner_unit": row["office"],
    }
    apart = ("distances", "roads")
    park = script.record("park", row["key"], {k: v for k, v in values.items() if k not in apart})
    park.distances = distances(script, row)
    park.roads = _roads(script, row)
    return park


def _roads(script: Script, park: Row) -> tuple[Road, ...]:
    return tuple(
        Road(
            id=script.identities.element(f"park/{park['key']}", "roads", place),
            name=script.localized(road["name"], TextStatus.APPROVED),
            points=tuple((float(x), float(y)) for x, y in road["points"]),
            width=float(road["width"]),
        )
        for place, road in enumerate(park["roads"])
    )


def outline(corners: Sequence[Sequence[float]], area: Area) -> Outline:
    """The shape that the corners draw, in the size that the area says."""
    scale = math.sqrt(float(area.within("m2")) / enclosed(corners))
    return Outline(tuple((round(x * scale, 1), round(y * scale, 1)) for x, y in corners))


def enclosed(corners: Sequence[Sequence[float]]) -> float:
    """The area inside a closed line, in the square of its unit."""
    around = zip(corners, [*corners[1:], corners[0]], strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in around)) / 2


def distances(script: Script, park: Row) -> tuple[Distance, ...]:
    """The ways to everything that matters; trains start at the station, not in the park."""
    places = {row["key"]: row for row in rows("parks", "destination")}
    return tuple(
        _way(script, park, row, places["station"], place)
        for place, row in enumerate(places.values())
    )


def _way(script: Script, park: Row, goal: Row, station: Row, place: int) -> Distance:
    by_rail = "mode" in goal
    start = station if by_rail else park
    kilometres = straight(start["location"], goal["location"]) * goal["detour"]
    shown = Decimal(round(kilometres)) if kilometres > 20 else Decimal(f"{kilometres:.1f}")
    return Distance(
        id=script.identities.element(f"park/{park['key']}", "distances", place),
        kind=goal["kind"],
        name=script.localized(goal["name"], TextStatus.APPROVED),
        kilometres=shown,
        minutes=round(kilometres / goal["speed"] * 60) + (0 if by_rail else MINUTES_TO_START),
        mode=goal.get("mode", "road"),
        location=Place(*goal["location"]),
    )


def straight(start: Sequence[float], goal: Sequence[float]) -> float:
    """Kilometres as the crow flies, between places some hundred kilometres apart."""
    north = goal[0] - start[0]
    east = (goal[1] - start[1]) * math.cos(math.radians((start[0] + goal[0]) / 2))
    return math.hypot(north, east) * KILOMETRES_PER_DEGREE
