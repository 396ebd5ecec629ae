"""What was asked for against what several places offer, the recommended one in a tinted column."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from exports.typesetting import styles
from exports.typesetting.drawing import Legend
from exports.typesetting.page import Page, Words
from exports.typesetting.palette import Ink
from exports.typesetting.shapes import Mark, draw_mark
from exports.typesetting.sheet import Sheet
from exports.typesetting.styles import Style
from exports.typesetting.table import Cell, Table

ROW = 33.75
CLOSE_ROW = 26.25
MOST_WIDE = 8  # requirements; more stand in close rows
LABEL_SHARE = 4.3
SHORT_SHARE = 3.6  # beside many places
MANY = 4
LEGEND_MARK = 4.5


@dataclass(frozen=True, slots=True)
class Offered:
    """What one place has for a requirement, and how far that meets it."""

    mark: Mark
    words: Words


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement and what each place has for it, in the order of the places."""

    words: Words
    offered: tuple[Offered, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Requirements of one weight under a name; `sum_words` name their count: "Musts met"."""

    name: Words
    asked: tuple[Asked, ...]
    sum_words: Words

    def met(self, place: int) -> int:
        """How many a place meets; partly met does not count."""
        return sum(asked.offered[place].mark is Mark.MET for asked in self.asked)

    @property
    def counted(self) -> int:
        """How many the sums are out of: not what is answered in words for every place."""
        return sum(any(o.mark is not Mark.TOLD for o in asked.offered) for asked in self.asked)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Places by number and name, and the groups of requirements."""

    places: tuple[tuple[str, Words], ...]
    groups: tuple[Group, ...]
    recommended: int | None = None


def comparison(page: Page, compared: Comparison) -> Table:
    """The table. Raises ValueError where a requirement lacks the answer of a place."""
    count = len(compared.places)
    if any(len(asked.offered) != count for group in compared.groups for asked in group.asked):
        raise ValueError("each requirement needs an answer for every place")
    rows = [row for group in compared.groups for row in _group_rows(page, group, count)]
    for number, group in enumerate(group for group in compared.groups if group.counted):
        rows.append(_sum_row(page, group, compared, opens=not number))
    asked = sum(len(group.asked) for group in compared.groups)
    label = LABEL_SHARE if count < MANY else SHORT_SHARE
    share = (12 - label) / max(count, 1)
    return Table(
        _head(page, compared),
        tuple(rows),
        (label, *[share] * count),
        page.continued(),
        tinted=None if compared.recommended is None else compared.recommended + 1,
        lowest=ROW if asked <= MOST_WIDE else CLOSE_ROW,
        hangs=True,
        centred=True,
    )


def marks(page: Page, words: Mapping[Mark, Words]) -> Legend:
    """The line that explains the marks."""
    return Legend(
        tuple(
            (partial(_draw_small, mark=mark), page.texts(words[mark], styles.LEGEND))
            for mark in Mark
            if mark in words
        ),
        before=11.25,
    )


def _head(page: Page, compared: Comparison) -> tuple[Cell, ...]:
    cells = [Cell()]
    for at, (number, name) in enumerate(compared.places):
        chosen = at == compared.recommended
        style = styles.COLUMN_NAME.strong() if chosen else styles.COLUMN_NAME
        names = page.texts(name, styles.COLUMN_HEAD.inked(Ink.SECOND), styles.COLUMN_HEAD)
        cells.append(Cell((page.text(number, style), *names)))
    return tuple(cells)


def _group_rows(page: Page, group: Group, count: int) -> list[tuple[Cell, ...]]:
    name = page.texts(group.name, styles.HEAD, styles.HEAD_SECOND)
    rows: list[tuple[Cell, ...]] = [(Cell(name, opens=True, beside=True), *[Cell()] * count)]
    for asked in group.asked:
        label = Cell(page.texts(asked.words, styles.TABLE, styles.TABLE_SECOND))
        rows.append((label, *(_offered(page, offered) for offered in asked.offered)))
    return rows


def _offered(page: Page, offered: Offered) -> Cell:
    style = styles.TABLE.strong() if offered.mark is Mark.MET else styles.TABLE
    return Cell(page.texts(offered.words, style, styles.TABLE_SECOND), mark=offered.mark)


def _sum_row(page: Page, group: Group, compared: Comparison, *, opens: bool) -> tuple[Cell, ...]:
    name = page.texts(group.sum_words, styles.TABLE.strong(), styles.TABLE_SECOND)
    cells = [Cell(name, opens=opens)]
    for at in range(len(compared.places)):
        style = _sum_style(chosen=at == compared.recommended)
        cells.append(Cell((page.text(f"{group.met(at)}/{group.counted}", style),)))
    return tuple(cells)


def _sum_style(*, chosen: bool) -> Style:
    return styles.SUM.inked(Ink.ACCENT) if chosen else styles.SUM


def _draw_small(sheet: Sheet, x: float, y: float, mark: Mark) -> None:
    draw_mark(sheet, mark, x, y, LEGEND_MARK)
