"""How well a plot meets what a company requires: met, partly, not met, or still to be confirmed.

Only what is recorded of a plot and has a figure can be met; silence is never taken for a yes, nor
is the figure of our own answer, which tells nothing of one plot.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import singledispatch
from math import prod
from types import MappingProxyType

from resources.terms import choice
from storage.entities.elements import Distance
from storage.entities.place import Plot
from storage.entities.requirement import Requirement
from storage.values import SQUARE_METRES, Area, Hall

# A figure that comes this near to what is required meets it in part (assumed).
NEARLY = Decimal("0.8")
_NUMBER = re.compile(r"\d+(?:[, ]\d{3})*(?:\.\d+)?")
_UNIT = re.compile(r"[^\d\s,;]+(?:/[^\d\s,;]+)?")
_TIMES = re.compile(r"(?<=\d)\s*[×x*]\s*(?=\d)")
_TO = re.compile(r"(?<=\d)\s*[-–—~～]\s*(?=\d)")
_BOUNDS = re.compile(r"[≤≥<>]")
# A load of a tonne on a square metre, in kilopascals.
_TONNE = Decimal("9.80665")
# Units by how many of the first of their row they are.
_SCALES: Mapping[str, tuple[str, Decimal]] = MappingProxyType(
    {
        "kVA": ("kVA", Decimal(1)),
        "MVA": ("kVA", Decimal(1000)),
        "千伏安": ("kVA", Decimal(1)),
        "兆伏安": ("kVA", Decimal(1000)),
        "kW": ("kW", Decimal(1)),
        "MW": ("kW", Decimal(1000)),
        "t/d": ("t/d", Decimal(1)),
        "吨/日": ("t/d", Decimal(1)),
        "t/h": ("t/h", Decimal(1)),
        "吨/小时": ("t/h", Decimal(1)),
        "m³/h": ("m³/h", Decimal(1)),
        "立方米/小时": ("m³/h", Decimal(1)),
        "m³/d": ("t/d", Decimal(1)),
        "Gbit/s": ("Gbit/s", Decimal(1)),
        "m": ("m", Decimal(1)),
        "米": ("m", Decimal(1)),
        "km": ("m", Decimal(1000)),
        "公里": ("m", Decimal(1000)),
        "min": ("min", Decimal(1)),
        "分钟": ("min", Decimal(1)),
        "kPa": ("kPa", Decimal(1)),
        "kN/m²": ("kPa", Decimal(1)),
        "t/m²": ("kPa", _TONNE),
        "吨/平方米": ("kPa", _TONNE),
        "t": ("t", Decimal(1)),
        "吨": ("t", Decimal(1)),
        "bays": ("bays", Decimal(1)),
        "跨": ("bays", Decimal(1)),
        "months": ("months", Decimal(1)),
        "个月": ("months", Decimal(1)),
        "people": ("people", Decimal(1)),
        "persons": ("people", Decimal(1)),
        "人": ("people", Decimal(1)),
        "%": ("%", Decimal(1)),
        "元/亩": ("CNY/mu", Decimal(1)),
        "万元/亩": ("CNY/mu", Decimal(10_000)),
        "元/平方米": ("CNY/m2", Decimal(1)),
        "元/平方米/月": ("CNY/m2/month", Decimal(1)),
        "亩": ("m2", SQUARE_METRES["mu"]),
        "公顷": ("m2", SQUARE_METRES["ha"]),
        "m²": ("m2", Decimal(1)),
        "平方米": ("m2", Decimal(1)),
        **{unit: ("m2", scale) for unit, scale in SQUARE_METRES.items()},
    }
)


class State(StrEnum):
    """The best first; only MET counts as met."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the first unit of its row."""

    amount: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Fit:
    """How one requirement is met; `found` is the figure that was compared, if there was one."""

    state: State
    found: Quantity | None = None


def quantity(text: str, unit: str = "") -> Quantity | None:
    """A figure with its unit, such as 2 × 12 MVA, 10 kV: factors are multiplied, the rest is left.

    Of a range its lower end. None where there is no number or no unit that is known.
    """
    before = _BOUNDS.sub(" ", text.partition(";")[0])
    numbers = _leading_numbers(before)
    factors = [Decimal(number.replace(",", "").replace(" ", "")) for number in numbers]
    after = _NUMBER.sub(" ", before) + " " + unit
    known = next((u for u in _UNIT.findall(after) if u in _SCALES), "")
    if not factors or not known:
        return None
    name, scale = _SCALES[known]
    return Quantity(prod(factors, start=Decimal(1)) * scale, name)


def told_in(found: Quantity, unit: str) -> tuple[Decimal, str]:
    """The amount in a unit of the same row, and that unit; as it was found in any other."""
    name, scale = _SCALES.get(unit, ("", Decimal(1)))
    return (found.amount / scale, unit) if name == found.unit else (found.amount, found.unit)


