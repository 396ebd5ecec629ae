"""What was understood of a captured line, told back to whoever typed it."""

from collections.abc import Iterator

from cli import times
from cli.face import Face, shortened
from resources.i18n import N_
from resources.terms import label
from storage.entities.schema import KINDS
from storage.repositories import ReadSession
from storage.repositories.captures import DueFollowUp, Named, Understood
from storage.repositories.events import RunningEvent
from storage.repositories.finding import short_id
from storage.repositories.records import titles

_LONGEST = 400


def heard(face: Face, session: ReadSession, understood: Understood) -> Iterator[tuple[str, str]]:
    """Headings and what was understood under each; what is missing is left out."""
    said = understood.capture
    for person in (understood.person, *understood.others):
        if person:
            yield face.said(N_("Person")), _named(face, session, "contact", person)
    if understood.company:
        yield face.said(N_("Company")), _named(face, session, "company", understood.company)
    simple = (
        (N_("Title"), said.title),
        (N_("Phones"), ", ".join(phone.international for phone in said.phones)),
        (N_("Mails"), ", ".join(mail.address for mail in said.mails)),
        (N_("WeChat"), said.wechat),
        (N_("Interest"), label("interest", said.interest, face.language)),
        (N_("Note"), shortened(said.note, _LONGEST)),
    )
    yield from ((face.said(heading), value) for heading, value in simple if value)
    if understood.event:
        yield face.said(N_("Event")), _event(face, understood.event)
    for follow_up in understood.follow_ups:
        yield face.said(N_("Follow-up")), _follow_up(face, follow_up, understood.zone)
    for refused in said.refused_dates:
        told = face.said(N_("“{date}” does not exist; it was kept as text"), date=refused.source)
        yield face.said(N_("Date")), told


def _named(face: Face, session: ReadSession, kind: str, named: Named) -> str:
    """The name with whether it is known, and whom else it may mean."""
    if named.id:
        known = titles(session, KINDS[kind], [named.id], face.language).get(named.id)
        return face.said(
            N_("{name} (known, {id})"), name=known or named.text, id=short_id(named.id)
        )
    if not named.alike:
        return face.said(N_("{name} (new)"), name=named.text)
    found = titles(session, KINDS[kind], named.alike, face.language)
    alike = ", ".join(f"{title} {short_id(id_)}" for id_, title in found.items())
    return face.said(N_("{name} (new; perhaps the same as {alike})"), name=named.text, alike=alike)


def _event(face: Face, event: RunningEvent) -> str:
    name = event.name_zh if face.language == "zh" else event.name_en
    return face.said(N_("{name}, day {day} of {days}"), name=name, day=event.day, days=event.days)


def _follow_up(face: Face, follow_up: DueFollowUp, zone: str) -> str:
    """When, in the zone of the talk and in Beijing's; then what."""
    read = follow_up.read
    if follow_up.whole_day:
        city = times.city(face, read.due.zone if read.due else zone)
        when = face.said(
            N_("{day}, at any time ({city} time)"),
            day=times.day(face, follow_up.due.date()),
            city=city,
        )
    else:
        when = times.moment(face, follow_up.due, read.due.zone if read.due else zone)
    if not follow_up.stated:
        when = face.said(N_("{time}, within 48 hours as no date was named"), time=when)
    elif read.due and read.due.deadline:
        when = face.said(N_("by {time}"), time=when)
    notes = [when, *_clock_changes(face, follow_up), shortened(read.text, _LONGEST)]
    return " · ".join(notes)


def _clock_changes(face: Face, follow_up: DueFollowUp) -> Iterator[str]:
    """A time in the hour that the clocks skip, or show twice, was made another or may mean two."""
    due = follow_up.read.due
    if due and due.moved:
        yield face.said(N_("the clocks skip the time that was written"))
    if due and due.twice:
        yield face.said(N_("the clocks show this time twice"))
