"""The programme of what comes next: the company's visit to us, or our next talks."""

from collections.abc import Iterator, Sequence
from functools import partial

from exports.briefing import time_wording
from exports.briefing.parts.procedure import ProgrammePart
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Entry, Page, Words


def programme(parts: Sequence[ProgrammePart], say: Phrases, page: Page) -> Iterator[Block]:
    """Day, time, what for and where; the note tells in which time zones."""
    if not parts:
        return
    yield page.notes(_zones(parts, say))
    first, last = parts[0].starts.date(), parts[-1].starts.date()
    period = say.each(partial(time_wording.period, first, last))
    yield page.heading(
        say.pgettext("programme", "Your programme, {period}", period=period), ruled=True
    )
    rows, day = [], None
    for part in parts:
        rows.append(_row(part, say, named=part.starts.date() != day))
        day = part.starts.date()
    yield page.table((), rows, (2.2, 1.8, 5, 3))


def _row(part: ProgrammePart, say: Phrases, *, named: bool) -> tuple[Words | Entry, ...]:
    """A day is named once, on its first row."""
    day = say.each(partial(time_wording.weekday, part.starts.date())) if named else Pair("")
    clock = say.each(partial(time_wording.clock, part.starts, part.ends))
    times = Entry(Pair(clock.lead), strong=True)
    return Entry(day, strong=True), times, say.words(part.agenda), say.words(part.place)


def _zones(parts: Sequence[ProgrammePart], say: Phrases) -> Pair:
    named = dict.fromkeys(say.each(partial(time_wording.zone, part.starts)) for part in parts)
    return say.pgettext("programme", "Times are local: {zones}.", zones=say.listed(*named))
