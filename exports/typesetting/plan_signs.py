"""What every plan has: ground, an arrow to the north, a bar of the scale, letters of utilities."""

from math import atan2, cos, degrees, floor, hypot, inf, log10, radians, sin

from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Point, Sheet
from exports.typesetting.text import Text

LETTER_RADIUS = 6.0
ARROW = 7.0


def draw_north(sheet: Sheet, x: float, y: float, letter: Text) -> None:
    """An arrow about x, y with its letter above."""
    points = ((x, y - ARROW), (x + ARROW / 2, y + ARROW), (x, y + ARROW * 0.55))
    sheet.area((*points, (x - ARROW / 2, y + ARROW)), Ink.SECOND)
    draw_centred(sheet, letter, x, y - ARROW - 3)


def scale_length(metres: float) -> float:
    """The longest of 1, 2, 5, 10, 20 … metres that is no longer than this."""
    power = 10.0 ** floor(log10(metres))
    return power * max(step for step in (1, 2, 5) if step * power <= metres * (1 + 1e-9))


def draw_scale(
    sheet: Sheet, right: float, y: float, width: float, words: tuple[Text, Text]
) -> None:
    """A bar that ends at `right`, with a word under its start and under its end."""
    left = right - width
    sheet.fill(left, y, width, 2.4, Ink.SECOND)
    sheet.fill(left + width / 2, y + 0.5, width / 2 - 0.5, 1.4, Ink.WHITE)
    draw_centred(sheet, words[0], left, y + 11)
    draw_centred(sheet, words[1], right, y + 11)


def draw_letter(sheet: Sheet, x: float, y: float, letter: Text) -> None:
    """A letter in a circle about x, y."""
    sheet.disc(x, y, LETTER_RADIUS, Ink.WHITE)
    sheet.ring(x, y, LETTER_RADIUS, Ink.SECOND, 0.9)
    draw_centred(sheet, letter, x, y + 2.8)


def draw_centred(
    sheet: Sheet, text: Text, x: float, y: float, angle: float = 0, *, room: float = inf
) -> None:
    """A line with its middle at x on the baseline y, turned about that point.

    Words that are wider than their room are reported with the sheet.
    """
    line = text.line()
    if text.width() > room:
        sheet.overfull.append(text.words)
    half = text.width() / 2
    across, down = _turned(half, angle)
    sheet.text(x - across, y + down, line, text.style.size, text.style.ink, angle=angle)


def upright(start: Point, end: Point) -> float:
    """The angle of a side on the sheet, so that words along it are never upside down."""
    angle = degrees(atan2(start[1] - end[1], end[0] - start[0]))
    if angle > 90.01:
        return angle - 180
    return angle + 180 if angle <= -89.99 else angle


def outward(start: Point, end: Point) -> Point:
    """One point away from a side on the sheet, of an outline that goes against the clock."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    return -(end[1] - start[1]) / length, (end[0] - start[0]) / length


def _turned(length: float, angle: float) -> Point:
    return length * cos(radians(angle)), length * sin(radians(angle))
