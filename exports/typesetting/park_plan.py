"""The plan of a park: its outline, its roads and the plots on offer, those in question strong."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import partial

from exports.typesetting import styles
from exports.typesetting.drawing import Drawing, Legend
from exports.typesetting.grid import BASE
from exports.typesetting.lanes import Lane, SetLane, draw_lane, draw_lane_name
from exports.typesetting.outlines import Fit, Outline, fitted, heart, tidy
from exports.typesetting.page import Page, Words
from exports.typesetting.palette import Ink
from exports.typesetting.plan_signs import draw_centred, draw_north, draw_scale, scale_length
from exports.typesetting.sheet import Box, Point, Sheet
from exports.typesetting.styles import Style
from exports.typesetting.text import Text

HEIGHT = 18 * BASE
MARGIN = (24.0, 24.0, 56.0, 36.0)  # left, top, right, foot
LABEL = styles.ZONE
AROUND = 0.3  # of the plots' own extent, where the plan shows them and not the whole park
BESIDE = 2.0  # points that a plot is wider than its number
ABOVE = 3.0  # from a plot to its number, where that has no room inside


class Use(Enum):
    """What a plot is to the reader: of others than these nothing is told."""

    SHOWN = auto()
    AVAILABLE = auto()


_FILLS = {Use.SHOWN: Ink.ACCENT, Use.AVAILABLE: Ink.ACCENT_30}
_INKS = {Use.SHOWN: Ink.WHITE, Use.AVAILABLE: Ink.TEXT}


@dataclass(frozen=True, slots=True)
class Parcel:
    """A plot of the park: its number, its corners east and north in metres, its use."""

    number: str
    corners: tuple[Point, ...]
    use: Use


@dataclass(frozen=True, slots=True)
class Ground:
    """What the plots lie in: the park's outline in the same metres, and its roads."""

    outline: tuple[Point, ...] = ()
    lanes: tuple[Lane, ...] = ()


def park_plan(
    page: Page,
    parcels: Sequence[Parcel],
    ground: Ground | None = None,
    *,
    metre: str = "m",
    north: str = "N",
) -> "ParkPlan":
    """The plan; at least one parcel. Raises ValueError for an outline without an area.

    Where the plots would be too small for their numbers, it shows the part of the park around them.
    """
    drawn = tuple(
        (page.text(parcel.number, _label(parcel.use)), tidy(parcel.corners), parcel.use)
        for parcel in parcels
    )
    ground = ground or Ground()
    around = tidy(ground.outline) if ground.outline else ()
    lanes = tuple(
        SetLane(page.texts(lane.name, styles.MEASURE), lane.points, lane.metres)
        for lane in ground.lanes
    )
    return ParkPlan(page, drawn, around, lanes, metre, north)


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
    outline: Outline
    lanes: tuple[SetLane, ...]
    metre: str
    north: str
    height: float = HEIGHT
    before: float = 0
    stays: bool = True

    def set(self, width: float) -> Drawing:
        def paint(sheet: Sheet, x: float, top: float) -> None:
            left, upper, right, lower = MARGIN
            room = (x + left, top + upper, x + width - right, top + self.height - lower)
            fit = self._fit(room)
            sheet.within(x, top, width, self.height)
            sheet.fill(x, top, width, self.height, Ink.GROUND)
            self._draw_ground(sheet, fit, (x, top, x + width, top + self.height))
            for text, outline, use in self.parcels:
                _draw_number(sheet, text, fit.points(outline), use)
            sheet.everywhere()
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

    def _fit(self, room: Box) -> Fit:
        """The whole park, or what lies about the plots where they would be too small in it."""
        corners = [corner for _, outline, _ in self.parcels for corner in outline]
        whole = fitted(self.outline or corners, room)
        if all(
            text.width() + BESIDE <= _wide(whole.points(plot)) for text, plot, _ in self.parcels
        ):
            return whole
        easts, norths = zip(*corners, strict=True)
        east, north = AROUND * (max(easts) - min(easts)), AROUND * (max(norths) - min(norths))
        near = fitted(
            (
                (min(easts) - east, min(norths) - north),
                (max(easts) + east, max(norths) + north),
            ),
            room,
        )
        return near if near.scale > whole.scale else whole

    def _draw_ground(self, sheet: Sheet, fit: Fit, frame: Box) -> None:
        if self.outline:
            sheet.area(fit.points(self.outline), Ink.ACCENT_12)
        for lane in self.lanes:
            draw_lane(sheet, lane, fit)
        for _, outline, use in self.parcels:
            points = fit.points(outline)
            sheet.area(points, _FILLS[use])
            sheet.stroke(points, Ink.WHITE, 0.75, closed=True)
        taken = [
            box
            for text, outline, use in self.parcels
            if (box := _box_of_number(text, fit.points(outline), use))
        ]
        for lane in self.lanes:
            taken += draw_lane_name(sheet, lane, fit, frame, taken)


def _wide(points: Outline) -> float:
    easts = [x for x, _ in points]
    return max(easts) - min(easts)


def _label(use: Use) -> Style:
    return LABEL.inked(_INKS[use])


def _draw_number(sheet: Sheet, text: Text, points: Outline, use: Use) -> None:
    place = _place_of_number(text, points, use)
    if place is not None:
        inside = text.width() + BESIDE <= _wide(points)
        shown = text if inside else replace(text, style=text.style.inked(Ink.ACCENT))
        draw_centred(sheet, shown, *place)


def _place_of_number(text: Text, points: Outline, use: Use) -> Point | None:
    """In the middle of the plot, or above it if it is too narrow and in question."""
    if text.width() + BESIDE <= _wide(points):
        x, y = heart(points, 12)
        return x, y + 2.7
    if use is not Use.SHOWN:
        return None
    return sum(x for x, _ in points) / len(points), min(y for _, y in points) - ABOVE


def _box_of_number(text: Text, points: Outline, use: Use) -> Box | None:
    place = _place_of_number(text, points, use)
    if place is None:
        return None
    (x, y), half = place, text.width() / 2 + BESIDE
    return x - half, y - text.style.size, x + half, y + BESIDE


def _draw_swatch(sheet: Sheet, x: float, y: float, ink: Ink) -> None:
    sheet.fill(x - 4, y - 4, 11, 8, ink)
