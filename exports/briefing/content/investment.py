"""Foreign investment year by year, for the chart beside the big figures."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from exports.briefing.content.facts import facts_of
from exports.briefing.parts.facts import FactPart
from exports.briefing.reading import Reading
from storage.rules.addressee import Guarded
from storage.values import LocalizedText

FEWEST_YEARS = 3
MOST_YEARS = 9


def investment_of(reading: Reading, facts: Iterable[Guarded]) -> tuple[FactPart, ...]:
    """The figure that is kept for the most years, the last ones in a row, the earliest first.

    A year's figure is one of the whole place as of the year's last day; figures of one name and
    unit belong together.
    Nothing where there are too few years for a chart.
    """
    rows = defaultdict[tuple[str, str], dict[int, Guarded]](dict)
    for fact in facts:
        if _is_of_a_year(reading, fact):
            name, unit = reading.value(fact, "name"), reading.value(fact, "unit")
            years = rows[_original(name), _original(unit)]
            years.setdefault(reading.value(fact, "as_of").year, fact)
    longest = max((list(_last_in_a_row(years)) for years in rows.values()), key=len, default=[])
    if len(longest) < FEWEST_YEARS:
        return ()
    printed = facts_of(reading, reversed(longest))
    return printed if len(printed) == len(longest) else ()


def _is_of_a_year(reading: Reading, fact: Guarded) -> bool:
    as_of: date | None = reading.value(fact, "as_of")
    if as_of is None or (as_of.month, as_of.day) != (12, 31) or reading.value(fact, "park"):
        return False
    amount, expires = reading.value(fact, "amount"), reading.value(fact, "expires")
    return (amount or 0) > 0 and (expires is None or expires >= reading.today)


def _last_in_a_row(years: dict[int, Guarded]) -> Iterator[Guarded]:
    """From the last year back, up to the first that is missing."""
    last = max(years)
    for year in range(last, last - MOST_YEARS, -1):
        if year not in years:
            break
        yield years[year]


def _original(text: LocalizedText) -> str:
    return next((text.text(language) for language in text), "")
