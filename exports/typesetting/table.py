"""Tables: wrapped cells, a head that is repeated on every sheet, rows that stay whole."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import accumulate, takewhile
from math import ceil

from exports.typesetting import grid
from exports.typesetting.badge import Badge, boxed, draw_badge
from exports.typesetting.palette import Ink
from exports.typesetting.shapes import MARK, Mark, draw_mark
from exports.typesetting.sheet import Sheet
from exports.typesetting.text import Align, Stack, Text, run_on, side_by_side, stacked

ROW_PADDING = 5.0
LOWEST_ROW = 18.75
HEAD_PADDING = 5.0
FEWEST = 2  # rows on either side of a sheet's end
LABEL_HEIGHT = 22.0  # rows up to here hold one label; a single line beside it stands in the middle


MARK_ROOM = 16.0
TINT_OVERHANG = 9.0  # how far a tinted column begins before its text


@dataclass(frozen=True, slots=True)
class Cell:
    """Texts one under another, and the side of the column on which they stand.

    A mark stands before them, a badge is a box about them. A first cell that `opens` begins a
    group of rows: a heavier line is over it, and the next row stays with it. Two texts may stand
    `beside` each other.
    """

    texts: tuple[Text, ...] = ()
    align: Align = Align.START
    mark: Mark | None = None
    opens: bool = False
    beside: bool = False
    badge: Badge | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A head and rows of cells. Columns share the width by `shares`.

    `continued` is written over every part but the first; without a head nothing is. One column
    may be `tinted`. Rows are at least `lowest` high. The head's cells stand on its line, or `hang`
    from its top. Words with a mark stand at the top of their row, or `centred` as the mark does.
    """

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[float, ...]
    continued: tuple[Text, ...] = ()
    before: float = 7.5
    stays: bool = False
    tinted: int | None = None
    lowest: float = LOWEST_ROW
    hangs: bool = False
    centred: bool = False

    def set(self, width: float) -> "SetTable":
        places = grid.columns_of(self.shares, width)
        head = _row(self.head, places, _headed, LOWEST_ROW)
        rows = tuple(_row(cells, places, stacked, self.lowest) for cells in self.rows)
        body = sum(row.height for row in rows)
        continued = run_on(self.continued, width)
        table = SetTable(width, places, head, rows, body, continued, self.tinted, self.hangs)
        return replace(table, centred=self.centred)


@dataclass(frozen=True, slots=True)
class Row:
    """Cells set into their columns; `tallest` is the longest of them."""

    stacks: tuple[Stack, ...]
    cells: tuple[Cell, ...]
    tallest: float
    height: float

    @classmethod
    def of(cls, stacks: tuple[Stack, ...], cells: tuple[Cell, ...], lowest: float) -> "Row":
        """A row with the space around its cells, in steps of the grid."""
        tallest = max((stack.height for stack in stacks), default=0.0)
        height = ceil((tallest + ROW_PADDING) / grid.STEP) * grid.STEP
        return cls(stacks, cells, tallest, max(lowest, height))

    @property
    def opens(self) -> bool:
        """Whether it begins a group of rows."""
        return bool(self.cells) and self.cells[0].opens

    def cut(self, room: float) -> "tuple[Row, Row] | None":
        """A part no higher than the room, and the rest."""
        room -= ROW_PADDING + grid.STEP
        cuts = [stack.cut(room) for stack in self.stacks]
        if not any(first.lines for first, _ in cuts):
            cuts = [stack.cut(room, anywhere=True) for stack in self.stacks]
        if not any(first.lines for first, _ in cuts):
            return None
        first, rest = zip(*cuts, strict=True)
        return Row.of(first, self.cells, LOWEST_ROW), Row.of(rest, self.cells, LOWEST_ROW)


