"""The plan of a park: the outlines of its plots in metres, the one in question in the accent."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from exports.typesetting import styles
from exports.typesetting.drawing import Drawing, Legend
from exports.typesetting.grid import BASE
from exports.typesetting.outlines import Outline, fitted, heart, tidy
from exports.typesetting.page import Page, Words
from exports.typesetting.palette import Ink
from exports.typesetting.plan_signs import draw_centred, draw_north, draw_scale, scale_length
from exports.typesetting.sheet import Point, Sheet
from exports.typesetting.styles import Style
from exports.typesetting.text import Text

HEIGHT = 18 * BASE
MARGIN = (24.0, 24.0, 56.0, 36.0)  # left, top, right, foot
LABEL = styles.ZONE


class Use(Enum):
    """What a plot is to the reader."""

    SHOWN = auto()
    AVAILABLE = auto()
    TAKEN = auto()


_FILLS = {Use.SHOWN: Ink.ACCENT, Use.AVAILABLE: Ink.ACCENT_30, Use.TAKEN: Ink.LINE}
_INKS = {Use.SHOWN: Ink.WHITE, Use.AVAILABLE: Ink.TEXT, Use.TAKEN: Ink.SECOND}


@dataclass(frozen=True, slots=True)
class Parcel:
    """A plot of the park: its number, its corners east and north in metres, its use."""

    number: str
    corners: tuple[Point, ...]
    use: Use


def park_plan(
    page: Page, parcels: Sequence[Parcel], metre: str = "m", north: str = "N"
) -> "ParkPlan":
    """The plan; at least one parcel. Raises ValueError for an outline without an area."""
    drawn = tuple(
        (page.text(parcel.number, _label(parcel.use)), tidy(parcel.corners), parcel.use)
        for parcel in parcels
    )
    return ParkPlan(page, drawn, metre, north)


def uses(page: Page, words: dict[Use, Words]) -> Legend:
    """The line under the plan that explains its colours."""
    return Legend(
        tuple(
            (partial(_draw_swatch, ink=_FILLS[use]), page.texts(words[use], styles.LEGEND))
            for use in Use
            if use in words
        ),
        before=4,
    )


@dataclass(frozen=True, slots=True)
class ParkPlan:
    """Plots in their frame."""

    page: Page
    parcels: tuple[tuple[Text, Outline, Use], ...]
    metre: str
    north: str
    height: float = HEIGHT
    before: float = 0
    stays: bool = True

    def set(self, width: float) -> Drawing:
        def paint(sheet: Sheet, x: float, top: float) -> None:
            left, upper, right, lower = MARGIN
            room = (x + left, top + upper, x + width - right, top + self.height - lower)
            corners = [corner for _, outline, _ in self.parcels for corner in outline]
            fit = fitted(corners, room)
            sheet.fill(x, top, width, self.height, Ink.GROUND)
            for text, outline, use in self.parcels:
                points = fit.points(outline)
                sheet.area(points, _FILLS[use])
                sheet.stroke(points, Ink.WHITE, 0.75, closed=True)
                _draw_number(sheet, text, points)
            signs = [self.page.text(words, styles.MEASURE) for words in (self.north, "0")]
            draw_north(sheet, x + width - 26, top + 26, signs[0])
            bar = scale_length(width * 0.25 / fit.scale)
            end = self.page.text(f"{bar:,g} {self.metre}", styles.MEASURE)
            foot = top + self.height - 18
            draw_scale(sheet, x + width - 26, foot, bar * fit.scale, (signs[1], end))

        return Drawing(self.height, paint, self.alternative())

    def alternative(self) -> str:
        """The numbers of the plots, the one in question first."""
        ordered = sorted(self.parcels, key=lambda parcel: parcel[2].value)
        return ", ".join(text.words for text, _, _ in ordered)


def _label(use: Use) -> Style:
    return LABEL.inked(_INKS[use])


def _draw_number(sheet: Sheet, text: Text, points: Outline) -> None:
    """In the middle of the plot, if it is wide enough for it."""
    x, y = heart(points, 12)
    wide = max(point[0] for point in points) - min(point[0] for point in points)
    if text.width() + 4 > wide:
        sheet.overfull.append(text.words)
        return
    draw_centred(sheet, text, x, y + 2.7)


def _draw_swatch(sheet: Sheet, x: float, y: float, ink: Ink) -> None:
    sheet.fill(x - 4, y - 4, 11, 8, ink)
