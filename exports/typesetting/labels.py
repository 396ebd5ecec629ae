"""Places for labels beside their points: none overlaps another, or a point, or leaves the area."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from exports.typesetting.sheet import Box, Point

POINT_ROOM = 4.5  # half of the side of the square that a point keeps free
DISTANCES = (0.0, 7.0, 15.0, 24.0, 34.0)
AIR = 1.0  # between two labels
# Where the label lies from its point: to the right first, then left, aslant, above and below.
SIDES = ((1, 0), (-1, 0), (1, -1), (1, 1), (-1, -1), (-1, 1), (0, -1), (0, 1))


@dataclass(frozen=True, slots=True)
class Label:
    """A label to be placed: its point, its size, and the room its point keeps free."""

    point: Point
    width: float
    height: float
    room: float = POINT_ROOM


def placed(labels: Sequence[Label], area: Box, taken: Sequence[Box] = ()) -> list[Box | None]:
    """A box for each label, or nothing where none is left.

    Labels with the fewest places to choose from come first, and among equals in their order.
    """
    standing = [*taken, *(_around(label) for label in labels)]
    choices = [
        [box for box in _candidates(label) if _inside(box, area) and _is_free(box, standing)]
        for label in labels
    ]
    boxes: list[Box | None] = [None] * len(labels)
    for at in sorted(range(len(labels)), key=lambda at: len(choices[at])):
        found = next((box for box in choices[at] if _is_free(box, standing)), None)
        if found:
            standing.append(found)
            boxes[at] = found
    return boxes


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _around(label: Label) -> Box:
    (x, y), room = label.point, label.room
    return (x - room, y - room, x + room, y + room)


def _candidates(label: Label) -> Iterator[Box]:
    (x, y), width, height = label.point, label.width, label.height
    for distance in DISTANCES:
        reach = label.room + AIR + distance
        for across, down in SIDES:
            slant = 0.7 if across and down else 1.0
            left = x + across * reach * slant - (width * (1 - across) / 2)
            top = y + down * reach * slant - (height * (1 - down) / 2)
            yield (left, top, left + width, top + height)


def _inside(box: Box, area: Box) -> bool:
    return area[0] <= box[0] and area[1] <= box[1] and box[2] <= area[2] and box[3] <= area[3]


def _is_free(box: Box, standing: Sequence[Box]) -> bool:
    wide = (box[0] - AIR, box[1] - AIR, box[2] + AIR, box[3] + AIR)
    return not any(overlap(wide, other) for other in standing)
