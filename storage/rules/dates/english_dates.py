"""Days as English notes name them: tomorrow, next Fri, in 3 days, 2d, end of month, 9 Dec."""

import re
from datetime import date, datetime

from storage.rules.dates.date_rules import rule
from storage.rules.dates.numerals import ENGLISH_NUMBER, number
from storage.rules.days import (
    Meant,
    add_months,
    after_working_days,
    coming_date,
    coming_day_of_month,
    elapsed,
    end_of_month,
    end_of_quarter,
    first_of_month,
    monday,
    next_weekday,
    shifted,
)

_NAMED = {"today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "yesterday": -1}
_NAMED |= {"day after tomorrow": 2, "day before yesterday": -2}
_TURNS = {"last": -1, "this": 0, "next": 1}
_WEEKDAYS = {
    name: day for day, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MIDDLE_OF_MONTH = 15
_SUNDAY = 6

_WEEKDAY = (
    r"(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?"
)
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|(?-i:May|MAY)|may(?=\s?(?:$"
    r"|[,;.0-9]))|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s{1,2}(?P<year>(?:19|20)[0-9]{2})(?![0-9:.]))?"
_START = r"(?<![\w.])"
_PERIOD = r"(?P<unit>week|month|quarter|year)\b"
_UNIT = (
    r"(?P<unit>(?:working|business)\s?days?|days?|weeks?|fortnights?|months?|years?|hours?|hrs?"
    r"|minutes?|mins?)\b"
)


def _named_day(match: re.Match[str], now: datetime) -> Meant:
    return Meant(shifted(now.date(), _NAMED[" ".join(match["name"].lower().split())]))


def _weekday(match: re.Match[str], now: datetime) -> Meant:
    """A next Friday is the Friday of next week, as in Chinese, and never that of this week."""
    weekday = _WEEKDAYS[match["weekday"][:3].lower()]
    turn = (match["turn"] or "").lower()
    if turn not in _TURNS:
        return Meant(next_weekday(now.date(), weekday), weekday=True)
    week = monday(now.date(), _TURNS[turn])
    return Meant(shifted(week, weekday), weekday=True, week=True)


def _period(match: re.Match[str], now: datetime) -> Meant:
    turn = _TURNS[match["turn"].lower()]
    return _first_to_last(match["unit"].lower(), turn, now.date())


def _end_of_period(match: re.Match[str], now: datetime) -> Meant:
    turn = _TURNS[(match["turn"] or "this").lower()]
    last = _first_to_last(match["unit"].lower(), turn, now.date()).last
    return Meant(last or now.date())


def _first_to_last(unit: str, turn: int, today: date) -> Meant:
    if unit == "week":
        return Meant(monday(today, turn), shifted(monday(today, turn), _SUNDAY))
    if unit == "month":
        return Meant(first_of_month(today, turn), end_of_month(today, turn))
    if unit == "quarter":
        last = end_of_quarter(today, turn)
        return Meant(first_of_month(last, -2), last)
    first = date(today.year + turn, 1, 1)
    return Meant(first, first.replace(month=12, day=31))


def _abbreviated_end(match: re.Match[str], now: datetime) -> Meant:
    unit = {"w": "week", "m": "month", "q": "quarter", "y": "year"}[match["unit"].lower()]
    return Meant(_first_to_last(unit, 0, now.date()).last or now.date(), deadline=True)


def _away(match: re.Match[str], now: datetime) -> Meant:
    deadline = bool(re.match("within|(?:in )?(?:the )?next", match.group(), re.IGNORECASE))
    return _counted(number(match["count"]), match["unit"], now, deadline=deadline)


def _later(match: re.Match[str], now: datetime) -> Meant:
    sign = -1 if match["after"].lower() == "ago" else 1
    return _counted(sign * number(match["count"]), match["unit"], now)


def _shortcut(match: re.Match[str], now: datetime) -> Meant:
    """2d, 3w, 1m, 48h: so many days, weeks, months or hours from now."""
    names = {"d": "day", "w": "week", "m": "month", "y": "year", "h": "hour", "wd": "working day"}
    within = (match["before"] or "").lower() == "within"
    return _counted(int(match["count"]), names[match["unit"].lower()], now, deadline=within)


def _counted(count: int, unit: str, now: datetime, *, deadline: bool = False) -> Meant:
    today, unit = now.date(), unit.lower()
    if unit.startswith(("hour", "hr")):
        return elapsed(now, 60 * count, deadline=deadline)
    if unit.startswith("min"):
        return elapsed(now, count, deadline=deadline)
    if unit.startswith(("working", "business")):
        day = after_working_days(today, count)
    elif unit.startswith(("month", "year")):
        day = add_months(today, count * (12 if unit.startswith("year") else 1))
    else:
        days = 1 if unit.startswith("day") else 7 if unit.startswith("week") else 14
        day = shifted(today, count * days)
    return Meant(day, deadline=deadline)


def _date(match: re.Match[str], now: datetime) -> Meant:
    month, day = _number_of_month(match), int(match["day"])
    if match["year"]:
        return Meant(date(int(match["year"]), month, day))
    return Meant(coming_date(now.date(), month, day))


def _number_of_month(match: re.Match[str]) -> int:
    return _MONTHS.index(match["month"][:3].lower()) + 1


def _day_of_month(match: re.Match[str], now: datetime) -> Meant:
    return Meant(coming_day_of_month(now.date(), int(match["day"])))


def _month(match: re.Match[str], now: datetime) -> Meant:
    """A month by its name, whole, or its middle or end."""
    first = coming_date(first_of_month(now.date()), _number_of_month(match), 1)
    if match["year"]:
        first = date(int(match["year"]), first.month, 1)
    part = (match["part"] or "").lower()
    if part.startswith("mid"):
        return Meant(first.replace(day=_MIDDLE_OF_MONTH))
    return (
        Meant(end_of_month(first)) if part.startswith("end") else Meant(first, end_of_month(first))
    )


RULES = (
    rule(
        rf"{_START}(?:the\s)?(?P<name>today|tonight|tomorrow|tmrw|tmr|yesterday"
        r"|day\s{1,2}after\s{1,2}tomorrow|day\s{1,2}before\s{1,2}yesterday)\b",
        _named_day,
    ),
    # A Sun who has a given name, or a title, is a person.
    rule(
        rf"{_START}(?<!mr )(?<!ms )(?<!mrs )(?<!dr )(?<!mr. )(?<!ms. )(?<!dr. )"
        rf"(?:(?P<turn>next|this|last|coming)\s{{1,2}})?(?!(?-i:Sun\s[A-Z][a-z])|sat\s(?:down"
        rf"|with|in|together)){_WEEKDAY}",
        _weekday,
    ),
    rule(rf"{_START}(?P<turn>next|this|last)\s{{1,2}}{_PERIOD}", _period),
    rule(
        rf"{_START}(?:the\s)?end\sof\s(?:the\s)?(?:(?P<turn>next|this|last)\s)?{_PERIOD}",
        _end_of_period,
    ),
    rule(rf"{_START}(?:(?P<turn>next|this|last)\s)?{_PERIOD}[\s-]?end\b", _end_of_period),
    rule(rf"{_START}EO(?P<unit>[WMQY])\b", _abbreviated_end),
    rule(
        rf"{_START}(?P<before>within|in"
        rf"|next)\s(?:the\s)?(?:next\s)?(?P<count>{ENGLISH_NUMBER})\s{{1,2}}{_UNIT}",
        _away,
    ),
    rule(
        rf"{_START}(?P<count>{ENGLISH_NUMBER})\s{{1,2}}{_UNIT}\s{{1,2}}(?P<after>later"
        rf"|from\s(?:now|today)|ago)\b",
        _later,
    ),
    rule(rf"(?:^|(?<=fu ))(?P<count>{ENGLISH_NUMBER})\s{_UNIT}(?P<after>)\s?(?=$|[,;])", _later),
    # 3d and 2m are also words of drawings and of measures.
    rule(
        rf"{_START}\+?(?:(?P<before>within|in)\s)?(?P<count>[0-9]{{1,4}})"
        r"(?P<unit>wd|[dwyh]|m(?=\s?(?:$|[,;.。、()|])))(?!\w)"
        r"(?!\s(?:model|drawing|print|scan|data|file|render|view|map|plan))",
        _shortcut,
    ),
    rule(rf"{_START}(?:the\s)?{_DAY}\s?(?:of\s)?{_MONTH}{_YEAR}", _date),
    rule(rf"{_START}{_MONTH}\s?(?:the\s)?{_DAY}(?!\w|[:.][0-9]){_YEAR}", _date),
    rule(
        rf"{_START}the\s(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)\b(?=\s?(?:$|[,;.()|])|\s(?:at|to|for"
        rf"|by)\b)",
        _day_of_month,
    ),
    rule(
        rf"{_START}(?:(?P<part>end\sof|mid)[\s-]"
        rf"|in\s){_MONTH}(?:\s(?P<year>[0-9]{{4}})(?![0-9:.]))?",
        _month,
    ),
    rule(rf"{_START}(?P<part>){_MONTH}\s(?P<year>(?:19|20)[0-9]{{2}})(?![0-9:.])", _month),
)
