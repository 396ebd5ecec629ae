"""Painters of charts that stand on a foot line: upright bars, stacked bars, lines."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil

from exports.typesetting import styles
from exports.typesetting.chart_model import Chart
from exports.typesetting.page import Page
from exports.typesetting.palette import Ink
from exports.typesetting.plan_signs import draw_centred
from exports.typesetting.sheet import Box, Point, Sheet
from exports.typesetting.text import Align, Stack, run_on, stacked

GAP = 0.42  # of a step, between bars
VALUE_ROOM = 18.0  # above the highest mark
NAME_GAP = 3.0
LEAST_INSIDE = 12.0  # height of a part of a bar that holds its value
APART = 10.0  # of two values one over the other
MOST_VALUES = 12  # points of a line that all have their value
START_ROOM = 24.0  # to the left of lines, for their first values
END_ROOM = 84.0  # to the right, for their names and last values
NAME_WIDTH = 60.0
SERIES = (Ink.ACCENT, Ink.PARTLY, Ink.GREY_DATA, Ink.PLUM)
ON_SERIES = (Ink.WHITE, Ink.WHITE, Ink.TEXT, Ink.WHITE)


class Foot:
    """The foot line with the names under it, and where values lie over it."""

    def __init__(self, page: Page, chart: Chart, area: Box, *, sparse: bool = False) -> None:
        self.left, self.top, right, bottom = area
        self.step = (right - self.left) / len(chart.categories)
        self.names: list[Stack] = []
        for at, words in enumerate(chart.categories):
            style = styles.BAR_NAME
            if at == chart.strong:
                style = style.strong().inked(Ink.TEXT)
            texts = page.texts(words, style, styles.BAR_NAME_SECOND)
            self.names.append(stacked(texts, NAME_WIDTH if sparse else self.step - 2, Align.CENTER))
        self.every = self._every() if sparse else 1
        self.width = right - self.left
        self.y = bottom - max(name.height for name in self.names) - NAME_GAP
        self.share = (self.y - self.top - VALUE_ROOM) / chart.highest()

    def _every(self) -> int:
        """Every so manieth name has room beside the next one."""
        widest = max((line.width for name in self.names for line in name.lines), default=0.0)
        return max(1, ceil((widest + 4) / self.step))

    def middle(self, category: int) -> float:
        return self.left + (category + 0.5) * self.step

    def height(self, value: float) -> float:
        return value * self.share

    def draw(self, sheet: Sheet) -> None:
        """The line and the names, over what stands on it."""
        sheet.rule(self.left, self.y, self.width, Ink.SECOND, 0.75)
        for at in range(len(self.names) - 1, -1, -self.every):
            room = NAME_WIDTH if self.every > 1 else self.step - 2
            x = self.middle(at) - room / 2
            self.names[at].draw(sheet, x, self.y + NAME_GAP, room, Align.CENTER)


def paint_bars(sheet: Sheet, page: Page, chart: Chart, area: Box) -> None:
    """Upright bars of one series, each with its value over it."""
    foot = Foot(page, chart, area)
    wide = foot.step * (1 - GAP)
    for at, value in enumerate(chart.numbers()):
        if value is None:
            continue
        strong = at == chart.strong
        high = foot.height(value)
        ink = Ink.ACCENT if strong else _quiet(chart)
        sheet.fill(foot.middle(at) - wide / 2, foot.y - high, wide, high, ink)
        style = styles.BAR_STRONG if strong else styles.BAR_VALUE
        words = page.text(chart.form(value), style)
        draw_centred(sheet, words, foot.middle(at), foot.y - high - 5, room=foot.step)
    foot.draw(sheet)


def paint_stacked(sheet: Sheet, page: Page, chart: Chart, area: Box) -> None:
    """Bars of parts on one another: each part with its value, the sum over them."""
    foot = Foot(page, chart, area)
    wide = foot.step * (1 - GAP)
    for at in range(len(chart.categories)):
        y = free = foot.y
        for number in range(len(chart.series)):
            value = chart.numbers(number)[at]
            if not value:
                continue
            high = foot.height(value)
            sheet.fill(foot.middle(at) - wide / 2, y - high, wide, high, SERIES[number])
            words = page.text(chart.form(value), styles.BAR_VALUE.inked(ON_SERIES[number]))
            if high >= LEAST_INSIDE and words.width() < wide:
                draw_centred(sheet, words, foot.middle(at), y - high / 2 + 3)
            else:
                free = min(y - high / 2 + 3, free - (APART if free < foot.y else 0))
                words = page.text(chart.form(value), styles.MEASURE)
                start = foot.middle(at) + wide / 2 + 3
                sheet.text(start, free, words.line(), words.style.size, words.style.ink)
            y -= high
        style = styles.BAR_STRONG if at == chart.strong else styles.BAR_VALUE.strong()
        total = page.text(chart.form(chart.total(at)), style)
        draw_centred(sheet, total, foot.middle(at), y - 5, room=foot.step)
    foot.draw(sheet)


def paint_lines(sheet: Sheet, page: Page, chart: Chart, area: Box) -> None:
    """One line with values at its points, or several with values and names at their ends."""
    if len(chart.series) > 1:
        left, top, right, bottom = area
        area = (left + START_ROOM, top, right - END_ROOM, bottom)
    foot = Foot(page, chart, area, sparse=True)
    for number in range(len(chart.series)):
        for run in _runs(chart.numbers(number), foot):
            sheet.stroke(run, SERIES[number], 1.5)
            for x, y in run:
                sheet.disc(x, y, 2.2, SERIES[number])
    if len(chart.series) > 1:
        _paint_ends(sheet, page, chart, foot)
    else:
        _paint_values(sheet, page, chart, foot)
    foot.draw(sheet)


def _paint_values(sheet: Sheet, page: Page, chart: Chart, foot: Foot) -> None:
    values = chart.numbers()
    for at in _shown(values, chart.strong):
        style = styles.BAR_STRONG if at == chart.strong else styles.BAR_VALUE
        words = page.text(chart.form(values[at] or 0), style)
        draw_centred(sheet, words, foot.middle(at), foot.y - foot.height(values[at] or 0) - 6)


def _paint_ends(sheet: Sheet, page: Page, chart: Chart, foot: Foot) -> None:
    """Of several lines: the first value before the first point, name and last value at the end."""
    known = {
        number: [(at, value) for at, value in enumerate(chart.numbers(number)) if value is not None]
        for number in range(len(chart.series))
    }
    standing: list[float] = []
    for number in _from_top(known, 0):
        at, value = known[number][0]
        style = styles.BAR_VALUE.inked(_readable(number))
        start = page.text(chart.form(value), style)
        y = _free(foot.y - foot.height(value) + 3, standing)
        sheet.text(foot.middle(at) - 6 - start.width(), y, start.line(), style.size, style.ink)
    standing.clear()
    for number in _from_top(known, -1):
        at, value = known[number][-1]
        style = styles.BAR_VALUE.inked(_readable(number))
        name = page.texts(chart.series[number].name, style)[:1]
        end = run_on((*name, page.text(chart.form(value), style.strong())), END_ROOM - 4)
        y = _free(foot.y - foot.height(value) + 3, standing)
        end.draw(sheet, foot.middle(at) + 6, y - style.leading, END_ROOM - 4)


def _from_top(known: dict[int, list[tuple[int, float]]], end: int) -> list[int]:
    """The series that have values, the highest at this end first, so that words keep that order."""
    kept = [number for number, points in known.items() if points]
    return sorted(kept, key=lambda number: -known[number][end][1])


def _quiet(chart: Chart) -> Ink:
    return Ink.ACCENT_60 if chart.strong is None else Ink.ACCENT_30


def _readable(series: int) -> Ink:
    """The ink of words about a series: light ones are told by their place alone."""
    return (Ink.ACCENT, Ink.SECOND, Ink.SECOND, Ink.PLUM)[series]


def _runs(values: Sequence[float | None], foot: Foot) -> Iterator[list[Point]]:
    """Neighbouring known values: a line has a gap where one is not known."""
    for known, run in groupby(enumerate(values), key=lambda place: place[1] is not None):
        if known:
            yield [(foot.middle(at), foot.y - foot.height(value or 0)) for at, value in run]


def _shown(values: Sequence[float | None], strong: int | None) -> list[int]:
    """All points where they are few, else the ends, the lowest, the highest, and the strong one."""
    known = [at for at, value in enumerate(values) if value is not None]
    if len(known) <= MOST_VALUES:
        return known
    ranked = sorted(known, key=lambda at: values[at] or 0)
    kept = {known[0], known[-1], ranked[0], ranked[-1]}
    return sorted(kept | ({strong} & set(known) if strong is not None else set()))


def _free(y: float, standing: list[float]) -> float:
    """The nearest height at which words do not lie on others; it then stands too."""
    tries = (y + sign * step * 2 for step in range(60) for sign in (1, -1))
    clear = (at for at in tries if all(abs(at - other) >= APART for other in standing))
    found = next(clear, y)
    standing.append(found)
    return found
