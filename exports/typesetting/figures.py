"""Big figures in a row: a number that stays in mind, what it is, and where it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from exports.typesetting import grid
from exports.typesetting.blocks import Whole
from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Sheet
from exports.typesetting.text import Placed, Stack, Text

NUMBER_TOP = 43.5  # from the rule to the number's baseline
LABEL_GAP = 4.5
SOURCE_GAP = 9.0
UNIT_GAP = 5.0
SMALLEST = 24  # size of a number that has its unit beside it


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as text, its unit, and the texts under it: labels, then sources."""

    number: Text
    unit: Text | None
    labels: tuple[Text, ...]
    sources: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures side by side, each in its column."""

    figures: tuple[Figure, ...]
    columns: int = 3
    before: float = 15
    stays: bool = False

    def set(self, width: float) -> "SetFigures":
        """Numbers of one row have one size, unless one is too long to have its unit beside it."""
        places = grid.columns_of((1.0,) * self.columns, width)
        placed = list(zip(places, self.figures, strict=False))
        sizes = (_size(figure, room) for (_, room), figure in placed)
        size = min((size for size in sizes if size >= SMALLEST), default=SMALLEST)
        cells = (
            (x, room, figure_stack(_sized(figure, size), room)) for (x, room), figure in placed
        )
        return SetFigures(tuple(cells))


@dataclass(frozen=True, slots=True)
class SetFigures(Whole):
    """Figures in their columns, each with offset and width."""

    cells: tuple[tuple[float, float, Stack], ...]

    @property
    def height(self) -> float:
        return max(stack.height for _, _, stack in self.cells)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        for offset, room, stack in self.cells:
            sheet.rule(x + offset, top, room, Ink.ACCENT, 0.75)
            stack.draw(sheet, x + offset, top, room)


def _size(figure: Figure, room: float) -> float:
    """Of the number beside its unit."""
    taken = figure.unit.width() + UNIT_GAP if figure.unit else 0.0
    return _fitted(figure.number, room - taken).style.size


def _sized(figure: Figure, size: float) -> Figure:
    number = figure.number
    return replace(figure, number=replace(number, style=replace(number.style, size=size)))


def figure_stack(figure: Figure, room: float) -> Stack:
    """A figure with what stands under it, in a column; the number is as large as fits."""
    unit = figure.unit
    taken = unit.width() + UNIT_GAP if unit else 0.0
    number = _fitted(figure.number, room - taken)
    beside = number.style.size >= SMALLEST
    if not beside:
        number = _fitted(figure.number, room)
    lines = [Placed(number.line(), number.style, NUMBER_TOP)]
    labels = figure.labels
    if unit and beside:
        lines.append(Placed(unit.line(), unit.style, NUMBER_TOP, lines[0].width + UNIT_GAP))
    elif unit:
        labels = (unit, *labels)
    for texts, space in ((labels, LABEL_GAP), (figure.sources, SOURCE_GAP)):
        lines += _under(texts, room, lines[-1].y + space)
    return Stack(tuple(lines), lines[-1].y)


def _fitted(number: Text, room: float) -> Text:
    """The number in the largest size that fits the room, its own at most."""
    share = min(1.0, max(room, 0) / max(number.width(), 1))
    size = max(int(number.style.size * share), 1)
    return replace(number, style=replace(number.style, size=size))


def _under(texts: tuple[Text, ...], room: float, y: float) -> Iterator[Placed]:
    for text in texts:
        for line in text.lines(room):
            y += text.style.leading
            yield Placed(line, text.style, y)
