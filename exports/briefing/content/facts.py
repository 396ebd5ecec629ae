"""Facts on the place, by their topic."""

from collections.abc import Iterable, Iterator

from exports.briefing.parts.facts import FactPart
from exports.briefing.reading import Reading
from storage.rules.addressee import Guarded


def facts_of(reading: Reading, facts: Iterable[Guarded]) -> tuple[FactPart, ...]:
    """Those that may be printed, in their order; what has expired is remarked on and left out."""
    return tuple(_printable(reading, facts))


def _printable(reading: Reading, facts: Iterable[Guarded]) -> Iterator[FactPart]:
    for fact in facts:
        name = reading.words(fact, "name", needed=True)
        expires = reading.value(fact, "expires")
        if expires is not None and expires < reading.today:
            reading.remark("fact_expired", fact, "expires", day=expires)
            continue
        if expires is not None:
            reading.deadline("fact_expired", fact, "expires", expires)
        if name:
            yield fact_part(reading, fact)


def fact_part(reading: Reading, fact: Guarded, *, own: bool = False) -> FactPart:
    """One fact, field by field."""
    return FactPart(
        topic=reading.value(fact, "topic"),
        name=reading.words(fact, "name"),
        amount=reading.value(fact, "amount"),
        high=reading.value(fact, "amount_high"),
        unit=reading.words(fact, "unit"),
        statement=reading.words(fact, "statement"),
        source=reading.words(fact, "source"),
        as_of=reading.value(fact, "as_of"),
        group=reading.value(fact, "cost_group"),
        in_sum=reading.value(fact, "in_sum"),
        own=own,
    )
