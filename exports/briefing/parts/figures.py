"""Figures that stand by themselves."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from exports.briefing.parts.words import Words


@dataclass(frozen=True, slots=True)
class Figure:
    """A fact with an amount in plain units, its source and its day."""

    name: Words
    amount: Decimal
    unit: Words
    source: Words
    as_of: date
