"""Contacts: the people of a company, and what is kept of them by their leave."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from resources.i18n import N_
from storage.disclosure import Addressee, Internal, Restricted
from storage.entities.elements import Mail, Phone
from storage.entities.fields import (
    choice,
    codes,
    day,
    elements,
    flag,
    localized,
    person_name,
    reference,
    text,
)
from storage.entities.record import Record
from storage.values import LocalizedText, PersonName


class Contact(Record, table=True):
    """A person met, written to or to be met."""

    table_number: ClassVar = 4
    label: ClassVar = N_("Contact")

    name: Addressee[PersonName] = person_name(10, N_("Name"))
    company: Addressee[UUID | None] = reference(11, N_("Company"), "company")
    title: Addressee[LocalizedText] = localized(12, N_("Title"))
    department: Addressee[LocalizedText] = localized(13, N_("Department"))
    seniority: Internal[str] = choice(14, N_("Seniority"), "seniority")
    languages: Addressee[tuple[str, ...]] = codes(15, N_("Languages"), "language")
    needs_interpreter: Internal[bool] = flag(16, N_("Needs an interpreter"))
    phones: Addressee[tuple[Phone, ...]] = elements(17, N_("Phones"), Phone)
    mails: Addressee[tuple[Mail, ...]] = elements(18, N_("Mails"), Mail)
    wechat: Addressee[str] = text(19, N_("WeChat"))
    address: Addressee[LocalizedText] = localized(20, N_("Address"))
    birthday: Internal[date | None] = day(21, N_("Birthday"))
    assistant: Internal[str] = text(22, N_("Assistant"))
    met_at: Internal[UUID | None] = reference(23, N_("First met at"), "event")
    rating: Internal[str] = choice(24, N_("Rating"), "rating")
    source: Internal[str] = choice(25, N_("Source of the lead"), "lead_source")
    diet: Restricted[str] = text(26, N_("Diet and belief"))
    diet_consent: Restricted[date | None] = day(27, N_("Consent to keep the diet, given on"))
    relations: Restricted[str] = text(28, N_("Relationship notes"))
    consent_basis: Internal[str] = choice(29, N_("Basis for keeping"), "consent_basis")
    consent_on: Internal[date | None] = day(30, N_("Consent given on"))
    consent_scope: Internal[str] = text(31, N_("Purpose consented to"))
    consent_until: Internal[date | None] = day(32, N_("Consent ends on"))
    notes: Internal[str] = text(33, N_("Notes"))
