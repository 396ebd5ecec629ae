"""Dates and times as people write them in Chinese and English, told as absolute ones.

The choices, where people differ: weeks run from Monday to Sunday. A weekday alone is the next such
day strictly after today; with 本, 这, this it lies in the running week, with 下, next in the
following one, so that next Fri is never the Friday of this week. A date without a year is the next
such date on or after today. A week, month or year as a whole means its first day if it lies ahead,
and its last day, as a deadline, if it runs. 前 and by mark a deadline and never move the day; 内
and within also take the last day of a period. Working days are Monday to Friday: no table of
holidays is known, and feasts that move with the moon (年前) are not read. A time alone is today's
if it is still to come, else tomorrow's. 12/9 is 9 December (see `numeric_dates`). A weekday
that contradicts the date beside it makes a date that does not exist.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from resources.i18n import N_
from storage.errors import UserError
from storage.rules.dates.date_phrases import Phrase, find_phrase
from storage.rules.dates.spoken_zones import spoken_zone
from storage.rules.days import Meant
from storage.rules.spans import Span, fold


class NoSuchZoneError(UserError):
    """A time zone that the zone tables do not know."""


@dataclass(frozen=True, slots=True)
class DateRead:
    """A day, and a time of day if one was named, in a zone; `source` is the text at `span`.

    `deadline` tells a last day (月底前, by Friday) from a day as such. `moved`: the clocks skip the
    time that was written, it moved forward. `twice`: the clocks show it twice; the first is meant
    (`fold` 0), unless hours were counted. `apart` is where the time stands if other words lie
    between (周三回访14点).
    """

    day: date
    time: time | None
    zone: str
    span: Span
    source: str
    deadline: bool = False
    moved: bool = False
    twice: bool = False
    fold: int = 0
    apart: Span | None = None

    @property
    def moment(self) -> datetime | None:
        """The point in time, in UTC; None if no time of day was named."""
        if self.time is None:
            return None
        there = datetime.combine(self.day, self.time, ZoneInfo(self.zone)).replace(fold=self.fold)
        return there.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class NoSuchDate:
    """Words that name a date or time which does not exist, such as 2月30日 or 25:61."""

    span: Span
    source: str


def read_date(text: str, now: datetime, zone: str) -> DateRead | NoSuchDate | None:
    """The date that the whole text names, or None if it is not a date from end to end."""
    found = find_date(text, now, zone)
    outside = text[: found.span.start] + text[found.span.end :] if found else text
    return found if found and not outside.strip(" 　.。") else None


def find_date(text: str, now: datetime, zone: str) -> DateRead | NoSuchDate | None:
    """The first date within a text; None if there is none.

    `zone` is an IANA name (NoSuchZoneError otherwise); a zone that the text names (北京时间, CET)
    goes before it. A `now` without zone is a time there.
    """
    folded = fold(text)
    zone = spoken_zone(folded) or zone
    local = _local(now, zone)
    phrase = find_phrase(folded, local)
    if phrase is None:
        return None
    span = Span(phrase.start, phrase.end)
    refused = NoSuchDate(span, span.of(text))
    if phrase.meant is None or (phrase.clock and not phrase.clock.exists):
        return refused
    try:
        return _read(phrase, phrase.meant, DateRead(local.date(), None, zone, span, refused.source))
    except OverflowError:
        return refused


def today(now: datetime, zone: str) -> date:
    """The day that it is in a zone; a `now` without zone is a time there."""
    return _local(now, zone).date()


def _local(now: datetime, zone: str) -> datetime:
    try:
        there = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise NoSuchZoneError(N_("“{zone}” is not a time zone."), zone=zone) from error
    return now.astimezone(there) if now.tzinfo else now.replace(tzinfo=there)


def _read(phrase: Phrase, meant: Meant, today: DateRead) -> DateRead:
    """Fill in what the phrase means; `today` is the reading of the day on which it was said."""
    runs = meant.last is not None and meant.day <= today.day <= meant.last
    day = meant.last if meant.last and (runs or phrase.within) else meant.day
    deadline = phrase.deadline or meant.deadline or runs
    read = replace(today, day=day, deadline=deadline, apart=phrase.apart)
    minutes = phrase.clock.minutes if phrase.clock else meant.minutes
    return read if minutes is None else _at_clock(read, minutes, meant.fold)


def _at_clock(read: DateRead, minutes: int, fold: int) -> DateRead:
    """The clock time that the zone's clocks really show; minutes may pass the day's end."""
    written = datetime.combine(read.day, time.min) + timedelta(minutes=minutes)
    there = written.replace(tzinfo=ZoneInfo(read.zone))
    shown = there.astimezone(UTC).astimezone(there.tzinfo).replace(tzinfo=None, fold=0)
    moved = shown != written
    twice = not moved and there.utcoffset() != there.replace(fold=1).utcoffset()
    return replace(
        read,
        day=shown.date(),
        time=shown.time(),
        moved=moved,
        twice=twice,
        fold=fold if twice else 0,
    )
