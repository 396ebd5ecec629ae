"""Big figures of a page: the number in the unit of its reader, the other language's unit beside."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from exports.briefing import wording
from exports.briefing.parts.facts import FactPart
from exports.briefing.parts.words import Words
from exports.briefing.phrases import Phrases, Value
from exports.typesetting.blocks import Pair
from exports.typesetting.page import Number

COUNTED = ("人", "家", "户")  # units that stand after their number: 81.2万人

Told = Callable[[str], wording.Scaled]


def fact_figure(fact: FactPart, say: Phrases) -> Number:
    """A fact with an amount or a range, with its source and its day."""
    told = partial(scaled, fact)
    label = labelled(fact.name, fact.unit, told, say)
    return Number(*told(say.languages[0]), label, source_and_day(fact, say))


def labelled(name: Words, unit: Words, told: Told, say: Phrases) -> Pair:
    """What a figure is; in the second language with that language's unit, if it is another."""
    label, (lead, *others) = say.words(name), say.languages
    for language in others:
        other = told(language)
        if other.number != told(lead).number and unit.text(language):
            label = Pair(label.lead, _with_unit(name, unit, other, say).second)
    return label


def scaled(fact: FactPart, language: str) -> wording.Scaled:
    """The number of a fact and its unit: 9.64 万人; of a range both ends in one unit."""
    unit = fact.unit.text(language)
    low = wording.figure(fact.amount or Decimal(0), unit, language)
    if fact.high is None:
        return low
    high = wording.figure(fact.high, unit, language)
    if low.unit == high.unit:
        return wording.Scaled(f"{low.number}–{high.number}", low.unit)
    ends = (wording.number(end, language) for end in (fact.amount or Decimal(0), fact.high))
    return wording.Scaled("–".join(ends), unit)


def source_and_day(fact: FactPart, say: Phrases) -> Pair:
    """Where a fact comes from and as of when it holds."""
    as_of = fact.as_of
    if as_of is None:
        return say.words(fact.source)
    day = say.each(partial(wording.day, as_of))
    return say.pgettext("figure", "{source}, {day}", source=fact.source, day=day)


def _with_unit(name: Words, unit: Words, other: wording.Scaled, say: Phrases) -> Pair:
    """地区生产总值（亿元：1,286）, beside a figure in another unit; 常住人口（81.2万人）."""
    values: dict[str, Value] = {"label": name, "unit": other.unit, "number": other.number}
    if other.unit in unit.by_language.values() or unit.text(wording.CHINESE) in COUNTED:
        return say.pgettext("figure", "{label} ({number} {unit})", **values)
    return say.pgettext("figure", "{label} ({unit}: {number})", **values)
