"""The two lines of the story, and what else people type at a stand."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.elements import TeamMember
from storage.entities.event import Event
from storage.entities.unit import Staff
from storage.entities.visit import FollowUp, Visit
from storage.journal.label import Label
from storage.repositories.capture_records import record
from storage.repositories.captures import understand
from storage.repositories.events import running_event
from storage.rules.line.reading import EmptyCaptureError
from storage.rules.spans import UnstorableTextError
from storage.values import LocalizedText, PersonName

NOW = datetime(2026, 11, 25, 2, 30, tzinfo=UTC)  # 10:30 in Beijing, a Wednesday
BEIJING = ZoneInfo("Asia/Shanghai")
CHINESE = "张伟明 云帆精密（中国） 13800000001 对3号地块有兴趣 | 后天14点回访"
GERMAN = "Frank Möller, Rheinwerk Antriebe GmbH, +49 7541 000-11, likes PV plot 3 | fu 2d"


def capture(store, line, now=NOW, me=None):
    with store.reading() as session:
        understood = understand(session, line, now, me)
    return understood, store.act(understood.label, lambda s: record(s, understood, me))


def everything(store, entity):
    with store.reading() as session:
        return session.exec(select(entity).order_by(entity.id)).all()


def test_the_chinese_line_becomes_four_records_in_one_act(store):
    understood, recorded = capture(store, CHINESE)
    (company,) = everything(store, Company)
    (contact,) = everything(store, Contact)
    (visit,) = everything(store, Visit)
    (follow_up,) = everything(store, FollowUp)
    assert (company.name.text("zh"), company.stage) == ("云帆精密（中国）", "contacted")
    assert (contact.name.native, contact.name.family) == ("张伟明", "张")
    assert [phone.number for phone in contact.phones] == ["+86 138 0000 0001"]
    assert contact.company == visit.company == company.id == recorded.company
    assert (visit.notes, visit.interest, visit.first_contact) == ("对3号地块有兴趣", "middle", True)
    assert [link.record for link in visit.theirs] == [contact.id]
    assert follow_up.due == datetime(2026, 11, 27, 14, tzinfo=BEIJING)
    assert (follow_up.channel, follow_up.zone) == ("visit", "Asia/Shanghai")
    assert understood.company.id is None
    assert store.undo() == understood.label
    assert {
        r.deleted for e in (Company, Contact, Visit, FollowUp) for r in everything(store, e)
    } == {True}


def test_the_german_line(store):
    _, recorded = capture(store, GERMAN)
    (contact,) = everything(store, Contact)
    (follow_up,) = everything(store, FollowUp)
    assert (contact.name.romanised, contact.name.order) == ("Frank Möller", "given_first")
    assert [phone.number for phone in contact.phones] == ["+49 7541 00011"]
    assert follow_up.due.astimezone(BEIJING).date() == date(2026, 11, 27)
    assert follow_up.whole_day
    assert everything(store, Company)[0].name.text("en") == "Rheinwerk Antriebe GmbH"
    assert recorded.contacts == (contact.id,)


@pytest.mark.parametrize(
    "again",
    ["云帆精密", "云帆精密（中国）有限公司", "雲帆精密（中國）", "云帆精密(中国)"],
)
def test_a_company_is_found_again_by_other_spellings(store, again):
    _, first = capture(store, CHINESE)
    understood, second = capture(store, f"李娜 {again} 13900000002 再谈")
    assert second.company == first.company
    assert understood.company.id == first.company
    assert len(everything(store, Company)) == 1
    assert not everything(store, Visit)[1].first_contact


def test_the_same_person_is_not_made_twice_and_a_new_number_is_added(store):
    capture(store, CHINESE)
    capture(store, "张伟明 云帆精密 13800000001")
    capture(store, "张伟明 云帆精密 13800000009 zhang@example.com")
    (contact,) = everything(store, Contact)
    assert {phone.number for phone in contact.phones} == {
        "+86 138 0000 0001",
        "+86 138 0000 0009",
    }
    assert [mail.address for mail in contact.mails] == ["zhang@example.com"]


def test_a_namesake_in_another_company_is_another_person_and_is_told(store):
    _, first = capture(store, CHINESE)
    understood, second = capture(store, "张伟明 海岳电气 13700000003")
    assert second.contacts != first.contacts
    assert understood.person.alike == first.contacts


def test_two_companies_of_one_name_are_both_told_and_none_is_chosen(store):
    ids = [Company(name=LocalizedText.of(zh="云帆精密")) for _ in range(2)]
    store.act(Label("Add"), lambda session: session.add_all(ids))
    understood, recorded = capture(store, "张伟明 云帆精密 13800000001")
    assert understood.company.id is None
    assert set(understood.company.alike) == {company.id for company in ids}
    assert recorded.company not in understood.company.alike


@pytest.mark.parametrize(
    "line",
    [
        "只是一条笔记",
        "13800000001",
        "🏭🏭🏭",
        "\u202eevil txt",
        "A<B & Co",
        "=cmd|' /C calc'!A0",
        "x" * 100_000,
        "13800000001 13900000002",
    ],
)
def test_nothing_missing_ever_blocks_and_nothing_is_lost(store, line):
    understood, _ = capture(store, line)
    (visit,) = everything(store, Visit)
    kept = [visit.notes, *(f.task for f in everything(store, FollowUp))]
    kept += [p.number for c in everything(store, Contact) for p in c.phones]
    kept += [c.name.best("zh", "en") for c in everything(store, Company)]
    kept += [c.name.native for c in everything(store, Contact)]
    wanted = {sign for sign in understood.capture.line if sign.isalnum()}
    assert wanted <= set("".join(kept))


@pytest.mark.parametrize(
    ("line", "error"),
    [("", EmptyCaptureError), ("  | ", EmptyCaptureError), ("a\0b", UnstorableTextError)],
)
def test_what_cannot_be_kept_is_refused_before_anything_is_written(store, line, error):
    with pytest.raises(error):
        capture(store, line)
    assert everything(store, Visit) == []


def event(**values):
    return Event(
        **{
            "kind": "shanghai_week",
            "name": LocalizedText.of(zh="上海周", en="Shanghai Week"),
            "zone": "Asia/Shanghai",
            "starts": date(2026, 11, 24),
            "ends": date(2026, 11, 26),
            **values,
        }
    )


def test_the_running_event_gives_place_source_and_zone(store):
    mission = event(
        kind="overseas_mission",
        name=LocalizedText.of(zh="赴德招商"),
        zone="Europe/Berlin",
        starts=date(2026, 11, 24),
        ends=date(2026, 11, 30),
    )
    me = Staff(name=PersonName(native="周敏"))
    mission.team = (TeamMember(id=me.id.hex, role="head"),)
    store.act(Label("Add"), lambda session: session.add_all([me, mission, event()]))
    understood, _ = capture(store, "Frank Möller, Rheinwerk GmbH | Thu 2pm call", me=me.id)
    (visit,), (follow_up,), (contact,) = (
        everything(store, entity) for entity in (Visit, FollowUp, Contact)
    )
    assert (understood.event.id, understood.event.day, understood.event.days) == (mission.id, 2, 7)
    assert (visit.event, visit.zone) == (mission.id, "Europe/Berlin")
    assert follow_up.due == datetime(2026, 11, 26, 14, tzinfo=ZoneInfo("Europe/Berlin"))
    assert (contact.met_at, contact.source) == (mission.id, "overseas_mission")
    assert [link.record for link in visit.ours] == [me.id]


@pytest.mark.parametrize(
    ("now", "runs"),
    [
        (datetime(2026, 11, 23, 15, 59, tzinfo=UTC), False),
        (datetime(2026, 11, 23, 16, 0, tzinfo=UTC), True),
        (datetime(2026, 11, 26, 15, 59, tzinfo=UTC), True),
        (datetime(2026, 11, 26, 16, 0, tzinfo=UTC), False),
    ],
)
def test_an_event_runs_by_the_days_of_its_own_zone(store, now, runs):
    store.act(Label("Add"), lambda session: session.add(event()))
    with store.reading() as session:
        assert (running_event(session, now, None) is not None) is runs


@pytest.mark.parametrize("values", [{"status": "cancelled"}, {"starts": None}, {"deleted": True}])
def test_some_events_never_run(store, values):
    store.act(Label("Add"), lambda session: session.add(event(**values)))
    with store.reading() as session:
        assert running_event(session, NOW, None) is None


def test_a_follow_up_without_a_date_is_due_within_48_hours(store):
    understood, _ = capture(store, "张伟明 云帆精密 13800000001 | 发资料")
    (follow_up,) = everything(store, FollowUp)
    assert follow_up.due == datetime(2026, 11, 27, 2, 30, tzinfo=UTC)
    assert not understood.follow_ups[0].stated


def test_a_date_that_does_not_exist_is_kept_as_text_and_told(store):
    understood, _ = capture(store, "张伟明 云帆精密 13800000001 | 2月30日回访")
    (follow_up,) = everything(store, FollowUp)
    assert "2月30日" in follow_up.task
    assert [refused.source for refused in understood.capture.refused_dates] == ["2月30日"]
