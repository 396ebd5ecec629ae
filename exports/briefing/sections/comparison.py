"""The plots against what was asked for: each requirement that can be measured, plot by plot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from types import MappingProxyType

from exports.briefing import wording
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.plots import PlotPart
from exports.briefing.parts.requirements import RequirementPart
from exports.briefing.phrases import Phrases, Value
from exports.briefing.sections.plots import plot_name
from exports.typesetting import comparison as table
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.comparison import Asked, Comparison, Group, Offered
from exports.typesetting.page import Page
from exports.typesetting.shapes import Mark
from storage.rules.fitting import Fit, Quantity, State, told_in

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
    """A plot and how many musts and wants it meets; only what is fully met counts."""

    plot: PlotPart
    musts: int
    wants: int


def measured(briefing: Briefing) -> tuple[RequirementPart, ...]:
    """The requirements that at least one of the plots can be measured by."""
    return tuple(
        asked
        for asked in briefing.requirements
        if asked.need in ("must", "want")
        and asked.wish
        and any(fit.found is not None for fit in asked.fits.values())
    )


def is_compared(briefing: Briefing) -> bool:
    """Whether there is something to choose between, and something to choose by."""
    return len(briefing.plots) > 1 and bool(measured(briefing))


def comparison(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Musts, wants and their sums; the plot that meets most is recommended."""
    if not is_compared(briefing):
        return
    asked = measured(briefing)
    ranked = _ranked(briefing.plots, asked)
    shown, others = ranked[:MOST_PLOTS], ranked[MOST_PLOTS:]
    best = _best(ranked)
    yield page.title(
        say.pgettext("title", "Plots compared"), _message(best, len(briefing.plots), asked, say)
    )
    for needs in _sheets(asked):
        groups = tuple(_group(need, asked, shown, say) for need in needs if _of_need(asked, need))
        places = tuple((each.plot.number, say.words(each.plot.park)) for each in shown)
        recommended = shown.index(best) if best else None
        yield table.comparison(page, Comparison(places, groups, recommended))
    yield table.marks(page, _mark_words(say))
    yield from _others(others, asked, say, page)
    yield page.notes(say.pgettext("comparison", "What is partly met does not count as met."))


def _ranked(plots: Sequence[PlotPart], asked: Sequence[RequirementPart]) -> list[Ranked]:
    """The best first; of equals, the one that was named first."""
    found = [
        Ranked(plot, _count(plot, asked, "must"), _count(plot, asked, "want")) for plot in plots
    ]
    return sorted(found, key=lambda each: (-each.musts, -each.wants))


def _count(plot: PlotPart, asked: Sequence[RequirementPart], need: str) -> int:
    return sum(_fit(each, plot).state is State.MET for each in _of_need(asked, need))


def _best(ranked: Sequence[Ranked]) -> Ranked | None:
    """The one that meets most, if no other meets as much."""
    first, second = ranked[0], ranked[1]
    equal = (first.musts, first.wants) == (second.musts, second.wants)
    return None if equal else first


def _of_need(asked: Sequence[RequirementPart], need: str) -> list[RequirementPart]:
    return [each for each in asked if each.need == need]


def _fit(asked: RequirementPart, plot: PlotPart) -> Fit:
    return asked.fits.get(plot.number, Fit(State.UNKNOWN))


def _sheets(asked: Sequence[RequirementPart]) -> tuple[tuple[str, ...], ...]:
    return (("must", "want"),) if len(asked) <= MOST_ROWS else (("must",), ("want",))


def _message(
    best: Ranked | None, plots: int, asked: Sequence[RequirementPart], say: Phrases
) -> Pair:
    musts, wants = len(_of_need(asked, "must")), len(_of_need(asked, "want"))
    if best is None:
        return say.pgettext(
            "comparison",
            "{plots} plots against what you asked for: several meet as much as any other.",
            plots=str(plots),
        )
    told: dict[str, Value] = {
        "plot": plot_name(best.plot, say),
        "musts": f"{best.musts}/{musts}",
        "wants": f"{best.wants}/{wants}",
    }
    if not wants:
        return say.pgettext("comparison", "{plot} meets most: musts {musts}.", **told)
    if not musts:
        return say.pgettext("comparison", "{plot} meets most: wants {wants}.", **told)
    return say.pgettext("comparison", "{plot} meets most: musts {musts}, wants {wants}.", **told)


def _group(
    need: str, asked: Sequence[RequirementPart], shown: Sequence[Ranked], say: Phrases
) -> Group:
    musts = need == "must"
    return Group(
        say.pgettext("comparison", "Musts") if musts else say.pgettext("comparison", "Wants"),
        tuple(
            Asked(
                say.words(each.wish),
                tuple(_offered(each, ranked.plot, say) for ranked in shown),
            )
            for each in _of_need(asked, need)
        ),
        say.pgettext("comparison", "Musts met")
        if musts
        else say.pgettext("comparison", "Wants met"),
    )


def _offered(asked: RequirementPart, plot: PlotPart, say: Phrases) -> Offered:
    fit = _fit(asked, plot)
    if fit.found is None:
        return Offered(Mark.UNKNOWN, to_follow(asked, say))
    if asked.topic == "price" and plot.price:
        return Offered(MARKS[fit.state], say.each(partial(wording.price_band, plot.price)))
    return Offered(MARKS[fit.state], say.each(partial(_found, asked, fit.found)))


def _found(asked: RequirementPart, found: Quantity, language: str) -> str:
    """The figure in the unit that was asked for; areas in the reader's own: 8.2 ha, 123亩."""
    unit = asked.unit
    if found.unit == "m2":
        unit = "mu" if language.startswith(wording.CHINESE) else "ha"
    amount, unit = told_in(found, unit)
    return wording.quantity(_short(amount), unit, language)


def _short(amount: Decimal) -> Decimal:
    """Three figures are enough to choose by."""
    places = max(0, 2 - amount.adjusted()) if amount else 0
    rounded = amount.quantize(Decimal(1).scaleb(-places))
    whole = rounded.to_integral_value()
    return whole if rounded == whole else rounded.normalize()


def to_follow(asked: RequirementPart, say: Phrases) -> Pair:
    """Until when it will be known."""
    if asked.known_by is None:
        return say.pgettext("comparison", "To be confirmed")
    day = say.each(partial(wording.day, asked.known_by))
    return say.pgettext("comparison", "To be confirmed by {day}", day=day)


def _mark_words(say: Phrases) -> dict[Mark, Pair]:
    return {
        Mark.MET: say.pgettext("comparison", "Met"),
        Mark.PARTLY: say.pgettext("comparison", "Partly met"),
        Mark.NOT_MET: say.pgettext("comparison", "Not met"),
        Mark.UNKNOWN: say.pgettext("comparison", "To be confirmed"),
    }


def _others(
    others: Sequence[Ranked], asked: Sequence[RequirementPart], say: Phrases, page: Page
) -> Iterator[Block]:
    """Plots beyond those that have a column, with their sums."""
    if not others:
        return
    yield page.heading(say.pgettext("comparison", "Further plots"), ruled=True)
    head = (
        say.pgettext("plot", "Plot"),
        say.pgettext("comparison", "Musts met"),
        say.pgettext("comparison", "Wants met"),
    )
    totals = [len(_of_need(asked, need)) for need in ("must", "want")]
    rows = (
        (
            plot_name(each.plot, say),
            f"{each.musts}/{totals[0]}",
            f"{each.wants}/{totals[1]}",
        )
        for each in others
    )
    yield page.table(head, rows, (7, 2.5, 2.5))
