"""Prices and sums of costs: ranges, prices of plots in a column, parts that add up as printed."""

from collections.abc import Sequence
from decimal import Decimal

from exports.briefing import wording
from exports.briefing.wording import CHINESE, CNY, Scaled
from storage.rules.running_costs import told_parts
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


def parts_told(amounts: Sequence[Decimal], language: str) -> tuple[str, ...]:
    """Parts of a sum in its unit, adding up to the sum as it is told: 51.0, 47.5; 5,099, 4,751."""
    scale, parts, step = _rounded(amounts, language)
    return tuple(_in_unit(part, scale, step, language) for part in parts)


def sum_told(amounts: Sequence[Decimal], language: str) -> str:
    """The sum of parts as a big figure: RMB 98.9 m; 9,890万元."""
    _, word = sum_scale(sum(amounts, Decimal(0)), language)
    if language.startswith(CHINESE):
        return sum_in_words(amounts, language)
    told, short = _sum_figure(amounts, language), wording.BESIDE_A_FIGURE.get(word, word)
    return wording.joined(f"RMB{wording.NBSP}{told}", short, language)


def sum_in_words(amounts: Sequence[Decimal], language: str) -> str:
    """The same within a sentence: RMB 98.9 million."""
    _, word = sum_scale(sum(amounts, Decimal(0)), language)
    told = _sum_figure(amounts, language)
    if language.startswith(CHINESE):
        return f"{told}{word}{wording.currency(CNY, language)}"
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


def _sum_figure(amounts: Sequence[Decimal], language: str) -> str:
    scale, parts, step = _rounded(amounts, language)
    return _in_unit(sum(parts, Decimal(0)), scale, step, language)


def _rounded(amounts: Sequence[Decimal], language: str) -> tuple[Decimal, list[Decimal], Decimal]:
    """The unit of the sum, its parts in whole steps, and the step; in 万 the step is no coarser."""
    scale, word = sum_scale(sum(amounts, Decimal(0)), language)
    return scale, *told_parts(list(amounts), scale if word else None)


def _in_unit(amount: Decimal, scale: Decimal, step: Decimal, language: str) -> str:
    """With as many places as the step has: 51.0."""
    places = max(0, (scale / step).adjusted())
    return wording.number((amount / scale).quantize(Decimal(1).scaleb(-places)), language)


def _plain(value: Decimal) -> Decimal:
    """The same amount without noughts at the end of its places."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()
