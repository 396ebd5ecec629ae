"""The procedure from signing to production, and the programme of a visit."""

from datetime import datetime
from decimal import Decimal

from exports.briefing.content.facts import remark_on_source
from exports.briefing.parts.procedure import ProcedurePart, ProgrammePart
from exports.briefing.reading import Reading
from storage.repositories.packs import PackRecords
from storage.rules.addressee import Guarded
from storage.rules.days import as_clocks_show

LONGEST = 600  # months that a calendar can show


def procedure_of(reading: Reading, records: PackRecords) -> tuple[ProcedurePart, ...]:
    """The steps in their order."""
    return tuple(_step(reading, step) for step in records.place.procedure)


def programme_of(reading: Reading, records: PackRecords) -> tuple[ProgrammePart, ...]:
    """The appointments of the next visit that say what they are for."""
    made = (_appointment(reading, appointment) for appointment in records.own.programme)
    return tuple(part for part in made if part.agenda)


def _step(reading: Reading, step: Guarded) -> ProcedurePart:
    as_of = reading.value(step, "as_of")
    remark_on_source(reading, step, as_of)
    begins, ends = _months(reading, step)
    return ProcedurePart(
        name=reading.words(step, "name", needed=True),
        office=reading.words(step, "office"),
        ours=reading.value(step, "side") == "us",
        working_days=reading.value(step, "working_days"),
        begins=begins,
        ends=ends,
        source=reading.words(step, "source"),
        as_of=as_of,
    )


def _months(reading: Reading, step: Guarded) -> tuple[Decimal | None, Decimal | None]:
    """From when to when it lasts; nothing where that cannot be shown."""
    begins, ends = reading.value(step, "begins"), reading.value(step, "ends")
    if begins is None or ends is None:
        return None, None
    if 0 <= begins <= ends <= LONGEST:
        return begins, ends
    reading.remark("step_out_of_time", step, "ends")
    return None, None


def _appointment(reading: Reading, appointment: Guarded) -> ProgrammePart:
    zone: str = reading.value(appointment, "zone")
    starts: datetime = reading.value(appointment, "starts")
    ends: datetime | None = reading.value(appointment, "ends")
    return ProgrammePart(
        starts=as_clocks_show(starts, zone),
        ends=as_clocks_show(ends, zone) if ends else None,
        place=reading.words(appointment, "place"),
        agenda=reading.words(appointment, "agenda"),
    )
