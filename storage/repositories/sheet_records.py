"""Reads what sheets and letters for investors are made from: guarded records, and no others."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session

from resources.i18n import N_
from storage.entities.place import Park, Plot
from storage.entities.record import Record
from storage.entities.titles import title
from storage.repositories.hosts import House, Serving, house_of
from storage.repositories.pack_company import talks
from storage.repositories.packs import (
    NotAddressableError,
    OfferedPlot,
    PackRecords,
    Wish,
    records_for,
)
from storage.rules.addressee import Guarded, is_open_to
from storage.rules.offers import is_offered

# Whom a paper for everybody is for: no record is about this company.
EVERYBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class PlotRecords:
    """A plot that is offered, and the house that offers it."""

    offered: OfferedPlot
    house: House


@dataclass(frozen=True, slots=True)
class LetterRecords:
    """What a letter after a talk is made from; minutes only where both sides agreed to them.

    `kind` is that of the talk, a code of `visit_kind`.
    """

    pack: PackRecords
    talk: Guarded | None
    kind: str
    minutes_agreed: bool


def plot_for_everybody(session: Session, plot: UUID) -> PlotRecords:
    """Public fields alone; NotAddressableError for a plot that is not offered."""
    found = session.get(Plot, plot)
    if found is None or found.deleted:
        raise NotAddressableError(
            N_("There is no {kind} with this id, or it was deleted."), kind=Plot.label
        )
    if not is_offered(found):
        raise NotAddressableError(
            N_("“{plot}” is not offered; no sheet can be made of it."), plot=title(found, "zh")
        )
    park = session.get(Park, found.park) if found.park else None
    shown = _guarded(park) if park and is_open_to(park, EVERYBODY) else None
    house = house_of(session, Serving(None, ()), _guarded)
    return PlotRecords(OfferedPlot(_guarded(found), shown), house)


def letter_records(session: Session, company: UUID, *, language: str, today: date) -> LetterRecords:
    """What one company may be told after the last talk whose minutes were agreed, else the last."""
    records = records_for(session, company, Wish(language, today, plots=()))
    held = list(talks(session, company, today))
    agreed = next((talk for talk in held if talk.minutes_agreed is not None), None)
    talk = agreed or next(iter(held), None)
    if talk is None:
        return LetterRecords(records, None, "", minutes_agreed=False)
    guarded = Guarded(talk, company)
    return LetterRecords(records, guarded, talk.kind, minutes_agreed=agreed is not None)


def _guarded(record: Record) -> Guarded:
    return Guarded(record, EVERYBODY)
