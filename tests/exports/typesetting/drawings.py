"""Demonstration charts, plans and people, and what was painted read back, for tests."""

import io
import re

import pypdfium2

from exports.typesetting.chart_model import Chart, Kind, Series, Span
from exports.typesetting.embedding import EmbeddedFonts
from exports.typesetting.page import Pair
from exports.typesetting.palette import Palette
from exports.typesetting.sheet import Sheet

YEARS = ("2023", "2024", "2025")
VCARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Zhou;Min;;;\r\nFN:Min Zhou 周敏\r\nORG:Harbour Zone\r\n"
    "TEL:+8651900000101\r\nEMAIL:zhou.min@harbour.example\r\nEND:VCARD\r\n"
)
_AREA = re.compile(r"^(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+) re f$", re.MULTILINE)


def bars(kind=Kind.BAR, values=(10, 20, 40), **options):
    return Chart(kind, Pair("Title", "标题"), YEARS, (Series("One", values),), **options)


def stacked_parts(*columns):
    series = tuple(Series(Pair(f"Part {n}", "部分"), values) for n, values in enumerate(columns))
    return Chart(Kind.STACKED, "Parts", YEARS, series, "ha", 2)


def calendar():
    return Chart(
        Kind.SPAN,
        "",
        (Pair("Permit", "许可"), Pair("Building", "建设"), Pair("Production", "投产")),
        (
            Series(Pair("Desk", "窗口"), (Span(0, 3, "Bureau"), None, Span(17, 17, "Sept 2028"))),
            Series(Pair("You", "企业"), (None, Span(3, 12, "Your builder"), None)),
        ),
        strong=2,
        details=("30 working days", "9 months", ""),
        heads=("Step", "Promised", "Months"),
    )


def painted(block, width=481.9):
    """A sheet with the block at its left edge, and the setting of the block."""
    sheet = Sheet(EmbeddedFonts(), Palette.of())
    setting = block.set(width)
    setting.draw(sheet, 0, 100)
    return sheet, setting


def areas(sheet):
    """Left, bottom, width and height of every filled box."""
    return [tuple(map(float, found)) for found in _AREA.findall(sheet.content)]


def picture_of(pdf, number=0, scale=200 / 72):
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        return document[number].render(scale=scale).to_pil()
