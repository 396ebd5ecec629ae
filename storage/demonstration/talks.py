"""Visits: what was said, by whom, and what both sides agreed to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from storage.demonstration.almanac import BEIJING, moment
from storage.demonstration.companies import company_row
from storage.demonstration.courtship import courtship, talk_at_event, usual_place
from storage.demonstration.events import Meeting, attending, event_row, first_day, meetings
from storage.demonstration.script import Row, Script, rows
from storage.demonstration.zone import unit_of
from storage.entities.contact import Contact
from storage.entities.record import Record

People = Mapping[UUID, list[Contact]]

_OUR_LANGUAGES = ("zh", "en", "de", "ja", "ko", "fr")
_AGREED_AFTER = 3  # days until both sides have agreed on the minutes
_GUESTS = 2


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk, its day and its people; `meeting` is the appointment that it was."""

    key: str
    row: Row
    day: date
    company: Row
    guests: tuple[Contact, ...]
    meeting: Meeting | None = None

    @property
    def zone(self) -> str:
        zone: str = event_row(self.row["event"])["zone"] if "event" in self.row else BEIJING
        return zone

    @property
    def hosts(self) -> list[str]:
        """The keys of those of us who took part; whoever looks after the company comes first."""
        if self.meeting:
            return attending(self.meeting)
        hosts: list[str] = self.row.get("ours", [self.company["owner"]])
        return hosts

    @property
    def kept_by(self) -> dict[str, str]:
        """Who looks after all that comes of the talk, and who may see it."""
        owner: str = self.company["owner"]
        visibility: str = self.company.get("visibility", "")
        return {"owner": owner, "owner_unit": unit_of(owner), "visibility": visibility}

    def blanks(self, script: Script) -> dict[str, object]:
        """What the texts of a topic leave open."""
        park = {"park": script.localized(self.row["park"])} if "park" in self.row else {}
        return {**park, "plot": self.row.get("plot")}


def talks(script: Script, people: People) -> Iterator[Talk]:
    """Those that were written by hand, those at events, and those that led up to today."""
    planned = {(m.event["key"], m.company): m for m in meetings(script) if m.company}
    written = rows("talks", "talk")
    for number, row in enumerate(written, start=1):
        meeting = planned.pop((row.get("event", ""), row["company"]), None)
        yield _talk(script, people, f"written_{number}", row, meeting)
    for meeting in planned.values():
        if meeting.row["status"] == "done":
            said = talk_at_event(script, company_row(meeting.company), meeting.key)
            row = {**said, "event": meeting.event["key"], "event_day": meeting.row["day"]}
            yield _talk(script, people, f"at_{meeting.key}", row, meeting)
    by_hand = {row["company"] for row in written}
    for company in rows("companies", "company"):
        if company["key"] not in by_hand:
            for number, row in enumerate(courtship(script, company), start=1):
                yield _talk(script, people, f"{company['key']}_{number}", row, None)


def _talk(script: Script, people: People, key: str, row: Row, meeting: Meeting | None) -> Talk:
    present = people[script.id("company", row["company"])]
    named = {script.id("contact", guest) for guest in row.get("theirs", ())}
    guests = [guest for guest in present if guest.id in named] or present[:_GUESTS]
    company = company_row(row["company"])
    return Talk(key, row, _day(script, row), company, tuple(guests), meeting)


def _day(script: Script, row: Row) -> date:
    if "event" not in row:
        return script.almanac.workday(row["day"])
    starts = first_day(script, event_row(row["event"]))
    return starts + timedelta(days=row["event_day"] - 1)


def first_talks(all_: Iterable[Talk]) -> set[str]:
    """The keys of the talks with which the acquaintances began."""
    latest_first = sorted(all_, key=lambda talk: talk.day, reverse=True)
    return set({talk.company["key"]: talk.key for talk in latest_first}.values())


def visit(script: Script, talk: Talk, *, first: bool) -> Record:
    """The record of a talk: raw notes for us, agreed minutes for both sides."""
    row = talk.row
    agreed = script.almanac.working(talk.day + timedelta(days=_AGREED_AFTER))
    values: dict[str, Any] = {
        **row,
        "first_contact": first,
        "at": moment(talk.day, _clock(talk), talk.zone),
        "zone": talk.zone,
        "minutes_long": row.get("long") or (talk.meeting.minutes if talk.meeting else None),
        "ours": talk.hosts,
        "theirs": [guest.id for guest in talk.guests],
        "language": row.get("language") or _language(talk),
        "minutes_agreed": agreed if agreed < script.today else None,
        "next_step": row.get("next", ""),
        "no_next_step": row.get("no_next", ""),
        **talk.kept_by,
    }
    if talk.meeting:
        values["appointment"] = talk.meeting.key
    if place := _place(talk):
        values["place"] = place
    return script.record("visit", talk.key, values, **talk.blanks(script))


def _clock(talk: Talk) -> str:
    clock: str = talk.row["at"] if "at" in talk.row else talk.meeting.row["at"]  # type: ignore[union-attr]
    return clock


def _place(talk: Talk) -> Mapping[str, str]:
    """Where it was: as written, the room of the appointment, or the usual place."""
    written: Mapping[str, str] = talk.row.get("place", {})
    if written or not talk.meeting:
        return written or usual_place(talk.row["kind"], talk.row)
    event, room = talk.meeting.event, talk.meeting.row.get("room")
    found: Mapping[str, str] = event["places"][room - 1] if room else event["city"]
    return found


def _language(talk: Talk) -> str:
    """The first language of the guests that one of us speaks."""
    spoken = [language for guest in talk.guests for language in guest.languages]
    native = [language for language in _OUR_LANGUAGES if language in spoken]
    return next((language for language in native if language != "en"), "en")
