"""What was asked for against what is offered; marks beside words; the price."""

import re

import pytest

from exports.typesetting.beside import Beside
from exports.typesetting.comparison import Asked, Comparison, Group, Offered, comparison, marks
from exports.typesetting.page import Entry, Pair
from exports.typesetting.price_band import Price, price_band
from exports.typesetting.shapes import Mark
from tests.exports.typesetting.drawings import painted, picture_of
from tests.exports.typesetting.reading import made, new_page, texts, without_space

MUSTS = Group(
    Pair("Musts", "必要条件"),
    (
        Asked(
            Pair("Power ≥ 12 MVA", "供电≥12 MVA"),
            (Offered(Mark.MET, "24 MVA"), Offered(Mark.PARTLY, "12 MVA, one feed")),
        ),
        Asked(
            Pair("Class C38", "C38类"),
            (Offered(Mark.MET, Pair("Approved", "已批")), Offered(Mark.UNKNOWN, "By 15 December")),
        ),
    ),
    Pair("Musts met", "满足：必要条件"),
)
WANTS = Group(
    Pair("Wants", "期望条件"),
    (Asked("Rail in 20 min", (Offered(Mark.NOT_MET, "35 min"), Offered(Mark.MET, "18 min"))),),
    "Wants met",
)
COMPARED = Comparison((("B-07", Pair("East Park", "东园")), ("A-03", "Belt")), (MUSTS, WANTS), 0)


def test_sums_are_counted_and_partly_met_does_not_count():
    assert [MUSTS.met(place) for place in (0, 1)] == [2, 0]
    page = new_page()
    text = texts(made(page, comparison(page, COMPARED)).pdf)[0]
    for words in ("2/2", "0/2", "0/1", "1/1", "Musts 必要条件"):
        assert words in text


def test_a_requirement_without_an_answer_is_refused():
    short = Group("Musts", (Asked("Power", (Offered(Mark.MET, "24 MVA"),)),), "Met")
    with pytest.raises(ValueError, match="every place"):
        comparison(new_page(), Comparison((("A", ""), ("B", "")), (short,)))


def test_the_recommended_place_has_a_tinted_column():
    tint = "0.885 0.920 0.928 rg"
    with_tint, _ = painted(comparison(new_page(), COMPARED))
    without, _ = painted(comparison(new_page(), Comparison(COMPARED.places, COMPARED.groups)))
    assert with_tint.content.count(tint) == 1
    assert tint not in without.content


def test_a_group_is_never_left_alone_at_the_foot_of_a_sheet():
    page = new_page()
    groups = tuple(Group(f"Group {n}", MUSTS.asked * 2, f"Group {n} met") for n in range(12))
    table = comparison(page, Comparison(COMPARED.places, groups, 1))
    pages = texts(made(page, page.title("T"), table).pdf)
    assert len(pages) > 2
    for text in pages[:-1]:
        lines = [line for line in text.splitlines() if line.strip()]
        body = lines[: next(at for at, line in enumerate(lines) if "Harbour Zone" in line)]
        assert not (body and re.fullmatch(r"Group \d+", body[-1]))


@pytest.mark.parametrize("mark", list(Mark))
def test_marks_differ_in_form_also_in_grey(mark):
    def drawn(which):
        page = new_page()
        document = made(page, page.table(["Kind"], [[Entry("x", mark=which)]], (12,)))
        return picture_of(document.pdf).convert("L").tobytes()

    others = [drawn(other) for other in Mark if other is not mark]
    assert drawn(mark) not in others


def test_the_legend_names_the_marks_that_are_used():
    page = new_page()
    legend = marks(page, {Mark.MET: Pair("Met", "满足"), Mark.UNKNOWN: Pair("Open", "待核实")})
    assert without_space(texts(made(page, legend).pdf)[0]).startswith("Met满足Open待核实")


def test_a_price_has_range_validity_and_basis():
    page = new_page()
    price = Price(
        Pair("Indicative price range", "参考价格区间"),
        "RMB 480–560 thousand per mu",
        ("RMB 7.2–8.4 million per ha", Pair("", "每亩48万—56万元")),
        Pair("Price valid until", "价格有效期至"),
        "28 February 2027",
        Pair("By public tender.", "以招拍挂成交价为准。"),
    )
    document = made(page, price_band(page, price))
    text = texts(document.pdf)[0]
    for words in ("480–560", "每亩48万—56万元", "28 February 2027", "By public tender."):
        assert words in text
    assert document.overfull == ()


def test_blocks_stand_beside_each_other():
    page = new_page()
    left, right = page.paragraph("Left words"), page.paragraph("Right words")
    block = Beside(((left, page.paragraph("Below")), (right,)), (7, 5))
    setting = block.set(480)
    assert [(round(x), y) for x, y, _ in setting.settings] == [(0, 0), (0, 22.5), (287, 0)]
    assert setting.height == 37.5
    assert "Left words" in texts(made(page, block).pdf)[0]
