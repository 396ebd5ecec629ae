"""Companies already here: named by their consent, counted from the rows, nobody else."""

import pytest

from exports.briefing.preflight import preflight
from exports.briefing.sections.neighbours import neighbours
from storage.entities.company import Company
from storage.entities.place import Park
from storage.values import Country, LocalizedText
from tests.exports.briefing import world as zone
from tests.exports.briefing.one_section import alone, has, told
from tests.exports.briefing.rich_world import SECTOR, enrich


def company(zh, en, country="KR", **changed):
    values = {
        "name": zone.text(zh, en),
        "country": Country(country),
        "sector": "electronics",
        "products": zone.text("功率模块", "Power modules"),
        "may_be_named": True,
        "settled_since": 2021,
    }
    return Company(**values | changed)


@pytest.fixture
def world(world):
    return enrich(world)


@pytest.fixture
def page(read):
    """What the section says of the world."""
    return lambda languages=("en", "zh"): told(neighbours, read(languages))


def test_who_is_here_is_told_with_what_where_and_since_when(page):
    assert has(
        page(),
        "One company from one country or region, named with their consent.",
        "Amasegawa Precision (Jiangzhou) Co., Ltd.",
        "天濑川精工（江州）有限公司",
        "Japan",
        "日本",
        "Gears for reducers",
        "New Energy Vehicle Park",
        "2019",
    )


def test_counts_agree_with_the_rows(page, world, read):
    world.more += [
        company("佳蓝特", "Garamteul"),
        company("岳漪精密", "Yueyi Precision", "TW"),
        company("岳漪传动", "Yueyi Drives", "TW"),
    ]
    content = read()
    assert len(content.printed.neighbours) == 4
    assert has(
        page(), "Four companies from three countries and regions", "Taiwan, China", "中国台湾"
    )
    assert has(page(("zh",)), "已落户企业4家，来自3个国家和地区")
    passed = {found.code: found.values for found in preflight(content, zone.TODAY)}
    assert passed["neighbours"] == {"count": 4}


def test_those_of_the_same_sector_stand_first_then_the_oldest(read, world):
    world.more += [
        company("甲", "Later", settled_since=2020),
        company("乙", "Earlier", settled_since=2010),
        company("丙", "Like us", sector=SECTOR, settled_since=2024),
    ]
    names = [(n.name.text("en"), n.near) for n in read().printed.neighbours]
    assert names == [
        ("Amasegawa Precision (Jiangzhou) Co., Ltd.", True),
        ("Like us", True),
        ("Earlier", False),
        ("Later", False),
    ]


@pytest.mark.parametrize(
    "changed",
    [
        {"may_be_named": False},
        {"settled_since": None},
        {"visibility": "internal"},
        {"deleted": True},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_nobody_is_named_without_consent_nor_before_settling(page, world, changed):
    world.more.append(company("不得列名", "Unnamed Works", **changed))
    said = page()
    assert has(said, "One company from one country or region")
    assert not has(said, "Unnamed Works")
    assert not has(said, "不得列名")


def test_a_park_kept_inside_the_office_is_not_named(page, world):
    hidden = Park(name=zone.text("内部园区", "Hidden Park"), visibility="internal")
    world.more += [hidden, company("佳蓝特", "Garamteul", settled_in=hidden.id)]
    said = page()
    assert has(said, "Garamteul")
    assert not has(said, "Hidden Park")


def test_a_company_is_not_its_own_neighbour(read, world):
    world.company.may_be_named = True
    world.company.settled_since = 2020
    assert len(read().printed.neighbours) == 1


def test_a_name_in_another_language_is_told_as_it_is_written(page, world):
    name = LocalizedText.of(zone.REVIEWED, de="Hohenwiel Wälzlager GmbH")
    world.more.append(company("", "", name=name))
    assert has(page(), "Hohenwiel Wälzlager GmbH")


def test_without_any_the_section_is_left_out(make, world):
    for record in world.more:
        if isinstance(record, Company):
            record.may_be_named = False
    made = make()
    assert "neighbours" not in made.result.sections
    codes = {found.code for found in preflight(made.content, zone.TODAY)}
    assert "neighbours" not in codes


def test_many_with_long_names_go_on_to_the_next_sheet(read, world):
    world.more += [company(f"企业{n}" * 20, f"Company number {n} " * 9) for n in range(20)]
    document = alone(neighbours, read())
    assert document.sheets > 1
    assert document.overfull == ()


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh",)], ids="-".join)
def test_the_page_looks_as_it_did(golden, read, world, languages):
    world.more += [company("佳蓝特功率器件（江州）有限公司", "Garamteul Power Devices Co., Ltd.")]
    pdf = alone(neighbours, read(languages)).pdf
    golden(f"pack-neighbours-{'-'.join(languages)}", pdf)
