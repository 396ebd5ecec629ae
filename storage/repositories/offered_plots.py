"""Finds the plots for a pack: those that somebody chose, or a few where the company would fit."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from sqlmodel import Session, col, select

from storage.entities.company import Company
from storage.entities.place import Park, Plot
from storage.rules.offers import is_offered, offered_states


def pitched_plots(session: Session, ids: Iterable[UUID]) -> list[Plot]:
    """Those of a mission's plots that are offered today."""
    found = (session.get(Plot, id_) for id_ in ids)
    return [plot for plot in found if plot and is_offered(plot)]


def likely_plots(session: Session, company: Company) -> Iterator[Plot]:
    """What is offered in the parks that take the company's sector; without any, everywhere."""
    parks = session.exec(select(Park).where(col(Park.deleted).is_(False)))
    at_home = [park.id for park in parks if company.sector in park.sectors]
    offered = (
        col(Plot.availability).in_(offered_states()),
        col(Plot.deleted).is_(False),
        *([col(Plot.park).in_(at_home)] if at_home else []),
    )
    statement = select(Plot).where(*offered).order_by(col(Plot.number), col(Plot.id))
    return filter(is_offered, session.exec(statement.execution_options(yield_per=50)))
