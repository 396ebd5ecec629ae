"""Published policies with the number of their fair-competition review."""

from dataclasses import dataclass
from datetime import date

from exports.briefing.parts.words import Words


@dataclass(frozen=True, slots=True)
class PolicyPart:
    """One policy; `kind` is a code of `policy_kind`."""

    kind: str
    name: Words
    summary: Words
    number: str
    issued_by: Words
    issued_on: date | None
    valid_from: date | None
    valid_until: date | None
    review_number: str
    review_on: date | None
