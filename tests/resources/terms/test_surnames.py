"""Surnames are known, read as surnames, and divide a name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.terms import is_surname, split_surname
from resources.terms.surnames import surname_readings
from resources.terms.tables import read_rows

ROWS = list(read_rows("surnames.tsv"))


@pytest.mark.parametrize(
    ("family", "reading"),
    [
        ("单", "shan4"),
        ("曾", "zeng1"),
        ("仇", "qiu2"),
        ("解", "xie4"),
        ("区", "ou1"),
        ("查", "zha1"),
        ("朴", "piao2"),
        ("盖", "ge3"),
        ("任", "ren2"),
        ("乐", "yue4"),
        ("单于", "chan2 yu2"),
        ("尉迟", "yu4 chi2"),
        ("长孙", "zhang3 sun1"),
        ("万俟", "mo4 qi2"),
        ("澹台", "tan2 tai2"),
        ("歐陽", "ou1 yang2"),
        ("單", "shan4"),
    ],
)
def test_readings(family, reading):
    assert surname_readings(family) == tuple(reading.split())


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("张伟明", ("张", "伟明")),
        ("单田芳", ("单", "田芳")),
        ("欧阳修", ("欧阳", "修")),
        ("歐陽修", ("歐陽", "修")),
        ("上官婉儿", ("上官", "婉儿")),
        ("诸葛亮", ("诸葛", "亮")),
        ("司马相如", ("司马", "相如")),
        ("张", ("张", "")),
        ("欧阳", ("欧阳", "")),
        (" 张 伟 ", ("张", "伟")),
        ("葉明", ("葉", "明")),
        ("章佳明", ("章", "佳明")),
        ("王孙明", ("王", "孙明")),
        ("Frank Möller", ("", "Frank Möller")),
        ("的", ("", "的")),
        ("", ("", "")),
    ],
)
def test_names_divide(name, parts):
    assert split_surname(name) == parts


def test_what_a_surname_is():
    assert is_surname("单")
    assert is_surname("單")
    assert is_surname("欧阳")
    assert not is_surname("张伟")
    assert not is_surname("")
    assert is_surname("能")
    assert not is_surname("能", common=True)
    assert is_surname("张", common=True)


def test_the_table_is_large_enough_and_well_formed():
    names = [row[0] for row in ROWS]
    assert len(set(names)) == len(names)
    assert sum(len(name) == 1 for name in names) >= 500
    assert sum(len(name) == 2 for name in names) >= 80
    for name, reading, kind in ROWS:
        assert kind in {"common", "rare"}
        assert len(reading.split(" ")) == len(name)
        assert re.fullmatch(r"[a-z]+[1-4]( [a-z]+[1-4])?", reading)


def test_the_table_is_simplified_as_it_is_asked():
    assert all(is_surname(row[0]) for row in ROWS)


@given(st.text())
def test_nothing_of_a_name_is_lost(name):
    family, given_name = split_surname(name)
    assert (family + given_name).split() == name.split() or name.strip() == (
        family + name.strip()[len(family) :]
    )
    assert family == "" or is_surname(family)
