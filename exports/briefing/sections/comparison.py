"""The plots against what was asked for, requirement by requirement and plot by plot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from types import MappingProxyType

from exports.briefing import count_wording, wording
from exports.briefing.found_wording import found_told
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.plots import PlotPart
from exports.briefing.parts.requirements import NEEDS, RequirementPart
from exports.briefing.phrases import Phrases
from exports.briefing.plot_words import plot_name
from exports.briefing.room import foot_under, height_of
from exports.typesetting import comparison as table
from exports.typesetting import grid
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.comparison import Asked, Comparison, Group, Offered
from exports.typesetting.notes import Notes
from exports.typesetting.page import Page
from exports.typesetting.shapes import Mark
from exports.typesetting.title import Title
from storage.rules.fitting import State

MOST_PLOTS = 4
MOST_ROWS = 12  # on one sheet; more go on two, musts and wants
MARKS = MappingProxyType(
    {
        State.MET: Mark.MET,
        State.PARTLY: Mark.PARTLY,
        State.NOT_MET: Mark.NOT_MET,
        State.UNKNOWN: Mark.UNKNOWN,
    }
)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A plot by its place among those of the pack, and how many musts and wants it meets.

    Only what is fully met counts.
    """

    plot: PlotPart
    at: int
    musts: int
    wants: int

    @property
    def sums(self) -> tuple[int, int]:
        return self.musts, self.wants


def is_compared(briefing: Briefing) -> bool:
    """Whether there is something to choose between, and something to choose by."""
    measured = (each.is_measured and not each.is_told for each in _asked(briefing))
    return len(briefing.plots) > 1 and any(measured)


