"""The visit brief: what it says, to whom, on which of its sheets."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from exports.errors import PaperError
from exports.reports.brief import make_brief
from exports.reports.brief_content import Guest, Past, Task, brief_content
from exports.reports.brief_sections import first_page, head_of, second_page
from exports.reports.plain import Plain
from storage.disclosure import Disclosure
from storage.entities.elements import Link
from storage.entities.pack import IssuedPack, PackInput
from storage.entities.talking_point import TalkingPoint
from storage.identity import new_id
from storage.repositories.brief_records import NoBriefError
from storage.rules.addressee import WithheldError
from storage.rules.inside import Inside
from storage.values import PersonName
from tests.exports.briefing import world as zone
from tests.exports.reports.conftest import NOW, flat, set_brief

MARK = "内部资料注意保存"
HEAD = f"江州高新区招商局{MARK}"  # the head of a sheet is drawn after what it says
LONG = 30
FIRST = ("须先说明的未办结事项（1项）", "会见目的", "企业基本情况", "来宾", "往来")
SECOND = ("对方可能提出", "谈话要点", "议程", "回避话题", "会后跟进")


def in_order(text, titles):
    places = [text.find(title) for title in titles]
    return -1 not in places and places == sorted(places)


def test_a_brief_is_two_pages_in_the_order_of_a_leaders_questions(brief):
    made = brief()
    assert made.result.pages == 2
    assert in_order(made.sheets[0], ("会见参考", "诺尔维克驱动系统公司（瑞典）", *FIRST))
    assert in_order(made.sheets[1], SECOND)


def test_it_says_what_the_records_say(brief):
    first, second = brief().sheets
    for words in (
        "2026年12月9日（周三）11:00—12:00",
        "行政中心三号会议室",
        "提供B-07地块地勘报告英文版",
        "逾期9天",
        "原定2026年11月14日办结，由周敏承办",
        "请对方在三块用地中选定一块。",
        "电驱动单元",
        "“露琪亚·林奎斯特博士”",
        "Dr.ŁucjaLindqvist；英语、瑞典语；需翻译",
        "2026年10月14日",
        "对方提出三项需求。",
    ):
        assert words in first, words
    for words in (
        "“提供B-07地块地勘报告英文版”何时办结？",
        "我方原定2026年11月14日办结，现已逾期",
        "Wepromisedthisby14November2026andarelate:ThesoilreportforB-07inEnglish.",
        "请贵方于2026年11月30日前落实“提供负荷曲线和水质要求”。",
        "11:00迎接，合影（3分钟）",
        "11:03致辞（5分钟）",
        "11:10对方介绍选址进展",
        "陈堃整理双语纪要2026年12月10日",
    ):
        assert words in second, words


def test_the_mark_is_on_every_sheet(brief, world):
    world.visit.minutes = world.visit.minutes.written("zh", "很长的纪要。" * 900)
    made = brief()
    assert made.result.pages > 3
    assert all(MARK in sheet for sheet in made.sheets)
    assert all(f"第{n}页，共{made.result.pages}页" in s for n, s in enumerate(made.sheets, 1))


@pytest.mark.parametrize("leader", [False, True])
def test_what_only_leaders_read_is_in_their_copy_alone(brief, leader):
    made = brief(leader=leader)
    for words in (
        "不吃贝类",
        "喜欢青瓷",
        "同时比选邻市",
        "每平方米每月18元",
        "仅限领导",
        "底线与红线",
    ):
        assert (words in "".join(made.sheets)) == leader, words
        assert (words in made.text) == leader, words
    if leader:
        assert all("仅限领导" in sheet for sheet in made.sheets)


def test_a_diet_that_nobody_agreed_to_keep_is_told_to_nobody(brief, world):
    world.contacts.chief.diet_consent = None
    assert "不吃贝类" not in "".join(brief(leader=True).sheets)


def test_a_record_for_leaders_is_in_no_other_copy(brief, world, kept):
    world.late.visibility = "restricted"
    assert "地勘报告" not in "".join(brief().sheets)
    assert "地勘报告" in "".join(brief(leader=True).sheets)


def test_a_company_for_leaders_has_no_other_brief(brief, world):
    world.company.visibility = "restricted"
    with pytest.raises(NoBriefError, match="leaders alone"):
        brief()
    assert brief(leader=True).result.pages >= 2


def test_the_guard_refuses_what_is_above_the_reader(world):
    chief = world.contacts.chief
    with pytest.raises(WithheldError):
        Inside(chief, Disclosure.INTERNAL).read("diet")
    assert Inside(chief, Disclosure.RESTRICTED).read("diet") == "不吃贝类"
    chief.deleted = True
    with pytest.raises(WithheldError):
        Inside(chief, Disclosure.RESTRICTED).read("name")


def test_promises_that_were_kept_are_said_to_be(brief, world):
    world.late.state = "kept"
    assert "我方到期承诺均已兑现，另有2项在办" in brief().sheets[0]
    assert "逾期" not in "".join(brief().sheets)


def test_without_any_promise_all_were_kept(brief, world):
    for promise in (world.late, *world.promises):
        promise.state = "kept"
    assert "我方承诺均已兑现" in brief().sheets[0]


def test_what_is_due_today_is_not_late(brief, world):
    world.late.due = date(2026, 11, 23)
    assert "逾期" not in "".join(brief().sheets)


def test_what_is_missing_is_said_to_be_missing(brief, world):
    world.appointment.deleted = True
    world.appointment.company = None
    text = brief().text
    assert "时间：待补　地点：待补\n呈：待补" in text
    for title in ("会见目的", "议程", "回避话题"):
        assert f"■ {title}\n  待补" in text


def test_a_promise_without_a_reviewed_translation_has_no_sentence(brief, world):
    draft = world.late.promise.written("en", "A draft of it.", source="zh")
    world.late.promise = draft
    made = brief()
    assert "译文待补" in made.text
    assert "A draft of it" not in made.text


def point(world, kind, text, **changed):
    """Something prepared for every meeting with the company."""
    return TalkingPoint(company=world.company.id, kind=kind, point=text, **changed)


def three_languages():
    text = zone.text("由我牵头协调，服务到投产。", "I will coordinate through to production.")
    german = "Ich koordiniere bis zur Produktion."
    return text.written("de", german, zone.REVIEWED, source="zh")


@pytest.mark.parametrize(
    ("languages", "sentence"),
    [
        (("de", "en"), "Ich koordiniere bis zur Produktion."),
        (("fr", "zh"), "（英语）I will coordinate through to production."),
        (("en", "fr"), "I will coordinate through to production."),
    ],
)
def test_what_was_prepared_is_said_in_the_guests_language(brief, world, languages, sentence):
    world.contacts.chief.languages = languages
    world.point = point(world, "message", three_languages())
    made = brief()
    assert f"由我牵头协调，服务到投产。\n    {sentence}" in made.text
    assert "".join(sentence.split()) in made.sheets[1]


def test_a_sentence_whose_source_changed_is_not_interpreted(brief, world):
    world.contacts.chief.languages = ("en",)
    text = three_languages().written("zh", "由分管领导牵头协调。", zone.REVIEWED)
    world.point = point(world, "message", text)
    assert "由分管领导牵头协调。\n    译文待补" in brief().text


def test_asks_and_subjects_to_avoid_stand_in_their_sections(brief, world):
    world.points = [
        point(
            world,
            "ask",
            zone.text("二期用地能否预留？", "Can land be kept?"),
            answer=zone.text("可按程序供地。", "By the usual procedure."),
        ),
        point(world, "avoid", zone.text("不评论其他比选地。", "Other places.")),
    ]
    text = brief().text
    assert "■ 对方可能提出\n  二期用地能否预留？　可按程序供地。" in text
    assert "■ 回避话题\n  不评论其他比选地。" in text
    assert "其他问题" not in text


@pytest.mark.parametrize("leader", [False, True])
def test_how_far_we_may_go_is_for_leaders(brief, world, leader):
    text = zone.text("二期用地能否预留？", "Can land be kept?")
    world.point = point(world, "ask", text, floor="最多60亩")
    made = brief(leader=leader)
    assert ("最多60亩" in made.text) == leader
    assert ("最多60亩" in "".join(made.sheets)) == leader


def test_a_floor_is_told_of_a_plot_that_suits_the_company_alone(brief, world):
    other = zone.park()
    other.name, other.sectors = zone.text("生物园", "Bio Park"), ("biomedicine",)
    world.other = other
    world.building = zone.plot(other, "BIO-1", rent_floor="每平方米不低于22元")
    world.event.pitched = (Link.to(world.plots[1].id), Link.to(world.building.id))
    text = brief(leader=True).text
    assert "A-03" in text
    assert "BIO-1" not in text
    assert "22元" not in text


def test_a_company_of_no_known_sector_has_no_floors_of_an_event(brief, world):
    world.company.sector = ""
    assert "每平方米每月18元" not in brief(leader=True).text


@pytest.mark.parametrize(("whose", "told"), [("own", True), ("another's", False)])
def test_a_floor_is_told_of_a_plot_that_a_pack_described_to_the_company(brief, world, whose, told):
    world.event.pitched = ()
    world.rival = zone.company(world.staff)
    company = world.company if whose == "own" else world.rival
    given = PackInput(id=world.plots[1].id.hex, kind="plot", entry="00")
    world.pack = IssuedPack(number="JZ-2026-0001", company=company.id, inputs=(given,))
    assert ("每平方米每月18元" in brief(leader=True).text) == told


def test_points_for_another_appointment_stay_out(brief, world):
    text = zone.text("另一场会见的要点。", "For another meeting.")
    world.point = point(world, "message", text, appointment=new_id())
    assert "另一场会见" not in brief().text


def test_an_unreviewed_preferential_promise_is_a_red_line(brief, world):
    world.late.preferential = True
    text = brief(leader=True).text
    assert "红线　未完成公平竞争审查，不得承诺：提供B-07地块地勘报告英文版" in text


def test_another_companys_appointment_is_refused(kept, world):
    world.other = type(world.appointment)(company=world.staff.host.id)
    with kept() as session, pytest.raises(NoBriefError, match="none with"):
        brief_content(session, world.company.id, now=NOW, appointment=world.other.id)


def test_the_next_meeting_is_taken_and_a_cancelled_one_is_not(brief, world):
    world.appointment.status = "cancelled"
    world.later = type(world.appointment)(
        company=world.company.id, starts=datetime(2026, 12, 20, 1, 0, tzinfo=UTC)
    )
    assert "2026年12月20日（周日）09:00" in brief().sheets[0]
    assert "2026年12月9日" not in "".join(brief().sheets)
    chosen = brief(appointment=world.appointment.id)
    assert "2026年12月9日（周三）" in chosen.sheets[0]


def test_equal_content_gives_equal_bytes(brief):
    assert brief().pdf == brief().pdf


def test_a_company_that_is_not_there_has_no_brief(kept, world):
    with kept() as session, pytest.raises(NoBriefError, match="no company"):
        brief_content(session, world.staff.host.id, now=NOW)


def test_nothing_is_written_where_nothing_can_be(kept, world, tmp_path):
    with kept() as session:
        content = brief_content(session, world.company.id, now=NOW)
    with pytest.raises(PaperError, match="no folder"):
        make_brief(content, out=tmp_path / "none" / "brief.pdf")


words = st.text(st.sampled_from("承诺地块供电用水甲乙丙丁 abcXYZ019，。\n“”<b>&"), max_size=260)


@st.composite
def much(draw):
    """More or less of everything that a brief can have."""
    return {
        "guests": tuple(
            Guest(PersonName(native=n or "甲", honorific=h), t, ("en",), needs_interpreter=True)
            for n, t, h in draw(st.lists(st.tuples(words, words, st.just("女士")), max_size=9))
        ),
        "history": tuple(
            Past(date(2026, 1, 1), "meeting", place, told)
            for place, told in draw(st.lists(st.tuples(words, words), max_size=12))
        ),
        "tasks": tuple(Task(None, what, None) for what in draw(st.lists(words, max_size=12))),
        "promises": draw(st.integers(0, 12)),
        "purpose": draw(words),
        "name": draw(words),
    }


@pytest.fixture
def content(kept, world):
    with kept() as session:
        return brief_content(session, world.company.id, now=NOW, leader=True)


@settings(
    max_examples=20,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(given_much=much())
def test_however_much_there_is_two_pages_keep_their_order_and_nothing_is_lost(content, given_much):
    purpose, name, count = (given_much.pop(key) for key in ("purpose", "name", "promises"))
    promise = replace(content.promises[0], text=f"{purpose}{name}")
    full = replace(
        content,
        **given_much,
        promises=(promise,) * count + content.promises,
        meeting=replace(content.meeting, purpose=purpose),
        firm=replace(content.firm, name=name, profile=purpose * 3),
    )
    made = set_brief(full)
    say = Plain("zh")
    first, second = first_page(full, say), second_page(full, say)
    for sheet, sections in zip(made.sheets, (first, second), strict=False):
        assert in_order(sheet, [flat(section.title) for section in sections])
    annex = "".join(made.sheets[2:])
    assert not annex or annex.startswith("附件")
    items = (item for section in (*first, *second) for item in section.items)
    for text in (*head_of(full, say), *(text for item in items for text in item.texts())):
        assert found(flat(text), made.sheets), text
    assert all(MARK in sheet for sheet in made.sheets)


def found(text, sheets):
    """Whole in what the sheets say one after the other, or but for where a sheet divides it.

    Columns that a sheet divides stand between the parts of one another.
    """
    said = "".join(sheet[: sheet.rfind(HEAD)] for sheet in sheets)
    pieces = [text[at : at + 6] for at in range(0, len(text), 6)]
    lost = [piece for piece in pieces if piece not in said]
    return text in said or (len(text) > LONG and len(lost) < len(sheets))
