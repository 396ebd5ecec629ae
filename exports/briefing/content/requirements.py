"""What the company asks for, our answers, and how the plots meet it."""

from types import MappingProxyType

from exports.briefing.parts.requirements import RequirementPart
from exports.briefing.reading import Reading
from storage.repositories.packs import PackRecords
from storage.rules.addressee import Guarded
from storage.rules.fitting import State


def requirements_of(reading: Reading, records: PackRecords) -> tuple[RequirementPart, ...]:
    """Musts first, in their order; what is still open is remarked on."""
    for asked in records.own.requirements:
        _remark_if_open(reading, asked)
    parts = tuple(_requirement(reading, records, asked) for asked in records.own.requirements)
    if parts and records.plots and not _all_musts_met(parts, records, reading):
        reading.remark("musts_not_met", records.company)
    return parts


def _remark_if_open(reading: Reading, asked: Guarded) -> None:
    """A must is answered, or there is a day by which it will be."""
    if reading.value(asked, "need") != "must" or reading.value(asked, "answer"):
        return
    known_by = reading.value(asked, "known_by")
    if known_by is None:
        reading.remark("requirement_without_answer", asked, "answer")
    elif known_by < reading.today:
        reading.remark("requirement_late", asked, "known_by", day=known_by)
    else:
        reading.remark("requirement_open", asked, "answer", day=known_by)


def _all_musts_met(
    parts: tuple[RequirementPart, ...], records: PackRecords, reading: Reading
) -> bool:
    """Whether one of the plots meets every must that it can be measured by."""
    numbers = [reading.value(offered.plot, "number") for offered in records.plots]
    fits = [[part.fits[number] for part in parts if part.need == "must"] for number in numbers]
    states = [[fit.state for fit in of_plot if fit.found is not None] for of_plot in fits]
    return any(all(state is State.MET for state in of_plot) for of_plot in states)


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