def comparison(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Musts, wants and their sums; the plot that meets most is recommended."""
    if not is_compared(briefing):
        return
    asked = _asked(briefing)
    ranked = _ranked(briefing.plots, asked)
    others = list(_others(ranked[MOST_PLOTS:], asked, say, page))
    whole = _sheet(NEEDS, asked, ranked, briefing, say, page)
    # The others do not stand on a sheet of their own.
    one = len(asked) <= MOST_ROWS and _fits(whole, height_of(others))
    if one:
        yield from whole.blocks
    else:
        for need in filter(partial(_of_need, asked), NEEDS):
            of_need = _of_need(asked, need)
            yield from _sheet((need,), of_need, ranked, briefing, say, page).blocks
    yield from others


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The title of one sheet, the notes at its foot, and what stands between them."""

    title: Title
    notes: Notes
    body: tuple[Block, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The notes come first: what stands over them leaves them their place."""
        return self.title, self.notes, *self.body


def _sheet(
    needs: Sequence[str],
    asked: Sequence[RequirementPart],
    ranked: Sequence[Ranked],
    briefing: Briefing,
    say: Phrases,
    page: Page,
) -> _Sheet:
    shown = [each.plot for each in ranked[:MOST_PLOTS]]
    told = any(each.is_told for each in asked)
    return _Sheet(
        page.title(_title(needs, say), _message(ranked, asked, say)),
        page.notes(_notes(briefing, asked, shown, say)),
        (
            table.comparison(page, _compared(asked, ranked, briefing, say)),
            table.marks(page, _mark_words(say, told=told)),
        ),
    )


def _fits(sheet: _Sheet, more: float) -> bool:
    notes = sheet.notes.before + sheet.notes.set(grid.WIDTH).height
    return foot_under(sheet.title, sheet.body) + more <= grid.LAST - notes


def _asked(briefing: Briefing) -> list[RequirementPart]:
    return [asked for asked in briefing.requirements if asked.asks]


def _ranked(plots: Sequence[PlotPart], asked: Sequence[RequirementPart]) -> list[Ranked]:
    """The best first; of equals, the one that was named first."""
    found = [
        Ranked(plot, at, _count(at, asked, "must"), _count(at, asked, "want"))
        for at, plot in enumerate(plots)
    ]
    return sorted(found, key=lambda each: (-each.musts, -each.wants))


def _count(at: int, asked: Sequence[RequirementPart], need: str) -> int:
    return sum(each.fits[at].state is State.MET for each in _of_need(asked, need))


def _best(ranked: Sequence[Ranked]) -> list[Ranked]:
    """Those that meet most; one alone is recommended."""
    return [each for each in ranked if each.sums == ranked[0].sums]


def _of_need(asked: Sequence[RequirementPart], need: str) -> list[RequirementPart]:
    return [each for each in asked if each.need == need]


def _counted(asked: Sequence[RequirementPart], need: str) -> int:
    """How many the sums are out of: all but those that are answered in words."""
    return sum(not each.is_told for each in _of_need(asked, need))


def _title(needs: Sequence[str], say: Phrases) -> Pair:
    """With what is on the sheet, where the other is on another."""
    if len(needs) > 1:
        return say.pgettext("title", "Plots compared")
    if needs == ("must",):
        return say.pgettext("title", "Plots compared: musts")
    return say.pgettext("title", "Plots compared: wants")


def _message(ranked: Sequence[Ranked], asked: Sequence[RequirementPart], say: Phrases) -> Pair:
    """How much the best meets of what is on the sheet and counted."""
    best = _best(ranked)
    shares = [
        _share(_count(best[0].at, asked, need), count, need, say)
        for need in NEEDS
        if (count := _counted(asked, need))
    ]
    if not shares:
        return say.pgettext("comparison", "All of this is answered in words.")
    share = shares[0]
    if len(shares) > 1:
        share = say.pgettext("comparison", "{musts} and {wants}", musts=share, wants=shares[1])
    if any(each.is_told for each in asked):
        share = say.pgettext(
            "comparison", "{share}, not counting what is answered in words", share=share
        )
    if len(best) > 1:
        plots = say.each(partial(count_wording.counted, len(best)))
        told = say.pgettext(
            "comparison", "{plots} plots meet equally many: {share}.", plots=plots, share=share
        )
        return say.sentence(told)
    plot = numbered(best[0].plot, say)
    return say.pgettext("comparison", "{plot} meets {share}.", plot=plot, share=share)


def _share(met: int, count: int, need: str, say: Phrases) -> Pair:
    """Five of your six musts."""
    number = say.each(partial(count_wording.counted, count))
    known = say.each(partial(count_wording.counted, met))
    if need == "must":
        if met == count:
            return say.npgettext(
                "comparison",
                "your {number} must",
                "each of your {number} musts",
                count,
                number=number,
            )
        if not met:
            return say.pgettext("comparison", "none of your musts")
        return say.pgettext("comparison", "{met} of your {number} musts", met=known, number=number)
    if met == count:
        return say.npgettext(
            "comparison", "your {number} want", "each of your {number} wants", count, number=number
        )
    if not met:
        return say.pgettext("comparison", "none of your wants")
    return say.pgettext("comparison", "{met} of your {number} wants", met=known, number=number)


def numbered(plot: PlotPart, say: Phrases) -> Pair:
    """The plot by its number, as over its column; by its name where it has none."""
    if not plot.number:
        return plot_name(plot, say)
    return say.pgettext("plot", "Plot {number}", number=plot.number)


def _compared(
    asked: Sequence[RequirementPart],
    ranked: Sequence[Ranked],
    briefing: Briefing,
    say: Phrases,
) -> Comparison:
    shown, made = ranked[:MOST_PLOTS], briefing.cover.made
    groups = (_group(need, asked, shown, made, say) for need in NEEDS if _of_need(asked, need))
    places = (
        (each.plot.number or plot_name(each.plot, say).lead, say.words(each.plot.park))
        for each in shown
    )
    alone = len(_best(ranked)) == 1
    return Comparison(tuple(places), tuple(groups), 0 if alone else None)


def _group(
    need: str,
    asked: Sequence[RequirementPart],
    shown: Sequence[Ranked],
    made: date,
    say: Phrases,
) -> Group:
    musts = need == "must"
    return Group(
        say.pgettext("comparison", "Musts") if musts else say.pgettext("comparison", "Wants"),
        tuple(
            Asked(
                say.words(each.wish), tuple(_offered(each, ranked, made, say) for ranked in shown)
            )
            for each in _of_need(asked, need)
        ),
        say.pgettext("comparison", "Musts met")
        if musts
        else say.pgettext("comparison", "Wants met"),
    )


def _offered(asked: RequirementPart, ranked: Ranked, made: date, say: Phrases) -> Offered:
    """What was found; an answer in words has a mark of its own: it is read and not counted."""
    fit, price = asked.fits[ranked.at], ranked.plot.price
    if fit.found is None and asked.is_told:
        return Offered(Mark.TOLD, say.pgettext("comparison", "See our answer"))
    if fit.found is None:
        return Offered(Mark.UNKNOWN, _known_by(asked, made, say))
    words = say.each(partial(found_told, asked, [fit.found]))
    if asked.topic == "price" and price:
        words = say.each(partial(wording.price_band, price))
    return Offered(Mark.TOLD if asked.is_told else MARKS[fit.state], words)


def _known_by(asked: RequirementPart, made: date, say: Phrases) -> Pair:
    """The same beside its mark."""
    if asked.known_by is None:
        return say.pgettext("comparison", "To be confirmed")
    day = say.each(partial(wording.near_day, asked.known_by, made))
    return say.pgettext("comparison", "By {day}", day=day)


def to_follow(asked: RequirementPart, say: Phrases) -> Pair:
    """Until when it will be known."""
    if asked.known_by is None:
        return say.pgettext("comparison", "To be confirmed")
    day = say.each(partial(wording.day, asked.known_by))
    return say.pgettext("comparison", "To be confirmed by {day}", day=day)


def _notes(
    briefing: Briefing,
    asked: Sequence[RequirementPart],
    shown: Sequence[PlotPart],
    say: Phrases,
) -> Pair:
    """As of when things were asked for, what counts, and until when prices hold."""
    told = []
    if briefing.letter.met_on:
        day = say.each(partial(wording.day, briefing.letter.met_on))
        told.append(say.pgettext("comparison", "Requirements as of {day}.", day=day))
    told.append(say.pgettext("comparison", "What is partly met does not count as met."))
    if any(each.topic == "price" for each in asked):
        told += _valid(shown, say)
    return say.running(*told)


def _valid(shown: Sequence[PlotPart], say: Phrases) -> Iterator[Pair]:
    """Until when the prices hold; where they end on different days, the first of these."""
    ends = {plot.price.valid_until for plot in shown if plot.price and plot.price.valid_until}
    if not ends:
        return
    day = say.each(partial(wording.day, min(ends)))
    if len(ends) > 1:
        yield say.pgettext(
            "comparison", "The price ranges end on different days, the first on {day}.", day=day
        )
    else:
        yield say.pgettext("comparison", "Price ranges valid until {day}.", day=day)


def _mark_words(say: Phrases, *, told: bool) -> dict[Mark, Pair]:
    return {
        Mark.MET: say.pgettext("comparison", "Met"),
        Mark.PARTLY: say.pgettext("comparison", "Partly met"),
        Mark.NOT_MET: say.pgettext("comparison", "Not met"),
        Mark.UNKNOWN: say.pgettext("comparison", "To be confirmed"),
        **(
            {Mark.TOLD: say.pgettext("comparison", "Answered in words, not counted")}
            if told
            else {}
        ),
    }


def _others(
    others: Sequence[Ranked], asked: Sequence[RequirementPart], say: Phrases, page: Page
) -> Iterator[Block]:
    """Plots beyond those that have a column, with their sums."""
    if not others:
        return
    yield page.space(0.5)
    head = (
        say.pgettext("comparison", "Further plots"),
        say.pgettext("comparison", "Musts met"),
        say.pgettext("comparison", "Wants met"),
    )
    musts, wants = (_counted(asked, need) for need in NEEDS)
    rows = (
        (
            each.plot.number or plot_name(each.plot, say),
            f"{each.musts}/{musts}",
            f"{each.wants}/{wants}",
        )
        for each in others
    )
    yield page.table(head, rows, (5, 3.5, 3.5))
