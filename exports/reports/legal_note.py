"""The legal note under the last line of a sheet: it takes no room from what stands above."""

from dataclasses import dataclass

from exports.typesetting import grid
from exports.typesetting.blocks import AtFoot, Whole
from exports.typesetting.sheet import Sheet
from exports.typesetting.text import Text, stacked

HIGHER = 0.75  # so that the third of its lines does not touch the rule of the foot


@dataclass(frozen=True, slots=True)
class LegalNote(AtFoot, Whole):
    """Three small lines between the text of the sheet on which it is reached and the foot."""

    texts: tuple[Text, ...]
    before: float = 0
    stays: bool = False
    height: float = 7  # notes above it keep so far from it

    def set(self, width: float) -> "LegalNote":
        return self

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        stacked(self.texts, grid.WIDTH).draw(sheet, x, grid.LAST - HIGHER, grid.WIDTH)
