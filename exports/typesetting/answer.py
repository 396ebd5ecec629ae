"""A requirement and its answer: the figure that answers it, and both languages level beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from exports.typesetting import grid, styles
from exports.typesetting.blocks import Whole
from exports.typesetting.figures import Figure, figure_stack
from exports.typesetting.flow import HALF_LINE, Frame
from exports.typesetting.page import Page, Said, Words
from exports.typesetting.palette import Ink
from exports.typesetting.shapes import Mark, draw_mark
from exports.typesetting.sheet import Sheet
from exports.typesetting.styles import Style
from exports.typesetting.text import Stack, Text, stacked

SHARES = (3.0, 5.0, 4.0)
ALONE = (3.0, 9.0, 0.0)  # of a document in one language
TOP = 9.0  # from the rule to the first line
GAP = 3.75
MARK = 6.5  # radius of the mark in the figure's place
MARK_TOP = 24.0
MARK_ROOM = 20.0
LABEL = Style(7.5, 11.25, ink=Ink.LABEL)
TOPIC = Style(16, 20, styles.FIGURE.weight, Ink.ACCENT)  # in the place of a figure
FIGURE = Style(36, 42, styles.FIGURE.weight, Ink.ACCENT)

FRAME = Frame()
Texts = tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """What the block says. Without a `figure` its `mark` stands there, with `label` beside it.

    With neither, the label is set large: an answer in words.
    """

    figure: str
    unit: str
    label: Words
    asked_label: Words
    asked: Words
    answer: Said
    source: Words = ""
    mark: Mark | None = None


def answer(page: Page, said: Answered) -> "Answer":
    """The block of one requirement; it stays whole."""
    number = page.text(said.figure, FIGURE)
    unit = page.text(said.unit, styles.FIGURE_UNIT) if said.unit else None
    stands_alone = not said.figure and not said.mark
    label = page.texts(said.label, TOPIC if stands_alone else styles.TABLE, styles.TABLE_SECOND)
    pieces = (
        page.texts(said.asked_label, LABEL),
        page.texts(said.asked, styles.HEAD, styles.HEAD_SECOND.strong()),
        page.texts(said.answer, styles.BODY, styles.BODY_SECOND),
        page.texts(said.source, styles.SMALL),
    )
    figure = Figure(number, unit, label, ()) if said.figure else None
    shares = SHARES if page.second else ALONE
    return Answer(figure, label, said.mark, tuple(filter(None, pieces)), shares)


@dataclass(frozen=True, slots=True)
class Answer:
    """A figure or a mark at the left, under a line over the whole width."""

    figure: Figure | None
    label: Texts
    mark: Mark | None
    pieces: tuple[Texts, ...]
    shares: tuple[float, ...]
    before: float = 15
    stays: bool = False

    def set(self, width: float) -> "SetAnswer":
        (_, room), *columns = grid.columns_of(self.shares, width)
        if self.figure:
            left = figure_stack(self.figure, room)
        else:
            left = stacked(self.label, room - (MARK_ROOM if self.mark else 0))
        rows = tuple(
            tuple(
                (offset, wide, stacked((text,), wide))
                for text, (offset, wide) in zip(texts, columns, strict=False)
            )
            for texts in self.pieces
        )
        return SetAnswer(self, width, left, rows)


Row = tuple[tuple[float, float, Stack], ...]


@dataclass(frozen=True, slots=True)
class SetAnswer(Whole):
    """The block in its column; rows are level in both languages."""

    block: Answer
    width: float
    left: Stack
    rows: tuple[Row, ...]

    @property
    def height(self) -> float:
        left = self.left.height + (0 if self.block.figure else MARK_TOP - TOP)
        told = [height for _, height in self._placed()]
        return max(left, TOP + sum(told) + GAP * (len(told) - 1))

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        sheet.rule(x, top, self.width, Ink.ACCENT, 0.75)
        self._draw_left(sheet, x, top)
        y = top + TOP
        for row, height in self._placed():
            for offset, room, stack in row:
                stack.draw(sheet, x + offset, y, room)
            y += height + GAP

    def _draw_left(self, sheet: Sheet, x: float, top: float) -> None:
        if self.block.figure:
            self.left.draw(sheet, x, top, self.width)
            return
        start = x
        if self.block.mark:
            draw_mark(sheet, self.block.mark, x + MARK, top + MARK_TOP, MARK)
            start += MARK_ROOM
        self.left.draw(sheet, start, top + MARK_TOP - 8, self.width)

    def _placed(self) -> Iterator[tuple[Row, float]]:
        return ((row, max(stack.height for _, _, stack in row)) for row in self.rows)


def shared_out(blocks: Sequence[Answer], first: float, width: float) -> list[float]:
    """The space above each block so that they fill their sheets, two lines more at most.

    `first` is where the first of them stands on its sheet. Above what begins another sheet is more
    space than any sheet has: the last sheet is never left with one block where it can have more.
    """
    spaces: list[float] = []
    for number, sheet in enumerate(_levelled(_sheets(blocks, first, width), width)):
        start = FRAME.top if number else first
        more = _spread(len(sheet), FRAME.foot - _end(sheet, start, width))
        told = [block.before + space for block, space in zip(sheet, more, strict=True)]
        spaces += [FRAME.foot, *told[1:]] if number else told
    return spaces


def _sheets(blocks: Sequence[Answer], first: float, width: float) -> list[list[Answer]]:
    """As many blocks on each sheet as it holds."""
    sheets: list[list[Answer]] = [[]]
    for block in blocks:
        start = FRAME.top if len(sheets) > 1 else first
        if sheets[-1] and _end([*sheets[-1], block], start, width) > FRAME.foot:
            sheets.append([])
        sheets[-1].append(block)
    return sheets


def _levelled(sheets: list[list[Answer]], width: float) -> list[list[Answer]]:
    """The last two sheets with as many blocks each, or one more on the first of them."""
    if len(sheets) < 2:
        return sheets
    *others, full, last = sheets
    while len(full) > len(last) + 1 and _end([full[-1], *last], FRAME.top, width) <= FRAME.foot:
        full, last = full[:-1], [full[-1], *last]
    return [*others, full, last]


def _end(blocks: Sequence[Answer], start: float, width: float) -> float:
    """Where the last of them ends, if the first stands at the start."""
    end = start
    for number, block in enumerate(blocks):
        top = _next_top(end + block.before) if number else end
        end = top + block.set(width).height
    return end


def _next_top(y: float) -> float:
    return ceil((y - 0.01) / HALF_LINE) * HALF_LINE


def _spread(count: int, room: float) -> list[float]:
    """More space above all but the first of a sheet, in half lines, as blocks stand on them."""
    if count < 2:
        return [0.0] * count
    share = min(max(room, 0.0) / (count - 1), 2 * grid.BASE)
    return [0.0, *[share // HALF_LINE * HALF_LINE] * (count - 1)]
