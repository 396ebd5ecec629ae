"""A year's running costs of a plant: what it uses times what that costs, in parts that add up."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType

from resources.terms import Choice, choices

FEWEST = 2  # parts of a sum
DIGITS = 3  # that tell a sum
ONE = Decimal(1)
MONTHS = Decimal(12)
_CURRENCY = re.compile(
    r"(?:(?:RMB|CNY|人民币)\s*(?:yuan|元)?|yuan|元)\s*(?:/|an? |per |每)\s*", re.IGNORECASE
)
_A_YEAR = re.compile(r"\s*(?:/\s*(?:a|y|yr|year|年)|(?:a|per) year)$|^每?年\s*", re.IGNORECASE)
# How units are written, and how many of the first of their kind each is.
_UNITS: Mapping[str, tuple[str, Decimal]] = MappingProxyType(
    {
        "kWh": ("kWh", ONE),
        "MWh": ("kWh", Decimal(10**3)),
        "GWh": ("kWh", Decimal(10**6)),
        "千瓦时": ("kWh", ONE),
        "度": ("kWh", ONE),
        "万千瓦时": ("kWh", Decimal(10**4)),
        "万度": ("kWh", Decimal(10**4)),
        "亿千瓦时": ("kWh", Decimal(10**8)),
        "m³": ("m³", ONE),
        "m3": ("m³", ONE),
        "Nm³": ("m³", ONE),
        "立方米": ("m³", ONE),
        "万立方米": ("m³", Decimal(10**4)),
        "t": ("t", ONE),
        "kt": ("t", Decimal(10**3)),
        "吨": ("t", ONE),
        "万吨": ("t", Decimal(10**4)),
        "month": ("month", ONE),
        "person and month": ("month", ONE),
        "月": ("month", ONE),
        "人·月": ("month", ONE),
        "year": ("month", MONTHS),
        "年": ("month", MONTHS),
        "": ("people", ONE),
        "people": ("people", ONE),
        "persons": ("people", ONE),
        "staff": ("people", ONE),
        "人": ("people", ONE),
    }
)
# A cubic metre of it is a tonne.
_WATERS = frozenset({"water", "sewage"})
# Staff are counted, and paid by the month.
_COUNTED: Mapping[str, str] = MappingProxyType({"month": "people"})


@dataclass(frozen=True, slots=True)
class Rate:
    """What a unit of a group of costs costs in yuan; up to `high` it is a range.

    `unit` is as it is written: RMB/kWh, RMB a month, 元/吨.
    """

    group: str
    low: Decimal
    high: Decimal | None
    unit: str


@dataclass(frozen=True, slots=True)
class Use:
    """What a plant uses in a year, or its staff; `topic` is a code of `requirement_topic`."""

    topic: str
    amount: Decimal
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the sum in yuan, and what is used for it in the unit of its group."""

    group: str
    amount: Decimal
    used: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class RunningCosts:
    """The parts of a year's costs, exactly as reckoned: they are rounded where they are told."""

    shares: tuple[Share, ...]

    @property
    def total(self) -> Decimal:
        return sum((share.amount for share in self.shares), Decimal(0))


def running_costs(rates: Iterable[Rate], uses: Iterable[Use]) -> RunningCosts | None:
    """The sum of all groups of which both the rate and the use are known; None for fewer than two.

    A range counts with its middle, several rates of one group with their mean. What rounds to
    nothing is left out.
    """
    by_topic = {use.topic: use for use in uses}
    known = list(rates)
    found = [
        share
        for group in choices("cost_group")
        for share in _share(group, known, by_topic.get(str(group.extra.get("use", ""))))
    ]
    least = step_of(sum((share.amount for share in found), Decimal(0))) / 2
    shares = tuple(share for share in found if share.amount >= least)
    return RunningCosts(shares) if len(shares) >= FEWEST else None


def step_of(total: Decimal) -> Decimal:
    """To what a sum is rounded so that three figures tell it, or four up to 2,999; or to a yuan."""
    return Decimal(1).scaleb(max(0, (total / DIGITS).adjusted() - DIGITS + 1)) if total else ONE


def told_parts(
    amounts: list[Decimal], most: Decimal | None = None
) -> tuple[list[Decimal], Decimal]:
    """The amounts in whole steps that add up to the rounded sum, and the step, `most` at most.

    A step is ten times finer where a part would else be another than the amount by itself rounds
    to.
    """
    step = step_of(sum(amounts, Decimal(0)))
    step = step if most is None else min(step, most)
    parts = rounded_parts(amounts, step)
    alone = [(amount / step).quantize(ONE, ROUND_HALF_UP) * step for amount in amounts]
    if parts == alone:
        return parts, step
    return rounded_parts(amounts, step / 10), step / 10


def rounded_parts(amounts: list[Decimal], step: Decimal) -> list[Decimal]:
    """Each rounded to a whole step up or down, so that together they are the rounded sum."""
    floors = [amount // step for amount in amounts]
    total = (sum(amounts, Decimal(0)) / step).quantize(ONE, ROUND_HALF_UP)
    lacking = int(total - sum(floors, Decimal(0)))
    by_rest = sorted(range(len(amounts)), key=lambda at: (floors[at] - amounts[at] / step, at))
    raised = set(by_rest[:lacking])
    return [(floor + (at in raised)) * step for at, floor in enumerate(floors)]


def unit_rate(rate: Rate, unit: str) -> Decimal | None:
    """The middle of the rate for one such unit of its group; None where it is told by another."""
    currency = _CURRENCY.match(rate.unit)
    scale = _scale(rate.unit[currency.end() :], unit, rate.group) if currency else None
    middle = rate.low if rate.high is None else (rate.low + rate.high) / 2
    return middle / scale if scale else None


def _share(group: Choice, rates: Iterable[Rate], use: Use | None) -> Iterator[Share]:
    """The exact part of one group, if there is one."""
    unit = str(group.extra.get("unit", ""))
    told = (unit_rate(rate, unit) for rate in rates if rate.group == group.code)
    prices = [price for price in told if price is not None]
    if use is None or not prices:
        return
    counted = _COUNTED.get(unit, unit)
    scale = _scale(_A_YEAR.sub("", use.unit.strip()), counted, group.code)
    if scale is None:
        return
    used = use.amount * scale
    times = MONTHS if counted != unit else ONE
    mean = sum(prices, Decimal(0)) / len(prices)
    yield Share(group.code, used * times * mean, used, counted)


def _scale(written: str, unit: str, group: str) -> Decimal | None:
    """How many of the unit one of what is written is."""
    kind, scale = _UNITS.get(written.strip(), ("?", ONE))
    alike = group in _WATERS and {kind, unit} == {"t", "m³"}
    return scale if kind == unit or alike else None
