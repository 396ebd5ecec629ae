"""One line of text: units side by side. Lengths are in thousandths of an em."""

from dataclasses import dataclass

from exports.typesetting.fonts import Shaped


@dataclass(frozen=True, slots=True)
class Line:
    """Units side by side: `gaps[i]` stands before `words[i]`.

    `width` is what the line fills of its column: an empty half of a last stop hangs out. Of a
    divided unit that `goes_on` in the next line all characters are given; the line in which it
    does has `begun` before. A line that is not the last of its paragraph does not `end` it.
    """

    words: tuple[Shaped, ...] = ()
    gaps: tuple[float, ...] = ()
    width: float = 0
    goes_on: str = ""
    begun: bool = False
    ends: bool = True

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(word.text for word in self.words)

    def part(self, start: int, end: int) -> "tuple[float, Line]":
        """Some of the words, and where they begin."""
        words, gaps = self.words[start:end], self.gaps[start:end]
        return self._length(0, start), Line(words, gaps, self._length(start, end))

    def _length(self, start: int, end: int) -> float:
        return sum(word.width for word in self.words[start:end]) + sum(self.gaps[start:end])


def joined(lines: tuple[Line, ...]) -> Line:
    """Lines set end to end, as words of two languages that share a line."""
    words = tuple(word for line in lines for word in line.words)
    gaps = tuple(gap for line in lines for gap in line.gaps)
    return Line(words, gaps, sum(line.width for line in lines))
