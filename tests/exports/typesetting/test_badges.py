"""Words in boxes in the cells of a table."""

import pytest

from exports.typesetting.badge import Badge
from exports.typesetting.page import Entry, Pair
from exports.typesetting.palette import Ink
from tests.exports.typesetting.drawings import areas, painted
from tests.exports.typesetting.reading import boxes, made, new_page, texts

WE = Entry(Pair("We", "我方"), badge=Badge.FULL)
YOU = Entry(Pair("You", "贵方"), badge=Badge.OUTLINE)


def steps(page, *rows):
    return page.table([], [[who, what] for who, what in rows], (2, 10))


def test_a_full_box_is_filled_and_an_outlined_one_is_not():
    full, _ = painted(steps(new_page(), (WE, "Answer")))
    outlined, _ = painted(steps(new_page(), (YOU, "Answer")))
    (box,) = areas(full)
    assert box[2] == 44
    assert areas(outlined) == []
    white = f"{new_page().palette.operands[Ink.WHITE]} rg"
    assert white in full.content
    assert white not in outlined.content


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en"), ("zh", None)])
def test_the_words_stand_inside_their_box(languages):
    page = new_page(*languages)
    long = Entry(Pair("The management office", "园区管理办公室"), badge=Badge.FULL)
    for entry in (WE, long):
        block = steps(page, (entry, "一"))
        document = made(page, block)
        assert document.overfull == ()
        (box,) = areas(painted(block)[0])
        found = [ink for _, sign, ink in boxes(document.pdf) if sign in "Weoffc我方园区管理办公室"]
        inside = [ink for ink in found if 600 < ink[1] < 770 and ink[0] < 56.7 + 70]
        assert inside
        assert min(ink[0] for ink in inside) >= 56.7
        assert max(ink[2] for ink in inside) <= 56.7 + box[2]
        assert max(ink[3] for ink in inside) - min(ink[1] for ink in inside) <= box[3]


def test_a_box_stays_within_its_row():
    sheet, setting = painted(steps(new_page(), (WE, "Answer")))
    (_, bottom, _, high) = areas(sheet)[0]
    top = sheet.size[1] - bottom - high
    assert top >= 100
    assert top + high <= 100 + setting.height


def test_an_empty_badge_draws_nothing():
    page = new_page()
    sheet, _ = painted(steps(page, (Entry("", badge=Badge.FULL), "Answer")))
    assert areas(sheet) == []


def test_badges_survive_the_end_of_a_sheet():
    page = new_page()
    document = made(page, steps(page, *[(WE, "Answer"), (YOU, "Send")] * 40))
    sheets = texts(document.pdf)
    assert len(sheets) > 1
    assert sum(text.count("We") for text in sheets) == 40
    assert sum(text.count("贵方") for text in sheets) == 40
