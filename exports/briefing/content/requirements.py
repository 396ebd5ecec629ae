"""What the company asks for, our answers, and how the plots meet it."""

from types import MappingProxyType

from exports.briefing.parts.requirements import RequirementPart
from exports.briefing.reading import Reading
from storage.repositories.packs import PackRecords
from storage.rules.addressee import Guarded


def requirements_of(reading: Reading, records: PackRecords) -> tuple[RequirementPart, ...]:
    """Musts first, in their order."""
    return tuple(_requirement(reading, records, asked) for asked in records.own.requirements)


def _requirement(reading: Reading, records: PackRecords, asked: Guarded) -> RequirementPart:
    fits = {
        reading.value(offered.plot, "number"): records.own.fits[asked.id, offered.plot.id]
        for offered in records.plots
    }
    return RequirementPart(
        need=reading.value(asked, "need"),
        topic=reading.value(asked, "topic"),
        wish=reading.words(asked, "wish", needed=True),
        at_least=reading.value(asked, "at_least"),
        at_most=reading.value(asked, "at_most"),
        unit=reading.value(asked, "unit"),
        figure=reading.plain(asked, "figure"),
        answer=reading.words(asked, "answer"),
        source=reading.words(asked, "source"),
        known_by=reading.value(asked, "known_by"),
        fits=MappingProxyType(fits),
    )
