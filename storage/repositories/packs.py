"""Reads what a pack for one addressee is made from: records under guard, and what was kept out.

Whether a plot is offered, a person may be named, a promise may be made is decided here, from
fields that no pack may see; what leaves this module carries the decision, not the reason.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import islice
from typing import TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from resources.i18n import N_
from resources.terms import choice
from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.event import Event
from storage.entities.knowledge import Fact
from storage.entities.place import Park, Plot
from storage.entities.record import Record
from storage.entities.titles import title
from storage.entities.unit import Staff
from storage.entities.visit import Commitment
from storage.errors import UserError
from storage.repositories.hosts import House, house_of, serving
from storage.repositories.offered_plots import likely_plots, pitched_plots
from storage.repositories.pack_company import CompanyRecords, company_records
from storage.repositories.pack_parks import ParkRecords, park_records
from storage.repositories.pack_place import PlaceRecords, place_records
from storage.rules import offers
from storage.rules.addressee import Guarded, is_open_to

Kept = TypeVar("Kept", bound=Record)

OPEN = "open"
MOST_UNASKED = 4  # plots, where nobody chose any
MOST_FACTS = 24
LAST = 99  # rank of a person whose seniority is not known


class NotAddressableError(UserError):
    """The pack has no addressee, or is to be made from something that is not in the store."""


class Reason(StrEnum):
    """Why something that was wanted is not in the pack."""

    PLOT_NOT_OFFERED = "plot_not_offered"
    PLOTS_LEFT_OUT = "plots_left_out"
    CONTACT_WITHOUT_CONSENT = "contact_without_consent"
    CONSENT_ENDED = "consent_ended"
    HOST_NOT_NAMED = "host_not_named"
    PREFERENTIAL_WITHOUT_REVIEW = "preferential_without_review"


@dataclass(frozen=True, slots=True)
class Withheld:
    """Something kept out, for the staff to read: never printed."""

    reason: Reason
    kind: str
    record: UUID
    title: str
    titles: tuple[tuple[str, str], ...] = ()  # by the language of the staff


@dataclass(frozen=True, slots=True)
class Wish:
    """What whoever makes the pack asks for; nothing asked leaves the choice to the program."""

    language: str
    today: date
    plots: Sequence[UUID] | None = None
    event: UUID | None = None
    host: UUID | None = None
    contact: UUID | None = None


@dataclass(frozen=True, slots=True)
class OfferedPlot:
    """A plot that may be offered, and the park it lies in."""

    plot: Guarded
    park: Guarded | None


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """A promise that stands, and the persons who see to it where they may be named."""

    promise: Guarded
    ours: Guarded | None
    theirs: Guarded | None


@dataclass(frozen=True, slots=True)
class PackRecords:
    """All that one pack is made from."""

    company: Guarded
    contact: Guarded | None
    house: House
    plots: tuple[OfferedPlot, ...]
    parks: tuple[ParkRecords, ...]
    facts: tuple[Guarded, ...]
    promises: tuple[OpenPromise, ...]
    own: CompanyRecords
    place: PlaceRecords
    withheld: tuple[Withheld, ...]


def records_for(session: Session, company: UUID, wish: Wish) -> PackRecords:
    """The records for one company's pack; NotAddressableError where there cannot be one."""
    return _Gathering(session, _addressee(session, company), wish).records()


def _addressee(session: Session, company: UUID) -> Company:
    found = session.get(Company, company)
    if found is None or found.deleted:
        raise NotAddressableError(N_("There is no company with this id, or it was deleted."))
    if not is_open_to(found, company):
        raise NotAddressableError(
            N_("The record of “{company}” is kept inside the office; no pack can be made for it."),
            company=title(found, "zh"),
        )
    return found


