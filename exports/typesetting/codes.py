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

Modules = tuple[tuple[bool, ...], ...]  # row by row, true for black


@lru_cache(maxsize=256)  # the people of an office stand in all of its packs
def _modules(text: str) -> Modules:
    try:
        made = segno.make_qr(text, error="m", boost_error=False)
    except segno.DataOverflowError as error:
        raise CodeTooLongError from error
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


@dataclass(frozen=True, slots=True)
class Code:
    """A symbol as rows of modules, true for black."""

    modules: Modules

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
        sheet.cells(_boxes(self.modules, self.side / len(self.modules), x, top), Ink.BLACK)


@lru_cache(maxsize=256)
def _boxes(modules: Modules, side: float, x: float, top: float) -> tuple[Box, ...]:
    """Black modules side by side, as one box; a module has this side."""
    return tuple(_runs(modules, side, x, top))


def _runs(modules: Modules, side: float, x: float, top: float) -> Iterator[Box]:
    for down, row in enumerate(modules):
        across = 0
        for black, run in groupby(row):
            length = len(list(run))
            if black:
                left, upper = x + across * side, top + down * side
                yield left, upper, left + length * side, upper + side
            across += length
