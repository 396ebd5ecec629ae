"""Tables of the ways from a park or a plot to places that matter."""

from collections.abc import Iterator
from functools import partial

from exports.briefing import wording
from exports.briefing.parts.plots import Way
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Entry, Page, Words

Row = tuple[Words | Entry, ...]


def ways_table(ways: tuple[Way, ...], say: Phrases, page: Page) -> Iterator[Block]:
    """Over the whole width, with the kinds of the places; nothing without ways."""
    if not ways:
        return
    to, kind, far, time = _head(say)
    rows = (
        (name, say.label("distance_kind", way.kind), *measured)
        for way in ways
        for name, *measured in [_way(way, say)]
    )
    yield page.table((to, kind, far, time), rows, (4.4, 2.8, 1.8, 3))


def short_ways(ways: tuple[Way, ...], say: Phrases, page: Page) -> Iterator[Block]:
    """The same for half the width."""
    if ways:
        to, _, far, time = _head(say)
        yield page.table((to, far, time), (_way(way, say) for way in ways), (2.7, 1.3, 2))


def _head(say: Phrases) -> Row:
    return (
        say.pgettext("way", "To"),
        say.pgettext("way", "Kind"),
        Entry(say.pgettext("way", "Distance"), end=True),
        Entry(say.pgettext("way", "Travel time"), end=True),
    )


def _way(way: Way, say: Phrases) -> Row:
    return (
        Entry(say.words(way.name), strong=True),
        Entry(say.each(partial(wording.kilometres, way.kilometres)), end=True),
        Entry(_travel_time(way, say), end=True),
    )


def _travel_time(way: Way, say: Phrases) -> Pair:
    if way.minutes is None:
        return Pair("")
    time = say.each(partial(wording.minutes, way.minutes))
    mode = say.label("travel_mode", way.mode)
    return say.pgettext("way", "{time} {mode}", time=time, mode=mode)
