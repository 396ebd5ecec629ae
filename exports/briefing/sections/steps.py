"""Steps and timeline to production."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from math import ceil

from exports.briefing import wording
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.policies import PolicyPart
from exports.briefing.parts.procedure import ProcedurePart
from exports.briefing.phrases import Phrases
from exports.briefing.together import Together
from exports.typesetting import styles
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.chart_model import Chart, Kind, Series, Span
from exports.typesetting.charts import chart
from exports.typesetting.page import Entry, Page
from exports.typesetting.paragraph import Level

MOST_ROWS = 12  # of a calendar on one sheet
SERVICE = "service"
# A policy that says what happens to steps past their time says one of these.
SAYS_LATE = ("逾期", "overdue")


def steps(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Who does what in which committed time, as a calendar in months from signing."""
    procedure = briefing.procedure
    if not procedure:
        return
    yield page.title(
        say.pgettext("title", "Steps and timeline to production"), _message(procedure, say)
    )
    # Before what they stand under, so that they keep their place at the foot of this sheet.
    yield replace(page.notes(*_published(procedure, say)), before=7.5)
    phases = list(_phases(procedure))
    for at, phase in enumerate(phases):
        if len(phases) > 1:
            yield page.heading(_phase_name(phase, say), ruled=bool(at))
        yield _calendar(phase, say, page)
    yield from _if_late(briefing, say, page)


def is_committed(step: ProcedurePart) -> bool:
    """Whether an office stands by the time that is told of it."""
    return step.ours and step.working_days is not None


def _message(procedure: Sequence[ProcedurePart], say: Phrases) -> Pair:
    """How long it takes, and how many steps have a committed time."""
    committed = sum(map(is_committed, procedure))
    months = max((step.ends for step in procedure if step.ends is not None), default=None)
    if months is None:
        return say.npgettext(
            "procedure",
            "One step from signing to production.",
            "{count} steps from signing to production.",
            len(procedure),
        )
    length = _months(months, say)
    if not committed:
        return say.pgettext("procedure", "Production {months} after signing.", months=length)
    return say.npgettext(
        "procedure",
        "Production {months} after signing, with one committed time.",
        "Production {months} after signing, with {count} committed times.",
        committed,
        months=length,
    )


def _phases(procedure: Sequence[ProcedurePart]) -> Iterator[Sequence[ProcedurePart]]:
    """As many calendars of about equal length as it takes."""
    sheets = ceil(len(procedure) / MOST_ROWS)
    rows = ceil(len(procedure) / sheets)
    yield from (procedure[at : at + rows] for at in range(0, len(procedure), rows))


def _phase_name(phase: Sequence[ProcedurePart], say: Phrases) -> Pair:
    """The months in which it lies; the names of its ends where they are not known."""
    begins = [step.begins for step in phase if step.begins is not None]
    ends = [step.ends for step in phase if step.ends is not None]
    if not begins or not ends:
        return say.words(phase[0].name)
    first, last = (say.each(partial(wording.number, m)) for m in (min(begins), max(ends)))
    return say.pgettext("procedure", "Months {first}–{last}", first=first, last=last)


def _calendar(phase: Sequence[ProcedurePart], say: Phrases, page: Page) -> Block:
    """Bars of the offices and of the company; only a list where no month is known."""
    spans = [_span(step, say) for step in phase]
    names = tuple(say.words(step.name) for step in phase)
    heads = (
        say.pgettext("procedure", "Step"),
        say.pgettext("procedure", "Committed time"),
        say.pgettext("procedure", "Responsible office; months from signing"),
    )
    details = tuple(_time(step, say) for step in phase)
    if not any(spans):
        offices = (say.words(step.office) for step in phase)
        rows = [
            (name, Entry(time, strong=True), office)
            for name, time, office in zip(names, details, offices, strict=True)
        ]
        office_head = say.pgettext("procedure", "Responsible office")
        return page.table((*heads[:2], office_head), rows, (5, 3, 4))
    moments = [at for at, span in enumerate(spans) if span and span.start == span.end]
    series = (
        Series(
            say.pgettext("procedure", "Public office"),
            tuple(s if step.ours else None for s, step in zip(spans, phase, strict=True)),
        ),
        Series(
            say.pgettext("procedure", "Your own work"),
            tuple(None if step.ours else s for s, step in zip(spans, phase, strict=True)),
        ),
    )
    strong = moments[-1] if moments else None
    said = Chart(Kind.SPAN, "", names, series, strong=strong, details=details, heads=heads)
    return replace(chart(page, said), before=0)


def _span(step: ProcedurePart, say: Phrases) -> Span | None:
    """Where it lies, with the responsible office; of a moment the month."""
    if step.begins is None or step.ends is None:
        return None
    words = say.words(step.office)
    if step.begins == step.ends:
        month = say.each(partial(wording.number, step.ends))
        words = say.pgettext("procedure", "Month {month}", month=month)
    return Span(float(step.begins), float(step.ends), words)


def _time(step: ProcedurePart, say: Phrases) -> Pair:
    """The committed working days of an office; of the company's own work about how long it is."""
    if step.ours and step.working_days is not None:
        return say.npgettext(
            "procedure", "{count} working day", "{count} working days", step.working_days
        )
    if step.begins is None or step.ends is None or step.begins == step.ends:
        return Pair("")
    return _months(step.ends - step.begins, say, about=True)


def _months(months: Decimal, say: Phrases, *, about: bool = False) -> Pair:
    """18 months; about 9 months, to the half month."""
    if not about:
        told = say.each(partial(wording.number, months))
        return say.pgettext("procedure", "{months} months", months=told)
    halves = max(Decimal(1), (months * 2).to_integral_value()) / 2
    told = say.each(partial(wording.number, halves))
    return say.pgettext("procedure", "about {months} months", months=told)


def _if_late(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Only what a published policy says of steps that are late."""
    policy = next(filter(_speaks_of_lateness, briefing.policies), None)
    if policy is None or not any(map(is_committed, briefing.procedure)):
        return
    heading = page.heading(say.pgettext("procedure", "If a step is late"), ruled=True)
    yield replace(heading, before=15)
    told = say.pgettext(
        "procedure",
        "A late step goes to the next level up, as published in {policy}, {number}.",
        policy=policy.name,
        number=policy.number,
    )
    texts = page.texts(told, styles.TABLE, styles.TABLE_SECOND)
    yield Together(Level((texts[:1], (), texts[1:]), (6, 1, 5), before=7.5))


def _speaks_of_lateness(policy: PolicyPart) -> bool:
    said = "".join(policy.summary.by_language.values())
    return policy.kind == SERVICE and any(word in said for word in SAYS_LATE)


def _published(procedure: Sequence[ProcedurePart], say: Phrases) -> Iterator[Pair]:
    """Where the steps are published and since when, each source once."""
    known = {(step.source.text(say.languages[0]), step.as_of): step for step in procedure}
    for step in known.values():
        if step.as_of and step.source:
            day = say.each(partial(wording.day, step.as_of))
            yield say.pgettext("figure", "{source}, {day}", source=step.source, day=day)
