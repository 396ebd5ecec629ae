"""Visits, the promises made in them and the follow-ups we set ourselves."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from resources.i18n import N_
from storage.disclosure import Addressee, Internal
from storage.entities.elements import Link
from storage.entities.fields import (
    choice,
    day,
    flag,
    links,
    localized,
    moment,
    reference,
    text,
    whole,
)
from storage.entities.record import STAFF, Record
from storage.values import LocalizedText


class Visit(Record, table=True):
    """A meeting, call, letter or tour that took place, and what came of it."""

    table_number: ClassVar = 7
    label: ClassVar = N_("Visit")

    kind: Internal[str] = choice(10, N_("Kind"), "visit_kind")
    company: Internal[UUID | None] = reference(11, N_("Company"), "company")
    event: Internal[UUID | None] = reference(12, N_("Event"), "event")
    appointment: Internal[UUID | None] = reference(13, N_("Appointment"), "appointment")
    at: Addressee[datetime | None] = moment(14, N_("When"), index=True)
    zone: Addressee[str] = text(15, N_("Time zone"))
    minutes_long: Internal[int | None] = whole(16, N_("Minutes"))
    ours: Internal[tuple[Link, ...]] = links(17, N_("We"), STAFF)
    theirs: Addressee[tuple[Link, ...]] = links(18, N_("They"), "contact")
    language: Internal[str] = choice(19, N_("Language of the talk"), "language")
    notes: Internal[str] = text(20, N_("Notes"))
    minutes: Addressee[LocalizedText] = localized(21, N_("Agreed minutes"))
    minutes_agreed: Internal[date | None] = day(22, N_("Minutes agreed on"))
    interest: Internal[str] = choice(23, N_("Interest"), "interest")
    next_step: Internal[str] = text(24, N_("Next step"))
    no_next_step: Internal[str] = text(25, N_("Why there is no next step"))
    first_contact: Internal[bool] = flag(26, N_("First contact"))
    place: Addressee[LocalizedText] = localized(27, N_("Place"))


class Commitment(Record, table=True):
    """Something one side promised the other, with a day by which it is due.

    A preferential promise carries the number, date and basis of its fair-competition review.
    """

    table_number: ClassVar = 8
    label: ClassVar = N_("Promise")

    side: Addressee[str] = choice(10, N_("Promised by"), "commitment_side")
    promise: Addressee[LocalizedText] = localized(11, N_("Promise"))
    company: Internal[UUID | None] = reference(12, N_("Company"), "company")
    visit: Internal[UUID | None] = reference(13, N_("Visit"), "visit")
    due: Addressee[date | None] = day(14, N_("Due"), index=True)
    state: Internal[str] = choice(15, N_("State"), "commitment_state")
    settled_on: Internal[date | None] = day(16, N_("Settled on"))
    evidence: Internal[str] = text(17, N_("Evidence"))
    preferential: Internal[bool] = flag(18, N_("Preferential terms"))
    review_number: Internal[str] = text(19, N_("Fair-competition review, number"))
    review_on: Internal[date | None] = day(20, N_("Fair-competition review, date"))
    review_basis: Internal[str] = text(21, N_("Fair-competition review, basis"))
    contact: Addressee[UUID | None] = reference(22, N_("Contact"), "contact", index=False)


class FollowUp(Record, table=True):
    """What one of us is to do next for a company or a contact."""

    __tablename__ = "follow_up"
    table_number: ClassVar = 9
    label: ClassVar = N_("Follow-up")

    task: Internal[str] = text(10, N_("What to do"))
    company: Internal[UUID | None] = reference(11, N_("Company"), "company")
    contact: Internal[UUID | None] = reference(12, N_("Contact"), "contact")
    visit: Internal[UUID | None] = reference(13, N_("Visit"), "visit")
    due: Internal[datetime | None] = moment(14, N_("Due"), index=True)
    zone: Internal[str] = text(15, N_("Time zone"))
    whole_day: Internal[bool] = flag(16, N_("Any time of the day"))
    channel: Internal[str] = choice(17, N_("Channel"), "follow_up_channel")
    done_on: Internal[date | None] = day(18, N_("Done on"))
    outcome: Internal[str] = text(19, N_("Outcome"))
