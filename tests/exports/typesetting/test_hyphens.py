"""English words divided at the ends of lines."""

from dataclasses import dataclass
from itertools import pairwise

import pytest

from exports.typesetting.beside import Beside
from exports.typesetting.drawing import Drawing
from exports.typesetting.fonts import shipped
from exports.typesetting.hyphens import hyphens
from exports.typesetting.lines import set_lines
from exports.typesetting.page import Pair
from exports.typesetting.styles import BODY, TITLE
from exports.typesetting.text import Placed, Stack
from tests.exports.typesetting.drawings import painted
from tests.exports.typesetting.reading import made, new_page

PROSE = (
    "Every manufacturing company receives environmental approval together with administrative "
    "permissions, notwithstanding responsibilities that construction engineers, installation "
    "specialists and representatives of neighbouring municipalities understand differently. "
) * 6


@pytest.mark.parametrize(
    ("unit", "language", "parts"),
    [
        ("understanding", "en", "under-stand-ing"),
        ("“manufacturing”,", "en", "“man-u-fac-tur-ing”,"),
        ("understanding", "zh", "understanding"),
        ("understanding", "de", "understanding"),
        ("Understanding", "en", "Understanding"),
        ("Westgarten", "en", "Westgarten"),
        ("zhou.min@harbour.example", "en", "zhou.min@harbour.example"),
        ("simple", "en", "simple"),
        ("COD", "en", "COD"),
    ],
)
def test_where_a_word_may_be_divided(unit, language, parts):
    shown = unit
    for place, mark in sorted(hyphens(unit, language).items(), reverse=True):
        shown = shown[:place] + mark + shown[place:]
    assert shown == parts


@pytest.mark.parametrize("measure", range(9_000, 40_000, 1_700))
def test_divided_lines_say_the_same_and_never_follow_one_another(measure):
    lines = set_lines(PROSE, shipped().typeface("en"), measure, hyphenate=True)
    text = ""
    for line in lines:
        assert line.width <= measure + 0.1
        text += line.text[:-1] if line.text.endswith("-") else line.text + " "
    assert text.split() == PROSE.split()
    ends = [line.text.endswith("-") for line in lines]
    if measure > 12_000:
        assert not any(first and second for first, second in pairwise(ends))


def test_narrow_columns_are_fuller_with_hyphens():
    typeface = shipped().typeface("en")
    plain = set_lines(PROSE, typeface, 14_000)
    divided = set_lines(PROSE, typeface, 14_000, hyphenate=True)
    assert any(line.text.endswith("-") for line in divided)
    assert not any(line.text.endswith("-") for line in plain)
    assert min(line.width for line in divided[:-1]) > min(line.width for line in plain[:-1])


def test_words_on_a_page_stay_whole_so_that_they_can_be_searched():
    page = new_page()
    for style in (TITLE, BODY.strong(), BODY):
        lines = page.text(PROSE, style).lines(420)
        assert not any(line.text.endswith("-") for line in lines)


def test_what_runs_over_its_column_is_reported():
    page = new_page()
    text = page.text("Heading", BODY)
    stack = Stack((Placed(text.line(), BODY, 15),), 15)
    sheet, _ = painted(Fixed(Drawing(15, lambda *place: stack.draw(*place, 20))))
    assert sheet.overfull == ["Heading"]
    sheet, _ = painted(Fixed(Drawing(15, lambda *place: stack.draw(*place, 200))))
    assert sheet.overfull == []


def test_what_runs_over_the_sheet_is_reported_with_its_number():
    page = new_page()
    fine = made(page, page.title("T"), page.pair(Pair("Words", "文字")))
    assert fine.overfull == ()
    tall = Drawing(900, lambda _sheet, _x, _top: None)
    document = made(page, page.title("T"), Beside(((Fixed(tall),),), (12,)))
    assert [found.sheet for found in document.overfull] == [1]


@dataclass
class Fixed:
    """A block that is set already."""

    setting: Drawing
    before: float = 0
    stays: bool = False

    def set(self, width):
        return self.setting
