"""Words divided at the ends of lines: where it pays, and so that they are copied whole."""

import io
import re
from dataclasses import dataclass
from itertools import pairwise

import pikepdf
import pytest

from exports.typesetting import styles
from exports.typesetting.beside import Beside
from exports.typesetting.drawing import Drawing
from exports.typesetting.fonts import shipped
from exports.typesetting.hyphens import hyphens
from exports.typesetting.lines import set_lines
from exports.typesetting.page import Pair
from exports.typesetting.paragraph import Level
from exports.typesetting.styles import BODY
from exports.typesetting.text import Placed, Stack
from tests.exports.typesetting.drawings import painted
from tests.exports.typesetting.reading import hits, made, miner_text, new_page, texts

SHY = "\u00ad"
SENTENCE = (
    "Every manufacturing company receives environmental approval together with administrative "
    "permissions, notwithstanding responsibilities that construction engineers, installation "
    "specialists and representatives of neighbouring municipalities understand differently. "
)
PROSE = SENTENCE * 6
NARROW = range(9_000, 40_000, 1_700)


def set_in(text, measure, language="en"):
    return set_lines(text, shipped().typeface(language), measure, hyphenate=True)


def narrow(page, words, columns=4):
    """A paragraph in a narrow column."""
    return Beside(((page.paragraph(words),), ()), (columns, 12 - columns))


@pytest.mark.parametrize(
    ("unit", "language", "parts"),
    [
        ("understanding", "en", "under-stand-ing"),
        ("“manufacturing”,", "en", "“man-u-fac-tur-ing”,"),
        ("municipality’s", "en", "muni-cip-al-ity’s"),
        ("understanding", "zh", "understanding"),
        ("Understanding", "en", "Understanding"),
        ("Westgarten", "en", "Westgarten"),
        ("zhou.min@harbour.example", "en", "zhou.min@harbour.example"),
        ("manufacturing4", "en", "manufacturing4"),
        ("simple", "en", "simple"),
        ("COD", "en", "COD"),
        ("MANUFACTURING", "en", "MANUFACTURING"),
        ("Umweltverträglichkeit,", "de", "Umwelt-ver-träg-lich-keit,"),
        ("„Genehmigung“", "de", "„Geneh-mi-gung“"),
        ("l’environnement", "fr", "l’envi-ron-ne-ment"),
        ("Environnement", "fr", "Environnement"),
    ],
)
def test_where_a_word_may_be_divided(unit, language, parts):
    shown = unit
    for place, mark in sorted(hyphens(unit, language).items(), reverse=True):
        assert mark == SHY
        shown = f"{shown[:place]}-{shown[place:]}"
    assert shown == parts


@pytest.mark.parametrize("measure", NARROW)
def test_divided_lines_say_the_same_and_never_follow_one_another(measure):
    lines = set_in(PROSE, measure)
    assert all(line.width <= measure + 0.1 for line in lines)
    assert words_of(lines) == PROSE.split()
    ends = [line.text.endswith(SHY) for line in lines]
    if measure > 12_000:
        assert not any(first and second for first, second in pairwise(ends))


GERMAN = (
    "Die Umweltverträglichkeitsprüfung der Produktionsanlage und die Genehmigung der "
    "Stromversorgung übernimmt die Verwaltungsgemeinschaft der Nachbargemeinden vollständig."
)
FRENCH = (
    "L’approbation environnementale de l’installation manufacturière, l’approvisionnement "
    "énergétique et l’accompagnement administratif incombent aux municipalités voisines."
)


@pytest.mark.parametrize(("language", "sentence"), [("de", GERMAN), ("fr", FRENCH)])
def test_german_and_french_are_divided_by_the_same_rules(language, sentence):
    divided = 0
    for measure in range(11_000, 30_000, 900):
        lines = set_in(sentence, measure, language)
        assert words_of(lines) == sentence.split()
        assert all(line.width <= measure + 0.1 for line in lines)
        divided += sum(line.text.endswith(SHY) for line in lines)
    assert divided > 10


def words_of(lines):
    return "".join(line.text + " " for line in lines).replace(f"{SHY} ", "").split()


@pytest.mark.parametrize("measure", NARROW[2:])
def test_a_word_is_divided_only_where_the_line_would_be_short_without(measure):
    divided = [line for line in set_in(PROSE, measure) if line.text.endswith(SHY)]
    for line in divided:
        left = measure - line.width + line.words[-1].width
        assert left > max(0.15 * measure, 3_500)


@pytest.mark.parametrize("measure", NARROW)
def test_no_sign_of_a_hyphen_where_none_belongs(measure):
    told = "Our Environmental Responsibilities of Falkenrieder, manufacturing2020, notwithstanding"
    lines = set_in(f"{told}\n{told}", measure)
    whole = {"Environmental", "Responsibilities", "Falkenrieder", "manufacturing2020"}
    widest = max(shipped().typeface("en").shape(word).width for word in whole)
    if measure > widest:
        assert not any(line.text.endswith(SHY) for line in lines)
        assert sum(line.text.endswith("notwithstanding") for line in lines) == 2


