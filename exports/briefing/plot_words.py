"""What is said of a plot in a few words, on its own page and wherever it is named."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import partial

from msgspec.structs import replace

from exports.briefing import wording
from exports.briefing.facts import Fact
from exports.briefing.parts.plots import PlotPart
from exports.briefing.phrases import Phrases, shortened
from exports.typesetting.blocks import Pair
from storage.values import SQUARE_METRES, Area, Hall, Money, PriceBand

DOLLARS = "USD"
WHOLE_FROM = 20  # from here on a price by the square metre is told without cents


def plot_name(plot: PlotPart, say: Phrases) -> Pair:
    """The plot's own name; in a language that has none, its number, or that it is a plot."""
    plain = say.pgettext("plot", "Plot")
    numbered = say.pgettext("plot", "Plot {number}", number=plot.number) if plot.number else plain
    return say.each(
        lambda language: shortened(plot.name.text(language) or say.side(numbered, language))
    )


def area_units(say: Phrases) -> tuple[str, str, str]:
    """In the order of the readers: in a paper in Chinese alone mu come first."""
    return ("mu", "ha", "acre") if say.languages == (wording.CHINESE,) else ("ha", "mu", "acre")


def area_of(area: Area, say: Phrases) -> Pair:
    """860 ha; in a paper in Chinese alone 12,900亩（860公顷）."""
    first, second, _ = area_units(say)
    told = say.each(partial(wording.area, area, first))
    if first != "mu":
        return told
    return Pair(f"{told.lead}（{wording.area(area, second, wording.CHINESE)}）")


def area_told(plot: PlotPart, unit: str, say: Phrases) -> Pair:
    """The area in a unit; nothing where it is not known."""
    area = plot.area
    return say.each(lambda language: wording.area(area, unit, language) if area else "")


def price_told(plot: PlotPart, say: Phrases) -> Pair:
    """The range of the price, or that it is told on request."""
    if plot.price is None:
        return say.pgettext("plot", "On request")
    return say.each(partial(wording.price_band, plot.price))


def basis(plot: PlotPart, say: Phrases) -> Iterator[Fact]:
    """What the price is for, such as a month's rent; nothing where no price is told."""
    if plot.price and plot.price_basis:
        yield say.pgettext("plot", "Basis"), say.words(plot.price_basis)


def validity(plot: PlotPart, say: Phrases) -> Iterator[Fact]:
    """Until when the price holds; nothing where no price is told."""
    if plot.price and plot.price.valid_until:
        until = say.each(partial(wording.day, plot.price.valid_until))
        yield say.pgettext("plot", "Price valid until"), until


def by_floor(price: PriceBand) -> PriceBand | None:
    """The same by the square metre, where it is told by another measure."""
    return None if price.per == "m2" else _changed(price, 1 / SQUARE_METRES[price.per], per="m2")


def in_dollars(price: PriceBand, plot: PlotPart) -> PriceBand | None:
    """The same in US dollars, by the rate that a price of the plot carries."""
    rates = (supply.price for supply in plot.supplies)
    money: Money | None = next((m for m in rates if m and m.currency == DOLLARS and m.rate), None)
    if money is None or not money.rate or price.currency != wording.CNY:
        return None
    return _changed(price, 1 / money.rate, currency=DOLLARS)


def hall_facts(hall: Hall, say: Phrases) -> list[Fact]:
    """Bays, clear height, and load of the floor and crane where there are."""
    height = say.pgettext("hall", "Clear height")
    if hall.crane:
        height = say.pgettext("hall", "Height to crane hook")
    labels = [say.pgettext("hall", "Bays"), height]
    labels += [say.pgettext("hall", "Floor load")] if hall.floor_load else []
    labels += [say.pgettext("hall", "Crane")] if hall.crane else []
    leads, *others = (wording.hall_measures(hall, tag) for tag in say.languages)
    told = zip(leads, *(others or [leads]), strict=True)
    return [(label, Pair(*both)) for label, both in zip(labels, told, strict=True)]


def _changed(price: PriceBand, factor: Decimal, **to: str) -> PriceBand:
    low, high = (_rounded(end * factor) for end in (price.low, price.high))
    return replace(price, low=low, high=high, **to)


def _rounded(amount: Decimal) -> Decimal:
    step = Decimal(1) if amount >= WHOLE_FROM else Decimal("0.01")
    return amount.quantize(step, ROUND_HALF_UP)
