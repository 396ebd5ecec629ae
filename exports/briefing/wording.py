"""Numbers, days and amounts as officials write them: 8,000万美元 beside US$80 million.

What was stated is kept; amounts in 万, 亿, million and billion are rounded to two places of them.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType
from typing import NamedTuple

from babel.dates import format_date
from babel.numbers import format_decimal

from resources.terms import choice, choices, label
from storage.values import Area, Hall, Money, PriceBand

NBSP = "\u00a0"
CHINESE = "zh"
CNY = "CNY"
YUAN = (CNY, "RMB", "元")  # how units of prices begin
DIGITS = 3  # that tell an area; four tell a big figure
FIGURE_DIGITS = 4

_DAYS = MappingProxyType({CHINESE: "y年M月d日", "en": "d MMMM y"})
_SHORT_DAYS = MappingProxyType({CHINESE: "y年M月d日", "en": "d MMM y"})
_MONTHS = MappingProxyType({CHINESE: "y年M月", "en": "MMM y"})
_NEAR_DAYS = MappingProxyType({CHINESE: "M月d日", "en": "d MMM"})
_SCALES = MappingProxyType(
    {
        CHINESE: ((Decimal(10**4), "万"), (Decimal(10**8), "亿")),
        "en": ((Decimal(10**6), "million"), (Decimal(10**9), "billion")),
    }
)
BESIDE_A_FIGURE = MappingProxyType({"billion": "bn", "million": "m"})
_AREA_UNITS: Mapping[str, str] = MappingProxyType({"ha": "ha", "acre": "acres", "mu": "mu"})
_CHINESE_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "kWh": "千瓦时",
        "t": "吨",
        "m3": "立方米",
        "m³": "立方米",
        "m2": "平方米",
        "m²": "平方米",
        "h": "小时",
        "d": "日",
        "month": "月",
        "months": "个月",
        "ha": "公顷",
        "km": "公里",
        "m": "米",
        "min": "分钟",
        "mu": "亩",
        "people": "人",
        "year": "年",
    }
)
_LATIN_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "m2": "m²",
        "m3": "m³",
        **{chinese: latin for latin, chinese in _CHINESE_UNITS.items()},
    }
)
# Numbers, and what stands within ranges and products of them.
_FIGURE = re.compile(r"[≤≥<>±~～]?\s*\d[\d.,\s×x*–—~～-]*")


Rounding = Callable[[Decimal], Decimal]


class Scaled(NamedTuple):
    """A number told in a unit near to it, and that unit."""

    number: str
    unit: str


def day(value: date, language: str) -> str:
    """23 November 2026; 2026年11月23日."""
    return format_date(value, _DAYS.get(language, "long"), locale=_locale(language))


def short_day(value: date, language: str) -> str:
    """23 Nov 2026; 2026年11月23日: for columns."""
    return format_date(value, _SHORT_DAYS.get(language, "medium"), locale=_locale(language))


def month(value: date, language: str) -> str:
    """Nov 2026; 2026年11月: for the day of a source in a column."""
    return format_date(value, _MONTHS.get(language, "MMM y"), locale=_locale(language))


def currency(code: str, language: str) -> str:
    """元, 美元; RMB, US$."""
    if language.startswith(CHINESE):
        return _currency(code)
    found = choice("currency", code)
    return (found.en_short if found else "") or code


def near_day(value: date, today: date, language: str) -> str:
    """15 Dec; 12月15日: for narrow places, with the year where it is another than today's."""
    pattern = _NEAR_DAYS.get(language, "d MMM")
    if value.year != today.year:
        pattern = f"y年{pattern}" if language == CHINESE else f"{pattern} y"
    return format_date(value, pattern, locale=_locale(language))


def number(value: Decimal, language: str) -> str:
    """Grouped by thousands, with the places that it was stated with: 1,020.50."""
    exact = value.quantize(Decimal(1)) if value == value.to_integral_value() else value
    stated = value if int(value.as_tuple().exponent) < 0 else exact
    places = max(0, -int(stated.as_tuple().exponent))
    pattern = "#,##0." + "0" * places if places else "#,##0"
    return format_decimal(stated, pattern, locale=_locale(language), decimal_quantization=False)


def area(value: Area, unit: str, language: str) -> str:
    """8.2公顷; 8.2 ha. Stated units keep their figures, others are told with three."""
    return joined(area_number(value, unit, language), area_unit(unit, language), language)


def area_number(value: Area, unit: str, language: str) -> str:
    """The figures alone, without noughts at the end: 8.2."""
    stated = unit == value.unit
    amount = value.amount if stated else _significant(value.within(unit), DIGITS)
    return number(_without_noughts(amount), language)


