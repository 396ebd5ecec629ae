"""Blocks of a leader's paper: rows of texts side by side, headings, and panels on a ground."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from exports.reports.internal import boxed
from exports.typesetting import grid
from exports.typesetting.blocks import Block, Opening, Setting, Whole
from exports.typesetting.palette import Ink
from exports.typesetting.paragraph import SetColumns
from exports.typesetting.sheet import Bookmark, Sheet
from exports.typesetting.text import Stack, Text, stacked

HALF_LINE = grid.BASE / 2
PADDING = 15.0  # inside a panel
BAR = 4.0
RULE_ROOM = 3.75
BELOW = 22.5  # a masthead


@dataclass(frozen=True, slots=True)
class Row:
    """Columns that begin on one baseline; the last one may stand `flush` with the right edge."""

    columns: tuple[tuple[Text, ...], ...]
    shares: tuple[float, ...]
    flush: bool = False
    before: float = 0
    stays: bool = False

    def set(self, width: float) -> SetColumns:
        places = grid.columns_of(self.shares, width)
        if self.flush:
            widest = max((text.width() for text in self.columns[-1]), default=0.0)
            room = max(places[-1][1], min(widest, width / 3))
            start = max(width - widest, width - room)
            first = (places[0][0], start - grid.GUTTER) if len(places) == 2 else places[0]
            places = (first, *places[1:-1], (start, width - start))
        columns = zip(self.columns, places, strict=True)
        return SetColumns(places, tuple(stacked(texts, room) for texts, (_, room) in columns))


@dataclass(frozen=True, slots=True)
class Headline:
    """The title of a section under a strong rule, with a quiet note at the right."""

    title: Text
    note: tuple[Text, ...] = ()
    box: Text | None = None
    ruled: bool = True
    before: float = 15
    stays: bool = True

    def set(self, width: float) -> "SetHeadline":
        room = max((text.width() for text in (*self.note, *filter(None, (self.box,)))), default=0.0)
        title = stacked((self.title,), width - room - 2 * grid.GUTTER)
        return SetHeadline(self, width, title)


@dataclass(frozen=True, slots=True)
class SetHeadline(Whole):
    """A headline in its column, with its entry in the outline."""

    headline: Headline
    width: float
    title: Stack

    @property
    def height(self) -> float:
        return self.title.height + (RULE_ROOM if self.headline.ruled else 0)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        headline, foot = self.headline, top + self.height
        sheet.mark(Bookmark(headline.title.words, 1), top)
        if headline.ruled:
            sheet.rule(x, top, self.width, Ink.TEXT, 1.25)
        self.title.draw(sheet, x, foot - self.title.height, self.width)
        for text in headline.note:
            stack = stacked((text,), text.width() + 1)
            stack.draw(sheet, x + self.width - text.width(), foot - stack.height, text.width() + 1)
        if headline.box:
            boxed(sheet, headline.box, x + self.width, foot + 4)


@dataclass(frozen=True, slots=True)
class Panel:
    """Blocks together on a ground, never divided; with a `bar` in red at their left."""

    blocks: tuple[Block, ...]
    ground: Ink
    bar: bool = False
    before: float = 15
    stays: bool = False

    def set(self, width: float) -> "SetPanel":
        settings = tuple((block.before, block.set(width - 2 * PADDING)) for block in self.blocks)
        return SetPanel(self, width, tuple(_placed(settings)))


@dataclass(frozen=True, slots=True)
class SetPanel(Whole):
    """A panel in its column; each setting with its top."""

    panel: Panel
    width: float
    settings: tuple[tuple[float, Setting], ...]

    @property
    def height(self) -> float:
        y, last = self.settings[-1]
        return y + last.height + PADDING

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        sheet.fill(x, top, self.width, self.height, self.panel.ground)
        if self.panel.bar:
            sheet.fill(x, top, BAR, self.height, Ink.ALARM)
        for y, setting in self.settings:
            setting.draw(sheet, x + PADDING, top + y)


@dataclass(frozen=True, slots=True)
class Masthead(Opening):
    """Begins a page: its title, at the right whom it is on, and a quiet line under both."""

    title: Text
    about: tuple[Text, ...] = ()
    line: tuple[Text, ...] = ()
    before: float = 0
    stays: bool = False

    def set(self, width: float) -> "SetMasthead":
        room = width - self.title.width() - 2 * grid.GUTTER
        about = stacked(self.about, min(room, max((t.width() for t in self.about), default=1)) + 1)
        return SetMasthead(self, width, about, stacked(self.line, width))


@dataclass(frozen=True, slots=True)
class SetMasthead(Whole):
    """The masthead in its column."""

    masthead: Masthead
    width: float
    about: Stack
    line: Stack

    @property
    def height(self) -> float:
        title = self.masthead.title.style.leading
        return max(title, self.about.height) + self.line.height + BELOW

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        title = stacked((self.masthead.title,), self.width)
        sheet.mark(Bookmark(self.masthead.title.words, 0), top)
        title.draw(sheet, x, top, self.width)
        widest = max((placed.width for placed in self.about.lines), default=0.0)
        lower = max(0.0, title.height - self.about.height)
        self.about.draw(sheet, x + self.width - widest, top + lower, widest)
        below = max(title.height, self.about.height)
        self.line.draw(sheet, x, top + below, self.width)


@dataclass(frozen=True, slots=True)
class NewSheet(Opening, Whole):
    """Begins a page without a word of its own."""

    before: float = 0
    stays: bool = False
    height: float = 0

    def set(self, width: float) -> "NewSheet":
        return self

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """Nothing is to be seen."""


def _placed(settings: tuple[tuple[float, Setting], ...]) -> Iterator[tuple[float, Setting]]:
    """One under another, on the half lines of the grid."""
    y = 0.0
    for at, (before, setting) in enumerate(settings):
        y = HALF_LINE if not at else ceil((y + before - 0.01) / HALF_LINE) * HALF_LINE
        yield y, setting
        y += setting.height
