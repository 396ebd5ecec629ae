"""Reads what a pack tells of the parks in which its plots lie: what else they offer, their facts.

Of a plot that is not offered nothing leaves this module, not even that it is there.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sqlmodel import Session, col, select

from storage.entities.knowledge import Fact
from storage.entities.place import Park, Plot
from storage.entities.record import Record
from storage.rules.addressee import Guarded
from storage.rules.offers import is_offered, offered_states

MOST_PLOTS = 400  # of one park
MOST_FACTS = 24


@dataclass(frozen=True, slots=True)
class ParkRecords:
    """A park, its plots on offer, those of the pack among them, and the facts that are its own."""

    park: Guarded
    offered: tuple[Guarded, ...]
    facts: tuple[Guarded, ...]


def park_records(
    session: Session,
    parks: Iterable[Park],
    is_open: Callable[[Record], bool],
    guard: Callable[[Record], Guarded],
) -> tuple[ParkRecords, ...]:
    """Each park once, in the order in which they come."""
    return tuple(
        ParkRecords(
            park=guard(park),
            offered=tuple(map(guard, _offered(session, park))),
            facts=tuple(map(guard, filter(is_open, _facts(session, park)))),
        )
        for park in {park.id: park for park in parks}.values()
    )


def _offered(session: Session, park: Park) -> list[Plot]:
    statement = (
        select(Plot)
        .where(col(Plot.park) == park.id, col(Plot.deleted).is_(False))
        .where(col(Plot.availability).in_(offered_states()))
        .order_by(col(Plot.number), col(Plot.id))
        .limit(MOST_PLOTS)
    )
    return [plot for plot in session.exec(statement) if is_offered(plot)]


def _facts(session: Session, park: Park) -> list[Fact]:
    rank = col(Fact.rank)
    statement = (
        select(Fact)
        .where(col(Fact.park) == park.id, col(Fact.deleted).is_(False))
        .order_by(rank.is_(None), rank, col(Fact.id))
        .limit(MOST_FACTS)
    )
    return list(session.exec(statement))
