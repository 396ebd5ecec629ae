"""Countries or regions are named as official statistics name them, in every language."""

from importlib.resources import files

import pytest

from resources.terms import choices, countries, country_name, market_of, wrong_terms

LANGUAGES = ("zh", "en", "ja", "ko", "de", "fr", "zh-Hant")


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("TW", "中国台湾|Taiwan, China|中国台湾|중국 대만|Taiwan, China|Taïwan, Chine|中國台灣"),
        ("MO", "中国澳门|Macao, China|中国マカオ|중국 마카오|Macau, China|Macao, Chine|中國澳門"),
        ("KR", "韩国|Republic of Korea|韓国|대한민국|Republik Korea|République de Corée|韓國"),
        ("DE", "德国|Germany|ドイツ|독일|Deutschland|Allemagne|德國"),
    ],
)  # fmt: skip
def test_names(code, names):
    assert "|".join(country_name(code, language) for language in LANGUAGES) == names


def test_hong_kong():
    names = [country_name("HK", language) for language in LANGUAGES]
    assert names[:3] == ["中国香港", "Hong Kong, China", "中国香港"]
    assert names[3:] == ["중국 홍콩", "Hongkong, China", "Hong Kong, Chine", "中國香港"]


def test_dprk_is_named_as_statistics_do():
    assert country_name("KP", "zh") == "朝鲜"
    assert "North" not in country_name("KP", "en")


def test_every_code_of_the_standard_is_there_with_all_languages():
    table = (files("tzdata.zoneinfo") / "iso3166.tab").read_text("utf-8")
    codes = {line[:2] for line in table.splitlines() if not line.startswith("#")}
    assert {one.code for one in countries()} == codes
    for one in countries():
        assert all(country_name(one.code, language).strip() for language in LANGUAGES)


def test_no_name_stands_for_two():
    for language in LANGUAGES[:2]:
        names = [country_name(one.code, language) for one in countries()]
        assert len(set(names)) == len(names)


def test_no_name_has_a_wrong_term():
    names = [country_name(one.code, language) for one in countries() for language in LANGUAGES]
    assert wrong_terms("\n".join(names)) == ()


def test_markets():
    known = {one.code for one in choices("market")}
    assert {one.extra["market"] for one in countries()} <= known
    assert market_of("TW") == "taiwan"
    assert market_of("DE") == "europe"
    assert market_of("TH") == "southeast_asia"
    assert market_of("??") == "other"


def test_an_unknown_code_is_shown_as_it_is():
    assert country_name("ZZ", "zh") == "ZZ"
