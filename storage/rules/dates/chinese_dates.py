"""Days as Chinese notes name them: 明天, 下周三, 月底, 3个工作日内, 11月25日, 下月5号."""

import re
from datetime import date, datetime

from storage.rules.dates.date_rules import rule
from storage.rules.dates.numerals import digits, number, number_pattern
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

_NAMED = {"大前": -3, "前": -2, "昨": -1, "今": 0, "明": 1, "次": 1, "后": 2, "大后": 3}
_TURNS = {"上上": -2, "上": -1, "去": -1, "本": 0, "这": 0, "今": 0}
_TURNS |= {"下": 1, "明": 1, "下下": 2, "后": 2}
_WEEKDAYS = {sign: day for day, sign in enumerate("一二三四五六日")} | {"天": 6}
_WEEKDAYS |= {sign: day for day, sign in enumerate("1234567")}
_MIDDLE_OF_MONTH = 15
_TEN_DAYS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}

_TURN = "(?P<turn>下下|上上|[本这下上])(?:一?个)?"
_WEEK = "(?:周|星期|礼拜)"
_SIDE = "(?:之|以)?(?P<side>后|内|前(?!往|台|期|任|景))"
_YEAR = (
    "(?P<year>(?<![0-9])(?:[0-9]{4}|[0-9]{2}(?=年[0-9]{1,2}月))"
    "|[〇零一二三四五六七八九]{4}|[今明后去])年"
)
_COUNT = number_pattern(6)
_MONTH = f"(?P<month>{number_pattern(2)})月份?"
_DAY = f"(?P<day>{number_pattern(2)})"
_PART = "(?P<part>上旬|中旬|下旬|初|中|底|末)"
_NOT_IN_A_NAME = "(?<![A-Za-z#-])(?<![园区块厂路楼街道弄村栋座馆场镇第])"
_NO_PLACE = "(?!地块|楼|门|厂|线|院|路|房|车|园|室|厅|座|栋|仓|台|桌|机|馆|会议室|展[馆台厅位])"
_NO_COUNT = "(?![0-9一二三四五六七八九十廿家个名人位亿万千百天次周年%份辆台套条元吨亩月])"


def _named_day(match: re.Match[str], now: datetime) -> Meant:
    return Meant(shifted(now.date(), _NAMED[match["name"]]))


def _weekday(match: re.Match[str], now: datetime) -> Meant:
    weekday = _WEEKDAYS[match["weekday"]]
    if not match["turn"]:
        return Meant(next_weekday(now.date(), weekday), weekday=True)
    week = monday(now.date(), _TURNS[match["turn"]])
    return Meant(shifted(week, weekday), weekday=True, week=True)


def _weekend(match: re.Match[str], now: datetime) -> Meant:
    """Saturday; on a Sunday the running weekend is today."""
    saturday = shifted(monday(now.date(), _TURNS[match["turn"] or "本"]), 5)
    return Meant(saturday if match["turn"] else max(saturday, now.date()))


def _week(match: re.Match[str], now: datetime) -> Meant:
    first = monday(now.date(), _TURNS[match["turn"]])
    return Meant(first, shifted(first, 6))


def _working_days(match: re.Match[str], now: datetime) -> Meant:
    day = after_working_days(now.date(), number(match["count"]))
    return Meant(day, deadline=match["side"] == "内")


def _days_away(match: re.Match[str], now: datetime) -> Meant:
    days = number(match["count"]) * (1 if match["unit"] in ("天", "日") else 7)
    return Meant(shifted(now.date(), _signed(match, days)), deadline=match["side"] == "内")


def _months_away(match: re.Match[str], now: datetime) -> Meant:
    """Half a month is 15 days, half a year 6 months."""
    half = match["count"] == "半"
    count = 0 if half else number(match["count"])
    halves = 1 if half or match["half"] else 0
    if match["unit"] == "年":
        day = add_months(now.date(), _signed(match, 12 * count + 6 * halves))
    else:
        whole = add_months(now.date(), _signed(match, count))
        day = shifted(whole, _signed(match, _MIDDLE_OF_MONTH * halves))
    return Meant(day, deadline=match["side"] == "内")


def _hours_away(match: re.Match[str], now: datetime) -> Meant:
    half = match["count"] == "半"
    count = 0 if half else number(match["count"])
    minutes = count if match["unit"] == "分钟" else 60 * count
    minutes += 30 if half or match["half"] else 0
    return elapsed(now, _signed(match, minutes), deadline=match["side"] == "内")


def _signed(match: re.Match[str], count: int) -> int:
    return -count if match["side"] == "前" else count


def _date(match: re.Match[str], now: datetime) -> Meant:
    month, day = number(match["month"]), number(match["day"])
    if not match["year"]:
        return Meant(coming_date(now.date(), month, day))
    return Meant(date(_year(match["year"], now), month, day))


def _year(text: str, now: datetime) -> int:
    if text in _TURNS:
        return now.year + _TURNS[text]
    return digits(text) + (2000 if len(text) == 2 else 0)


def _day_of_turned_month(match: re.Match[str], now: datetime) -> Meant:
    first = first_of_month(now.date(), _TURNS[match["turn"]])
    return Meant(first.replace(day=number(match["day"])))


def _day_of_month(match: re.Match[str], now: datetime) -> Meant:
    return Meant(coming_day_of_month(now.date(), number(match["day"])))


