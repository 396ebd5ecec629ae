"""Keys that put records into the order a reader of Chinese or of English expects."""

from datetime import date, datetime

from resources.terms import sort_key_en, sort_key_zh
from storage.entities.columns import MomentColumn
from storage.entities.event import Appointment
from storage.entities.record import Record
from storage.entities.titles import PEOPLE, TITLE_FIELDS, sort_text
from storage.entities.visit import Commitment, FollowUp, Visit

UNDATED = "~"  # behind every date
# Lists of these run in the order of time; the field that says when.
_BY_TIME: dict[type[Record], str] = {
    Appointment: "starts",
    Visit: "at",
    Commitment: "due",
    FollowUp: "due",
}
_milliseconds = MomentColumn().plain


def sorts_by(entity: type[Record]) -> frozenset[str]:
    """The fields whose change moves a record in its lists."""
    timed = _BY_TIME.get(entity)
    return frozenset((timed,) if timed else TITLE_FIELDS[entity])


def sort_keys(record: Record) -> tuple[str, str]:
    """By pinyin (a person by the surname's reading) and by folded Latin, or both by time."""
    if timed := _BY_TIME.get(type(record)):
        key = _time_key(getattr(record, timed))
        return key, key
    person = isinstance(record, PEOPLE)
    return (
        sort_key_zh(sort_text(record, "zh"), person=person),
        sort_key_en(sort_text(record, "en")),
    )


def _time_key(when: date | datetime | None) -> str:
    """Alike for one instant in whatever zone it was written, to the millisecond that is kept."""
    if when is None:
        return UNDATED
    return f"{_milliseconds(when):015d}" if isinstance(when, datetime) else when.isoformat()
