"""FIELD=VALUE, and what else is typed in its place."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from storage.rules.line.expressions import Expression, NotAnExpressionError, Sign, read_expression
from storage.rules.spans import UnstorableTextError


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("rating=A", Expression("rating", "", Sign.REPLACE, "A")),
        ("name.en=Rhine Drives", Expression("name", "en", Sign.REPLACE, "Rhine Drives")),
        ("name.zh-Hant=萊茵", Expression("name", "zh-Hant", Sign.REPLACE, "萊茵")),
        ("phones+=+49 7541", Expression("phones", "", Sign.ADD, "+49 7541")),
        ("phones-=138", Expression("phones", "", Sign.REMOVE, "138")),
        ("notes=", Expression("notes", "", Sign.REPLACE, "")),
        ("notes = a = b ", Expression("notes", "", Sign.REPLACE, "a = b")),
        ("notes=first\nsecond", Expression("notes", "", Sign.REPLACE, "first\nsecond")),
        ("国别=德国", Expression("国别", "", Sign.REPLACE, "德国")),
    ],
)
def test_what_is_an_expression(typed, read):
    assert read_expression(typed) == read


@pytest.mark.parametrize("typed", ["", "rating", "=A", "a b=c", ".en=x", "+=1", "a.1=b"])
def test_what_is_none(typed):
    with pytest.raises(NotAnExpressionError):
        read_expression(typed)


@pytest.mark.parametrize("typed", ["notes=a\0b", "notes=\ud800"])
def test_what_cannot_be_kept_is_refused_before_it_is_read(typed):
    with pytest.raises(UnstorableTextError):
        read_expression(typed)


@given(st.from_regex(r"[a-z_]{1,12}", fullmatch=True), st.text())
def test_every_value_comes_through_whole(field, value):
    assume("\0" not in value and not any("\ud800" <= c <= "\udfff" for c in value))
    assert read_expression(f"{field}={value}").value == value.strip()
