import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.typesetting.characters import SPACES, ready
from exports.typesetting.filling import BRACKET_SHIFT
from exports.typesetting.fonts import HALF, THIN_GAP, shipped
from exports.typesetting.line import joined
from exports.typesetting.lines import KEPT_LENGTH, _set_lines, one_line, set_lines
from tests.exports.typesetting.test_line_audit import ZH_TRAPS

LONG_WORDS = (
    "The administration considers international cooperation extraordinarily important. " * 2
)
LANGUAGES = st.sampled_from(["zh", "en", "de", "ja", "ko"])
NASTY = st.text(
    st.one_of(
        st.sampled_from("，。（《“”—…·%/-'\"1２8万年月日 \u3000\u00a0\u00ad\u200b\n\tAVé한国ッー"),
        st.characters(),
    ),
    max_size=120,
)


def typeface(language):
    return shipped().typeface(language)


def test_a_last_stop_hangs_by_half_a_cell_at_most():
    line = set_lines("一二三，四", typeface("zh"), 3_500)[0]
    drawn = sum(word.width for word in line.words) + sum(line.gaps)
    assert (line.text, drawn - line.width) == ("一二三，", HALF)


def test_an_opening_bracket_moves_into_the_margin():
    line = set_lines("《规划》", typeface("zh"), 10_000)[0]
    assert line.gaps[0] == -BRACKET_SHIFT


def test_wide_han_columns_are_flush_but_for_the_last_line():
    lines = set_lines(ZH_TRAPS, typeface("zh"), 30_000, flush=True)
    assert sum(line.width == 30_000 for line in lines[:-1]) >= len(lines) - 3
    assert lines[-1].width < 30_000


def test_gaps_between_han_and_latin_are_not_stretched():
    lines = set_lines(
        "面积很大的园区A和园区B以及园区C各有特色" * 5, typeface("zh"), 20_400, flush=True
    )
    stretched = [line for line in lines if line.width == 20_400]
    gaps = [gap for line in stretched for gap in line.gaps]
    assert len(stretched) >= 3
    assert gaps.count(THIN_GAP) >= 10
    assert max(gaps) == THIN_GAP


def test_the_last_line_has_company():
    assert [line.text for line in set_lines("一二三四五六。", typeface("zh"), 5_000)] == [
        "一二三四",
        "五六。",
    ]
    lines = set_lines("一二三四Jiangzhou 市。”", typeface("zh"), 9_700)
    assert [line.text for line in lines] == ["一二三四", "Jiangzhou 市。”"]


@settings(max_examples=300)
@given(NASTY, LANGUAGES, st.floats(1_000, 40_000))
def test_no_character_is_lost(text, language, measure):
    set_text = "".join(line.text for line in set_lines(text, typeface(language), measure))
    # Soft hyphens are shown at line ends only, spaces are not drawn there.
    dropped = str.maketrans("", "", SPACES + "\u00ad\n")
    assert set_text.translate(dropped) == ready(text).translate(dropped)


@settings(max_examples=300)
@given(NASTY, LANGUAGES, st.floats(1_000, 40_000), st.booleans())
def test_every_line_fits_unless_it_is_one_character(text, language, measure, flush):
    for line in set_lines(text, typeface(language), measure, flush=flush):
        assert line.width <= measure + 0.1 or len(line.text.strip()) == 1


