"""Roads of a plan: white bands of their width, with their name along the longest piece."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, cos, hypot, radians, sin

from exports.typesetting.labels import overlap
from exports.typesetting.outlines import Fit
from exports.typesetting.page import Words
from exports.typesetting.palette import Ink
from exports.typesetting.plan_signs import draw_centred, upright
from exports.typesetting.sheet import Box, Point, Sheet
from exports.typesetting.text import Text

NARROWEST = 3.0  # points
UNDER_NAME = 9.5  # height of the band on which a name stands
NAME_GAP = 4.0
NAME_ENDS = 8.0
SHIFT = 4.0  # from one place that is tried to the next
LOWER = 2.6  # from the middle of words to their baseline


@dataclass(frozen=True, slots=True)
class Lane:
    """A road: its name, the points it goes through and its width, in metres."""

    name: Words
    points: tuple[Point, ...]
    metres: float


@dataclass(frozen=True, slots=True)
class SetLane:
    """A road with its name as texts."""

    names: tuple[Text, ...]
    points: tuple[Point, ...]
    metres: float


def draw_lane(sheet: Sheet, lane: SetLane, fit: Fit) -> None:
    """The band, with round bends."""
    wide = max(lane.metres * fit.scale, NARROWEST)
    points = fit.points(lane.points)
    sheet.stroke(points, Ink.WHITE, wide)
    for x, y in points[1:-1]:
        sheet.disc(x, y, wide / 2, Ink.WHITE)


def draw_lane_name(
    sheet: Sheet, lane: SetLane, fit: Fit, frame: Box, taken: Sequence[Box]
) -> list[Box]:
    """Both names on a piece in the frame, or as many as fit on it: the room that they take.

    They stand in the middle of the longest piece, or as near to it as nothing taken is in their
    way; where all of it is, there is no name.
    """
    found = _place_of(lane, fit, frame, taken)
    if found is None:
        return []
    names, (x, y), angle = found
    along = _direction(angle)
    room = _room(names)
    _draw_under(sheet, (x, y), along, room + NAME_GAP)
    before = -room / 2
    for name in names:
        middle = before + name.width() / 2
        across = x + along[0] * middle - along[1] * LOWER
        down = y + along[1] * middle + along[0] * LOWER
        draw_centred(sheet, name, across, down, angle)
        before += name.width() + NAME_GAP
    return _boxes((x, y), along, room)


def _place_of(
    lane: SetLane, fit: Fit, frame: Box, taken: Sequence[Box]
) -> tuple[tuple[Text, ...], Point, float] | None:
    """The names, their middle and their angle."""
    pieces = [_inside(frame, *ends) for ends in pairwise(fit.points(lane.points))]
    for start, end in sorted((piece for piece in pieces if piece), key=_length, reverse=True):
        room = _length((start, end)) - 2 * NAME_ENDS
        angle = upright(start, end)
        along = _direction(angle)
        middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
        for names in (lane.names, lane.names[:1]):
            for shift in _shifts(room - _room(names)) if names else ():
                at = middle[0] + along[0] * shift, middle[1] + along[1] * shift
                boxes = _boxes(at, along, _room(names))
                if not any(overlap(box, other) for box in boxes for other in taken):
                    return names, at, angle
    return None


def _shifts(spare: float) -> Iterator[float]:
    """How far from the middle names may stand, the nearest first."""
    if spare < 0:
        return
    yield 0.0
    for step in range(1, int(spare / 2 / SHIFT) + 1):
        yield from (step * SHIFT, -step * SHIFT)


def _boxes(middle: Point, along: Point, room: float) -> list[Box]:
    """Squares along names that stand aslant or not."""
    half = UNDER_NAME / 2
    count = max(1, ceil((room + NAME_GAP) / UNDER_NAME))
    step = (room + NAME_GAP) / count
    offsets = [(at + 0.5) * step - (room + NAME_GAP) / 2 for at in range(count)]
    points = [(middle[0] + along[0] * far, middle[1] + along[1] * far) for far in offsets]
    return [(x - half, y - half, x + half, y + half) for x, y in points]


def _direction(angle: float) -> Point:
    return cos(radians(angle)), -sin(radians(angle))


def _room(names: tuple[Text, ...]) -> float:
    return sum(name.width() for name in names) + NAME_GAP * (len(names) - 1)


def _draw_under(sheet: Sheet, middle: Point, along: Point, room: float) -> None:
    half = (along[0] * room / 2, along[1] * room / 2)
    ends = (
        (middle[0] - half[0], middle[1] - half[1]),
        (middle[0] + half[0], middle[1] + half[1]),
    )
    sheet.stroke(ends, Ink.WHITE, UNDER_NAME)


def _length(ends: tuple[Point, Point]) -> float:
    return hypot(ends[1][0] - ends[0][0], ends[1][1] - ends[0][1])


def _inside(frame: Box, start: Point, end: Point) -> tuple[Point, Point] | None:
    """The piece of a line that lies in the frame."""
    first, last = 0.0, 1.0
    moves = (end[0] - start[0], end[1] - start[1])
    for axis in (0, 1):
        low, high = frame[axis] - start[axis], frame[axis + 2] - start[axis]
        if not moves[axis]:
            if not low <= 0 <= high:
                return None
            continue
        near, far = sorted((low / moves[axis], high / moves[axis]))
        first, last = max(first, near), min(last, far)
    if first >= last:
        return None
    return (
        (start[0] + moves[0] * first, start[1] + moves[1] * first),
        (start[0] + moves[0] * last, start[1] + moves[1] * last),
    )
