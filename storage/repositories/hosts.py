"""Who receives an investor: the zone, the office that issues the paper, the people who serve."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from storage.disclosure import Disclosure
from storage.entities.company import Company
from storage.entities.record import Record
from storage.entities.unit import Staff, Unit
from storage.rules.addressee import Guarded, tightened_to
from storage.rules.offers import may_be_named

TEAM = 4  # people, where fewer are sure to serve
MOST_TEAM = 8
ZONE_KINDS = ("zone", "district")
DEEPEST = 10  # levels of the tree of units


@dataclass(frozen=True, slots=True)
class House:
    """The hosts of one investor; the one who signs is also the first of the team."""

    zone: Guarded | None
    issuer: Guarded | None
    host: Guarded | None
    host_unit: Guarded | None
    team: tuple[Guarded, ...]


@dataclass(frozen=True, slots=True)
class Serving:
    """The people who may be named to a company, the host first."""

    host: Staff | None
    team: tuple[Staff, ...]


def serving(
    session: Session, company: Company, host: Staff | None, sure: Sequence[UUID]
) -> Serving:
    """The host, those who are `sure` to serve, and some who know the sector or the market."""
    nameable = {
        person.id: person
        for person in session.exec(
            select(Staff)
            .where(col(Staff.may_be_named).is_(True), col(Staff.deleted).is_(False))
            .order_by(col(Staff.id))
        )
        if may_be_named(person)
    }
    first = dict.fromkeys([host.id] if host else [])
    known = [nameable[id_] for id_ in (first | dict.fromkeys(sure)) if id_ in nameable]
    others = sorted(
        (p for p in nameable.values() if p not in known and _nearness(p, company)),
        key=lambda person: -_nearness(person, company),
    )
    team = known[:MOST_TEAM] + others[: max(0, TEAM - len(known))]
    return Serving(host, tuple(team))


def house_of(session: Session, found: Serving, guarded: Callable[[Record], Guarded]) -> House:
    """The units behind the people; a unit kept inside the office is left out."""
    units = _ancestry(session, found.host.unit) if found.host else []
    issuer = next((unit for unit in units if unit.issuer), None) or _an_issuer(session)
    above = _ancestry(session, issuer.id) if issuer else []
    zones = (unit for kind in ZONE_KINDS for unit in above if unit.kind == kind)
    zone = next(zones, issuer)
    return House(
        zone=guarded(zone) if zone else None,
        issuer=guarded(issuer) if issuer else None,
        host=guarded(found.host) if found.host else None,
        host_unit=guarded(units[0]) if units else None,
        team=tuple(map(guarded, found.team)),
    )


def _nearness(person: Staff, company: Company) -> int:
    """2 for the company's sector, 1 for its market."""
    market = company.country.code if company.country else ""
    return 2 * (company.sector in person.sectors) + (market in person.markets)


def _ancestry(session: Session, unit: UUID | None) -> list[Unit]:
    """The unit and those it belongs to, the nearest first."""
    found: list[Unit] = []
    while unit and len(found) < DEEPEST:
        record = session.get(Unit, unit)
        if record is None:
            break
        found.append(record)
        unit = record.parent
    return [unit for unit in found if _is_public(unit)]


def _an_issuer(session: Session) -> Unit | None:
    statement = (
        select(Unit)
        .where(col(Unit.issuer).is_(True), col(Unit.deleted).is_(False))
        .order_by(col(Unit.id))
    )
    return next(filter(_is_public, session.exec(statement)), None)


def _is_public(unit: Unit) -> bool:
    return not unit.deleted and tightened_to(unit) is Disclosure.PUBLIC