def area_unit(unit: str, language: str) -> str:
    """亩, 公顷; mu, ha, acres, m²."""
    if language == "en":
        found = choice("area_unit", unit)
        return _AREA_UNITS.get(unit) or (found.en_short if found else unit)
    return label("area_unit", unit, language)


def money(value: Money, language: str) -> str:
    """人民币1.2亿元, 8,000万美元; RMB 120 million, US$80 million."""
    told = _scaled(value.amount, language, _to_two_places)
    if language.startswith(CHINESE):
        before = "人民币" if value.currency == CNY else ""
        return f"{before}{told.number}{told.unit}{_currency(value.currency)}"
    return _with_symbol(value.currency, joined(told.number, told.unit, language))


def price_band(value: PriceBand, language: str) -> str:
    """48–55万元/亩; RMB 480,000–550,000 per mu; of a rent, 每月每平方米16—19元."""
    scale, word = max(
        (found for found in _scales(language) if found[0] <= value.low), default=(Decimal(1), "")
    )
    ends = dict.fromkeys(
        number(_to_two_places(end / scale), language) for end in (value.low, value.high)
    )
    told, unit = "–".join(ends), area_unit(value.per, language)
    if not language.startswith(CHINESE):
        each = f"per{NBSP}{unit}" + (value.period and f" a{NBSP}{value.period}")
        return f"{_with_symbol(value.currency, joined(told, word, language))} {each}"
    if value.period:
        told = "—".join(ends)
        each = f"每{_CHINESE_UNITS[value.period]}每{unit}"
        return f"{each}{told}{word}{_currency(value.currency)}"
    return f"{told}{word}{_currency(value.currency)}/{unit}"


def unit_price(value: Money, per: str, language: str) -> str:
    """0.68元/千瓦时; RMB 0.68 per kWh."""
    told, per = number(value.amount, language), measure(per, language)
    if language.startswith(CHINESE):
        return f"{told}{_currency(value.currency)}/{per}"
    return f"{_with_symbol(value.currency, told)} per{NBSP}{per}"


def exchange_rate(value: Money, language: str) -> str:
    """1美元=7.12元; US$1 = RMB 7.12. Only for an amount that carries its rate."""
    rate = number(value.rate or Decimal(0), language)
    if language.startswith(CHINESE):
        return f"1{_currency(value.currency)}={rate}{_currency(CNY)}"
    return f"{_with_symbol(value.currency, '1')} = {_with_symbol(CNY, rate)}"


def quantity(amount: Decimal, unit: str, language: str) -> str:
    """24 MVA; 8.2公顷; 123 mu."""
    short = area_unit(unit, language) if unit in _AREA_UNITS else measure(unit, language)
    return joined(number(amount, language), short, language)


def metres(value: int, language: str) -> str:
    """80米, 1.2公里; 80 m, 1.2 km."""
    if value >= 1000:
        return kilometres(Decimal(value) / 1000, language)
    return joined(str(value), "米" if language.startswith(CHINESE) else "m", language)


def kilometres(value: Decimal, language: str) -> str:
    """12.4公里; 177 km from a hundred on."""
    told = kilometre_number(value, language)
    return joined(told, "公里" if language.startswith(CHINESE) else "km", language)


def kilometre_number(value: Decimal, language: str) -> str:
    """The figures alone: 12.4, 177."""
    return number(_short(value, 0 if value >= 100 else 1), language)


def minutes(value: int, language: str) -> str:
    """47分钟, 1小时20分钟; 47 min, 1 h 20 min."""
    hours, rest = divmod(value, 60)
    chinese = language.startswith(CHINESE)
    units = ("小时", "分钟") if chinese else ("h", "min")
    told = [
        joined(str(amount), unit, language)
        for amount, unit in ((hours, units[0]), (rest, units[1]))
        if amount or (unit == units[1] and not hours)
    ]
    return ("" if chinese else NBSP).join(told)


def clock(value: int) -> str:
    """Minutes as hours and minutes, 0:47, the same in every language."""
    return f"{value // 60}:{value % 60:02}"


def percent(share: Decimal, language: str) -> str:
    """A share of one without places: 38%."""
    return f"{number((share * 100).quantize(Decimal(1), ROUND_HALF_UP), language)}%"


def figure(amount: Decimal, unit: str, language: str) -> Scaled:
    """A big figure and its unit: 1,286 亿元, 128.6 RMB bn; 81.2 万人, 812,000 people."""
    told, word = _scaled(amount, language, _for_a_figure)
    if not word or language.startswith(CHINESE):
        return Scaled(told, word + unit)
    short = BESIDE_A_FIGURE.get(word, word)
    return Scaled(told, f"{unit} {short}" if unit in _symbols() else f"{short} {unit}".strip())


