"""The letter of the host: whom it greets, what it counts, and who signs it."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from exports.briefing.findings import Level
from exports.briefing.persons import family_name, greeted, office_and_title
from exports.briefing.sections.letter import letter as section
from storage.entities.event import Appointment
from storage.entities.requirement import Requirement
from storage.entities.unit import Staff
from storage.entities.visit import Visit
from storage.values import PersonName
from tests.exports.briefing import world as zone
from tests.exports.briefing.one_section import alone
from tests.exports.briefing.rich_world import BEIJING, enrich, requirements
from tests.exports.briefing.test_pack import sheet_with, sheets

TITLES = {"en": "Letter from your host", "zh": "致函"}
GERMAN = PersonName(
    native="Matthias Hölderle",
    family="Hölderle",
    given="Matthias",
    order="given_first",
    romanised="Matthias Hölderle",
    chinese="马蒂亚斯·赫尔德勒",
    honorific="Herr Dr.",
)
CHINESE = PersonName(
    native="王堃",
    family="王",
    given="堃",
    order="family_first",
    romanised="Wang Kun",
    honorific="先生",
)


def letter(make, languages=("en", "zh"), **choices):
    """The sheet of the letter, without space, which line ends make uncertain."""
    told = sheet_with(make(languages, **choices).pdf, TITLES[languages[0]])
    return told.replace("\u00a0", " ")


def plain(text):
    return text.replace(" ", "")


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        (GERMAN, "赫尔德勒博士", "Dr Hölderle"),
        (CHINESE, "王先生", "Mr Wang"),
        (PersonName(native="Jean Dupont", honorific="M."), "Jean Dupont先生", "Mr Jean Dupont"),
        (PersonName(native="Jean Dupont"), "Jean Dupont先生/女士", "Jean Dupont"),
        (
            PersonName(native="王堃", family="王", order="family_first", honorific="总"),
            "王堃先生/女士",
            "王堃",
        ),
        (
            PersonName(
                native="沢渡 俊介",
                family="沢渡",
                order="family_first",
                romanised="Sawatari Shunsuke",
                chinese="泽渡俊介",
                honorific="様",
            ),
            "泽渡俊介先生/女士",
            "Sawatari Shunsuke",
        ),
        (
            PersonName(
                native="Kovács Anna",
                order="family_first",
                romanised="Kovács Anna",
                chinese="科瓦奇·安娜",
                honorific="Ms",
            ),
            "科瓦奇女士",
            "Ms Kovács",
        ),
    ],
)
def test_people_are_greeted_by_their_family_name_in_its_own_order(name, zh, en):
    assert greeted(name, "zh").replace("\u00a0", " ") == zh
    assert greeted(name, "en").replace("\u00a0", " ") == en


def test_a_family_name_is_never_guessed():
    assert family_name(PersonName(native="Anna Maria Lindqvist"), "en") == ""
    assert family_name(PersonName(native="Cher", order="given_first"), "en") == ""


@pytest.mark.parametrize(
    ("office", "title", "both"),
    [
        ("江州高新区招商局", "招商局副局长", "江州高新区招商局副局长"),
        ("江州高新区招商局", "副局长", "江州高新区招商局副局长"),
        ("", "副局长", "副局长"),
        ("招商局", "", "招商局"),
    ],
)
def test_what_unit_and_title_both_say_is_said_once(office, title, both):
    assert office_and_title(office, title) == both


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        (("en", "zh"), ["Dear Dr Hölderle,", "尊敬的赫尔德勒博士："]),
        (("zh", "en"), ["尊敬的赫尔德勒博士：", "Dear Dr Hölderle,"]),
        (("en",), ["Dear Dr Hölderle,"]),
        (("zh",), ["尊敬的赫尔德勒博士："]),
    ],
    ids=str,
)
def test_the_addressee_is_greeted_in_every_choice_of_languages(make, world, languages, said):
    world.contacts.chief.name = GERMAN
    told = letter(make, languages)
    assert [told.index(words) for words in said] == sorted(map(told.index, said))
    assert ("Dear" in told) == ("en" in languages)
    assert ("尊敬" in told) == ("zh" in languages)


@pytest.mark.parametrize(("honorific", "found"), [("", True), ("様", True), ("Dr.", False)])
def test_a_contact_without_a_form_of_address_is_found(make, world, honorific, found):
    world.contacts.chief.name = PersonName(native="Mira Falk", honorific=honorific)
    told = {each.code for each in make().result.findings if each.level is Level.SHOULD_FIX}
    assert ("contact_without_honorific" in told) == found


def test_without_a_named_contact_nobody_is_named(make, world):
    world.contacts.chief.consent_basis = world.contacts.engineer.consent_basis = ""
    told = letter(make)
    assert "Dear Sir or Madam," in told
    assert "尊敬的先生/女士：" in told
    assert "Lindqvist" not in told


def test_the_letter_counts_what_the_pack_holds(make, world):
    enrich(world)
    told = letter(make)
    for words in (
        "Thank you for the time you and your colleagues gave us on 14 October 2026 (Shanghai).",
        "You named three requirements, two of them musts.",
        "answers each of your requirements and describes the two plots",
        "Every figure carries its source and its date.",
        "One point is still to be confirmed; you will have our answer by 15 December 2026.",
        "Thank you for our talk on 14 October.",
        "Chen Kun and I look after your project; how to reach us stands under “Your team here”.",
        "We look forward to seeing you on 8 December 2026.",
        "Yours sincerely,",
    ):
        assert plain(words) in plain(told)
    for words in (
        "感谢您和各位同事于2026年10月14日在上海拨冗与我方会谈。",
        "贵公司提出3项需求，其中2项为必要条件。",
        "逐项答复，并介绍目前可供的2宗地块。",
        "尚有1项待核实，我方将于2026年12月15日前答复。",
        "陈堃与我共同负责贵公司项目的联系服务",
        "期待2026年12月8日与您会面。",
        "此致敬礼！",
        "江州高新区招商局副局长周敏2026年11月23日",
    ):
        assert plain(words) in plain(told)


@pytest.mark.parametrize(
    ("needs", "said"),
    [
        ([], ""),
        (["must"], "You named one requirement."),
        (["must", "must"], "You named two requirements, all of them musts."),
        (["must", "want"], "You named two requirements, one of them a must."),
        (["want", "want"], "You named two requirements."),
        (["must"] * 11, "You named 11 requirements, all of them musts."),
    ],
)
def test_requirements_are_counted_with_their_musts(make, world, needs, said):
    world.asked = [
        Requirement(
            company=world.company.id,
            need=need,
            topic="power",
            wish=zone.text("供电", "Power"),
            answer=zone.text("满足", "Met"),
        )
        for need in needs
    ]
    told = letter(make, ("en",))
    assert plain(said) in plain(told)
    assert ("You named" in told) == bool(said)
    assert "still to be confirmed" not in told


def test_a_gap_without_a_day_promises_no_day(make, world):
    world.asked = requirements(world.company)
    world.asked[0].answer = zone.text("", "")
    told = plain(letter(make, ("en",)))
    assert plain("Two points are still to be confirmed.") in told
    assert "15December2026" not in told


def test_the_last_day_of_all_answers_is_named(make, world):
    world.asked = requirements(world.company)[:2]
    world.asked[0].answer, world.asked[0].known_by = zone.text("", ""), date(2026, 12, 1)
    told = plain(letter(make, ("en",)))
    assert plain("Two points are still to be confirmed; you will have our answers by 15 D") in told


def test_wants_without_an_answer_are_open_unless_plots_are_measured_by_them(make, world):
    world.asked = requirements(world.company)
    wants = [("other", "", date(2026, 12, 29)), ("price", "CNY/mu", None)]
    world.asked += [
        Requirement(
            company=world.company.id,
            need="want",
            topic=topic,
            wish=zone.text("愿望", "A wish"),
            at_most=Decimal(600_000) if unit else None,
            unit=unit,
            known_by=day,
        )
        for topic, unit, day in wants
    ]
    told = plain(letter(make, ("en",)))
    assert plain("Two points are still to be confirmed; you will have our answers by 29 D") in told


def test_thanks_are_for_a_talk_not_for_a_letter(make, world):
    world.visits = [
        Visit(company=world.company.id, kind=kind, at=datetime(2026, 10, day, tzinfo=UTC))
        for kind, day in (("call", 5), ("mail", 9))
    ]
    told = plain(letter(make, ("en",)))
    assert plain("Thank you for our telephone call of 5 October 2026.") in told
    assert "9October" not in told


@pytest.mark.parametrize(
    ("kind", "place", "en", "zh"),
    [
        (
            "meeting",
            "上海",
            "gave us on 5 October 2026 (Shanghai).",
            "于2026年10月5日在上海拨冗与我方会谈。",
        ),
        (
            "site_visit",
            "上海",
            "Thank you for inspecting our sites on 5 October 2026 (Shanghai).",
            "感谢贵公司于2026年10月5日来我区实地考察（上海）。",
        ),
        (
            "site_visit",
            "",
            "Thank you for inspecting our sites on 5 October 2026.",
            "感谢贵公司于2026年10月5日来我区实地考察。",
        ),
        (
            "visit_received",
            "",
            "Thank you for your visit on 5 October 2026.",
            "感谢贵公司于2026年10月5日来我区访问。",
        ),
        (
            "call",
            "上海",
            "Thank you for our telephone call of 5 October 2026.",
            "感谢贵公司于2026年10月5日与我方电话沟通。",
        ),
    ],
)
def test_thanks_are_worded_by_the_kind_of_the_talk(make, world, kind, place, en, zh):
    at = datetime(2026, 10, 5, 2, tzinfo=UTC)
    there = zone.text(place, "Shanghai" if place else "")
    world.talk = Visit(company=world.company.id, kind=kind, at=at, zone=BEIJING, place=there)
    told = plain(letter(make))
    assert plain(en) in told
    assert zh in told
    if kind != "meeting":
        assert "拨冗" not in told
        assert "gaveus" not in told


def test_a_meeting_of_today_is_not_looked_forward_to(make, world):
    world.today = Appointment(
        company=world.company.id,
        status="confirmed",
        starts=datetime(2026, 11, 23, 6, tzinfo=UTC),
        zone=BEIJING,
        agenda=zone.text("会谈", "Talk"),
    )
    told = plain(letter(make, ("en",)))
    assert "Welookforward" not in told
    assert plain("stands under “Next steps agreed”") in told


def test_many_colleagues_are_counted(make, world):
    world.others = [
        Staff(
            name=PersonName(native=f"李{sign}"),
            may_be_named=True,
            sectors=("new_energy_vehicles",),
        )
        for sign in "甲乙丙丁"
    ]
    for one, promise in zip(world.others, world.promises, strict=True):
        promise.owner, promise.side, promise.state = one.id, "us", "open"
        promise.due = date(2026, 12, 20)
    told = plain(letter(make))
    assert plain("My four colleagues and I look after") in told
    assert "4位同事与我共同负责" in told


def test_nobody_signs_a_letter_alone_for_others(make, world):
    world.company.owner = None
    made = make()
    assert "letter" not in made.result.sections
    assert not any(TITLES["en"] in told for told in sheets(made.pdf))


def test_a_host_alone_looks_after_the_project_in_person(make, world):
    world.staff.tracker.may_be_named = False
    assert plain("I look after your project in person") in plain(letter(make))


def test_a_long_letter_goes_on_without_a_title(make, world):
    world.company.letter = zone.text("这是一封很长的信。" * 200, "This is a long letter. " * 200)
    told = [t for t in sheets(make().pdf) if "long letter" in t or "很长的信" in t]
    assert len(told) > 1
    assert sum(TITLES["en"] in sheet for sheet in told) == 1
    assert sum(sheet.count("This is a long letter.") for sheet in told) >= 190
    assert "Yours sincerely," in told[-1]


@pytest.mark.parametrize("count", range(18, 50, 4))
def test_who_signs_never_stands_alone(read, world, count):
    enrich(world)
    languages = ("zh", "en")
    world.company.letter = zone.text("这是一封信。" * count, "This is a letter. " * count)
    told = [t for t in sheets(alone(section, read(languages)).pdf) if "敬礼" in t]
    assert len(told) == 1
    assert "期待2026年12月8日与您会面。" in told[0]
    assert "Yours sincerely," in told[0]


def test_a_letter_too_long_by_a_few_lines_is_set_closer(read, world):
    enrich(world)
    languages = ("zh", "en")
    world.company.letter = zone.text("这是一封信。" * 28, "This is a letter. " * 28)
    content = read(languages)
    assert len(sheets(alone(section, content).pdf)) == 1


def test_a_letter_in_one_language_alone_keeps_the_other_column_empty(make, world):
    world.company.letter = zone.LocalizedText.of(zone.REVIEWED, zh="只有中文的话。")
    assert "只有中文的话。" in letter(make)
    assert "只有中文的话。" not in letter(make, ("en",))


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh",)], ids="-".join)
def test_the_letter_looks_as_it_did(golden, read, world, languages):
    enrich(world)
    pdf = alone(section, read(languages)).pdf
    golden(f"pack-letter-{'-'.join(languages)}", pdf)
