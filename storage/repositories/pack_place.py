"""What a pack tells of the place: figures by topic, the chain, neighbours, policies, procedure."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from storage.entities.company import Company
from storage.entities.knowledge import Fact, Policy
from storage.entities.place import Park
from storage.entities.procedure import ProcedureStep
from storage.entities.record import Record
from storage.rules.addressee import Guarded, is_named_to_others, is_open_to

MOST_TOLD = 400  # facts beside those at a glance
MOST_NEIGHBOURS = 24
CHAIN = "chain"

Kept = TypeVar("Kept", bound=Record)

Guard = Callable[[Record], Guarded]


@dataclass(frozen=True, slots=True)
class PlaceRecords:
    """The records on the place for one company.

    `told` holds the facts of each topic in their order, those about a park among them, none for
    other sectors; `chain` the links of the industry chain that the company belongs to, `link` the
    id of its own link. `homes` are the parks of the neighbours by their ids.
    """

    told: Mapping[str, tuple[Guarded, ...]]
    chain: tuple[Guarded, ...]
    link: UUID | None
    neighbours: tuple[Guarded, ...]
    homes: Mapping[UUID, Guarded]
    policies: tuple[Guarded, ...]
    procedure: tuple[Guarded, ...]


def place_records(session: Session, company: Company, guard: Guard) -> PlaceRecords:
    """All that may be told, in the order in which it is told."""
    facts = _facts(session, company)
    links = _chain([fact for fact in facts if fact.topic == CHAIN], company)
    told: dict[str, list[Guarded]] = {}
    for fact in facts:
        if not fact.sectors or company.sector in fact.sectors:
            told.setdefault(fact.topic, []).append(guard(fact))
    neighbours = _neighbours(session, company)
    homes = {park.id: guard(park) for park in _homes(session, company, neighbours)}
    return PlaceRecords(
        told=MappingProxyType({topic: tuple(found) for topic, found in told.items()}),
        chain=tuple(map(guard, links)),
        link=company.chain_link,
        neighbours=tuple(map(guard, neighbours)),
        homes=MappingProxyType(homes),
        policies=tuple(map(guard, _policies(session, company))),
        procedure=tuple(map(guard, _procedure(session, company))),
    )


def _facts(session: Session, company: Company) -> list[Fact]:
    rank = col(Fact.rank)
    statement = (
        select(Fact)
        .where(col(Fact.deleted).is_(False))
        .order_by(rank.is_(None), rank, col(Fact.id))
        .limit(MOST_TOLD)
    )
    return _open(session.exec(statement), company)


def _chain(links: list[Fact], company: Company) -> list[Fact]:
    """The chain of the company's own link, else the first that serves its sector."""
    own = next((fact for fact in links if fact.id == company.chain_link), None)
    near = own or next((f for f in links if company.sector and company.sector in f.sectors), None)
    if near is None or not near.sectors:
        return []
    return [fact for fact in links if fact.sectors[:1] == near.sectors[:1]]


def _neighbours(session: Session, company: Company) -> list[Company]:
    """Companies that agreed to be named, those of the same sector first, then the oldest here."""
    since = col(Company.settled_since)
    statement = (
        select(Company)
        .where(col(Company.may_be_named).is_(True), col(Company.deleted).is_(False))
        .where(col(Company.id) != company.id)
        .order_by(col(Company.sector) != company.sector, since.is_(None), since, col(Company.id))
    )
    named = (other for other in session.exec(statement) if is_named_to_others(other))
    return [other for other, _ in zip(named, range(MOST_NEIGHBOURS), strict=False)]


def _homes(session: Session, company: Company, neighbours: Iterable[Company]) -> list[Park]:
    """The parks in which they settled, as far as those may be told."""
    ids = dict.fromkeys(neighbour.settled_in for neighbour in neighbours)
    found = (session.get(Park, id_) for id_ in ids if id_)
    return _open((park for park in found if park), company)


def _policies(session: Session, company: Company) -> list[Policy]:
    """Those for every sector, and those for the company's own, the newest first."""
    issued = col(Policy.issued_on)
    statement = (
        select(Policy)
        .where(col(Policy.deleted).is_(False))
        .order_by(issued.is_(None), issued.desc(), col(Policy.id))
    )
    found = _open(session.exec(statement), company)
    return [p for p in found if not p.sectors or company.sector in p.sectors]


def _procedure(session: Session, company: Company) -> list[ProcedureStep]:
    rank = col(ProcedureStep.rank)
    statement = (
        select(ProcedureStep)
        .where(col(ProcedureStep.deleted).is_(False))
        .order_by(rank.is_(None), rank, col(ProcedureStep.id))
    )
    return _open(session.exec(statement), company)


def _open(records: Iterable[Kept], company: Company) -> list[Kept]:
    return [record for record in records if is_open_to(record, company.id)]
