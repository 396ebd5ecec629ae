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

    @property
    def is_measured(self) -> bool:
        """Whether one of the plots has a figure to meet it with."""
        return any(fit.found is not None for fit in self.fits)

    @property
    def is_told(self) -> bool:
        """Whether it is answered in words alone, for all plots alike: it is read, not counted."""
        bounded = self.at_least is not None or self.at_most is not None
        return bool(self.answer) and not (self.is_measured and bounded)
