"""Events: a Shanghai Week in its second day, a mission next month, and what went before."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from resources.terms import choice
from storage.demonstration.almanac import later, moment
from storage.demonstration.script import Row, Script, rows
from storage.demonstration.zone import unit_of
from storage.entities.contact import Contact
from storage.entities.elements import TeamMember
from storage.entities.record import Record

RUNNING = "shanghai_week"
REPORT_WITHIN = 15  # days of coming back
_TALK = 45  # minutes


@dataclass(frozen=True, slots=True)
class Meeting:
    """An appointment of an event with one company, as it was planned."""

    key: str
    event: Row
    row: Row
    day: date

    @property
    def zone(self) -> str:
        zone: str = self.row.get("zone", self.event["zone"])
        return zone

    @property
    def company(self) -> str:
        company: str = self.row.get("company", "")
        return company

    @property
    def minutes(self) -> int:
        minutes: int = self.row.get("minutes", _TALK)
        return minutes


def event_row(key: str) -> Row:
    row: Row = next(row for row in rows("events", "event") if row["key"] == key)
    return row


def first_day(script: Script, row: Row) -> date:
    """When an event begins."""
    if "next_month" in row:
        return script.almanac.next_month(row["next_month"])
    if "weekday" in row:
        return script.almanac.weekday(row["starts"], row["weekday"])
    return script.almanac.day(row["starts"])


def events(script: Script) -> list[Record]:
    return [_event(script, row) for row in rows("events", "event")]


def _event(script: Script, row: Row) -> Record:
    starts = first_day(script, row)
    ends = starts + timedelta(days=row["days"] - 1)
    team = [
        TeamMember(id=script.id("staff", m["who"]).hex, role=m["role"], team=m.get("team", ""))
        for m in row["team"]
    ]
    values: dict[str, Any] = {
        **{k: v for k, v in row.items() if k != "team"},
        "starts": starts,
        "ends": ends,
        "owner_unit": unit_of(row["owner"]),
        "targets": list(dict.fromkeys(m["company"] for m in _with_companies(row))),
    }
    kind = choice("event_kind", row["kind"])
    if kind and kind.extra.get("report"):
        values["report_due"] = ends + timedelta(days=REPORT_WITHIN)
    if "report_after" in row:
        values["report_filed"] = ends + timedelta(days=row["report_after"])
    event = script.record("event", row["key"], values, start=starts.year)
    event.team = tuple(sorted(team, key=lambda member: member.id))
    return event


def _with_companies(row: Row) -> list[Row]:
    return [meeting for meeting in row.get("appointment", ()) if "company" in meeting]


def meetings(script: Script) -> Iterator[Meeting]:
    """All appointments of all events, in the order of the programme."""
    for event in rows("events", "event"):
        starts = first_day(script, event)
        for number, row in enumerate(event.get("appointment", ()), start=1):
            day = starts + timedelta(days=row["day"] - 1)
            yield Meeting(f"{event['key']}_{number}", event, row, day)


def appointments(script: Script, people: dict[UUID, list[Contact]]) -> list[Record]:
    """The appointments; `people` are the contacts of each company."""
    return [_appointment(script, meeting, people) for meeting in meetings(script)]


def _appointment(script: Script, meeting: Meeting, people: dict[UUID, list[Contact]]) -> Record:
    row, event = meeting.row, meeting.event
    begins = moment(meeting.day, row["at"], meeting.zone)
    guests = people.get(script.id("company", meeting.company), [])[:2]
    values: dict[str, Any] = {
        **row,
        "event": event["key"],
        "starts": begins,
        "ends": later(begins, meeting.minutes),
        "zone": meeting.zone,
        "owner": event["owner"],
        "owner_unit": unit_of(event["owner"]),
        "visibility": "restricted" if _is_restricted(guests) else "",
        "theirs": [guest.id for guest in guests],
        "ours": attending(meeting),
        **_room(event, row),
    }
    if any(guest.needs_interpreter for guest in guests):
        values["interpreter"] = interpreter(guests)
    return script.record("appointment", meeting.key, values)


def _room(event: Row, row: Row) -> dict[str, Any]:
    if "rooms" not in event or "room" not in row:
        return {"room": ""}
    place = row["room"] - 1
    return {
        "room": event["rooms"][place],
        "team": event["teams"][place],
        "place": event["places"][place],
    }


def attending(meeting: Meeting) -> list[str]:
    """The keys of those of us who take part: the room's team, or everybody."""
    team = meeting.event["team"]
    if "teams" not in meeting.event or "room" not in meeting.row:
        return [member["who"] for member in team]
    own = meeting.event["teams"][meeting.row["room"] - 1]
    return [member["who"] for member in team if member.get("team") == own]


def interpreter(guests: list[Contact]) -> str:
    """Who interprets for them."""
    asian = any(language in guest.languages for guest in guests for language in ("ja", "ko"))
    return "jin_huiyan" if asian else "tang_xiao"


def _is_restricted(guests: list[Contact]) -> bool:
    return any(guest.visibility == "restricted" for guest in guests)
