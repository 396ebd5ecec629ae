"""Answers: level in both languages, whole on their sheets, spread over them."""

from dataclasses import replace

import pytest

from exports.typesetting import grid
from exports.typesetting.answer import FRAME, Answered, answer, shared_out
from exports.typesetting.page import Pair, Strong
from exports.typesetting.shapes import Mark
from tests.exports.typesetting.reading import made, new_page, texts

LABELS = Pair("Your requirement", "贵方需求")


def block(page, figure="24", unit="MVA", words=4, mark=None):
    told = Pair("The substation is near. " * words, "变电站在附近。" * words)
    return answer(
        page,
        Answered(figure, unit, Pair("Power", "供电"), LABELS, Pair("Firm power", "稳定供电"),
                 [Strong(Pair("Yes.", "可以。")), told], Pair("Letter", "复函"), mark),
    )  # fmt: skip


def size_of(page, figure, unit="MVA"):
    column = grid.width(3)
    return block(page, figure, unit).set(grid.WIDTH).left.lines[0].style.size, column


@pytest.mark.parametrize(("figure", "size"), [("24", 36), ("8.2–9.2", 25), ("123,456,789", 20)])
def test_the_figure_is_as_large_as_its_column_lets_it(figure, size):
    found, column = size_of(new_page(), figure)
    assert found <= 36
    assert abs(found - size) <= 3
    left = block(new_page(), figure).set(grid.WIDTH).left
    assert max(line.x + line.width for line in left.lines) <= column + 0.01


def test_without_a_figure_the_label_is_large_or_stands_beside_its_mark():
    page = new_page()
    alone, marked = (
        block(page, "", "", mark=mark).set(grid.WIDTH).left.lines[0].style.size
        for mark in (None, Mark.UNKNOWN)
    )
    assert alone > 1.5 * marked


@pytest.mark.parametrize("second", ["zh", None])
def test_both_languages_begin_level(second):
    rows = block(new_page(second=second)).set(grid.WIDTH).rows
    assert [len(row) for row in rows] == [2 if second else 1] * 4


@pytest.mark.parametrize("words", [1, 12, 30])
def test_blocks_keep_whole_and_fill_their_sheets(words):
    page = new_page()
    title = page.title("Why", "You named them.")
    blocks = [block(page, words=words) for _ in range(8)]
    first = FRAME.opening + title.set(grid.WIDTH).height
    spaces = shared_out(blocks, first, grid.WIDTH)
    within = [
        (space, block) for space, block in zip(spaces, blocks, strict=True) if space < FRAME.foot
    ]
    assert all(0 <= space - block.before <= 2 * grid.BASE for space, block in within)
    plain = texts(made(page, title, *blocks).pdf)
    spread = texts(
        made(page, title, *(replace(b, before=s) for b, s in zip(blocks, spaces, strict=True))).pdf
    )
    count = [sheet.count("Your requirement") for sheet in spread]
    assert len(count) == len(plain) == 1 + len(blocks) - len(within)
    assert sum(count) == 8
    assert abs(count[-1] - count[-2]) <= 1
    whole = [sheet.count("substation") for sheet in spread]
    assert whole == [each * words for each in count]
