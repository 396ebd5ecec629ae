"""What is sent to a terminal, and how it stands there."""

import io
import json
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from cli.face import Face, harmless, one_line, shortened
from cli.tables import cut, padded, table, width, wrapped
from resources.i18n import catalog

OBEYED = [chr(n) for n in (*range(9), *range(11, 32), *range(0x7F, 0xA0))]
TURNING = list("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def face(language="en", **more):
    named = {"en": "en", "zh": "zh_CN"}[language]
    return Face(
        language=language,
        texts=catalog("interface", named),
        out=io.StringIO(),
        program="python3 run.py",
        typed=more.get("typed", ()),
        now=datetime.now(UTC),
    )


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_that_is_printed_is_obeyed(text):
    shown = harmless(text)
    assert len(shown) == len(text)
    assert not any(sign in shown for sign in (*OBEYED, *TURNING))
    shown.encode()
    kept = set(OBEYED) | set(TURNING)
    assert [b for a, b in zip(text, shown, strict=True) if a == b] == [
        a for a in text if a not in kept and not "\ud800" <= a <= "\udfff"
    ]


@given(st.text(st.characters(exclude_categories=())))
def test_objects_come_through_whole_and_are_not_obeyed(text):
    line = one_line({"text": text})
    assert not any(sign in line for sign in (*OBEYED, *TURNING, "\n"))
    line.encode()
    assert json.loads(line)["text"].encode("utf-16", "surrogatepass") == text.encode(
        "utf-16", "surrogatepass"
    )


def test_each_sign_that_steers_a_terminal_is_shown_instead():
    for sign in (*OBEYED, *TURNING, "\ud800", "\udfff"):
        assert harmless(f"a{sign}b") not in (f"a{sign}b", "ab")
        assert sign not in one_line({"a": sign})
    assert harmless("\x1b[31m\tx\n") == "␛[31m\tx\n"
    assert harmless("ع\u200f א") == "ع\u200f א"


def test_kinds_and_fields_are_named_in_the_users_language():
    assert face().said("No {kind} was found for “{words}”.", kind="Company", words="Company") == (
        "No company was found for “Company”."
    )
    chinese = face("zh").said("No {kind} was found for “{words}”.", kind="Company", words="Company")
    assert "企业" in chinese
    assert "Company" in chinese


def test_long_values_are_cut_short():
    assert (
        len(face().said("No {kind} was found for “{words}”.", kind="Visit", words="x" * 9999)) < 400
    )
    assert shortened("abcdef", 4) == "abc…"


def test_suggested_commands_keep_the_store_and_the_language():
    typed = ("--store", "my store", "list", "parks", "--language=zh", "--limit", "3")
    assert face(typed=typed).command("undo") == (
        "python3 run.py --store 'my store' --language=zh undo"
    )


def test_chinese_is_two_columns_wide():
    assert [width(text) for text in ("abc", "中文", "（）", "é", "e\u0301", "𬭳", "한")] == [
        3, 4, 4, 1, 1, 2, 2,
    ]  # fmt: skip
    assert padded("中", 4) == "中  "


@given(st.text(), st.integers(1, 30))
def test_a_cell_is_never_wider_than_it_may_be(text, columns):
    shown = cut(text, columns)
    assert width(shown) <= max(columns, 1) or len(shown) <= 1
    assert "\n" not in shown


@given(
    st.lists(st.sampled_from(["中", "文字，", "字。", "word ", "two-parts ", "，x "]), max_size=40),
    st.integers(8, 40),
)
def test_wrapped_lines_lose_nothing_but_spaces(pieces, columns):
    text = "".join(pieces).strip()
    lines = wrapped(text, columns)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert not any(line.startswith("。") for line in lines)
    assert all(width(line) <= columns + 2 for line in lines)


def test_columns_without_a_value_are_left_out():
    lines = list(table(["a", "b", "c"], [["1", "", "中文"], ["22", "", "x"]]))
    assert lines == ["a   c", "1   中文", "22  x"]
