"""Strong words inside a paragraph: set, broken and copied as if all were of one weight."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.typesetting.fonts import Weight, shipped
from exports.typesetting.lines import one_line, set_lines
from exports.typesetting.page import Entry, Pair, Strong
from exports.typesetting.runs import Run
from exports.typesetting.styles import BODY
from exports.typesetting.table import Table
from tests.exports.typesetting.reading import hits, made, miner_text, new_page, texts, without_space

ANSWER = Pair(
    "Two feeds of 24\u00a0MVA reach it, one from each side.", "可以：两路电源，共24 MVA。"
)
REST = Pair(
    " The substation stands at the northern boundary; notwithstanding that, a manufacturing "
    "installation of your size needs an environmental approval – “Dr. Lindqvist’s” question.",
    "变电站位于地块北侧——但贵公司项目须先办理环境影响评价……详见“第7页”。",
)


def faces(line):
    return {p.face.name for word in line.words if word.text.strip() for p in word.pieces}


def strong(language="en"):
    return shipped().typeface(language, Weight.STRONG)


def regular(language="en"):
    return shipped().typeface(language)


@given(
    st.text(
        st.sampled_from("，。（《“”—…·%-'1２8万年月日 \u00a0\u00ad\u200b\nAVé한国ーmanufacturing"),
        max_size=60,
    ),
    st.lists(st.integers(0, 60), max_size=4),
    st.sampled_from(["zh", "en", "ko"]),
    st.floats(1_500, 30_000),
)
def test_runs_of_one_weight_are_set_as_one_text(text, cuts, language, measure):
    typeface = regular(language)
    places = sorted({0, len(text), *(cut for cut in cuts if cut <= len(text))})
    runs = [Run(text[a:b], typeface) for a, b in pairwise(places)]
    alone = set_lines(text, typeface, measure, hyphenate=True)
    mixed = set_lines(text, typeface, measure, hyphenate=True, runs=runs)
    assert [line.text for line in mixed] == [line.text for line in alone]
    assert [line.width for line in mixed] == pytest.approx([line.width for line in alone])


@given(
    st.text(
        st.sampled_from("，。（《“”—…-1２8万年月日 \u00ad\nAVé한国ーmanufacturing"), max_size=60
    ),
    st.integers(0, 60),
    st.floats(1_500, 30_000),
)
def test_no_character_is_lost_or_in_the_wrong_weight(text, cut, measure):
    runs = [Run(text[:cut], strong("zh")), Run(text[cut:], regular("zh"))]
    lines = set_lines(text, regular("zh"), measure, runs=runs)
    shown = [
        (glyph.text, piece.face)
        for line in lines
        for word in line.words
        for piece in word.pieces
        for glyph in piece.glyphs
        if glyph.text not in "\u00ad "
    ]
    kept = [(sign, at < cut) for at, sign in enumerate(text) if sign not in "\u00ad \n"]
    assert [sign for sign, _ in shown] == [sign for sign, _ in kept]
    for (_, face), (_, is_strong) in zip(shown, kept, strict=True):
        assert ("Bold" in face.name) == is_strong


def test_letters_are_kerned_within_each_weight():
    line = one_line("", regular(), [Run("AVAVA", strong()), Run("VAVAV", regular())])
    assert line.width == pytest.approx(
        strong().shape("AVAVA").width + regular().shape("VAVAV").width
    )
    assert strong().shape("AVAVA").width < sum(strong().shape(sign).width for sign in "AVAVA")


def test_nothing_is_broken_where_the_weight_changes():
    for first, second in (("Yes", ", it has"), ("24", "\u00a0MVA of it"), ("(", "new) zone")):
        runs = [Run("word and then " + first, strong()), Run(second, regular())]
        for measure in range(4_500, 12_000, 130):
            lines = [line.text for line in set_lines("", regular(), measure, runs=runs)]
            assert not any(line.endswith(first) for line in lines), lines


def test_a_thin_gap_stands_between_han_and_latin_of_two_weights():
    runs = [Run("电源", strong("zh")), Run("24 MVA", regular("zh"))]
    line = one_line("", regular("zh"), runs)
    assert line.width == pytest.approx(one_line("电源24 MVA", regular("zh")).width)


@pytest.mark.parametrize("columns", [(3, 9), (4, 8), (12,)])
def test_both_engines_give_the_words_back(columns):
    page = new_page()
    said = [Strong(ANSWER), REST, Strong(Pair(" Yes.", "可以。"))]
    cells = [page.text("", BODY)] * (len(columns) - 1)
    table = page.table([], [[Entry(said), *["" for _ in cells]]], columns)
    document = made(page, table)
    assert document.overfull == document.missing == ()
    for words in (ANSWER, REST):
        for side in (words.lead, words.second):
            wanted = without_space(side)
            assert wanted in without_space("".join(texts(document.pdf)))
            assert wanted in without_space(miner_text(document.pdf))
    for word in ("feeds", "substation", "installation", "environmental", "24 MVA"):
        assert hits(document.pdf, word) == (2 if "MVA" in word else 1)


def test_the_sentence_that_answers_is_strong_in_both_languages():
    page = new_page()
    setting = page.pair([Strong(ANSWER), REST]).set(482)
    lead, _, second = setting.stacks
    assert faces(lead.lines[0].line) == {"NotoSans-SemiBold"}
    assert faces(lead.lines[-1].line) == {"NotoSans-Regular"}
    assert "NotoSansSC-Bold" in faces(second.lines[0].line)
    assert faces(second.lines[-1].line) <= {"NotoSansSC-Regular", "NotoSans-Regular"}


def test_parts_stand_alone_where_a_language_is_lacking():
    page = new_page("en", None)
    (text,) = page.texts([Strong(ANSWER), REST], BODY)
    assert text.words == ANSWER.lead + REST.lead
    page = new_page()
    (text,) = page.texts([Strong(Pair("", "可以。")), Pair("", "详见下页。")], BODY)
    assert [run.words for run in text.runs] == ["可以。", "详见下页。"]
    assert text.typeface.language == "zh"
    assert page.texts([Strong(""), ""], BODY) == page.texts([], BODY) == ()


def test_what_is_said_in_parts_is_set_wherever_words_are():
    page = new_page()
    said = ["Ready ", Strong("in spring"), "."]
    blocks = [page.paragraph(said), page.pair(said), page.table(["A"], [[Entry(said)]], (12,))]
    assert isinstance(blocks[-1], Table)
    assert hits(made(page, *blocks).pdf, "Ready in spring.") == 3