class _Gathering:
    """Collects the records for one pack, and notes what it leaves out."""

    def __init__(self, session: Session, company: Company, wish: Wish) -> None:
        self.session = session
        self.company = company
        self.wish = wish
        self.event = self._wanted(Event, wish.event) if wish.event else None
        self.withheld: list[Withheld] = []

    def records(self) -> PackRecords:
        promises, plots = self._promises(), self._plots()
        return PackRecords(
            company=self._guarded(self.company),
            contact=self._contact(),
            house=self._house([promise.owner for promise in promises]),
            plots=tuple(self._with_park(plot) for plot in plots),
            parks=park_records(
                self.session, filter(None, map(self._park, plots)), self._is_open, self._guarded
            ),
            facts=tuple(map(self._guarded, self._facts())),
            promises=tuple(map(self._with_persons, promises)),
            own=company_records(
                self.session, self.company.id, plots, self.wish.today, self._guarded
            ),
            place=place_records(self.session, self.company, self._guarded),
            withheld=tuple(dict.fromkeys(self.withheld)),
        )

    def _guarded(self, record: Record) -> Guarded:
        return Guarded(record, self.company.id)

    def _withhold(self, reason: Reason, record: Record) -> None:
        name, told = record.__tablename__, title(record, self.wish.language)
        titles = tuple((tag, title(record, tag)) for tag in ("zh", "en"))
        self.withheld.append(Withheld(reason, str(name), record.id, told, titles))

    def _wanted(self, entity: type[Kept], id_: UUID) -> Kept:
        """A record that was asked for by its id."""
        found = self.session.get(entity, id_)
        if found is None or found.deleted:
            raise NotAddressableError(
                N_("There is no {kind} with this id, or it was deleted."), kind=entity.label
            )
        return found

    def _house(self, owners: Iterable[UUID | None]) -> House:
        host = self._host()
        sure = dict.fromkeys(id_ for id_ in (self.company.owner, *self._team(), *owners) if id_)
        found = serving(self.session, self.company, host, list(sure))
        return house_of(self.session, found, self._guarded)

    def _host(self) -> Staff | None:
        """Who was asked for, else who looks after the company, else the first of the mission."""
        if self.wish.host:
            host = self._wanted(Staff, self.wish.host)
            if offers.may_be_named(host):
                return host
            self._withhold(Reason.HOST_NOT_NAMED, host)
            return None
        ids = (id_ for id_ in (self.company.owner, *self._team()) if id_)
        likely = (self.session.get(Staff, id_) for id_ in ids)
        return next((s for s in likely if s and offers.may_be_named(s)), None)

    def _team(self) -> list[UUID]:
        return [UUID(member.id) for member in self.event.team] if self.event else []

    def _contact(self) -> Guarded | None:
        """Who the pack is handed to: the one asked for, else the most senior who consented."""
        if self.wish.contact:
            people = [self._wanted(Contact, self.wish.contact)]
        else:
            mine = col(Contact.company) == self.company.id, col(Contact.deleted).is_(False)
            people = sorted(self.session.exec(select(Contact).where(*mine)), key=_by_standing)
        people = [person for person in people if self._is_theirs(person)]
        chosen = next(filter(self._may_print, people), None)
        if chosen is None and people:
            self._consent(people[0])
        return self._guarded(chosen) if chosen else None

    def _is_theirs(self, person: Contact) -> bool:
        return person.company == self.company.id and is_open_to(person, self.company.id)

    def _may_print(self, person: Contact) -> bool:
        ended = offers.consent_ended(person, self.wish.today)
        return offers.has_consented(person) and not ended

    def _consent(self, person: Contact) -> Guarded | None:
        """The person, if the name may be printed; else it is noted why not."""
        if self._may_print(person):
            return self._guarded(person)
        ended = offers.has_consented(person)
        self._withhold(Reason.CONSENT_ENDED if ended else Reason.CONTACT_WITHOUT_CONSENT, person)
        return None

    def _plots(self) -> list[Plot]:
        """Those that were asked for, else those of the mission, else a few likely ones."""
        if self.wish.plots is not None:
            asked = [self._wanted(Plot, id_) for id_ in dict.fromkeys(self.wish.plots)]
            for plot in asked:
                if not offers.is_offered(plot):
                    self._withhold(Reason.PLOT_NOT_OFFERED, plot)
            return [plot for plot in asked if offers.is_offered(plot)]
        pitched = [link.record for link in self.event.pitched] if self.event else []
        if found := pitched_plots(self.session, pitched):
            return found
        likely = list(islice(likely_plots(self.session, self.company), MOST_UNASKED + 1))
        for plot in likely[MOST_UNASKED:]:
            self._withhold(Reason.PLOTS_LEFT_OUT, plot)
        return likely[:MOST_UNASKED]

    def _with_park(self, plot: Plot) -> OfferedPlot:
        shown = self._park(plot)
        return OfferedPlot(self._guarded(plot), self._guarded(shown) if shown else None)

    def _park(self, plot: Plot) -> Park | None:
        park = self.session.get(Park, plot.park) if plot.park else None
        return park if park and self._is_open(park) else None

    def _is_open(self, record: Record) -> bool:
        return is_open_to(record, self.company.id)

    def _facts(self) -> list[Fact]:
        """Figures about the place as a whole, in their order."""
        rank = col(Fact.rank)
        statement = (
            select(Fact)
            .where(col(Fact.deleted).is_(False), col(Fact.amount).is_not(None))
            .where(col(Fact.park).is_(None))
            .order_by(rank.is_(None), rank, col(Fact.id))
            .limit(MOST_FACTS)
        )
        return [f for f in self.session.exec(statement) if is_open_to(f, self.company.id)]

    def _promises(self) -> list[Commitment]:
        """What stands on both sides, the earliest first; what lacks its review is kept out."""
        due = col(Commitment.due)
        statement = (
            select(Commitment)
            .where(col(Commitment.company) == self.company.id, col(Commitment.state) == OPEN)
            .where(col(Commitment.deleted).is_(False))
            .order_by(due.is_(None), due, col(Commitment.id))
        )
        found = [p for p in self.session.exec(statement) if is_open_to(p, self.company.id)]
        for promise in filter(offers.lacks_review, found):
            self._withhold(Reason.PREFERENTIAL_WITHOUT_REVIEW, promise)
        return [promise for promise in found if not offers.lacks_review(promise)]

    def _with_persons(self, promise: Commitment) -> OpenPromise:
        owner = self.session.get(Staff, promise.owner) if promise.owner else None
        contact = self.session.get(Contact, promise.contact) if promise.contact else None
        ours = self._guarded(owner) if owner and offers.may_be_named(owner) else None
        theirs = self._consent(contact) if contact and self._is_theirs(contact) else None
        return OpenPromise(self._guarded(promise), ours, theirs)


def _by_standing(person: Contact) -> tuple[int, int]:
    """The most senior first, then whoever was met last."""
    found = choice("seniority", person.seniority)
    rank = int(found.extra["rank"]) if found else LAST
    return rank, -person.id.int