def _turned_month(match: re.Match[str], now: datetime) -> Meant:
    return _within_month(match["part"], first_of_month(now.date(), _TURNS[match["turn"]]))


def _month(match: re.Match[str], now: datetime) -> Meant:
    """A month by its number; without a year the running one or the next of that name."""
    month = number(match["month"])
    if match["year"]:
        return _within_month(match["part"], date(_year(match["year"], now), month, 1))
    first = first_of_month(now.date())
    return _coming(match["part"], coming_date(first, month, 1), 12, now)


def _part_of_month(match: re.Match[str], now: datetime) -> Meant:
    return _coming(match["part"], first_of_month(now.date()), 1, now)


def _coming(part: str | None, first: date, step: int, now: datetime) -> Meant:
    """The part of this month, or of the one so many months later where it has passed."""
    meant = _within_month(part, first)
    if (meant.last or meant.day) >= now.date():
        return meant
    return _within_month(part, add_months(first, step))


def _within_month(part: str | None, first: date) -> Meant:
    last = end_of_month(first)
    if part is None:
        return Meant(first, last)
    if part in _TEN_DAYS:
        begin, end = _TEN_DAYS[part]
        return Meant(first.replace(day=begin), first.replace(day=min(end, last.day)))
    days = {"初": first, "中": first.replace(day=_MIDDLE_OF_MONTH)}
    return Meant(days.get(part, last))


def _turned_year(match: re.Match[str], now: datetime) -> Meant:
    return _within_year(match["part"], date(_year(match["year"], now), 1, 1))


def _part_of_year(match: re.Match[str], now: datetime) -> Meant:
    meant = _within_year(match["part"], date(now.year, 1, 1))
    return meant if meant.day >= now.date() else Meant(add_months(meant.day, 12))


def _within_year(part: str | None, first: date) -> Meant:
    last = first.replace(month=12, day=31)
    if part is None:
        return Meant(first, last)
    days = {"初": first, "中": first.replace(month=6, day=30)}
    return Meant(days.get(part, last))


def _running_period(match: re.Match[str], now: datetime) -> Meant:
    last = (
        end_of_month(now.date()) if match["unit"] == "月" else now.date().replace(month=12, day=31)
    )
    return Meant(last, deadline=True)


def _quarter_end(match: re.Match[str], now: datetime) -> Meant:
    return Meant(end_of_quarter(now.date(), _TURNS[match["turn"] or "本"]))


RULES = (
    rule(
        "(?<![说声证表发文透光聪鲜申])(?P<name>大[前后](?=天)|[前昨今明后](?=天)"
        "|[昨今明次](?=日(?!期|程|历|本|报|常))|[昨今明](?=[早晚晨夜]))[天日]?",
        _named_day,
    ),
    rule(
        f"(?<![0-9一二两三四五六七八九十半几数])(?:{_TURN})?{_WEEK}"
        "(?P<weekday>[一二三四五六日天]|[1-7](?![0-9]))(?!次)",
        _weekday,
    ),
    rule(f"(?:{_TURN})?(?:周|星期)末", _weekend),
    rule(f"{_TURN}{_WEEK}(?![一二三四五六日天末1-7])", _week),
    rule(f"(?P<count>{_COUNT})个?工作日(?:之|以)?(?P<side>后|内)", _working_days),
    rule(f"(?P<count>{_COUNT})个?(?P<unit>天|周|星期|礼拜){_SIDE}", _days_away),
    rule(f"(?P<count>{_COUNT})(?P<unit>日)(?:之|以)?(?P<side>后|内)", _days_away),
    rule(f"(?P<count>半|{_COUNT})个(?P<half>半)?(?P<unit>月){_SIDE}", _months_away),
    rule(
        f"(?P<count>半|{number_pattern(2)})(?P<unit>年)(?P<half>半)?{_SIDE}",
        _months_away,
    ),
    rule(
        f"(?P<count>半|{_COUNT})个?(?P<half>半)?(?P<unit>小时|钟头|分钟){_SIDE}",
        _hours_away,
    ),
    rule(f"(?:{_YEAR}\\s?)?{_MONTH}\\s?{_DAY}(?:日|号|{_NO_COUNT})", _date),
    rule(f"{_TURN}月{_DAY}(?:日|号)", _day_of_turned_month),
    rule(f"{_NOT_IN_A_NAME}{_DAY}(?:号{_NO_PLACE}|日(?![游元本均报式常程期间]))", _day_of_month),
    rule(f"{_TURN}月(?!\\s?[0-9一二三四五六七八九十]){_PART}?", _turned_month),
    rule(f"(?:{_YEAR})?{_MONTH}(?!\\s?[0-9一二三四五六七八九十]){_PART}?", _month),
    rule(f"(?<![0-9一二三四五六七八九十个本这下上])月{_PART}", _part_of_month),
    rule("(?P<year>[今明后去])年(?P<part>初|中|底|末|终)?(?![0-9])", _turned_year),
    rule(f"{_YEAR}(?:(?P<part>初|中|底|末|终)|(?=[内前之]))", _turned_year),
    rule(
        "(?<![0-9一二两三四五六七八九十几多今明后去])年(?P<part>初|中|底|末|终)(?!奖)",
        _part_of_year,
    ),
    rule(
        "(?<![0-9一二两三四五六七八九十几多半个本这下上今明后去])(?P<unit>[年月])内",
        _running_period,
    ),
    rule(f"(?:{_TURN})?季度?[末底]", _quarter_end),
)
