"""A list of facts, each a label and what is told, set in two columns."""

from collections.abc import Iterator, Sequence

from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Entry, Page

Fact = tuple[Pair, Pair | str]

SHARES = (2.2, 3.8, 2.2, 3.8)
NOTHING: Fact = Pair(""), ""


def in_halves(facts: Sequence[Fact]) -> tuple[Sequence[Fact], Sequence[Fact]]:
    """The first half for the left column, the rest for the right one."""
    half = (len(facts) + 1) // 2
    return facts[:half], facts[half:]


def two_abreast(
    columns: tuple[Sequence[Fact], Sequence[Fact]],
    page: Page,
    *,
    shares: Sequence[float] = SHARES,
    strong: bool = True,
) -> Iterator[Block]:
    """Facts in a left and a right column; nothing for none."""
    left, right = columns
    count = max(len(left), len(right))
    rows = [
        tuple(entry for label, told in row for entry in (label, Entry(told, strong=strong)))
        for row in zip(_filled(left, count), _filled(right, count), strict=True)
    ]
    if rows:
        yield page.table((), rows, shares)


def _filled(facts: Sequence[Fact], count: int) -> list[Fact]:
    return [*facts, *[NOTHING] * (count - len(facts))]
