"""Blocks of running text: paragraphs, columns level with each other, and headings."""

from dataclasses import dataclass, replace

from exports.typesetting.blocks import Whole
from exports.typesetting.grid import columns_of
from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Bookmark, Sheet
from exports.typesetting.text import Align, Stack, Text, side_by_side, stacked

FEWEST = 2  # lines of a paragraph on either side of a sheet's end
RULE_ROOM = 3.75


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Texts one under another in one column."""

    texts: tuple[Text, ...]
    before: float = 7.5
    stays: bool = False
    align: Align = Align.START

    def set(self, width: float) -> "SetColumns":
        return SetColumns(((0, width),), (stacked(self.texts, width, self.align),), self.align)


@dataclass(frozen=True, slots=True)
class Level:
    """Columns side by side that begin on the same baseline; the longest sets the height."""

    columns: tuple[tuple[Text, ...], ...]
    shares: tuple[float, ...]
    before: float = 15
    stays: bool = False

    def set(self, width: float) -> "SetColumns":
        places = columns_of(self.shares, width)
        columns = zip(self.columns, places, strict=True)
        return SetColumns(places, tuple(stacked(texts, room) for texts, (_, room) in columns))


@dataclass(frozen=True, slots=True)
class SetColumns:
    """Stacks of lines in columns, each with its offset and width."""

    places: tuple[tuple[float, float], ...]
    stacks: tuple[Stack, ...]
    align: Align = Align.START

    @property
    def height(self) -> float:
        return max(stack.height for stack in self.stacks)

    def split(self, room: float) -> "tuple[SetColumns, SetColumns] | None":
        cuts = [stack.cut(room) for stack in self.stacks]
        while lonely := [
            stack
            for stack, (_, rest) in zip(self.stacks, cuts, strict=True)
            if 0 < len(rest.lines) < min(FEWEST, len(stack.lines))
        ]:
            room = min(stack.without_last(FEWEST) for stack in lonely)
            cuts = [stack.cut(room) for stack in self.stacks]
        if max(len(first.lines) for first, _ in cuts) < FEWEST:
            return None
        if any(rest.lines and not first.lines for first, rest in cuts):
            return None
        return self._cut(cuts)

    def force(self, room: float) -> "tuple[SetColumns, SetColumns] | None":
        return self._cut([stack.cut(room, anywhere=True) for stack in self.stacks])

    def _cut(self, cuts: list[tuple[Stack, Stack]]) -> "tuple[SetColumns, SetColumns] | None":
        first, rest = zip(*cuts, strict=True)
        if not any(part.lines for part in rest) or not any(part.lines for part in first):
            return None
        return replace(self, stacks=first), replace(self, stacks=rest)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        for (offset, width), stack in zip(self.places, self.stacks, strict=True):
            stack.draw(sheet, x + offset, top, width, self.align)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in the leading language, the second after it on the same line.

    A `ruled` one has a line in the accent over it.
    """

    texts: tuple[Text, ...]
    ruled: bool = False
    before: float = 22.5
    stays: bool = True
    level: int = 1

    def set(self, width: float) -> "SetHeading":
        stack = stacked(self.texts, width)
        if len(self.texts) > 1:
            stack = side_by_side(self.texts[0], self.texts[1], width, gap=8)
        marks = tuple(Bookmark(text.words, self.level) for text in self.texts[:1])
        return SetHeading(width, stack, self.ruled, marks)


@dataclass(frozen=True, slots=True)
class SetHeading(Whole):
    """A heading in its column, with its entry in the outline; none where it has no words."""

    width: float
    stack: Stack
    ruled: bool
    bookmarks: tuple[Bookmark, ...]

    @property
    def height(self) -> float:
        return self.stack.height + (RULE_ROOM if self.ruled else 0)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        for bookmark in self.bookmarks:
            sheet.mark(bookmark, top)
        if self.ruled:
            sheet.rule(x, top, self.width, Ink.ACCENT, 0.75)
        self.stack.draw(sheet, x, top + self.height - self.stack.height, self.width)
