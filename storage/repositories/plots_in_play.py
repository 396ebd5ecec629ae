"""Which plots are in play between us and one company: only of these does its brief tell a floor."""

from collections.abc import Iterator
from uuid import UUID

from sqlmodel import Session, col, select

from storage.entities.company import Company
from storage.entities.event import Event
from storage.entities.pack import IssuedPack
from storage.entities.place import Park, Plot

PLOT = "plot"


def plots_in_play(session: Session, company: Company, event: UUID | None) -> list[Plot]:
    """Those of the event that lie in a park for the company's sector, then those of its packs."""
    ids = dict.fromkeys((*_of_event(session, company, event), *_of_packs(session, company)))
    found = (session.get(Plot, id_) for id_ in ids)
    return [plot for plot in found if plot and not plot.deleted]


def _of_event(session: Session, company: Company, id_: UUID | None) -> Iterator[UUID]:
    """An event presents plots for all its guests: those of other sectors are not for this one."""
    event = session.get(Event, id_) if id_ else None
    if event is None or event.deleted:
        return
    for link in event.pitched:
        plot = session.get(Plot, link.record)
        park = session.get(Park, plot.park) if plot and plot.park else None
        if plot and park and not park.deleted and company.sector in park.sectors:
            yield plot.id


def _of_packs(session: Session, company: Company) -> Iterator[UUID]:
    """The plots that were described to the company in writing, the latest pack first."""
    packs = (
        select(IssuedPack)
        .where(col(IssuedPack.company) == company.id, col(IssuedPack.deleted).is_(False))
        .order_by(col(IssuedPack.made_at).desc(), col(IssuedPack.id))
    )
    for pack in session.exec(packs):
        yield from (UUID(given.id) for given in pack.inputs if given.kind == PLOT)
