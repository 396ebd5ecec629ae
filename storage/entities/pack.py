"""The register of packs: what was given to whom, made from which versions."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from resources.i18n import N_
from storage.disclosure import Internal
from storage.entities.elements import Element
from storage.entities.fields import (
    choice,
    codes,
    day,
    elements,
    flag,
    moment,
    reference,
    text,
    whole,
)
from storage.entities.record import Record


class PackInput(Element, frozen=True, omit_defaults=True, kw_only=True):
    """A record that went into a pack (`id` is its id) and the entry that last changed it."""

    kind: str
    entry: str


class Finding(Element, frozen=True, omit_defaults=True, kw_only=True):
    """One item of the preflight, as it stood when the pack was made."""

    level: str
    message: str


class IssuedPack(Record, table=True):
    """A pack that was made for one addressee."""

    __tablename__ = "issued_pack"
    table_number: ClassVar = 14
    label: ClassVar = N_("Pack")

    number: Internal[str] = text(10, N_("Number"), index=True)
    template: Internal[str] = choice(11, N_("Template"), "pack_template")
    company: Internal[UUID | None] = reference(12, N_("Company"), "company")
    contact: Internal[UUID | None] = reference(13, N_("Contact"), "contact", index=False)
    languages: Internal[str] = text(14, N_("Languages"))
    inputs: Internal[tuple[PackInput, ...]] = elements(15, N_("Made from"), PackInput)
    findings: Internal[tuple[Finding, ...]] = elements(16, N_("Preflight"), Finding)
    sha256: Internal[str] = text(17, N_("Hash"))
    pages: Internal[int | None] = whole(18, N_("Pages"))
    made_at: Internal[datetime | None] = moment(19, N_("Made at"))
    file_name: Internal[str] = text(20, N_("File name"))
    valid_until: Internal[date | None] = day(21, N_("Prices valid until"))
    draft: Internal[bool] = flag(22, N_("Draft"))
    given_on: Internal[date | None] = day(23, N_("Given on"))
    sections: Internal[tuple[str, ...]] = codes(24, N_("Sections"), "pack_section")
