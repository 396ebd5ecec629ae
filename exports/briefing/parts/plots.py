"""Plots, and what lies at their boundary."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from exports.briefing.parts.words import Words
from storage.values import Area, Hall, Money, PriceBand

Corners = tuple[tuple[float, float], ...]  # in metres east and north


@dataclass(frozen=True, slots=True)
class Supply:
    """What lies at the boundary of a plot; `kind` is a code of `utility_kind`.

    It enters at a `side` of the outline, counted from 0 at the first corner.
    """

    kind: str
    capacity: str
    unit: str
    metres: int | None
    price: Money | None
    per: str
    as_of: date | None
    side: int | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """The way to a place that matters; `kind` and `mode` are codes."""

    kind: str
    name: Words
    kilometres: Decimal
    minutes: int | None
    mode: str


@dataclass(frozen=True, slots=True)
class PlotPart:
    """A plot that is offered. Without a `price` it is told on request.

    `measures` are the planning conditions by the name of the field, as they were written. Without
    `corners` there is no plan of it. The `setback` is in metres.
    """

    number: str
    name: Words
    description: Words
    park: Words
    area: Area | None
    land_use: str
    measures: Mapping[str, str]
    term_years: int | None
    price: PriceBand | None
    price_basis: Words
    supplies: tuple[Supply, ...]
    ways: tuple[Way, ...]
    corners: Corners = ()
    setback: int | None = None
    hall: Hall | None = None
