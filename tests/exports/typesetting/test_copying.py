"""Copied and searched text is exact in two engines: every line, sign by sign, in both languages."""

import io

import pytest
from pdfminer.high_level import extract_text
from pdfminer.layout import LAParams

from exports.typesetting import grid, styles
from exports.typesetting.beside import Beside
from exports.typesetting.fonts import shipped
from exports.typesetting.furniture import Furniture
from exports.typesetting.page import Pair, Strong
from tests.exports.typesetting.reading import hits, made, miner_text, new_page, texts, without_space

EN = (
    "Dear Dr. Łukasz Kim (김우진), the office of Mr. 王堃 and Ms. 钟𬭳 – “first contact” – "
    "confirms 12\u00a0MVA in two feeds, DN 500, 8.20\u00a0ha and US$\u00a01.02\u00a0billion on "
    "9 December 2026 — that’s 38\u00a0% of the total. Notwithstanding administrative "
    "responsibilities, an official affirmation of the efficient offer suffices: figures, fjords "
    "and traffic flats … AVATAR To We Ty. Prices ≥ 3 %, ± 5 °C, 2 × 12 kV."
)
ZH = (
    "尊敬的Łukasz Kim（김우진）博士：王堃、钟𬭳同志确认——两路电源共12\u00a0MVA，接DN 500管道，"
    "8.2公顷，投资10.2亿美元（“首谈登记”），定于2026年12月9日14时……占38%。《招商引资协议》第3条："
    "温度±5℃，≥ 3 天；面积2×12千伏·安。“对”，‘好’。"
)
SEARCHED = {
    "en": (
        "Łukasz", "김우진", "王堃", "12 MVA", "DN 500", "8.20 ha", "9 December", "that’s",
        "“first contact”", "official", "efficient", "affirmation", "suffices", "fjords", "AVATAR",
        "responsibilities",
    ),
    "zh": (
        "Łukasz Kim", "김우진", "王堃", "12 MVA", "DN 500", "8.2公顷", "10.2亿美元", "38%",
        "“首谈登记”", "2026年12月9日", "《招商引资协议》", "确认——", "……", "±5℃",
    ),
}  # fmt: skip


def plain_page(lead, second):
    """A page without head and foot, so that all its text is the paragraphs'."""
    page = new_page(lead, second)
    page.furniture = Furniture((), (), (), ())
    return page


def paragraphs(page):
    """Over the whole width, side by side, in a narrow cell, and with strong words."""
    pair = Pair(EN, ZH) if page.lead == "en" else Pair(ZH, EN)
    yield [page.paragraph(pair)]
    yield [page.pair(pair)]
    yield [page.table([], [["", pair]], (8, 4))]
    yield [page.pair([Strong(pair), pair])]


def lines(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def alike(text):
    """A space that joins is searched and pasted as any other."""
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en"), ("en", None), ("zh", None)])
def test_every_line_is_a_part_of_the_text_and_all_of_it_is_there(languages):
    told = [words for words, tag in ((EN, "en"), (ZH, "zh")) if tag in languages]
    for blocks in paragraphs(plain_page(*languages)):
        pdf = made(plain_page(*languages), *blocks).pdf
        for text in ("".join(texts(pdf)), miner_text(pdf)):
            for line in lines(alike(text)):
                assert any(line in alike(words * 2) for words in told), line
            for words in told:
                assert len(without_space(text)) % sum(map(len, map(without_space, told))) == 0
                assert without_space(words) in without_space(text)


@pytest.fixture(scope="module", params=["en", "zh"])
def searched(request):
    page = plain_page(request.param, None)
    said = EN if request.param == "en" else ZH
    return request.param, said, [made(page, *blocks).pdf for blocks in paragraphs(page)]


def test_a_reader_finds_what_is_searched(searched):
    # Beyond the first plane (𬭳) the engine gives the text exactly, but its search finds nothing.
    language, said, pdfs = searched
    for words in SEARCHED[language]:
        for pdf in pdfs:
            assert hits(pdf, words) >= alike(said).count(words) > 0, words


def test_ligatures_are_never_one_sign():
    page = plain_page("en", None)
    words = "official efficient affirmation fjord flat ffi ffl ft st"
    pdf = made(page, page.paragraph(words), page.title(words)).pdf
    for text in ("".join(texts(pdf)), extract_text(io.BytesIO(pdf), laparams=LAParams())):
        assert without_space(text).count(without_space(words)) == 2
        assert not any("\ufb00" <= sign <= "\ufb06" for sign in text)


@pytest.mark.parametrize("mark", "’ “ ” …  · ——".split())
def test_marks_are_full_width_in_chinese_and_latin_in_english(mark):
    chinese, english = (shipped().typeface(tag).shape(mark) for tag in ("zh", "en"))
    assert {piece.face.name for piece in chinese.pieces} == {"NotoSansSC-Regular"}
    assert {piece.face.name for piece in english.pieces} == {"NotoSans-Regular"}
    assert chinese.width == pytest.approx(1000 * len(mark))
    assert mark == "——" or english.width < chinese.width


@pytest.mark.parametrize(("text", "tag"), [("10–20", "zh"), ("10–20", "en"), ("Lu’an", "zh")])
def test_ranges_and_names_of_latin_letters_keep_latin_marks(text, tag):
    assert {piece.face.name for piece in shipped().typeface(tag).shape(text).pieces} == {
        "NotoSans-Regular"
    }


@pytest.mark.parametrize("glue", ["\u00a0", "\u202f", "\u2009"])
def test_figures_are_found_with_the_spaces_that_a_reader_types(glue):
    words = "RMB 480,000–560,000 per mu, 12 MVA"
    pdf = made(new_page(), new_page().paragraph(words.replace(" ", glue))).pdf
    assert hits(pdf, "RMB 480,000–560,000 per mu") == 1
    assert hits(pdf, "12 MVA") == 1
    assert words in texts(pdf)[0]


MAIL = "zhou.min@jiangzhou-hightech.example"


@pytest.mark.parametrize(
    ("columns", "drawn"),
    [
        (2, ["zhou.min@", "jiangzhou-", "hightech.", "example"]),
        (3, ["zhou.min@jiangzhou-", "hightech.example"]),
        (4, ["zhou.min@", "jiangzhou-hightech.example"]),
        (6, [MAIL]),
    ],
)
def test_an_address_is_parted_after_its_sign_and_copied_whole(columns, drawn):
    text = new_page().text(MAIL, styles.BODY)
    assert [line.text for line in text.lines(grid.width(columns))] == drawn
    page = new_page()
    pdf = made(page, Beside(((page.paragraph(MAIL),), ()), (columns, 12 - columns))).pdf
    assert hits(pdf, MAIL) == 1
    assert MAIL in texts(pdf)[0]


def test_an_address_in_a_sentence_goes_to_the_next_line_whole():
    text = new_page().text(f"Please write to us by all means: {MAIL}, today.", styles.BODY)
    assert any(MAIL in line.text for line in text.lines(grid.width(5)))
