"""Telephone numbers in lines of text: what is one, what is none, how it is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.line.phones import find_phones


def international(text, region="CN"):
    return [phone.international for phone in find_phones(text, region)]


@pytest.mark.parametrize(
    ("text", "region", "expected"),
    [
        ("+49 7541 000-11, likes PV plot 3", "CN", "+49 7541 00011"),
        ("13800000001 对3号地块有兴趣", "CN", "+86 138 0000 0001"),
        ("138 1620 4471", "CN", "+86 138 1620 4471"),
        ("138-1620-4471", "CN", "+86 138 1620 4471"),
        ("86 138 0000 0001", "CN", "+86 138 0000 0001"),
        ("+86 138 0000 0001", "DE", "+86 138 0000 0001"),
        ("１３８００００００１１", "CN", "+86 138 0000 0011"),
        ("＋86 138 0000 0001", "CN", "+86 138 0000 0001"),
        ("张伟明13800000001有兴趣", "CN", "+86 138 0000 0001"),
        ("13800000001", "DE", "+86 138 0000 0001"),
        ("179 0000 1000", "CN", "+86 179 0000 1000"),
        ("0519-85100000", "CN", "+86 519 8510 0000"),
        ("(0519) 8510 0000", "CN", "+86 519 8510 0000"),
        ("0519 8510-0000", "CN", "+86 519 8510 0000"),
        ("0519-85100000转801", "CN", "+86 519 8510 0000 ext. 801"),
        ("0519-85100000 分机 801", "CN", "+86 519 8510 0000 ext. 801"),
        ("0519-85100000-801", "CN", "+86 519 8510 0000 ext. 801"),
        ("400-800-0000", "CN", "+86 400 800 0000"),
        ("+81 3-0000-0000 12月9日", "CN", "+81 3-0000-0000"),
        ("03-0000-0000", "JP", "+81 3-0000-0000"),
        ("010-0000-0000", "KR", "+82 10-0000-0000"),
        ("07541 000-11", "DE", "+49 7541 00011"),
        ("(07541) 000-11", "DE", "+49 7541 00011"),
        ("0049 7541 00011", "CN", "+49 7541 00011"),
        ("+49 (0) 7541 000-11", "CN", "+49 7541 00011"),
        ("+49.7541.000.11", "CN", "+49 7541 00011"),
        ("+49 7541 000-0", "CN", "+49 7541 0000"),
        ("+49 7541 000-11 3号地块", "CN", "+49 7541 00011"),
        ("+49 7541 000-11 2026-12-09", "CN", "+49 7541 00011"),
        ("(212) 555-0100", "US", "+1 212-555-0100"),
        ("+1 212-555-0100 x5", "CN", "+1 212-555-0100 ext. 5"),
        ("+33 1 00 00 00 00", "CN", "+33 1 00 00 00 00"),
        ("+86 138 0000 0001 12", "CN", "+86 138 0000 0001"),
        ("tel 85100000", "CN", "85100000"),
        ("138****0001", "CN", "138****0001"),
        ("138 **** 0001", "CN", "138 **** 0001"),
        ("138xxxx0001", "CN", "138xxxx0001"),
        ("138… likes plot 3", "CN", "138…"),
        ("138... likes plot 3", "CN", "138..."),
        ("+49 7541 ***-11", "CN", "+49 7541 ***-11"),
        ("0519-8510****", "CN", "0519-8510****"),
    ],
)
def test_number_is_found(text, region, expected):
    assert international(text, region) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-09", "2026/12/09", "20261209", "09.12.2026", "12/9", "14:30", "08.30-10.00",
        "8,000万", "13800000001元", "US$13800000001", "¥ 13800000001", "3号地块", "PV plot 3",
        "0519", "07541", "1380000", "138000000012", "91320411MA1MXXXX0X", "320411199001011234",
        "6222021234567890123", "3万平方米", "0.138", "phone 5 people", "电话 3号", "No. 000-11",
        "ISO 9001:2015", "GB/T 4754-2017", "v1.2.3.4", "100-200 MW", "138 plots",
        "+999 1234567", "+5%", "++49",
    ],
)  # fmt: skip
@pytest.mark.parametrize("region", ["CN", "DE", "JP"])
def test_dates_amounts_and_plots_are_no_numbers(text, region):
    assert international(text, region) == []


def test_parts_of_a_number():
    phone = find_phones("call +49 7541 000-11 ext. 7")[0]
    assert phone.span.of("call +49 7541 000-11 ext. 7") == "+49 7541 000-11 ext. 7"
    assert (phone.e164, phone.national, phone.extension) == (
        "+49754100011",
        "07541 00011 ext. 7",
        "7",
    )
    assert phone.complete


def test_hidden_figures_make_a_number_incomplete():
    phone = find_phones("138****0001")[0]
    assert (phone.e164, phone.national, phone.complete) == ("", "138****0001", False)


@pytest.mark.parametrize(
    "text",
    [
        "13800000001 13900000001",
        "13800000001/13900000001",
        "13800000001、13900000001",
        "13800000001，13900000001",
        "138 0000 0001 139 0000 0001",
    ],
)
def test_two_numbers_are_both_found(text):
    assert international(text) == ["+86 138 0000 0001", "+86 139 0000 0001"]


NUMBERS = st.text("0123456789+-() ./*…x#:,号年转", max_size=60)


@given(st.one_of(st.text(), NUMBERS), st.sampled_from(["CN", "DE", "US", "JP", "KR", "XX", ""]))
def test_any_text_gives_numbers_in_order_that_do_not_overlap(text, region):
    phones = find_phones(text, region)
    ends = [0, *(phone.span.end for phone in phones)]
    assert all(phone.span.start >= end for phone, end in zip(phones, ends, strict=False))
    assert all(
        phone.complete or phone.international == phone.span.of(text)
        for phone in phones
        if phone.span.of(text).isascii()
    )


@given(st.integers(0, 10**8 - 1), st.integers(130, 199))
def test_every_chinese_mobile_number_is_found_in_every_spacing(rest, prefix):
    figures = f"{prefix}{rest:08}"
    spaced = f"{figures[:3]} {figures[3:7]} {figures[7:]}"
    for text in (figures, spaced, spaced.replace(" ", "-"), f"+86{figures}"):
        assert [phone.e164 for phone in find_phones(f"张总 {text} 有兴趣")] == [f"+86{figures}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("김철수 010-1234-5678", ["+82 10-1234-5678"]),
        ("김철수 010 1234 5678", ["+82 10-1234-5678"]),
        ("김철수 01012345678", ["+82 10-1234-5678"]),
        ("张伟明 010-1234-5678", ["+86 10 1234 5678"]),
        ("김철수 138 0000 0001", ["+86 138 0000 0001"]),
    ],
)
def test_mobile_beside_hangul_is_korean(text, expected):
    assert international(text) == expected
