"""The type scale: sizes and leadings in points, weight and ink of each kind of text."""

from dataclasses import dataclass, replace

from exports.typesetting.fonts import Weight
from exports.typesetting.palette import Ink


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of text is set.

    Running text `divides` words at the ends of lines. `indent` is that of each paragraph's first
    line, in ems.
    """

    size: float
    leading: float
    weight: Weight = Weight.REGULAR
    ink: Ink = Ink.TEXT
    divides: bool = False
    indent: float = 0

    def strong(self) -> "Style":
        """The same in the strong weight, for labels and values: their words stay whole."""
        return replace(self, weight=Weight.STRONG, divides=False)

    def inked(self, ink: Ink) -> "Style":
        """The same in another ink."""
        return replace(self, ink=ink)

    def indented(self, ems: float) -> "Style":
        """The same with the first line of each paragraph so far in."""
        return replace(self, indent=ems)


COVER = Style(36, 45, Weight.STRONG, Ink.WHITE)
TITLE = Style(26, 30, Weight.STRONG)
SUBTITLE = Style(14, 22.5, ink=Ink.SECOND)
ASIDE = Style(10.5, 15, Weight.STRONG, Ink.ACCENT)
ASIDE_SECOND = Style(9.5, 15, ink=Ink.ACCENT)
STAND = Style(12.5, 18.75, ink=Ink.ACCENT)
STAND_SECOND = Style(8.5, 15, ink=Ink.SECOND)
HEAD = Style(11, 15, Weight.STRONG)
HEAD_SECOND = Style(9.5, 15, ink=Ink.SECOND)
BODY = Style(9.5, 15, divides=True)
BODY_SECOND = Style(9, 15, ink=Ink.SECOND, divides=True)
TABLE = Style(8.5, 11, divides=True)
TABLE_SECOND = Style(7.5, 10, ink=Ink.LABEL, divides=True)
COLUMN_HEAD = Style(7.5, 10, ink=Ink.LABEL)
SMALL = Style(7, 10, ink=Ink.LABEL, divides=True)
FIGURE = Style(40, 45, Weight.LIGHT, Ink.ACCENT)
FIGURE_UNIT = Style(11, 15, ink=Ink.ACCENT)

TITLE_SIZES = (26, 24, 22, 20)
TITLE_LONG = Style(20, 24, Weight.STRONG)

COVER_SECOND = Style(14, 30, ink=Ink.ON_ACCENT)
COVER_ZONE = Style(9, 15, Weight.STRONG, Ink.WHITE)
COVER_ZONE_SECOND = Style(9, 15, ink=Ink.ON_ACCENT)
COVER_PLACE = Style(11, 15, Weight.STRONG, Ink.WHITE)
COVER_PLACE_SECOND = Style(9.5, 13, ink=Ink.ON_ACCENT)
COVER_LANDMARK = Style(7.5, 10, ink=Ink.ON_ACCENT)
ADDRESSEE = Style(21, 30, Weight.STRONG)
ADDRESSEE_LONG = tuple(Style(size, size + 6, Weight.STRONG) for size in (18, 14, 11))
ADDRESSEE_LINE = Style(10.5, 16.5, ink=Ink.SECOND)
LABEL = Style(8.5, 11, ink=Ink.LABEL)
HOST = Style(11, 15, Weight.STRONG)
HOST_SECOND = Style(11, 15)
HOST_LINE = Style(8, 11.25, ink=Ink.SECOND)
FACT = Style(9.5, 13, Weight.STRONG)

ZONE = Style(7.5, 10, Weight.STRONG, Ink.SECOND)
ZONE_SECOND = Style(7.5, 10, ink=Ink.LABEL)
PAGE_NUMBER = Style(7, 10, Weight.STRONG, Ink.SECOND)
FIGURE_LABEL = Style(9.5, 13, Weight.STRONG)
FIGURE_LABEL_SECOND = Style(8.5, 13, ink=Ink.SECOND)
FIGURE_SMALL = Style(32, 37.5, Weight.LIGHT, Ink.ACCENT)
TRAVEL_TIME = Style(11, 11, Weight.STRONG, Ink.ACCENT)

PLACE = Style(8, 10)
PLACE_SECOND = Style(7.5, 10, ink=Ink.SECOND)
CENTRE = Style(11, 13, Weight.STRONG, Ink.ACCENT)
CENTRE_SECOND = Style(8.5, 11, Weight.STRONG, Ink.ACCENT)
TAG = Style(8, 10, Weight.STRONG, Ink.WHITE)
LEGEND = Style(7.5, 11.25, ink=Ink.SECOND)
MEASURE = Style(7.5, 10, ink=Ink.SECOND)
PLOT = Style(22, 24, Weight.STRONG, Ink.ACCENT)
PLOT_AREA = Style(10, 14, ink=Ink.ACCENT)
LETTER = Style(7.5, 10, Weight.STRONG)
COLUMN_NAME = Style(20, 24, Weight.LIGHT, Ink.ACCENT)
SUM = Style(22, 24, Weight.LIGHT, Ink.SECOND)
BAR_VALUE = Style(8.5, 11, ink=Ink.SECOND)
BAR_STRONG = Style(9, 11, Weight.STRONG, Ink.ACCENT)
BAR_NAME = Style(8, 11, ink=Ink.SECOND)
BAR_NAME_SECOND = Style(7, 9, ink=Ink.LABEL)
SENTENCE = Style(8.5, 12, Weight.STRONG, Ink.ACCENT)
SENTENCE_SECOND = Style(7.5, 12, ink=Ink.SECOND)
CAPTION = Style(8.5, 12, divides=True)
CAPTION_SECOND = Style(7.5, 10, ink=Ink.LABEL, divides=True)
PRICE = Style(14, 19, Weight.STRONG, Ink.ACCENT)
PRICE_LINE = Style(8.5, 13, ink=Ink.SECOND)
VALID = Style(11, 19, Weight.STRONG)
CLAUSE = Style(7, 8.5, ink=Ink.SECOND, divides=True)
CLAUSE_SECOND = Style(6.5, 8.5, ink=Ink.LABEL, divides=True)
PERSON = Style(13, 17, Weight.STRONG)
PERSON_SECOND = Style(13, 17, ink=Ink.SECOND)
PORTRAIT = Style(26, 30, ink=Ink.ACCENT)

_SECOND = {BODY: BODY_SECOND, TABLE: TABLE_SECOND, STAND: STAND_SECOND}


def second_of(style: Style) -> Style:
    """The style of the second language under or beside a text in this style."""
    return _SECOND.get(style, style)