def fit(requirement: Requirement, plot: Plot, ways: Iterable[Distance], today: date) -> Fit:
    """How a plot meets one requirement; `ways` are the distances of the plot and of its park.

    A price that is out of date today is no price; what we are to confirm is unknown till then.
    """
    if requirement.known_by and not requirement.answer:
        return Fit(State.UNKNOWN)
    found = _measured(requirement, plot, ways, today)
    if found is None or (requirement.at_least is None and requirement.at_most is None):
        return Fit(State.UNKNOWN, found)
    least = _wanted(requirement.at_least, requirement.unit)
    most = _wanted(requirement.at_most, requirement.unit)
    if any(bound is not None and bound.unit != found.unit for bound in (least, most)):
        return Fit(State.UNKNOWN, found)
    return Fit(_state(found.amount, least, most), found)


def _leading_numbers(text: str) -> list[str]:
    """The numbers up to the first unit, such as those of 2 × 12; of a range those of its start."""
    told = _TIMES.sub("\n", _TO.sub("\t", text))
    first = _UNIT.search(told)
    start, _, _ = (told[: first.start()] if first else told).partition("\t")
    return _NUMBER.findall(start)


def _wanted(amount: Decimal | None, unit: str) -> Quantity | None:
    if amount is None:
        return None
    name, scale = _SCALES.get(unit, (unit, Decimal(1)))
    return Quantity(amount * scale, name)


def _state(amount: Decimal, least: Quantity | None, most: Quantity | None) -> State:
    short = least is not None and amount < least.amount
    over = most is not None and amount > most.amount
    if not short and not over:
        return State.MET
    nearly_enough = not short or (least is not None and amount >= least.amount * NEARLY)
    nearly_within = not over or (most is not None and amount * NEARLY <= most.amount)
    return State.PARTLY if nearly_enough and nearly_within else State.NOT_MET


def _measured(
    requirement: Requirement, plot: Plot, ways: Iterable[Distance], today: date
) -> Quantity | None:
    topic = choice("requirement_topic", requirement.topic)
    measure = str(topic.extra.get("measure", "")) if topic else ""
    match measure:
        case "":
            return None
        case "utility":
            return _supplied(requirement, plot)
        case "distance":
            return _nearest(requirement, ways)
        case "price":
            return _price(plot, today)
        case _:
            return _of_plot(requirement, plot, measure)


def _supplied(requirement: Requirement, plot: Plot) -> Quantity | None:
    supplies = [u for u in plot.utilities if u.kind == requirement.topic]
    return quantity(supplies[0].capacity, supplies[0].unit) if supplies else None


def _of_plot(requirement: Requirement, plot: Plot, measure: str) -> Quantity | None:
    """A measure of the plot itself; where a hall stands, its height is what counts.

    Of a building that is let by the square metre, the height limit of the land tells nothing.
    """
    if measure == "hall":
        return _of_hall(requirement, plot.hall) if plot.hall else None
    if measure == "height_limit" and plot.hall:
        return Quantity(plot.hall.clear_height, "m")
    if measure == "height_limit" and plot.price and plot.price.per == "m2":
        return None
    return _own_measure(getattr(plot, measure))


def _of_hall(requirement: Requirement, hall: Hall) -> Quantity | None:
    """What a hall has of the thing that the unit asks for: height, load, crane or bays."""
    if requirement.topic == "floor_load":
        return None if hall.floor_load is None else Quantity(hall.floor_load * _TONNE, "kPa")
    unit, _ = _SCALES.get(requirement.unit, ("", Decimal(1)))
    measures = {
        "m": hall.clear_height,
        "kPa": None if hall.floor_load is None else hall.floor_load * _TONNE,
        "t": hall.crane,
        "bays": Decimal(hall.bays),
    }
    amount = measures.get(unit)
    return None if amount is None else Quantity(amount, unit)


@singledispatch
def _own_measure(_value: object) -> Quantity | None:
    return None


@_own_measure.register
def _area(value: Area) -> Quantity:
    return Quantity(value.within("m2"), "m2")


@_own_measure.register
def _text(value: str) -> Quantity | None:
    return quantity(value)


def _nearest(requirement: Requirement, ways: Iterable[Distance]) -> Quantity | None:
    """The nearest place of the kind, in minutes if minutes are asked for, else in metres."""
    of_kind = [way for way in ways if way.kind == requirement.topic]
    if requirement.unit == "min":
        minutes = [way.minutes for way in of_kind if way.minutes is not None]
        return Quantity(Decimal(min(minutes)), "min") if minutes else None
    return Quantity(min(w.kilometres for w in of_kind) * 1000, "m") if of_kind else None


def _price(plot: Plot, today: date) -> Quantity | None:
    """The dearer end of the range: a promise of the cheaper one would be no promise."""
    price = plot.price
    if price is None or price.expired(today):
        return None
    unit = "/".join(filter(None, (price.currency, price.per, price.period)))
    return Quantity(price.high, unit)
