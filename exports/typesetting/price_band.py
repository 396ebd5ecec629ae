"""A price, never without its range, its validity and its basis: a tinted band over the width."""

from dataclasses import dataclass

from exports.typesetting import styles
from exports.typesetting.drawing import Drawing
from exports.typesetting.grid import columns_of
from exports.typesetting.page import Page, Words
from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Sheet
from exports.typesetting.text import Text, run_on, stacked

EDGE = 3.0
PADDING = 15.0
SHARES = (6.5, 4.5)
LOWEST = 82.5
LOWEST_ALONE = 52.5  # without a day and a basis at the right


@dataclass(frozen=True, slots=True)
class Price:
    """What the band says.

    `amount` is the range in the leading language, `others` are lines under it: the same in other
    units and in the second language. A price that is told on request has no validity.
    """

    label: Words
    amount: str
    others: tuple[Words, ...]
    valid_label: Words = ""
    valid_until: Words = ""
    clause: Words = ""


def price_band(page: Page, price: Price) -> "PriceBand":
    """The band of a price that is still valid, or of one that is told on request."""
    left = (
        page.texts(price.label, styles.LEGEND),
        (page.text(price.amount, styles.PRICE),),
        *(page.texts(words, styles.PRICE_LINE) for words in price.others),
    )
    right = (
        page.texts(price.valid_label, styles.LEGEND),
        page.texts(price.valid_until, styles.VALID, styles.LEGEND),
        page.texts(price.clause, styles.CLAUSE, styles.CLAUSE_SECOND),
    )
    return PriceBand((left, right), LOWEST if any(right) else LOWEST_ALONE)


@dataclass(frozen=True, slots=True)
class PriceBand:
    """Two columns on a tint; the first texts of each are a label."""

    columns: tuple[tuple[tuple[Text, ...], ...], ...]
    lowest: float = LOWEST
    before: float = 22.5
    stays: bool = False

    def set(self, width: float) -> Drawing:
        places = columns_of(SHARES, width - EDGE - 2 * PADDING)
        columns = [
            [run_on(label, room), stacked([text for texts in others for text in texts], room)]
            for (label, *others), (_, room) in zip(self.columns, places, strict=True)
        ]
        height = max(sum(stack.height for stack in stacks) for stacks in columns) + PADDING
        height = max(self.lowest, height)

        def paint(sheet: Sheet, x: float, top: float) -> None:
            sheet.fill(x, top, width, height, Ink.ACCENT_12)
            sheet.fill(x, top, EDGE, height, Ink.ACCENT)
            for (offset, room), stacks in zip(places, columns, strict=True):
                y = top + 6
                for stack in stacks:
                    stack.draw(sheet, x + EDGE + PADDING + offset, y, room)
                    y += stack.height

        return Drawing(height, paint)
