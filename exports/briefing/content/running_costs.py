"""A year's running costs of the plant that the company described, from the rates that are told."""

from collections.abc import Iterable

from exports.briefing.parts.facts import FactPart
from exports.briefing.parts.requirements import RequirementPart
from exports.briefing.parts.running_costs import YearlyCosts, YearlyShare
from storage.rules.running_costs import Rate, Use, running_costs


def running_costs_of(
    costs: Iterable[FactPart], requirements: Iterable[RequirementPart]
) -> YearlyCosts | None:
    """The sum of what is told of both; nothing where fewer than two parts of it are known."""
    rates = (
        Rate(cost.group, cost.amount, cost.high, next(iter(cost.unit.by_language.values()), ""))
        for cost in costs
        if cost.in_sum and cost.amount is not None
    )
    uses = (
        Use(asked.topic, amount, asked.unit)
        for asked in requirements
        if (amount := asked.at_most if asked.at_least is None else asked.at_least) is not None
    )
    found = running_costs(rates, uses)
    if found is None:
        return None
    shares = (YearlyShare(s.group, s.amount, s.used, s.unit) for s in found.shares)
    return YearlyCosts(tuple(shares))
