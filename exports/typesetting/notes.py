"""Notes at the foot of a sheet: sources, dates, what a figure does not say."""

from dataclasses import dataclass

from exports.typesetting.blocks import AtFoot, Whole
from exports.typesetting.sheet import Sheet
from exports.typesetting.text import Stack, Text, stacked


@dataclass(frozen=True, slots=True)
class Notes(AtFoot):
    """Small texts one under another, the last on the last line of the sheet."""

    texts: tuple[Text, ...]
    before: float = 15
    stays: bool = False

    def set(self, width: float) -> "SetNotes":
        stack = stacked(self.texts, width)
        return SetNotes(stack, width, stack.height)


@dataclass(frozen=True, slots=True)
class SetNotes(Whole):
    """Notes in their column."""

    stack: Stack
    width: float
    height: float

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        self.stack.draw(sheet, x, top, self.width)
