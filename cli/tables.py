"""Tables of text: columns that stand straight beside each other, also with Chinese in them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

WIDEST = 40
_GAP = "  "
_WIDE = ("W", "F")
_WITHOUT_WIDTH = ("Mn", "Me", "Cf")
# One Chinese character or one word, with the signs that must not begin a line and the space behind.
_PIECE = re.compile(
    r"(?:[\u2e80-\uffef]|[^\s\u2e80-\uffef]+)[、。，：；）》”！？…]*\s*|\s+", re.ASCII
)


def width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(_columns(character) for character in text)


def padded(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))


def cut(text: str, columns: int = WIDEST) -> str:
    """The text on one line, cut with an ellipsis where it is wider."""
    line = " ".join(text.split())
    if width(line) <= columns:
        return line
    kept = 0
    for place, character in enumerate(line):
        kept += _columns(character)
        if kept > columns - 1:
            return f"{line[:place]}…"
    return line


def wrapped(text: str, columns: int) -> list[str]:
    """The text in lines that wide, broken at spaces and between Chinese characters."""
    lines = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and width(lines[-1] + piece.rstrip()) > columns:
            lines.append("")
        lines[-1] += piece
    return [line.strip() for line in lines]


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table; empty columns are left out."""
    cells = [[cut(cell) for cell in row] for row in rows]
    filled = [column for column in range(len(heads)) if any(row[column] for row in cells)]
    chosen = [[row[column] for column in filled] for row in (list(heads), *cells)]
    widths = [max(map(width, column)) for column in zip(*chosen, strict=True)]
    for row in chosen:
        yield _GAP.join(map(padded, row, widths)).rstrip()


def _columns(character: str) -> int:
    if unicodedata.category(character) in _WITHOUT_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
