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
    """Exact parts, rounded where they are printed: in each language in its own unit."""

    shares: tuple[YearlyShare, ...]

    @property
    def total(self) -> Decimal:
        return sum((share.amount for share in self.shares), Decimal(0))
