"""Published support measures, each with its document and its fair-competition review."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain

from exports.briefing import wording
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.policies import PolicyPart
from exports.briefing.phrases import Phrases, capitalised
from exports.briefing.room import foot_under
from exports.briefing.together import Together
from exports.briefing.told_facts import counted
from exports.typesetting import grid
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.notes import Notes
from exports.typesetting.page import Entry, Page
from exports.typesetting.paragraph import Heading
from exports.typesetting.title import Title

CLOSE = 7.5  # from one measure to the next, so that all stand on a sheet
SHARES = (2.8, 3.2, 2.3, 3.7)


def policies(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """The measures in force, one block each."""
    told = briefing.policies
    if not told:
        return
    title = page.title(
        say.pgettext("title", "Published support measures"), capitalised(_message(told, say))
    )
    notes = page.notes(
        say.pgettext(
            "policies",
            "The published text of each measure governs. Support is applied for and examined under"
            " the published rules; this list is not a promise of support.",
        )
    )
    yield title
    yield from _in_room([list(_policy(policy, say, page)) for policy in told], title, notes)


def _in_room(measures: Sequence[list[Block]], title: Title, notes: Notes) -> list[Block]:
    """All and the notes, closer where that keeps the last measure from a sheet of its own."""
    wide = list(chain.from_iterable(measures))
    close = [
        replace(block, before=CLOSE) if isinstance(block, Heading) else block for block in wide
    ]
    last = grid.LAST - notes.set(grid.WIDTH).height
    if foot_under(title, close) <= last < foot_under(title, wide) + notes.before:
        return [*close, replace(notes, before=0)]
    return [*wide, notes]


def _message(told: tuple[PolicyPart, ...], say: Phrases) -> Pair:
    """How many are in force, and how many of them show their review."""
    count, reviewed = len(told), sum(bool(policy.review_number) for policy in told)
    measures = say.npgettext(
        "policies",
        "{number} published measure in force",
        "{number} published measures in force",
        count,
        number=counted(count, say),
    )
    if reviewed == count:
        return say.pgettext(
            "policies",
            "{measures}, each with its fair-competition review.",
            measures=measures,
        )
    return say.pgettext(
        "policies",
        "{measures}, {reviewed} with their fair-competition review.",
        measures=measures,
        reviewed=counted(reviewed, say),
    )


def _policy(policy: PolicyPart, say: Phrases, page: Page) -> Iterator[Block]:
    """Its name, what it says, and by what it can be found; kept on one sheet."""
    yield page.heading(say.name(policy.name), ruled=True)
    if policy.summary:
        yield replace(page.pair(say.words(policy.summary)), before=3.75, stays=True)
    head = (
        say.pgettext("policies", "Document"),
        say.pgettext("policies", "Issued by"),
        say.pgettext("policies", "In force"),
        say.pgettext("policies", "Fair-competition review"),
    )
    row = (
        Entry(_with_day(policy.number, policy.issued_on, say), strong=True),
        say.words(policy.issued_by),
        _in_force(policy, say),
        _review(policy, say),
    )
    yield Together(replace(page.table(head, [row], SHARES), before=7.5))


def _with_day(number: str, day: date | None, say: Phrases) -> Pair:
    """A number, which is the same in every language, and under it its day."""
    told = say.each(partial(wording.day, day)) if day else Pair("")
    return Pair("\n".join(filter(None, (number, told.lead))), told.second)


def _in_force(policy: PolicyPart, say: Phrases) -> Pair:
    """From the first to the last day; without a last one it holds until it is withdrawn."""
    begins, ends = policy.valid_from or policy.issued_on, policy.valid_until
    until = say.each(partial(wording.day, ends)) if ends else None
    if until is None:
        until = say.pgettext("policies", "until withdrawn")
    if begins is None:
        return until
    since = say.each(partial(wording.day, begins))
    return say.pgettext("policies", "{since} –\n{until}", since=since, until=until)


def _review(policy: PolicyPart, say: Phrases) -> Pair:
    """Number and day; a service that is open to all needs none."""
    if not policy.review_number or not policy.review_on:
        return say.pgettext("policies", "Not a preferential measure")
    return _with_day(policy.review_number, policy.review_on, say)
