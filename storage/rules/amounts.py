"""Amounts as people type them: 1.2亿元, US$ 80 million, 85亩, 38–48万元/亩.

Every reader takes the whole text and answers None where it is something else.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from resources.terms import Choice, choices
from storage.rules.spans import fold
from storage.values import Area, Money, PriceBand


def _pairs(text: str) -> Mapping[str, str]:
    return MappingProxyType(dict(pair.split(":") for pair in text.split()))


# Words and the powers of ten they stand for.
_SCALES = _pairs(
    "千:3 万:4 十万:5 百万:6 千万:7 亿:8 十亿:9 百亿:10 千亿:11 万亿:12"
    " k:3 thousand:3 m:6 mn:6 million:6 bn:9 billion:9"
)
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
# Figures in groups of three, or none grouped: 1,5 could be one and a half or a slip.
_FIGURES = r"-?(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,18})(?:\.[0-9]{1,8})?"


def _amount(name: str) -> str:
    return rf"(?P<{name}>{_FIGURES})(?:\s?(?P<{name}_scale>{_SCALE})(?![a-z0-9²]))?"


_PERIODS = _pairs("月:month month:month mo:month 年:year year:year yr:year")

_NUMBER = re.compile(_amount("high"), re.IGNORECASE)
_RANGE = re.compile(
    rf"(?P<before>[^0-9]{{0,20}}?){_amount('low')}\s?(?:-|~|至|到|to)\s?{_amount('high')}"
    r"(?P<after>[^0-9/]{0,20})/\s?(?P<unit>m2|[^\s0-9,;(/]{1,16})"
    rf"(?:\s?/\s?(?P<period>{'|'.join(_PERIODS)}))?"
    r"(?:[\s,;(]{0,3}(?:有效期?至|至|(?:valid )?(?:until|to))?\s?"
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})\)?)?",
    re.IGNORECASE,
)
# Signs and words beside the names that the term base has.
_SYMBOLS = _pairs("$:USD us$:USD usd$:USD €:EUR £:GBP ¥:CNY 元:CNY 人民币元:CNY rmb:CNY yuan:CNY")
_UNITS = _pairs("㎡:m2 m²:m2 平米:m2 sqm:m2 hectares:ha acres:acre")


def read_number(text: str) -> Decimal | None:
    """A number, also one told in 万 and 亿, thousands, millions or billions."""
    found = _NUMBER.fullmatch(fold(text).strip())
    return _number(found) if found else None


def read_money(text: str) -> Money | None:
    """An amount with its currency before or behind it, or both (人民币1.2亿元)."""
    folded = fold(text).strip()
    found = _NUMBER.search(folded)
    if not found:
        return None
    currency = _currency(folded[: found.start()], folded[found.end() :])
    return Money(_number(found), currency) if currency else None


def read_area(text: str) -> Area | None:
    """An area in 亩, 公顷, 平方米 or acres."""
    folded = fold(text).strip()
    found = _NUMBER.match(folded)
    if not found:
        return None
    unit = _named(_area_units(), folded[found.end() :])
    amount = _number(found)
    return Area(amount, unit) if unit and amount >= 0 else None


def read_price(text: str) -> PriceBand | None:
    """A range of prices per area, with the last day it is good for (38-48万元/亩 2026-12-31).

    A rent tells its period too (16-19元/m2/月). What stands behind the higher price, 万 or
    million, holds for the lower one too.
    """
    found = _RANGE.fullmatch(fold(text).strip())
    if not found:
        return None
    currency = _currency(found["before"], found["after"])
    unit = _named(_area_units(), found["unit"])
    low = _scaled(found["low"], found["low_scale"] or found["high_scale"])
    high = _number(found)
    try:
        valid_until = date.fromisoformat(found["day"]) if found["day"] else None
    except ValueError:
        return None
    if not currency or not unit or not 0 <= low <= high:
        return None
    period = _named(_PERIODS, found["period"] or "")
    return PriceBand(low, high, currency, unit, valid_until, period)


def _number(found: re.Match[str]) -> Decimal:
    return _scaled(found["high"], found["high_scale"])


def _scaled(figures: str, scale: str | None) -> Decimal:
    amount: Decimal = Decimal(figures.replace(",", "")) * 10 ** int(
        _SCALES[scale.lower()] if scale else 0
    )
    whole = amount.to_integral_value()
    return whole if whole == amount else amount.normalize()


def _currency(before: str, after: str) -> str:
    """The currency that the words on both sides agree on."""
    named = {_named(_currencies(), side) for side in (before, after) if side.strip()}
    return named.pop() if len(named) == 1 else ""


def _named(names: Mapping[str, str], text: str) -> str:
    return names.get(text.strip().lower(), "")


@cache
def _currencies() -> Mapping[str, str]:
    return MappingProxyType({**_names(choices("currency"), "zh_unit"), **_SYMBOLS})


@cache
def _area_units() -> Mapping[str, str]:
    return MappingProxyType({**_names(choices("area_unit")), **_UNITS})


def _names(found: Iterable[Choice], *more: str) -> dict[str, str]:
    """Every usual name → code."""
    names: dict[str, str] = {}
    for choice in found:
        written = (choice.code, choice.zh, choice.en, f"{choice.en}s", choice.en_short)
        others = (str(choice.extra.get(key, "")) for key in more)
        names |= {name.lower(): choice.code for name in (*written, *others) if name}
    return names
