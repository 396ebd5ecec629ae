"""An industry as a chain of links, the reader's own in the accent: schematic."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from exports.typesetting import styles
from exports.typesetting.drawing import Drawing
from exports.typesetting.page import Page, Words
from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Sheet
from exports.typesetting.text import Stack, Text, run_on, stacked

FEWEST, MOST = 3, 6
TIP = 6.4  # by which a link's right side stands out, and its left side in
GAP = 11.0  # between the side of one link and the side of the next
INSET = 12.0
LOWEST_LINK = 44.0
UNDER_LINK = 7.0
FIGURE_SIZES = (32, 28, 24, 20, 16)
EXAMPLES_BELOW = 11.0
TAG_BELOW = 9.0
TAG_PADDING = 5.6
TAG_FOOT = 4.5


@dataclass(frozen=True, slots=True)
class Link:
    """A stage of the industry: how many of what are here, and what they make."""

    name: Words
    figure: str
    unit: Words
    examples: Sequence[Words] = ()
    own: bool = False


def chain(page: Page, links: Sequence[Link], own_words: Words) -> "Chain":
    """The chain of three to six links, else ValueError; `own_words` stand under the own link."""
    if not FEWEST <= len(links) <= MOST:
        raise ValueError("a chain has three to six links")
    return Chain(
        tuple(_made(page, link) for link in links),
        page.texts(own_words, styles.TABLE.strong().inked(Ink.WHITE), _ON_OWN),
    )


_ON_OWN = styles.TABLE_SECOND.inked(Ink.WHITE)
_FIGURE = replace(styles.FIGURE, size=32, leading=36)


@dataclass(frozen=True, slots=True)
class MadeLink:
    """A link in texts."""

    name: tuple[Text, ...]
    figure: Text
    unit: tuple[Text, ...]
    examples: tuple[Text, ...]
    own: bool


def _made(page: Page, link: Link) -> MadeLink:
    strong = styles.TABLE.strong()
    name = (strong.inked(Ink.WHITE), _ON_OWN) if link.own else (strong, _beside_name())
    return MadeLink(
        page.texts(link.name, *name),
        page.text(link.figure, _FIGURE),
        page.texts(link.unit, styles.COLUMN_HEAD),
        tuple(
            text
            for example in link.examples
            for text in page.texts(example, styles.TABLE, styles.TABLE_SECOND)
        ),
        link.own,
    )


def _beside_name() -> styles.Style:
    return styles.TABLE_SECOND.inked(Ink.SECOND)


@dataclass(frozen=True, slots=True)
class Chain:
    """Links side by side over the whole width, all of one height."""

    links: tuple[MadeLink, ...]
    tag: tuple[Text, ...]
    before: float = 15
    stays: bool = False

    def set(self, width: float) -> Drawing:
        pitch = (width + GAP - TIP) / len(self.links)
        room = pitch - GAP - INSET
        figures = _fitted([link.figure for link in self.links], room)
        columns = [
            _Column.of(link, figure, room) for link, figure in zip(self.links, figures, strict=True)
        ]
        high = max(LOWEST_LINK, *(column.name.height + 18 for column in columns))
        figures_top = high + UNDER_LINK
        examples_top = figures_top + max(column.figure.height for column in columns)
        examples_top += EXAMPLES_BELOW
        tag = stacked(self.tag, room)
        tagged = TAG_BELOW + tag.height + TAG_FOOT
        foot = examples_top + max(
            column.examples.height + (tagged if link.own else 0)
            for link, column in zip(self.links, columns, strict=True)
        )

        def paint(sheet: Sheet, x: float, top: float) -> None:
            for at, (link, column) in enumerate(zip(self.links, columns, strict=True)):
                left = x + at * pitch
                _draw_link(sheet, link, (left, top, pitch - GAP, high), first=not at)
                left += INSET
                middle = top + (high - column.name.height) / 2 - 1.5
                column.name.draw(sheet, left, middle, room)
                column.figure.draw(sheet, left, top + figures_top, room)
                column.examples.draw(sheet, left, top + examples_top, room)
                if link.own and tag.lines:
                    under = top + examples_top + column.examples.height + TAG_BELOW
                    _draw_tag(sheet, tag, left, under, room)

        return Drawing(foot, paint, self.alternative())

    def alternative(self) -> str:
        """The links in their order, each with its figure."""
        said = (
            " ".join(text.words for text in (*link.name[:1], link.figure, *link.unit[:1]))
            for link in self.links
        )
        return "; ".join(said)


@dataclass(frozen=True, slots=True)
class _Column:
    """What a link says, set: in the link, the figure with its unit, what is made there."""

    name: Stack
    figure: Stack
    examples: Stack

    @classmethod
    def of(cls, link: MadeLink, figure: Text, room: float) -> "_Column":
        number = stacked((figure,), room)
        unit = run_on(link.unit, room)
        lines = (replace(line, y=line.y + number.height + 2) for line in unit.lines)
        together = Stack((*number.lines, *lines), number.height + 2 + unit.height)
        return cls(stacked(link.name, room), together, stacked(link.examples, room))


def _fitted(figures: list[Text], room: float) -> list[Text]:
    """All in the largest size in which each is one line, else in the smallest."""
    for size in FIGURE_SIZES:
        made = [replace(text, style=replace(text.style, size=size)) for text in figures]
        if all(text.width() <= room for text in made):
            break
    return made


def _draw_link(
    sheet: Sheet, link: MadeLink, area: tuple[float, float, float, float], *, first: bool
) -> None:
    left, top, width, high = area
    right, middle, foot = left + width, top + high / 2, top + high
    points = [(left, top), (right, top), (right + TIP, middle), (right, foot), (left, foot)]
    if not first:
        points.append((left + TIP, middle))
    sheet.area(points, Ink.ACCENT if link.own else Ink.ACCENT_12)


def _draw_tag(sheet: Sheet, tag: Stack, left: float, top: float, room: float) -> None:
    """A box about the words, which stand level with those above them where there is room."""
    wide = max(line.width for line in tag.lines) + 2 * TAG_PADDING
    sheet.fill(left - TAG_PADDING, top, wide, tag.height + TAG_FOOT, Ink.ACCENT)
    tag.draw(sheet, left, top, room)
