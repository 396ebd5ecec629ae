"""Measures of the sheet, in points; y grows downwards from the top edge."""

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)

MARGIN = 20 * MM  # left and right
COLUMNS = 12
GUTTER = 4 * MM
COLUMN = (A4[0] - 2 * MARGIN - (COLUMNS - 1) * GUTTER) / COLUMNS
WIDTH = A4[0] - 2 * MARGIN

BASE = 15.0  # of the lines on which all text stands
STEP = 3.75  # finest step of the grid


def x(column: float) -> float:
    """Left edge of a column, counted from 0."""
    return MARGIN + column * (COLUMN + GUTTER)


def width(columns: float) -> float:
    """Columns side by side with the gutters between them."""
    return columns * (COLUMN + GUTTER) - GUTTER


def line(number: float) -> float:
    """The baseline of a line of the grid."""
    return number * BASE


HEADER = line(3)
RULE = line(3.5)
TITLE = line(6.5)
SUBTITLE = line(8)
STAND = line(10)
BODY = line(13.5)
LAST = line(51)
FOOTER = line(54)


def columns_of(shares: tuple[float, ...], room: float) -> tuple[tuple[float, float], ...]:
    """Offset and width of columns that share the room, with a gutter between two."""
    unit = (room + GUTTER) / sum(shares)
    offsets = [unit * sum(shares[:at]) for at in range(len(shares))]
    columns = zip(offsets, shares, strict=True)
    return tuple((offset, unit * share - GUTTER) for offset, share in columns)
