"""Text with its style and typeface, set into a column: lines, each at its place."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from exports.typesetting.fonts import Typeface
from exports.typesetting.lines import FLUSH_FROM, Line, joined, one_line, set_lines
from exports.typesetting.sheet import Sheet
from exports.typesetting.styles import Style

OVERFULL_FROM = 0.5  # points over the edge of a column that are no more rounding
FLUSH_LANGUAGES = frozenset({"zh", "ja"})


class Align(Enum):
    """On which side of its column text stands."""

    START = auto()
    CENTER = auto()
    END = auto()


SHARES = {Align.START: 0.0, Align.CENTER: 0.5, Align.END: 1.0}


@dataclass(frozen=True, slots=True)
class Text:
    """Words in one style and one language; line ends in them end lines."""

    words: str
    style: Style
    typeface: Typeface

    def lines(self, width: float, align: Align = Align.START) -> list[Line]:
        """Set into a column; flush on both sides where it is Han and wide enough."""
        measure = width * 1000 / self.style.size
        han = self.typeface.language.partition("-")[0] in FLUSH_LANGUAGES
        flush = han and align is Align.START and measure >= FLUSH_FROM
        # English words stay whole: a divided one would be copied and searched with its hyphen.
        indent = self.style.indent * 1000
        return set_lines(self.words, self.typeface, measure, flush=flush, indent=indent)

    def line(self) -> Line:
        """All of it in one line."""
        return one_line(self.words, self.typeface)

    def width(self) -> float:
        """The width of that line, in points."""
        return self.line().width * self.style.size / 1000


@dataclass(frozen=True, slots=True)
class Placed:
    """A line with its baseline, measured from the top left corner of its stack."""

    line: Line
    style: Style
    y: float
    x: float = 0

    @property
    def width(self) -> float:
        """In points."""
        return self.line.width * self.style.size / 1000


@dataclass(frozen=True, slots=True)
class Stack:
    """Lines one under another. The last baseline is its foot: descenders hang below.

    `above` is the height of what was cut off over it.
    """

    lines: tuple[Placed, ...] = ()
    height: float = 0
    above: float = 0

    def cut(self, room: float) -> "tuple[Stack, Stack]":
        """The lines that stand within the room, and the others."""
        count = bisect_right(self.lines, self.above + room, key=lambda placed: placed.y)
        if count == len(self.lines):
            return self, Stack()
        foot = self.lines[count - 1].y - self.above if count else 0.0
        first = Stack(self.lines[:count], foot, self.above)
        return first, Stack(self.lines[count:], self.height - foot, self.above + foot)

    def without_last(self, count: int) -> float:
        """The height up to the last lines."""
        return self.lines[-count - 1].y - self.above if len(self.lines) > count else 0.0

    def draw(
        self, sheet: Sheet, x: float, top: float, width: float, align: Align = Align.START
    ) -> None:
        """Draw into a column whose top left corner is at x, top."""
        share = SHARES[align]
        for placed in self.lines:
            if placed.x + placed.width > width + OVERFULL_FROM:
                sheet.overfull.append(placed.line.text)
            start = x + placed.x + (width - placed.x - placed.width) * share
            style = placed.style
            y = top + placed.y - self.above
            sheet.text(start, y, placed.line, style.size, style.ink)


def stacked(texts: Iterable[Text], width: float, align: Align = Align.START) -> Stack:
    """Texts set one under another into a column."""
    y = 0.0
    lines: list[Placed] = []
    for text in texts:
        for line in text.lines(width, align):
            y += text.style.leading
            lines.append(Placed(line, text.style, y))
    return Stack(tuple(lines), y)


def side_by_side(first: Text, second: Text, width: float, gap: float) -> Stack:
    """Two texts on one baseline if the column holds them, else one under the other."""
    start = first.width() + gap
    if start + second.width() > width or "\n" in first.words + second.words:
        return stacked((first, second), width)
    y = first.style.leading
    placed = Placed(first.line(), first.style, y), Placed(second.line(), second.style, y, start)
    return Stack(placed, y)


def paired(texts: tuple[Text, ...], width: float, gap: float) -> Stack:
    """One text, or two side by side if the column holds them."""
    return side_by_side(texts[0], texts[1], width, gap) if len(texts) > 1 else stacked(texts, width)


def run_on(texts: Iterable[Text], width: float, align: Align = Align.START) -> Stack:
    """Texts of one style after one another with a space between, or stacked if that is too wide."""
    kept = tuple(texts)
    if not kept:
        return Stack()
    line = joined(tuple(_with_space(kept)))
    style = kept[0].style
    if line.width * style.size > width * 1000:
        return stacked(kept, width, align)
    return Stack((Placed(line, style, style.leading),), style.leading)


def _with_space(texts: tuple[Text, ...]) -> Iterator[Line]:
    for at, text in enumerate(texts):
        yield one_line(text.words if not at else f" {text.words}", text.typeface)
