"""What utilities cost at the plots of a pack, where that is not what the zone's rate says."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from exports.briefing.parts.facts import FactPart
from exports.briefing.parts.plots import PlotPart
from exports.briefing.parts.words import Words
from resources.terms import choice
from storage.rules.running_costs import Rate, unit_rate

YUAN = "CNY"
ONE = Decimal(1)

Priced = tuple[Decimal, str, date | None]  # for a unit, at a plot, as of a day


def with_prices_of_plots(
    costs: Iterable[FactPart], plots: Sequence[PlotPart]
) -> tuple[FactPart, ...]:
    """The rates of utilities as the plots themselves tell them, from the lowest to the highest.

    A rate of the zone stands as it is where every plot that tells its own tells the same.
    """
    return tuple(_at_plots(cost, plots) if cost.in_sum else cost for cost in costs)


def _at_plots(cost: FactPart, plots: Sequence[PlotPart]) -> FactPart:
    priced = list(_priced(cost, plots))
    if not priced or ({price for price, _, _ in priced} == {cost.amount} and cost.high is None):
        return cost
    low, high = min(price for price, _, _ in priced), max(price for price, _, _ in priced)
    return replace(
        cost,
        amount=low,
        high=high if high != low else None,
        statement=Words(),
        source=Words(),
        as_of=min((day for _, _, day in priced if day), default=None),
        at_plots=tuple(number for _, number, _ in priced),
    )


def _priced(cost: FactPart, plots: Sequence[PlotPart]) -> Iterator[Priced]:
    """Prices in yuan for the unit of the rate."""
    found = choice("cost_group", cost.group)
    unit = str(found.extra.get("unit", "")) if found else ""
    written = next(iter(cost.unit.by_language.values()), "")
    if unit_rate(Rate(cost.group, ONE, None, written), unit) != ONE:
        return
    for plot in plots:
        for supply in plot.supplies:
            price = supply.price
            if supply.kind == cost.group and price and price.currency == YUAN:
                rate = unit_rate(Rate(cost.group, price.amount, None, f"RMB/{supply.per}"), unit)
                if rate is not None:
                    yield rate, plot.number, supply.as_of
