"""What stands on every sheet: the running head, and the foot with the number of the page."""

from dataclasses import dataclass, replace

from exports.typesetting import grid
from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Sheet
from exports.typesetting.styles import SMALL
from exports.typesetting.text import Align, Stack, Text, shortened, side_by_side, stacked

MARK = 7.0
MARK_ROOM = 12.0
HEAD_GAP = 8.0
HEAD_LINES = 2


@dataclass(frozen=True, slots=True)
class Furniture:
    """The texts of head and foot.

    In each of the numbering texts {n} stands for the number of the page and {m} for their count.
    """

    zone: tuple[Text, ...]
    addressee: tuple[Text, ...]
    foot: tuple[Text, ...]
    numbering: tuple[Text, ...]

    def draw(self, sheet: Sheet, number: int, count: int) -> None:
        """Draw head and foot of a sheet; its number and the count are known at the end only."""
        if sheet.bare:
            return
        x, width = grid.MARGIN, grid.WIDTH
        sheet.fill(x, grid.HEADER - MARK, MARK, MARK, Ink.ACCENT)
        zone = _in_head(self.zone, width * 0.7 - MARK_ROOM - HEAD_GAP)
        zone.draw(sheet, x + MARK_ROOM, grid.HEADER - zone.height, width)
        addressee = _in_head(self.addressee, width * 0.3, Align.END)
        addressee.draw(sheet, x, grid.HEADER - addressee.height, width, Align.END)
        sheet.rule(x, grid.RULE, width, Ink.LINE)
        sheet.fill(x, grid.RULE - 0.25, grid.COLUMN, 2.25, Ink.ACCENT)
        self._draw_foot(sheet, number, count)

    def _draw_foot(self, sheet: Sheet, number: int, count: int) -> None:
        x, width = grid.MARGIN, grid.WIDTH
        top = grid.FOOTER - SMALL.leading
        sheet.rule(x, grid.FOOTER - 11, width, Ink.LINE)
        stacked(self.foot, width * 0.75).draw(sheet, x, top, width)
        numbered = (_numbered(text, number, count) for text in self.numbering)
        stacked(numbered, width / 4, Align.END).draw(sheet, x, top, width, Align.END)


def _in_head(texts: tuple[Text, ...], width: float, align: Align = Align.START) -> Stack:
    """Two texts on one line if there is room; no more than two lines, so long names are cut."""
    if len(texts) > 1 and sum(text.width() for text in texts) + HEAD_GAP <= width:
        return side_by_side(texts[0], texts[1], width, HEAD_GAP)
    most = HEAD_LINES // max(len(texts), 1)
    return stacked((shortened(text, width, most) for text in texts), width, align)


def _numbered(text: Text, number: int, count: int) -> Text:
    words = text.words.replace("{n}", str(number)).replace("{m}", str(count))
    return replace(text, words=words)
