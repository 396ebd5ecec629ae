"""The parks in which plots of the pack lie: what is drawn of them, and what is said."""

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from uuid import UUID

from exports.briefing.content.facts import facts_of
from exports.briefing.content.plots import corners_of, ways_of
from exports.briefing.parts.parks import HallPart, Lot, ParkPart, RoadPart
from exports.briefing.parts.plots import Corners
from exports.briefing.reading import Reading
from exports.typesetting.outlines import lies_in
from storage.repositories.pack_parks import ParkRecords
from storage.rules.addressee import Guarded
from storage.values import Area, Offset

# These have sections of their own.
TOLD_ELSEWHERE = frozenset(
    ("chain", "suppliers", "cost", "talent", "living", "climate", "environment")
)


def park_part(reading: Reading, records: ParkRecords, shown: Collection[UUID]) -> ParkPart:
    """What is told of a park; `shown` are the plots that the pack tells of."""
    park = records.park
    outline = corners_of(reading.value(park, "outline"))
    facts = [fact for fact in records.facts if reading.value(fact, "topic") not in TOLD_ELSEWHERE]
    return ParkPart(
        name=reading.words(park, "name", needed=True),
        description=reading.words(park, "description"),
        area=reading.value(park, "area"),
        developed=reading.value(park, "developed"),
        sectors=reading.value(park, "sectors"),
        environment_class=reading.words(park, "environment_class"),
        ways=ways_of(reading, park),
        facts=facts_of(reading, facts),
        offered=_offered(reading, records.offered),
        outline=outline,
        roads=_roads(reading, park) if outline else (),
        lots=tuple(_lots(reading, records.offered, outline, shown)),
        hall=_hall(reading, records.offered, shown),
    )


def _offered(reading: Reading, plots: Sequence[Guarded]) -> Area | None:
    areas = [area for plot in plots if (area := reading.value(plot, "area"))]
    return Area(sum((area.within("m2") for area in areas), Decimal(0)), "m2") if areas else None


def _roads(reading: Reading, park: Guarded) -> tuple[RoadPart, ...]:
    return tuple(
        RoadPart(reading.written(park, "roads", road.name), road.points, road.width)
        for road in reading.value(park, "roads")
        if len(road.points) > 1
    )


def _lots(
    reading: Reading, plots: Sequence[Guarded], outline: Corners, shown: Collection[UUID]
) -> Iterator[Lot]:
    """Those whose place in the plan is known and lies in the park."""
    for plot in plots:
        corner: Offset | None = reading.value(plot, "corner")
        own = corners_of(reading.value(plot, "outline"))
        if not outline or not own or corner is None:
            continue
        corners = tuple((x + corner.east, y + corner.north) for x, y in own)
        if lies_in(outline, corners):
            yield Lot(reading.plain(plot, "number"), corners, plot.id in shown)


def _hall(reading: Reading, plots: Sequence[Guarded], shown: Collection[UUID]) -> HallPart | None:
    """The first building on offer that has a section: of the pack's own, else of any."""
    ours = (plot for plot in plots if plot.id in shown)
    others = (plot for plot in plots if plot.id not in shown)
    for plot in chain(ours, others):
        if hall := reading.value(plot, "hall"):
            return HallPart(reading.words(plot, "name"), reading.plain(plot, "number"), hall)
    return None
