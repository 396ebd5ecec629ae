"""The sources of what each section tells, for the list of them by pages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Protocol

from exports.briefing import wording
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.words import Words
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Pair


class Told(Protocol):
    """A figure, a fact or a step."""

    @property
    def source(self) -> Words: ...

    @property
    def as_of(self) -> date | None: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """The source of an answer to the company, which has no day of its own."""

    source: Words
    as_of: date | None = None


def told_by_section(briefing: Briefing) -> Mapping[str, Sequence[Told]]:
    """What has a source, by the codes of the sections in their order."""
    return {
        "glance": (*briefing.figures, *briefing.investment),
        "why": tuple(Answer(asked.source) for asked in briefing.requirements),
        "industry": (*briefing.chain, *briefing.suppliers),
        "costs": briefing.costs,
        "talent": (*briefing.talent, *briefing.living),
        "environment": briefing.environment,
        "steps": briefing.procedure,
    }


def cited(told: Sequence[Told], say: Phrases) -> list[Pair]:
    """Each source once, with its day where it has one, in the order in which they are told."""
    return list(dict.fromkeys(_cited(told, say)))


def _cited(told: Sequence[Told], say: Phrases) -> Iterator[Pair]:
    for each in told:
        if not each.source:
            continue
        if each.as_of is None:
            yield say.words(each.source)
        else:
            day = say.each(partial(wording.short_day, each.as_of))
            yield say.pgettext("figure", "{source}, {day}", source=each.source, day=day)
