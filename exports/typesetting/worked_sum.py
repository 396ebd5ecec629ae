"""A worked sum: a line, the big figure at the left, and beside it how it came about."""

from dataclasses import dataclass, replace

from exports.typesetting import styles
from exports.typesetting.blocks import Whole
from exports.typesetting.grid import columns_of
from exports.typesetting.page import Page, Words
from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Sheet
from exports.typesetting.text import Stack, Text, stacked

SHARES = (4.0, 8.0)
TEXT_TOP = 4.0
FIGURE_BASE = 36.0  # from the line to the figure's baseline
SIZE = 28


def worked_sum(page: Page, figure: str, name: Words, parts: Words) -> "WorkedSum":
    """The figure in the leading language; what it is stands before its parts in each language."""
    style = replace(styles.FIGURE, size=SIZE)
    names = page.texts(name, styles.TABLE.strong())
    told = page.texts(parts, styles.TABLE)
    second = (
        replace(part, words=f"{name.words} {part.words}", style=styles.TABLE_SECOND)
        for name, part in zip(names[1:], told[1:], strict=False)
    )
    return WorkedSum(page.text(figure, style), (*names[:1], *told[:1], *second))


@dataclass(frozen=True, slots=True)
class WorkedSum:
    """The figure and its texts."""

    figure: Text
    texts: tuple[Text, ...]
    before: float = 7.5
    stays: bool = False

    def set(self, width: float) -> "SetSum":
        (_, left), (offset, right) = columns_of(SHARES, width)
        size = int(SIZE * min(1.0, left / max(self.figure.width(), 1)))
        figure = replace(self.figure, style=replace(self.figure.style, size=size))
        return SetSum(width, figure, stacked(self.texts, right), offset)


@dataclass(frozen=True, slots=True)
class SetSum(Whole):
    """The sum in its column; its texts begin at an offset."""

    width: float
    figure: Text
    stack: Stack
    offset: float

    @property
    def height(self) -> float:
        return max(FIGURE_BASE, TEXT_TOP + self.stack.height)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        sheet.rule(x, top, self.width, Ink.ACCENT, 0.75)
        style = self.figure.style
        sheet.text(x, top + FIGURE_BASE, self.figure.line(), style.size, style.ink)
        self.stack.draw(sheet, x + self.offset, top + TEXT_TOP, self.width - self.offset)
