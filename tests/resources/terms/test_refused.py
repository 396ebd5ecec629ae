"""Promises of taxes handed back or cheaper land and energy are found, what the law gives is not."""

import tomllib

import pytest

from resources.files import RESOURCES
from resources.terms import refused_preferences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("前三年税收返还50%", "税收返还"),
        ("前三年稅收返還50%", "税收返还"),
        ("增值税地方部分先征\u200b后返", "先征后返"),
        ("对新设企业即征即奖", "即征即奖"),
        ("土地出让金返还30%", "土地出让金返还"),
        ("享受电价优惠", "电价优惠"),
        ("Tax rebates of 50 per cent", "tax rebate"),
        ("a tax-\nREBATE for five years", "tax rebate"),
        ("ａ ｔａｘ ｒｅｆｕｎｄ", "tax refund"),
        ("Land free of charge.", "land free of charge"),
        ("A preferential electricity price applies", "preferential electricity price"),
    ],
)
def test_what_is_refused(text, found):
    assert found in refused_preferences(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "出口退税办理时限缩短至3个工作日",
        "软件产品增值税即征即退按国家规定执行",
        "Export tax refunds are paid within three working days.",
        "Barrier-free landscaping along the road",
        "The syntax rebates",
        "按公开标准和程序给予设备投资支持",
        "Support for equipment by open criteria and procedure",
    ],
)
def test_what_the_law_gives_to_everybody_is_left_alone(text):
    assert refused_preferences(text) == ()


def test_a_fine_phrase_does_not_hide_another():
    assert refused_preferences("出口退税之外另给税收返还") == ("税收返还",)


def test_every_listed_form_is_found():
    rows = tomllib.loads((RESOURCES / "terms/refused.toml").read_text("utf-8"))["preference"]
    for form in (form for row in rows for form in (*row["zh"], *row["en"])):
        assert form in refused_preferences(f"{form} 50%")
