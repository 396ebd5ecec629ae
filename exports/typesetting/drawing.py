"""A drawing in the column of a document, and the line that explains its symbols."""

from collections.abc import Callable
from dataclasses import dataclass

from exports.typesetting.blocks import Whole
from exports.typesetting.grid import BASE
from exports.typesetting.sheet import Sheet
from exports.typesetting.text import Stack, Text, run_on

SYMBOL_ROOM = 14.0
ITEM_GAP = 16.0

Paint = Callable[[Sheet, float, float], None]  # on a sheet, with x and top or with a middle


@dataclass(frozen=True, slots=True)
class Drawing(Whole):
    """Set geometry: painted from its top left corner, and the same in words."""

    height: float
    paint: Paint
    alternative: str = ""

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        self.paint(sheet, x, top)


@dataclass(frozen=True, slots=True)
class Legend:
    """Symbols, each with its meaning beside it, in as many lines as they need.

    A symbol is painted about the middle of its place, ten points wide.
    """

    items: tuple[tuple[Paint, tuple[Text, ...]], ...]
    before: float = 0
    stays: bool = False

    def set(self, width: float) -> Drawing:
        placed: list[tuple[Paint, Stack, float, float]] = []
        x = y = 0.0
        for symbol, texts in self.items:
            stack = run_on(texts, width - SYMBOL_ROOM)
            taken = SYMBOL_ROOM + max((line.width for line in stack.lines), default=0)
            if x and x + taken > width:
                x, y = 0.0, y + BASE
            placed.append((symbol, stack, x, y))
            x += taken + ITEM_GAP
            y += stack.height - stack.lines[0].y if stack.lines else 0

        def paint(sheet: Sheet, left: float, top: float) -> None:
            for symbol, stack, across, down in placed:
                baseline = top + down + stack.lines[0].y
                symbol(sheet, left + across + 4, baseline - 2.7)
                room = width - across - SYMBOL_ROOM
                stack.draw(sheet, left + across + SYMBOL_ROOM, top + down, room)

        return Drawing(y + BASE if placed else 0, paint)
