"""Every choice has its names, codes are stable, and fields ask only for what exists."""

import re
from dataclasses import FrozenInstanceError

import pytest

from resources.terms import (
    Choice,
    choice,
    choices,
    enumerations,
    is_choice,
    label,
    language_tag,
)
from storage.disclosure import Disclosure
from storage.entities.schema import KINDS
from storage.values import SQUARE_METRES, TextStatus

PACK_LANGUAGES = ("zh", "en", "ja", "ko", "de", "fr", "zh-Hant")
CODES = {
    "country": r"[A-Z]{2}",
    "currency": r"[A-Z]{3}",
    "gbt4754": r"[A-Z]|\d{2}",
    "isic": r"[A-Z]|\d{2}",
    "land_use": r"\d{4}|\d{6}",
    "language": r"[a-z]{2,3}(-Hant)?",
}
HAN = re.compile("[一-鿿]")
EXPECTED = {
    "company_role": "investor local_firm intermediary",
    "lead_source": (
        "own_research source_promotion resident_office shanghai_week overseas_mission fair"
        " intermediary chamber investor_referral local_firm leader embassy transfer enquiry other"
    ),
    "reason_lost": (
        "land price policy market approval_or_environment competing_site investor_strategy"
        " no_answer screened_out force_majeure other"
    ),
    "investor_stage": (
        "target contacted enquiry qualified proposal site_visit negotiation committed lost dormant"
    ),
    "rating": "a b c d",
    "visit_kind": "meeting call mail wechat site_visit visit_received aftercare",
    "interest": "high middle low none",
    "commitment_side": "us them",
    "plot_availability": "available in_talks reserved sold planned",
    "name_order": "family_first given_first",
    "fund_form": "cash kind intellectual_property reinvested_profit loan",
    "brings": "capital technology talent management",
}


@pytest.mark.parametrize("name", enumerations())
def test_choices_are_whole(name):
    found = choices(name)
    codes = [one.code for one in found]
    assert len(set(codes)) == len(codes) > 1
    for one in found:
        assert re.fullmatch(CODES.get(name, "[a-z][a-z0-9_]*"), one.code), one
        assert one.en.strip() == one.en
        assert one.zh.strip() == one.zh
        assert one.en
        assert HAN.search(one.zh), one
        assert not HAN.search(one.en), one
        assert all(value != "" for key, value in one.extra.items() if key in PACK_LANGUAGES)


@pytest.mark.parametrize("name", enumerations())
def test_a_choice_has_all_languages_of_packs_or_none(name):
    """A pack in Japanese must not show one plot's land use in Japanese and the next in English."""
    further = frozenset(PACK_LANGUAGES[2:])
    had = {further.intersection(one.extra) for one in choices(name)}
    assert had in ({frozenset()}, {further})


@pytest.mark.parametrize("name", EXPECTED)
def test_the_codes_that_the_field_names_are_there(name):
    assert [one.code for one in choices(name)] == EXPECTED[name].split()


def test_every_field_with_choices_finds_its_enumeration():
    asked = {field.choices for kind in KINDS.values() for field in kind.fields if field.choices}
    assert len(asked) > 20
    assert asked <= set(enumerations())


def test_codes_agree_with_the_values_they_stand_for():
    assert [one.code for one in choices("text_status")] == [one.value for one in TextStatus]
    assert [one.code for one in choices("disclosure")] == [one.name.lower() for one in Disclosure]
    assert {one.code for one in choices("area_unit")} == set(SQUARE_METRES)


def test_a_plot_is_offered_or_not_and_a_pack_says_no_more():
    offered = {one.code: one.extra["offered"] for one in choices("plot_availability")}
    assert offered == {
        "available": True,
        "in_talks": True,
        "reserved": False,
        "sold": False,
        "planned": False,
    }


@pytest.mark.parametrize(
    ("name", "code", "language", "shown"),
    [
        ("rating", "a", "zh_CN", "意向A级"),
        ("rating", "a", "en_US", "Rating A"),
        ("disclosure", "restricted", "zh", "限阅"),
        ("plot_availability", "in_talks", "zh-Hans", "有意向"),
        ("plot_availability", "in_talks", "en", "Under discussion"),
        ("land_use", "100101", "zh_CN.UTF-8", "一类工业用地（100101）"),
        ("utility_kind", "sewage", "ko_KR", "오·폐수"),
        ("utility_kind", "telecom", "zh_TW", "電信"),
        ("currency", "USD", "zh", "美元"),
        ("tier_list", "global500", "zh", "世界500强"),
        ("tier_list", "global500", "ja", "Global 500"),
        ("tier_list", "global500", "zh-Hant", "世界500强"),
        ("rating", "z9", "zh", "z9"),
        ("rating", "", "en", ""),
    ],
)
def test_labels(name, code, language, shown):
    assert label(name, code, language) == shown


def test_whether_a_code_is_a_choice():
    assert is_choice("rating", "a")
    assert not is_choice("rating", "A")
    assert choice("rating", "A") is None


def test_an_unknown_enumeration_is_a_mistake_of_the_program():
    with pytest.raises(KeyError):
        choices("no_such_thing")


def test_choices_cannot_be_changed():
    first = choices("utility_kind")[0]
    with pytest.raises(FrozenInstanceError):
        first.zh = "电"
    with pytest.raises(TypeError):
        first.extra["unit"] = "MW"
    assert isinstance(choices("sector")[0].extra["isic"], tuple)
    assert hash(first) == hash(Choice(first.code, first.zh, first.en, first.en_short))


def test_honorifics_say_where_they_stand():
    names = [name for name in enumerations() if name.startswith("honorific_")]
    assert len(names) == 7
    for one in (one for name in names for one in choices(name)):
        assert one.extra["place"] in {"before", "after"}
        assert one.extra["written"]


def test_currencies_say_how_an_amount_is_written():
    for one in choices("currency"):
        assert one.en_short
        assert one.extra["zh_unit"]
    assert choice("currency", "CNY").en_short == "RMB"


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("zh", "zh"),
        ("zh_CN", "zh"),
        ("zh-Hans", "zh"),
        ("zh_Hans_CN", "zh"),
        ("zh_CN.UTF-8", "zh"),
        ("zh-Hant", "zh-Hant"),
        ("zh_TW", "zh-Hant"),
        ("zh_Hant_HK", "zh-Hant"),
        ("en_GB", "en"),
        ("DE", "de"),
        ("ja_JP.eucJP", "ja"),
    ],
)
def test_language_tags(written, tag):
    assert language_tag(written) == tag


def test_languages_of_packs_are_marked():
    marked = [one.code for one in choices("language") if one.extra["pack"]]
    assert sorted(marked) == sorted(PACK_LANGUAGES)
    assert all(one.extra["endonym"] for one in choices("language"))
