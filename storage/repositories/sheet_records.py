"""Reads what sheets and letters for investors are made from: guarded records, and no others."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from resources.i18n import N_
from storage.entities.place import Park, Plot
from storage.entities.record import Record
from storage.entities.titles import title
from storage.entities.visit import Visit
from storage.repositories.hosts import House, Serving, house_of
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
# Kinds of talks that one gives thanks for.
FACE_TO_FACE = ("meeting", "site_visit", "visit_received")


@dataclass(frozen=True, slots=True)
class PlotRecords:
    """A plot that is offered, and the house that offers it."""

    offered: OfferedPlot
    house: House


@dataclass(frozen=True, slots=True)
class LetterRecords:
    """What a letter after a talk is made from; minutes only where both sides agreed to them."""

    pack: PackRecords
    talk: Guarded | None
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
    """What one company may be told after the last talk with it."""
    records = records_for(session, company, Wish(language, today, plots=()))
    talk = _last_talk(session, company)
    agreed = talk is not None and talk.minutes_agreed is not None
    return LetterRecords(records, Guarded(talk, company) if talk else None, agreed)


def _guarded(record: Record) -> Guarded:
    return Guarded(record, EVERYBODY)


def _last_talk(session: Session, company: UUID) -> Visit | None:
    """The last meeting of which the company may be told."""
    latest = (
        select(Visit)
        .where(col(Visit.company) == company, col(Visit.deleted).is_(False))
        .where(col(Visit.at).is_not(None), col(Visit.kind).in_(FACE_TO_FACE))
        .order_by(col(Visit.at).desc(), col(Visit.id))
    )
    return next((v for v in session.exec(latest) if is_open_to(v, company)), None)
