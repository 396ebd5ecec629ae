"""Painters of charts whose categories stand under one another: lying bars and spans of time."""

from exports.typesetting import styles
from exports.typesetting.chart_model import Chart, Span
from exports.typesetting.page import Page
from exports.typesetting.palette import Ink
from exports.typesetting.plan_signs import draw_centred
from exports.typesetting.shapes import diamond
from exports.typesetting.sheet import Box, Sheet
from exports.typesetting.text import Stack, Text, run_on, stacked

ROW = 26.25
BAR = 12.0
LABEL_SHARE = 0.36
VALUE_ROOM = 40.0

SPAN_ROW = 33.0  # the lowest
SPAN_PADDING = 8.0
SPAN_HEAD = 34.0  # from the top to the rule under the ticks
NAMES, DETAILS, SCALE = 0.27, 0.49, 0.505  # of the width: ends of the columns, start of the scale
END = 8.0
BESIDE = 5.0  # between a mark and its words
NARROWEST = 40.0
MOST_TICKS = 7
STEPS = (1, 2, 3, 6, 12, 24, 60, 120)
SPAN_SERIES = (Ink.ACCENT, Ink.GREY_DATA, Ink.PARTLY, Ink.PLUM)
ON_SPAN = (Ink.WHITE, Ink.TEXT, Ink.WHITE, Ink.WHITE)


def lying_height(chart: Chart) -> float:
    """Of all rows."""
    return len(chart.categories) * ROW + 4


def paint_lying(sheet: Sheet, page: Page, chart: Chart, area: Box) -> None:
    """Lying bars of one series: the name at the left, the value at the end of its bar."""
    left, top, right, _ = area
    label = (right - left) * LABEL_SHARE
    share = (right - left - label - VALUE_ROOM) / chart.highest()
    for at, (words, value) in enumerate(zip(chart.categories, chart.numbers(), strict=True)):
        strong = at == chart.strong
        y = top + at * ROW
        style = styles.TABLE.strong() if strong else styles.TABLE
        name = stacked(page.texts(words, style, styles.TABLE_SECOND), label - 8)
        name.draw(sheet, left, y + (ROW - name.height) / 2 - 2, label - 8)
        if value is None:
            continue
        quiet = Ink.ACCENT_60 if chart.strong is None else Ink.ACCENT_30
        middle = y + ROW / 2
        sheet.fill(
            left + label, middle - BAR / 2, value * share, BAR, Ink.ACCENT if strong else quiet
        )
        said = page.text(chart.form(value), styles.BAR_STRONG if strong else styles.BAR_VALUE)
        _draw(sheet, said, left + label + value * share + 6, middle + 3)
    foot = top + len(chart.categories) * ROW
    sheet.stroke(((left + label, top), (left + label, foot)), Ink.SECOND, 0.75)


def span_height(page: Page, chart: Chart, width: float) -> float:
    """Of head and rows."""
    return SPAN_HEAD + sum(_span_rows(page, chart, width)) + 8


def ticks(highest: float) -> list[float]:
    """Where the scale is numbered: from 0 in even steps, and at its end."""
    step = next((step for step in STEPS if highest / step < MOST_TICKS), STEPS[-1])
    while highest / step >= MOST_TICKS:
        step *= 2
    even = [float(step * at) for at in range(int(highest / step) + 1)]
    if highest - even[-1] < step * 0.45:
        even.pop()
    return [*even, highest]


class Scale:
    """Where a moment lies between the left and the right edge."""

    def __init__(self, chart: Chart, left: float, right: float) -> None:
        self.left, self.right = left, right
        self.highest = chart.highest()

    def x(self, at: float) -> float:
        return self.left + at * (self.right - self.left) / self.highest


def paint_spans(sheet: Sheet, page: Page, chart: Chart, area: Box) -> None:
    """A calendar: what is done, its promise, and a bar from start to end; a diamond is a moment."""
    left, top, right, _ = area
    width = right - left
    scale = Scale(chart, left + width * SCALE, right - END)
    rule = top + SPAN_HEAD
    _paint_heads(sheet, page, chart, area)
    rows = _span_rows(page, chart, width)
    foot = rule + sum(rows) + 4
    for at in ticks(scale.highest):
        sheet.stroke(((scale.x(at), rule), (scale.x(at), foot)), Ink.LINE)
        draw_centred(sheet, page.text(chart.form(at), styles.MEASURE), scale.x(at), rule - 5)
    sheet.rule(left, rule, width, Ink.SECOND, 0.75)
    y = rule
    for at, height in enumerate(rows):
        _paint_row(sheet, page, chart, at, (left, y, right, y + height))
        for number, series in enumerate(chart.series):
            span = series.values[at]
            if isinstance(span, Span):
                _paint_span(sheet, page, span, number, (scale, y + height / 2))
        y += height


