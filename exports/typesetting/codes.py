"""QR codes: drawn as areas that are filled as one, large enough for any phone."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import segno

from exports.typesetting.errors import CodeTooLongError
from exports.typesetting.grid import MM
from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Box, Sheet

SIDE = 25.5 * MM  # of the symbol, without the quiet zone
SMALLEST_MODULE = 0.4 * MM  # what phones read from office paper
QUIET = 4  # modules that stay free all round


@lru_cache(maxsize=256)  # the people of an office stand in all of its packs
def _modules(text: str) -> tuple[tuple[bool, ...], ...]:
    try:
        made = segno.make_qr(text, error="m", boost_error=False)
    except segno.DataOverflowError as error:
        raise CodeTooLongError from error
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


@dataclass(frozen=True, slots=True)
class Code:
    """A symbol as rows of modules, true for black."""

    modules: tuple[tuple[bool, ...], ...]

    @classmethod
    def of(cls, text: str) -> "Code":
        """The symbol of a text, such as a vCard, at level M. Raises CodeTooLongError."""
        return cls(_modules(text))

    @property
    def side(self) -> float:
        """Of the symbol alone, in points."""
        return max(SIDE, len(self.modules) * SMALLEST_MODULE)

    @property
    def quiet(self) -> float:
        """What stays free on every side, in points."""
        return QUIET * self.side / len(self.modules)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """The symbol with its upper left corner at x, top; nothing else within `quiet` of it."""
        sheet.cells(self._runs(x, top), Ink.BLACK)

    def _runs(self, x: float, top: float) -> Iterator[Box]:
        """Black modules side by side, as one box."""
        module = self.side / len(self.modules)
        for down, row in enumerate(self.modules):
            across = 0
            for black, run in groupby(row):
                length = len(list(run))
                if black:
                    left, upper = x + across * module, top + down * module
                    yield left, upper, left + length * module, upper + module
                across += length
