"""Reads finished files back, for tests."""

import io
import re
from collections.abc import Iterator
from datetime import date

import pypdfium2
from pdfminer.high_level import extract_text
from pdfminer.layout import LAParams

from exports.typesetting.document import Document, typeset
from exports.typesetting.page import Page, Pair, Running
from exports.typesetting.press import About

ABOUT = About("Briefing 资料", "Office", "en", date(2026, 11, 23), "For a test")
RUNNING = Running(
    Pair("Harbour Zone", "海港区"),
    "Möller & Co",
    Pair("No. 17", "编号17"),
    Pair("Page {n} of {m}", "第 {n} 页，共 {m} 页"),
    Pair("continued", "续"),
)


def new_page(lead: str = "en", second: str | None = "zh", **options) -> Page:
    return Page(RUNNING, lead, second, **options)


def made(page: Page, *blocks) -> Document:
    return typeset(page, blocks, ABOUT)


def texts(pdf: bytes) -> list[str]:
    """The text of each sheet, as one engine reads it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def miner_text(pdf: bytes) -> str:
    """All text, as the other engine reads it; thin gaps of an eighth of an em are no spaces.

    A soft hyphen at a line's end is nothing, as Unicode has it.
    """
    text: str = extract_text(io.BytesIO(pdf), laparams=LAParams(word_margin=0.2))
    return re.sub("\u00ad\\s*", "", text)


def hits(pdf: bytes, words: str) -> int:
    """How often the first engine finds words on all sheets, as a reader would search them."""
    with pypdfium2.PdfDocument(pdf) as document:
        searches = [page.get_textpage().search(words) for page in document]
        return sum(sum(1 for _ in iter(search.get_next, None)) for search in searches)


def without_space(text: str) -> str:
    return re.sub(r"\s+", "", text)


def boxes(pdf: bytes) -> Iterator[tuple[int, str, tuple[float, float, float, float]]]:
    """Sheet, character and ink box (left, bottom, right, top) of every visible character."""
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for at in range(text.count_chars()):
                character = text.get_text_range(at, 1)
                if character.strip():
                    yield number, character, text.get_charbox(at)
