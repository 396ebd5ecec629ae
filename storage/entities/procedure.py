"""The published procedure from signing to production: who does what, in which committed time."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from resources.i18n import N_
from storage.disclosure import Internal, Public
from storage.entities.fields import choice, day, localized, text, value, whole
from storage.entities.record import Record
from storage.values import LocalizedText


class ProcedureStep(Record, table=True):
    """One step, by an office of ours or by the company itself.

    An office commits itself to working days; the calendar is told in months from signing. A step
    that ends when it begins is a moment, such as the start of production.
    """

    __tablename__ = "procedure_step"
    table_number: ClassVar = 16
    label: ClassVar = N_("Step of the procedure")

    name: Public[LocalizedText] = localized(10, N_("Step"))
    office: Public[LocalizedText] = localized(11, N_("Responsible office"))
    side: Public[str] = choice(12, N_("Done by"), "commitment_side")
    working_days: Public[int | None] = whole(13, N_("Committed time, working days"))
    begins: Public[Decimal | None] = value(14, N_("Begins, months from signing"), Decimal)
    ends: Public[Decimal | None] = value(15, N_("Ends, months from signing"), Decimal)
    source: Public[LocalizedText] = localized(16, N_("Source"))
    as_of: Public[date | None] = day(17, N_("As of"))
    rank: Public[int | None] = whole(18, N_("Order"))
    notes: Internal[str] = text(19, N_("Notes"))