@pytest.mark.parametrize(
    "piece",
    ["a", "中", "，", "《", '"', '"a', " ,", "(", "1 ", "—", "a-", "1,", "abc/", "a\u00ad",
     "e\u0301\u0301", "\ud800", "\x00", "👩\u200d👧", "+1 2 ", "第", " ", "\n",
     "中\u00a0", '”\u00a0"'],
)  # fmt: skip
def test_the_work_grows_with_the_text_only(piece):
    # Work that grew as the square of the text would not end within a test's time limit.
    lines = set_lines(piece * (200_000 // len(piece)), typeface("zh"), 48_000)
    assert all(line.width <= 48_100 for line in lines)


def test_a_word_without_end_is_cut_into_full_lines():
    lines = set_lines("x" * 1_000, typeface("en"), 20_000)
    assert "".join(line.text for line in lines) == "x" * 1_000
    assert all(line.width > 19_000 for line in lines[:-1])


def test_half_a_long_dash_is_measured_anew():
    assert [line.text for line in set_lines("1——2", typeface("zh"), 1_400)] == [*"1——2"]


def test_marks_stay_on_their_letters_when_a_word_is_cut():
    lines = set_lines("x\u0302\u0323" * 300, typeface("en"), 10_000)
    assert all(line.text[0] == "x" for line in lines)


def test_an_address_is_broken_after_its_marks():
    lines = set_lines("See https://example.org/one/two/three/four/five", typeface("en"), 12_000)
    assert [line.text[-1] for line in lines[:-1]] == ["/"] * (len(lines) - 1)
    assert lines[0].text.startswith("See https:")


def test_soft_hyphens_show_at_line_ends_only():
    lines = set_lines("Fern\u00adwärme\u00adnetz", typeface("de"), 5_500)
    assert [line.text for line in lines] == ["Fern\u00ad", "wärmenetz"]
    assert set_lines("Fern\u00adwärme", typeface("de"), 50_000)[0].text == "Fernwärme"


def test_a_hyphen_alone_is_a_sign_like_others():
    assert set_lines("-", typeface("en"), 9_000)[0].text == "-"
    lines = set_lines("Monday - Friday", typeface("en"), 5_500)
    assert [line.text for line in lines] == ["Monday -", "Friday"]


def test_spaces_at_a_line_end_are_not_drawn():
    lines = set_lines("one   \u200b two", typeface("en"), 2_500)
    assert [line.text for line in lines] == ["one", "two"]
    assert set_lines("\u200b\u00adone", typeface("en"), 9_000)[0].text == "one"


def test_a_part_that_does_not_fit_the_rest_of_a_line_begins_the_next():
    lines = set_lines("word well-established", typeface("en"), 7_000)
    assert [line.text for line in lines] == ["word well-", "established"]
    lines = set_lines("words and well-established", typeface("en"), 5_800)
    assert [line.text for line in lines] == ["words and", "well-", "established"]


def test_a_hyphen_that_has_no_room_is_left_out():
    assert [line.text for line in set_lines("한\u00ad국", typeface("ko"), 1_000)] == ["한", "국"]


def test_empty_text_is_an_empty_line():
    assert [line.text for line in set_lines("", typeface("en"), 100)] == [""]
    assert [line.text for line in set_lines("a\n\nb", typeface("en"), 9_000)] == ["a", "", "b"]


def test_an_indent_is_kept():
    assert set_lines("\u3000\u3000此致", typeface("zh"), 9_000)[0].text == "\u3000\u3000此致"


def test_lines_are_joined_end_to_end():
    first, second = one_line("Price", typeface("en")), one_line(" 价格\n元", typeface("zh"))
    line = joined((first, second))
    assert line.text == "Price 价格 元"
    assert line.width == pytest.approx(first.width + second.width)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["规划，（江州）" * 9, LONG_WORDS, "A和B" * 20]),
            LANGUAGES,
            st.sampled_from([11_000, 13_000, 20_500]),
            st.booleans(),
            st.booleans(),
            st.sampled_from([0, 2_000]),
        ),
        max_size=12,
    )
)
@settings(max_examples=50)
def test_a_remembered_text_is_the_one_that_would_be_set(asked):
    for text, language, measure, flush, hyphenate, indent in asked:
        manner = {"flush": flush, "hyphenate": hyphenate, "indent": indent}
        found = set_lines(text, typeface(language), measure, **manner)
        fresh = _set_lines.__wrapped__(
            text, typeface(language), measure, (flush, hyphenate, indent), ()
        )
        assert tuple(found) == fresh


def test_lines_of_a_remembered_text_can_be_changed_by_who_asked_for_them():
    first = set_lines("江州规划" * 9, typeface("zh"), 5_000)
    count = len(first)
    first.clear()
    assert len(set_lines("江州规划" * 9, typeface("zh"), 5_000)) == count > 1


def test_texts_of_any_length_are_set_and_long_ones_not_remembered():
    _set_lines.cache_clear()
    for _ in range(2):
        set_lines("规" * (KEPT_LENGTH + 1), typeface("zh"), 30_000)
        set_lines("规" * KEPT_LENGTH, typeface("zh"), 30_000)
    told = _set_lines.cache_info()
    assert (told.currsize, told.hits) == (1, 1)
