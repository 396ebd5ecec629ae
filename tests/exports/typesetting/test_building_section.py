"""The section of a hall."""

import itertools

import pytest

from exports.typesetting.beside import Beside
from exports.typesetting.building_section import BuildingWords, building_section
from exports.typesetting.grid import width
from exports.typesetting.page import Pair
from tests.exports.typesetting.drawings import areas, painted
from tests.exports.typesetting.reading import made, new_page, texts, without_space

WORDS = BuildingWords(
    "24 m",
    Pair("8 m to crane hook", "吊钩高度"),
    Pair("Floor 5 t/m², crane 10 t", "地面荷载；行车"),
)


def section(page, bays=2, clear_height=8.0, crane=10.0, words=WORDS, span=24.0):
    return building_section(
        page, bays=bays, span=span, clear_height=clear_height, crane=crane, words=words
    )


@pytest.mark.parametrize("columns", [6, 12])
@pytest.mark.parametrize("bays", [1, 2, 3, 4])
@pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en"), ("zh", None)])
def test_each_bay_has_its_span_and_the_labels_stand_once(languages, bays, columns):
    page = new_page(*languages)
    block = section(page, bays)
    placed = Beside(((block,), ()), (6, 6)) if columns == 6 else block
    document = made(page, placed)
    text = without_space(texts(document.pdf)[0])
    assert document.overfull == ()
    assert text.count("24m") == bays
    assert text.count("8mtocranehook") == text.count("Floor5t/m²,crane10t") == 1


@pytest.mark.parametrize("bays", [1, 2, 3, 4])
def test_columns_stand_between_the_bays_and_reach_from_ground_to_roof(bays):
    room = width(6)
    sheet, setting = painted(section(new_page(), bays, crane=None), room)
    columns = [area for area in areas(sheet) if area[2] == 3]
    assert len(columns) == bays + 1
    assert len({bottom for _, bottom, _, _ in columns}) == 1
    heights = [high for _, _, _, high in columns]
    assert heights == pytest.approx(heights[::-1], abs=0.02)
    assert max(heights) <= setting.height
    spans = [b[0] - a[0] for a, b in itertools.pairwise(columns)]
    assert max(spans) - min(spans) < 0.02


def test_a_crane_is_drawn_in_each_bay_where_there_is_one():
    with_crane, _ = painted(section(new_page(), 3))
    without, _ = painted(section(new_page(), 3, crane=None))
    assert len(areas(with_crane)) - len(areas(without)) == 6


def test_a_higher_hall_is_drawn_higher_within_bounds():
    heights = [painted(section(new_page(), 2, high), width(12))[1].height for high in (4, 6, 8, 90)]
    assert heights == sorted(set(heights))
    assert heights[-1] < 200


def test_labels_too_long_for_a_bay_stand_below():
    page = new_page()
    long = BuildingWords("24 m", Pair("8 m to crane hook " * 6, "吊钩高度" * 20), WORDS.floor)
    document = made(page, section(page, 4, words=long))
    assert document.overfull == ()
    assert painted(section(page, 4, words=long))[1].height > painted(section(page, 4))[1].height
    three = BuildingWords(
        "24 m",
        Pair("8 m up to the hook of the crane, all over the hall and its annex", ""),
        "Floor",
    )
    short = BuildingWords("24 m", Pair("8 m", ""), "Floor")
    heights = [
        painted(section(page, 2, 20, words=words), width(6))[1].height for words in (three, short)
    ]
    assert heights[0] > heights[1]


@pytest.mark.parametrize("bays", [0, 5])
def test_a_section_has_one_to_four_bays(bays):
    with pytest.raises(ValueError, match="one to four"):
        section(new_page(), bays)


@pytest.mark.parametrize(("span", "high"), [(0, 8), (24, 0), (-1, 8)])
def test_measures_are_positive(span, high):
    with pytest.raises(ValueError, match="positive"):
        section(new_page(), 2, high, span=span)


def test_the_section_in_words():
    assert section(new_page()).alternative() == (
        "2 × 24 m; 8 m to crane hook; Floor 5 t/m², crane 10 t"
    )
