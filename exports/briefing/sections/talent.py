"""Talent and living: who can be hired and trained here, and how people live."""

from collections.abc import Iterator, Sequence

from exports.briefing.big_figures import fact_figure, source_and_day
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.facts import FactPart
from exports.briefing.phrases import Phrases
from exports.briefing.together import Together
from exports.briefing.told_facts import key_message, statements, told
from exports.typesetting.blocks import Block
from exports.typesetting.page import Entry, Page

MOST_FIGURES = 6  # big ones on a sheet


def talent(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Figures on staff, what is said of training, and the list of what there is for families."""
    if not briefing.talent and not briefing.living:
        return
    counted = [fact for fact in briefing.talent if fact.amount is not None]
    message = key_message(counted or briefing.living, say)
    yield page.title(say.pgettext("title", "Talent and living"), message)
    yield from page.figures([fact_figure(fact, say) for fact in counted[:MOST_FIGURES]])
    if counted[MOST_FIGURES:]:
        yield page.heading(say.pgettext("talent", "Further figures"), ruled=True)
        yield from _list(counted[MOST_FIGURES:], say, page)
    yield from statements((fact for fact in briefing.talent if fact.statement), say, page)
    if briefing.living:
        yield page.heading(say.pgettext("talent", "Living here"), ruled=True)
        yield from _list(briefing.living, say, page)


def _list(facts: Sequence[FactPart], say: Phrases, page: Page) -> Iterator[Block]:
    """What there is, what is to be said of it, and who says so."""
    head = (
        say.pgettext("fact", "What"),
        say.pgettext("fact", "Details"),
        say.pgettext("fact", "Source, date"),
    )
    rows = (
        (
            Entry(say.words(fact.name), strong=True),
            told(fact, say),
            Entry(source_and_day(fact, say), quiet=True),
        )
        for fact in facts
    )
    yield Together(page.table(head, rows, (2.7, 5.7, 3.6)))
