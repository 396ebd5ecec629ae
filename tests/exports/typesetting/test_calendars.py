"""Calendars and worked sums, also with words that are longer than usual."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.typesetting.chart_model import Chart, Kind, Series, Span
from exports.typesetting.charts import chart
from exports.typesetting.page import Pair
from exports.typesetting.worked_sum import worked_sum
from tests.exports.typesetting.drawings import painted
from tests.exports.typesetting.reading import boxes, made, new_page, texts

WIDTH = 481.9
LONG = Pair("Registration of the company with all that belongs to it", "企业设立登记" * 6)
OFFICE = Pair("Market Regulation Bureau", "市场监督管理局")


def calendar(*spans, names=None, office=OFFICE):
    shown = tuple(Span(start, end, office) for start, end in spans)
    rows = names or tuple(Pair(f"Step {n}", f"环节{n}") for n in range(len(spans)))
    return Chart(
        Kind.SPAN,
        "",
        rows,
        (Series("Office", shown),),
        details=tuple("2 working days" for _ in spans),
        heads=("Step", "Committed", "Months"),
    )


def test_both_languages_stand_beside_a_bar():
    page = new_page()
    said = calendar((0, 2), (4, 8), (17, 18))
    text = " ".join(texts(made(page, chart(page, said)).pdf))
    assert text.count("Market Regulation Bureau") == 3
    assert text.count("市场监督管理局") == 3


def test_in_a_bar_without_room_beside_it_the_leading_language_stands():
    page = new_page()
    text = " ".join(texts(made(page, chart(page, calendar((1, 18)))).pdf))
    assert "Market Regulation Bureau" in text
    assert "市场监督管理局" not in text


def test_a_row_is_as_high_as_its_words():
    page = new_page()
    spans = ((0, 2), (2, 18))
    usual = chart(page, calendar(*spans)).set(WIDTH).height
    higher = chart(page, calendar(*spans, names=(LONG, Pair("End")))).set(WIDTH).height
    assert higher > usual + 20
    document = made(page, chart(page, calendar(*spans, names=(LONG, LONG))))
    assert document.overfull == ()


@given(st.floats(0, 18), st.floats(0.1, 18), st.integers(1, 9))
def test_words_stay_inside_the_sheet_wherever_the_bar_lies(start, length, times):
    page = new_page()
    office = Pair("Office of " + "everything " * times, "某某局" * times)
    end = min(start + length, 18.0)
    said = calendar((0, 18), (min(start, end), end), office=office)
    document = made(page, chart(page, said))
    left, right = 56.7, 56.7 + WIDTH
    for _, sign, ink in boxes(document.pdf):
        if sign.strip():
            assert left - 1 <= ink[0] <= ink[2] <= right + 3, sign


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en"), ("en", None), ("zh", None)])
def test_a_worked_sum_says_its_figure_its_name_and_its_parts(languages):
    page = new_page(*languages)
    block = worked_sum(
        page, "RMB 98.5 m", Pair("A year:", "年运行成本："), Pair("labour 51.0", "人工5,100")
    )
    text = " ".join(texts(made(page, block).pdf))
    assert "RMB 98.5 m" in text
    lead = languages[0] == "en" or languages[1] is None
    assert "A year: labour 51.0" in text.replace("\r\n", " ") or not lead
    assert ("年运行成本" in text) == (languages[1] is not None)


def test_a_long_figure_is_made_smaller_and_never_runs_into_the_words():
    page = new_page()
    for digits in range(3, 30):
        block = worked_sum(page, "8" * digits, Pair("Sum"), Pair("parts"))
        sheet, setting = painted(block)
        assert setting.figure.width() <= setting.offset
        assert sheet.overfull == []


def test_a_sum_is_as_high_as_its_words():
    page = new_page()
    short = worked_sum(page, "1", Pair("Sum"), Pair("parts")).set(WIDTH)
    long = worked_sum(page, "1", Pair("Sum"), Pair("parts and " * 90)).set(WIDTH)
    assert short.height < 60 < long.height
    assert long.split(10) is None