def test_a_label_of_two_lines_is_divided_only_to_save_a_third():
    role = "Deputy director, investment promotion bureau"
    wide = shipped().typeface("en").shape("Deputy director, investment promo-").width
    assert [line.text for line in set_in(role, wide)] == [
        "Deputy director, investment",
        "promotion bureau",
    ]
    told = "an independent manufacturing establishment of it"
    assert len(set_lines(told, shipped().typeface("en"), 13_500)) == 3
    assert [line.text for line in set_in(told, 13_500)] == [
        f"an independent manufac{SHY}",
        "turing establishment of it",
    ]


def test_narrow_columns_are_fuller_with_hyphens():
    typeface = shipped().typeface("en")
    plain = set_lines(PROSE, typeface, 14_000)
    divided = set_lines(PROSE, typeface, 14_000, hyphenate=True)
    assert any(line.text.endswith(SHY) for line in divided)
    assert not any(line.text.endswith(SHY) for line in plain)
    assert min(line.width for line in divided[:-1]) > min(line.width for line in plain[:-1])


def test_running_text_is_divided_and_what_names_something_is_not():
    page = new_page()

    def is_divided(style, width):
        return any(line.text.endswith(SHY) for line in page.text(PROSE, style).lines(width))

    for style in (styles.BODY, styles.TABLE, styles.SMALL, styles.CAPTION):
        assert is_divided(style, 160)
    for style in (
        styles.TITLE_LONG,
        styles.STAND,
        styles.HEAD,
        styles.COLUMN_HEAD,
        styles.TABLE.strong(),
        styles.ADDRESSEE,
    ):
        assert not any(is_divided(style, width) for width in range(200, 480, 40))


@pytest.mark.parametrize(("columns", "times"), [(2, 1), (3, 2), (4, 2), (5, 3)])
def test_two_engines_give_a_divided_paragraph_back_word_by_word(columns, times):
    page = new_page("en", None)
    block = narrow(page, SENTENCE * times, columns)
    lines = block.set(482).settings[0][2].stacks[0].lines
    assert sum(placed.line.text.endswith(SHY) for placed in lines) >= 2
    document = made(page, page.title("T"), block)
    assert document.overfull == ()
    pdf = document.pdf
    told = " ".join((SENTENCE * times).split())
    assert told in " ".join("".join(texts(pdf)).split())
    assert told in " ".join(miner_text(pdf).split())


def test_a_divided_word_is_found_like_every_other():
    page = new_page("en", None)
    block = narrow(page, SENTENCE * 3, 3)
    lines = [placed.line for placed in block.set(482).settings[0][2].stacks[0].lines]
    divided = {line.goes_on for line in lines if line.text.endswith(SHY)}
    pdf = made(page, block).pdf
    assert len(divided) >= 3
    for word in (re.sub(r"\W", "", word) for word in divided):
        assert hits(pdf, word) == 3


def test_a_word_with_a_hyphen_and_an_address_are_copied_with_all_their_signs():
    page = new_page("en", None)
    address = "https://www.example.org/a/very/long/path/that/never/ends?and=then&more=1"
    told = f"These are well-established, so-called drive-unit makers: see {address} for them. " * 3
    pdf = made(page, narrow(page, told, 3)).pdf
    assert hits(pdf, "well-established") == hits(pdf, "drive-unit") == hits(pdf, address) == 3
    assert " ".join(told.split()) in " ".join("".join(texts(pdf)).split())
    mined = "".join(miner_text(pdf).split())
    assert "".join(told.split()) in mined


def test_a_soft_hyphen_in_the_text_is_one_only_where_it_shows():
    page = new_page("en", None)
    word = f"Fern{SHY}wärme{SHY}netz"
    pdf = made(page, narrow(page, f"{word} und {word} und {word}", 2)).pdf
    assert hits(pdf, "Fernwärmenetz") == 3
    assert miner_text(pdf).count("Fernwärmenetz") == 3


def test_no_word_is_divided_between_two_sheets():
    page = new_page("en", None)
    column = Level((page.texts(PROSE, BODY), ()), (4, 8))
    for lines in range(8, 28):
        blocks = [page.paragraph("X X\n" * lines), column, column]
        for text in texts(made(page, *blocks).pdf):
            assert set(re.findall(r"[a-z]{3,}", text)) <= KNOWN


KNOWN = {*re.findall(r"[a-z]{3,}", PROSE.lower()), "arbour", "one", "ller", "age", "very"}


def test_marked_words_are_nested_as_they_must_be():
    page = new_page("en", None)
    with pikepdf.open(io.BytesIO(made(page, narrow(page, SENTENCE * 3, 3)).pdf)) as file:
        signs = [str(sign) for _, sign in pikepdf.parse_content_stream(file.pages[0])]
    told = " ".join(sign for sign in signs if sign in ("BT", "ET", "BDC", "EMC"))
    assert re.fullmatch(r"(BT ET|BDC (BT ET ?)+EMC| )+", told)
    assert told.count("BDC") >= 3


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
