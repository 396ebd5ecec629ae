"""The cover: the title on the accent, rings of distance about the place, the addressee."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import cos, radians, sin

from exports.typesetting import grid
from exports.typesetting.blocks import Opening, Whole
from exports.typesetting.codes import Code
from exports.typesetting.labels import Label, overlap, placed
from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Bookmark, Box, Point, Sheet
from exports.typesetting.styles import ADDRESSEE_LONG
from exports.typesetting.text import Stack, Text, side_by_side, stacked

SPLIT = grid.line(34)  # foot of the coloured field
CENTER = (grid.x(6) + 10, grid.line(23.5))
POINTS_A_KILOMETRE = 1.34
RING_KILOMETRES = (75, 150, 225)
RING_ANGLE = radians(27)  # below the level, to the left: where the words of a ring stand
BLEED = 9.0
CODE_GAP = 11.0
MARK = 8.0
BELOW = SPLIT + grid.line(2.5)
FOOT = grid.line(52)
PEOPLE_FOOT = FOOT - grid.line(2.5)
FIELD = (12.0, 12.0, grid.A4[0] - 12.0, SPLIT - 6.0)  # of names on the rings

Texts = tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place on the diagram of distances, in kilometres east and north of the zone."""

    name: Texts
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Cover(Opening):
    """A sheet of its own. Each thing said is a pair: a text in one language or in two.

    `addressee` and `host` begin with their label, then the name; so do the `facts` at the foot,
    three at most. `rings` are named from the inner one. The code is the host's.
    """

    zone: Texts
    titles: Texts
    place: Texts
    landmarks: tuple[Landmark, ...]
    addressee: tuple[Texts, ...]
    host: tuple[Texts, ...]
    facts: tuple[tuple[Texts, ...], ...]
    rings: tuple[Texts, ...] = ()
    code: Code | None = None
    scan: Texts = ()
    before: float = 0
    stays: bool = False

    def set(self, width: float) -> "SetCover":
        return SetCover(self)


