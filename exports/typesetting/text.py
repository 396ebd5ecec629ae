"""Text with its style and typeface, set into a column: lines, each at its place."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from exports.typesetting.fonts import Typeface
from exports.typesetting.line import Line, joined
from exports.typesetting.lines import FLUSH_FROM, one_line, set_lines
from exports.typesetting.runs import Run
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
    """Words in one style and one language; line ends in them end lines.

    Where parts of them are in another weight, `runs` are the same words in parts.
    """

    words: str
    style: Style
    typeface: Typeface
    runs: tuple[Run, ...] = ()

    def lines(self, width: float, align: Align = Align.START) -> list[Line]:
        """Set into a column; flush on both sides where it is Han and wide enough."""
        measure = width * 1000 / self.style.size
        han = self.typeface.language.partition("-")[0] in FLUSH_LANGUAGES
        return set_lines(
            self.words,
            self.typeface,
            measure,
            flush=han and align is Align.START and measure >= FLUSH_FROM,
            hyphenate=self.style.divides and align is Align.START,
            indent=self.style.indent * 1000,
            runs=self.runs,
        )

    def line(self) -> Line:
        """All of it in one line."""
        return one_line(self.words, self.typeface, self.runs)

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

    def cut(self, room: float, *, anywhere: bool = False) -> "tuple[Stack, Stack]":
        """The lines that stand within the room, and the others.

        No paragraph leaves its first or its last line alone, and no word is divided between the
        two, unless it is cut `anywhere`.
        """
        count = bisect_right(self.lines, self.above + room, key=lambda placed: placed.y)
        if count == len(self.lines):
            return self, Stack()
        while count and not anywhere and not self._may_end(count):
            count -= 1
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
        is_divided = any(placed.line.goes_on for placed in self.lines)
        divided = _Divided(self.lines) if is_divided else None
        for at, placed in enumerate(self.lines):
            line, style = placed.line, placed.style
            room = width - placed.x - line.width * style.size / 1000
            if room < -OVERFULL_FROM:
                sheet.overfull.append(line.text)
            start, y = x + placed.x + room * share, top + placed.y - self.above
            if divided:
                divided.draw(sheet, at, start, y)
            else:
                sheet.text(start, y, line, style.size, style.ink)

    def _may_end(self, count: int) -> bool:
        """Whether a sheet may end after so many lines."""
        last, following = self.lines[count - 1].line, self.lines[count].line
        if last.ends:
            return True
        is_first = count == 1 or self.lines[count - 2].line.ends
        return not (last.goes_on or is_first or following.ends)


class _Divided:
    """Words that are divided at the ends of lines: drawn in parts, copied as one."""

    def __init__(self, lines: tuple[Placed, ...]) -> None:
        self._lines = lines
        self._begins: dict[int, str] = {}  # number of a line: the word
        self._ends: set[int] = set()
        first = None
        for at, placed in enumerate(lines):
            is_middle = placed.line.begun and len(placed.line.words) == 1
            if first is not None and not (placed.line.goes_on and is_middle):
                self._begins[first] = lines[first].line.goes_on
                self._ends.add(at)
                first = None
            if placed.line.goes_on and not is_middle:
                first = at

    def draw(self, sheet: Sheet, number: int, x: float, y: float) -> None:
        """Draw a line; of a word that does not end in these lines each part is for itself."""
        placed = self._lines[number]
        if number not in self._begins and number not in self._ends:
            sheet.text(x, y, placed.line, placed.style.size, placed.style.ink)
            return
        count = len(placed.line.words)
        first, last = int(number in self._ends), count - (number in self._begins)
        if first:
            _draw_part(sheet, placed, (0, first), x, y)
            sheet.end_word()
        _draw_part(sheet, placed, (first, last), x, y)
        if last < count:
            sheet.begin_word(self._begins[number])
            _draw_part(sheet, placed, (last, count), x, y)


def _draw_part(sheet: Sheet, placed: Placed, words: tuple[int, int], x: float, y: float) -> None:
    offset, part = placed.line.part(*words)
    size = placed.style.size
    sheet.text(x + offset * size / 1000, y, part, size, placed.style.ink)


def shortened(text: Text, width: float, most: int) -> Text:
    """The text, or what of it stands in so many lines with an ellipsis."""
    lines = text.lines(width)
    if len(lines) <= most:
        return text
    end = sum(len(line.text) for line in lines[:most])
    while (
        end
        and len((cut := replace(text, words=f"{text.words[:end].rstrip()}…")).lines(width)) > most
    ):
        end -= 1
    return cut


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
