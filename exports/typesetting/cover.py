"""The cover: the title on the accent, rings of distance about the place, the addressee."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from exports.typesetting import grid
from exports.typesetting.blocks import Opening, Whole
from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Bookmark, Sheet
from exports.typesetting.styles import ADDRESSEE_LONG
from exports.typesetting.text import Stack, Text, side_by_side, stacked

SPLIT = grid.line(34)  # foot of the coloured field
CENTER = (grid.x(6) + 10, grid.line(23.5))
POINTS_A_KILOMETRE = 1.34
RING_KILOMETRES = (75, 150, 225)
BLEED = 9.0
MARK = 8.0
BELOW = SPLIT + grid.line(2.5)
FOOT = grid.line(52)
PEOPLE_FOOT = FOOT - grid.line(2.5)

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
    three at most.
    """

    zone: Texts
    titles: Texts
    place: Texts
    landmarks: tuple[Landmark, ...]
    addressee: tuple[Texts, ...]
    host: tuple[Texts, ...]
    facts: tuple[tuple[Texts, ...], ...]
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
        for mark in self.cover.landmarks:
            east, north = mark.east * POINTS_A_KILOMETRE, mark.north * POINTS_A_KILOMETRE
            sheet.disc(x + east, y - north, 2.2, Ink.ON_ACCENT)
            _draw(sheet, mark.name, x + east + 7, y - north - 7.5, grid.width(3))
        sheet.everywhere()
        sheet.disc(x, y, 6.5, Ink.WHITE)
        _draw(sheet, self.cover.place, x + 13, y - 17, grid.width(5))

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
        y, room = BELOW - 11, grid.width(4)
        for at, texts in enumerate(self.cover.host):
            stack = _beside(texts, room)
            _draw_within(sheet, stack, grid.x(8), y, room)
            y += stack.height + (grid.BASE / 2 if not at else 0)

    def _draw_facts(self, sheet: Sheet) -> None:
        sheet.rule(grid.x(0), FOOT - grid.line(1.5), grid.WIDTH, Ink.LINE)
        for at, (label, *values) in enumerate(self.cover.facts):
            x, room = grid.x(at * 4), grid.width(4)
            _beside(label, room).draw(sheet, x, FOOT - 12, room)
            _draw(sheet, (text for pair in values for text in pair), x, FOOT, room)


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
