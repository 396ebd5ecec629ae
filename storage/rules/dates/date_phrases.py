"""A whole date expression, put together from a day, its weekday, a time and a word of deadline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from storage.rules.dates import chinese_dates, english_dates, numeric_dates
from storage.rules.dates.clock_times import ClockFound, clock_at, first_clock
from storage.rules.dates.date_rules import Found, Rule, first_found, found_at
from storage.rules.dates.spoken_zones import SPOKEN_ZONE
from storage.rules.days import Meant
from storage.rules.spans import Span

_WITHOUT_CHINESE = (*english_dates.RULES, *numeric_dates.RULES)
_ALL = (*chinese_dates.RULES, *_WITHOUT_CHINESE)
_CHINESE = re.compile("[〇㐀-鿿]")

_BEFORE = re.compile(
    r"(?:\b(?:(?P<within>within)|(?P<neutral>on|at)|by|before|until|till|no later than"
    r"|not later than|due(?: by| on)?)\s{1,2}(?:the\s)?"
    r"|(?:不迟于|不晚于|最迟|最晚|至迟|截止到|截止|截至)\s?)$",
    re.IGNORECASE | re.ASCII,
)
_AFTER = re.compile(
    r"\s?(?:(?:之|以)前|前(?![往台期任景面])|(?P<within>(?:之|以)?内)(?![部容外贸])|为止|截止)"
)
_BETWEEN = re.compile(r"\s{0,2}[,、]?\s{0,2}(?:at\s|@\s?|的|T(?=[0-9]))?", re.IGNORECASE)
_BETWEEN_BACKWARDS = re.compile(r"\s{0,2}[,、]?\s{0,2}(?:on\s|的)?", re.IGNORECASE)
_BRACKET = re.compile(r"\s{0,2}[,、]?\s{0,2}\(?\s?")
_CLOSING = re.compile(r"\s?\)")
_ZONE = re.compile(rf"\s?[,、]?\s?\(?(?:{SPOKEN_ZONE})\)?", re.IGNORECASE)
_ZONE_BEFORE = re.compile(rf"(?:{SPOKEN_ZONE})\s?$", re.IGNORECASE)
# Days in languages that are not read: the time beside them must not become one of today.
_UNREAD_DAY = re.compile(
    r"\b(?:(?:über)?morgen|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|nächste[nrms]?"
    r"|kommende[nrms]?)\b|曜|来[周週]|明[后後]日|[요월]일|내일|모레|다음|[0-9]월",
    re.IGNORECASE,
)
_STOP = re.compile("[,;。、|!?]")
_LONGEST_PREFIX = 24
_FARTHEST_CLOCK = 12


@dataclass(frozen=True, slots=True)
class Phrase:
    """Where a date expression stands and what its words mean; `meant` is None if no such day is.

    `apart` is the place of a time that other words divide from the day; `within` asks for the last
    day of a period.
    """

    start: int
    end: int
    meant: Meant | None
    clock: ClockFound | None = None
    apart: Span | None = None
    deadline: bool = False
    within: bool = False


def find_phrase(text: str, now: datetime) -> Phrase | None:
    """The first date expression in a folded text; a day goes before a time that stands alone."""
    rules = _ALL if _CHINESE.search(text) else _WITHOUT_CHINESE
    day = first_found(rules, text, now)
    if day:
        phrase = _with_clock(_with_neighbour(day, rules, text, now), text)
    elif (clock := first_clock(text)) and not _UNREAD_DAY.search(text):
        phrase = Phrase(clock.start, clock.end, _coming(clock, now), clock)
    else:
        return None
    return _with_deadline(_with_zone(phrase, text), text)


def _coming(clock: ClockFound, now: datetime) -> Meant:
    """Today, if that time is still to come."""
    passed = (clock.minutes or 0) <= now.hour * 60 + now.minute
    return Meant(now.date() + timedelta(days=1) if passed else now.date())


def _with_neighbour(day: Found, rules: Sequence[Rule], text: str, now: datetime) -> Phrase:
    """A weekday and a date that stand together are one day, or none if they disagree."""
    phrase = Phrase(day.start, day.end, day.meant)
    opening = _BRACKET.match(text, day.end)
    other = found_at(rules, text, opening.end(), now) if opening else None
    if not (opening and other and other.meant and day.meant):
        return phrase
    if day.meant.weekday == other.meant.weekday:
        return phrase
    weekday, dated = sorted((day.meant, other.meant), key=lambda meant: not meant.weekday)
    closing = _CLOSING.match(text, other.end) if "(" in opening.group() else None
    end = closing.end() if closing else other.end
    return replace(phrase, end=end, meant=dated if _agree(weekday, dated) else None)


def _agree(weekday: Meant, dated: Meant) -> bool:
    if weekday.week:
        return weekday.day == dated.day
    return weekday.day.weekday() == dated.day.weekday()


def _with_clock(phrase: Phrase, text: str) -> Phrase:
    """Join the time that follows the day, goes before it, or stands a few words after it."""
    joint = _BETWEEN.match(text, phrase.end)
    after = clock_at(text, joint.end() if joint else phrase.end)
    if after:
        return replace(phrase, end=after.end, clock=after)
    before = _clock_before(phrase.start, text)
    if before:
        return replace(phrase, start=before.start, clock=before)
    later = first_clock(text, phrase.end, min(len(text), phrase.end + _FARTHEST_CLOCK))
    if later and not _STOP.search(text, phrase.end, later.start):
        return replace(phrase, clock=later, apart=Span(later.start, later.end))
    return phrase


def _clock_before(day: int, text: str) -> ClockFound | None:
    start = max(0, day - _LONGEST_PREFIX)
    while clock := first_clock(text, start, day):
        if _BETWEEN_BACKWARDS.fullmatch(text, clock.end, day):
            return clock
        start = clock.end
    return None


def _with_zone(phrase: Phrase, text: str) -> Phrase:
    before = _ZONE_BEFORE.search(text, max(0, phrase.start - _LONGEST_PREFIX), phrase.start)
    after = _ZONE.match(text, phrase.end)
    start = before.start() if before else phrase.start
    return replace(phrase, start=start, end=after.end() if after else phrase.end)


def _with_deadline(phrase: Phrase, text: str) -> Phrase:
    before = _BEFORE.search(text, max(0, phrase.start - _LONGEST_PREFIX), phrase.start)
    after = _AFTER.match(text, phrase.end)
    within = bool((before and before["within"]) or (after and after["within"]))
    deadline = bool(after or (before and not before["neutral"]))
    return replace(
        phrase,
        start=before.start() if before else phrase.start,
        end=after.end() if after else phrase.end,
        deadline=deadline or bool(phrase.clock and phrase.clock.deadline),
        within=within,
    )
