"""What is valid by itself and yet wrong: rules whose breach is listed and refuses nothing.

Two edits that are right each for itself can meet in a record that breaks a rule, and an undo can
bring one back; so these are told to whoever can mend them, and no edit is lost for them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import singledispatch
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from resources.i18n import N_
from resources.terms import is_choice
from storage.entities.contact import Contact
from storage.entities.event import Appointment, Event
from storage.entities.place import Plot
from storage.entities.record import Record
from storage.entities.schema import KINDS_BY_ENTITY
from storage.entities.visit import Commitment, FollowUp, Visit

OPEN = "open"
OURS = "us"


@dataclass(frozen=True, slots=True)
class Breach:
    """A rule a record breaks, as a message id, and the field to mend."""

    field: str
    message: str


def breaches(record: Record, today: date) -> list[Breach]:
    """Every rule that the record breaks as it stands today."""
    return [*_unknown_codes(record), *_unknown_zone(record), *_own_rules(record, today)]


def _unknown_codes(record: Record) -> Iterator[Breach]:
    for field in KINDS_BY_ENTITY[type(record)].fields:
        if not field.choices:
            continue
        value = getattr(record, field.name)
        codes = value if isinstance(value, tuple) else (value,) if value else ()
        if not all(is_choice(field.choices, code) for code in codes):
            yield Breach(field.name, N_("This entry is not in the list of choices."))


def _unknown_zone(record: Record) -> Iterator[Breach]:
    zone = getattr(record, "zone", "")
    try:
        ZoneInfo(zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        yield Breach("zone", N_("There is no time zone of this name."))


@singledispatch
def _own_rules(_record: Record, _today: date) -> Iterator[Breach]:
    """The rules of one kind of record; most kinds have none."""
    yield from ()


@_own_rules.register
def _event(record: Event, _today: date) -> Iterator[Breach]:
    if record.starts and record.ends and record.ends < record.starts:
        yield Breach("ends", N_("The last day is before the first."))


@_own_rules.register
def _appointment(record: Appointment, _today: date) -> Iterator[Breach]:
    if record.starts and record.ends and record.ends <= record.starts:
        yield Breach("ends", N_("It ends before it begins."))


@_own_rules.register
def _visit(record: Visit, _today: date) -> Iterator[Breach]:
    if record.company is None and not record.theirs:
        yield Breach("company", N_("It is not known whom the visit was with."))
    if not record.next_step and not record.no_next_step:
        yield Breach("next_step", N_("There is no next step, and no reason why."))


@_own_rules.register
def _commitment(record: Commitment, _today: date) -> Iterator[Breach]:
    if record.side == OURS and record.state == OPEN and record.due is None:
        yield Breach("due", N_("A promise of ours has no day by which it is due."))
    reviewed = record.review_number and record.review_on and record.review_basis
    if record.preferential and not reviewed:
        yield Breach(
            "review_number",
            N_("Preferential terms need the number, date and basis of their review."),
        )


@_own_rules.register
def _follow_up(record: FollowUp, _today: date) -> Iterator[Breach]:
    if record.due is None and record.done_on is None:
        yield Breach("due", N_("A follow-up has no day by which it is due."))


@_own_rules.register
def _contact(record: Contact, today: date) -> Iterator[Breach]:
    if record.consent_until and record.consent_until < today:
        yield Breach("consent_until", N_("The consent to keep this person's data has ended."))
    if record.diet and record.diet_consent is None:
        yield Breach("diet_consent", N_("Diet and belief are kept without a consent of their own."))


@_own_rules.register
def _plot(record: Plot, today: date) -> Iterator[Breach]:
    if record.price and record.price.expired(today):
        yield Breach("price", N_("The price range has no validity or is past it."))
