"""Colours of a document: ink, greys and one accent with its tints over white."""

from dataclasses import dataclass
from enum import Enum, auto

PETROL = "#0B5566"


class Ink(Enum):
    """What a colour is for; a palette says which colour that is."""

    TEXT = auto()
    SECOND = auto()
    LABEL = auto()
    LINE = auto()
    GROUND = auto()
    WHITE = auto()
    BLACK = auto()
    ACCENT = auto()
    ACCENT_60 = auto()
    ACCENT_30 = auto()
    ACCENT_18 = auto()
    ACCENT_12 = auto()
    ACCENT_08 = auto()
    ON_ACCENT = auto()
    LINE_ON_ACCENT = auto()
    PARTLY = auto()
    ALARM = auto()
    GREY_DATA = auto()
    PLUM = auto()
    ALARM_GROUND = auto()


_FIXED = {
    Ink.TEXT: "#14191C",
    Ink.SECOND: "#4A545A",
    Ink.LABEL: "#667077",
    Ink.LINE: "#C6CDD0",
    Ink.GROUND: "#F2F5F5",
    Ink.WHITE: "#FFFFFF",
    Ink.BLACK: "#000000",
    Ink.PARTLY: "#B36B00",
    Ink.ALARM: "#A8231C",
    Ink.GREY_DATA: "#9AA5AA",
    Ink.PLUM: "#6C3B6F",
    Ink.ALARM_GROUND: "#FBF1F0",
}
_TINTS = {
    Ink.ACCENT: 1.0,
    Ink.ACCENT_60: 0.60,
    Ink.ACCENT_30: 0.30,
    Ink.ACCENT_18: 0.18,
    Ink.ACCENT_12: 0.12,
    Ink.ACCENT_08: 0.08,
    Ink.LINE_ON_ACCENT: 0.84,
    Ink.ON_ACCENT: 0.24,
}


@dataclass(frozen=True, slots=True)
class Palette:
    """Operands of the PDF colour operators for each ink."""

    operands: dict[Ink, str]

    @classmethod
    def of(cls, accent: str = PETROL) -> "Palette":
        """The palette with this accent, written #RRGGBB."""
        tints = {ink: _mixed(accent, share) for ink, share in _TINTS.items()}
        return cls({ink: _mixed(color, 1) for ink, color in _FIXED.items()} | tints)


def _mixed(color: str, share: float) -> str:
    channels = (int(color[at : at + 2], 16) for at in (1, 3, 5))
    mixed = (1 - share + share * channel / 255 for channel in channels)
    return " ".join(f"{channel:.3f}" for channel in mixed)
