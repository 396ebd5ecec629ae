"""Companies that are here already and agreed to be named."""

from exports.briefing.content.cover import as_written
from exports.briefing.parts.neighbours import Neighbour
from exports.briefing.parts.words import Words
from exports.briefing.reading import Reading
from storage.repositories.packs import PackRecords
from storage.rules.addressee import Guarded


def neighbours_of(reading: Reading, records: PackRecords) -> tuple[Neighbour, ...]:
    """Those that have a name to print, of the same sector first."""
    found = (_neighbour(reading, records, company) for company in records.place.neighbours)
    return tuple(neighbour for neighbour in found if neighbour.name_as_written)


def _neighbour(reading: Reading, records: PackRecords, company: Guarded) -> Neighbour:
    country, sector = reading.value(company, "country"), reading.value(company, "sector")
    park = records.place.homes.get(reading.value(company, "settled_in"))
    return Neighbour(
        name=reading.words(company, "name", needed=True),
        name_as_written=as_written(reading.value(company, "name")),
        country=country.code if country else "",
        sector=sector,
        products=reading.words(company, "products"),
        park=reading.words(park, "name") if park else Words(),
        since=reading.value(company, "settled_since"),
        near=bool(sector) and sector == reading.value(records.company, "sector"),
    )
