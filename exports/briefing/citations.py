"""The sources of what each section tells, for the list of them by pages."""

from collections.abc import Mapping, Sequence
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
        "park": tuple(fact for park in briefing.parks for fact in park.facts),
        "costs": briefing.costs,
        "talent": (*briefing.talent, *briefing.living),
        "environment": briefing.environment,
        "steps": briefing.procedure,
    }


def cited(told: Sequence[Told], say: Phrases) -> list[Pair]:
    """Each source once, with its day or from its first to its last, in the order of the telling."""
    days: dict[tuple[str, ...], list[date]] = {}
    sources: dict[tuple[str, ...], Words] = {}
    for each in told:
        if each.source:
            key = tuple(each.source.text(language) for language in say.languages)
            sources[key] = each.source
            days.setdefault(key, []).extend([each.as_of] if each.as_of else [])
    return [_cited(sources[key], sorted(set(found)), say) for key, found in days.items()]


def _cited(source: Words, days: Sequence[date], say: Phrases) -> Pair:
    if not days:
        return say.words(source)
    first, last = (say.each(partial(wording.short_day, day)) for day in (days[0], days[-1]))
    if len(days) == 1:
        return say.pgettext("figure", "{source}, {day}", source=source, day=first)
    return say.pgettext(
        "sources", "{source}, {first} to {last}", source=source, first=first, last=last
    )
