# ruff: noqa: INP001  # a script beside the data that it makes
"""Make `country.tsv` from CLDR: run by hand when CLDR changes, then read the differences.

    python -m resources.terms.making.make_countries

Where the names of CLDR are not those of Chinese official statistics, FORMS wins.
"""

from collections.abc import Iterator
from importlib.resources import files

from babel import Locale

from resources.terms.tables import FOLDER

LANGUAGES = {
    "zh": "zh",
    "en": "en",
    "ja": "ja",
    "ko": "ko",
    "de": "de",
    "fr": "fr",
    "zh-Hant": "zh_Hant",
}
FORMS: dict[str, dict[str, str]] = {
    "TW": {
        "zh": "中国台湾",
        "en": "Taiwan, China",
        "ja": "中国台湾",
        "ko": "중국 대만",
        "de": "Taiwan, China",
        "fr": "Taïwan, Chine",
        "zh-Hant": "中國台灣",
    },
    "HK": {
        "zh": "中国香港",
        "en": "Hong Kong, China",
        "ja": "中国香港",
        "ko": "중국 홍콩",
        "de": "Hongkong, China",
        "fr": "Hong Kong, Chine",
        "zh-Hant": "中國香港",
    },
    "MO": {
        "zh": "中国澳门",
        "en": "Macao, China",
        "ja": "中国マカオ",
        "ko": "중국 마카오",
        "de": "Macau, China",
        "fr": "Macao, Chine",
        "zh-Hant": "中國澳門",
    },
    "KR": {
        "zh": "韩国",
        "en": "Republic of Korea",
        "ja": "韓国",
        "ko": "대한민국",
        "de": "Republik Korea",
        "fr": "République de Corée",
        "zh-Hant": "韓國",
    },
    "KP": {
        "zh": "朝鲜",
        "en": "DPR Korea",
        "ja": "朝鮮民主主義人民共和国",
        "ko": "조선민주주의인민공화국",
        "de": "DVR Korea",
        "fr": "RPD de Corée",
        "zh-Hant": "朝鮮",
    },
    "PS": {
        "zh": "巴勒斯坦",
        "en": "Palestine",
        "ja": "パレスチナ",
        "ko": "팔레스타인",
        "de": "Palästina",
        "fr": "Palestine",
        "zh-Hant": "巴勒斯坦",
    },
    "FK": {
        "zh": "马尔维纳斯群岛（福克兰群岛）",
        "en": "Falkland Islands (Malvinas)",
        "zh-Hant": "馬爾維納斯群島（福克蘭群島）",
    },
    "MM": {"en": "Myanmar", "ja": "ミャンマー", "fr": "Myanmar"},
    "CD": {"en": "DR Congo"},
    "CG": {"en": "Congo"},
    "CV": {"en": "Cabo Verde"},
    "MF": {"zh": "法属圣马丁", "en": "Saint Martin (French part)"},
    "SX": {"zh": "荷属圣马丁", "en": "Sint Maarten (Dutch part)"},
}
MARKETS = {
    "mainland": "CN",
    "taiwan": "TW",
    "hong_kong_macao": "HK MO",
    "japan": "JP",
    "korea": "KR",
    "united_states": "US",
    "southeast_asia": "BN ID KH LA MM MY PH SG TH TL VN",
    "asia_other": "AF BD BT IN KG KP KZ LK MN MV NP PK TJ TM UZ",
    "middle_east": "AE AM AZ BH CY GE IL IQ IR JO KW LB OM PS QA SA SY TR YE",
    "europe": (
        "AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT"
        " LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA"
    ),
    "africa": (
        "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG"
        " ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW"
    ),
    "north_america_other": "BM CA GL PM",
    "latin_america": (
        "AG AI AR AW BB BL BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GT GY HN HT JM KN KY"
        " LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI"
    ),
    "oceania": (
        "AS AU CC CK CX FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS"
    ),
    "other": "AQ BV GS HM IO TF",
}


def codes() -> list[str]:
    """The codes of ISO 3166-1 alpha-2, as the time-zone database lists them."""
    table = (files("tzdata.zoneinfo") / "iso3166.tab").read_text("utf-8")
    return sorted(line[:2] for line in table.splitlines() if not line.startswith("#"))


def rows() -> Iterator[list[str]]:
    markets = {code: market for market, listed in MARKETS.items() for code in listed.split()}
    names = {tag: Locale.parse(locale).territories for tag, locale in LANGUAGES.items()}
    for code in codes():
        shown = [FORMS.get(code, {}).get(tag) or names[tag][code] for tag in LANGUAGES]
        yield [code, markets[code], *(name.replace(" & ", " and ") for name in shown)]


def main() -> None:
    table = [["code", "market", *LANGUAGES], *rows()]
    note = (
        "# Countries or regions by ISO 3166-1, named as official statistics do; made by a script.\n"
    )
    lines = "".join("\t".join(row) + "\n" for row in table)
    (FOLDER / "country.tsv").write_text(note + lines, "utf-8")


if __name__ == "__main__":
    main()