def hall_measures(hall: Hall, language: str) -> tuple[str, ...]:
    """Bays, clear height, and load of the floor and crane where there are: 2 × 24 m, 12 m …."""
    metre, tonne = ("米", "吨") if language.startswith(CHINESE) else ("m", "t")
    stated = (
        (hall.span, metre),
        (hall.clear_height, metre),
        (hall.floor_load, measure("t/m²", language)),
        (hall.crane, tonne),
    )
    span, *others = (
        joined(number(_without_noughts(amount), language), unit, language)
        for amount, unit in stated
        if amount
    )
    return f"{hall.bays}{NBSP}×{NBSP}{span}", *others


def measure(written: str, language: str) -> str:
    """A unit as the reader writes it: 千瓦时 for kWh, 吨/日 for t/d; others as they are written."""
    parts = [part.strip() for part in written.split("/")]
    if language.startswith(CHINESE):
        known = all(part in _CHINESE_UNITS for part in parts)
        return "/".join(_CHINESE_UNITS[part] for part in parts) if known else written
    known = all(part in _LATIN_UNITS for part in parts)
    return "/".join(_LATIN_UNITS[part] for part in parts) if known else written


def capacity(told: str, unit: str, language: str) -> str:
    """20吨/小时，0.8 MPa; 20 t/h, 0.8 MPa: the first is the unit, the rest are conditions."""
    first, comma, conditions = unit.partition(", ")
    short = measure(first, language)
    if language.startswith(CHINESE) and short != first:
        comma, conditions = comma and "，", conditions.replace(", ", "，")
    return joined(told, short, language) + comma + conditions


def figure_and_unit(written: str, language: str) -> tuple[str, str]:
    """A figure as it was written, parted from its unit: “24 MVA”, “8.2–9.2 ha”, “2 × 12 MVA”.

    What does not begin with a number is a figure as a whole.
    """
    found = _FIGURE.match(written.strip())
    if found is None:
        return written.strip(), ""
    figure = found[0].strip()
    unit = written.strip()[found.end() :].strip()
    before, slash, per = unit.partition("/")
    if before in YUAN and slash:
        return figure, f"{'元' if language.startswith(CHINESE) else 'RMB'}/{measure(per, language)}"
    return (figure + unit, "") if unit == "%" else (figure, measure(unit, language))


def joined(told: str, unit: str, language: str) -> str:
    """A number with its unit, never parted: 8.2公顷; 8.2 ha; 38%."""
    if not unit or unit == "%" or (language.startswith(CHINESE) and not unit[0].isascii()):
        return told + unit
    return f"{told}{NBSP}{unit}"


def _scaled(amount: Decimal, language: str, rounded: Rounding) -> Scaled:
    """An amount in the greatest of 万, 亿 or million, billion that it, rounded, reaches."""
    told = Scaled(number(amount, language), "")
    reached = amount
    for scale, word in _scales(language):
        if abs(reached) < scale:
            break
        short = rounded(amount / scale)
        told, reached = Scaled(number(short, language), word), short * scale
    return told


def _scales(language: str) -> tuple[tuple[Decimal, str], ...]:
    return _SCALES.get(language.partition("-")[0], _SCALES["en"])


def _to_two_places(value: Decimal) -> Decimal:
    return _short(value, 2)


def _for_a_figure(value: Decimal) -> Decimal:
    """Four figures, two of them after the point at most."""
    return _short(value, min(2, max(0, FIGURE_DIGITS - 1 - value.adjusted())))


def _short(value: Decimal, places: int) -> Decimal:
    """Rounded to so many places, without noughts at the end."""
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return _without_noughts(rounded)


def _without_noughts(value: Decimal) -> Decimal:
    """The same amount with no nought at the end of its places."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def _significant(value: Decimal, digits: int) -> Decimal:
    """Rounded to so many figures, never within the whole number."""
    places = max(0, digits - 1 - value.adjusted()) if value else 0
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _currency(code: str) -> str:
    found = choice("currency", code)
    return str(found.extra.get("zh_unit", code)) if found else code


def _with_symbol(code: str, told: str) -> str:
    """US$80; RMB 480,000: letters stand apart from the figures."""
    found = choice("currency", code)
    symbol = (found.en_short if found else "") or code
    return symbol + told if symbol.endswith("$") else f"{symbol}{NBSP}{told}"


def _symbols() -> frozenset[str]:
    return frozenset(c.en_short for c in choices("currency") if c.en_short)


def _locale(language: str) -> str:
    return language.replace("-", "_")
