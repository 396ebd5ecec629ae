"""A picture in the column, with its caption and the holder of its rights under it."""

from dataclasses import dataclass

from exports.typesetting.drawing import Drawing
from exports.typesetting.pictures import Picture
from exports.typesetting.sheet import Sheet
from exports.typesetting.text import Text, stacked

TALLEST = 0.75  # height to width; what is higher is cut at the top and at the foot
CAPTION_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture as wide as its column, without frame."""

    picture: Picture
    caption: tuple[Text, ...]
    before: float = 15
    stays: bool = False

    def set(self, width: float) -> Drawing:
        high = width * min(self.picture.shape, TALLEST)
        words = stacked(self.caption, width)

        def paint(sheet: Sheet, x: float, top: float) -> None:
            sheet.picture(x, top, width, high, self.picture)
            words.draw(sheet, x, top + high + CAPTION_GAP, width)

        alternative = " ".join(text.words for text in self.caption)
        return Drawing(high + CAPTION_GAP + words.height, paint, alternative)