@dataclass(frozen=True, slots=True)
class SetCover(Whole):
    """The cover on its sheet; it leaves no room for anything else."""

    cover: Cover
    height: float = grid.A4[1]

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        sheet.bare = True
        sheet.mark(Bookmark(self.cover.titles[0].words, 0), 0)
        sheet.fill(-BLEED, -BLEED, sheet.size[0] + 2 * BLEED, SPLIT + BLEED, Ink.ACCENT)
        self._draw_rings(sheet)
        self._draw_titles(sheet)
        self._draw_people(sheet)
        self._draw_facts(sheet)

    def _draw_rings(self, sheet: Sheet) -> None:
        x, y = CENTER
        sheet.within(-BLEED, -BLEED, sheet.size[0] + 2 * BLEED, SPLIT + BLEED)
        for kilometres in RING_KILOMETRES:
            sheet.ring(x, y, kilometres * POINTS_A_KILOMETRE, Ink.LINE_ON_ACCENT, 0.8)
        sheet.everywhere()
        sheet.disc(x, y, 6.5, Ink.WHITE)
        place = stacked(self.cover.place, grid.width(5))
        place.draw(sheet, x + 13, y - 17, grid.width(5))
        title = stacked(self.cover.titles, grid.WIDTH)
        foot = grid.line(7.5) + title.height - title.lines[0].y + 6
        taken = [
            (0.0, 0.0, sheet.size[0], foot),
            (x - 8, y - 17, x + 15 + _widest(place), y - 14 + place.height),
        ]
        self._draw_landmarks(sheet, [*taken, *self._draw_ring_words(sheet, taken)])

    def _draw_ring_words(self, sheet: Sheet, taken: list[Box]) -> list[Box]:
        """Just inside each ring, where that is on the field; their boxes."""
        boxes = []
        for kilometres, words in zip(RING_KILOMETRES, self.cover.rings, strict=False):
            radius = kilometres * POINTS_A_KILOMETRE
            x = CENTER[0] - radius * cos(RING_ANGLE) + 9
            y = CENTER[1] + radius * sin(RING_ANGLE)
            stack = _beside(words, grid.width(2))
            box = (x - 2, y - stack.height, x + _widest(stack) + 2, y + 3)
            if _inside(box) and not any(overlap(box, other) for other in taken):
                stack.draw(sheet, x, y - stack.height, grid.width(2))
                boxes.append(box)
        return boxes

    def _draw_landmarks(self, sheet: Sheet, taken: list[Box]) -> None:
        """Places on the field with their names; a name without room for it is left out."""
        found = [
            (_point(mark), _beside(mark.name, grid.width(3)))
            for mark in self.cover.landmarks
            if mark.name and _is_free(_point(mark), taken)
        ]
        labels = [Label(point, _widest(name) + 4, name.height + 3) for point, name in found]
        boxes = placed(labels, FIELD, taken)
        for (point, name), box in zip(found, boxes, strict=True):
            if box:
                sheet.disc(*point, 2.2, Ink.ON_ACCENT)
                name.draw(sheet, box[0] + 2, box[1], box[2] - box[0])

    def _draw_titles(self, sheet: Sheet) -> None:
        left, room = grid.MARGIN, grid.WIDTH
        sheet.fill(left, grid.HEADER - MARK, MARK, MARK, Ink.WHITE)
        zone = _beside(self.cover.zone, room - 14)
        zone.draw(sheet, left + 14, grid.HEADER - zone.lines[0].y, room)
        title = stacked(self.cover.titles, room)
        title.draw(sheet, left, grid.line(7.5) - title.lines[0].y, room)

    def _draw_people(self, sheet: Sheet) -> None:
        label, name, *others = self.cover.addressee
        room = grid.width(7)
        _beside(label, room).draw(sheet, grid.x(0), BELOW - 11, room)
        under = (*name[1:], *(text for pair in others for text in pair))
        _draw_within(sheet, _named(name[0], under, room), grid.x(0), BELOW, room)
        self._draw_host(sheet)

    def _draw_host(self, sheet: Sheet) -> None:
        """The code under the lines; what would push it off its place is left out and reported."""
        code, y, room = self.cover.code, BELOW - 11, grid.width(4)
        lowest = PEOPLE_FOOT
        if code:
            lowest = FOOT - grid.line(1.5) - code.side - code.quiet - _over(code)
        for at, texts in enumerate(self.cover.host):
            shown, rest = _beside(texts, room).cut(max(lowest - y, 0), anywhere=True)
            shown.draw(sheet, grid.x(8), y, room)
            y += shown.height + (grid.BASE / 2 if not at else 0)
            if rest.lines:
                sheet.overfull.append(rest.lines[0].line.text)
                break
        if code:
            self._draw_code(sheet, code, y)

    def _draw_code(self, sheet: Sheet, code: Code, y: float) -> None:
        """Under the host, with what it is for beside it."""
        x, top = grid.x(8), y + _over(code)
        code.draw(sheet, x, top)
        beside = x + code.side + max(9, code.quiet)
        _draw(sheet, self.cover.scan, beside, top - 2, grid.A4[0] - grid.MARGIN - beside)
        if top + code.side + code.quiet > FOOT - grid.line(1.5):
            sheet.overfull.append(type(code).__name__)

    def _draw_facts(self, sheet: Sheet) -> None:
        sheet.rule(grid.x(0), FOOT - grid.line(1.5), grid.WIDTH, Ink.LINE)
        for at, (label, *values) in enumerate(self.cover.facts):
            x, room = grid.x(at * 4), grid.width(4)
            _beside(label, room).draw(sheet, x, FOOT - 12, room)
            _draw(sheet, (text for pair in values for text in pair), x, FOOT, room)


def _over(code: Code) -> float:
    """What stays free over a code."""
    return max(CODE_GAP, code.quiet + 3)


def _point(mark: Landmark) -> Point:
    east, north = mark.east * POINTS_A_KILOMETRE, mark.north * POINTS_A_KILOMETRE
    return CENTER[0] + east, CENTER[1] - north


def _is_free(point: Point, taken: list[Box]) -> bool:
    box = (*point, *point)
    return _inside(box) and not any(overlap(box, other) for other in taken)


def _inside(box: Box) -> bool:
    left, top, right, foot = FIELD
    return left <= box[0] and top <= box[1] and box[2] <= right and box[3] <= foot


def _widest(stack: Stack) -> float:
    return max((line.x + line.width for line in stack.lines), default=0.0)


def _draw(sheet: Sheet, texts: Iterable[Text], x: float, y: float, room: float) -> None:
    stacked(texts, room).draw(sheet, x, y, room)


def _beside(texts: Texts, room: float) -> Stack:
    if len(texts) > 1:
        return side_by_side(texts[0], texts[1], room, gap=7)
    return stacked(texts, room)


def _draw_within(sheet: Sheet, stack: Stack, x: float, y: float, room: float) -> None:
    """Draw what stands above the facts; the rest is reported."""
    shown, rest = stack.cut(max(PEOPLE_FOOT - y, 0), anywhere=True)
    shown.draw(sheet, x, y, room)
    if rest.lines:
        sheet.overfull.append(rest.lines[0].line.text)


def _named(name: Text, under: Texts, room: float) -> Stack:
    """The name in the largest size that leaves room for all; its own only if it is one line."""
    if name.width() <= room:
        return stacked((name, *under), room)
    stacks = [stacked((replace(name, style=style), *under), room) for style in ADDRESSEE_LONG]
    return next((each for each in stacks if each.height <= PEOPLE_FOOT - BELOW), stacks[-1])
