"""The section of a standard hall, drawn from its bays and heights in metres: schematic."""

from dataclasses import dataclass, replace

from exports.typesetting import styles
from exports.typesetting.drawing import Drawing
from exports.typesetting.page import Page, Words
from exports.typesetting.palette import Ink
from exports.typesetting.plan_signs import draw_centred
from exports.typesetting.sheet import Sheet
from exports.typesetting.text import Stack, Text, stacked

MOST_BAYS = 4
EAVE_OVER = 6.0  # by which the roof stands out over the outer columns
COLUMN = 3.0
ROOF = 3.5
HOOK_HEIGHTS = (44.0, 84.0)  # of the drawing: the lowest and the highest
OVER_HOOK = 13.0  # points from the hook to the eaves
STEEPEST = 30.0
SLOPE = 0.09
CRANE = 3.0
TROLLEY = (12.0, 6.0)
DIMENSION = 15.0  # under the ground
TICK = 3.5
INSETS = (21.0, 9.0)  # of words in their bay, beside the measure of the hook and elsewhere
GAUGE = 14.0
LABEL = replace(styles.PLACE, size=7.5)
BETWEEN = 9.0
MOST_LINES = 2  # of a label inside
WORDS_BELOW = 9.0


@dataclass(frozen=True, slots=True)
class BuildingWords:
    """What is written: the span of one bay ("24 m"), the height to the hook, floor and crane.

    Height and floor are whole labels: "8 m to crane hook", "Floor 5 t/m², crane 10 t".
    """

    span: str
    height: Words
    floor: Words = ""


def building_section(
    page: Page,
    *,
    bays: int,
    span: float,
    clear_height: float,
    crane: float | None = None,
    words: BuildingWords,
) -> "BuildingSection":
    """The section of one to four bays; spans and height in metres, the crane in tonnes.

    Raises ValueError for another count of bays, or measures that are not positive.
    """
    if not 1 <= bays <= MOST_BAYS:
        raise ValueError("a section has one to four bays")
    if min(span, clear_height) <= 0:
        raise ValueError("spans and heights are positive")
    labels = tuple(
        texts
        for label in (words.height, words.floor)
        if (texts := page.texts(label, LABEL, styles.TABLE_SECOND))
    )
    measure = page.text(words.span, styles.MEASURE)
    return BuildingSection(bays, span, clear_height, bool(crane), measure, labels)


@dataclass(frozen=True, slots=True)
class BuildingSection:
    """A hall between its ground and its ridge. Its labels stand inside, or below if too wide."""

    bays: int
    span: float
    clear_height: float
    crane: bool
    measure: Text
    labels: tuple[tuple[Text, ...], ...]
    before: float = 11.25
    stays: bool = False

    def set(self, width: float) -> Drawing:
        hall = _Hall.of(self, width)
        inside = self._inside(hall)
        below = [] if inside else [stacked(texts, width) for texts in self.labels]
        foot = hall.ground + DIMENSION + self.measure.style.leading + 2
        height = foot + sum(stack.height + WORDS_BELOW for stack in below)

        def paint(sheet: Sheet, x: float, top: float) -> None:
            hall.draw(sheet, x, top)
            self._draw_spans(sheet, hall, x, top + hall.ground + DIMENSION)
            for stack, (across, room) in inside:
                middle = (hall.hook + hall.ground - stack.height) / 2
                stack.draw(sheet, x + across, top + middle, room)
            y = top + foot
            for stack in below:
                stack.draw(sheet, x, y + WORDS_BELOW, width)
                y += stack.height + WORDS_BELOW

        return Drawing(height, paint, self.alternative())

    def alternative(self) -> str:
        """The bays and what is written of them."""
        said = [f"{self.bays} × {self.measure.words}"]
        return "; ".join(said + [texts[0].words for texts in self.labels])

    def _inside(self, hall: "_Hall") -> list[tuple[Stack, tuple[float, float]]]:
        """Each label in a bay of its own, or all in the first; none where one is too long."""
        groups = self.labels
        if len(groups) > self.bays:
            groups = (tuple(text for texts in self.labels for text in texts),)
        insets = [INSETS[min(at, 1)] for at in range(len(groups))]
        rooms = [hall.bay - inset - COLUMN for inset in insets]
        stacks = [stacked(texts, room) for texts, room in zip(groups, rooms, strict=True)]
        tallest = max((stack.height for stack in stacks), default=0.0)
        whole = all(
            len(text.lines(room)) <= MOST_LINES
            for texts, room in zip(groups, rooms, strict=True)
            for text in texts
        )
        if not whole or tallest + BETWEEN > hall.ground - hall.hook:
            return []
        lefts = [hall.left + hall.bay * at + inset for at, inset in enumerate(insets)]
        return list(zip(stacks, zip(lefts, rooms, strict=True), strict=True))

    def _draw_spans(self, sheet: Sheet, hall: "_Hall", x: float, y: float) -> None:
        left = x + hall.left
        sheet.rule(left, y, hall.bay * self.bays, Ink.SECOND, 0.6)
        for at in range(self.bays + 1):
            tick = left + hall.bay * at
            sheet.stroke(((tick, y - TICK), (tick, y + TICK)), Ink.SECOND, 0.6)
        for at in range(self.bays):
            middle = left + hall.bay * (at + 0.5)
            draw_centred(sheet, self.measure, middle, y + 11, room=hall.bay)


