"""Geometry of an outline in metres: area, sides, setback, and how it is fitted into a frame."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from exports.typesetting.sheet import Box, Point

Outline = tuple[Point, ...]  # corners east and north, in metres, in either direction
GRID = 24  # points in each direction that are tried for a label
ON_LINE = 0.5  # metres over a line that are still on it
SMALLEST = 0.01  # metres that two corners lie apart


def tidy(corners: Sequence[Point]) -> Outline:
    """The outline against the clock, without a corner said twice.

    Raises ValueError where fewer than three corners or no area are left.
    """
    kept: list[Point] = []
    for corner in corners:
        if not kept or _apart(kept[-1], corner) > SMALLEST:
            kept.append(corner)
    if len(kept) > 1 and _apart(kept[0], kept[-1]) <= SMALLEST:
        kept.pop()
    area = signed_area(kept) if len(kept) > 2 else 0.0
    if not area:
        raise ValueError("an outline needs three corners that enclose an area")
    return tuple(kept if area > 0 else reversed(kept))


def signed_area(corners: Sequence[Point]) -> float:
    """Square metres; negative where the corners go with the clock."""
    pairs = zip(corners, [*corners[1:], *corners[:1]], strict=True)
    return sum(x * b - a * y for (x, y), (a, b) in pairs) / 2


def sides(outline: Outline) -> list[tuple[Point, Point]]:
    """Each side from corner to corner; the first begins at the first corner."""
    return list(zip(outline, (*outline[1:], outline[0]), strict=True))


def lengths(outline: Outline) -> list[float]:
    """Of each side, in metres."""
    return [_apart(start, end) for start, end in sides(outline)]


def setback(outline: Outline, metres: float) -> Outline | None:
    """The outline moved inward by so much, or nothing where little or no area is left of it."""
    moved = [_moved_in(start, end, metres) for start, end in sides(outline)]
    corners = [_crossing(moved[at - 1], moved[at]) for at in range(len(moved))]
    inner = tuple(corner for corner in corners if corner)
    if len(inner) < len(outline) or not _goes_along(outline, inner):
        return None
    return inner


def middle(outline: Outline) -> Point:
    """The centre of its area."""
    area = signed_area(outline)
    x = y = 0.0
    for (a, b), (c, d) in sides(outline):
        weight = (a * d - c * b) / (6 * area)
        x, y = x + (a + c) * weight, y + (b + d) * weight
    return x, y


def heart(outline: Outline, roomy: float) -> Point:
    """Its middle if that lies so deep inside, else the deepest point of a grid laid over it."""
    centre = middle(outline)
    if _depth(outline, centre) >= roomy:
        return centre
    easts, norths = zip(*outline, strict=True)
    wide, high = max(easts) - min(easts), max(norths) - min(norths)
    points = [
        (min(easts) + wide * (across + 0.5) / GRID, min(norths) + high * (up + 0.5) / GRID)
        for across in range(GRID)
        for up in range(GRID)
    ]
    return max(points, key=lambda point: _depth(outline, point))


def lies_in(outline: Outline, plot: Sequence[Point]) -> bool:
    """Whether all corners of a plot lie in an outline, or on its line."""
    return all(_depth(outline, corner) >= -ON_LINE for corner in plot)


def _depth(outline: Outline, point: Point) -> float:
    """How far inside a point lies; negative outside."""
    far = min(_distance(point, start, end) for start, end in sides(outline))
    crossed = 0
    for (a, b), (c, d) in sides(outline):
        if (b > point[1]) != (d > point[1]):
            crossed += point[0] < a + (point[1] - b) / (d - b) * (c - a)
    return far if crossed % 2 else -far


def _distance(point: Point, start: Point, end: Point) -> float:
    across, up = end[0] - start[0], end[1] - start[1]
    along = (point[0] - start[0]) * across + (point[1] - start[1]) * up
    share = min(max(along / (across**2 + up**2), 0.0), 1.0)
    return hypot(point[0] - start[0] - share * across, point[1] - start[1] - share * up)


@dataclass(frozen=True, slots=True)
class Fit:
    """From metres to points: a scale, and where east 0, north 0 lies. North is up."""

    scale: float
    x: float
    y: float

    def point(self, at: Point) -> Point:
        return self.x + at[0] * self.scale, self.y - at[1] * self.scale

    def points(self, outline: Outline) -> Outline:
        return tuple(self.point(corner) for corner in outline)


def fitted(corners: Sequence[Point], room: Box) -> Fit:
    """All corners as large as the room allows, in its middle."""
    easts, norths = zip(*corners, strict=True)
    wide, high = max(easts) - min(easts), max(norths) - min(norths)
    across, down = room[2] - room[0], room[3] - room[1]
    scale = min(across / max(wide, SMALLEST), down / max(high, SMALLEST))
    x = (room[0] + room[2]) / 2 - (max(easts) + min(easts)) / 2 * scale
    y = (room[1] + room[3]) / 2 + (max(norths) + min(norths)) / 2 * scale
    return Fit(scale, x, y)


def _apart(one: Point, other: Point) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])


def _moved_in(start: Point, end: Point, metres: float) -> tuple[Point, Point]:
    length = _apart(start, end)
    across = -(end[1] - start[1]) / length * metres
    up = (end[0] - start[0]) / length * metres
    return (start[0] + across, start[1] + up), (end[0] + across, end[1] + up)


def _crossing(one: tuple[Point, Point], other: tuple[Point, Point]) -> Point | None:
    """Where two lines meet; of two that are one line, the start of the second."""
    (a, b), (c, d) = one
    (e, f), (g, h) = other
    turn = (c - a) * (h - f) - (d - b) * (g - e)
    if abs(turn) < 1e-9 * _apart(*one) * _apart(*other):
        return e, f
    along = ((e - a) * (h - f) - (f - b) * (g - e)) / turn
    return a + along * (c - a), b + along * (d - b)


def _goes_along(outline: Outline, inner: Outline) -> bool:
    """Whether every side of the inner outline still runs the way of its outer side."""
    pairs = zip(sides(outline), sides(inner), strict=True)
    return all(
        (end[0] - start[0]) * (last[0] - first[0]) + (end[1] - start[1]) * (last[1] - first[1]) > 0
        for (start, end), (first, last) in pairs
    )
