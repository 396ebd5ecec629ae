"""The letter of the host that opens a pack."""

from dataclasses import dataclass
from datetime import date

from exports.briefing.parts.words import Words


@dataclass(frozen=True, slots=True)
class Letter:
    """What the letter is made of; `own` is what the host wrote, the rest fills fixed sentences.

    `met_on` and `met_at` are of the last talk, the day as it was at the place of the talk; `kind`,
    a code of `visit_kind`, chooses the words of thanks.
    """

    own: Words
    met_on: date | None
    met_at: Words
    kind: str = ""
