"""Whom the pack is for, from whom it comes, and its number."""

from collections.abc import Iterable

from exports.briefing.content.people import addressee_part, host_part
from exports.briefing.parts.cover import Cover
from exports.briefing.parts.plots import PlotPart
from exports.briefing.parts.words import Words
from exports.briefing.reading import Reading
from resources.terms import initials
from storage.repositories.packs import (
    PackRecords,
)
from storage.rules.addressee import Guarded
from storage.values import LocalizedText

NO_ZONE = "IB"  # begins the numbers of packs where the zone has no name


def cover_part(
    reading: Reading, records: PackRecords, count: int, plots: Iterable[PlotPart]
) -> Cover:
    house = records.house
    validity = [plot.price.valid_until for plot in plots if plot.price and plot.price.valid_until]
    return Cover(
        company=reading.words(records.company, "name", needed=True),
        company_as_written=as_written(reading.value(records.company, "name")),
        contact=addressee_part(reading, records.contact) if records.contact else None,
        zone=zone_of(reading, house.zone) if house.zone else Words(),
        issuer=reading.words(house.issuer, "name", needed=True) if house.issuer else Words(),
        host=host_part(reading, house.host) if house.host else None,
        number=f"{_number_word(reading, house.zone)}-{reading.today.year}-{count:04d}",
        made=reading.today,
        valid_until=min(validity, default=None),
    )


def zone_of(reading: Reading, zone: Guarded) -> Words:
    """The zone by the name that people know it by."""
    return reading.words(zone, "short_name") or reading.words(zone, "name", needed=True)


def as_written(name: LocalizedText) -> str:
    """A company's name is a proper name: one in any language is better than none."""
    return next((name.text(tag) for tag in name if name.printable(tag)), "")


def _number_word(reading: Reading, zone: Guarded | None) -> str:
    """Two letters by the sound of the zone's short name: 江州高新区 gives JZ."""
    short: LocalizedText = reading.value(zone, "short_name") if zone else LocalizedText()
    spoken = initials(as_written(short))
    return "".join(letter for letter in spoken if letter.isascii())[:2].upper() or NO_ZONE
