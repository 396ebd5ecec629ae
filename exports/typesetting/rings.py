"""Where a place is: rings of distance or travel time about it, and what lies in them.

Drawn from coordinates alone, north up: no coast, no border, no river, so nothing on it needs a
review number. Beside it always stands that it is schematic.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from math import cos, hypot, radians, sin

from exports.typesetting import styles
from exports.typesetting.drawing import Drawing, Legend, Paint
from exports.typesetting.grid import BASE
from exports.typesetting.labels import Label, overlap, placed
from exports.typesetting.page import Page, Words
from exports.typesetting.palette import Ink
from exports.typesetting.shapes import diamond
from exports.typesetting.sheet import DASHED, Box, Point, Sheet
from exports.typesetting.text import Stack, Text, paired, stacked

HEIGHT = 22 * BASE
DEGREE = 111.32  # kilometres along the equator
DEGREE_NORTH = 110.57
REACH = 1.25  # times the largest ring; what lies farther is left to the table
MARGIN = (70.0, 18.0)  # kept free for labels: left and right, above and below
TINTS = (Ink.ACCENT_18, Ink.ACCENT_12, Ink.ACCENT_08)
TAG_ANGLES = (35, 25, 45, 15, 55, 5, 65, 145, 155, 135, -35, -25, -45, 165, 125, -145, 85, -90, 180)
TAG_ROOM = 18.0
HALO = 2.0
DOT, DIAMOND, SQUARE, CENTRE = 2.4, 4.0, 3.0, 6.0


class Kind(Enum):
    """What lies there."""

    CITY = auto()
    AIRPORT = auto()
    PORT = auto()


@dataclass(frozen=True, slots=True)
class Place:
    """Something near, in kilometres east and north of the middle."""

    name: Words
    kind: Kind
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Ring:
    """A circle of so many kilometres; its words are short: "1 h"."""

    kilometres: float
    words: Words


def offset(middle: tuple[float, float], point: tuple[float, float]) -> tuple[float, float]:
    """Kilometres east and north from one to the other, both as latitude and longitude."""
    east = (point[1] - middle[1]) * DEGREE * cos(radians(middle[0]))
    return east, (point[0] - middle[0]) * DEGREE_NORTH


def rings(
    page: Page, middle: Words, places: Sequence[Place], circles: Sequence[Ring]
) -> "RingDiagram":
    """The diagram of a place; `circles` in any order, three at most look well.

    Places beyond the largest ring by more than a quarter of it are left out.
    """
    ordered = sorted(circles, key=lambda ring: ring.kilometres)
    reach = ordered[-1].kilometres * REACH
    near = [place for place in places if hypot(place.east, place.north) <= reach]
    return RingDiagram(
        page.texts(middle, styles.CENTRE, styles.CENTRE_SECOND),
        tuple(
            Landmark(
                page.texts(place.name, styles.PLACE, styles.PLACE_SECOND),
                place.kind,
                (place.east, place.north),
            )
            for place in near
        ),
        tuple((ring.kilometres, page.texts(ring.words, styles.TAG)[0]) for ring in ordered),
    )


def kinds(page: Page, words: dict[Kind, Words], circles: Words) -> Legend:
    """The line under the diagram that explains its symbols."""
    items: list[tuple[Paint, Words]] = [
        (_SYMBOLS[kind], words[kind]) for kind in Kind if kind in words
    ]
    items.append((_draw_dashes, circles))
    return Legend(
        tuple((paint, page.texts(said, styles.LEGEND)) for paint, said in items), before=4
    )


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place with its name set, in kilometres east and north."""

    name: tuple[Text, ...]
    kind: Kind
    at: Point


@dataclass(frozen=True, slots=True)
class RingDiagram:
    """Rings, places and the middle, over the whole width."""

    middle: tuple[Text, ...]
    places: tuple[Landmark, ...]
    circles: tuple[tuple[float, Text], ...]
    height: float = HEIGHT
    before: float = 0
    stays: bool = True

    def set(self, width: float) -> Drawing:
        plan = _Plan(self, width)
        return Drawing(self.height, plan.paint, self.alternative())

    def alternative(self) -> str:
        """The places with their kilometres from the middle, a line each."""
        named = (place for place in self.places if place.name)
        return "\n".join(f"{place.name[0].words}: {hypot(*place.at):.0f} km" for place in named)


