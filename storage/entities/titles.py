"""What a record is called in lists, and what lists are sorted by."""

from functools import singledispatch

from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.event import Appointment, Event
from storage.entities.knowledge import Fact, Policy
from storage.entities.pack import IssuedPack
from storage.entities.place import Park, Plot
from storage.entities.procedure import ProcedureStep
from storage.entities.record import Record
from storage.entities.requirement import Requirement
from storage.entities.talking_point import TalkingPoint
from storage.entities.unit import Staff, Unit
from storage.entities.visit import Commitment, FollowUp, Visit

# The fields a title is made of, and for facts the rank that comes before it in lists.
TITLE_FIELDS: dict[type[Record], tuple[str, ...]] = {
    Unit: ("name",),
    Staff: ("name",),
    Company: ("short_name", "name"),
    Contact: ("name",),
    Event: ("name",),
    Appointment: ("agenda", "purpose"),
    Visit: ("next_step", "notes"),
    Commitment: ("promise",),
    FollowUp: ("task",),
    Park: ("name",),
    Plot: ("number", "name"),
    Policy: ("name",),
    Fact: ("name", "rank"),
    IssuedPack: ("number", "file_name"),
    Requirement: ("wish", "rank"),
    ProcedureStep: ("name", "rank"),
    TalkingPoint: ("point", "rank"),
}
PEOPLE = (Staff, Contact)


@singledispatch
def title(_record: Record, _language: str) -> str:
    """How a list names the record to a reader of zh or en; nothing where it has no name yet."""
    return ""


@title.register
def _company(record: Company, language: str) -> str:
    return record.short_name.text(language) or record.name.best(language)


@title.register
def _person(record: Staff | Contact, language: str) -> str:
    return record.name.shown(language)


@title.register
def _named(record: Unit | Event | Park | Policy | Fact | ProcedureStep, language: str) -> str:
    return record.name.best(language)


@title.register
def _plot(record: Plot, language: str) -> str:
    return " ".join(part for part in (record.number, record.name.best(language)) if part)


@title.register
def _appointment(record: Appointment, language: str) -> str:
    return record.agenda.best(language) or record.purpose


@title.register
def _visit(record: Visit, _language: str) -> str:
    return record.next_step or record.notes


@title.register
def _commitment(record: Commitment, language: str) -> str:
    return record.promise.best(language)


@title.register
def _follow_up(record: FollowUp, _language: str) -> str:
    return record.task


@title.register
def _requirement(record: Requirement, language: str) -> str:
    return record.wish.best(language)


@title.register
def _talking_point(record: TalkingPoint, language: str) -> str:
    return record.point.best(language)


@title.register
def _pack(record: IssuedPack, _language: str) -> str:
    return record.number or record.file_name


@singledispatch
def sort_text(record: Record, language: str) -> str:
    """What the record is sorted by in lists that do not run in the order of time."""
    return title(record, language)


@sort_text.register
def _by_rank(record: Fact | Requirement | ProcedureStep | TalkingPoint, language: str) -> str:
    return f"{record.rank or 0:05d} {title(record, language)}"
