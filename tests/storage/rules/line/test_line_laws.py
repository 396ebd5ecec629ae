"""Laws of capture on any line: nothing is lost, nothing is invented, long lines stay quick."""

from datetime import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from resources.terms import is_choice
from storage.rules.dates.reading import find_date
from storage.rules.line.phones import find_phones
from storage.rules.line.pieces import PieceKind
from storage.rules.line.reading import EmptyCaptureError, read_capture
from storage.rules.spans import UnstorableTextError

NOW = datetime(2026, 11, 24, 9, 42)  # noqa: DTZ001 - in the zone that is named
COMPANIES = {"云帆", "VKT", "a"}
PERSONS = {"frank m.", "b"}

# A ~ is a blank within a word.
WORDS = st.sampled_from(
    [
        word.replace("~", " ")
        for word in (
            "张伟明 云帆 云帆精密（中国） 有限公司 张总 总经理 的 和 13800000001 138****0001 李 99 "
            "+49~7541~000-11 微信:abc_12345 微信13800000001 a@b.example 电话： 公司： 没兴趣 "
            "| ｜ → >> 后天14点 回访 fu~2d 2月30日 25:61 12/9 3m in by week next 周 三 月 前 "
            "Frank Möller Rheinwerk~GmbH Co.,~Ltd. and & Dr. van T AG @ 김~부장 佐藤様 株式会社 。 "
            "likes #x #上海周 北京时间 ( ) （ ） - / · ， , ; : 、 😀 \u202e \u0301 \u200b"
        ).split()
    ]
)
SEPARATORS = st.sampled_from(["", " ", "  ", ", ", "，", "\u3000", "\n", "\t", " | "])
LINES = st.lists(st.tuples(WORDS, SEPARATORS), max_size=14).map(
    lambda pairs: "".join(word + separator for word, separator in pairs)
)
ANY_LINE = st.one_of(LINES, st.text(), st.text(st.characters()))


def read(line):
    return read_capture(
        line,
        now=NOW,
        zone="Europe/Berlin",
        is_company=COMPANIES.__contains__,
        is_person=PERSONS.__contains__,
    )


def read_or_none(line):
    try:
        return read(line)
    except (EmptyCaptureError, UnstorableTextError):
        return None


@given(ANY_LINE)
@example("in 公司：x电话： 138****0001")
@example("a|周三#x14点|周三#x 14点")
@example("张伟明 微信13800000001 a@b.example")
@example("张伟明" * 3000)
def test_the_pieces_put_together_are_the_line(line):
    capture = read_or_none(line)
    if capture:
        at = 0
        for piece in capture.pieces:
            assert piece.span.start == at < piece.span.end
            at = piece.span.end
        assert at == len(line)


@given(ANY_LINE)
def test_the_note_is_what_was_not_taken_in_order(line):
    capture = read_or_none(line)
    if capture:
        noted = "".join(piece.span.of(line) for piece in capture.pieces if piece.in_note)
        assert capture.note.replace(" ", "") == noted.replace(" ", "")
        head = [p for p in capture.pieces if p.kind is PieceKind.SEPARATOR]
        assert not any(
            c.isalnum() for p in head for c in p.span.of(line) if len(p.span.of(line)) > 3
        )


@given(ANY_LINE)
def test_every_field_stands_in_the_line_where_it_says(line):
    capture = read_or_none(line)
    if not capture:
        return
    persons = [capture.person, *capture.others] if capture.person else []
    assert all(person.span.of(line) == person.written for person in persons)
    if capture.company:
        assert capture.company.span.of(line) == capture.company.text
    assert all(mail.span.of(line) for mail in capture.mails)
    for follow_up in capture.follow_ups:
        assert follow_up.span.of(line) == follow_up.text
        if follow_up.due:
            assert follow_up.due.span.of(line) == follow_up.due.source
        if follow_up.refused:
            assert follow_up.refused.span.of(line) == follow_up.refused.source
        assert not follow_up.channel or is_choice("follow_up_channel", follow_up.channel)


@given(ANY_LINE)
def test_text_that_no_store_can_hold_and_nothing_else_is_refused(line):
    unstorable = any(c == "\0" or "\ud800" <= c <= "\udfff" for c in line)
    if unstorable:
        with pytest.raises(UnstorableTextError):
            read(line)
    elif any(c.isalnum() for c in line):
        assert read(line).line == line


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1))
def test_a_line_that_says_something_is_never_refused(line):
    said = line.strip("|｜")
    if said:
        assert read(line).pieces


@given(ANY_LINE, st.integers(0, 30))
def test_what_cannot_be_stored_is_refused_wherever_it_stands(line, at):
    with pytest.raises(UnstorableTextError):
        read(line[:at] + "\ud800" + line[at:])


UNITS = [
    "a", "A", " a", "张", "张 ", "|a", "|3d", "| 明天14点回访", "1", "138 0000 0001 ", "-1", "1.",
    "138****0001 ", "+49 7541 000-11 ", "0519-", "#上海周 ", "Frank Möller, ", "Frank ", "Aa,",
    "a@b.cn ", "a@", "(", "（中国）", "云帆", "张总", "A GmbH ", "GmbH & ", "a\n", "a\u0301",
    "😀", "a\u202e", "、a", "的", "*", "…", "+", "微信", "3天", "明天", "周三", "总经理",
    "有限公司", "Ab-", "AB&", "A/S ", "·张", "的兴趣", "in ", "by 3 ", "Dr. ", "12/", "12:",
    "九十", "a" * 60 + ".", "A" * 39 + " ",
]  # fmt: skip


# Work that grew as the square of such a line would not end within a test's time limit.
LONG = 100_000


@pytest.mark.parametrize("unit", UNITS)
def test_the_work_on_a_line_grows_as_the_line(unit):
    line = unit * (LONG // len(unit))
    assert read(line).line == line


@pytest.mark.parametrize(
    "unit", ["1", "138 0000 0001 ", "3天", "周三", "12/", "九十", "in ", " a", "+"]
)
def test_the_work_on_dates_and_numbers_grows_as_the_line(unit):
    line = unit * (LONG // len(unit))
    for found in (find_date(line, NOW, "UTC"), *find_phones(line)):
        assert found is None or found.span.end <= len(line)


def test_known_names_are_asked_for_a_limited_number_of_times():
    asked = []

    def is_known(text):
        asked.append(text)
        return False

    for line in ("云" * 100_000, "Aa " * 33_000, "张伟 " * 33_000, "云，" * 50_000):
        read_capture(line, now=NOW, zone="UTC", is_company=is_known, is_person=is_known)
    assert len(asked) < 80_000
    assert max(map(len, asked)) <= 60


def test_a_hundred_thousand_characters_keep_their_note():
    line = "张伟明 云帆 13800000001 " + "想看厂房，" * 20_000 + " | 后天14点回访"
    capture = read(line)
    assert (capture.person.written, capture.company.text) == ("张伟明", "云帆")
    assert len(capture.phones) == 1
    assert capture.note.count("想看厂房") == 20_000
    assert capture.follow_ups[0].due.day.isoformat() == "2026-11-26"


def test_what_goes_on_behind_the_stretch_that_is_read_is_not_cut():
    line = "x" * 3990 + " 13800000001"
    assert read(line).phones == ()
    assert read(line).note == line
    late = "张伟明 | " + "x" * 494 + " 12月25日"
    assert read(late).follow_ups[0].due is None
