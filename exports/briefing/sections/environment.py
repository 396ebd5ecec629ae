"""Environment and compliance: air and water, energy, and what the parks ask of a plant."""

from collections.abc import Iterator, Sequence

from exports.briefing.big_figures import fact_figure
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.parks import ParkPart
from exports.briefing.phrases import Phrases
from exports.briefing.told_facts import key_message, statements
from exports.typesetting.blocks import Block
from exports.typesetting.page import Entry, Page

MOST_FIGURES = 6  # on a sheet


def environment(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Figures, statements, and the rules of the parks in which the plots lie."""
    parks = [park for park in briefing.parks if park.environment_class]
    if not briefing.environment and not parks:
        return
    facts = briefing.environment
    counted = [fact for fact in facts if fact.amount is not None]
    yield page.title(say.pgettext("title", "Environment and compliance"), key_message(counted, say))
    yield from page.figures([fact_figure(fact, say) for fact in counted[:MOST_FIGURES]])
    yield from _rules(parks, say, page)
    yield from statements((fact for fact in facts if fact.statement), say, page)


def _rules(parks: Sequence[ParkPart], say: Phrases, page: Page) -> Iterator[Block]:
    if not parks:
        return
    yield page.heading(say.pgettext("environment", "What the park asks of a plant"), ruled=True)
    rows = (
        (Entry(say.name(park.name), strong=True), say.words(park.environment_class))
        for park in parks
    )
    yield page.table((), rows, (4, 8))
