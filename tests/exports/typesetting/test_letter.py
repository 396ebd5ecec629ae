"""A letter: indented Chinese paragraphs, its closing, and where it is signed."""

import itertools

import pytest

from exports.typesetting.letter import closing, letter_paragraph, salutation
from exports.typesetting.page import Pair
from exports.typesetting.signature import Signing, signature
from tests.exports.typesetting.reading import boxes, made, new_page, texts, without_space

LEFT = 56.7
SECOND = 56.7 + 7 * 41.1
ENGLISH = Signing("Zhou Min", ("Deputy Director", "Jiangzhou High-tech Zone"))
CHINESE = Signing("周敏", ("2026年11月23日",), "江州高新区招商局副局长")


def starts(document, *signs):
    """The left edge of the first of each character."""
    found = list(boxes(document.pdf))
    return [next(box[0] for _, character, box in found if character == sign) for sign in signs]


def test_chinese_paragraphs_begin_two_characters_in():
    page = new_page()
    words = Pair("Words of a paragraph. " * 9, "甲" + "文字" * 40 + "\n乙" + "文字" * 40)
    document = made(page, salutation(page, Pair("Dear", "丙：")), letter_paragraph(page, words))
    first, other, address = starts(document, "甲", "乙", "丙")
    assert first == pytest.approx(other, abs=1)
    assert first - address == pytest.approx(18, abs=1)
    (latin,) = starts(document, "W")
    assert latin == pytest.approx(LEFT, abs=1)
    lines = {round(box[0], 1) for _, sign, box in boxes(document.pdf) if sign in "文字"}
    assert min(lines) == pytest.approx(SECOND, abs=1.2)
    assert document.overfull == ()


def test_an_indented_paragraph_keeps_within_its_column():
    page = new_page("zh", None)
    document = made(page, letter_paragraph(page, "文字" * 100 + "，" + "A" * 300))
    right = max(box[2] for _, sign, box in boxes(document.pdf) if sign in "文字A")
    assert right <= 56.7 + 9 * 493 / 12 - 11 + 1
    assert right > 56.7 + 6 * 482 / 12
    assert document.overfull == ()
    assert "　" not in texts(document.pdf)[0]


def test_a_word_wider_than_the_first_line_begins_on_it():
    page = new_page("zh", None)
    document = made(page, letter_paragraph(page, "A" * 300))
    tops = [box[1] for _, _, box in boxes(document.pdf)]
    lines = sorted({round(top) for top in tops if 100 < top < 790}, reverse=True)
    gaps = {one - other for one, other in itertools.pairwise(lines)}
    assert gaps == {15}
    assert len(texts(document.pdf)) == 1
    (first,) = starts(document, "A")
    assert first == pytest.approx(LEFT + 19, abs=1)


def test_the_closing_indents_its_first_line_only():
    page = new_page()
    document = made(page, closing(page, [Pair("Yours sincerely,", "此致"), Pair("", "敬礼！")]))
    greeting, bow, yours = starts(document, "此", "敬", "Y")
    assert greeting - bow == pytest.approx(18, abs=1)
    assert bow == pytest.approx(SECOND, abs=1)
    assert yours == pytest.approx(LEFT, abs=1)


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en"), ("zh", None), ("en", None)])
def test_a_signature_has_both_names_in_the_order_of_the_languages(languages):
    page = new_page(*languages)
    signed = {"en": ENGLISH, "zh": CHINESE}
    kinds = [signed[language] for language in languages if language]
    document = made(page, signature(page, *kinds))
    text = without_space(texts(document.pdf)[0])
    assert ("ZhouMin" in text) == ("en" in languages)
    assert ("江州高新区招商局副局长周敏" in text) == ("zh" in languages)
    assert document.overfull == ()


def test_unit_and_title_stand_before_the_chinese_name_on_one_line():
    page = new_page()
    document = made(page, signature(page, ENGLISH, CHINESE))
    found = {sign: box for _, sign, box in boxes(document.pdf)}
    assert found["江"][0] < found["长"][0] < found["周"][0]
    assert found["江"][1] == pytest.approx(found["周"][1], abs=2.5)
    assert found["月"][1] < found["周"][1] - 10


def test_a_long_office_stands_over_the_name():
    page = new_page()
    office = "江州国家高新技术产业开发区管理委员会投资促进局副局长兼办公室主任"
    long = Signing("周敏", ("2026年11月23日",), office)
    document = made(page, signature(page, ENGLISH, long))
    found = {sign: box for _, sign, box in boxes(document.pdf)}
    assert found["周"][3] < found["江"][1]
    assert document.overfull == ()


def test_the_closing_stays_with_the_signature():
    page = new_page()
    filling = [letter_paragraph(page, "A line.") for _ in range(22)]
    for blank in range(8):
        blocks = [
            *filling,
            page.space(blank / 2),
            closing(page, ["Yours,"]),
            signature(page, ENGLISH),
        ]
        sheets = texts(made(page, *blocks).pdf)
        assert any("Yours," in text and "Zhou Min" in text for text in sheets)
