"""Checks the structure of finished files, as `qpdf --check` does and beyond it."""

import io
import re
from collections.abc import Iterator

import pikepdf
import uharfbuzz as hb
from pikepdf import Name

from exports.typesetting.grid import A4

SUBSET = re.compile(r"/[A-Z]{6}\+\S+")
ENTRY = re.compile(rb"^<([0-9A-F]{4})> <([0-9A-F]{4,})>$", re.MULTILINE)
PAIRS = {"ET": "BT", "Q": "q", "EMC": "BDC"}
ACTIVE = ("/OpenAction", "/AA", "/AcroForm", "/EmbeddedFiles", "/JavaScript", "/Annots", "/XFA")


def faults(pdf: bytes) -> list[str]:
    """All that is wrong with a file of ours; nothing for a right one."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        found = [*file.check_pdf_syntax(), *map(str, file.get_warnings())]
        found += _about(file)
        for number, page in enumerate(file.pages, 1):
            found += [f"page {number}: {fault}" for fault in (*_boxes(page), *_content(page))]
        for item in file.objects:
            found += _font(item) if _is_font(item) else _active(item)
        return [*found, *_outline(file)]


def _about(file: pikepdf.Pdf) -> Iterator[str]:
    if not str(file.Root.get("/Lang", "")):
        yield "no language"
    if not str(file.docinfo.get("/Title", "")).strip():
        yield "no title"
    if not file.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the title is not shown"
    if "/ID" not in file.trailer:
        yield "no identifier"


def _boxes(page: pikepdf.Page) -> Iterator[str]:
    sides = [float(side) for side in page.mediabox]
    if any(abs(a - b) > 0.01 for a, b in zip(sides, (0, 0, *A4), strict=True)):
        yield f"of size {sides}"
    for name in ("/CropBox", "/TrimBox", "/BleedBox"):
        box = [float(side) for side in page.obj.get(name, page.mediabox)]
        if box[0] < 0 or box[1] < 0 or box[2] > sides[2] or box[3] > sides[3]:
            yield f"{name} is larger than the sheet"


def _content(page: pikepdf.Page) -> Iterator[str]:
    signs = [(operands, str(sign)) for operands, sign in pikepdf.parse_content_stream(page)]
    yield from _nesting([sign for _, sign in signs])
    pictures = page.resources.get("/XObject", {})
    for operands, sign in signs:
        if sign == "Do" and str(operands[0]) not in pictures:
            yield f"the picture {operands[0]} is not there"
    yield from _text(
        page, [(operands[0], sign) for operands, sign in signs if sign in ("Tf", "TJ")]
    )


def _nesting(signs: list[str]) -> Iterator[str]:
    opened: list[str] = []
    for sign in signs:
        if sign in PAIRS.values():
            opened.append(sign)
        elif sign in PAIRS and (not opened or opened.pop() != PAIRS[sign]):
            yield f"{sign} ends nothing"
    if opened:
        yield f"not ended: {opened}"


def _text(page: pikepdf.Page, signs: list[tuple[pikepdf.Object, str]]) -> Iterator[str]:
    """That fonts are there, and their characters to the last one."""
    fonts = page.resources.get("/Font", {})
    codes = {name: _codes(font) for name, font in fonts.items() if _is_font(font)}
    used = ""
    for operand, sign in signs:
        if sign == "Tf":
            used = str(operand)
            if used not in codes:
                yield f"the font {used} is not there"
        elif missing := _drawn(operand) - codes.get(used, set()):
            yield f"characters of {used} cannot be copied: {sorted(missing)}"


def _drawn(array: pikepdf.Object) -> set[int]:
    strings = [bytes(part) for part in array if isinstance(part, pikepdf.String)]
    return {
        int.from_bytes(string[at : at + 2], "big")
        for string in strings
        for at in range(0, len(string), 2)
    }


def _codes(font: pikepdf.Object) -> set[int]:
    """The codes with a character, a width and a glyph."""
    if "/ToUnicode" not in font or font.get("/Subtype") != Name.Type0:
        return set()
    descendant = font.DescendantFonts[0]
    told = {int(code, 16) for code, _ in ENTRY.findall(font.ToUnicode.read_bytes())}
    wide = set(range(1, 1 + len(descendant.W[1])))
    drawn = set(range(1, len(descendant.CIDToGIDMap.read_bytes()) // 2))
    return told & wide & drawn


def _is_font(item: pikepdf.Object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == Name.Font


def _font(font: pikepdf.Object) -> Iterator[str]:
    name = str(font.get("/BaseFont", ""))
    if not SUBSET.fullmatch(name):
        yield f"{name} is no subset"
    if font.get("/Subtype") == Name.Type0:
        if "/ToUnicode" not in font:
            yield f"{name} cannot be copied"
        return
    program = font.get("/FontDescriptor", {}).get("/FontFile2")
    if program is None:
        yield f"{name} is not embedded"
        return
    if str(font.FontDescriptor.FontName) != name:
        yield f"{name} has another name in its descriptor"
    glyphs = hb.Face(hb.Blob(program.read_bytes())).glyph_count
    places = font.CIDToGIDMap.read_bytes()
    highest = max(int.from_bytes(places[at : at + 2], "big") for at in range(0, len(places), 2))
    if highest >= glyphs:
        yield f"{name} has {glyphs} glyphs and draws number {highest}"
    if glyphs > 2 * len(places):  # letters with accents are made of several glyphs
        yield f"{name} has glyphs that are not drawn"


def _active(item: pikepdf.Object) -> Iterator[str]:
    if isinstance(item, pikepdf.Dictionary):
        yield from (f"{name} in the file" for name in ACTIVE if name in item)


def _outline(file: pikepdf.Pdf) -> Iterator[str]:
    numbers = {page.objgen: page for page in file.pages}
    with file.open_outline() as outline:
        entries = list(outline.root)
        if not entries:
            yield "no outline"
        while entries:
            entry = entries.pop()
            entries += entry.children
            target = _target(file, entry.destination)
            page = numbers.get(target[0].objgen) if target else None
            if page is None:
                yield f"“{entry.title}” leads nowhere"
            elif not 0 <= float(target[3]) <= float(page.mediabox[3]):
                yield f"“{entry.title}” leads off its page"


def _target(file: pikepdf.Pdf, destination: object) -> list[pikepdf.Object]:
    """Of a place that is named or given: the page, how it is shown, and from where."""
    if isinstance(destination, pikepdf.Array):
        return list(destination)
    named = file.Root.get("/Dests", {}).get(str(destination))
    return list(named) if isinstance(named, pikepdf.Array) else []
