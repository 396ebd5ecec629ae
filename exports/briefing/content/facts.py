"""Facts on the place, by their topic."""

from collections.abc import Iterable, Iterator
from datetime import date

from exports.briefing.parts.facts import FactPart
from exports.briefing.reading import Reading
from storage.rules.addressee import Guarded


def facts_of(reading: Reading, facts: Iterable[Guarded]) -> tuple[FactPart, ...]:
    """Those that may be printed, in their order; what has expired is remarked on and left out.

    Among them may be some that are not yet known.
    """
    return tuple(fact_part(reading, fact) for fact in _in_date(reading, facts))


def known_facts_of(reading: Reading, facts: Iterable[Guarded]) -> tuple[FactPart, ...]:
    """The same, but only what says something and tells its source and its day.

    The others are remarked on and left out.
    """
    found = ((fact, _read(reading, fact)) for fact in _in_date(reading, facts))
    return tuple(part for fact, part in found if _is_proved(reading, fact, part))


def _in_date(reading: Reading, facts: Iterable[Guarded]) -> Iterator[Guarded]:
    """Those with a name to print that have not expired."""
    for fact in facts:
        name = reading.words(fact, "name", needed=True)
        expires = reading.value(fact, "expires")
        if expires is not None and expires < reading.today:
            reading.remark("fact_expired", fact, "expires", day=expires)
            continue
        if expires is not None:
            reading.deadline("fact_expired", fact, "expires", expires)
        if name:
            yield fact


def _is_proved(reading: Reading, fact: Guarded, part: FactPart) -> bool:
    """Whether it has a figure or a statement, a source and a day."""
    if part.amount is None and not reading.value(fact, "statement"):
        reading.remark("fact_unknown", fact, "amount")
        return False
    if not reading.value(fact, "source"):
        reading.remark("fact_without_source", fact, "source")
    if part.as_of is None:
        reading.remark("fact_without_date", fact, "as_of")
    return part.known and bool(part.source) and part.as_of is not None


def fact_part(reading: Reading, fact: Guarded) -> FactPart:
    """One fact, field by field; what it lacks of source and day is remarked on."""
    part = _read(reading, fact)
    if part.known:
        remark_on_source(reading, fact, part.as_of)
    elif part.known_by is None:
        reading.remark("confirmed_without_day", fact, "known_by")
    elif part.known_by < reading.today:
        reading.remark("confirmation_overdue", fact, "known_by", day=part.known_by)
    return part


def _read(reading: Reading, fact: Guarded) -> FactPart:
    return FactPart(
        topic=reading.value(fact, "topic"),
        name=reading.words(fact, "name"),
        amount=reading.value(fact, "amount"),
        high=reading.value(fact, "amount_high"),
        unit=reading.words(fact, "unit"),
        statement=reading.words(fact, "statement"),
        source=reading.words(fact, "source"),
        as_of=reading.value(fact, "as_of"),
        known_by=reading.value(fact, "known_by"),
        group=reading.value(fact, "cost_group"),
        in_sum=reading.value(fact, "in_sum"),
    )


def remark_on_source(reading: Reading, record: Guarded, as_of: date | None) -> None:
    """Whatever is told of the place carries its source and its day on the page."""
    if not reading.value(record, "source"):
        reading.remark("told_without_source", record, "source")
    if as_of is None:
        reading.remark("told_without_date", record, "as_of")
