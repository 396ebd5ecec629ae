"""What the company asks for, our answers, and how the plots meet it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from exports.briefing.parts.words import Words
from storage.rules.fitting import Fit

NEEDS = ("must", "want")


@dataclass(frozen=True, slots=True)
class RequirementPart:
    """One must or want; `need` and `topic` are codes of `requirement_need`, `requirement_topic`.

    `figure` is that of our answer as it was written ("12 MVA"); without an answer it is to be
    confirmed, by `known_by` if that was told. `fits` say how the plots meet it, in their order.
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
    fits: tuple[Fit, ...]

    @property
    def asks(self) -> bool:
        """Whether something is asked for, and not told of the plant to reckon with."""
        return self.need in NEEDS and bool(self.wish)
