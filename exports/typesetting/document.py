"""A document from its blocks: placed on sheets, numbered, and written as a PDF file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from exports.typesetting.blocks import Block
from exports.typesetting.embedding import EmbeddedFonts
from exports.typesetting.flow import Flow, Frame
from exports.typesetting.page import Page
from exports.typesetting.press import About, printed
from exports.typesetting.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Document:
    """A finished file.

    `missing` are characters for which no face has a picture; `overfull` is what runs over the
    edge of its column or of the sheet.
    """

    pdf: bytes
    sheets: int
    missing: tuple[str, ...]
    overfull: tuple["Overfull", ...] = ()


@dataclass(frozen=True, slots=True)
class Overfull:
    """Words that have no room where they stand, none for a block higher than its sheet.

    Sheets are counted from 1.
    """

    sheet: int
    words: str


def typeset(
    page: Page,
    blocks: Iterable[Block],
    about: About,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Document:
    """Set the blocks that were made with the page. Nothing is laid out twice.

    Head and foot are drawn when all blocks stand, as they name the count of pages. `progress` is
    called for each written sheet, and may stop the work by raising.
    """
    fonts = EmbeddedFonts()
    sheets: list[Sheet] = []

    def new_sheet() -> Sheet:
        sheets.append(Sheet(fonts, page.palette, number=len(sheets) + 1))
        return sheets[-1]

    Flow(new_sheet, Frame()).place(blocks)
    if not sheets:
        new_sheet()
    for number, sheet in enumerate(sheets, 1):
        page.furniture.draw(sheet, number, len(sheets))
    pdf = printed(sheets, fonts, about, progress)
    overfull = (
        Overfull(number, words)
        for number, sheet in enumerate(sheets, 1)
        for words in sheet.overfull
    )
    return Document(pdf, len(sheets), fonts.missing(), tuple(overfull))
