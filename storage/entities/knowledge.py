"""Policies and facts: what we may say of the place, with its source and its date."""

from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from resources.i18n import N_
from storage.disclosure import Internal, Public
from storage.entities.fields import (
    choice,
    codes,
    day,
    flag,
    localized,
    reference,
    text,
    value,
    whole,
)
from storage.entities.record import Record
from storage.values import LocalizedText


class Policy(Record, table=True):
    """A published policy; one that is not published has its visibility tightened."""

    table_number: ClassVar = 12
    label: ClassVar = N_("Policy")

    kind: Public[str] = choice(10, N_("Kind"), "policy_kind")
    name: Public[LocalizedText] = localized(11, N_("Name"))
    summary: Public[LocalizedText] = localized(12, N_("Summary"))
    number: Public[str] = text(13, N_("Document number"))
    issued_by: Public[LocalizedText] = localized(14, N_("Issued by"))
    issued_on: Public[date | None] = day(15, N_("Issued on"))
    valid_from: Public[date | None] = day(16, N_("Valid from"))
    valid_until: Public[date | None] = day(17, N_("Valid until"))
    sectors: Public[tuple[str, ...]] = codes(18, N_("Sectors"), "sector")
    review_number: Public[str] = text(19, N_("Fair-competition review, number"))
    review_on: Public[date | None] = day(20, N_("Fair-competition review, date"))
    notes: Internal[str] = text(21, N_("Notes"))


class Fact(Record, table=True):
    """A figure or a statement about the place that carries its source and its date.

    A link of an industry chain is one too: the first of its `sectors` names the chain. A figure up
    to `amount_high` is a range. `in_sum` marks the rates that a year's running costs are made of.
    With neither a value nor a statement it is being verified, and follows by `known_by`.
    """

    table_number: ClassVar = 13
    label: ClassVar = N_("Fact")

    topic: Public[str] = choice(10, N_("Topic"), "fact_kind", index=True)
    name: Public[LocalizedText] = localized(11, N_("Name"))
    amount: Public[Decimal | None] = value(12, N_("Value"), Decimal)
    unit: Public[LocalizedText] = localized(13, N_("Unit"))
    statement: Public[LocalizedText] = localized(14, N_("Statement"))
    as_of: Public[date | None] = day(15, N_("As of"))
    source: Public[LocalizedText] = localized(16, N_("Source"))
    expires: Public[date | None] = day(17, N_("Expires"))
    park: Public[UUID | None] = reference(18, N_("Park"), "park")
    rank: Public[int | None] = whole(19, N_("Order"))
    notes: Internal[str] = text(20, N_("Notes"))
    amount_high: Public[Decimal | None] = value(21, N_("Value, upper end"), Decimal)
    sectors: Public[tuple[str, ...]] = codes(22, N_("Sectors"), "sector")
    cost_group: Public[str] = choice(23, N_("Group of costs"), "cost_group")
    in_sum: Public[bool] = flag(24, N_("Counts in a year's running costs"))
    known_by: Public[date | None] = day(25, N_("To be confirmed by"))
