"""A year's running costs of the plant that the company described."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class YearlyShare:
    """One part in yuan; `group` is a code of `cost_group`, `used` is in its `unit`, or people."""

    group: str
    amount: Decimal
    used: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class YearlyCosts:
    """Parts in whole `step`s of yuan, which add up to the total."""

    shares: tuple[YearlyShare, ...]
    step: Decimal
    total: Decimal
