"""A word in a box, full or outlined: who acts, readable in grey print too."""

from dataclasses import replace
from enum import Enum, auto

from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Sheet
from exports.typesetting.text import Align, Stack, Text, stacked

NARROWEST = 44.0
SIDE = 5.0
TOP = 1.5
FOOT = 4.5


class Badge(Enum):
    """How a box is drawn."""

    FULL = auto()
    OUTLINE = auto()


INKS = {Badge.FULL: Ink.WHITE, Badge.OUTLINE: Ink.ACCENT}


def boxed(texts: tuple[Text, ...], room: float) -> Stack:
    """Words set so that a box about them is no wider than the room."""
    words = stacked(texts, room - 2 * SIDE, Align.CENTER)
    lines = tuple(replace(line, y=line.y + TOP) for line in words.lines)
    return Stack(lines, words.height + TOP + FOOT)


def draw_badge(
    sheet: Sheet, badge: Badge, words: Stack, place: tuple[float, float], room: float
) -> None:
    """The box with its words, the upper left corner at the place."""
    x, top = place
    widest = max(line.width for line in words.lines)
    width = min(room, max(NARROWEST, widest + 2 * SIDE))
    if badge is Badge.FULL:
        sheet.fill(x, top, width, words.height, Ink.ACCENT)
    else:
        left, upper, right, foot = x + 0.5, top + 0.5, x + width - 0.5, top + words.height - 0.5
        corners = ((left, upper), (right, upper), (right, foot), (left, foot))
        sheet.stroke(corners, Ink.ACCENT, 1, closed=True)
    words.draw(sheet, x + SIDE, top, width - 2 * SIDE, Align.CENTER)
