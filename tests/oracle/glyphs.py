"""Text behind the codes of content streams, also of those that no page draws."""

import re
import warnings
from collections.abc import Iterator

import pikepdf

_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_CHAR = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(
    rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])", re.DOTALL
)
_IN_LIST = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_FONT = b"Tf"
_SHOWING = frozenset((b"Tj", b"TJ", b"'", b'"'))


class Codes:
    """What the codes of one font mean."""

    def __init__(self, font: pikepdf.Dictionary) -> None:
        self._wide = font.get("/Subtype") == "/Type0"
        self._meaning = _to_unicode(font)
        self._read: dict[bytes, str] = {}  # the same words are shown again and again

    def text(self, data: bytes) -> str:
        """The meaning of a shown string; codes without one as Latin letters."""
        if data not in self._read:
            self._read[data] = self._text(data)
        return self._read[data]

    def _text(self, data: bytes) -> str:
        size = 2 if self._wide else 1
        parts = (data[at : at + size] for at in range(0, len(data), size))
        return "".join(
            self._meaning.get(int.from_bytes(part), part.decode("latin-1")) for part in parts
        )


def drawn_texts(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Text of all streams that can be read as page descriptions, with every font of a name."""
    fonts = _fonts(pdf)
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and _may_draw(item):
            yield from _stream_texts(item, fonts)
    for page in pdf.pages:
        if isinstance(page.obj.get("/Contents"), pikepdf.Array):  # else it was among the streams
            yield from _stream_texts(page, fonts)


def _may_draw(stream: pikepdf.Stream) -> bool:
    if stream.get("/Type") in ("/XRef", "/ObjStm", "/Metadata", "/EmbeddedFile", "/CMap"):
        return False
    return stream.get("/Subtype") not in ("/Image", "/XML") and "/Length1" not in stream


def _stream_texts(source: object, fonts: dict[str, list[Codes]]) -> Iterator[str]:
    try:
        with warnings.catch_warnings(action="ignore"):
            instructions = pikepdf.parse_content_stream(source)
    except (pikepdf.PdfError, TypeError, ValueError):
        return  # no page description
    depth = max((len(known) for known in fonts.values()), default=1)
    for choice in range(depth):
        yield "".join(_shown(instructions, fonts, choice))


def _shown(instructions: list, fonts: dict[str, list[Codes]], choice: int) -> Iterator[str]:
    codes: Codes | None = None
    for operands, operation in instructions:
        operator = operation.unparse()
        if operator == _FONT and len(operands):
            known = fonts.get(str(operands[0]), [])
            codes = known[min(choice, len(known) - 1)] if known else None
        elif operator in _SHOWING:
            for data in _strings(operands):
                yield codes.text(data) if codes else data.decode("latin-1")


def _strings(operands: object) -> Iterator[bytes]:
    for operand in operands:
        if isinstance(operand, pikepdf.String):
            yield bytes(operand)
        elif isinstance(operand, pikepdf.Array):
            yield from _strings(operand)


def _fonts(pdf: pikepdf.Pdf) -> dict[str, list[Codes]]:
    """Fonts by the names that any dictionary of resources gives them."""
    found: dict[str, list[Codes]] = {}
    for item in pdf.objects:
        if not isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
            continue
        for name, font in _named_fonts(item):
            found.setdefault(name, []).append(Codes(font))
    return found


def _named_fonts(item: pikepdf.Object) -> Iterator[tuple[str, pikepdf.Dictionary]]:
    resources = item.get("/Resources", item)
    fonts = resources.get("/Font") if isinstance(resources, pikepdf.Dictionary) else None
    for group in (fonts, item if isinstance(item, pikepdf.Dictionary) else None):
        if not isinstance(group, pikepdf.Dictionary):
            continue
        for name, font in group.items():
            if isinstance(font, pikepdf.Dictionary) and font.get("/Type") == "/Font":
                yield name, font


def _to_unicode(font: pikepdf.Dictionary) -> dict[int, str]:
    table = font.get("/ToUnicode")
    if not isinstance(table, pikepdf.Stream):
        return {}
    meaning: dict[int, str] = {}
    for kind, body in _BLOCK.findall(table.read_bytes()):
        meaning |= dict(_characters(body) if kind == b"bfchar" else _ranges(body))
    return meaning


def _characters(body: bytes) -> Iterator[tuple[int, str]]:
    for code, text in _CHAR.findall(body):
        yield int(code, 16), _text(text)


def _ranges(body: bytes) -> Iterator[tuple[int, str]]:
    for first, last, start, listed in _RANGE.findall(body):
        codes = range(int(first, 16), int(last, 16) + 1)
        if listed:
            yield from zip(codes, map(_text, _IN_LIST.findall(listed)), strict=False)
        else:
            text = _text(start)
            for offset, code in enumerate(codes):
                yield code, text[:-1] + chr(ord(text[-1]) + offset) if text else ""


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")
