"""What both sides agreed to do next."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from exports.briefing import count_wording, wording
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.steps import Step
from exports.briefing.phrases import Phrases
from exports.briefing.sections.cover import addressed_as, named
from exports.briefing.sections.programme import programme
from exports.typesetting.badge import Badge
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Entry, Page, Words
from exports.typesetting.table import Table

ROW = 52.5  # a badge with two words in it, and room about it


def next_steps(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Who promised what to whom, the earliest first, then the programme of what comes next."""
    steps = briefing.steps
    if not steps and not briefing.programme:
        return
    message = _message(briefing, say) if steps else Pair("")
    yield page.title(say.pgettext("title", "Next steps agreed"), message)
    if steps:
        yield replace(steps_table(steps, say, page), lowest=ROW)
    yield from programme(briefing.programme, say, page)


def _message(briefing: Briefing, say: Phrases) -> Pair:
    """How many steps each side takes, and up to which talk that was agreed."""
    ours = sum(step.ours for step in briefing.steps)
    counts = say.listed(*_counts(ours, len(briefing.steps) - ours, say))
    if briefing.letter.met_on is None:
        return say.pgettext("steps", "Agreed: {counts}.", counts=counts)
    day = say.each(partial(wording.day, briefing.letter.met_on))
    return say.pgettext("steps", "Agreed by our talk of {day}: {counts}.", day=day, counts=counts)


def steps_table(steps: Iterable[Step], say: Phrases, page: Page) -> Table:
    """Who does what by when."""
    head = (
        say.pgettext("steps", "Who"),
        say.pgettext("steps", "What"),
        say.pgettext("steps", "In person"),
        say.pgettext("steps", "Due"),
    )
    return page.table(head, (_step(step, say) for step in steps), (1.7, 5.3, 2.8, 2.2))


def _counts(ours: int, yours: int, say: Phrases) -> Iterator[Pair]:
    """How many steps each side takes; nothing of a side that takes none."""
    number, theirs = (say.each(partial(count_wording.counted, each)) for each in (ours, yours))
    if ours:
        yield say.npgettext(
            "steps", "{number} step by us", "{number} steps by us", ours, number=number
        )
    if yours and ours:
        yield say.pgettext("steps", "{number} by you", number=theirs)
    elif yours:
        yield say.npgettext(
            "steps", "{number} step by you", "{number} steps by you", yours, number=theirs
        )


def _step(step: Step, say: Phrases) -> tuple[Words | Entry, ...]:
    who = Entry(say.pgettext("steps", "You"), badge=Badge.OUTLINE)
    if step.ours:
        who = Entry(say.pgettext("steps", "We"), badge=Badge.FULL)
    due = say.pgettext("steps", "To be agreed")
    if step.due:
        due = say.each(partial(wording.short_day, step.due))
    person = Pair("")
    if step.person:
        person = named(step.person, say) if step.ours else addressed_as(step.person, say)
    return who, say.words(step.promise), person, Entry(due, strong=True)
