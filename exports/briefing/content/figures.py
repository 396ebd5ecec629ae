"""Figures that stand by themselves."""

from collections.abc import Iterable

from exports.briefing.parts.figures import Figure
from exports.briefing.reading import Reading
from storage.rules.addressee import Guarded

GLANCE = 6  # big figures
MOST_GLANCE = 8  # where the office ranks so many among the first
FEWEST_FIGURES = 4


def figures_of(reading: Reading, facts: Iterable[Guarded]) -> tuple[Figure, ...]:
    """The first six figures that may be printed, none if they are too few for a page of their own.

    A seventh and an eighth are among them if their rank is eight at most. Those that stand before
    them and may not be printed are remarked on.
    """
    found: list[Figure] = []
    for fact in facts:
        rank = reading.value(fact, "rank") or MOST_GLANCE + 1
        if len(found) == MOST_GLANCE or (len(found) >= GLANCE and rank > MOST_GLANCE):
            break
        if figure := _figure(reading, fact):
            found.append(figure)
    if len(found) < FEWEST_FIGURES:
        reading.remark("facts_too_few", count=len(found), fewest=FEWEST_FIGURES)
        return ()
    return tuple(found)


def _figure(reading: Reading, fact: Guarded) -> Figure | None:
    name = reading.words(fact, "name", needed=True)
    source = reading.words(fact, "source")
    unit = reading.words(fact, "unit")
    as_of, expires = reading.value(fact, "as_of"), reading.value(fact, "expires")
    if not reading.value(fact, "source"):
        reading.remark("fact_without_source", fact, "source")
    if as_of is None:
        reading.remark("fact_without_date", fact, "as_of")
    if expired := expires is not None and expires < reading.today:
        reading.remark("fact_expired", fact, "expires", day=expires)
    if not name or not source or as_of is None or expired:
        return None
    if expires is not None:
        reading.deadline("fact_expired", fact, "expires", expires)
    return Figure(name, reading.value(fact, "amount"), unit, source, as_of)
