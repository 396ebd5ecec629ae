"""Charts as blocks: the words in the first columns, what they speak of beside them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from exports.typesetting import grid, styles
from exports.typesetting.chart_columns import SERIES, paint_bars, paint_lines, paint_stacked
from exports.typesetting.chart_model import Chart, Kind
from exports.typesetting.chart_rows import (
    SPAN_SERIES,
    lying_height,
    paint_lying,
    paint_spans,
    span_height,
)
from exports.typesetting.drawing import Drawing, Legend
from exports.typesetting.page import Page
from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Box, Sheet
from exports.typesetting.text import Stack, stacked

HEIGHT = 18 * grid.BASE
RULE_ROOM = 6.0
WORDS = 3  # columns of the chart's words
LEGEND_GAP = 8.0

Painter = Callable[[Sheet, Page, Chart, Box], None]
_PAINTERS: dict[Kind, Painter] = {
    Kind.BAR: paint_bars,
    Kind.LYING: paint_lying,
    Kind.SPAN: paint_spans,
    Kind.STACKED: paint_stacked,
    Kind.LINE: paint_lines,
}


def chart(page: Page, said: Chart, height: float = HEIGHT) -> "ChartBlock":
    """The chart; upright kinds are so high, of the others each row has its height."""
    return ChartBlock(page, said, height)


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A chart over the whole width, never split. Spans have no words beside them."""

    page: Page
    chart: Chart
    upright: float = HEIGHT
    before: float = 22.5
    stays: bool = False

    def set(self, width: float) -> Drawing:
        beside = self.chart.kind is not Kind.SPAN
        unit = (width + grid.GUTTER) / grid.COLUMNS
        room = unit * WORDS - grid.GUTTER
        words = self._head(room if beside else width)
        proof = self._proof(room if beside else width)
        legend = self._legend(width - unit * WORDS if beside else width)
        start = unit * WORDS if beside else 0.0
        over = RULE_ROOM if beside else words.height
        high = self._height(words.height + proof.height + grid.BASE, width)
        under = legend.height + (LEGEND_GAP if legend.height else 0)
        foot = 0.0 if beside else proof.height

        def paint(sheet: Sheet, x: float, top: float) -> None:
            if beside:
                sheet.rule(x, top, width, Ink.ACCENT, 0.75)
            words.draw(sheet, x, top + (4 if beside else 0), width)
            area = (x + start, top + over, x + width, top + over + high)
            _PAINTERS[self.chart.kind](sheet, self.page, self.chart, area)
            legend.draw(sheet, x + start, top + over + high + LEGEND_GAP)
            end = top + over + high + under
            proof.draw(sheet, x, end + foot - proof.height, width)

        return Drawing(over + high + under + foot, paint, self.chart.alternative())

    def _height(self, words: float, width: float) -> float:
        """The words beside a chart have room in any case."""
        match self.chart.kind:
            case Kind.SPAN:
                return span_height(self.page, self.chart, width)
            case Kind.LYING:
                return max(lying_height(self.chart), words)
            case _:
                return max(self.upright, words)

    def _head(self, room: float) -> Stack:
        texts = self.page.texts
        title = texts(self.chart.title, styles.HEAD, styles.HEAD_SECOND)
        unit = () if self.chart.kind is Kind.SPAN else texts(self.chart.unit, styles.LEGEND)
        return stacked((*title, *unit), room)

    def _proof(self, room: float) -> Stack:
        texts = self.page.texts
        sentence = texts(self.chart.sentence, styles.SENTENCE, styles.SENTENCE_SECOND)
        return stacked((*sentence, *texts(self.chart.source, styles.SMALL)), room)

    def _legend(self, room: float) -> Drawing:
        """Of stacked bars and spans of several series."""
        kind, series = self.chart.kind, self.chart.series
        if kind not in (Kind.STACKED, Kind.SPAN) or len(series) < 2:
            return Legend(()).set(room)
        inks = SERIES if kind is Kind.STACKED else SPAN_SERIES
        items = (
            (partial(_draw_swatch, ink=ink), self.page.texts(one.name, styles.LEGEND))
            for ink, one in zip(inks, series, strict=False)
        )
        return Legend(tuple(items)).set(room)


def _draw_swatch(sheet: Sheet, x: float, y: float, ink: Ink) -> None:
    sheet.fill(x - 4, y - 4, 10, 8, ink)