class _Plan:
    """Everything of one diagram at its place, from the upper left corner of its frame."""

    def __init__(self, diagram: RingDiagram, width: float) -> None:
        self.diagram = diagram
        self.width = width
        self.area: Box = (0, 0, width, diagram.height)
        self.scale, self.middle = _fitted(diagram, width)
        self.points = [self._point(place.at) for place in diagram.places]
        self.names = [paired(place.name, width, gap=4) for place in diagram.places]
        name = stacked(diagram.middle, width)
        marks = [_square(point, 5) for point in (*self.points, self.middle)]
        (own,) = placed([_label(self.middle, name, CENTRE + 2)], self.area, marks[:-1])
        self.own = (name, own)
        held = [*marks, *([own] if own else [])]
        self.tags = list(self._tags(held))
        held += [box for _, box in self.tags]
        labels = [_label(point, name) for point, name in zip(self.points, self.names, strict=True)]
        self.boxes = placed(labels, _shrunk(self.area, 3), [*held[len(self.points) :]])

    def paint(self, sheet: Sheet, x: float, top: float) -> None:
        sheet.within(x, top, self.width, self.diagram.height)
        self._paint_ground(sheet, x, top)
        sheet.everywhere()
        gaps = [box for box in (*self.boxes, self.own[1]) if box]
        sheet.around(_moved(self.area, x, top), [_moved(box, x, top) for box in gaps])
        for kilometres, _ in self.diagram.circles:
            radius = kilometres * self.scale
            sheet.ring(*self._on(self.middle, x, top), radius, Ink.ACCENT_60, 0.6, dash=DASHED)
        sheet.everywhere()
        self._paint_places(sheet, x, top)
        self._paint_tags(sheet, x, top)
        self._paint_middle(sheet, x, top)
        corners = ((x, top), (x + self.width, top), (x + self.width, top + self.diagram.height))
        sheet.stroke((*corners, (x, top + self.diagram.height)), Ink.LINE, closed=True)

    def _paint_ground(self, sheet: Sheet, x: float, top: float) -> None:
        sheet.fill(x, top, self.width, self.diagram.height, Ink.GROUND)
        tints = list(zip(self.diagram.circles, TINTS, strict=False))
        for (kilometres, _), tint in reversed(tints):
            sheet.disc(*self._on(self.middle, x, top), kilometres * self.scale, tint)

    def _paint_places(self, sheet: Sheet, x: float, top: float) -> None:
        marks = zip(self.diagram.places, self.points, self.names, self.boxes, strict=True)
        for place, point, name, box in marks:
            if box is None:
                sheet.overfull += [text.words for text in place.name[:1]]
            else:
                _lead(sheet, self._on(point, x, top), _moved(box, x, top))
                left, upper = self._on((box[0], box[1]), x, top)
                name.draw(sheet, left + HALO, upper, box[2] - box[0])
            _SYMBOLS[place.kind](sheet, *self._on(point, x, top))

    def _paint_tags(self, sheet: Sheet, x: float, top: float) -> None:
        for text, (left, upper, right, lower) in self.tags:
            sheet.fill(x + left, top + upper, right - left, lower - upper, Ink.ACCENT)
            stack = stacked((text,), right - left)
            start = x + left + (right - left - text.width()) / 2
            stack.draw(sheet, start, top + lower - 3.5 - stack.height, right - left)

    def _paint_middle(self, sheet: Sheet, x: float, top: float) -> None:
        name, box = self.own
        across, down = self._on(self.middle, x, top)
        sheet.disc(across, down, CENTRE + 1.5, Ink.WHITE)
        sheet.disc(across, down, CENTRE, Ink.ACCENT)
        if box:
            name.draw(sheet, x + box[0] + HALO, top + box[1], box[2] - box[0])

    def _tags(self, held: list[Box]) -> Iterator[tuple[Text, Box]]:
        standing = list(held)
        for kilometres, text in self.diagram.circles:
            half = max(12.0, text.width() / 2 + 5)
            for angle in TAG_ANGLES:
                x = self.middle[0] + kilometres * self.scale * cos(radians(angle))
                y = self.middle[1] - kilometres * self.scale * sin(radians(angle))
                box = (x - half, y - 6.5, x + half, y + 6.5)
                free = not any(overlap(box, other) for other in standing)
                if free and _holds(_shrunk(self.area, 3), box):
                    standing.append(box)
                    yield text, box
                    break

    def _point(self, at: Point) -> Point:
        return self.middle[0] + at[0] * self.scale, self.middle[1] - at[1] * self.scale

    @staticmethod
    def _on(point: Point, x: float, top: float) -> Point:
        return x + point[0], top + point[1]


