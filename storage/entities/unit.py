"""Units of the district and the people who work in them."""

from typing import ClassVar
from uuid import UUID

from resources.i18n import N_
from storage.disclosure import Internal, Public
from storage.entities.elements import Mail, Phone
from storage.entities.fields import (
    choice,
    codes,
    elements,
    flag,
    localized,
    person_name,
    reference,
    text,
)
from storage.entities.record import Record
from storage.values import LocalizedText, PersonName


class Unit(Record, table=True):
    """A district, zone, bureau, town, park office or post; units form a tree.

    The one that issues papers (`issuer`) lends them its name, address and number.
    """

    table_number: ClassVar = 1
    label: ClassVar = N_("Unit")

    kind: Public[str] = choice(10, N_("Kind"), "unit_kind")
    name: Public[LocalizedText] = localized(11, N_("Name"))
    short_name: Public[LocalizedText] = localized(12, N_("Short name"))
    parent: Public[UUID | None] = reference(13, N_("Part of"), "unit")
    address: Public[LocalizedText] = localized(14, N_("Address"))
    phones: Public[tuple[Phone, ...]] = elements(15, N_("Phones"), Phone)
    mails: Public[tuple[Mail, ...]] = elements(16, N_("Mails"), Mail)
    website: Public[str] = text(17, N_("Website"))
    issuer: Internal[bool] = flag(18, N_("Issues papers"))
    tagline: Public[LocalizedText] = localized(19, N_("Tagline"))
    number_word: Internal[str] = text(20, N_("Word in document numbers"))
    notes: Internal[str] = text(21, N_("Notes"))


class Staff(Record, table=True):
    """One of us: what an investor may see of a host, and what the office plans by."""

    table_number: ClassVar = 2
    label: ClassVar = N_("Staff")

    name: Public[PersonName] = person_name(10, N_("Name"))
    title: Public[LocalizedText] = localized(11, N_("Title"))
    unit: Public[UUID | None] = reference(12, N_("Unit"), "unit")
    phones: Public[tuple[Phone, ...]] = elements(13, N_("Phones"), Phone)
    mails: Public[tuple[Mail, ...]] = elements(14, N_("Mails"), Mail)
    languages: Public[tuple[str, ...]] = codes(15, N_("Languages"), "language")
    duties: Public[LocalizedText] = localized(16, N_("Duties"))
    roles: Internal[tuple[str, ...]] = codes(17, N_("Roles"), "staff_role")
    sectors: Internal[tuple[str, ...]] = codes(18, N_("Sectors"), "sector")
    markets: Internal[tuple[str, ...]] = codes(19, N_("Countries or regions"), "country")
    may_be_named: Internal[bool] = flag(20, N_("May be named in packs"))
    left: Internal[bool] = flag(21, N_("No longer in service"))
    notes: Internal[str] = text(22, N_("Notes"))
