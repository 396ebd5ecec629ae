"""The faces of one PDF file: which characters it uses, as codes in text and as embedded subsets.

Every face becomes one Type0 font. A code stands for a character, not for a glyph, so that copied
and searched text is exactly the text that was set, also where two characters share a picture.
Only spaces that keep a line together are told as plain ones: those are what a reader types.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from exports.typesetting.faces import Face, Glyph
from exports.typesetting.fonts import Shaped
from exports.typesetting.pictures import Picture

REPLACEMENT = "\ufffd"
JOINING = dict.fromkeys(map(ord, "\u00a0\u202f\u2009"), " ")  # spaces, as they are searched
RANGE = 100  # entries that one block of a character map may hold
SYMBOLIC = 4

TO_UNICODE = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class _Codes(dict[Glyph, str]):
    """The code of each glyph, four hexadecimal digits; one that is new gets the next."""

    def __missing__(self, glyph: Glyph) -> str:
        code = self[glyph] = f"{len(self) + 1:04X}"
        return code


class EmbeddedFace:
    """One face in one file: codes in the order in which their characters came."""

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        self._codes = _Codes()

    @property
    def glyphs(self) -> list[Glyph]:
        """In the order of their codes."""
        return list(self._codes)

    def codes(self, glyphs: Iterable[Glyph]) -> Iterator[str]:
        """The code of each, four hexadecimal digits."""
        return map(self._codes.__getitem__, glyphs)

    def embed(self, document: PDFDocument) -> None:
        """Write the subset and all that belongs to it into the document, by reference."""
        glyphs = self.glyphs
        numbers = [glyph.number for glyph in glyphs]
        data, moved = self.face.subset(numbers)
        name = f"{subset_tag(glyphs)}+{self.face.postscript_name()}"
        places = b"\0\0" + b"".join(moved[number].to_bytes(2, "big") for number in numbers)
        widths = " ".join(f"{glyph.advance:g}" for glyph in glyphs)
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(name),
                "CIDSystemInfo": PDFDictionary(
                    {
                        "Registry": PDFString("Adobe"),
                        "Ordering": PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": document.Reference(self._descriptor(document, name, data)),
                "W": f"[ 1 [ {widths} ] ]",
                "CIDToGIDMap": document.Reference(_stream(places)),
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(name),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(_stream(self._to_unicode())),
            }
        )
        document.idToObject["BasicFonts"].dict[self.resource] = document.Reference(font)

    def _descriptor(self, document: PDFDocument, name: str, data: bytes) -> PDFDictionary:
        metrics = self.face.metrics()
        program = _stream(data)
        program.dictionary["Length1"] = len(data)
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(name),
                "Flags": SYMBOLIC,
                "FontBBox": PDFArray(metrics.box),
                "ItalicAngle": 0,
                "Ascent": metrics.ascent,
                "Descent": metrics.descent,
                "CapHeight": metrics.cap_height,
                "StemV": 50 + (metrics.weight // 65) ** 2,
                "FontFile2": document.Reference(program),
            }
        )

    def _to_unicode(self) -> bytes:
        entries = [f"<{code}> <{utf16(glyph.text)}>" for glyph, code in self._codes.items()]
        blocks = [entries[at : at + RANGE] for at in range(0, len(entries), RANGE)]
        written = (f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar\n" for b in blocks)
        return TO_UNICODE.format(blocks="".join(written)).encode("ascii")


class EmbeddedFonts:
    """All faces of one file."""

    def __init__(self) -> None:
        self._faces: dict[Face, EmbeddedFace] = {}
        self._bodies: dict[Shaped, tuple[tuple[str, str, float], ...]] = {}

    def bodies(self, shaped: Shaped) -> tuple[tuple[str, str, float], ...]:
        """Of each piece: font resource, inside of a TJ string (`0001000F>-12<0002`), gap after."""
        found = self._bodies.get(shaped)
        if found is None:
            found = self._bodies[shaped] = tuple(self._made(shaped))
        return found

    def missing(self) -> tuple[str, ...]:
        """Characters that were used but are in no face: a box was drawn in their place."""
        glyphs = (glyph for face in self._faces.values() for glyph in face.glyphs)
        return tuple(sorted({glyph.text for glyph in glyphs if glyph.stand_in}))

    def embed(self, document: PDFDocument) -> None:
        """Write the fonts; after the last text was drawn."""
        for face in self._faces.values():
            face.embed(document)

    def _made(self, shaped: Shaped) -> Iterator[tuple[str, str, float]]:
        for piece in shaped.pieces:
            face = self._faces.get(piece.face)
            if face is None:
                face = EmbeddedFace(piece.face, f"F{len(self._faces) + 1}")
                self._faces[piece.face] = face
            yield face.resource, _body(face, piece.glyphs, piece.gaps), piece.gaps[-1]


def _body(face: EmbeddedFace, glyphs: tuple[Glyph, ...], gaps: tuple[float, ...]) -> str:
    codes = face.codes(glyphs)
    if not any(gaps[:-1]):
        return "".join(codes)
    pairs = zip(codes, (*gaps[:-1], 0), strict=True)
    return "".join(code + (f">{-gap:g}<" if gap else "") for code, gap in pairs)


def picture_stream(picture: Picture) -> PDFStream:
    """The picture as the object that sheets refer to."""
    return PDFStream(
        PDFDictionary(
            {
                "Type": PDFName("XObject"),
                "Subtype": PDFName("Image"),
                "Width": picture.size[0],
                "Height": picture.size[1],
                "ColorSpace": PDFName("DeviceRGB"),
                "BitsPerComponent": 8,
                "Filter": PDFName("DCTDecode"),
            }
        ),
        content=picture.jpeg,
    )


def subset_tag(glyphs: list[Glyph]) -> str:
    """Six capitals that name the subset: the same for the same characters."""
    number = sum((at + 1) * ord(glyph.text) for at, glyph in enumerate(glyphs))
    return "".join(chr(65 + number // 26**place % 26) for place in range(6))


@lru_cache(maxsize=8_192)
def utf16(text: str) -> str:
    """A character, as it is searched, in hexadecimal; half a surrogate pair is replaced."""
    try:
        return text.translate(JOINING).encode("utf-16-be").hex().upper()
    except UnicodeEncodeError:
        return utf16(REPLACEMENT)


def _stream(content: bytes) -> PDFStream:
    return PDFStream(content=content, filters=[PDFZCompress])
