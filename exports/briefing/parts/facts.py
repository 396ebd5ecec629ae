"""Facts on the place: an amount or a range, or a statement in words."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from exports.briefing.parts.words import Words


@dataclass(frozen=True, slots=True)
class FactPart:
    """One fact with its source and its day.

    With neither amount nor statement it is not yet known, and follows by `known_by` if that was
    told.

    `topic` and `group` are codes of `fact_kind` and `cost_group`; `in_sum` marks the rates that a
    year's running costs are made of; `at_plots` are the numbers of the plots whose own prices it
    tells in place of the zone's. Of a link of the industry chain `own` marks the company's.
    """

    topic: str
    name: Words
    amount: Decimal | None
    high: Decimal | None
    unit: Words
    statement: Words
    source: Words
    as_of: date | None
    known_by: date | None = None
    group: str = ""
    in_sum: bool = False
    own: bool = False
    at_plots: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether there is anything to tell yet."""
        return self.amount is not None or bool(self.statement)