def _paint_heads(sheet: Sheet, page: Page, chart: Chart, area: Box) -> None:
    left, top, right, _ = area
    width = right - left
    columns = ((0.0, NAMES, 20.0), (NAMES, DETAILS, 20.0), (SCALE, 1.0, 6.0))
    for words, (start, end, lower) in zip(chart.heads, columns, strict=True):
        room = width * (end - start)
        stack = run_on(page.texts(words, styles.COLUMN_HEAD), room)
        stack.draw(sheet, left + width * start, top + lower - stack.height + 10, room)


def _paint_row(sheet: Sheet, page: Page, chart: Chart, at: int, area: Box) -> None:
    left, top, right, foot = area
    width = right - left
    places = ((left, width * NAMES - 8), (left + width * NAMES, width * (DETAILS - NAMES)))
    for (x, room), stack in zip(places, _span_words(page, chart, at, width), strict=False):
        stack.draw(sheet, x, top + (foot - top - stack.height) / 2 - 2.5, room)
    sheet.rule(left, foot, width * DETAILS, Ink.LINE, 0.4)


def _span_words(page: Page, chart: Chart, at: int, width: float) -> list[Stack]:
    """The name of a row, and what is said beside it."""
    style = styles.TABLE
    if at == chart.strong:
        style = style.strong().inked(Ink.ACCENT)
    name = page.texts(chart.categories[at], style, styles.TABLE_SECOND)
    said = (
        page.texts(chart.details[at], styles.TABLE.strong(), styles.TABLE_SECOND)
        if (chart.details)
        else ()
    )
    return [stacked(name, width * NAMES - 8), stacked(said, width * (DETAILS - NAMES))]


def _span_rows(page: Page, chart: Chart, width: float) -> list[float]:
    """How high each row is: longer words make it higher."""
    words = (_span_words(page, chart, at, width) for at in range(len(chart.categories)))
    return [max(SPAN_ROW, *(stack.height + SPAN_PADDING for stack in row)) for row in words]


def _paint_span(
    sheet: Sheet, page: Page, span: Span, series: int, place: tuple[Scale, float]
) -> None:
    scale, middle = place
    start, end = scale.x(span.start), scale.x(span.end)
    if span.start == span.end:
        diamond(sheet, start, middle, 6.5, Ink.ACCENT)
        texts = page.texts(span.words, styles.TABLE.strong().inked(Ink.ACCENT), styles.LEGEND)
        _draw_beside(sheet, texts, (start - 6.5, start + 6.5), middle, scale)
        return
    sheet.fill(start, middle - BAR / 2, max(end - start, 3), BAR, SPAN_SERIES[series])
    texts = page.texts(span.words, styles.MEASURE, styles.COLUMN_HEAD)
    if not texts:
        return
    ends = start, max(end, start + 3)
    within = texts[0].width() + 10 < end - start
    if within and (len(texts) == 1 or max(_rooms(ends, scale)) < _widest(texts)):
        inside = page.text(texts[0].words, styles.MEASURE.inked(ON_SPAN[series]))
        _draw(sheet, inside, start + 6, middle + 2.7)
    else:
        _draw_beside(sheet, texts, ends, middle, scale)


def _rooms(ends: tuple[float, float], scale: Scale) -> tuple[float, float]:
    """For words before a mark and after it."""
    return ends[0] - BESIDE - scale.left, scale.right + END - ends[1] - BESIDE


def _widest(texts: tuple[Text, ...]) -> float:
    return max(text.width() for text in texts)


def _draw_beside(
    sheet: Sheet,
    texts: tuple[Text, ...],
    ends: tuple[float, float],
    middle: float,
    scale: Scale,
) -> None:
    """On white, after the mark if there is room for it, else before it, else where there is more.

    Words that are too wide even there are broken, and lie over the mark rather than off the sheet.
    """
    if not texts:
        return
    (before, after), widest = _rooms(ends, scale), _widest(texts)
    follows = widest <= after or (widest > before and after >= before)
    stack = stacked(texts, max(after if follows else before, NARROWEST))
    wide = max(line.width for line in stack.lines)
    x = ends[1] + BESIDE if follows else ends[0] - BESIDE - wide
    x = max(min(x, scale.right + END - wide), scale.left)
    top = middle - stack.height / 2 - 2.5
    sheet.fill(x - 2, top + 1, wide + 4, stack.height + 3, Ink.WHITE)
    for line in stack.lines:
        sheet.text(x, top + line.y, line.line, line.style.size, line.style.ink)


def _draw(sheet: Sheet, text: Text, x: float, y: float) -> None:
    sheet.text(x, y, text.line(), text.style.size, text.style.ink)
