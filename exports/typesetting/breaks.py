"""Where a line may be broken: text cut into units that stay whole, by clreq, jlreq and usage.

Marks that may not begin a line stay with what is before them, marks that may not end one with
what is after; figures stay with their units, day with month, a title with its name. Korean is
broken between words. Units are slices of the text: nothing is put in or left out.
"""

import re
from collections.abc import Iterator
from functools import cache

from exports.typesetting.characters import (
    CELLS,
    CLOSING,
    GERMAN_CLOSING,
    GERMAN_OPENING,
    OPENING,
    SOFT_HYPHEN,
    SPACES,
)

LONG = 30  # characters from which a unit, such as an address of the web, may be broken inside
GLUE = "\u00a0"

_HAN_UNITS = (
    r"(?:多|余)?(?:[十百千万亿兆億萬]+(?:多|余)?)?"
    r"(?:个?工作日|個?工作日|営業日|个月|個月|か月|ヶ月|小时|小時|時間|分钟|分鐘|平方公里|平方千米|平方米|"
    r"立方米|千瓦时|千伏安|兆伏安|千瓦|兆瓦|千伏|公里|千米|公顷|公頃|公斤|毫克|英亩|美元|欧元|日元|港元|"
    r"米ドル|[元円年月日号时時点分秒个個项項家人名件次届期周天亩畝吨噸噸米度倍级級层層条條款章页頁份座栋棟"
    r"台辆輛岁歲位万亿億㎡㎞㎏㎝㎜㎎])"
)
_HAN_UNIT_START = (
    "年月日号时時点分秒个個项項家人名件次届期周天亩畝吨噸米度倍级層层条款章页頁份座栋台辆岁位万亿億元円"
    "公平立千兆小工营営か"
)
_UNITS = (
    "MVA|kVA|MW|GW|kW|kV|V|kWh|MWh|GWh|km²|km2|km|m²|m2|m³|m3|m|cm|mm|kPa|MPa|mg/l|mg|kg|g|"
    "t/h|t/d|t|ha|mu|acres?|hectares?|Hektar|Gbit/s|Mbit/s|h|min|s|°C|percent|"
    "thousand|million|billion|bn|Mio|Mrd|Tsd|millions?|milliards?|years?|months?|weeks?|days?|"
    "Jahre|Monate|Tage|ans|mois|jours"
)
_MONTHS = (
    "Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|"
    "September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|"
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
)
_BEFORE_FIGURE = r"US\$|HK\$|NT\$|[$€£¥￥≤≥<>=≈~±×−]|RMB|USD|EUR|CNY|GBP|JPY|DN|PN|No\.|Nr\.|N°|第"
_TITLES = r"Dr\.|Mr\.|Mrs\.|Ms\.|Prof\.|Herr|Frau|Mme"
_LATIN = r"[A-Za-z\u00c0-\u024f\d]"

_JOINS = (
    re.compile(rf"(?<=\d) (?=(?:{_UNITS}|{_MONTHS})(?!{_LATIN})|[×x] \d|[{_HAN_UNIT_START}])"),
    re.compile(rf"(?<=\d\.) (?=(?:{_MONTHS})\b)"),
    re.compile(rf"(?<![A-Za-z])(?P<stays>{_BEFORE_FIGURE}) (?=\d)"),
    re.compile(rf"\b(?P<stays>{_TITLES}) (?=\w)"),
)
_PHONE = re.compile(r"\+\d{1,3}(?: \d+)+")
_HYPHEN = re.compile(r"(?<=[^\W\d_]{2}-)(?=[^\W\d_]{3})")
_INSIDE_LONG = re.compile(r"(?<=[/?&=#_\-.@,;:+])(?=[^\W_])")
_MAIL = re.compile(r"[^@]+@(?P<host>[^@]+)")
_TEARS = re.compile(rf"{GLUE}(?=[^{GLUE}])|(?<=\d)[–—](?=\d)")


@cache
def _tokens(language: str) -> re.Pattern[str]:
    """The grammar of units in a language: a run of spaces, or marks, a core, and marks."""
    german = language == "de"
    opening = re.escape(GERMAN_OPENING if german else OPENING)
    closing = re.escape(GERMAN_CLOSING if german else CLOSING)
    cells = "" if language == "ko" else CELLS
    letter = f'[^{SPACES}\n"{opening}{closing}{cells}]'
    inner = r"(?:(?<=\d)[—–～〜~]+(?=\d)|[,.:;!?'’°–/%)\]}(\[{])"
    run = f"{letter}+(?:{inner}+{letter}+)*"
    figure = rf"(?:(?<=[\d{GLUE}]){_HAN_UNITS}(?:(?<=月)\d+日)?)?"
    core = f"(?:第(?=[\\d{GLUE}]))?(?:{run}{figure}|[^{SPACES}\n])"
    more = f'(?:(?:"+|{GLUE}+|(?<={GLUE}))[{opening}]*(?:{core})?[{closing}]*)*'
    return re.compile(f'[{SPACES}]+|[{opening}"]*(?:{core})?[{closing}]*{more}')


@cache
def _clinging(language: str) -> re.Pattern[str]:
    """Spaces that hold two things together: before a closing mark, after an opening one."""
    german = language == "de"
    opening = re.escape(GERMAN_OPENING if german else OPENING)
    closing = re.escape(GERMAN_CLOSING if german else CLOSING)
    return re.compile(f"(?<=[{opening}]) | (?=[{closing}])")


def _glued(text: str, language: str) -> str:
    """The text with spaces that may not be a line's end as GLUE; every character in its place."""
    if " " not in text:
        return text
    text = _clinging(language).sub(GLUE, text)
    for join in _JOINS:
        text = join.sub(lambda found: found.group()[:-1] + GLUE, text)
    return _PHONE.sub(lambda found: found.group().replace(" ", GLUE), text)


def units(text: str, language: str) -> Iterator[str]:
    """The units of a text without line ends; spaces between them are units of their own."""
    for found in _tokens(language).finditer(_glued(text, language)):
        start, end = found.span()
        if start < end:
            yield text[start:end]


def mail_sign(unit: str) -> int:
    """Where a mail address goes on after its sign; 0 in all else."""
    found = _MAIL.fullmatch(unit)
    return found.start("host") if found else 0


def torn(unit: str) -> dict[int, str]:
    """Where a unit that is wider than a whole line is torn: between words, in a range of figures.

    Better there than within a figure.
    """
    return dict.fromkeys((found.end() for found in _TEARS.finditer(unit)), "")


def inside(unit: str) -> tuple[str, dict[int, str]]:
    """What is shown of a unit, and where it may be broken all the same when it does not fit.

    For each such place the mark that is then shown before it: nothing after a hyphen or after a
    dividing mark in a long address, the soft hyphen where the text has one.
    """
    shown, *rest = unit.split(SOFT_HYPHEN)
    places: dict[int, str] = {}
    for part in rest:
        if shown and part:
            places[len(shown)] = SOFT_HYPHEN
        shown += part
    places |= dict.fromkeys((found.start() for found in _HYPHEN.finditer(shown)), "")
    if len(shown) >= LONG:
        places |= dict.fromkeys((found.start() for found in _INSIDE_LONG.finditer(shown)), "")
    return shown, places
