"""Plots that are offered."""

from collections.abc import Iterable
from types import MappingProxyType

from exports.briefing.parts.plots import Corners, PlotPart, Supply, Way
from exports.briefing.parts.words import Words
from exports.briefing.reading import Reading
from exports.typesetting.outlines import signed_area
from storage.repositories.packs import OfferedPlot
from storage.rules.addressee import Guarded
from storage.values import Outline, PriceBand

MEASURES = ("plot_ratio", "coverage", "height_limit", "ground_level", "bearing")


def plot_part(reading: Reading, offered: OfferedPlot) -> PlotPart:
    """What is told of a plot that is offered."""
    plot, park = offered.plot, offered.park
    measures = {name: text for name in MEASURES if (text := reading.plain(plot, name))}
    return PlotPart(
        number=reading.plain(plot, "number"),
        name=reading.words(plot, "name"),
        description=reading.words(plot, "description"),
        park=reading.words(park, "name", needed=True) if park else Words(),
        area=reading.value(plot, "area"),
        land_use=reading.value(plot, "land_use"),
        measures=MappingProxyType(measures),
        term_years=reading.value(plot, "term_years"),
        price=(price := _price(reading, plot)),
        price_basis=reading.words(plot, "price_basis", needed=price is not None),
        supplies=_supplies(reading, plot),
        ways=ways_of(reading, plot),
        corners=corners_of(reading.value(plot, "outline")),
        setback=reading.value(plot, "setback"),
        hall=reading.value(plot, "hall"),
    )


def remark_on_equal_numbers(reading: Reading, plots: Iterable[OfferedPlot]) -> None:
    """Two plots of a park with one number cannot be told apart."""
    known = set()
    for offered in plots:
        number = reading.value(offered.plot, "number").strip()
        told = offered.park.id if offered.park else None, number.casefold()
        if number and told in known:
            reading.remark("plot_numbers_equal", offered.plot, "number", number=number)
        known.add(told)


def corners_of(outline: Outline | None) -> Corners:
    """The corners of a ground plan that can be drawn: one that encloses an area."""
    return outline.corners if outline and signed_area(outline.corners) else ()


def _price(reading: Reading, plot: Guarded) -> PriceBand | None:
    """The range that may be told today; one that may not is told on request."""
    price: PriceBand | None = reading.value(plot, "price")
    if price is None:
        reading.remark("price_missing", plot, "price")
    elif price.valid_until is None:
        reading.remark("price_without_validity", plot, "price")
    elif price.expired(reading.today):
        reading.remark("price_expired", plot, "price", day=price.valid_until)
    else:
        reading.deadline("price_expired", plot, "price", price.valid_until)
        return price
    return None


def _supplies(reading: Reading, plot: Guarded) -> tuple[Supply, ...]:
    return tuple(
        Supply(u.kind, u.capacity, u.unit, u.metres, u.price, u.per, u.as_of, u.side)
        for u in reading.value(plot, "utilities")
    )


def ways_of(reading: Reading, place: Guarded) -> tuple[Way, ...]:
    """The ways from a park or a plot, in their order."""
    return tuple(
        Way(
            kind=way.kind,
            name=reading.written(place, "distances", way.name),
            kilometres=way.kilometres,
            minutes=way.minutes,
            mode=way.mode,
        )
        for way in reading.value(place, "distances")
    )
