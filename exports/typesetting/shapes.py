"""Small shapes that carry a meaning by their form, so that it survives grey print."""

from collections.abc import Callable
from enum import Enum, auto

from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Sheet

MARK = 5.0  # radius of a mark beside the words of a table
DOTTED = (1.1, 1.4)


class Mark(Enum):
    """How far something is met, or that it is late."""

    MET = auto()
    PARTLY = auto()
    NOT_MET = auto()
    UNKNOWN = auto()
    OVERDUE = auto()
    TOLD = auto()  # answered in words


def draw_mark(sheet: Sheet, mark: Mark, x: float, y: float, radius: float = MARK) -> None:
    """A mark about x, y. It stands beside words that say the same."""
    _PAINTERS[mark](sheet, x, y, radius)


def diamond(sheet: Sheet, x: float, y: float, radius: float, ink: Ink) -> None:
    """A filled square that stands on its corner."""
    corners = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
    sheet.area(corners, ink)


def _met(sheet: Sheet, x: float, y: float, radius: float) -> None:
    sheet.disc(x, y, radius, Ink.ACCENT)
    tick = ((-0.48, 0.04), (-0.12, 0.4), (0.5, -0.36))
    points = [(x + across * radius, y + down * radius) for across, down in tick]
    sheet.stroke(points, Ink.WHITE, radius * 0.28)


def _partly(sheet: Sheet, x: float, y: float, radius: float) -> None:
    sheet.half_disc(x, y, radius, Ink.PARTLY)
    sheet.ring(x, y, radius * 0.9, Ink.PARTLY, radius * 0.2)


def _not_met(sheet: Sheet, x: float, y: float, radius: float) -> None:
    sheet.ring(x, y, radius * 0.9, Ink.SECOND, radius * 0.2)
    arm = radius * 0.36
    for down in (-arm, arm):
        sheet.stroke(((x - arm, y + down), (x + arm, y - down)), Ink.SECOND, radius * 0.24)


def _unknown(sheet: Sheet, x: float, y: float, radius: float) -> None:
    sheet.ring(x, y, radius * 0.9, Ink.LABEL, radius * 0.2, dash=DOTTED)


def _told(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """Three lines of writing."""
    for down, end in ((-0.5, 0.8), (0.0, 0.8), (0.5, 0.2)):
        line = ((x - radius * 0.8, y + down * radius), (x + end * radius, y + down * radius))
        sheet.stroke(line, Ink.SECOND, radius * 0.2)


def _overdue(sheet: Sheet, x: float, y: float, radius: float) -> None:
    sheet.area(
        (
            (x, y - radius),
            (x + radius * 1.1, y + radius * 0.9),
            (x - radius * 1.1, y + radius * 0.9),
        ),
        Ink.ALARM,
    )
    sheet.stroke(((x, y - radius * 0.4), (x, y + radius * 0.3)), Ink.WHITE, radius * 0.24)
    sheet.disc(x, y + radius * 0.6, radius * 0.14, Ink.WHITE)


_PAINTERS: dict[Mark, Callable[[Sheet, float, float, float], None]] = {
    Mark.MET: _met,
    Mark.PARTLY: _partly,
    Mark.NOT_MET: _not_met,
    Mark.UNKNOWN: _unknown,
    Mark.OVERDUE: _overdue,
    Mark.TOLD: _told,
}
