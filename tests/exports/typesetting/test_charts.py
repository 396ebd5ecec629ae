"""Charts: true to their values, nothing said twice, readable without seeing them."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from exports.typesetting.chart_model import Chart, Kind, Series, Span, plain
from exports.typesetting.chart_rows import ticks
from exports.typesetting.charts import chart
from exports.typesetting.page import Pair
from tests.exports.typesetting.drawings import YEARS, areas, bars, calendar, painted, stacked_parts
from tests.exports.typesetting.reading import made, new_page, texts, without_space

AMOUNTS = st.floats(0, 1e9, allow_nan=False).map(lambda value: round(value, 3))


def heights(sheet, bar_width):
    return [high for _, _, wide, high in areas(sheet) if wide == pytest.approx(bar_width, abs=0.1)]


@example([10.0, 20.0, 40.0])
@given(st.lists(st.floats(1, 1e6), min_size=3, max_size=3))
def test_bars_are_as_high_as_their_values(values):
    sheet, _ = painted(chart(new_page(), bars(values=tuple(values))))
    drawn = [high for _, _, _, high in areas(sheet)]
    assert len(drawn) == 3
    for high, value in zip(drawn, values, strict=True):
        assert high == pytest.approx(max(drawn) * value / max(values), abs=0.02)


def test_lying_bars_are_as_long_as_their_values():
    sheet, _ = painted(chart(new_page(), bars(Kind.LYING, (10, 20, 40))))
    assert [wide / areas(sheet)[0][2] for _, _, wide, _ in areas(sheet)] == pytest.approx(
        [1, 2, 4], abs=0.01
    )


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS), min_size=1, max_size=4))
def test_the_parts_of_a_bar_are_its_sum(columns):
    said = stacked_parts(*columns)
    for at in range(3):
        assert said.total(at) == pytest.approx(math.fsum(column[at] for column in columns))
    assert said.highest() >= max(said.total(at) for at in range(3)) or said.highest() == 1


def test_sums_stand_over_stacked_bars():
    page = new_page()
    text = " ".join(texts(made(page, chart(page, stacked_parts((30, 25, 46), (2, 3, 4)))).pdf))
    assert {"32", "28", "50", "46", "4"} <= set(text.split())


def test_spans_lie_where_they_begin_and_end():
    sheet, _ = painted(chart(new_page(), calendar()))
    boxes = [box for box in areas(sheet) if box[3] == 12]
    (start, _, length, _), (later, _, longer, _) = boxes
    unit = length / 3
    assert later == pytest.approx(start + 3 * unit, abs=0.1)
    assert longer == pytest.approx(9 * unit, abs=0.1)


@pytest.mark.parametrize(
    "said",
    [
        bars(unit=Pair("t", "吨"), sentence=Pair("Up.", "增长。"), source="Office", strong=2),
        bars(Kind.LYING, (3, None, 1)),
        bars(Kind.LINE, (3, None, 1)),
        bars(values=(0, 0, 0)),
        bars(Kind.LINE, (None, None, None)),
        stacked_parts((1, 2, 3), (0, 0, 0), (0.01, 5, 1), (4, 4, 4)),
        calendar(),
        Chart(Kind.LINE, "L", YEARS, (Series("A", (1, 2, 3)), Series("B", (1, 2, 3.1)))),
    ],
    ids=lambda said: said.kind.name,
)
@pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en"), ("zh", None), ("en", None)])
def test_every_kind_is_drawn_within_its_frame(said, languages):
    page = new_page(*languages)
    document = made(page, chart(page, said))
    assert document.sheets == 1
    assert document.overfull == document.missing == ()


def test_values_stand_at_the_marks_in_the_form_asked_for():
    page = new_page()
    said = bars(values=(0.74, None, 1.02), form=lambda value: f"{value:.2f}")
    text = texts(made(page, chart(page, said)).pdf)[0]
    assert "0.74" in text
    assert "1.02" in text


def test_the_table_of_values_is_kept_for_those_who_do_not_see():
    said = bars(values=(10, None, 40000), unit="t", sentence="Four times as much.")
    assert said.table() == [["t", "One"], ["2023", "10"], ["2024", ""], ["2025", "40,000"]]
    _, setting = painted(chart(new_page(), said))
    assert setting.alternative.splitlines()[0] == "Title"
    assert setting.alternative.endswith("Four times as much.")
    assert calendar().table()[1] == ["Permit", "0–3", ""]


def test_a_chart_has_words_in_both_languages_once():
    page = new_page()
    said = bars(unit=Pair("tonnes", "吨"), sentence=Pair("Up again.", "再增长。"))
    text = without_space(texts(made(page, chart(page, said)).pdf)[0])
    for words in ("Title", "标题", "tonnes", "吨", "Upagain.", "再增长。", "2023"):
        assert text.count(words) == 1


def test_many_years_name_only_those_that_have_room():
    page = new_page()
    years = tuple(map(str, range(1990, 2026)))
    said = Chart(Kind.LINE, "L", years, (Series("A", tuple(map(float, range(36)))),))
    document = made(page, chart(page, said))
    words = texts(document.pdf)[0].split()
    assert "2025" in words
    assert 5 <= sum(year in words for year in years) < 20
    assert document.overfull == ()


@pytest.mark.parametrize(
    ("kind", "categories", "series"),
    [
        (Kind.BAR, (), ()),
        (Kind.BAR, YEARS, ()),
        (Kind.BAR, YEARS, ((1, 2),)),
        (Kind.BAR, YEARS, ((1, -2, 3),)),
        (Kind.BAR, YEARS, ((1, float("nan"), 3),)),
        (Kind.BAR, YEARS, ((1, float("inf"), 3),)),
        (Kind.BAR, YEARS, ((1, 2, 3), (1, 2, 3))),
        (Kind.BAR, YEARS, ((1, Span(1, 2), 3),)),
        (Kind.SPAN, YEARS, ((1, Span(1, 2), None),)),
        (Kind.SPAN, YEARS, ((Span(3, 2), Span(1, 2), None),)),
        (Kind.STACKED, YEARS, ((1, 2, 3),) * 5),
        (Kind.BAR, tuple("abcdefghij"), (tuple(range(10)),)),
    ],
)
def test_what_cannot_be_shown_truly_is_refused(kind, categories, series):
    made_series = tuple(Series("S", values) for values in series)
    with pytest.raises(ValueError, match=r"chart|series|value|bars"):
        Chart(kind, "T", categories, made_series)


@pytest.mark.parametrize(
    ("highest", "expected"),
    [(17, [0, 3, 6, 9, 12, 15, 17]), (6, [0, 1, 2, 3, 4, 5, 6]), (18, [0, 3, 6, 9, 12, 15, 18])],
)
def test_ticks(highest, expected):
    assert ticks(highest) == expected


@given(st.floats(0.01, 1e6))
def test_ticks_are_few_and_end_at_the_end(highest):
    found = ticks(highest)
    assert found == sorted(set(found))
    assert found[-1] == highest
    assert len(found) <= 8


@pytest.mark.parametrize(
    ("value", "words"),
    [(1020.5, "1,020.5"), (0.74, "0.74"), (1e9, "1,000,000,000"), (0, "0"), (0.1 + 0.2, "0.3")],
)
def test_plain_figures(value, words):
    assert plain(value) == words


def test_a_value_wider_than_its_bars_step_is_reported():
    page = new_page()
    said = bars(values=(1, 2, 3), form=lambda value: f"{value:,.9f} " * 6)
    overfull = made(page, chart(page, said)).overfull
    assert len({found.words.strip() for found in overfull}) == 3
