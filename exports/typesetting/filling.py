"""A paragraph filled into lines, unit by unit; a unit without room goes on in the next line."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from exports.typesetting.breaks import inside, mail_sign, torn, units
from exports.typesetting.characters import SOFT_HYPHEN, SPACES, is_space
from exports.typesetting.division import ROUNDING, divided
from exports.typesetting.fonts import HALF, Shaped, Typeface, gap
from exports.typesetting.hyphens import hyphens
from exports.typesetting.line import Line
from exports.typesetting.runs import Typefaces, mixed

BRACKET_SHIFT = 450  # how far an opening bracket at a line's start moves into the margin
SHORT = 3_500  # what a line leaves empty before a word in it is divided, at least
SHORT_SHARE = 0.15
LONGEST_WHOLE = 200  # characters of a divided unit that is copied as one
HYPHENS = "-" + SOFT_HYPHEN


@dataclass(slots=True)
class OpenLine:
    """A line that is being filled, from `indent` on."""

    indent: float = 0
    words: list[Shaped] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    x: float = 0
    goes_on: str = ""
    begun: bool = False

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

    def is_hyphenated(self) -> bool:
        return bool(self.words) and self.words[-1].text[-1] in HYPHENS

    def close(self, *, ends: bool = True) -> Line:
        while self.words and is_space(self.words[-1].text):
            self.take()
        hanging = HALF if self.words and self.words[-1].last.trailing else 0
        width = self.x - hanging
        return Line(tuple(self.words), tuple(self.gaps), width, self.goes_on, self.begun, ends)


@dataclass(frozen=True, slots=True)
class Filling:
    """How a paragraph is filled into lines; `typefaces` are those of its characters.

    The first line begins after the `indent`.
    """

    typeface: Typeface
    measure: float
    typefaces: Typefaces = ()
    hyphenate: bool = False
    indent: float = 0

    def lines(self, text: str) -> list[OpenLine]:
        """The lines of a text without line ends; at least one."""
        lines = [OpenLine(self.indent)]
        typefaces, shape, measure = self.typefaces, self.typeface.shape, self.measure
        own: Typefaces = ()
        at, end = 0, len(text.rstrip(SPACES))
        for unit in units(text, self.typeface.language):
            if typefaces:
                own = typefaces[at : at + len(unit)]
            at += len(unit)
            if is_space(unit):
                self._add_space(lines, unit, own)
            elif SOFT_HYPHEN in unit or not lines[-1].add(
                mixed(unit, own) if own else shape(unit), measure
            ):
                self._add_parts(lines, unit, own, is_last=at >= end)
        return lines

    def _shaped(self, text: str, own: Typefaces) -> Shaped:
        return mixed(text, own) if own else self.typeface.shape(text)

    def _add_space(self, lines: list[OpenLine], unit: str, own: Typefaces) -> None:
        """Spaces hold a place between words; at a line's start only the text's own indent."""
        shown = unit.replace("\u200b", "")
        if shown and (lines[-1].words or len(lines) == 1):
            lines[-1].add(self._shaped(shown, own[: len(shown)]))

    def _add_parts(
        self, lines: list[OpenLine], unit: str, own: Typefaces, *, is_last: bool
    ) -> None:
        """Add the unit whole to a new line, or its parts to as many as they need."""
        shown, places = inside(unit)
        if not shown:
            return
        own = tuple(own[at] for at, sign in enumerate(unit) if sign != SOFT_HYPHEN) if own else ()
        is_first = True
        may_divide = self.hyphenate and not is_last and self._is_short(lines)
        for part in self._parts(lines[-1], (shown, places), own, may_divide=may_divide):
            if not lines[-1].add(part, self.measure):
                if not is_first:
                    lines[-1].goes_on = shown if len(shown) <= LONGEST_WHOLE else ""
                lines.append(OpenLine(begun=not is_first))
                lines[-1].add(part)
            is_first = False

    def _is_short(self, lines: list[OpenLine]) -> bool:
        """Whether the last line would be left so short that a word in it is divided."""
        room = self.measure - lines[-1].x
        if room <= max(SHORT, self.measure * SHORT_SHARE):
            return False
        return len(lines) < 2 or not lines[-2].is_hyphenated()

    def _parts(
        self, line: OpenLine, unit: tuple[str, dict[int, str]], own: Typefaces, *, may_divide: bool
    ) -> Iterable[Shaped]:
        """The unit whole if it has no place inside and is no wider than a line; else its parts.

        A mail address is parted only where it is wider than a line, and best after its sign.
        """
        shown, places = unit
        measure = self.measure - (0 if line.words else line.indent)
        word = self._shaped(shown, own)
        fits = OpenLine().add(word, measure)
        if sign := mail_sign(shown):
            if fits:
                return (word,)
            places = self._after_sign(shown, sign, own) or places
        elif not places:
            if may_divide or not fits:
                places = hyphens(shown, self.typeface.language)
            if fits and not places:
                return (word,)
            places = places or torn(shown)

        def shape(start: int, end: int, mark: str) -> Shaped:
            kept = own[start:end] + own[max(end - 1, 0) : max(end, 1)] * len(mark)
            return self._shaped(shown[start:end] + mark, kept)

        room = self.measure - line.x - line.offset(word) if line.words else measure
        return divided(word, places, shape, room, measure)

    def _after_sign(self, mail: str, sign: int, own: Typefaces) -> dict[int, str]:
        """The place after the sign, if both sides of it fit into a line."""
        sides = self._shaped(mail[:sign], own[:sign]), self._shaped(mail[sign:], own[sign:])
        return {sign: ""} if all(OpenLine().add(side, self.measure) for side in sides) else {}
