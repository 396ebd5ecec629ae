"""The worked sum of the page of costs: a year of the plant that the company described."""

from collections.abc import Mapping
from decimal import Decimal
from functools import partial

from exports.briefing import cost_wording
from exports.briefing.parts.running_costs import YearlyCosts, YearlyShare
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Pair
from exports.typesetting.page import Page
from exports.typesetting.worked_sum import WorkedSum, worked_sum

PEOPLE = "people"  # the unit of staff


def year_in_a_sentence(year: YearlyCosts, say: Phrases) -> Pair:
    """What it comes to, and its greatest part."""
    greatest = max(year.shares, key=lambda share: share.amount)
    return say.pgettext(
        "costs",
        "A year of your plant costs about {sum}, {percent} of it {part}.",
        sum=say.each(partial(cost_wording.sum_in_words, _amounts(year))),
        part=_names(say)[greatest.group],
        percent=f"{round(greatest.amount * 100 / year.total)}%",
    )


def year_of(year: YearlyCosts, say: Phrases, page: Page) -> WorkedSum:
    """The sum as a big figure, and its parts, which add up to it as they are printed."""
    names = _names(say)
    parts = (
        say.pgettext(
            "costs",
            "{part} {amount} ({use})",
            part=names[share.group],
            amount=amount,
            use=_used(share, say),
        )
        for share, amount in zip(year.shares, _parts_of(year, say), strict=True)
    )
    return worked_sum(
        page,
        cost_wording.sum_told(_amounts(year), say.languages[0]),
        say.pgettext(
            "costs",
            "A year’s running costs of the plant you described, in {unit}:",
            unit=say.each(partial(cost_wording.sum_unit, year.total)),
        ),
        say.pgettext(
            "costs",
            "{parts}. Ranges at their middle; no material, no depreciation.",
            parts=say.listed(*parts),
        ),
    )


def _parts_of(year: YearlyCosts, say: Phrases) -> list[Pair]:
    """The parts in the unit of the sum, which each language has of its own."""
    told = [cost_wording.parts_told(_amounts(year), language) for language in say.languages]
    return [Pair(*amounts) for amounts in zip(*told, strict=True)]


def _amounts(year: YearlyCosts) -> list[Decimal]:
    return [share.amount for share in year.shares]


def _used(share: YearlyShare, say: Phrases) -> Pair:
    """420 people; 62 GWh."""
    if share.unit == PEOPLE:
        return say.npgettext("costs", "{count} person", "{count} people", int(share.used))
    return say.each(partial(cost_wording.used, share.used, share.unit))


def _names(say: Phrases) -> Mapping[str, Pair]:
    """The parts as they are called within a sentence."""
    return {
        "labour": say.pgettext("cost", "labour"),
        "power": say.pgettext("cost", "power"),
        "gas": say.pgettext("cost", "natural gas"),
        "steam": say.pgettext("cost", "steam"),
        "water": say.pgettext("cost", "water"),
        "sewage": say.pgettext("cost", "waste water"),
    }
