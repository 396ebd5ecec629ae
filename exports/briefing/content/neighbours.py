"""Companies that are here already and agreed to be named."""

from exports.briefing.content.cover import as_written
from exports.briefing.parts.neighbours import Neighbour
from exports.briefing.parts.words import Words
from exports.briefing.reading import Reading
from storage.repositories.packs import PackRecords
from storage.rules.addressee import Guarded


def neighbours_of(reading: Reading, records: PackRecords) -> tuple[Neighbour, ...]:
    """Those of the same sector first."""
    return tuple(_neighbour(reading, company) for company in records.place.neighbours)


def _neighbour(reading: Reading, company: Guarded) -> Neighbour:
    country = reading.value(company, "country")
    return Neighbour(
        name=reading.words(company, "name", needed=True),
        name_as_written=as_written(reading.value(company, "name")),
        country=country.code if country else "",
        sector=reading.value(company, "sector"),
        products=reading.words(company, "products"),
        park=Words(),
        since=reading.value(company, "settled_since"),
    )
