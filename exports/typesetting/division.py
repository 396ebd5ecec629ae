"""A unit that does not fit is divided: at the places it has for that, or where it must be."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate

from exports.typesetting.characters import SOFT_HYPHEN
from exports.typesetting.fonts import Shaped

ROUNDING = 0.01

Shape = Callable[[int, int, str], Shaped]  # a part from start to end, with a mark after it


def divided(
    word: Shaped, places: Mapping[int, str], shape: Shape, room: float, measure: float
) -> Iterator[Shaped]:
    """The parts of a word for one line each; the first has `room`, the others the measure.

    A first part that does not fit anywhere in the room is made for the next line.
    """
    ruler = _Ruler(word, places, shape(0, 0, SOFT_HYPHEN).width)
    start = 0
    while start < ruler.end:
        place = ruler.last_end(start, room)
        if place is None and room < measure:
            room = measure
            continue
        end = place or ruler.cut(start, room)
        mark = places.get(end, "") if place else ""
        part = shape(start, end, mark)
        # Cut off from its neighbours a part may be wider, as one half of a long dash is.
        while part.width > room + ROUNDING and end > start + 1:
            end -= 1
            part = shape(start, end, "")
        yield part
        start, room = end, measure


class _Ruler:
    """Measures any part of a word in constant time."""

    def __init__(self, word: Shaped, places: Mapping[int, str], hyphen: float) -> None:
        self._gaps = [gap for piece in word.pieces for gap in piece.gaps]
        advances = [glyph.advance for piece in word.pieces for glyph in piece.glyphs]
        self._ends = [0.0, *accumulate(map(sum, zip(advances, self._gaps, strict=True)))]
        self._places = sorted(places)
        self._marks = {place: hyphen for place, mark in places.items() if mark}
        self.end = len(word.text)

    def fits(self, start: int, end: int, room: float) -> bool:
        """Whether the part, with the hyphen it may need, is no wider than the room."""
        width = self._ends[end] - self._ends[start] - self._gaps[end - 1]
        return width + self._marks.get(end, 0) <= room + ROUNDING

    def last_end(self, start: int, room: float) -> int | None:
        """The end of the word, or else the last place within the room, if there is one."""
        if self.fits(start, self.end, room):
            return self.end
        at = bisect_right(self._places, self._limit(start, room)) - 1
        while at >= 0 and self._places[at] > start:
            if self.fits(start, self._places[at], room):
                return self._places[at]
            at -= 1
        return None

    def cut(self, start: int, room: float) -> int:
        """After the last character that fits, with the marks on it; at least one."""
        end = max(self._limit(start, room), start + 1)
        while end > start + 1 and not self.fits(start, end, room):
            end -= 1
        return end

    def _limit(self, start: int, room: float) -> int:
        return bisect_right(self._ends, self._ends[start] + room) - 1
