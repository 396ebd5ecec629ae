"""Big figures at a glance."""

from collections.abc import Iterator
from functools import partial

from exports.briefing import wording
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.figures import Figure
from exports.briefing.phrases import Phrases, Value
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Number, Page


def glance(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Big figures, each with its source and its day."""
    if not briefing.figures:
        return
    yield page.title(say.pgettext("title", "At a glance"), say.words(briefing.tagline))
    yield from page.figures([_number(figure, say) for figure in briefing.figures])


def _number(figure: Figure, say: Phrases) -> Number:
    lead, *others = say.languages
    told = _scaled(figure, lead)
    label = say.words(figure.name)
    for language in others:
        other = _scaled(figure, language)
        if other.number != told.number and figure.unit.text(language):
            label = Pair(label.lead, _with_unit(say, figure, other).second)
    day = say.each(partial(wording.day, figure.as_of))
    source = say.pgettext("figure", "{source}, {day}", source=figure.source, day=day)
    return Number(told.number, told.unit, label, source)


def _scaled(figure: Figure, language: str) -> wording.Scaled:
    return wording.figure(figure.amount, figure.unit.text(language), language)


def _with_unit(say: Phrases, figure: Figure, other: wording.Scaled) -> Pair:
    """地区生产总值（亿元：1,286）, beside a figure in the unit of the other language."""
    values: dict[str, Value] = {
        "label": figure.name,
        "unit": other.unit,
        "number": other.number,
    }
    if other.unit in figure.unit.by_language.values():
        return say.pgettext("figure", "{label} ({number} {unit})", **values)
    return say.pgettext("figure", "{label} ({unit}: {number})", **values)
