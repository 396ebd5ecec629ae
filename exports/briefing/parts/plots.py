"""Parks and plots, and what lies at their boundary."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from exports.briefing.parts.words import Words
from storage.values import Area, Money, PriceBand


@dataclass(frozen=True, slots=True)
class Supply:
    """What lies at the boundary of a plot; `kind` is a code of `utility_kind`."""

    kind: str
    capacity: str
    unit: str
    metres: int | None
    price: Money | None
    per: str
    as_of: date | None


@dataclass(frozen=True, slots=True)
class Way:
    """The way to a place that matters; `kind` and `mode` are codes."""

    kind: str
    name: Words
    kilometres: Decimal
    minutes: int | None
    mode: str


@dataclass(frozen=True, slots=True)
class ParkPart:
    """A park in which plots of the pack lie; `environment_class` is what it asks of a plant."""

    name: Words
    description: Words
    ways: tuple[Way, ...]
    environment_class: Words


@dataclass(frozen=True, slots=True)
class PlotPart:
    """A plot that is offered. Without a `price` it is told on request.

    `measures` are the planning conditions by the name of the field, as they were written.
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
