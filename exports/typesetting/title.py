"""The title that begins a section: a title pair, and under it the key message in two columns.

At the right edge may stand what the page belongs to, such as the park of a plot.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from exports.typesetting import grid
from exports.typesetting.blocks import Opening, Whole
from exports.typesetting.sheet import Bookmark, Sheet
from exports.typesetting.styles import TITLE_LONG, TITLE_SIZES
from exports.typesetting.text import Placed, Stack, Text

TOP = grid.TITLE - 2 * grid.BASE  # of the block, on the sheet
SHOULDER = grid.BODY - grid.BASE - TOP  # lowest height: all bodies begin on the same line
ASIDE_GAP = 16.0
MESSAGE_COLUMNS = ((0, 7), (8, 4))  # first column and number of columns


@dataclass(frozen=True, slots=True)
class Title(Opening):
    """Title and key message, each in the leading language and, where there is one, the second.

    `shoulder` is the lowest height.
    """

    titles: tuple[Text, ...]
    messages: tuple[Text, ...] = ()
    aside: tuple[Text, ...] = ()
    before: float = 0
    stays: bool = False
    shoulder: float = SHOULDER

    def set(self, width: float) -> "SetTitle":
        lines: list[Placed] = []
        for first in self.titles[:1]:
            lines += _placed(_fitted(first, width), width, grid.TITLE - TOP)
        lower = lines[-1].y - (grid.TITLE - TOP) if lines else 0
        for second in self.titles[1:]:
            lines += _placed(second, width, grid.SUBTITLE - TOP + lower)
        beside = _at_the_edge(self.aside, lines, width)
        if self.aside and not beside:
            beside = list(_in_a_row(self.aside, grid.SUBTITLE - TOP + lower + grid.BASE))
            lower += grid.BASE
        lines += beside
        for message, (column, columns) in zip(self.messages, MESSAGE_COLUMNS, strict=False):
            room = grid.width(columns) * width / grid.WIDTH
            start = (grid.x(column) - grid.MARGIN) * width / grid.WIDTH
            lines += _placed(message, room, grid.STAND - TOP + lower, start)
        foot = max((line.y for line in lines), default=0) + grid.BASE
        stack = Stack(tuple(lines), max(self.shoulder, foot))
        return SetTitle(stack, width, tuple(Bookmark(text.words, 0) for text in self.titles[:1]))


@dataclass(frozen=True, slots=True)
class SetTitle(Whole):
    """The title in its column."""

    stack: Stack
    width: float
    bookmarks: tuple[Bookmark, ...]

    @property
    def height(self) -> float:
        return self.stack.height

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        for bookmark in self.bookmarks:
            sheet.mark(bookmark, top)
        self.stack.draw(sheet, x, top, self.width)


def _fitted(title: Text, width: float) -> Text:
    """In the largest size in which it is one line, else in the size of long titles."""
    for size in TITLE_SIZES:
        fitted = replace(title, style=replace(title.style, size=size))
        if fitted.width() <= width:
            return fitted
    return replace(title, style=TITLE_LONG)


def _at_the_edge(aside: tuple[Text, ...], titles: list[Placed], width: float) -> list[Placed]:
    """Each on the last baseline of its title; nothing where one of them has no room there."""
    last = titles[-len(aside) :] if aside else []
    placed = [
        Placed(text.line(), text.style, title.y, width - text.width())
        for text, title in zip(aside, last, strict=False)
    ]
    roomy = all(
        title.x + title.width + ASIDE_GAP <= line.x
        for title, line in zip(last, placed, strict=False)
    )
    return placed if roomy and len(placed) == len(aside) else []


def _in_a_row(aside: tuple[Text, ...], y: float) -> Iterator[Placed]:
    """Under the titles, one after another."""
    x = 0.0
    for text in aside:
        yield Placed(text.line(), text.style, y, x)
        x += text.width() + ASIDE_GAP / 2


def _placed(text: Text, width: float, y: float, x: float = 0) -> list[Placed]:
    """The lines of a text, the first on the baseline y."""
    lines = enumerate(text.lines(width))
    return [Placed(line, text.style, y + at * text.style.leading, x) for at, line in lines]
