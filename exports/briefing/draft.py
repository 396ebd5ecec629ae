"""The mark of a pack that may not leave the office yet: on every sheet, the cover too."""

from dataclasses import dataclass, fields

from exports.typesetting import grid
from exports.typesetting.furniture import Furniture
from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Sheet
from exports.typesetting.text import Align, Text, stacked

TOP = 8.0  # over both lines of a long name in the head
HEIGHT = 15.0
PADDING = 6.0


@dataclass(frozen=True, slots=True)
class DraftFurniture(Furniture):
    """Head and foot of a draft, with the mark over them at the right."""

    mark: Text

    def draw(self, sheet: Sheet, number: int, count: int) -> None:
        """Draw the mark last, so that nothing lies over it."""
        Furniture.draw(self, sheet, number, count)
        width = self.mark.width() + 2 * PADDING
        left = grid.MARGIN + grid.WIDTH - width
        sheet.fill(left, TOP, width, HEIGHT, Ink.ALARM)
        stack = stacked((self.mark,), width)
        stack.draw(sheet, left, TOP + HEIGHT - 4.2 - stack.height, width, Align.CENTER)


def marked(furniture: Furniture, mark: Text) -> DraftFurniture:
    """The same furniture with the mark."""
    kept = {field.name: getattr(furniture, field.name) for field in fields(furniture)}
    return DraftFurniture(**kept, mark=mark)
