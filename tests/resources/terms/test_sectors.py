"""The classifications are whole, and the local list points into them."""

import pytest

from resources.terms import choice, choices, divisions, sector_name


@pytest.mark.parametrize(("scheme", "sections", "count"), [("gbt4754", 20, 97), ("isic", 21, 88)])
def test_sections_and_divisions(scheme, sections, count):
    found = choices(scheme)
    heads = {one.code for one in found if not one.extra["parent"]}
    assert len(heads) == sections
    assert len(found) - len(heads) == count
    assert {one.extra["parent"] for one in found if one.extra["parent"]} == heads
    assert all(one.code.isdigit() for one in found if one.extra["parent"])


def test_divisions_follow_their_section_in_order():
    for scheme in ("gbt4754", "isic"):
        numbers = [one.code for one in choices(scheme) if one.code.isdigit()]
        assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    ("scheme", "code", "zh", "en"),
    [
        ("gbt4754", "C", "制造业", "Manufacturing"),
        ("gbt4754", "36", "汽车制造业", "Manufacture of automobiles"),
        ("gbt4754", "27", "医药制造业", "Manufacture of medicines"),
        ("gbt4754", "73", "研究和试验发展", "Research and experimental development"),
        ("isic", "27", "电力设备的制造", "Manufacture of electrical equipment"),
        ("sector", "cutting_tools", "工具（刀具）", "Cutting tools"),
        ("sector", "photovoltaics", "光伏", "Photovoltaics"),
    ],
)
def test_names(scheme, code, zh, en):
    assert sector_name(scheme, code, "zh_CN") == zh
    assert sector_name(scheme, code, "en") == en


@pytest.mark.parametrize("scheme", ["gbt4754", "isic"])
def test_local_sectors_point_to_divisions_that_exist(scheme):
    for one in choices("sector"):
        listed = divisions(one.code, scheme)
        assert all(choice(scheme, code) and code.isdigit() for code in listed), one
        assert listed or one.code == "other"


def test_an_unknown_sector_has_no_divisions():
    assert divisions("alchemy", "isic") == ()
    assert divisions("biomedicine", "isic") == ("21", "72")
