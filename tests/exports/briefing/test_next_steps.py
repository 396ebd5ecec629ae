"""Next steps and the programme: who does what by when, then day, time, what for and where."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from exports.briefing import time_wording
from exports.briefing.sections.next_steps import next_steps
from storage.entities.event import Appointment
from storage.entities.visit import Visit
from storage.values import LocalizedText
from tests.exports.briefing import world as zone
from tests.exports.briefing.one_section import alone
from tests.exports.briefing.rich_world import enrich
from tests.exports.briefing.test_pack import ALL_LANGUAGES, BOTH, sheets

TITLES = {"en": "Next steps agreed", "zh": "下一步工作安排"}


@pytest.fixture
def rich(world):
    return enrich(world)


def page_of(made, languages=("en",)):
    title = TITLES[languages[0]]
    found = next(
        sheet for sheet in sheets(made.pdf) if sheet.startswith(title) or title in sheet[:90]
    )
    return found.replace("\u00a0", " ")


def appointment(world, starts, zone_name="Asia/Shanghai", **changed):
    values = {
        "company": world.company.id,
        "status": "confirmed",
        "starts": starts,
        "ends": starts + timedelta(hours=1),
        "zone": zone_name,
        "agenda": zone.text("会见供电公司", "The grid company"),
    }
    return Appointment(**values | changed)


@pytest.mark.parametrize("languages", ALL_LANGUAGES, ids=",".join)
def test_steps_and_programme_in_every_choice_of_languages(make, rich, languages):
    page = page_of(make(languages), languages)
    said = {
        "en": ("We", "You", "Load profile", "15 Dec 2026", "Tue 8 Dec", "Plots B-07 and A-03",
               "Your programme, 8 December 2026", "Beijing time (UTC+8)"),
        "zh": ("我方", "贵方", "提供负荷曲线", "2026年12月15日", "12月8日（周二）", "实地考察",
               "2026年12月8日日程安排", "北京时间（UTC+8）"),
    }  # fmt: skip
    pressed = page if languages == ("en",) else page.replace(" ", "")
    for language, words in said.items():
        shown = [word.replace(" ", "") in pressed.replace(" ", "") for word in words]
        assert shown == [language in languages] * len(words)
    assert ("14.00–16.00" if languages[0] == "en" else "14:00—16:00") in page


def test_the_message_counts_the_steps_and_names_the_last_talk(make, rich):
    page = page_of(make(BOTH), BOTH)
    assert "Agreed by our talk of 14 October 2026: two steps by us, one by you." in page
    assert "截至2026年10月14日会谈，双方商定后续事项：我方2项、贵方1项。" in page.replace(" ", "")


def test_without_a_talk_the_steps_are_counted(make, rich):
    rich.more[:] = [record for record in rich.more if not isinstance(record, Visit)]
    assert "Agreed: two steps by us, one by you. " in page_of(make(("en",)))


def test_a_day_is_named_once_and_a_night_flight_ends_on_the_next(make, rich):
    first = datetime(2026, 12, 8, 9, tzinfo=UTC)
    rich.more += [
        appointment(rich, first),
        appointment(rich, first + timedelta(days=1), agenda=zone.text("会见区领导", "The leader")),
    ]
    page = page_of(make(("en",)))
    assert page.count("Tue 8 Dec") == 1
    assert page.count("Wed 9 Dec") == 1
    assert "Your programme, 8–9 December 2026" in page


def test_every_time_zone_is_named(make, rich):
    rich.more.append(appointment(rich, datetime(2026, 12, 9, 8, tzinfo=UTC), "Europe/Berlin"))
    page = page_of(make(("en",)))
    assert "Beijing time (UTC+8), Central European Standard Time (UTC+1)" in page
    assert "09.00–10.00" in page


def test_the_programme_alone_makes_the_page(make, rich):
    rich.promises.clear()
    made = make(("en",))
    assert "Your programme" in page_of(made)
    assert "Who What" not in page_of(made)


def test_without_either_the_section_vanishes(make, world):
    world.promises.clear()
    assert "next_steps" not in make().result.sections


def test_an_appointment_without_a_purpose_is_not_told(make, rich):
    rich.more[:] = [record for record in rich.more if not isinstance(record, Appointment)]
    rich.more.append(
        appointment(rich, datetime(2026, 12, 8, 9, tzinfo=UTC), agenda=LocalizedText())
    )
    assert "Your programme" not in page_of(make(("en",)))


def test_a_promise_without_a_day_is_to_be_agreed(make, rich):
    rich.promises[0].due = None
    assert "To be agreed" in page_of(make(("en",)))


def test_many_steps_run_on_with_their_head(make, rich):
    model = rich.promises[1]
    rich.promises += [
        type(model)(side="them", promise=zone.text(f"第{n}件事", f"Errand {n} of many"),
                    company=rich.company.id, due=date(2026, 12, 20), state="open")
        for n in range(40)
    ]  # fmt: skip
    text = " ".join(sheets(make(("en",)).pdf))
    assert all(f"Errand {n} of many" in text for n in range(40))


@pytest.mark.parametrize(
    ("first", "last", "en", "zh"),
    [
        ("2026-12-08", "2026-12-08", "8 December 2026", "2026年12月8日"),
        ("2026-12-08", "2026-12-09", "8–9 December 2026", "2026年12月8日至9日"),
        ("2026-11-30", "2026-12-01", "30 November – 1 December 2026", "2026年11月30日至12月1日"),
        ("2026-12-31", "2027-01-02", "31 December 2026 – 2 January 2027",
         "2026年12月31日至2027年1月2日"),
    ],
)  # fmt: skip
def test_periods(first, last, en, zh):
    days = date.fromisoformat(first), date.fromisoformat(last)
    assert time_wording.period(*days, "en") == en
    assert time_wording.period(*days, "zh") == zh


@pytest.mark.parametrize(
    ("name", "offset"),
    [("Asia/Shanghai", "UTC+8"), ("Asia/Kolkata", "UTC+5:30"), ("America/St_Johns", "UTC-3:30"),
     ("America/New_York", "UTC-5"), ("Europe/London", "UTC+0")],
)  # fmt: skip
def test_time_zones(name, offset):
    moment = datetime(2026, 12, 8, 10, tzinfo=ZoneInfo(name))
    assert time_wording.zone(moment, "en").endswith(f" ({offset})")
    assert time_wording.zone(moment, "zh").endswith(f"（{offset}）")


def test_the_page_of_next_steps_looks_as_it_did(read, rich, golden):
    golden("pack-next-steps-en-zh", alone(next_steps, read()).pdf)
