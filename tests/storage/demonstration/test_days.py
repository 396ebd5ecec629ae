"""Nothing happens before its time, whatever day it is today."""

from collections import Counter, defaultdict
from datetime import UTC, date, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.demonstration.almanac import Almanac, is_holiday, moment

BEIJING = ZoneInfo("Asia/Shanghai")
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def local_day(record, field="starts"):
    return getattr(record, field).astimezone(ZoneInfo(record.zone)).date()


def events_of(told, kind):
    return [event for event in told["event"] if event.kind == kind]


def test_shanghai_week_is_in_its_second_day(told):
    (running,) = (event for event in told["event"] if event.status == "running")
    assert running.kind == "shanghai_week"
    assert (told.today - running.starts, running.ends - told.today) == (timedelta(1), timedelta(1))
    theirs = [a for a in told["appointment"] if a.event == running.id]
    assert len(theirs) == 40
    assert {local_day(a) for a in theirs} == {told.today + timedelta(n) for n in (-1, 0, 1)}
    assert str(running.starts.year) in running.name.text("zh")


def test_appointments_lie_within_their_event_and_are_as_far_as_the_day_is(told):
    for appointment in told["appointment"]:
        event = told.by_id[appointment.event]
        day = local_day(appointment)
        assert event.starts <= day <= event.ends
        assert appointment.starts < appointment.ends
        over = day < told.today
        assert (appointment.status in ("done", "no_show")) <= over
        assert (appointment.status in ("confirmed", "proposed", "changed")) <= (not over)


@pytest.mark.parametrize("place", ["room", "team", "interpreter", "company"])
def test_nobody_and_no_room_is_in_two_talks_at_once(told_today, place):
    booked = defaultdict(list)
    for appointment in told_today["appointment"]:
        where = getattr(appointment, place)
        if where and not appointment.programme:
            booked[appointment.event, where].append((appointment.starts, appointment.ends))
    for spans in booked.values():
        spans.sort()
        assert all(a[1] <= b[0] for a, b in pairwise(spans)), spans


def test_none_of_us_is_in_two_talks_at_once(told_today):
    booked = defaultdict(list)
    for appointment in told_today["appointment"]:
        people = {link.record for link in appointment.ours} | {appointment.interpreter} - {None}
        for person in people:
            booked[person].append((appointment.starts, appointment.ends))
    for spans in booked.values():
        spans.sort()
        assert all(a[1] <= b[0] for a, b in pairwise(spans)), spans


def test_missions_keep_the_rules_of_official_trips(told):
    missions = events_of(told, "overseas_mission")
    assert {event.country.code for event in missions} == {"DE", "JP"}
    for mission in missions:
        days = (mission.ends - mission.starts).days + 1
        assert days <= {1: 5, 2: 8, 3: 10}[len(mission.countries)]
        assert len(mission.team) <= 6
        roles = [member.role for member in mission.team]
        assert {"head", "interpreter", "information_liaison"} <= set(roles)
        assert mission.approval_number
        assert mission.report_due == mission.ends + timedelta(days=15)
        assert mission.report_filed is None or mission.report_filed <= mission.report_due


def test_the_mission_to_germany_is_next_month_and_busy(told):
    (mission,) = (e for e in events_of(told, "overseas_mission") if e.country.code == "DE")
    following = (told.today.replace(day=28) + timedelta(days=4)).replace(day=1)
    assert (mission.starts.year, mission.starts.month) == (following.year, following.month)
    assert mission.ends.month == mission.starts.month
    assert len(mission.team) == 6
    talks = [a for a in told["appointment"] if a.event == mission.id and not a.transport]
    official = {local_day(a) for a in talks}
    assert len(official) * 3 >= 8 * 2
    with_companies = {a.company for a in talks if a.company}
    assert with_companies == {link.record for link in mission.targets}


def test_events_that_are_over_are_finished(told):
    for event in told["event"]:
        over = event.ends < told.today
        assert over == (event.status in ("finished", "cancelled")), event
        assert event.starts <= event.ends
        assert event.cost is None or over


def test_visits_took_place_on_working_days_in_the_past(told):
    for visit in told["visit"]:
        day = local_day(visit, "at")
        assert day < told.today
        assert visit.minutes_agreed is None or day <= visit.minutes_agreed < told.today
        if visit.appointment is None and visit.event is None:
            assert day.weekday() < 5
            assert not is_holiday(day)
        if visit.event:
            event = told.by_id[visit.event]
            assert event.starts <= day <= event.ends
        if visit.appointment:
            assert told.by_id[visit.appointment].company == visit.company
            assert told.by_id[visit.appointment].starts == visit.at


