"""Amounts as people type them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.amounts import read_area, read_money, read_number, read_price
from storage.values import Area, Money, PriceBand

READERS = (read_number, read_money, read_area, read_price)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("0", 0),
        ("-12.50", "-12.5"),
        ("1,234,567", 1234567),
        ("1.2亿", 120_000_000),
        ("8千万", 80_000_000),
        ("3.5 million", 3_500_000),
        ("２，０００", 2000),
    ],
)
def test_numbers(typed, amount):
    assert read_number(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["", "x", "1,5", "1,23", "12,34,567", "1.2.3", "5 5", "1e9", "∞"])
def test_what_is_no_number(typed):
    assert read_number(typed) is None


@pytest.mark.parametrize(
    ("typed", "amount", "currency"),
    [
        ("120万美元", 1_200_000, "USD"),
        ("USD 1200000", 1_200_000, "USD"),
        ("人民币1.2亿元", 120_000_000, "CNY"),
        ("1.2亿元", 120_000_000, "CNY"),
        ("8,000万美元", 80_000_000, "USD"),
        ("US$80 million", 80_000_000, "USD"),
        ("US$ 80 million", 80_000_000, "USD"),
        ("$80m", 80_000_000, "USD"),
        ("€5bn", 5_000_000_000, "EUR"),
        ("RMB 100m", 100_000_000, "CNY"),
        ("5 KRW", 5, "KRW"),
        ("1亿港元", 100_000_000, "HKD"),
        ("２００万日元", 2_000_000, "JPY"),
    ],
)
def test_money(typed, amount, currency):
    assert read_money(typed) == Money(Decimal(amount), currency)


@pytest.mark.parametrize(
    "typed", ["", "12", "美元", "12 gold", "人民币12美元", "USD 12 EUR", "$1,5"]
)
def test_what_is_no_money(typed):
    assert read_money(typed) is None


@pytest.mark.parametrize(
    ("typed", "area"),
    [
        ("85亩", Area(Decimal(85), "mu")),
        ("5.7 ha", Area(Decimal("5.7"), "ha")),
        ("3万平方米", Area(Decimal(30000), "m2")),
        ("3000 m2", Area(Decimal(3000), "m2")),
        ("3000㎡", Area(Decimal(3000), "m2")),
        ("12 acres", Area(Decimal(12), "acre")),
        ("2 hectares", Area(Decimal(2), "ha")),
    ],
)
def test_areas(typed, area):
    assert read_area(typed) == area


@pytest.mark.parametrize("typed", ["", "85", "-3亩", "85 km", "about 85亩", "5 m²²"])
def test_what_is_no_area(typed):
    assert read_area(typed) is None


@pytest.mark.parametrize(
    ("typed", "low", "high", "currency", "per", "until"),
    [
        ("38-48万元/亩 2026-12-31", 380_000, 480_000, "CNY", "mu", date(2026, 12, 31)),
        (
            "38.4万–48万元/亩（有效期至2026-12-31）",
            384_000,
            480_000,
            "CNY",
            "mu",
            date(2026, 12, 31),
        ),
        ("384000-480000 CNY/mu", 384_000, 480_000, "CNY", "mu", None),
        ("RMB 300 to 350/m2 until 2027-01-01", 300, 350, "CNY", "m2", date(2027, 1, 1)),
        ("US$ 1-2 million/ha", 1_000_000, 2_000_000, "USD", "ha", None),
        ("30-30元/平方米", 30, 30, "CNY", "m2", None),
    ],
)
def test_prices(typed, low, high, currency, per, until):
    assert read_price(typed) == PriceBand(Decimal(low), Decimal(high), currency, per, until)


@pytest.mark.parametrize(
    ("typed", "period"),
    [("16-19元/平方米/月", "month"), ("RMB 16–19/m²/month until 2027-01-01", "month"),
     ("200-240元/m2/年（有效期至2026-12-31）", "year"), ("16-19元/m2", "")],
)  # fmt: skip
def test_rents_tell_their_period(typed, period):
    read = read_price(typed)
    assert (read.per, read.period) == ("m2", period)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "16-19元/m2/周",
        "16-19元/月",
        "48万元/亩",
        "48-38万元/亩",
        "38-48/亩",
        "38-48万元/里",
        "38-48万元/亩 2026-02-30",
    ],
)
def test_what_is_no_price(typed):
    assert read_price(typed) is None


@given(st.text())
def test_any_text_is_read_or_refused(typed):
    for read in READERS:
        read(typed)


@pytest.mark.parametrize("typed", ["9" * 100_000, "1,000" * 20_000, " " * 100_000, "万" * 100_000])
def test_long_texts_are_refused_at_once(typed):
    assert [read(typed) for read in READERS] == [None] * len(READERS)


@given(
    st.decimals(min_value=0, max_value=10**12, places=2),
    st.sampled_from(["USD", "CNY", "EUR", "JPY"]),
)
def test_a_plain_amount_is_read_exactly(amount, currency):
    assert read_money(f"{currency} {amount:,}") == Money(amount, currency)
    assert read_money(f"{amount} {currency}") == Money(amount, currency)
