"""The plan of one plot, drawn from its outline in metres: schematic, north up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import cos, hypot, radians, sin

from exports.typesetting import styles
from exports.typesetting.blocks import Pair
from exports.typesetting.drawing import Drawing
from exports.typesetting.grid import BASE
from exports.typesetting.outlines import Fit, Outline, fitted, heart, lengths, setback, sides, tidy
from exports.typesetting.page import Page, Words
from exports.typesetting.palette import Ink
from exports.typesetting.plan_signs import (
    LETTER_RADIUS,
    draw_centred,
    draw_letter,
    draw_north,
    draw_scale,
    outward,
    scale_length,
    upright,
)
from exports.typesetting.sheet import Point, Sheet
from exports.typesetting.text import Text, paired

HEIGHT = 17.5 * BASE
MARGIN = (46.0, 24.0, 46.0, 48.0)  # left, top, right, foot
FOR_PIPES = 18.0  # more, where utilities enter from the north or the south
NUMBER_SIZES = (22, 18, 15, 12)
PIPE = 20.0
NUMBER_INSET = 8.0
SHORTEST = 34.0  # points of a side that has its length written beside it
SETBACK_DASH = (3, 2)


@dataclass(frozen=True, slots=True)
class Utility:
    """A letter where a utility enters, and the side: sides are counted from 0 at the first corner.

    The sides are those of the outline as it was given.
    """

    letter: str
    side: int


@dataclass(frozen=True, slots=True)
class PlotWords:
    """What is written on the plan: the plot's number, its area, and the setback's words."""

    number: str
    area: str = ""
    setback: Words = ""
    metre: str = "m"
    north: str = "N"


def plot_plan(
    page: Page,
    corners: Sequence[Point],
    words: PlotWords,
    *,
    setback_metres: float = 0,
    utilities: Sequence[Utility] = (),
) -> "PlotPlan":
    """The plan of an outline: corners east and north in metres, in either direction.

    Raises ValueError for an outline that encloses no area.
    """
    outline = tidy(corners)
    ends = {frozenset(side): at for at, side in enumerate(sides(outline))}
    given = sides(tuple(corners))
    entering = tuple(
        (page.text(utility.letter, styles.LETTER), ends[frozenset(given[utility.side])])
        for utility in utilities
        if frozenset(given[utility.side]) in ends
    )
    return PlotPlan(page, outline, words, setback_metres, entering)


@dataclass(frozen=True, slots=True)
class PlotPlan:
    """A plot in its frame."""

    page: Page
    outline: Outline
    words: PlotWords
    setback_metres: float
    utilities: tuple[tuple[Text, int], ...]
    height: float = HEIGHT
    before: float = 0
    stays: bool = False

    def set(self, width: float) -> Drawing:
        def paint(sheet: Sheet, x: float, top: float) -> None:
            left, upper, right, lower = self._margin()
            room = (x + left, top + upper, x + width - right, top + self.height - lower)
            fit = fitted(self.outline, room)
            sheet.fill(x, top, width, self.height, Ink.GROUND)
            self._draw_plot(sheet, fit)
            self._draw_lengths(sheet, fit)
            self._draw_utilities(sheet, fit)
            if self.setback_metres:
                foot = top + self.height - 9
                self._draw_setback_words(sheet, x + 10, foot, width * 0.5)
            draw_north(sheet, x + 16, top + 24, self._measure(self.words.north))
            bar = scale_length(width * 0.36 / fit.scale)
            ends = self._measure("0"), self._measure(f"{bar:g} {self.words.metre}")
            draw_scale(sheet, x + width - 24, top + self.height - 17, bar * fit.scale, ends)

        return Drawing(self.height, paint, self.alternative())

    def _margin(self) -> tuple[float, float, float, float]:
        """Wider where letters with their pipes stand between the plot and its lengths."""
        left, upper, right, lower = MARGIN
        for side in {at for _, at in self.utilities}:
            start, end = sides(self.outline)[side]
            upper += FOR_PIPES if end[0] < start[0] else 0
            lower += FOR_PIPES if end[0] > start[0] else 0
        return left, min(upper, MARGIN[1] + FOR_PIPES), right, min(lower, MARGIN[3] + FOR_PIPES)

    def alternative(self) -> str:
        """Number, area and the lengths of the sides."""
        measured = ", ".join(f"{length:.0f} {self.words.metre}" for length in lengths(self.outline))
        return f"{self.words.number}: {self.words.area}; {measured}"

    def _draw_plot(self, sheet: Sheet, fit: Fit) -> None:
        points = fit.points(self.outline)
        sheet.area(points, Ink.ACCENT_30)
        sheet.stroke(points, Ink.ACCENT, 1.5, closed=True)
        inner = setback(self.outline, self.setback_metres) if self.setback_metres else None
        if inner:
            sheet.stroke(fit.points(inner), Ink.ACCENT, 0.6, closed=True, dash=SETBACK_DASH)
        x, y = heart(points, 30)
        room = max(x for x, _ in points) - min(x for x, _ in points)
        draw_centred(sheet, self._number(room - 2 * NUMBER_INSET), x, y + 4, room=room)
        if self.words.area:
            draw_centred(sheet, self.page.text(self.words.area, styles.PLOT_AREA), x, y + 20)

    def _number(self, room: float) -> Text:
        """In the largest size that fits the plot."""
        styled = (replace(styles.PLOT, size=size) for size in NUMBER_SIZES)
        sized = [self.page.text(self.words.number, style) for style in styled]
        return next((text for text in sized if text.width() <= room), sized[-1])

    def _draw_setback_words(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        """At the foot of the frame, after a piece of its dashed line."""
        texts = self.page.texts(self.words.setback, styles.CLAUSE.inked(Ink.ACCENT))
        if not texts:
            return
        sheet.stroke(((x, y - 2.5), (x + 16, y - 2.5)), Ink.ACCENT, 0.6, dash=SETBACK_DASH)
        stack = paired(texts, width, gap=5)
        stack.draw(sheet, x + 21, y - stack.height, width)

    def _draw_lengths(self, sheet: Sheet, fit: Fit) -> None:
        taken = {side for _, side in self.utilities}
        measured = zip(sides(fit.points(self.outline)), lengths(self.outline), strict=True)
        for at, ((start, end), length) in enumerate(measured):
            if hypot(end[0] - start[0], end[1] - start[1]) < SHORTEST:
                continue
            away = PIPE + 16 if at in taken else 9.0
            across, down = outward(start, end)
            angle = upright(start, end)
            x = (start[0] + end[0]) / 2 + across * away
            y = (start[1] + end[1]) / 2 + down * away
            # The words' middle, not their baseline, keeps that distance.
            x, y = _lowered(x, y, 2.7, angle)
            words = f"{length:.0f} {self.words.metre}"
            draw_centred(sheet, self._measure(words), x, y, angle)

    def _draw_utilities(self, sheet: Sheet, fit: Fit) -> None:
        drawn = sides(fit.points(self.outline))
        for side in dict.fromkeys(side for _, side in self.utilities):
            letters = [letter for letter, at in self.utilities if at == side]
            start, end = drawn[side]
            across, down = outward(start, end)
            for number, letter in enumerate(letters, 1):
                share = number / (len(letters) + 1)
                x = start[0] + (end[0] - start[0]) * share
                y = start[1] + (end[1] - start[1]) * share
                out = (x + across * PIPE, y + down * PIPE)
                edge = (x + across * LETTER_RADIUS, y + down * LETTER_RADIUS)
                sheet.stroke((edge, out), Ink.SECOND, 0.8)
                draw_letter(sheet, x, y, letter)

    def _measure(self, words: Words) -> Text:
        pair = words if isinstance(words, Pair) else Pair(words)
        return self.page.text(pair.lead, styles.MEASURE)


def _lowered(x: float, y: float, by: float, angle: float) -> Point:
    """Down by so much as words at this angle see it."""
    return x + by * sin(radians(angle)), y + by * cos(radians(angle))
