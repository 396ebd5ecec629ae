"""Reckoning with days: weeks begin on Monday, work is from Monday to Friday."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

BEIJING = "Asia/Shanghai"
_YEARS_TO_LEAP = 9
_WORK_WEEK = 5
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Meant:
    """What words say about a day, before the clock is looked at.

    `last` ends a period that begins with `day` (next month); `minutes` count from midnight and
    may pass the day's end, `fold` tells the second of two equal clock times (PEP 495); `weekday`
    says that a day of the week was named, which may stand beside a date that says the same, and
    `week` that its week was named too.
    """

    day: date
    last: date | None = None
    minutes: int | None = None
    fold: int = 0
    deadline: bool = False
    weekday: bool = False
    week: bool = False


def shifted(day: date, days: int) -> date:
    """So many days later; raises OverflowError beyond the calendar."""
    return day + timedelta(days=days)


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last: 31 January + 1 → 28 or 29 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def first_of_month(day: date, months: int = 0) -> date:
    """The first day of the month that lies so many months away."""
    return add_months(day.replace(day=1), months)


def end_of_month(day: date, months: int = 0) -> date:
    """The last day of the month that lies so many months away."""
    first = first_of_month(day, months)
    return first.replace(day=monthrange(first.year, first.month)[1])


def end_of_quarter(day: date, quarters: int = 0) -> date:
    """The last day of the quarter that lies so many quarters away."""
    return end_of_month(day, 2 - (day.month - 1) % 3 + 3 * quarters)


def monday(day: date, weeks: int = 0) -> date:
    """The Monday of the week that lies so many weeks away."""
    return shifted(day, 7 * weeks - day.weekday())


def next_weekday(today: date, weekday: int) -> date:
    """The next such day strictly after today; Monday is 0."""
    return shifted(today, (weekday - today.weekday() - 1) % 7 + 1)


def after_working_days(day: date, count: int) -> date:
    """The day on which so many days from Monday to Friday have passed; no holidays are known."""
    if day.weekday() >= _SATURDAY:
        day = monday(day, 0) + timedelta(days=_WORK_WEEK - 1)
    weeks, rest = divmod(count, _WORK_WEEK)
    weekend = 2 if day.weekday() + rest >= _WORK_WEEK else 0
    return shifted(day, 7 * weeks + rest + weekend)


def coming_date(today: date, month: int, day: int) -> date:
    """The next such day of the year on or after today; raises ValueError if no year has it."""
    for year in range(today.year, min(today.year + _YEARS_TO_LEAP, date.max.year + 1)):
        if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            found = date(year, month, day)
            if found >= today:
                return found
    raise ValueError


def coming_day_of_month(today: date, day: int) -> date:
    """The next such day of a month on or after today; raises ValueError if no month has it."""
    for months in range(3):
        last = end_of_month(today, months)
        if 1 <= day <= last.day and last.replace(day=day) >= today:
            return last.replace(day=day)
    raise ValueError


def elapsed(now: datetime, minutes: int, *, deadline: bool = False) -> Meant:
    """The clock time after so many real minutes, whatever the clocks are set to meanwhile."""
    then = (now.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(now.tzinfo)
    return Meant(then.date(), None, then.hour * 60 + then.minute, then.fold, deadline=deadline)


def as_clocks_show(moment: datetime, zone: str) -> datetime:
    """The moment in a time zone; in Beijing's where there is none or none of that name."""
    try:
        there = ZoneInfo(zone or BEIJING)
    except (ZoneInfoNotFoundError, ValueError):
        there = ZoneInfo(BEIJING)
    return moment.astimezone(there)
