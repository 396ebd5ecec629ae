"""The charts of the packs by reportlab.graphics, with its stock widgets."""

from typing import Any

from reportlab.graphics.charts.barcharts import HorizontalBarChart, VerticalBarChart
from reportlab.graphics.charts.legends import Legend
from reportlab.graphics.charts.linecharts import HorizontalLineChart
from reportlab.graphics.shapes import Drawing
from reportlab.graphics.widgets.markers import makeMarker
from reportlab.lib.colors import HexColor

from benchmarks.packs.contents import FIRST_YEAR, Contents, words

REGULAR, BOLD = "SC", "SC-Bold"
ACCENT, SECOND = HexColor("#0b5566"), HexColor("#b36b00")
GREY, LINE = HexColor("#667077"), HexColor("#c6cdd0")
COLORS = (ACCENT, SECOND)
WIDTH, HEIGHT, LYING_HEIGHT = 480, 220, 140
SIZE = 8


def stacked_bars(pack: Contents) -> Drawing:
    """Foreign investment by year, each bar of two parts with their values."""
    chart = VerticalBarChart()
    chart.categoryAxis.style = "stacked"
    _prepare(chart, pack.inflow, [str(FIRST_YEAR + at) for at in range(len(pack.inflow[0]))])
    for at, color in enumerate(COLORS):
        chart.bars[at].fillColor = color
        chart.bars[at].strokeColor = None
    _label(chart.barLabels, chart, "%.0f")
    return _drawing(chart, HEIGHT, words()["series"])


def lying_bars(pack: Contents) -> Drawing:
    """Industries by their share, each with its name and its value."""
    chart = HorizontalBarChart()
    values = [value for _, value in pack.industries]
    _prepare(chart, [values], [name.joined for name, _ in pack.industries])
    chart.x, chart.y, chart.width, chart.height = 110, 15, WIDTH - 160, LYING_HEIGHT - 20
    chart.categoryAxis.reverseDirection = 1
    chart.bars[0].fillColor = ACCENT
    chart.bars[0].strokeColor = None
    _label(chart.barLabels, chart, "%.1f")
    return _drawing(chart, LYING_HEIGHT, ())


def lines(pack: Contents) -> Drawing:
    """What was received month by month, in two lines with a disc at every point."""
    chart = HorizontalLineChart()
    _prepare(chart, pack.months, [f"{at}月" for at in range(1, len(pack.months[0]) + 1)])
    for at, color in enumerate(COLORS):
        chart.lines[at].strokeColor = color
        chart.lines[at].strokeWidth = 1.5
        chart.lines[at].symbol = makeMarker("FilledCircle", size=4)
    return _drawing(chart, HEIGHT, words()["years"])


def _prepare(chart: Any, data: Any, names: list[str]) -> None:
    chart.x, chart.y, chart.width, chart.height = 40, 45, WIDTH - 60, HEIGHT - 65
    chart.data = [list(values) for values in data]
    chart.categoryAxis.categoryNames = names
    chart.valueAxis.valueMin = 0
    for axis in (chart.categoryAxis, chart.valueAxis):
        axis.labels.fontName = REGULAR
        axis.labels.fontSize = SIZE


def _label(labels: Any, chart: Any, form: str) -> None:
    labels.fontName = REGULAR
    labels.fontSize = SIZE
    chart.barLabelFormat = form


def _drawing(chart: Any, height: float, names: Any) -> Drawing:
    drawing = Drawing(WIDTH, height)
    drawing.add(chart)
    if names:
        legend = Legend()
        legend.x, legend.y, legend.columnMaximum, legend.deltax = 40, 18, 1, 150
        legend.fontName, legend.fontSize, legend.alignment = REGULAR, SIZE, "right"
        said = [name.joined for name in names]
        legend.colorNamePairs = list(zip(COLORS, said, strict=True))
        drawing.add(legend)
    return drawing
