"""Finds words in a finished PDF file, wherever they hide. A clean verdict is worth what this finds.

Give it words that nothing but a leak can explain (canaries). It compares letters and figures only,
without regard to case, spaces, hyphens and line ends, so that a split word is found too; a canary
therefore needs at least MIN_LETTERS of them.
"""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

import pikepdf
import pypdfium2
import zxingcpp
from pdfminer.high_level import extract_text
from pdfminer.layout import LAParams

from tests.oracle import glyphs, objects, readings

MIN_LETTERS = 4
STEM = 4
DPI = 200
END_OF_FILE = b"%%EOF"


@dataclass(frozen=True, slots=True, order=True)
class Leak:
    """A canary, and the place in the file where it was found."""

    canary: str
    channel: str


def leaks(pdf: bytes, canaries: Iterable[str], file_name: str = "") -> list[Leak]:
    """Every canary with every channel in which it stands; an empty list for a clean file."""
    wanted = _Canaries(canaries)
    return sorted(
        {
            Leak(canary, channel)
            for channel, text in _said(pdf, file_name)
            for canary in wanted.found(text)
        }
    )


class _Canaries:
    """Looks for many words at once: first for how they begin, which is often the same for all."""

    def __init__(self, canaries: Iterable[str]) -> None:
        self._by_stem: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._known: dict[str, tuple[str, ...]] = {}  # a file says most things many times
        for canary in canaries:
            letters = readings.squeezed(canary)
            if len(letters) < MIN_LETTERS:
                raise ValueError(f"too short to be told from chance: {canary!r}")
            self._by_stem[letters[:STEM]].append((letters, canary))

    def found(self, text: str) -> tuple[str, ...]:
        if len(text) < MIN_LETTERS and text.isascii():
            return ()
        if text not in self._known:
            self._known[text] = tuple(self._search(text))
        return self._known[text]

    def _search(self, text: str) -> Iterator[str]:
        said = readings.squeezed(text)
        for stem, known in self._by_stem.items():
            if stem in said:
                yield from (canary for letters, canary in known if letters in said)


def _said(file: bytes, file_name: str) -> Iterator[tuple[str, str]]:
    """Channels and what they say."""
    yield "file name", file_name
    for text in readings.texts(file):
        yield "raw file", text
    for data in readings.dead_streams(file):
        for text in readings.texts(data):
            yield "raw file", text
    yield from _revision(file, "")
    for end in _earlier_ends(file):
        with suppress(pikepdf.PdfError):  # the first part of a linearized file is none by itself
            yield from _revision(file[:end], "earlier revision: ")
    yield from _pages(file)


def _revision(file: bytes, prefix: str) -> Iterator[tuple[str, str]]:
    """What the objects of the file, as it was at one time, say."""
    with pikepdf.open(io.BytesIO(file)) as pdf:
        for name, item in objects.objects(pdf):
            yield from _object(pdf, prefix + name, item)
        for text in glyphs.drawn_texts(pdf):
            yield f"{prefix}text behind codes", text


def _object(pdf: pikepdf.Pdf, name: str, item: pikepdf.Object) -> Iterator[tuple[str, str]]:
    for text in objects.strings(item):
        yield f"{name}: string", text
    if not isinstance(item, pikepdf.Stream):
        return
    for data in objects.stream_bytes(pdf, item):
        yield from ((f"{name}: stream", text) for text in readings.texts(data))
        if data.startswith(b"%PDF"):
            yield from _said(data, "")
    if item.get("/Subtype") == "/Image":
        image = pikepdf.PdfImage(item).as_pil_image()
        yield from ((f"{name}: code in picture", text) for text in _barcodes(image))


def _earlier_ends(file: bytes) -> Iterator[int]:
    """Where the file ended before something was appended to it."""
    at = file.find(END_OF_FILE)
    while at >= 0:
        following = file.find(END_OF_FILE, at + 1)
        if following >= 0:
            yield at + len(END_OF_FILE)
        at = following


def _pages(file: bytes) -> Iterator[tuple[str, str]]:
    """What two engines read on the pages, and what a camera reads."""
    with pypdfium2.PdfDocument(file) as document:
        for number, page in enumerate(document, 1):
            yield f"page {number}: text (pdfium)", page.get_textpage().get_text_range()
            for text in _barcodes(page.render(scale=DPI / 72).to_pil()):
                yield f"page {number}: code", text
    yield "text (pdfminer)", extract_text(io.BytesIO(file), laparams=LAParams(all_texts=True))


def _barcodes(image: object) -> Iterator[str]:
    for code in zxingcpp.read_barcodes(image):
        yield code.text
        yield from readings.texts(code.bytes)
