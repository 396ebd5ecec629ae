"""Mail addresses and WeChat ids in lines of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.line.mails import find_mails, find_wechat


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("frank@rheinwerk.example, likes it", ["frank@rheinwerk.example"]),
        ("邮箱zhang.wm+a@yunhai.example，见面", ["zhang.wm+a@yunhai.example"]),
        ("müller@firma-müller.example", ["müller@firma-müller.example"]),
        ("ａ＠ｂ．ｃｏｍ", ["a@b.com"]),
        ("a@b.example; c@d.example", ["a@b.example", "c@d.example"]),
        ("<a@b.example>", ["a@b.example"]),
        ("x@y", []),
        ("a@b.c@d.example", []),
        ("@team", []),
        ("3 @ 5.50", []),
    ],
)
def test_mail_is_found(text, expected):
    assert [mail.address for mail in find_mails(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("微信:zhang_wm88", "zhang_wm88"),
        ("微信号：wangwang", "wangwang"),
        ("VX：frank-m", "frank-m"),
        ("wechat id: frankmoeller", "frankmoeller"),
        ("wechat zhangwm88", "zhangwm88"),
        ("微信13800000001", "13800000001"),
        ("微信是zhangwm", "zhangwm"),
        ("微信同号", ""),
        ("微信同手机", ""),
    ],
)
def test_wechat_is_found(text, expected):
    assert find_wechat(text).id == expected


@pytest.mark.parametrize(
    "text", ["wechat tomorrow", "加微信发资料", "vx abc", "微信", "prewx: abcdef1", "微信:a"]
)
def test_other_words_are_no_id(text):
    assert find_wechat(text) is None


@given(st.one_of(st.text(), st.text("a@.-微信:vx1_ ", max_size=40)))
def test_any_text_is_read_and_places_are_right(text):
    for mail in find_mails(text):
        assert mail.span.of(text).isascii() <= (mail.span.of(text) == mail.address)
    wechat = find_wechat(text)
    assert wechat is None or wechat.span.of(text)
