"""Where the zone lies and what is within reach, told from the park that matters most."""

from collections import Counter
from typing import Any

from exports.briefing.parts.location import Location, Reach
from exports.briefing.reading import Reading
from exports.typesetting.rings import offset
from storage.repositories.packs import PackRecords
from storage.rules.addressee import Guarded


def location_of(reading: Reading, records: PackRecords) -> Location | None:
    """The ways of the park with most plots of the pack; nothing where none has any.

    Of parks with as many plots, one of the company's sector comes first.
    """
    park = _park_of_most(reading, records)
    if park is None:
        return None
    ways = reading.value(park, "distances")
    middle = reading.value(park, "location")
    reaches = (_reach(reading, park, way, middle) for way in ways)
    return Location(
        middle=reading.words(park, "name"),
        reaches=tuple(sorted(reaches, key=lambda reach: reach.kilometres)),
    )


def _park_of_most(reading: Reading, records: PackRecords) -> Guarded | None:
    parks = [offered.park for offered in records.plots if offered.park]
    count = Counter(park.id for park in parks)
    sector = reading.value(records.company, "sector")
    ordered = sorted(
        (park for park in parks if reading.value(park, "distances")),
        key=lambda park: (-count[park.id], sector not in reading.value(park, "sectors")),
    )
    return next(iter(ordered), None)


def _reach(reading: Reading, park: Guarded, way: Any, middle: Any) -> Reach:
    return Reach(
        kind=way.kind,
        name=reading.written(park, "distances", way.name),
        kilometres=way.kilometres,
        minutes=way.minutes,
        mode=way.mode,
        at=offset(_degrees(middle), _degrees(way.location)) if middle and way.location else None,
    )


def _degrees(place: Any) -> tuple[float, float]:
    return place.latitude, place.longitude
