"""The procedure from signing to production, and the programme of a visit."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from exports.briefing.parts.words import Words


@dataclass(frozen=True, slots=True)
class ProcedurePart:
    """One step by us or by the company; `begins` and `ends` are months from signing."""

    name: Words
    office: Words
    ours: bool
    working_days: int | None
    begins: Decimal | None
    ends: Decimal | None
    source: Words
    as_of: date | None


@dataclass(frozen=True, slots=True)
class ProgrammePart:
    """One appointment of the company's visit, with its times at the place."""

    starts: datetime
    ends: datetime | None
    place: Words
    agenda: Words
