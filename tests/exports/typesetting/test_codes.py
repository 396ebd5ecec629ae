"""QR codes, read from the sheet as a phone reads them."""

import pytest
import zxingcpp

from exports.typesetting.codes import QUIET, SIDE, Code
from exports.typesetting.contact_card import Person, contact_card
from exports.typesetting.embedding import EmbeddedFonts
from exports.typesetting.errors import CodeTooLongError
from exports.typesetting.grid import MM
from exports.typesetting.page import Pair
from exports.typesetting.palette import Palette
from exports.typesetting.sheet import Sheet
from tests.exports.typesetting.drawings import VCARD, picture_of
from tests.exports.typesetting.reading import made, new_page, texts


def person(**changes):
    said = {
        "name": Pair("Zhou Min", "周敏"),
        "role": Pair("Deputy Director", "副局长"),
        "work": Pair("Your host", "接待负责人"),
        "reach": ("+86 519 0000 0101", "zhou.min@harbour.example"),
        "languages_label": Pair("Speaks", "工作语言"),
        "languages": Pair("English", "英语"),
        "scan": Pair("Scan", "扫码"),
        "vcard": VCARD,
    }
    return Person(**said | changes)


@pytest.mark.parametrize("scale", [150 / 72, 200 / 72, 300 / 72])
def test_codes_are_read_from_the_page(scale):
    page = new_page()
    cards = [VCARD.replace("101", f"10{n}") for n in range(4)]
    document = made(page, *(contact_card(page, person(vcard=card)) for card in cards))
    found = zxingcpp.read_barcodes(picture_of(document.pdf, scale=scale))
    assert sorted(code.text for code in found) == sorted(cards)


def test_the_symbol_is_large_enough_and_free_all_round():
    code = Code.of(VCARD)
    assert code.side >= 25 * MM
    assert code.side == SIDE
    assert code.quiet == pytest.approx(QUIET * code.side / len(code.modules))
    page = new_page()
    image = picture_of(made(page, contact_card(page, person())).pdf, scale=4).convert("L")
    (symbol,) = zxingcpp.read_barcodes(image)
    corners = symbol.position
    left, right = corners.top_left.x, corners.top_right.x
    top, bottom = corners.top_left.y, corners.bottom_left.y
    assert (right - left) / 4 == pytest.approx(code.side, abs=2)
    quiet = code.quiet * 4 - 3
    strips = [
        (left - quiet, top - quiet, right, top - 3),
        (left - quiet, top, left - 3, bottom),
        (left - quiet, bottom + 4, right, bottom + quiet),
    ]
    assert all(image.crop(tuple(map(int, strip))).getextrema()[0] > 200 for strip in strips)


def test_long_texts_make_the_symbol_larger_never_the_modules_too_small():
    code = Code.of("x" * 1200)
    assert code.side / len(code.modules) >= 0.4 * MM - 1e-9


def test_too_long_a_text_is_an_error_that_says_so():
    with pytest.raises(CodeTooLongError, match="Shorten"):
        Code.of("x" * 3000)


def test_a_card_without_a_code_has_none():
    page = new_page()
    document = made(page, contact_card(page, person(vcard="")))
    assert zxingcpp.read_barcodes(picture_of(document.pdf)) == []
    assert "Scan" not in texts(document.pdf)[0]


def test_number_and_mail_stand_beside_the_code():
    page = new_page()
    text = texts(made(page, contact_card(page, person())).pdf)[0]
    for words in ("+86 519 0000 0101", "zhou.min@harbour.example", "Speaks 工作语言", "Scan 扫码"):
        assert words in text


def test_without_a_portrait_the_family_name_stands_in_its_place():
    page = new_page()
    text = texts(made(page, contact_card(page, person())).pdf)[0]
    assert text.count("周") == 2


def test_a_code_is_drawn_where_it_is_asked_for_each_time():
    places = [(100, 200), (100.5, 200), (100, 200)]
    drawn = []
    for x, top in places:
        sheet = Sheet(EmbeddedFonts(), Palette.of())
        Code.of(VCARD).draw(sheet, x, top)
        drawn.append(sheet.content)
    assert drawn[0] == drawn[2] != drawn[1]
    lower = Sheet(EmbeddedFonts(), Palette.of(), size=(500, 500))
    Code.of(VCARD).draw(lower, 100, 200)
    assert lower.content != drawn[0]
