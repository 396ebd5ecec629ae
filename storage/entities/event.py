"""Events and missions, and the appointments they are made of."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from resources.i18n import N_
from storage.disclosure import Addressee, Internal
from storage.entities.elements import Link, TeamMember
from storage.entities.fields import (
    choice,
    codes,
    country,
    day,
    elements,
    flag,
    links,
    localized,
    moment,
    reference,
    text,
    value,
)
from storage.entities.record import STAFF, Record
from storage.values import Country, LocalizedText, Money


class Event(Record, table=True):
    """Shanghai Week, a mission, a fair, a seminar, a visit received, a signing, a leader's trip."""

    table_number: ClassVar = 5
    label: ClassVar = N_("Event")

    kind: Internal[str] = choice(10, N_("Kind"), "event_kind")
    name: Addressee[LocalizedText] = localized(11, N_("Name"))
    city: Addressee[LocalizedText] = localized(12, N_("City"))
    venue: Addressee[LocalizedText] = localized(13, N_("Venue"))
    country: Addressee[Country | None] = country(14, N_("Country or region"))
    zone: Addressee[str] = text(15, N_("Time zone"))
    starts: Addressee[date | None] = day(16, N_("First day"), index=True)
    ends: Addressee[date | None] = day(17, N_("Last day"))
    status: Internal[str] = choice(18, N_("Status"), "event_status")
    organiser: Internal[LocalizedText] = localized(19, N_("Organiser"))
    approval_number: Internal[str] = text(20, N_("Approval number"))
    countries: Internal[tuple[str, ...]] = codes(21, N_("Countries or regions"), "country")
    objective: Internal[str] = text(22, N_("Objective"))
    budget: Internal[Money | None] = value(23, N_("Budget"), Money)
    cost: Internal[Money | None] = value(24, N_("Cost"), Money)
    targets: Internal[tuple[Link, ...]] = links(25, N_("Targets"), "company")
    team: Internal[tuple[TeamMember, ...]] = elements(26, N_("Team"), TeamMember)
    pitched: Internal[tuple[Link, ...]] = links(27, N_("Plots to present"), "plot")
    report_due: Internal[date | None] = day(28, N_("Return report due"))
    report_filed: Internal[date | None] = day(29, N_("Return report filed"))
    notes: Internal[str] = text(30, N_("Notes"))


class Appointment(Record, table=True):
    """A meeting with a time and a place, or an item of the programme that all attend."""

    table_number: ClassVar = 6
    label: ClassVar = N_("Appointment")

    event: Internal[UUID | None] = reference(10, N_("Event"), "event")
    company: Internal[UUID | None] = reference(11, N_("Company"), "company")
    starts: Addressee[datetime | None] = moment(12, N_("Begins"), index=True)
    ends: Addressee[datetime | None] = moment(13, N_("Ends"))
    zone: Addressee[str] = text(14, N_("Time zone"))
    place: Addressee[LocalizedText] = localized(15, N_("Place"))
    room: Internal[str] = text(16, N_("Room"))
    team: Internal[str] = text(17, N_("Team"))
    ours: Internal[tuple[Link, ...]] = links(18, N_("We"), STAFF)
    theirs: Addressee[tuple[Link, ...]] = links(19, N_("They"), "contact")
    interpreter: Internal[UUID | None] = reference(20, N_("Interpreter"), STAFF, index=False)
    purpose: Internal[str] = text(21, N_("Purpose"))
    agenda: Addressee[LocalizedText] = localized(22, N_("Agenda"))
    seating: Internal[str] = text(23, N_("Seating"))
    transport: Internal[str] = text(24, N_("Transport"))
    status: Internal[str] = choice(25, N_("Status"), "appointment_status")
    programme: Internal[bool] = flag(26, N_("For the whole team"))
    outcome: Internal[str] = text(27, N_("Outcome"))
