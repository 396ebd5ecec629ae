"""The people who serve the company, each on a card."""

import pytest

from exports.briefing.sections.team import sign_of
from exports.briefing.sections.team import team as section
from storage.entities.unit import Staff
from storage.values import LocalizedText, PersonName
from tests.exports.briefing import world as zone
from tests.exports.briefing.one_section import alone
from tests.exports.briefing.test_pack import sheets, text

TITLES = {"en": "Your team here", "zh": "服务团队"}


def team(make, languages=("en", "zh")):
    told = [t for t in sheets(make(languages).pdf)[2:] if TITLES[languages[0]] in t[:400]]
    return told[0].replace("\u00a0", " ")


def more(world, count):
    """So many more who know the company's sector, each sure to serve by a promise."""
    world.others = [
        Staff(
            name=PersonName(native=f"李{n}", family="李", given=str(n)),
            title=zone.text("专员", "Manager"),
            mails=zone.mail(f"li{n}@zone.example"),
            may_be_named=True,
            sectors=("new_energy_vehicles",),
        )
        for n in range(count)
    ]
    world.more = []
    for one in world.others:
        (promise,) = zone.promises(world.company, world.staff, world.contacts)[:1]
        promise.owner = one.id
        world.more.append(promise)


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        (PersonName(native="周敏", family="周"), "周"),
        (PersonName(native="欧阳敏", family="欧阳"), "欧阳"),
        (PersonName(native="周敏"), "周"),
        (PersonName(native="Anna Lindqvist", family="Lindqvist"), "L"),
        (PersonName(native="Li Na", family="Li"), "L"),
        (PersonName(native="김민준", family="김"), "김"),
        (PersonName(native="佐藤 健", family="佐藤"), "佐藤"),
        (PersonName(romanised="Zhou Min"), "Z"),
        (PersonName(), ""),
    ],
)
def test_the_family_name_stands_in_the_place_of_a_portrait(name, sign):
    assert sign_of(name) == sign


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en"), ("en",), ("zh",)], ids=str)
def test_a_card_says_who_it_is_in_every_choice_of_languages(make, languages):
    told = team(make, languages)
    said = {
        "en": ["Deputy Director, Investment Promotion", "German, English, Chinese", "Speaks",
               "Your first contact; brings everyone in.", "Scan to save contact"],
        "zh": ["招商局副局长", "德语、英语、中文", "工作语言", "贵公司的总联系人，统筹协调。",
               "扫码存入通讯录"],
    }  # fmt: skip
    for language, words in said.items():
        for one in words:
            assert (one.replace(" ", "") in told.replace(" ", "")) == (language in languages), one
    assert "+86 500 0000 0101" in told
    assert ("Zhou Min" in told) == ("en" in languages)


def test_the_message_counts_the_people(make, world):
    told = team(make)
    assert "Two people, by name: call any of them." in told
    assert "2位专人为贵公司服务，首问负责、相互补位" in told.replace(" ", "")
    assert told.count("Scan to save contact") == 2


def test_one_person_answers_alone(make, world):
    world.staff.tracker.may_be_named = False
    assert "One person answers for you by name." in team(make)


def test_four_stand_on_a_sheet_and_more_go_on(make, world):
    more(world, 4)
    told = [t.count("Scan to save contact") for t in sheets(make().pdf)[1:]]
    assert [count for count in told if count] == [4, 2]


def test_without_people_the_section_is_left_out(make, world):
    world.company.owner = None
    world.staff.host.may_be_named = world.staff.tracker.may_be_named = False
    made = make()
    assert "team" not in made.result.sections
    assert TITLES["en"] not in text(made.pdf)


def test_little_is_known_of_somebody(make, world):
    world.staff.tracker.phones = world.staff.tracker.mails = ()
    world.staff.tracker.languages = ()
    world.staff.tracker.duties = LocalizedText()
    told = team(make)
    assert "Chen Kun" in told
    assert told.count("Scan to save contact") == told.count("Speaks") == 1


def test_long_duties_and_addresses_stay_on_the_card(make, world):
    world.staff.host.duties = zone.text("统筹协调各项事务。" * 12, "Brings everyone in. " * 12)
    world.staff.host.languages = ("en", "de", "ja", "ko", "fr", "zh")
    world.staff.host.mails = zone.mail("gu.wenlan.investment@jiangzhou-hightech.example")
    told = team(make)
    assert told.count("Brings everyone in.") == 12
    assert "German, English, French" in told


def test_masked_digits_are_printed_as_they_are_kept(make, world):
    world.staff.host.phones = zone.phone("+86 138****0003")
    assert "+86 138****0003" in team(make)


def test_it_looks_as_it_did(golden, read, world):
    more(world, 2)
    golden("pack-team-en-zh", alone(section, read()).pdf)