@dataclass(frozen=True, slots=True)
class _Hall:
    """Measures of the drawing in points, from its upper left corner."""

    bays: int
    left: float
    bay: float
    eaves: float
    hook: float
    ground: float
    crane: bool

    @classmethod
    def of(cls, section: BuildingSection, width: float) -> "_Hall":
        """As wide as the column; heights by the same scale as far as words have room in them."""
        left = EAVE_OVER + COLUMN / 2
        bay = (width - 2 * left) / section.bays
        lowest, highest = HOOK_HEIGHTS
        high = min(max(section.clear_height * bay / section.span, lowest), highest)
        eaves = ROOF + min(STEEPEST, SLOPE * width / 2)
        hook = eaves + OVER_HOOK
        return cls(section.bays, left, bay, eaves, hook, hook + high, section.crane)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """Ground, columns, roof, and where there is one a crane in each bay."""
        right = self.left * 2 + self.bay * self.bays
        for at in range(self.bays + 1):
            column = x + self.left + self.bay * at - COLUMN / 2
            high = self.ground - self._roof(self.left + self.bay * at, right)
            sheet.fill(column, top + self.ground - high, COLUMN, high, Ink.TEXT)
        ridge = (x + right / 2, top + ROOF / 2)
        eaves = ((x, top + self.eaves), (x + right, top + self.eaves))
        sheet.stroke((eaves[0], ridge, eaves[1]), Ink.TEXT, ROOF)
        sheet.rule(x, top + self.ground, right, Ink.TEXT, 0.9)
        for at in range(self.bays if self.crane else 0):
            self._draw_crane(sheet, x + self.left + self.bay * at, top + self.hook)
        gauge = x + self.left + GAUGE
        ends = ((gauge, top + self.hook), (gauge, top + self.ground))
        sheet.stroke(ends, Ink.SECOND, 0.6)
        for _, y in ends:
            sheet.rule(gauge - TICK, y, 2 * TICK, Ink.SECOND, 0.6)

    def _draw_crane(self, sheet: Sheet, left: float, hook: float) -> None:
        wide, high = TROLLEY
        beam = hook - high - CRANE
        sheet.fill(left + 5, beam, self.bay - 10, CRANE, Ink.ACCENT)
        sheet.fill(left + (self.bay - wide) / 2, beam + CRANE, wide, high, Ink.ACCENT)

    def _roof(self, x: float, right: float) -> float:
        """The height of the roof's line over a place, from the top."""
        share = 1 - abs(x - right / 2) / (right / 2)
        return self.eaves - (self.eaves - ROOF / 2) * share
