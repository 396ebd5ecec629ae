"""The packs by ReportLab as its user's guide teaches it: flowables, charts and a QR widget.

Latin words are in the Han faces too: ReportLab has no fallback from one face to another. The
contents need their page numbers, and so `multiBuild` lays everything out twice.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

import reportlab
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Image, NextPageTemplate, PageBreak, Paragraph, Spacer, Table
from reportlab.platypus.doctemplate import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus.tableofcontents import TableOfContents

from benchmarks.packs import textbook_charts as charts
from benchmarks.packs.contents import COVER, DIAGRAM, PAGES, Both, Contact, Contents, Park, words
from benchmarks.packs.textbook_charts import ACCENT, BOLD, GREY, LINE, REGULAR
from resources.files import RESOURCES

ABOUT = f"ReportLab {reportlab.Version}"
WIDTH = A4[0] - 40 * mm
CODE = 25.5 * mm
RULED = [
    ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("FONT", (0, 0), (-1, -1), REGULAR, 8.5),
]

ZH = ParagraphStyle("zh", fontName=REGULAR, fontSize=9.5, leading=15, wordWrap="CJK")
EN = ParagraphStyle(
    "en", fontName=REGULAR, fontSize=9, leading=15, textColor=GREY, spaceAfter=7.5,
    alignment=TA_JUSTIFY,
)  # fmt: skip
HEADING = ParagraphStyle("heading", fontName=BOLD, fontSize=24, leading=30, spaceAfter=15)
SMALL_HEADING = ParagraphStyle("small", fontName=BOLD, fontSize=11, leading=15, spaceBefore=15)
CELL = ParagraphStyle("cell", fontName=REGULAR, fontSize=8.5, leading=11, wordWrap="CJK")
HEAD = ParagraphStyle("head", parent=CELL, fontSize=7.5, textColor=GREY)
ENTRY = ParagraphStyle("entry", fontName=REGULAR, fontSize=9.5, leading=22.5)
TITLE = ParagraphStyle("title", fontName=BOLD, fontSize=30, leading=40, textColor=ACCENT)
UNDER = ParagraphStyle("under", fontName=REGULAR, fontSize=14, leading=20)


def engine(pictures: Path) -> Callable[[Contents], bytes]:
    """What sets a pack with the pictures of this folder, and gives its file."""
    for name, file in ((REGULAR, "NotoSansSC-Regular"), (BOLD, "NotoSansSC-Bold")):
        pdfmetrics.registerFont(TTFont(name, RESOURCES / "fonts" / f"{file}.ttf"))
    pdfmetrics.registerFontFamily(REGULAR, REGULAR, BOLD, REGULAR, BOLD)

    def pdf(pack: Contents) -> bytes:
        file = io.BytesIO()
        _Template(file, pack, pictures).multiBuild(list(_story(pack, pictures)))
        return file.getvalue()

    return pdf


class _Heading(Paragraph):  # type: ignore[misc] # ReportLab has no types
    """The heading of a section, which the contents and the outline name."""


class _Template(BaseDocTemplate):  # type: ignore[misc] # ReportLab has no types
    def __init__(self, file: io.BytesIO, pack: Contents, pictures: Path) -> None:
        said = words()
        super().__init__(
            file, pagesize=A4, title=said["title"].joined, author=said["issuer"].zh, lang="zh"
        )
        self.pack = pack
        self.pictures = pictures
        cover = Frame(20 * mm, 20 * mm, WIDTH, A4[1] * 0.38, 0, 0, 0, 0)
        body = Frame(20 * mm, 20 * mm, WIDTH, A4[1] - 45 * mm, 0, 0, 0, 0)
        self.addPageTemplates(
            [
                PageTemplate("cover", [cover], onPage=self._draw_cover),
                PageTemplate("body", [body], onPage=self._draw_furniture),
            ]
        )

    def afterFlowable(self, flowable: object) -> None:  # noqa: N802 # ReportLab's name
        if isinstance(flowable, _Heading):
            text, key = flowable.getPlainText(), f"page{self.page}"
            self.canv.bookmarkPage(key)
            self.canv.addOutlineEntry(text, key, 0)
            self.notify("TOCEntry", (0, text, self.page, key))

    def _draw_cover(self, canvas: Canvas, _: object) -> None:
        foot = A4[1] * 0.45
        canvas.drawImage(str(self.pictures / COVER), 0, foot, A4[0], A4[1] - foot)

    def _draw_furniture(self, canvas: Canvas, _: object) -> None:
        said, right = words(), A4[0] - 20 * mm
        number = canvas.getPageNumber()
        canvas.saveState()
        canvas.setFont(REGULAR, 7.5)
        canvas.setFillColor(GREY)
        canvas.setStrokeColor(LINE)
        head = f"{said['title'].joined} · {self.pack.investor.en}"
        canvas.drawString(20 * mm, A4[1] - 15 * mm, head)
        canvas.line(20 * mm, A4[1] - 17 * mm, right, A4[1] - 17 * mm)
        canvas.drawString(20 * mm, 10 * mm, said["issuer"].joined)
        numbered = f"第 {number} 页 / 共 {PAGES} 页 Page {number} of {PAGES}"
        canvas.drawRightString(right, 10 * mm, numbered)
        canvas.restoreState()


def _story(pack: Contents, pictures: Path) -> Iterator[Any]:
    said = words()
    yield from (Paragraph(text, TITLE) for text in (said["title"].zh, said["title"].en))
    yield from (Paragraph(escape(both.joined), UNDER) for both in (pack.investor, said["day"]))
    yield from (NextPageTemplate("body"), PageBreak())
    yield Paragraph(said["contents"].joined, HEADING)
    yield TableOfContents(dotsMinLevel=-1, levelStyles=[ENTRY])
    for name, section in zip(pack.sections, _sections(pack, pictures), strict=True):
        yield PageBreak()
        yield _Heading(name.joined, HEADING)
        yield from section


def _sections(pack: Contents, pictures: Path) -> Iterator[Iterator[Any]]:
    yield from map(_prose, pack.texts)
    yield _figures(pack)
    yield _industries(pack)
    yield from (_park(park, pictures) for park in pack.parks)
    yield _plots(pack, pictures)
    yield _table("firm_head", pack.firms, (3.4, 4.1, 2.9, 1.6))
    yield _table("hour_head", pack.programme, (1.2, 3.6, 4.3, 2.9))
    yield _people(pack.people)


def _prose(texts: Sequence[Both]) -> Iterator[Any]:
    for both in texts:
        yield Paragraph(escape(both.zh), ZH)
        yield Paragraph(escape(both.en), EN)


def _figures(pack: Contents) -> Iterator[Any]:
    rows = [(name.zh, name.en, value) for name, value in pack.figures]
    yield _rows(("指标", "Indicator", "数值 Value"), rows, (5, 5, 2))
    yield Paragraph(words()["inflow"].joined, SMALL_HEADING)
    yield charts.stacked_bars(pack)


def _industries(pack: Contents) -> Iterator[Any]:
    yield Paragraph(words()["shares"].joined, SMALL_HEADING)
    yield charts.lying_bars(pack)
    yield Paragraph(words()["months"].joined, SMALL_HEADING)
    yield charts.lines(pack)


def _park(park: Park, pictures: Path) -> Iterator[Any]:
    yield Image(pictures / park.photograph, 170 * mm, 68 * mm)
    facts = [(name.joined, value) for name, value in park.facts]
    pairs = zip(facts[::2], facts[1::2], strict=True)
    yield _rows((), [(*left, *right) for left, right in pairs], (2.6, 3.4, 2.6, 3.4))
    yield Spacer(1, 15)
    yield from _prose(park.text)


def _plots(pack: Contents, pictures: Path) -> Iterator[Any]:
    yield Image(pictures / DIAGRAM, 170 * mm, 87 * mm)
    yield Paragraph(words()["diagram"].joined, CELL)
    yield from _table("plot_head", pack.plots, (2, 2, 3, 2, 3))


def _table(head: str, rows: Sequence[Sequence[str]], shares: Sequence[float]) -> Iterator[Any]:
    yield _rows(words()["words"][head], rows, shares)


def _rows(head: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float]) -> Table:
    """Cells are paragraphs, as plain ones would run over the edges of their columns."""
    cells = [[Paragraph(escape(said), CELL) for said in row] for row in rows]
    if head:
        cells.insert(0, [Paragraph(escape(said), HEAD) for said in head])
    widths = [WIDTH * share / sum(shares) for share in shares]
    return Table(cells, widths, style=RULED, repeatRows=int(bool(head)))


def _people(people: Sequence[Contact]) -> Iterator[Any]:
    rows = [
        [*_person(left), *_person(right)]
        for left, right in zip(people[::2], people[1::2], strict=True)
    ]
    text = WIDTH / 2 - CODE - 10
    yield Table(rows, [text, CODE + 10] * 2, [130] * len(rows), style=RULED)


def _person(one: Contact) -> tuple[Paragraph, Drawing]:
    lines = "<br/>".join(map(escape, (one.role.joined, one.phone, one.mail)))
    told = Paragraph(f'<font size="13"><b>{one.name.joined}</b></font><br/>{lines}', CELL)
    code = QrCodeWidget(one.vcard, barLevel="M", barBorder=0, barWidth=CODE, barHeight=CODE)
    drawing = Drawing(CODE, CODE)
    drawing.add(code)
    return told, drawing
