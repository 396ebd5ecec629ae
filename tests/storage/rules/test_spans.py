"""Folding keeps places; texts that no store can hold are refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.spans import Span, UnstorableTextError, fold, require_storable

STORABLE = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))


@given(st.text())
def test_folding_keeps_every_place(text):
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_folding_makes_one_sign_of_many():
    assert fold("１４：３０，｜（後天）　Ａ‑Ｂ’ｓ") == "14:30,|(后天) A-B's"


def test_a_span_names_a_part_of_its_line():
    assert Span(1, 3).of("abcd") == "bc"
    assert Span(1, 3).moved(2) == Span(3, 5)


@pytest.mark.parametrize("text", ["", "张伟明", "😀", "\U0010ffff", "\x01", "\u202e"])
def test_other_signs_can_be_stored(text):
    require_storable(text)


@given(STORABLE, st.sampled_from("\0\ud800\udbff\udc00\udfff"), st.text())
def test_the_first_sign_that_cannot_be_stored_is_named(before, sign, after):
    with pytest.raises(UnstorableTextError) as error:
        require_storable(before + sign + after)
    assert error.value.values["position"] == len(before) + 1
    assert error.value.values["code"] == f"{ord(sign):04X}"
