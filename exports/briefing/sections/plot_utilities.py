"""What lies at the boundary of a plot: a row for each utility, also for one not yet known."""

from collections.abc import Iterator
from functools import partial
from types import MappingProxyType

from exports.briefing import wording
from exports.briefing.parts.plots import PlotPart, Supply
from exports.briefing.phrases import Phrases
from exports.typesetting import styles
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Page, Words
from exports.typesetting.palette import Ink
from exports.typesetting.plot_plan import Utility
from exports.typesetting.shapes import Mark
from exports.typesetting.table import Cell, Table
from exports.typesetting.text import Align

# What every plant asks for, in this order.
USUAL = ("power", "gas", "steam", "water", "sewage", "telecom")
LETTERS = MappingProxyType(
    {
        "power": "E",
        "gas": "G",
        "steam": "H",
        "water": "W",
        "sewage": "S",
        "telecom": "T",
        "rail": "R",
        "port": "P",
    }
)
SHARES = (2.5, 3.6, 2.1, 3.8)


def utilities_table(plot: PlotPart, say: Phrases, page: Page) -> Iterator[Block]:
    """The usual ones and what else there is; nothing where none is known."""
    if not plot.supplies:
        return
    heading = page.heading(_title(plot.supplies, say), ruled=True)
    head = (
        say.pgettext("plot", "Utility"),
        say.pgettext("plot", "Capacity"),
        say.pgettext("plot", "Distance"),
        say.pgettext("plot", "Price"),
    )
    cells = tuple(Cell(page.texts(words, styles.COLUMN_HEAD), beside=True) for words in head)
    known = {supply.kind for supply in plot.supplies}
    missing = [kind for kind in USUAL if kind not in known]
    rows = [_row(supply, say, page) for supply in sorted(plot.supplies, key=_place)]
    rows += [_unknown(kind, say, page) for kind in missing]
    distance = Cell(cells[2].texts, Align.END)
    yield heading
    yield Table((*cells[:2], distance, cells[3]), tuple(rows), SHARES, page.continued(), before=0)


def utility_signs(plot: PlotPart) -> tuple[Utility, ...]:
    """Letters where utilities enter the plot, as far as that is known."""
    return tuple(
        Utility(LETTERS[supply.kind], side)
        for supply in plot.supplies
        if (side := _side(supply, plot)) is not None
    )


def letters_told(plot: PlotPart, say: Phrases) -> Pair:
    """E Power, G Natural gas …: the letters that stand on the plan."""
    kinds = [s.kind for s in plot.supplies if _side(s, plot) is not None]
    told = [say.each(partial(_lettered, kind, say)) for kind in kinds]
    return say.spaced(*told)


def _lettered(kind: str, say: Phrases, language: str) -> str:
    label = say.side(say.label("utility_kind", kind), language)
    return f"{LETTERS[kind]}{wording.NBSP}{label}"


def _side(supply: Supply, plot: PlotPart) -> int | None:
    """The side of the plan at which it enters, if there is one and it has a letter."""
    side = supply.side
    known = side is not None and 0 <= side < len(plot.corners)
    return side if known and supply.kind in LETTERS else None


def _place(supply: Supply) -> int:
    return USUAL.index(supply.kind) if supply.kind in USUAL else len(USUAL)


def _title(supplies: tuple[Supply, ...], say: Phrases) -> Pair:
    """With the day as of which all of it is known."""
    days = [supply.as_of for supply in supplies if supply.as_of]
    if len(days) < len(supplies):
        return say.pgettext("plot", "Utilities at the boundary")
    oldest = say.each(partial(wording.day, min(days)))
    return say.pgettext("plot", "Utilities at the boundary as of {day}", day=oldest)


def _row(supply: Supply, say: Phrases, page: Page) -> tuple[Cell, ...]:
    if not supply.capacity:
        return _unknown(supply.kind, say, page)
    metres, price = supply.metres, supply.price
    capacity = wording.capacity(supply.capacity, supply.unit, say.languages[0])
    distance = wording.metres(metres, say.languages[0]) if metres is not None else ""
    cost: Words = say.pgettext("plot", "On request")
    if price:
        cost = say.each(partial(wording.unit_price, price, supply.per))
    to_come = say.pgettext("plot", "To be confirmed").lead
    return (
        _name(supply.kind, say, page),
        Cell(page.texts(capacity, styles.TABLE.strong())),
        Cell(page.texts(distance or to_come, styles.TABLE), Align.END),
        Cell(page.texts(cost, styles.TABLE, styles.TABLE_SECOND), beside=True),
    )


def _unknown(kind: str, say: Phrases, page: Page) -> tuple[Cell, ...]:
    to_come = page.texts(
        say.pgettext("plot", "To be confirmed"),
        styles.TABLE.inked(Ink.LABEL),
        styles.TABLE_SECOND,
    )
    return _name(kind, say, page), Cell(to_come, mark=Mark.UNKNOWN, beside=True), Cell(), Cell()


def _name(kind: str, say: Phrases, page: Page) -> Cell:
    label = say.label("utility_kind", kind)
    return Cell(page.texts(label, styles.TABLE, styles.TABLE_SECOND), beside=True)
