"""Text set into lines of a given width, by the rules of `breaks`. Time grows with the text only.

Lengths are in thousandths of an em, so that a line is the same in every size.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from exports.typesetting.breaks import SOFT_HYPHEN, inside, units
from exports.typesetting.characters import is_space, ready
from exports.typesetting.division import ROUNDING, divided
from exports.typesetting.faces import Kind
from exports.typesetting.fonts import HALF, THIN_GAP, Shaped, Typeface, gap
from exports.typesetting.hyphens import hyphens

BRACKET_SHIFT = 450  # how far an opening bracket at a line's start moves into the margin
FLUSH_FROM = 19_000  # columns of this many Han characters are flush on both sides
MOST_STRETCH = 2_600  # of a line, in all
MOST_GAP = 150  # between two characters; more of it is read as a space when text is copied
FEW = 3
SHORT = 3_500  # what a line leaves empty before a word in it is divided, at least
SHORT_SHARE = 0.14


@dataclass(frozen=True, slots=True)
class Line:
    """Units side by side: `gaps[i]` stands before `words[i]`.

    `width` is what the line fills of its column: an empty half of a last stop hangs out.
    """

    words: tuple[Shaped, ...] = ()
    gaps: tuple[float, ...] = ()
    width: float = 0

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(word.text for word in self.words)


@dataclass(slots=True)
class _Open:
    """A line that is being filled, from `indent` on."""

    indent: float = 0
    words: list[Shaped] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    x: float = 0

    def offset(self, word: Shaped) -> float:
        """The gap that the word would have before it."""
        if self.words:
            return gap(self.words[-1].last, word.first)
        return self.indent - (BRACKET_SHIFT if word.first.leading else 0)

    def add(self, word: Shaped, measure: float = float("inf")) -> bool:
        """Put the word in, if it fits."""
        offset = self.offset(word)
        end = self.x + offset + word.width
        if end > measure and end - (HALF if word.last.trailing else 0) > measure + ROUNDING:
            return False
        self.words.append(word)
        self.gaps.append(offset)
        self.x = end
        return True

    def take(self) -> Shaped:
        """The last word, taken out again."""
        word = self.words.pop()
        self.x -= self.gaps.pop() + word.width
        return word

    def close(self) -> Line:
        while self.words and is_space(self.words[-1].text):
            self.take()
        hanging = HALF if self.words and self.words[-1].last.trailing else 0
        return Line(tuple(self.words), tuple(self.gaps), self.x - hanging)


def set_lines(
    text: str,
    typeface: Typeface,
    measure: float,
    *,
    flush: bool = False,
    hyphenate: bool = False,
    indent: float = 0,
) -> list[Line]:
    """Lines no wider than the measure; at least one, an empty one for an empty text.

    Line ends in the text end lines. `flush` stretches all but the last of a paragraph, where that
    takes little. A unit that is wider than the measure is broken inside; with `hyphenate` also a
    word that would leave a line short, but never in two lines after one another. The first line
    of each paragraph begins after the `indent`.
    """
    lines: list[Line] = []
    for paragraph in ready(text).split("\n"):
        opened = _fill(paragraph, typeface, measure, hyphenate=hyphenate, indent=indent)
        _keep_company(opened)
        closed = [line.close() for line in opened]
        if flush:
            closed[:-1] = [_stretched(line, measure) for line in closed[:-1]]
        lines += closed
    return lines


def one_line(text: str, typeface: Typeface) -> Line:
    """The whole text in one line, however long; line ends become spaces."""
    return _fill(ready(text).replace("\n", " "), typeface, float("inf"))[-1].close()


def _fill(
    text: str, typeface: Typeface, measure: float, *, hyphenate: bool = False, indent: float = 0
) -> list[_Open]:
    lines = [_Open(indent)]
    for unit in units(text, typeface.language):
        if is_space(unit):
            _add_space(unit, lines, typeface)
        elif SOFT_HYPHEN in unit or not lines[-1].add(typeface.shape(unit), measure):
            room = measure - lines[-1].x
            short = hyphenate and room > max(SHORT, measure * SHORT_SHARE)
            short = short and not (len(lines) > 1 and lines[-2].words[-1].text.endswith("-"))
            for part in _parts(unit, lines[-1], typeface, measure, hyphenate=short):
                if not lines[-1].add(part, measure):
                    lines.append(_Open())
                    lines[-1].add(part)
    return lines


def _add_space(unit: str, lines: list[_Open], typeface: Typeface) -> None:
    """Spaces hold a place between words; at the start of a line only the text's own indent."""
    shown = unit.replace("\u200b", "")
    if shown and (lines[-1].words or len(lines) == 1):
        lines[-1].add(typeface.shape(shown))


def _parts(
    unit: str, line: _Open, typeface: Typeface, measure: float, *, hyphenate: bool
) -> Iterable[Shaped]:
    """The unit whole if it has no place inside and is no wider than a line; else its parts."""
    shown, places = inside(unit)
    if not shown:
        return ()
    word = typeface.shape(shown)
    measure -= 0 if line.words else line.indent
    if not places:
        fits = _Open().add(word, measure)
        if hyphenate or not fits:
            places = hyphens(shown, typeface.language)
        if fits and not places:
            return (word,)
    room = measure - line.x - line.offset(word) if line.words else measure
    return divided(word, places, typeface, room, measure)


def _keep_company(lines: list[_Open]) -> None:
    """No last line of a single Han character: the one before it comes along."""
    if len(lines) < 2 or len(lines[-1].words) != 1 or len(lines[-2].words) <= FEW:
        return
    last = lines[-1].words[0]
    if last.first.kind is Kind.HAN and len(last.text.rstrip("。！？，；")) == 1:
        moved = lines[-2].take()
        lines[-1] = _Open()
        lines[-1].add(moved)
        lines[-1].add(last)


def _stretched(line: Line, measure: float) -> Line:
    """The line as wide as its column, unless its gaps would show."""
    places = [
        at
        for at in range(1, len(line.words))
        if line.gaps[at] != THIN_GAP and not is_space(line.words[at].text)
    ]
    slack = measure - line.width
    if not places or not 0 < slack <= min(MOST_STRETCH, MOST_GAP * len(places)):
        return line
    gaps = list(line.gaps)
    for at in places:
        gaps[at] += slack / len(places)
    return Line(line.words, tuple(gaps), measure)


def joined(lines: tuple[Line, ...]) -> Line:
    """Lines set end to end, as words of two languages that share a line."""
    words = tuple(word for line in lines for word in line.words)
    gaps = tuple(gap for line in lines for gap in line.gaps)
    return Line(words, gaps, sum(line.width for line in lines))
