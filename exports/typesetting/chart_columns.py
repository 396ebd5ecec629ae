"""Painters of charts that stand on a foot line: upright bars, stacked bars, lines."""

from collections.abc import Iterator, Sequence

from exports.typesetting import styles
from exports.typesetting.chart_model import Chart
from exports.typesetting.page import Page
from exports.typesetting.palette import Ink
from exports.typesetting.plan_signs import draw_centred
from exports.typesetting.sheet import Box, Point, Sheet
from exports.typesetting.text import Align, Stack, stacked

GAP = 0.42  # of a step, between bars
VALUE_ROOM = 18.0  # above the highest mark
NAME_GAP = 3.0
LEAST_INSIDE = 12.0  # height of a part of a bar that holds its value
APART = 10.0  # of two values one over the other
MOST_VALUES = 12  # points of a line that all have their value
END_ROOM = 84.0  # to the right of lines, for their names
SERIES = (Ink.ACCENT, Ink.PARTLY, Ink.GREY_DATA, Ink.PLUM)
ON_SERIES = (Ink.WHITE, Ink.WHITE, Ink.TEXT, Ink.WHITE)


class Foot:
    """The foot line with the names under it, and where values lie over it."""

    def __init__(self, page: Page, chart: Chart, area: Box) -> None:
        self.left, self.top, right, bottom = area
        self.step = (right - self.left) / len(chart.categories)
        self.names: list[Stack] = []
        for at, words in enumerate(chart.categories):
            style = styles.BAR_NAME
            if at == chart.strong:
                style = style.strong().inked(Ink.TEXT)
            texts = page.texts(words, style, styles.BAR_NAME_SECOND)
            self.names.append(stacked(texts, self.step - 2, Align.CENTER))
        self.width = right - self.left
        self.y = bottom - max(name.height for name in self.names) - NAME_GAP
        self.share = (self.y - self.top - VALUE_ROOM) / chart.highest()

    def middle(self, category: int) -> float:
        return self.left + (category + 0.5) * self.step

    def height(self, value: float) -> float:
        return value * self.share

    def draw(self, sheet: Sheet) -> None:
        """The line and the names, over what stands on it."""
        sheet.rule(self.left, self.y, self.width, Ink.SECOND, 0.75)
        for at, name in enumerate(self.names):
            x = self.left + at * self.step + 1
            name.draw(sheet, x, self.y + NAME_GAP, self.step - 2, Align.CENTER)


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
        draw_centred(sheet, words, foot.middle(at), foot.y - high - 5)
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
        draw_centred(sheet, total, foot.middle(at), y - 5)
    foot.draw(sheet)


def paint_lines(sheet: Sheet, page: Page, chart: Chart, area: Box) -> None:
    """A line for each series with its name at the end; of many points only some have values."""
    several = len(chart.series) > 1
    foot = Foot(page, chart, (area[0], area[1], area[2] - (END_ROOM if several else 0), area[3]))
    ends: list[float] = []
    for number, series in enumerate(chart.series):
        values = chart.numbers(number)
        points = [
            (foot.middle(at), foot.y - foot.height(value))
            for at, value in enumerate(values)
            if value is not None
        ]
        if not points:
            continue
        for run in _runs(values, foot):
            sheet.stroke(run, SERIES[number], 1.5)
        for x, y in points:
            sheet.disc(x, y, 2.2, SERIES[number])
        shown = _shown(values, chart.strong, several=several)
        for at in shown:
            value = values[at] or 0
            style = styles.BAR_STRONG if at == chart.strong else styles.BAR_VALUE
            style = style.inked(_readable(number))
            words = page.text(chart.form(value), style)
            draw_centred(sheet, words, foot.middle(at), foot.y - foot.height(value) - 6)
        if several:
            name = page.texts(series.name, styles.BAR_NAME.inked(_readable(number)))
            stack = stacked(name[:1], END_ROOM - 8)
            y = _free(points[-1][1], ends)
            ends.append(y)
            stack.draw(sheet, points[-1][0] + 8, y + 3 - styles.BAR_NAME.leading, END_ROOM - 8)
    foot.draw(sheet)


def _quiet(chart: Chart) -> Ink:
    return Ink.ACCENT_60 if chart.strong is None else Ink.ACCENT_30


def _readable(series: int) -> Ink:
    """The ink of words about a series: light ones are told by their place alone."""
    return (Ink.ACCENT, Ink.SECOND, Ink.SECOND, Ink.PLUM)[series]


def _runs(values: Sequence[float | None], foot: Foot) -> Iterator[list[Point]]:
    """Neighbouring known values: a line has a gap where one is not known."""
    run: list[Point] = []
    for at, value in enumerate(values):
        if value is None:
            if len(run) > 1:
                yield run
            run = []
        else:
            run.append((foot.middle(at), foot.y - foot.height(value)))
    if len(run) > 1:
        yield run


def _shown(values: Sequence[float | None], strong: int | None, *, several: bool) -> list[int]:
    known = [at for at, value in enumerate(values) if value is not None]
    if len(known) <= MOST_VALUES and not several:
        return known
    ranked = sorted(known, key=lambda at: values[at] or 0)
    kept = {known[0], known[-1]} if several else {known[0], known[-1], ranked[0], ranked[-1]}
    return sorted(kept | ({strong} & set(known) if strong is not None else set()))


def _free(y: float, ends: list[float]) -> float:
    """The nearest height at which a name does not lie on another."""
    tries = (y + sign * step * 2 for step in range(60) for sign in (1, -1))
    return next(
        (at for at in tries if all(abs(at - end) >= APART for end in ends)), y
    )