def _fitted(diagram: RingDiagram, width: float) -> tuple[float, Point]:
    """Points a kilometre, and where the middle then lies, so that all places have room."""
    inner = diagram.circles[0][0]
    easts = [-inner, inner, *(place.at[0] for place in diagram.places)]
    norths = [-inner, inner, *(place.at[1] for place in diagram.places)]
    rooms = width - 2 * MARGIN[0], diagram.height - 2 * MARGIN[1]
    spans = max(easts) - min(easts), max(norths) - min(norths)
    # Of the largest ring at least one side stays within the frame.
    widest = (width / 2 - TAG_ROOM) / diagram.circles[-1][0]
    scale = min(widest, *(room / span for room, span in zip(rooms, spans, strict=True)))
    across = width / 2 - (max(easts) + min(easts)) / 2 * scale
    down = diagram.height / 2 + (max(norths) + min(norths)) / 2 * scale
    return scale, (across, down)


def _label(point: Point, stack: Stack, room: float = 4.5) -> Label:
    wide = max((line.x + line.width for line in stack.lines), default=0.0)
    return Label(point, wide + 2 * HALO, stack.height + 3, room)


def _lead(sheet: Sheet, point: Point, box: Box) -> None:
    """A thin line to a label that stands apart from its point."""
    near = (min(max(point[0], box[0]), box[2]), min(max(point[1], box[1]), box[3]))
    if hypot(near[0] - point[0], near[1] - point[1]) > 9:
        sheet.stroke((point, near), Ink.LABEL, 0.4)


def _square(point: Point, half: float) -> Box:
    return point[0] - half, point[1] - half, point[0] + half, point[1] + half


def _moved(box: Box, x: float, top: float) -> Box:
    return box[0] + x, box[1] + top, box[2] + x, box[3] + top


def _shrunk(box: Box, by: float) -> Box:
    return box[0] + by, box[1] + by, box[2] - by, box[3] - by


def _holds(area: Box, box: Box) -> bool:
    return area[0] <= box[0] and area[1] <= box[1] and box[2] <= area[2] and box[3] <= area[3]


def _draw_city(sheet: Sheet, x: float, y: float) -> None:
    sheet.disc(x, y, DOT, Ink.WHITE)
    sheet.ring(x, y, DOT, Ink.SECOND, 1)


def _draw_airport(sheet: Sheet, x: float, y: float) -> None:
    diamond(sheet, x, y, DIAMOND, Ink.SECOND)


def _draw_port(sheet: Sheet, x: float, y: float) -> None:
    sheet.fill(x - SQUARE, y - SQUARE, 2 * SQUARE, 2 * SQUARE, Ink.SECOND)


def _draw_dashes(sheet: Sheet, x: float, y: float) -> None:
    sheet.stroke(((x - 5, y), (x + 6, y)), Ink.ACCENT_60, 0.8, dash=DASHED)


_SYMBOLS = {Kind.CITY: _draw_city, Kind.AIRPORT: _draw_airport, Kind.PORT: _draw_port}
