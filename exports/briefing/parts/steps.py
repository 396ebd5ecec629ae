"""What both sides promised."""

from dataclasses import dataclass
from datetime import date

from exports.briefing.parts.words import Person, Words


@dataclass(frozen=True, slots=True)
class Step:
    """Something one side promised: ours, or else theirs."""

    ours: bool
    promise: Words
    person: Person | None
    due: date | None
