"""Companies: those we court, those we match them with, and those who introduce them."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from resources.i18n import N_
from storage.disclosure import Addressee, Internal, Restricted
from storage.entities.elements import Alias, Tier, YearFigure
from storage.entities.fields import (
    choice,
    codes,
    country,
    day,
    elements,
    flag,
    localized,
    reference,
    text,
    whole,
)
from storage.entities.record import STAFF, Record
from storage.values import Country, LocalizedText


class Company(Record, table=True):
    """A firm that may invest, be matched or introduce others, known by names in several languages.

    Its identity is for the firm itself alone: prospects are never named to others.
    """

    table_number: ClassVar = 3
    label: ClassVar = N_("Company")

    name: Addressee[LocalizedText] = localized(10, N_("Name"))
    legal_name: Addressee[LocalizedText] = localized(11, N_("Legal name"))
    short_name: Addressee[LocalizedText] = localized(12, N_("Short name"))
    former_name: Internal[LocalizedText] = localized(13, N_("Former name"))
    aliases: Internal[tuple[Alias, ...]] = elements(14, N_("Other names"), Alias)
    roles: Internal[tuple[str, ...]] = codes(15, N_("Roles"), "company_role")
    country: Addressee[Country | None] = country(16, N_("Country or region"))
    parent: Internal[UUID | None] = reference(17, N_("Parent company"), "company")
    tiers: Internal[tuple[Tier, ...]] = elements(18, N_("Lists"), Tier)
    sector: Addressee[str] = choice(19, N_("Sector"), "sector")
    sector_isic: Addressee[str] = choice(20, N_("Sector, ISIC Rev.4"), "isic")
    sector_gbt: Addressee[str] = choice(21, N_("Sector, GB/T 4754"), "gbt4754")
    website: Addressee[str] = text(22, N_("Website"))
    revenue: Internal[tuple[YearFigure, ...]] = elements(23, N_("Revenue"), YearFigure)
    employees: Internal[tuple[YearFigure, ...]] = elements(24, N_("Employees"), YearFigure)
    in_china: Internal[LocalizedText] = localized(25, N_("Presence in China"))
    shanghai_function: Internal[LocalizedText] = localized(
        26, N_("Function of the Shanghai office")
    )
    products: Addressee[LocalizedText] = localized(27, N_("Products"))
    profile: Addressee[LocalizedText] = localized(28, N_("Profile"))
    code_name: Internal[str] = text(29, N_("Code name"))
    stage: Internal[str] = choice(30, N_("Stage"), "investor_stage", index=True)
    lost_reason: Internal[str] = choice(31, N_("Reason lost"), "reason_lost")
    wake_on: Internal[date | None] = day(32, N_("Dormant until"))
    rating: Internal[str] = choice(33, N_("Rating"), "rating", index=True)
    source: Internal[str] = choice(34, N_("Source of the lead"), "lead_source")
    source_note: Internal[str] = text(35, N_("Source, in words"))
    introducer: Internal[UUID | None] = reference(36, N_("Introduced by"), "company", index=False)
    leader: Internal[UUID | None] = reference(37, N_("Responsible leader"), STAFF, index=False)
    decision_chain: Restricted[str] = text(38, N_("Decision chain"))
    other_sites: Restricted[str] = text(39, N_("Other sites considered"))
    case_terms: Restricted[str] = text(40, N_("Case-specific terms"))
    relations: Restricted[str] = text(41, N_("Relationship notes"))
    compliance_result: Internal[str] = choice(42, N_("Compliance check"), "compliance_result")
    compliance_on: Internal[date | None] = day(43, N_("Checked on"))
    compliance_note: Restricted[str] = text(44, N_("Compliance note"))
    may_be_named: Internal[bool] = flag(45, N_("Consents to be named to others"))
    notes: Internal[str] = text(46, N_("Notes"))
    chain_link: Addressee[UUID | None] = reference(
        47, N_("Link in the industry chain"), "fact", index=False
    )
    settled_in: Addressee[UUID | None] = reference(48, N_("Settled in"), "park", index=False)
    settled_since: Addressee[int | None] = whole(49, N_("Here since, year"))
    letter: Addressee[LocalizedText] = localized(50, N_("Letter that opens the pack"))
