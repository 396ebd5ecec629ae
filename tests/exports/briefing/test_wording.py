"""Numbers, days and amounts by examples, as officials write them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.briefing import chart_wording, count_wording, wording
from storage.rules.amounts import read_money
from storage.values import Area, Money, PriceBand


def plain(text):
    """Without the spaces that keep a number by its unit."""
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("day", "zh", "en"),
    [
        (date(2026, 11, 23), "2026年11月23日", "23 November 2026"),
        (date(2027, 2, 1), "2027年2月1日", "1 February 2027"),
        (date(1999, 12, 31), "1999年12月31日", "31 December 1999"),
    ],
)
def test_days(day, zh, en):
    assert wording.day(day, "zh") == zh
    assert wording.day(day, "en") == en


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ("0", "0"),
        ("1020.50", "1,020.50"),
        ("1E+3", "1,000"),
        ("0.68", "0.68"),
        ("1234567", "1,234,567"),
        ("100.00", "100.00"),
        ("-5.4", "-5.4"),
    ],
)
def test_numbers_keep_the_places_that_were_stated(stated, told):
    assert wording.number(Decimal(stated), "zh") == told
    assert wording.number(Decimal(stated), "en") == told


@pytest.mark.parametrize(
    ("amount", "stated", "unit", "zh", "en"),
    [
        ("123", "mu", "ha", "8.2公顷", "8.2 ha"),
        ("123", "mu", "mu", "123亩", "123 mu"),
        ("123", "mu", "acre", "20.3英亩", "20.3 acres"),
        ("123", "mu", "m2", "82,000平方米", "82,000 m²"),
        ("8.2", "ha", "ha", "8.2公顷", "8.2 ha"),
        ("8.20", "ha", "ha", "8.2公顷", "8.2 ha"),
        ("8000", "m2", "ha", "0.8公顷", "0.8 ha"),
        ("184.5", "mu", "ha", "12.3公顷", "12.3 ha"),
        ("100", "mu", "mu", "100亩", "100 mu"),
        ("8.2", "ha", "mu", "123亩", "123 mu"),
        ("12600", "mu", "ha", "840公顷", "840 ha"),
        ("1", "mu", "ha", "0.0667公顷", "0.0667 ha"),
        ("1", "mu", "acre", "0.165英亩", "0.165 acres"),
        ("0", "ha", "mu", "0亩", "0 mu"),
    ],
)
def test_areas(amount, stated, unit, zh, en):
    area = Area(Decimal(amount), stated)
    assert wording.area(area, unit, "zh") == zh
    assert plain(wording.area(area, unit, "en")) == en


@pytest.mark.parametrize(
    ("amount", "currency", "zh", "en"),
    [
        ("80000000", "USD", "8,000万美元", "US$80 million"),
        ("100000000", "USD", "1亿美元", "US$100 million"),
        ("1020000000", "USD", "10.2亿美元", "US$1.02 billion"),
        ("120000000", "CNY", "人民币1.2亿元", "RMB 120 million"),
        ("219600000000", "CNY", "人民币2,196亿元", "RMB 219.6 billion"),
        ("480000", "CNY", "人民币48万元", "RMB 480,000"),
        ("9999", "CNY", "人民币9,999元", "RMB 9,999"),
        ("10000", "EUR", "1万欧元", "EUR 10,000"),
        ("1234.50", "USD", "1,234.50美元", "US$1,234.50"),
        ("99999999", "USD", "1亿美元", "US$100 million"),
        ("999999999", "USD", "10亿美元", "US$1 billion"),
        ("12345678", "JPY", "1,234.57万日元", "JPY 12.35 million"),
        ("5000000", "XYZ", "500万XYZ", "XYZ 5 million"),
    ],
)
def test_money(amount, currency, zh, en):
    money = Money(Decimal(amount), currency)
    assert wording.money(money, "zh") == zh
    assert plain(wording.money(money, "en")) == en


@pytest.mark.parametrize(
    ("low", "high", "currency", "per", "zh", "en"),
    [
        ("480000", "550000", "CNY", "mu", "48–55万元/亩", "RMB 480,000–550,000 per mu"),
        ("500000", "500000", "CNY", "mu", "50万元/亩", "RMB 500,000 per mu"),
        ("16", "19", "CNY", "m2", "16–19元/平方米", "RMB 16–19 per m²"),
        ("16.5", "19", "CNY", "m2", "16.5–19元/平方米", "RMB 16.5–19 per m²"),
        ("9600", "12000", "CNY", "mu", "9,600–12,000元/亩", "RMB 9,600–12,000 per mu"),
        ("980000", "1200000", "CNY", "mu", "98–120万元/亩", "RMB 980,000–1,200,000 per mu"),
        ("1000000", "1250000", "EUR", "ha", "100–125万欧元/公顷", "EUR 1–1.25 million per ha"),
        ("0", "10", "USD", "m2", "0–10美元/平方米", "US$0–10 per m²"),
    ],
)
def test_price_ranges(low, high, currency, per, zh, en):
    band = PriceBand(Decimal(low), Decimal(high), currency, per)
    assert wording.price_band(band, "zh") == zh
    assert plain(wording.price_band(band, "en")) == en


@pytest.mark.parametrize(
    ("amount", "unit_zh", "unit_en", "zh", "en"),
    [
        ("128640000000", "元", "RMB", ("1,286", "亿元"), ("128.6", "RMB bn")),
        ("1020000000", "美元", "US$", ("10.2", "亿美元"), ("1.02", "US$ bn")),
        ("812000", "人", "people", ("81.2", "万人"), ("812,000", "people")),
        ("96400", "人", "people", ("9.64", "万人"), ("96,400", "people")),
        ("12400000", "吨", "tonnes", ("1,240", "万吨"), ("12.4", "m tonnes")),
        ("999960000", "元", "RMB", ("10", "亿元"), ("1", "RMB bn")),
        ("1126", "家", "companies", ("1,126", "家"), ("1,126", "companies")),
        ("5.4", "%", "%", ("5.4", "%"), ("5.4", "%")),
        ("0.68", "元/千瓦时", "RMB/kWh", ("0.68", "元/千瓦时"), ("0.68", "RMB/kWh")),
        ("47", "", "", ("47", ""), ("47", "")),
        ("2000000", "", "", ("200", "万"), ("2", "m")),
    ],
)
def test_big_figures(amount, unit_zh, unit_en, zh, en):
    assert wording.figure(Decimal(amount), unit_zh, "zh") == zh
    assert wording.figure(Decimal(amount), unit_en, "en") == en


@pytest.mark.parametrize(
    ("told", "zh", "en"),
    [
        (lambda tag: wording.metres(80, tag), "80米", "80 m"),
        (lambda tag: wording.metres(0, tag), "0米", "0 m"),
        (lambda tag: wording.metres(999, tag), "999米", "999 m"),
        (lambda tag: wording.metres(1200, tag), "1.2公里", "1.2 km"),
        (lambda tag: wording.kilometres(Decimal("18.44"), tag), "18.4公里", "18.4 km"),
        (lambda tag: wording.kilometres(Decimal(177), tag), "177公里", "177 km"),
        (lambda tag: wording.kilometres(Decimal("177.6"), tag), "178公里", "178 km"),
        (lambda tag: wording.minutes(0, tag), "0分钟", "0 min"),
        (lambda tag: wording.minutes(47, tag), "47分钟", "47 min"),
        (lambda tag: wording.minutes(80, tag), "1小时20分钟", "1 h 20 min"),
        (lambda tag: wording.minutes(120, tag), "2小时", "2 h"),
        (
            lambda tag: wording.unit_price(Money(Decimal("0.68"), "CNY"), "kWh", tag),
            "0.68元/千瓦时",
            "RMB 0.68 per kWh",
        ),
        (
            lambda tag: wording.unit_price(Money(Decimal(218), "CNY"), "吨", tag),
            "218元/吨",
            "RMB 218 per t",
        ),
        (
            lambda tag: wording.unit_price(Money(Decimal(35), "CNY"), "port", tag),
            "35元/port",
            "RMB 35 per port",
        ),
        (
            lambda tag: wording.capacity("20", "t/h, 0.8 MPa, 220 °C", tag),
            "20吨/小时，0.8 MPa，220 °C",
            "20 t/h, 0.8 MPa, 220 °C",
        ),
        (
            lambda tag: wording.capacity("2 × 12", "MVA, 10 kV", tag),
            "2 × 12 MVA, 10 kV",
            "2 × 12 MVA, 10 kV",
        ),
        (lambda tag: wording.capacity("800", "立方米/小时", tag), "800立方米/小时", "800 m³/h"),
        (
            lambda tag: wording.exchange_rate(Money(Decimal(5), "USD", Decimal("7.12")), tag),
            "1美元=7.12元",
            "US$1 = RMB 7.12",
        ),
        (lambda tag: wording.joined("38", "%", tag), "38%", "38%"),
        (lambda tag: wording.joined("2 × 12", "MVA", tag), "2 × 12 MVA", "2 × 12 MVA"),
    ],
)
def test_measures(told, zh, en):
    assert plain(told("zh")) == zh
    assert plain(told("en")) == en


@given(
    st.decimals(0, 10**12, places=2),
    st.sampled_from(["CNY", "USD", "EUR", "JPY", "HKD"]),
    st.sampled_from(["zh", "en"]),
)
def test_money_that_is_told_is_read_back_near_to_it(amount, currency, language):
    read = read_money(plain(wording.money(Money(amount, currency), language)))
    assert read is not None
    assert read.currency == currency
    assert abs(read.amount - amount) <= max(Decimal("0.005"), amount / 100)


@given(st.integers(0, 10**6), st.sampled_from(["zh", "en"]))
def test_a_number_is_never_parted_from_its_unit(value, language):
    for told in (wording.metres(value, language), wording.minutes(value, language)):
        assert " " not in told


@pytest.mark.parametrize(
    ("count", "zh", "en"), [(1, "1", "one"), (10, "10", "ten"), (11, "11", "11")]
)
def test_counts_within_a_sentence(count, zh, en):
    assert (count_wording.counted(count, "zh"), count_wording.counted(count, "en")) == (zh, en)


def test_years_are_listed():
    years = ["2020", "2023", "2024"]
    assert count_wording.enumerated_years(years, "en") == "2020, 2023 and 2024"
    assert count_wording.enumerated_years(years, "zh") == "2020年、2023年和2024年"
    assert count_wording.enumerated_years(years[:1], "zh") == "2020年"


@pytest.mark.parametrize(
    ("minutes", "told"), [(0, "0:00"), (47, "0:47"), (126, "2:06"), (600, "10:00")]
)
def test_travel_times_on_a_clock(minutes, told):
    assert wording.clock(minutes) == told


@pytest.mark.parametrize(
    ("highest", "zh", "en"),
    [
        ("742000000", ("7.42", "亿美元", "US$ 100 million"), ("742", "百万美元", "US$ million")),
        ("1020000000", ("10.2", "亿美元", "US$ 100 million"), ("1,020", "百万美元", "US$ million")),
        ("1250000", ("125", "万美元", "US$ 10,000"), ("1.25", "百万美元", "US$ million")),
        ("640", ("640", "美元", "US$"), ("640", "美元", "US$")),
    ],
)
def test_a_chart_has_one_unit_which_both_languages_can_name(highest, zh, en):
    for lead, expected in (("zh", zh), ("en", en)):
        step = chart_wording.chart_step(Decimal(highest), lead)
        value = Decimal(highest) / step
        told = chart_wording.chart_value(float(value), chart_wording.chart_places(value))
        units = (
            chart_wording.chart_unit(step, u, lang) for u, lang in (("美元", "zh"), ("US$", "en"))
        )
        assert (told, *units) == expected


def test_a_chart_of_people_and_percentages():
    assert chart_wording.chart_unit(Decimal(10**6), "people", "en") == "million people"
    assert chart_wording.chart_unit(Decimal(10**4), "人", "zh") == "万人"
    assert wording.percent(Decimal("0.1594"), "en") == "16%"
    assert wording.percent(Decimal("12.345"), "zh") == "1,235%"
