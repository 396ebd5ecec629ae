"""The days of the demonstration, all told from the one on which it is made."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

BEIJING = "Asia/Shanghai"
SATURDAY = 5
MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)
# The statistics of a year are published in the spring of the next one.
_MONTH_OF_STATISTICS = 4


_HOLIDAYS = frozenset({(1, 1), *((5, n) for n in range(1, 6)), *((10, n) for n in range(1, 8))})
LONGEST_EVENT = 5  # days of an event that is set into a week


@dataclass(frozen=True, slots=True)
class Almanac:
    """Days by their distance from `today`."""

    today: date

    def day(self, offset: int) -> date:
        return self.today + timedelta(days=offset)

    def workday(self, offset: int) -> date:
        """The day itself, or the nearest working day that is no closer to today."""
        return self.working(self.day(offset), back=offset < 0)

    def working(self, day: date, *, back: bool = False) -> date:
        """The day itself, or the next (or last) one on which people are at work."""
        step = timedelta(days=-1 if back else 1)
        while day.weekday() >= SATURDAY or is_holiday(day):
            day += step
        return day

    def weekday(self, offset: int, number: int) -> date:
        """A day of that week by its number (1 is Monday), or of the last week without holidays."""
        day = self.day(offset)
        day += timedelta(days=number - day.isoweekday())
        while any(is_holiday(day + timedelta(days=n)) for n in range(LONGEST_EVENT)):
            day -= timedelta(days=7)
        return day

    def next_month(self, number: int) -> date:
        """The first day of that number (1 is Monday) from the eighth of the next month on."""
        first = (self.today.replace(day=1) + timedelta(days=32)).replace(day=8)
        return first + timedelta(days=(number - first.isoweekday()) % 7)

    @property
    def statistics_year(self) -> int:
        """The last year whose statistics are published."""
        return self.today.year - (1 if self.today.month >= _MONTH_OF_STATISTICS else 2)

    def told(self, day: date, language: str) -> str:
        """8 December or 12月8日; the year is told where it is not this one."""
        known = day.year == self.today.year
        if language.startswith("zh"):
            return f"{day.month}月{day.day}日" if known else f"{day.year}年{day.month}月{day.day}日"
        told = f"{day.day} {MONTHS[day.month - 1]}"
        return told if known else f"{told} {day.year}"


def is_holiday(day: date) -> bool:
    """New Year, Labour Day and National Day; the holidays of the moon are left out."""
    return (day.month, day.day) in _HOLIDAYS


def moment(day: date, clock: str, zone: str = BEIJING) -> datetime:
    """An instant from a day and "14:00" where it is told."""
    local = datetime.combine(day, time.fromisoformat(clock), ZoneInfo(zone))
    return local.astimezone(UTC)


def later(begins: datetime, minutes: int) -> datetime:
    return begins + timedelta(minutes=minutes)
