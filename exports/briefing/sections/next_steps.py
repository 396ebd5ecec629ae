"""What both sides agreed to do next."""

from collections.abc import Iterable, Iterator
from functools import partial

from exports.briefing import wording
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.steps import Step
from exports.briefing.phrases import Phrases
from exports.briefing.sections.cover import addressed_as, named
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Entry, Page, Words
from exports.typesetting.table import Table


def next_steps(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Who promised what to whom, the earliest first; left out when nothing was promised."""
    steps = briefing.steps
    if not steps:
        return
    ours = sum(step.ours for step in steps)
    counts = _counts(ours, len(steps) - ours, say)
    agreed = say.pgettext("steps", "{counts}.", counts=say.listed(*counts))
    yield page.title(say.pgettext("title", "Next steps agreed"), agreed)
    yield steps_table(steps, say, page)


def steps_table(steps: Iterable[Step], say: Phrases, page: Page) -> Table:
    """Who does what by when."""
    head = (
        say.pgettext("steps", "Who"),
        say.pgettext("steps", "What"),
        say.pgettext("steps", "In person"),
        say.pgettext("steps", "Due"),
    )
    return page.table(head, (_step(step, say) for step in steps), (1.4, 5.6, 2.6, 2.4))


def _counts(ours: int, yours: int, say: Phrases) -> Iterator[Pair]:
    """How many steps each side takes; nothing of a side that takes none."""
    if ours:
        yield say.npgettext("steps", "{count} step by us", "{count} steps by us", ours)
    if yours:
        yield say.npgettext("steps", "{count} step by you", "{count} steps by you", yours)


def _step(step: Step, say: Phrases) -> tuple[Words | Entry, ...]:
    who = say.pgettext("steps", "We") if step.ours else say.pgettext("steps", "You")
    due = say.pgettext("steps", "To be agreed")
    if step.due:
        due = say.each(partial(wording.day, step.due))
    person = Pair("")
    if step.person:
        person = named(step.person, say) if step.ours else addressed_as(step.person, say)
    return Entry(who, strong=True), say.words(step.promise), person, Entry(due, strong=True)
