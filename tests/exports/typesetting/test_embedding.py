"""The fonts in a finished file: embedded, subset, and readable again."""

import io

import pikepdf
import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser

from exports.typesetting import styles
from tests.exports.typesetting.reading import (
    boxes,
    made,
    miner_text,
    new_page,
    texts,
    without_space,
)

NAMES = "Łukasz Çelik, Đorđe, Strauß; 㛃堃𬭳 김민준 佐々木"
MIXED = [
    ("en", NAMES),
    ("en", "AVATAR To “We” fi ffi — 2–3 ≥ 3 % Lu’anzhou \u00a0 x\u202fy Ω\u2126"),
    ("zh", "“三高一低”——即（江州）……《规划》。“好”，投资8,000万美元，12月9日：Łódź·김"),
    ("ko", "2028년까지 무(畝) 단위로 “100만” 달러"),
]


def all_fonts(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as file:
        for item in file.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font":
                yield item.get("/Subtype"), str(item.BaseFont), item


def sample():
    page = new_page()
    blocks = [page.title("Fonts 字体"), page.heading("Heading 标题")]
    for language, words in MIXED:
        for style in (styles.BODY, styles.HEAD, styles.FIGURE):
            text = page.text(words, style, language)
            blocks.append(page.paragraph_of(text))
    return made(page, *blocks)


def test_all_fonts_are_embedded_and_subset():
    seen = set()
    for subtype, name, font in all_fonts(sample().pdf):
        tag, _, face = name[1:].partition("+")
        assert tag.isupper()
        assert len(tag) == 6
        if subtype == "/Type0":
            assert font.Encoding == "/Identity-H"
            assert font.ToUnicode.is_indirect
            assert font.DescendantFonts[0].is_indirect
        else:
            assert subtype == "/CIDFontType2"
            program = font.FontDescriptor.FontFile2.read_bytes()
            assert program[:4] == b"\0\1\0\0"
            assert 500 < len(program) < 60_000
            seen.add(face)
    assert seen == {
        "NotoSans-Light", "NotoSans-Regular", "NotoSans-SemiBold", "NotoSansSC-Regular",
        "NotoSansSC-Bold", "NotoSansKR-Regular", "NotoSansKR-Bold",
    }  # fmt: skip


def test_pages_name_their_fonts_by_reference():
    with pikepdf.open(io.BytesIO(sample().pdf)) as file:
        for page in file.pages:
            fonts = page.Resources.Font
            assert fonts.is_indirect
            assert all(font.is_indirect for font in fonts.values())


def test_the_widths_in_the_file_are_those_of_its_fonts():
    for subtype, _, font in all_fonts(sample().pdf):
        if subtype == "/CIDFontType2":
            first, widths = font.W
            assert first == 1
            assert len(font.CIDToGIDMap.read_bytes()) == 2 * (len(widths) + 1)


@pytest.mark.parametrize(("language", "words"), MIXED)
def test_copied_text_is_the_text_that_was_set(language, words):
    page = new_page()
    text = page.text(words, styles.BODY, language)
    pdf = made(page, page.paragraph_of(text)).pdf
    wanted = without_space(words)
    assert wanted in without_space(texts(pdf)[0])
    assert wanted in without_space(miner_text(pdf))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_copied_lines_have_the_spaces_of_the_text_and_no_others(language):
    words = "享受15.5%优惠，面积508.91km²。引资8,000万美元 and AV To 3 MVA"
    page = new_page()
    pdf = made(page, page.paragraph_of(page.text(words, styles.BODY, language))).pdf
    assert words in texts(pdf)[0]
    assert words in miner_text(pdf)


@pytest.mark.parametrize(("language", "words"), [*MIXED, ("zh", "8万8万8万“好”——AVA卜口")])
def test_text_is_drawn_as_wide_as_it_was_measured(language, words):
    page = new_page()
    text = page.text(f"{words} 口", styles.BODY, language)
    measured = text.width() - text.style.size
    pdf = made(page, page.paragraph_of(text)).pdf
    top = max(box[3] for _, sign, box in boxes(pdf) if sign == "口")
    line = [(box, sign) for _, sign, box in boxes(pdf) if abs(box[3] - top) < 12]
    ink = 0.0985 * text.style.size  # the empty space before the ink of 口
    last = max(box[0] for box, sign in line if sign == "口")
    assert last - ink - 56.69 == pytest.approx(measured, abs=0.35)


def test_stretched_lines_are_copied_without_spaces():
    words = (
        "本资料按您提出的顺序逐项答复，介绍目前可供的三块用地、相应成本，以及从签约到首件产品下线的各个环节。"
        * 2
    )
    page = new_page()
    pdf = made(page, page.pair(words), page.paragraph_of(page.text(words, styles.BODY, "zh"))).pdf
    for text in (texts(pdf)[0], miner_text(pdf)):
        assert text.replace("\r", "").replace("\n", "").count(words) == 2


def test_two_characters_with_one_picture_stay_apart():
    page = new_page()
    pdf = made(page, page.paragraph("Ω\u2126 a\u00a0b")).pdf
    tables = [font.ToUnicode.read_bytes() for kind, _, font in all_fonts(pdf) if kind == "/Type0"]
    assert any(b"<2126>" in table and b"<03A9>" in table for table in tables)


def test_another_parser_accepts_the_file():
    with io.BytesIO(sample().pdf) as file:
        assert PDFDocument(PDFParser(file)).info


def test_a_character_without_picture_is_drawn_as_a_box_and_told():
    page = new_page()
    document = made(page, page.paragraph("Halle 🏭 \x00 \ud800 ก"))
    assert document.missing == ("\x00", "ก", "\ud800", "🏭")
    assert "🏭" in texts(document.pdf)[0]
    assert made(page, page.paragraph(NAMES)).missing == ()
