"""Values of charts and their units, worded in steps that both languages have a name for."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from exports.briefing.wording import CHINESE, DIGITS, _symbols

# Steps of a chart, whose values share one unit; both languages must have a name for each.
_CHART_STEPS = MappingProxyType(
    {
        CHINESE: (Decimal(10**4), Decimal(10**8)),
        "en": (Decimal(10**6),),
    }
)
_STEP_NAMES: Mapping[str, Mapping[Decimal, str]] = MappingProxyType(
    {
        CHINESE: {Decimal(10**4): "万", Decimal(10**6): "百万", Decimal(10**8): "亿"},
        "en": {
            Decimal(10**4): "10,000",
            Decimal(10**6): "million",
            Decimal(10**8): "100 million",
        },
    }
)


def chart_step(highest: Decimal, language: str) -> Decimal:
    """By what the values of a chart are divided, so that the highest is short: 亿, million."""
    steps = _CHART_STEPS.get(language.partition("-")[0], _CHART_STEPS["en"])
    return max((step for step in steps if step <= highest), default=Decimal(1))


def chart_places(highest: Decimal) -> int:
    """How many places show three figures of the highest value; all values have as many."""
    return max(0, DIGITS - 1 - highest.adjusted())


def chart_value(value: float, places: int) -> str:
    """A value at its mark: 7.42; 742."""
    return f"{value:,.{places}f}"


def chart_unit(step: Decimal, unit: str, language: str) -> str:
    """The unit of values divided by a step: 亿美元, US$ million; 百万美元 beside the latter."""
    chinese = language.startswith(CHINESE)
    name = _STEP_NAMES[CHINESE if chinese else "en"].get(step, "")
    if chinese:
        return name + unit
    return f"{unit} {name}".strip() if unit in _symbols() else f"{name} {unit}".strip()
