"""Requirements: what a company asks of a place, and what we answer."""

from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from resources.i18n import N_
from storage.disclosure import Addressee, Internal
from storage.entities.fields import choice, day, localized, reference, text, value, whole
from storage.entities.record import Record
from storage.values import LocalizedText


class Requirement(Record, table=True):
    """One must or want of a company, in its own words and, where it can be measured, as a figure.

    `at_least` and `at_most` are in `unit`; with neither the requirement is answered in words. What
    a plant is to use in a year is a figure of the plant, in `at_least`: it asks for nothing, and
    serves to reckon with.
    """

    table_number: ClassVar = 15
    label: ClassVar = N_("Requirement")

    company: Addressee[UUID | None] = reference(10, N_("Company"), "company")
    need: Addressee[str] = choice(11, N_("Must or want"), "requirement_need")
    topic: Addressee[str] = choice(12, N_("Topic"), "requirement_topic")
    wish: Addressee[LocalizedText] = localized(13, N_("Requirement"))
    at_least: Addressee[Decimal | None] = value(14, N_("At least"), Decimal)
    at_most: Addressee[Decimal | None] = value(15, N_("At most"), Decimal)
    unit: Addressee[str] = text(16, N_("Unit of the figure"))
    figure: Addressee[str] = text(17, N_("Figure of our answer"))
    answer: Addressee[LocalizedText] = localized(18, N_("Our answer"))
    source: Addressee[LocalizedText] = localized(19, N_("Source of our answer"))
    known_by: Addressee[date | None] = day(20, N_("To be confirmed by"))
    rank: Addressee[int | None] = whole(21, N_("Order"))
    visit: Internal[UUID | None] = reference(22, N_("Stated in"), "visit", index=False)
    notes: Internal[str] = text(23, N_("Notes"))
