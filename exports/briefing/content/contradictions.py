"""Figures that cannot both be true: one name, one day, one unit and two values."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from exports.briefing.reading import Reading
from storage.repositories.packs import PackRecords
from storage.rules.addressee import Guarded
from storage.values import LocalizedText

Key = tuple[object, ...]
Value = tuple[Decimal | None, Decimal | None]


def remark_on_contradictions(reading: Reading, records: PackRecords) -> None:
    """Remark on every figure of the pack that says otherwise than one before it.

    What is not read for the pack, or has expired, is not in it and contradicts nothing.
    """
    told = (*records.facts, *(fact for of in records.place.told.values() for fact in of))
    first: dict[Key, Value] = {}
    for fact in _printed(reading, {fact.id: fact for fact in told}.values()):
        value = fact.read("amount"), fact.read("amount_high")
        said = [first.setdefault(key, value) for key in _keys(reading, fact)]
        if other := next((known for known in said if known != value), None):
            day = fact.read("as_of")
            numbers = {"one": _plain(other), "other": _plain(value)}
            reading.remark("facts_contradict", fact, "amount", day=day, **numbers)


def _printed(reading: Reading, facts: Iterable[Guarded]) -> Iterator[Guarded]:
    for fact in facts:
        expires = fact.read("expires")
        expired = expires is not None and expires < reading.today
        dated = fact.read("amount") is not None and fact.read("as_of") is not None
        if dated and not expired and (fact.kind, fact.id) in reading.records:
            yield fact


def _keys(reading: Reading, fact: Guarded) -> Iterator[Key]:
    """What two figures on the same thing share, in each language of the pack."""
    name, unit = fact.read("name"), fact.read("unit")
    about = fact.read("topic"), fact.read("as_of"), fact.read("park")
    for language in reading.languages:
        if words := _words(name, language):
            yield language, words, _words(unit, language), *about


def _words(text: LocalizedText, language: str) -> str:
    return " ".join(text.text(language).casefold().split())


def _plain(value: Value) -> str:
    return "–".join(f"{amount:,f}" for amount in value if amount is not None)
