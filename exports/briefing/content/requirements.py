"""What the company asks for, our answers, and how the plots meet it."""

from exports.briefing.parts.requirements import RequirementPart
from exports.briefing.reading import Reading
from storage.repositories.packs import PackRecords
from storage.rules.addressee import Guarded
from storage.rules.fitting import State


def requirements_of(reading: Reading, records: PackRecords) -> tuple[RequirementPart, ...]:
    """Musts first, in their order; what is still open is remarked on."""
    parts = tuple(_requirement(reading, records, asked) for asked in records.own.requirements)
    for asked, part in zip(records.own.requirements, parts, strict=True):
        _remark_if_open(reading, asked, part)
    if records.plots and not _all_musts_met(parts):
        reading.remark("musts_not_met", records.company)
    return parts


def _remark_if_open(reading: Reading, asked: Guarded, part: RequirementPart) -> None:
    """What is asked for is answered, or there is a day by which it will be.

    A want that several plots can be measured by is answered by their comparison.
    """
    compared = part.need == "want" and len(part.fits) > 1 and part.is_measured
    if not part.asks or reading.value(asked, "answer") or compared:
        return
    if part.known_by is None:
        reading.remark("requirement_without_answer", asked, "answer")
    elif part.known_by < reading.today:
        reading.remark("requirement_late", asked, "known_by", day=part.known_by)
    else:
        reading.remark("requirement_open", asked, "answer", day=part.known_by)


def _all_musts_met(parts: tuple[RequirementPart, ...]) -> bool:
    """Whether one of the plots meets every must that it can be measured by."""
    by_plot = zip(*(part.fits for part in parts if part.need == "must"), strict=True)
    measured = [[fit.state for fit in fits if fit.found is not None] for fits in by_plot]
    return not measured or any(all(s is State.MET for s in states) for states in measured)


def _requirement(reading: Reading, records: PackRecords, asked: Guarded) -> RequirementPart:
    fits = (records.own.fits[asked.id, offered.plot.id] for offered in records.plots)
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
        fits=tuple(fits),
    )
