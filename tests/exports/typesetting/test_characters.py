import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.typesetting.characters import ready


@pytest.mark.parametrize(
    ("given_text", "wanted"),
    [
        ("plain <b>&amp;</b>", "plain <b>&amp;</b>"),
        ("e\u0301te\u0301", "été"),
        ("\u1100\u1161\u11a8", "각"),
        ("か\u3099", "が"),
        ("a\tb\r\nc\rd\u2028e\x85f", "a b\nc\nd\ne\nf"),
        ("a\u200bb\u00adc", "a\u200bb\u00adc"),
        ("\u202eabc\u202c\ufeff\u200d\ufe0f", "abc"),
        ("福\u00a0", "福\u00a0"),
    ],
)
def test_text_is_made_ready(given_text, wanted):
    assert ready(given_text) == wanted


@given(st.text())
def test_nothing_but_what_cannot_be_seen_is_lost(text):
    seen = [
        sign
        for sign in unicodedata.normalize("NFC", text)
        if unicodedata.category(sign)[0] in "LNPS"
    ]
    kept = [
        sign
        for sign in unicodedata.normalize("NFC", ready(text))
        if unicodedata.category(sign)[0] in "LNPS"
    ]
    invisible = set("\u115f\u1160\u3164\uffa0")
    assert [sign for sign in seen if sign not in invisible] == kept
