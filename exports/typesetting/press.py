"""Sheets written as one PDF file. The only module here, with `embedding`, that meets ReportLab.

Of ReportLab it uses the canvas and the objects of the file, never its paragraphs: those read
text as markup, and a company's name must stay a name.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObjectReference, PDFPage
from reportlab.pdfgen.canvas import Canvas

from exports.typesetting.embedding import EmbeddedFonts, picture_stream
from exports.typesetting.sheet import Sheet

PRODUCER = "Fieldbook"
LONE_SURROGATE = re.compile("[\ud800-\udfff]")

# ReportLab reads these when it writes: streams without a text armour that makes them a quarter
# longer; no host from which it would fetch a picture.
rl_config.useA85 = 0
rl_config.trustedHosts = []


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself; `made` is the only date in it."""

    title: str
    author: str
    language: str
    made: date
    subject: str = ""


class _Press(Canvas):  # type: ignore[misc] # ReportLab has no types
    """A canvas without ReportLab's own fonts."""

    def __init__(self, file: BytesIO, language: str) -> None:
        self._level = -1  # of the last entry of the outline; the next may be one deeper at most
        self._pictures: dict[str, PDFObjectReference] = {}
        self._on_sheet: tuple[str, ...] = ()
        super().__init__(file, pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=language)

    def _make_preamble(self) -> None:
        # ReportLab would name Helvetica on every page, a font that is not embedded.
        self._preamble = ""

    def _setXObjects(self, page: PDFPage) -> None:  # noqa: N802 # ReportLab's name
        # Under our own names, where ReportLab would put its word before them.
        named = {name: self._pictures[name] for name in self._on_sheet}
        page.XObjects = PDFDictionary(named) if named else None

    def put(self, sheet: Sheet) -> None:
        """Write a sheet and its bookmarks as the next page."""
        self.setPageSize(sheet.size)
        for number, bookmark in enumerate(sheet.bookmarks):
            key = f"{self.getPageNumber()}.{number}"
            self.bookmarkHorizontal(key, 0, sheet.size[1] - bookmark.y)
            self._level = min(bookmark.level, self._level + 1)
            self.addOutlineEntry(_plain(bookmark.title), key, self._level)
        for name, picture in sheet.pictures.items():
            if name not in self._pictures:
                self._pictures[name] = self._doc.Reference(picture_stream(picture))
        self._on_sheet = tuple(sheet.pictures)
        self.addLiteral(sheet.content)
        self._doc.updateSignature(sheet.content.encode("ascii"))
        self.showPage()

    def finish(self, fonts: EmbeddedFonts) -> None:
        """Embed the fonts and close the file."""
        fonts.embed(self._doc)
        self.save()


def printed(
    sheets: Sequence[Sheet],
    fonts: EmbeddedFonts,
    about: About,
    progress: Callable[[int, int], None],
) -> bytes:
    """The file. Equal sheets and equal words about it give equal bytes."""
    file = BytesIO()
    press = _Press(file, about.language)
    press.setTitle(_plain(about.title))
    press.setAuthor(_plain(about.author))
    press.setSubject(_plain(about.subject))
    press.setCreator(PRODUCER)
    press.setProducer(PRODUCER)
    press.setDateFormatter(lambda *_: f"D:{about.made:%Y%m%d}")
    press.setViewerPreference("DisplayDocTitle", "true")
    for number, sheet in enumerate(sheets, 1):
        press.put(sheet)
        progress(number, len(sheets))
    press.finish(fonts)
    return file.getvalue()


def _plain(text: str) -> str:
    """Text that every PDF string can hold."""
    return LONE_SURROGATE.sub("\ufffd", text)
