"""What the company asks for, our answers, and how the plots meet it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from exports.briefing.parts.words import Words
from storage.rules.fitting import Fit


@dataclass(frozen=True, slots=True)
class RequirementPart:
    """One must or want; `need` and `topic` are codes of `requirement_need`, `requirement_topic`.

    `figure` is that of our answer as it was written ("12 MVA"); without an answer it is to be
    confirmed, by `known_by` if that was told. `fits` say by the number of a plot how it meets it.
    """

    need: str
    topic: str
    wish: Words
    at_least: Decimal | None
    at_most: Decimal | None
    unit: str
    figure: str
    answer: Words
    source: Words
    known_by: date | None
    fits: Mapping[str, Fit]
