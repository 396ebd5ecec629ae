"""A big figure with the same in other units beside it: 8.20 ha, 123 mu, 20.3 acres."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from exports.typesetting import styles
from exports.typesetting.blocks import Whole
from exports.typesetting.page import Page, Words
from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Sheet
from exports.typesetting.text import Placed, Stack, Text, run_on

LINE = 43.0  # from the top to the baseline of the figures
FOOT = 12.0
UNIT_GAP = 4.0
GAP = 10.0
SIZES = (36, 32, 28, 24, 20)
OTHERS = replace(styles.FIGURE, size=16, leading=20)


def area_figure(page: Page, label: Words, told: Sequence[tuple[str, str]]) -> "AreaFigure":
    """Figures with their units, the first one large."""
    figures = tuple(
        (page.text(figure, OTHERS if at else styles.FIGURE), page.text(unit, styles.LABEL))
        for at, (figure, unit) in enumerate(told)
    )
    return AreaFigure(page.texts(label, styles.LEGEND), figures)


@dataclass(frozen=True, slots=True)
class AreaFigure:
    """The label, and the figures on one line in the largest size in which they fit."""

    label: tuple[Text, ...]
    figures: tuple[tuple[Text, Text], ...]
    before: float = 0
    stays: bool = False

    def set(self, width: float) -> "SetAreaFigure":
        label = run_on(self.label, width)
        lines = next(
            (line for size in SIZES if (line := self._line(size))[-1].x <= width),
            self._line(SIZES[-1]),
        )
        *placed, _ = lines
        return SetAreaFigure(Stack((*label.lines, *placed), LINE), width)

    def _line(self, size: float) -> list[Placed]:
        """Figures and units one after another; the last, which is empty, tells where they end."""
        placed: list[Placed] = []
        x = 0.0
        for figure, unit in self.figures:
            small = min(size, figure.style.size)
            sized = replace(figure, style=replace(figure.style, size=small))
            placed.append(Placed(sized.line(), sized.style, LINE, x))
            x += placed[-1].width + UNIT_GAP
            inked = replace(unit, style=unit.style.inked(Ink.ACCENT))
            placed.append(Placed(inked.line(), inked.style, LINE, x))
            x += placed[-1].width + GAP
        end = replace(self.figures[0][1], words="")
        return [*placed, Placed(end.line(), end.style, LINE, x - GAP)]


@dataclass(frozen=True, slots=True)
class SetAreaFigure(Whole):
    """The figures in their column, over a rule."""

    stack: Stack
    width: float

    @property
    def height(self) -> float:
        return self.stack.height + FOOT

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        self.stack.draw(sheet, x, top, self.width)
        sheet.rule(x, top + self.height, self.width, Ink.SECOND, 0.75)
