"""Typefaces: a language's faces in order, with a fallback for every single character.

The Latin face comes first in every language (the Han faces lack half of Latin Extended-A and
draw quotes full width), then the language's own face. In Chinese and Japanese some marks come
from the language's own face, except between Latin letters and figures.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from exports.typesetting.faces import Face, Glyph, Kind
from resources.files import RESOURCES

OWN_MARKS = frozenset("“”‘’…—·×°±→←↑↓")
THIN_GAP = 125  # between Han or kana and Latin letters or figures, in thousandths of an em
HALF = 500
KEPT_UNITS = 50_000  # shaped units remembered by a typeface, as many as a shelf of packs has
KEPT_LENGTH = 40

_LATIN_SIDE = re.compile(r"(?<=[A-Za-z0-9])[’·×](?=[A-Za-z0-9])|(?<=[0-9])°|±(?=[0-9])")
_KERNED = re.compile(r"[A-Za-z\u00c0-\u024f0-9.,:;'’“”‘\-\u00ad–/()]{2,}")


class Weight(Enum):
    """How heavy text is; light is for big figures only."""

    LIGHT = "light"
    REGULAR = "regular"
    STRONG = "strong"


_FILES = {
    "Latin": {Weight.LIGHT: "NotoSans-Light", Weight.STRONG: "NotoSans-SemiBold"},
    "SC": {Weight.STRONG: "NotoSansSC-Bold"},
    "KR": {Weight.STRONG: "NotoSansKR-Bold"},
}
_REGULAR = {"Latin": "NotoSans-Regular", "SC": "NotoSansSC-Regular", "KR": "NotoSansKR-Regular"}
_ORDER = {"ko": ("Latin", "KR", "SC")}
_USUAL_ORDER = ("Latin", "SC", "KR")
_OWN_MARKS_IN = frozenset({"zh", "ja"})


class Piece(NamedTuple):
    """Neighbouring glyphs of one face, and what to add after each of them."""

    face: Face
    glyphs: tuple[Glyph, ...]
    gaps: tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Shaped:
    """A unit of text as it will be drawn; lengths in thousandths of an em.

    `first` and `last` are the glyphs that meet the neighbours. Compared by identity, as a
    typeface keeps the units it has shaped.
    """

    text: str
    pieces: tuple[Piece, ...]
    width: float
    first: Glyph
    last: Glyph


def gap(before: Glyph, after: Glyph) -> float:
    """What stands between two neighbours: a thin gap, or half a cell less between two marks."""
    if before.trailing or before.leading:
        closed = before.trailing and (after.trailing or after.leading)
        return -HALF if closed or (before.leading and after.leading) else 0
    if before.kind is after.kind:
        return 0
    kinds = before.kind, after.kind
    return THIN_GAP if kinds in ((Kind.HAN, Kind.WORD), (Kind.WORD, Kind.HAN)) else 0


class Typeface:
    """The faces of one language and weight, asked in order for each character."""

    def __init__(self, language: str, faces: tuple[Face, ...]) -> None:
        self.language = language
        self._faces = faces
        self._own_first = (*faces[1:], faces[0])
        own = language.partition("-")[0] in _OWN_MARKS_IN
        self._own = OWN_MARKS if own else frozenset()
        self._glyphs: dict[str, Glyph] = {}
        self._shaped: dict[str, Shaped] = {}

    def shape(self, text: str) -> Shaped:
        """A unit of text (not empty) with its glyphs and the gaps between them."""
        found = self._shaped.get(text)
        if found is None:
            found = self._shape(text)
            if len(text) <= KEPT_LENGTH:
                if len(self._shaped) >= KEPT_UNITS:
                    self._shaped.clear()
                self._shaped[text] = found
        return found

    def has(self, text: str) -> bool:
        """Whether a face has this character, so that no box stands in its place."""
        return any(face.glyph(text) for face in self._faces)

    def _shape(self, text: str) -> Shaped:
        glyphs = [self._glyph(character) for character in text]
        for found in _LATIN_SIDE.finditer(text) if self._own else ():
            glyphs[found.start()] = self._faces[0].glyph(found.group()) or glyphs[found.start()]
        gaps = [*map(gap, glyphs, glyphs[1:]), 0.0]
        self._join_dashes(text, glyphs, gaps)
        self._kern(text, glyphs, gaps)
        width = sum(glyph.advance for glyph in glyphs) + sum(gaps)
        return Shaped(text, tuple(_pieces(glyphs, gaps)), width, glyphs[0], glyphs[-1])

    def _glyph(self, character: str) -> Glyph:
        try:
            return self._glyphs[character]
        except KeyError:
            order = self._own_first if character in self._own else self._faces
            found = next(filter(None, (face.glyph(character) for face in order)), None)
            made = self._glyphs[character] = found or self._stand_in(character)
            return made

    def _stand_in(self, character: str) -> Glyph:
        return self._faces[1].stand_in(character)

    def _join_dashes(self, text: str, glyphs: list[Glyph], gaps: list[float]) -> None:
        if not self._own:
            return
        for found in re.finditer("——", text):
            at = found.start()
            pair = glyphs[at].face.dashes()
            glyphs[at : at + 2] = pair
            gaps[at + 1] -= pair[1].advance if pair[0] is not pair[1] else 0

    def _kern(self, text: str, glyphs: list[Glyph], gaps: list[float]) -> None:
        latin = self._faces[0]
        for found in _KERNED.finditer(text):
            start, end = found.span()
            if all(glyph.face is latin for glyph in glyphs[start:end]):
                for at, kern in enumerate(latin.kerning(found.group())[:-1], start):
                    gaps[at] += kern


def _pieces(glyphs: list[Glyph], gaps: list[float]) -> Iterator[Piece]:
    start = 0
    for at in range(1, len(glyphs) + 1):
        if at == len(glyphs) or glyphs[at].face is not glyphs[start].face:
            yield Piece(glyphs[start].face, tuple(glyphs[start:at]), tuple(gaps[start:at]))
            start = at


class Fonts:
    """The shipped font files of a folder, opened when first needed.

    Raises FontMissingError, then or when a typeface is asked for.
    """

    def __init__(self, folder: Path = RESOURCES / "fonts") -> None:
        self._folder = folder
        self._faces: dict[str, Face] = {}
        self._typefaces: dict[tuple[str, Weight], Typeface] = {}

    def typeface(self, language: str, weight: Weight = Weight.REGULAR) -> Typeface:
        """The typeface of a language (BCP 47) in a weight."""
        key = language, weight
        if key not in self._typefaces:
            order = _ORDER.get(language, _USUAL_ORDER)
            names = [_FILES[script].get(weight, _REGULAR[script]) for script in order]
            self._typefaces[key] = Typeface(language, tuple(map(self._face, names)))
        return self._typefaces[key]

    def _face(self, name: str) -> Face:
        if name not in self._faces:
            self._faces[name] = Face(self._folder / f"{name}.ttf")
        return self._faces[name]


@cache
def shipped() -> Fonts:
    """The fonts that ship with the program, shared by all documents of a process."""
    return Fonts()
