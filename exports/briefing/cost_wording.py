"""Prices and sums of costs: ranges, prices of plots in a column, parts that add up as printed."""

from collections.abc import Sequence
from decimal import Decimal

from exports.briefing import wording
from exports.briefing.wording import CHINESE, CNY, Scaled
from storage.values import PriceBand

_SUMS = {
    CHINESE: (
        (Decimal(10**9), Decimal(10**8), "亿"),
        (Decimal(10**4), Decimal(10**4), "万"),
    ),
    "en": (
        (Decimal(10**9), Decimal(10**9), "billion"),
        (Decimal(10**6), Decimal(10**6), "million"),
    ),
}
_ENERGY = ((Decimal(10**6), "GWh"), (Decimal(10**3), "MWh"), (Decimal(1), "kWh"))
PLAIN = Decimal(1), ""


def spread(low: Decimal, high: Decimal | None, language: str) -> str:
    """7,800–9,200; 0.68."""
    ends = (low,) if high is None else (low, high)
    return "–".join(dict.fromkeys(wording.number(end, language) for end in ends))


def priced(bands: Sequence[PriceBand], language: str) -> Scaled:
    """The lowest to the highest of prices of one kind, figures and unit apart.

    48–56, 万元/亩; 480,000–560,000, RMB/mu.
    """
    low, high = min(band.low for band in bands), max(band.high for band in bands)
    scale, word = PLAIN
    if language.startswith(CHINESE) and low >= 10**4:
        scale, word = Decimal(10**4), "万"
    currency = wording.currency(bands[0].currency, language)
    unit = wording.area_unit(bands[0].per, language)
    return Scaled(spread(low / scale, high / scale, language), f"{word}{currency}/{unit}")


def sum_scale(total: Decimal, language: str) -> tuple[Decimal, str]:
    """The unit in which a sum and its parts are told, and its word: 万, 亿; million, billion.

    A sum is told in 亿 from ten of them on, so that its parts are seldom less than one.
    """
    scales = _SUMS.get(language.partition("-")[0], _SUMS["en"])
    return next(((scale, word) for least, scale, word in scales if least <= total), PLAIN)


def part(amount: Decimal, step: Decimal, scale: Decimal, language: str) -> str:
    """A part of a sum in its unit, with as many places as the step has: 51.0."""
    places = max(0, (scale / step).adjusted())
    return wording.number((amount / scale).quantize(Decimal(1).scaleb(-places)), language)


def sum_told(total: Decimal, step: Decimal, language: str) -> str:
    """A sum as a big figure: RMB 98.9 m; 9,890万元."""
    scale, word = sum_scale(total, language)
    told = part(total, step, scale, language)
    if language.startswith(CHINESE):
        return f"{told}{word}{wording.currency(CNY, language)}"
    short = wording.BESIDE_A_FIGURE.get(word, word)
    return wording.joined(f"RMB{wording.NBSP}{told}", short, language)


def sum_in_words(total: Decimal, step: Decimal, language: str) -> str:
    """The same within a sentence: RMB 98.9 million."""
    if language.startswith(CHINESE):
        return sum_told(total, step, language)
    scale, word = sum_scale(total, language)
    told = part(total, step, scale, language)
    return wording.joined(f"RMB{wording.NBSP}{told}", word, language)


def sum_unit(total: Decimal, language: str) -> str:
    """In what a sum and its parts are told: RMB million; 万元."""
    _, word = sum_scale(total, language)
    if language.startswith(CHINESE):
        return word + wording.currency(CNY, language)
    return wording.joined("RMB", word, language)


def used(amount: Decimal, unit: str, language: str) -> str:
    """What is used in a year: 62 GWh, 900,000 t; 6,200万千瓦时, 90万吨."""
    if not language.startswith(CHINESE):
        scale, word = next(
            (found for found in _ENERGY if unit == "kWh" and amount >= found[0]), (Decimal(1), unit)
        )
        return wording.joined(wording.number(_plain(amount / scale), language), word, language)
    scale = Decimal(10**4) if amount >= 10**4 else Decimal(1)
    told = wording.number(_plain(amount / scale), language) + ("万" if scale > 1 else "")
    return told + wording.measure(unit, language)


def _plain(value: Decimal) -> Decimal:
    """The same amount without noughts at the end of its places."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()
