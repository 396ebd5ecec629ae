"""What a row of yearly amounts proves: how far it rose or fell, and the years that did not."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from itertools import pairwise

from exports.briefing import count_wording, wording
from exports.briefing.parts.facts import FactPart
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Pair

LEAST = Decimal("0.005")  # of the first amount: what is told as a percentage at all


def trend(facts: Sequence[FactPart], say: Phrases) -> Pair:
    """“Up 16% in six years; it fell in 2020 and 2023.” The facts stand year by year."""
    amounts = [fact.amount or Decimal(0) for fact in facts]
    years = [str(fact.as_of.year) for fact in facts if fact.as_of]
    changes = [(year, b - a) for year, (a, b) in zip(years[1:], pairwise(amounts), strict=True)]
    fell = [year for year, change in changes if change < 0]
    rose = [year for year, change in changes if change > 0]
    share = (amounts[-1] - amounts[0]) / amounts[0]
    count = len(facts) - 1
    span = say.npgettext(
        "trend",
        "{number} year",
        "{number} years",
        count,
        number=say.each(partial(count_wording.counted, count)),
    )
    if abs(share) < LEAST:
        return say.pgettext("trend", "Level over {years}.", years=span)
    percent = say.each(partial(wording.percent, abs(share)))
    return _told(percent, span, fell if share > 0 else rose, say, rising=share > 0)


def _told(percent: Pair, span: Pair, others: Sequence[str], say: Phrases, *, rising: bool) -> Pair:
    """With the years that went the other way, or that none did."""
    values = {"percent": percent, "years": span}
    against = say.each(partial(count_wording.enumerated_years, others)) if others else Pair("")
    if rising and others:
        return say.pgettext(
            "trend", "Up {percent} in {years}; it fell in {against}.", against=against, **values
        )
    if rising:
        return say.pgettext(
            "trend", "Up {percent} in {years}, without a year of decline.", **values
        )
    if others:
        return say.pgettext(
            "trend", "Down {percent} in {years}; it rose in {against}.", against=against, **values
        )
    return say.pgettext("trend", "Down {percent} in {years}.", **values)
