"""One font file, read through HarfBuzz: glyphs, advances, kerning and subsets of it."""

import struct
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

import uharfbuzz as hb

from exports.typesetting import characters
from exports.typesetting.errors import FontMissingError

KERNING_ONLY = {"kern": True, "liga": False, "clig": False, "calt": False, "ccmp": False}
DRAWN_TABLES = frozenset({"glyf", "loca", "head", "hhea", "hmtx", "maxp"})
READ_TABLES = DRAWN_TABLES | {"cmap", "OS/2"}
PLACEHOLDER = "□"
HYPHEN = "-"
FULL_WIDTH = 950  # thousandths of an em
SUBSET_FLAGS = (
    hb.SubsetFlags.NO_HINTING
    | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    | hb.SubsetFlags.NO_BIDI_CLOSURE
    | hb.SubsetFlags.NOTDEF_OUTLINE
)


class Kind(Enum):
    """What a character is to its neighbours: between HAN and WORD stands a thin gap."""

    HAN = auto()
    WORD = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Glyph:
    """A character as one face draws it. Compared by identity: a face makes each of them once.

    `stand_in` marks the box drawn for a character that no face has. `leading` and `trailing` say
    that the first or the last half of the cell is empty, as in full-width brackets and stops of
    the simplified faces.
    """

    face: "Face"
    number: int
    text: str
    advance: float
    kind: Kind
    leading: bool = False
    trailing: bool = False
    stand_in: bool = False


@dataclass(frozen=True, slots=True)
class Metrics:
    """What a PDF font descriptor asks for, in thousandths of an em."""

    ascent: float
    descent: float
    cap_height: float
    box: tuple[float, ...]
    weight: int


class Face:
    """A static TrueType face. Lengths are in thousandths of an em."""

    def __init__(self, path: Path) -> None:
        if not _is_whole(path):
            raise FontMissingError(path.name)
        self._face = hb.Face(hb.Blob.from_file_path(str(path)))
        self._font = hb.Font(self._face)
        self._scale = 1000 / self._face.upem
        self._glyphs: dict[str, Glyph | None] = {}
        self._dashes: tuple[Glyph, ...] | None = None
        self.name = path.stem

    def glyph(self, text: str) -> Glyph | None:
        """The glyph of one character, or nothing where the face has none."""
        try:
            return self._glyphs[text]
        except KeyError:
            # The Latin faces have empty glyphs for some control characters.
            control = unicodedata.category(text) == "Cc"
            drawn = HYPHEN if text == characters.SOFT_HYPHEN else text
            number = 0 if control else self._font.get_nominal_glyph(ord(drawn))
            found = self._glyphs[text] = self._make(number, text) if number else None
            return found

    def stand_in(self, text: str) -> Glyph:
        """A visible mark in the place of a character that no face has."""
        number = self._font.get_nominal_glyph(ord(PLACEHOLDER)) or 0
        return Glyph(self, number, text, self._advance(number), Kind.OTHER, stand_in=True)

    def dashes(self) -> tuple[Glyph, ...]:
        """The two glyphs of —— : one long stroke and an empty one, or two plain dashes.

        Han faces have the joined stroke as an alternate form only, which shaping brings out when
        the text is said to be Chinese.
        """
        if self._dashes is None:
            plain = self.glyph("—")
            shaped = self._shape("中——", {}, "zh-Hans")
            joined = len(shaped) == 2 and self.glyph(" ")
            if joined:
                stroke = self._make(shaped[1][0], "—")
                empty = Glyph(self, joined.number, "—", joined.advance, Kind.OTHER)
                self._dashes = (stroke, empty)
            else:
                self._dashes = (plain, plain) if plain else ()
        return self._dashes

    def kerning(self, text: str) -> list[float]:
        """What to add to the advance of each character; only for text this face has whole."""
        shaped = self._shape(text.replace(characters.SOFT_HYPHEN, HYPHEN), KERNING_ONLY)
        if len(shaped) != len(text):
            return [0] * len(text)
        return [advance * self._scale - self._advance(number) for number, advance in shaped]

    def metrics(self) -> Metrics:
        """Measures of the whole face."""
        os2 = self._face.reference_table("OS/2").data
        box = struct.unpack(">4h", self._face.reference_table("head").data[36:44])
        ascent, descent = struct.unpack(">hh", os2[68:72])
        (cap_height,) = struct.unpack(">h", os2[88:90])
        (weight,) = struct.unpack(">H", os2[4:6])
        return Metrics(
            ascent * self._scale,
            descent * self._scale,
            cap_height * self._scale,
            tuple(value * self._scale for value in box),
            weight,
        )

    def postscript_name(self) -> str:
        """The name by which a PDF calls the face."""
        return self._face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or self.name

    def subset(self, numbers: Iterable[int]) -> tuple[bytes, dict[int, int]]:
        """A font file of these glyphs only, and where each of them went."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(numbers)
        wanted.flags = SUBSET_FLAGS
        dropped = set(self._face.table_tags) - DRAWN_TABLES
        wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in dropped)
        plan = hb.SubsetPlan(self._face, wanted)
        return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)

    def _make(self, number: int, text: str) -> Glyph:
        advance = self._advance(number)
        leading = trailing = False
        if advance >= FULL_WIDTH and text in characters.HALF_EMPTY:
            ink = self._font.get_glyph_extents(number)
            left, right = ink.x_bearing * self._scale, (ink.x_bearing + ink.width) * self._scale
            leading, trailing = left >= advance / 2, right <= advance / 2
        return Glyph(self, number, text, advance, _kind(text), leading, trailing)

    def _advance(self, number: int) -> float:
        return float(self._font.get_glyph_h_advance(number) * self._scale)

    def _shape(
        self, text: str, features: dict[str, bool], language: str = "en"
    ) -> list[tuple[int, float]]:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.language = language
        hb.shape(self._font, buffer, features)
        pairs = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        return [(info.codepoint, position.x_advance) for info, position in pairs]


def _is_whole(path: Path) -> bool:
    """Whether the file has all the tables that are read, to their last byte."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
            count = int.from_bytes(head[4:6], "big")
            records = [struct.unpack(">4s4xLL", file.read(16)) for _ in range(count)]
        size = path.stat().st_size
    except (OSError, struct.error):
        return False
    tables = {tag.decode("latin-1") for tag, _, _ in records}
    return tables >= READ_TABLES and all(start + length <= size for _, start, length in records)


def _kind(text: str) -> Kind:
    if characters.IDEOGRAPH.match(text):
        return Kind.HAN
    word = text == "%" or (text.isalnum() and not characters.HANGUL.match(text))
    return Kind.WORD if word else Kind.OTHER