@dataclass(frozen=True, slots=True)
class SetTable:
    """A table in its column; a part of one that began on an earlier sheet `is_rest`."""

    width: float
    places: tuple[tuple[float, float], ...]
    head: Row
    rows: tuple[Row, ...]
    body: float  # height of all rows
    continued: Stack
    tinted: int | None = None
    hangs: bool = False
    is_rest: bool = False
    centred: bool = False

    @property
    def height(self) -> float:
        return self._head_height() + self.body

    def split(self, room: float) -> "tuple[SetTable, SetTable] | None":
        fitting = min(self._fitting(room), len(self.rows) - FEWEST)
        while fitting >= FEWEST and self.rows[fitting - 1].opens:
            fitting -= 1
        return _divided(self, fitting) if fitting >= FEWEST else None

    def force(self, room: float) -> "tuple[SetTable, SetTable] | None":
        """Also with a single row on a side, and inside a row that is higher than a sheet."""
        if fitting := self._fitting(room):
            return _divided(self, fitting)
        whole, *others = self.rows
        cut = whole.cut(room - self._head_height())
        if cut is None:
            return None
        body = self.body - whole.height + sum(row.height for row in cut)
        return _divided(replace(self, rows=(*cut, *others), body=body), 1)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        if self.is_rest and self.head.stacks:
            self.continued.draw(sheet, x, top, self.width)
        y = top + self._head_height()
        self._draw_tint(sheet, x, top)
        self._draw_head(sheet, x, y - HEAD_PADDING)
        sheet.rule(x, y, self.width, Ink.SECOND, 0.75)
        for row in self.rows:
            if row.opens:
                sheet.rule(x, y, self.width, Ink.SECOND, 0.75)
            self._draw_row(sheet, row, x, y)
            y += row.height
            sheet.rule(x, y, self.width, Ink.LINE)

    def _fitting(self, room: float) -> int:
        room -= self._head_height()
        ends = accumulate(row.height for row in self.rows)
        return sum(1 for _ in takewhile(lambda end: end <= room, ends))

    def _head_height(self) -> float:
        if not self.head.stacks:
            return 0
        mark = self.continued.height + HEAD_PADDING if self.is_rest else 0
        return mark + self.head.tallest + HEAD_PADDING

    def _draw_head(self, sheet: Sheet, x: float, foot: float) -> None:
        for (offset, room), stack, cell in self._cells(self.head):
            height = self.head.tallest if self.hangs else stack.height
            stack.draw(sheet, x + offset, foot - height, room, cell.align)

    def _draw_tint(self, sheet: Sheet, x: float, top: float) -> None:
        if self.tinted is not None:
            offset, room = self.places[self.tinted]
            left, width = x + offset - TINT_OVERHANG, room + grid.GUTTER - 1
            sheet.fill(left, top, width, self.height, Ink.ACCENT_12)

    def _draw_row(self, sheet: Sheet, row: Row, x: float, top: float) -> None:
        margin = (row.height - row.tallest - ROW_PADDING) / 2 - 0.5
        for (offset, room), stack, cell in self._cells(row):
            label = len(stack.lines) == 1 and row.tallest <= LABEL_HEIGHT
            middle = label or (self.centred and cell.mark is not None)
            lower = (row.tallest - stack.height) / 2 if middle else 0
            left, inside = x + offset, room
            if cell.badge and stack.lines:
                draw_badge(sheet, cell.badge, stack, (left, top + margin), room)
                continue
            if cell.mark:
                draw_mark(sheet, cell.mark, left + MARK, top + row.height / 2)
                left, inside = left + MARK_ROOM, inside - MARK_ROOM
            stack.draw(sheet, left, top + margin + lower, inside, cell.align)

    def _cells(self, row: Row) -> "zip[tuple[tuple[float, float], Stack, Cell]]":
        return zip(self.places, row.stacks, row.cells, strict=False)


def _divided(table: SetTable, count: int) -> tuple[SetTable, SetTable]:
    """The first rows and the others, each as a table."""
    body = sum(row.height for row in table.rows[:count])
    rest = replace(table, rows=table.rows[count:], body=table.body - body, is_rest=True)
    return replace(table, rows=table.rows[:count], body=body), rest


def _row(
    cells: tuple[Cell, ...],
    places: tuple[tuple[float, float], ...],
    setter: Callable[[tuple[Text, ...], float, Align], Stack],
    lowest: float,
) -> Row:
    stacks = tuple(
        _stack(cell, room, setter) for cell, (_, room) in zip(cells, places, strict=False)
    )
    return Row.of(stacks, cells, lowest)


def _stack(
    cell: Cell, room: float, setter: Callable[[tuple[Text, ...], float, Align], Stack]
) -> Stack:
    room -= MARK_ROOM if cell.mark else 0
    if cell.badge:
        return boxed(cell.texts, room)
    if cell.beside and len(cell.texts) > 1:
        return side_by_side(cell.texts[0], cell.texts[1], room, gap=7)
    return setter(cell.texts, room, cell.align)


def _headed(texts: tuple[Text, ...], width: float, align: Align) -> Stack:
    """Texts of one style run on; a name and what stands under it are stacked."""
    one_style = len({text.style for text in texts}) <= 1
    return run_on(texts, width, align) if one_style else stacked(texts, width, align)
