"""Blocks for this benchmark alone: a cover with a picture, the contents, cards of people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from exports.typesetting import grid
from exports.typesetting.blocks import Opening, Unseen, Whole
from exports.typesetting.codes import Code
from exports.typesetting.page import Texts
from exports.typesetting.palette import Ink
from exports.typesetting.pictures import Picture
from exports.typesetting.sheet import Bookmark, Sheet
from exports.typesetting.text import Align, Stack, Text, stacked

COVER_SHARE = 0.55  # of the sheet's height that the picture takes
ENTRY_HEIGHT = 22.5
CARD_HEIGHT = 150.0
CARD_GAP = 12.0


@dataclass(frozen=True, slots=True)
class PictureCover(Opening, Whole):
    """A sheet with a picture over its upper half and words under it."""

    picture: Picture
    texts: tuple[Text, ...]
    before: float = 0
    stays: bool = False
    height: float = grid.A4[1]

    def set(self, width: float) -> "PictureCover":
        return self

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        sheet.bare = True
        sheet.mark(Bookmark(self.texts[0].words, 0), 0)
        foot = sheet.size[1] * COVER_SHARE
        sheet.picture(0, 0, sheet.size[0], foot, self.picture)
        stacked(self.texts, grid.WIDTH).draw(sheet, x, foot + grid.line(2), grid.WIDTH)


@dataclass(slots=True)
class Entries(Whole):
    """The list of sections; `numbered` adds the pages once all sections stand."""

    texts: Sequence[Texts]
    before: float = 15
    stays: bool = False
    _places: list[tuple[Sheet, float, float]] = field(default_factory=list)

    @property
    def height(self) -> float:
        return len(self.texts) * ENTRY_HEIGHT

    def set(self, width: float) -> "Entries":
        return self

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        for at, texts in enumerate(self.texts):
            y = top + at * ENTRY_HEIGHT
            stacked(texts[:1], grid.width(4)).draw(sheet, x, y, grid.width(4))
            stacked(texts[1:], grid.width(6)).draw(sheet, grid.x(4), y, grid.width(6))
            sheet.rule(x, y + 18, grid.WIDTH, Ink.LINE)
            self._places.append((sheet, x, y))

    def numbered(self, numbers: Sequence[Text]) -> "PageNumbers":
        """The block that ends the document and writes the numbers into the list."""
        return PageNumbers(
            tuple(stacked((number,), grid.WIDTH, Align.END) for number in numbers), self
        )

    def fill(self, numbers: Sequence[Stack]) -> None:
        for (sheet, x, y), number in zip(self._places, numbers, strict=True):
            number.draw(sheet, x, y, grid.WIDTH, Align.END)


@dataclass(frozen=True, slots=True)
class PageNumbers(Unseen, Whole):
    """The numbers of the contents, drawn where their entries stand."""

    numbers: tuple[Stack, ...]
    entries: Entries
    before: float = 0
    stays: bool = False
    height: float = 0

    def set(self, width: float) -> "PageNumbers":
        return self

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        self.entries.fill(self.numbers)


@dataclass(frozen=True, slots=True)
class Cards(Whole):
    """People two abreast, each with a code to scan."""

    cards: Mapping[str, tuple[Text, ...]]  # by the text of the code
    before: float = 15
    stays: bool = False

    @property
    def height(self) -> float:
        return (len(self.cards) + 1) // 2 * CARD_HEIGHT

    def set(self, width: float) -> "Cards":
        return self

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        for at, (vcard, texts) in enumerate(self.cards.items()):
            left, y = grid.x(at % 2 * 6), top + at // 2 * CARD_HEIGHT
            code, room = Code.of(vcard), grid.width(6)
            sheet.rule(left, y, room, Ink.LINE)
            stacked(texts, room - code.side - CARD_GAP).draw(sheet, left, y + 7.5, room)
            code.draw(sheet, left + room - code.side, y + CARD_GAP)
