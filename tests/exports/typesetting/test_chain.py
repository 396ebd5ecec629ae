"""An industry as a chain of links."""

import itertools
import re

import pytest

from exports.typesetting.chain import Link, chain
from exports.typesetting.page import Pair
from exports.typesetting.palette import Ink
from tests.exports.typesetting.drawings import painted
from tests.exports.typesetting.reading import made, new_page, texts, without_space

OWN = Pair("Your place here", "贵公司所在环节")
LONG = "Wertstoffrückgewinnungsanlagenbau"


def links(count, own=1, name="Drive units", figure="23"):
    return [
        Link(
            Pair(f"{name} {at}", "驱动单元"),
            figure,
            Pair("companies", "家企业"),
            [Pair("Motors", "电机"), Pair("Reducers", "减速器")],
            own=at == own,
        )
        for at in range(count)
    ]


def polygons(sheet):
    """Points of every filled polygon."""
    lines = [line for line in sheet.content.splitlines() if line.endswith("h f")]
    numbers = [[float(part) for part in re.findall(r"-?[\d.]+", line)] for line in lines]
    return [list(zip(found[0::2], found[1::2], strict=True)) for found in numbers]


@pytest.mark.parametrize("count", [3, 4, 5, 6])
def test_links_share_the_width_and_have_one_height(count):
    sheet, _ = painted(chain(new_page(), links(count), OWN))
    shapes = polygons(sheet)
    assert len(shapes) == count
    assert len({(max(y for _, y in shape), min(y for _, y in shape)) for shape in shapes}) == 1
    assert min(x for x, _ in shapes[0]) == 0
    assert max(x for x, _ in shapes[-1]) == pytest.approx(481.9, abs=0.02)
    widths = [max(x for x, _ in shape) - min(x for x, _ in shape) for shape in shapes]
    assert max(widths) - min(widths) < 0.02
    ends = itertools.pairwise(shapes)
    assert all(max(x for x, _ in one) < min(x for x, _ in other) + 6.5 for one, other in ends)


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en"), ("zh", None), ("en", None)])
@pytest.mark.parametrize("count", [3, 6])
def test_long_words_wrap_inside_their_link(languages, count):
    page = new_page(*languages)
    document = made(page, chain(page, links(count, name=LONG, figure="1,234,567"), OWN))
    assert document.overfull == ()
    assert document.sheets == 1
    text = without_space(texts(document.pdf)[0])
    assert f"{LONG}0" in text


def test_only_the_own_link_has_the_tag_and_the_accent():
    page = new_page()
    text = without_space(texts(made(page, chain(page, links(5), OWN)).pdf)[0])
    assert text.count("Yourplacehere") == 1
    assert text.count("贵公司所在环节") == 1
    without = without_space(texts(made(page, chain(page, links(5, own=9), OWN)).pdf)[0])
    assert "Yourplacehere" not in without
    full, tint = (f"{page.palette.operands[ink]} rg" for ink in (Ink.ACCENT, Ink.ACCENT_12))
    sheet, _ = painted(chain(page, links(5), OWN))
    inks = re.findall(rf"({re.escape(full)}|{re.escape(tint)})\n[\d. ml-]+h f", sheet.content)
    assert inks == [tint, full, tint, tint, tint]


def test_figures_are_of_one_size():
    page = new_page()
    parts = [*links(5, figure="7")[:4], *links(6, figure="1,234,567")[5:]]
    sheet, _ = painted(chain(page, parts, OWN))
    sizes = {float(size) for size in re.findall(r" ([\d.]+) Tf", sheet.content)}
    assert max(sizes) < 32
    assert len([size for size in sizes if size >= 16]) == 1


@pytest.mark.parametrize("count", [0, 2, 7])
def test_a_chain_has_three_to_six_links(count):
    with pytest.raises(ValueError, match="three to six"):
        chain(new_page(), links(count), OWN)


def test_the_chain_in_words():
    assert chain(new_page(), links(3), OWN).alternative() == (
        "Drive units 0 23 companies; Drive units 1 23 companies; Drive units 2 23 companies"
    )