def test_every_appointment_that_is_done_has_its_visit(told_today):
    visited = Counter(visit.appointment for visit in told_today["visit"] if visit.appointment)
    done = {a.id for a in told_today["appointment"] if a.status == "done" and a.company}
    assert visited.keys() == done
    assert set(visited.values()) == {1}


def test_the_first_talk_is_the_first_contact(told):
    talks = defaultdict(list)
    for visit in sorted(told["visit"], key=lambda visit: visit.at):
        talks[visit.company].append(visit)
    for visits in talks.values():
        assert [visit.first_contact for visit in visits] == [True] + [False] * (len(visits) - 1)


def test_visits_have_a_next_step_or_a_reason_why_not(told_today):
    for visit in told_today["visit"]:
        assert bool(visit.next_step) != bool(visit.no_next_step)
        assert visit.notes
        assert visit.theirs
        assert visit.ours
        assert visit.interest


def test_promises_are_kept_open_overdue_and_broken(told):
    today = told.today
    states = Counter()
    for promise in told["commitment"]:
        day = local_day(told.by_id[promise.visit], "at")
        assert promise.due >= day
        assert bool(promise.settled_on) == (promise.state != "open")
        assert promise.state == "open" or promise.due <= today
        assert promise.settled_on is None or day <= promise.settled_on <= today, promise
        assert not promise.preferential or promise.review_on < today
        overdue = promise.state == "open" and promise.due < today
        states[promise.side, "overdue" if overdue else promise.state] += 1
    for side in ("us", "them"):
        assert all(states[side, s] for s in ("kept", "open", "overdue", "broken")), states
    assert states["us", "kept"] > 5 * states["us", "broken"]


def test_the_showcase_has_nothing_overdue(told):
    showcase = told.company("Falkenrieder A")
    theirs = [p for p in told["commitment"] if p.company == showcase.id]
    still = [promise for promise in theirs if promise.state == "open"]
    assert len(still) >= 3
    assert {promise.side for promise in still} == {"us", "them"}
    assert all(promise.due > told.today for promise in still)
    assert not any(promise.state == "broken" for promise in theirs)


def test_follow_ups_lie_behind_and_ahead(told):
    behind = ahead = 0
    for follow_up in told["follow_up"]:
        due = follow_up.due.astimezone(BEIJING).date()
        assert follow_up.done_on is None or follow_up.done_on < told.today
        assert (follow_up.done_on is None) == (follow_up.outcome == "")
        ahead += due > told.today and follow_up.done_on is None
        behind += due < told.today and follow_up.done_on is None
    assert ahead >= 10
    assert behind >= 2


def test_a_contact_first_met_at_an_event_consented_there(told):
    for person in told["contact"]:
        if person.met_at:
            assert person.consent_on == told.by_id[person.met_at].starts


@given(DAYS, st.integers(-500, 500))
def test_a_working_day_is_near_and_never_nearer_to_today(today, offset):
    found = Almanac(today).workday(offset)
    moved = (found - today).days - offset
    assert found.weekday() < 5
    assert not is_holiday(found)
    assert -10 <= moved <= 0 if offset < 0 else 0 <= moved <= 10


@given(DAYS, st.integers(1, 7))
def test_next_month_begins_on_the_weekday_in_its_second_week(today, number):
    found = Almanac(today).next_month(number)
    assert found.isoweekday() == number
    assert 8 <= found.day <= 14
    assert (found.year * 12 + found.month) - (today.year * 12 + today.month) == 1


@given(DAYS, st.integers(-400, 400), st.integers(1, 7))
def test_a_weekday_lies_in_its_week_or_before_a_holiday(today, offset, number):
    almanac = Almanac(today)
    found = almanac.weekday(offset, number)
    assert found.isoweekday() == number
    assert -21 < (found - almanac.day(offset)).days < 7
    assert not is_holiday(found)


def test_a_moment_is_told_where_it_takes_place():
    told = moment(date(2026, 7, 1), "09:30", "Europe/Berlin")
    assert (told.tzinfo, told.hour, told.minute) == (UTC, 7, 30)
