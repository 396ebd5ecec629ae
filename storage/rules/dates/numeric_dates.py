"""Days written in figures: 2026-12-09, 2026/12/9, 12/9, 9.12.2026, 11.28.

The order is year, month, day, or month, day, as Chinese and American readers write; between dots
with the year at the end, or with a dot at the end, it is day, month, as in German. Where only the
other order makes a date (25/12), that is the one meant.
"""

import re
from datetime import date, datetime

from storage.rules.dates.date_rules import rule
from storage.rules.days import Meant, coming_date

_MONTHS = 12
_HAN = re.compile("[一-鿿]")
_START = r"(?<![\w./:-])(?<![0-9],)"
_A, _B, _YEAR = "(?P<a>[0-9]{1,2})", "(?P<b>[0-9]{1,2})", "(?P<year>[0-9]{4})"


def _year_first(match: re.Match[str], _now: datetime) -> Meant:
    return Meant(date(int(match["year"]), int(match["a"]), int(match["b"])))


def _month_first(match: re.Match[str], now: datetime) -> Meant:
    month, day = int(match["a"]), int(match["b"])
    if month > _MONTHS >= day:
        month, day = day, month
    return Meant(_dated(match, month, day, now))


def _day_first(match: re.Match[str], now: datetime) -> Meant:
    day, month = int(match["a"]), int(match["b"])
    if month > _MONTHS >= day:
        month, day = day, month
    return Meant(_dated(match, month, day, now))


def _dated(match: re.Match[str], month: int, day: int, now: datetime) -> date:
    if "year" in match.re.groupindex:
        return date(int(match["year"]), month, day)
    return coming_date(now.date(), month, day)


def _dotted(match: re.Match[str], now: datetime) -> Meant | None:
    """Month and day between dots, among Chinese words only: 3.05 is a number in English."""
    if _HAN.search(match.string) or match.group() == match.string.strip():
        return _month_first(match, now)
    return None


RULES = (
    rule(rf"{_START}{_YEAR}(?P<sign>[-/.]){_A}(?P=sign){_B}(?![0-9])", _year_first),
    rule(rf"{_START}{_A}/{_B}/{_YEAR}(?![\w/])", _month_first),
    rule(rf"{_START}{_A}\.\s?{_B}\.\s?{_YEAR}(?![\w.])", _day_first),
    rule(rf"{_START}(?!24/7){_A}/{_B}(?![\w/%.]|\s?[亿万千百%])", _month_first),
    rule(rf"(?:^|(?<=am |on |by |fu )|(?<=bis ))\s?{_A}\.\s?{_B}\.(?![\w.])", _day_first),
    rule(
        rf"{_START}(?<![$€¥£] ){_A}\.{_B}(?![0-9.%/])"
        r"(?!\s?(?:[A-Za-z]|[亿万千百美元欧度倍公吨兆平亩米个折分]))",
        _dotted,
    ),
)
