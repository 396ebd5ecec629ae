"""The cover: rings, places on them, and the code of the host."""

import pytest
import zxingcpp

from exports.typesetting.errors import CodeTooLongError
from exports.typesetting.page import CoverWords, Pair
from tests.exports.typesetting.drawings import VCARD, picture_of
from tests.exports.typesetting.reading import boxes, made, new_page, texts, without_space

HOST = (Pair("Your host", "接待单位"), Pair("Zhou Min", "周敏"), Pair("Deputy Director", "副局长"))
RINGS = [Pair("1 h", "1小时"), Pair("2 h", "2小时"), Pair("3 h", "3小时")]


def cover(page, **options):
    words = {
        "title": Pair("Investment briefing", "投资环境资料"),
        "zone": Pair("Harbour Zone", "海港区"),
        "place": Pair("Harbour", "海港"),
        "addressee": [Pair("Prepared for", "敬呈"), "Dr. Anna Lindqvist"],
        "host": HOST,
    }
    return page.cover(CoverWords(**(words | options)))


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en"), ("zh", None)])
def test_the_code_of_the_host_can_be_read(languages):
    page = new_page(*languages)
    scan = Pair("Scan to save contact", "扫码存入通讯录")
    document = made(page, cover(page, vcard=VCARD, scan=scan, rings=RINGS))
    (code,) = zxingcpp.read_barcodes(picture_of(document.pdf))
    assert code.text.encode() == VCARD.encode()
    assert document.overfull == ()
    assert without_space(scan.lead) in without_space(texts(document.pdf)[0])


def test_without_a_code_there_is_no_room_for_one():
    page = new_page()
    assert "Scan" not in texts(made(page, cover(page)).pdf)[0]


def test_a_code_too_long_is_refused():
    page = new_page()
    with pytest.raises(CodeTooLongError):
        cover(page, vcard="x" * 4000)


@pytest.mark.parametrize("lines", [9, 40])
def test_lines_of_the_host_that_would_push_the_code_away_are_left_out_and_reported(lines):
    page = new_page()
    more = [Pair(f"Line {n}", f"第{n}行") for n in range(lines)]
    document = made(page, cover(page, host=(*HOST, *more), vcard=VCARD))
    (found,) = document.overfull
    assert found.words.startswith("Line ")
    assert zxingcpp.read_barcodes(picture_of(document.pdf))
    text = texts(document.pdf)[0]
    assert "Line 1" in text
    assert found.words not in text
    assert "Line 8" in texts(made(page, cover(page, host=(*HOST, *more[:9]))).pdf)[0]


def test_a_name_without_end_leaves_the_code_its_place():
    page = new_page()
    document = made(page, cover(page, host=(HOST[0], "Zhou Min " * 60), vcard=VCARD))
    assert len(document.overfull) == 1
    assert zxingcpp.read_barcodes(picture_of(document.pdf))


def test_places_stand_clear_of_title_zone_and_one_another():
    page = new_page()
    places = [
        (Pair(f"Town{sign}", ""), east, north)
        for sign, east, north in (
            ("A", 2, 1),
            ("B", 60, -58),
            ("C", 61, -57),
            ("D", -100, 158.6),
            ("E", 900, 0),
            ("F", -12, 0),
        )
    ]
    document = made(page, cover(page, landmarks=places, rings=RINGS))
    text = texts(document.pdf)[0]
    assert "TownB" in text
    assert "TownC" in text
    assert "TownD" not in text  # under the title
    assert "TownE" not in text  # beyond the sheet
    assert all(ring.lead in text for ring in RINGS)
    ends = [box for _, sign, box in boxes(document.pdf) if sign in "BC" and box[1] > 300]
    assert abs(ends[0][1] - ends[1][1]) > 5 or abs(ends[0][0] - ends[1][0]) > 5
    (name,) = [box for _, sign, box in boxes(document.pdf) if sign == "F" and box[1] > 300]
    assert name[2] < 300  # to the left of the place in the middle
