"""Parks and belts, and the plots and buildings in them."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from resources.i18n import N_
from storage.disclosure import Internal, Public, Restricted
from storage.entities.elements import Distance, Road, Utility
from storage.entities.fields import (
    choice,
    codes,
    day,
    elements,
    flag,
    localized,
    reference,
    text,
    value,
    whole,
)
from storage.entities.record import Record
from storage.values import Area, Hall, LocalizedText, Offset, Outline, Place, PriceBand


class Park(Record, table=True):
    """A park or an industrial belt: what carries projects."""

    table_number: ClassVar = 10
    label: ClassVar = N_("Park")

    kind: Public[str] = choice(10, N_("Kind"), "park_kind")
    name: Public[LocalizedText] = localized(11, N_("Name"))
    description: Public[LocalizedText] = localized(12, N_("Description"))
    sectors: Public[tuple[str, ...]] = codes(13, N_("Sectors"), "sector")
    area: Public[Area | None] = value(14, N_("Area"), Area)
    developed: Public[Area | None] = value(15, N_("Developed area"), Area)
    location: Public[Place | None] = value(16, N_("Location"), Place)
    outline: Public[Outline | None] = value(17, N_("Ground plan"), Outline)
    distances: Public[tuple[Distance, ...]] = elements(18, N_("Distances"), Distance)
    office: Public[UUID | None] = reference(19, N_("Management office"), "unit")
    environment_class: Public[LocalizedText] = localized(20, N_("Environmental requirements"))
    chemicals_allowed: Public[bool] = flag(21, N_("Chemical projects admitted"))
    clearance: Internal[str] = text(22, N_("Relocation"))
    notes: Internal[str] = text(23, N_("Notes"))
    roads: Public[tuple[Road, ...]] = elements(24, N_("Roads"), Road)


class Plot(Record, table=True):
    """A plot of land or a building that may be offered.

    Its raw availability, its relocation and any floor never leave the office: a pack says whether
    it is offered, and a price range with its validity and basis.
    """

    table_number: ClassVar = 11
    label: ClassVar = N_("Plot")

    park: Public[UUID | None] = reference(10, N_("Park"), "park")
    number: Public[str] = text(11, N_("Number"), index=True)
    name: Public[LocalizedText] = localized(12, N_("Name"))
    description: Public[LocalizedText] = localized(13, N_("Description"))
    land_use: Public[str] = choice(14, N_("Land use"), "land_use")
    area: Public[Area | None] = value(15, N_("Area"), Area)
    outline: Public[Outline | None] = value(16, N_("Ground plan"), Outline)
    price: Public[PriceBand | None] = value(17, N_("Price range"), PriceBand)
    price_basis: Public[LocalizedText] = localized(18, N_("Basis of the price"))
    plot_ratio: Public[str] = text(19, N_("Plot ratio"))
    coverage: Public[str] = text(20, N_("Site coverage"))
    height_limit: Public[str] = text(21, N_("Height limit"))
    ground_level: Public[str] = text(22, N_("Ground level"))
    bearing: Public[str] = text(23, N_("Bearing capacity"))
    term_years: Public[int | None] = whole(24, N_("Land-use term, years"))
    utilities: Public[tuple[Utility, ...]] = elements(25, N_("Utilities"), Utility)
    distances: Public[tuple[Distance, ...]] = elements(26, N_("Distances"), Distance)
    availability: Internal[str] = choice(27, N_("Availability"), "plot_availability", index=True)
    held_for: Restricted[str] = text(28, N_("Held for"))
    held_until: Internal[date | None] = day(29, N_("Held until"))
    relocation: Internal[str] = text(30, N_("Relocation"))
    rent_floor: Restricted[str] = text(31, N_("Floor of the rent"))
    neighbours: Internal[str] = text(32, N_("Neighbours"))
    notes: Internal[str] = text(33, N_("Notes"))
    corner: Public[Offset | None] = value(34, N_("Place in the park's plan"), Offset)
    setback: Public[int | None] = whole(35, N_("Setback, metres"))
    hall: Public[Hall | None] = value(36, N_("Hall"), Hall)
