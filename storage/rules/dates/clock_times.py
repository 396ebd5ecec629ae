"""Times of day in notes: 14点, 下午两点半, 上午9点一刻, 14:30, 2pm, noon, end of the day.

Hours from 1 to 6 that are written without part of the day and without a leading zero are meant as
afternoon hours: nobody is called on at 3 in the night. The end of the working day is 18:00.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from storage.rules.dates.numerals import CHINESE_NUMBER, number, number_pattern

END_OF_WORK = 18 * 60
NOON = 12 * 60
_DAY_HOURS, _HALF_DAY, _HOUR = 24, 12, 60
_FIRST_WORK_HOUR = 7
_SMALL_HOURS = 5


@dataclass(frozen=True, slots=True)
class ClockFound:
    """Where a time stands: minutes from midnight, which may pass the day's end (24:00).

    `minutes` is None for a mere part of the day (上午) and, with `exists` false, for a time that
    no clock shows (25:61).
    """

    start: int
    end: int
    minutes: int | None
    exists: bool = True
    deadline: bool = False


_PART = (
    "(?P<part>凌晨|清晨|早上|早晨|早|晨|上午|中午|午间|下午|午后"
    "|傍晚|晚上|晚间|晚|夜里|夜间|深夜|夜)"
)
_NIGHT = ("傍晚", "晚上", "晚间", "晚", "夜里", "夜间", "深夜", "夜")
_AFTERNOON = ("下午", "午后")
_MIDDAY = ("中午", "午间")
_AFTER_MIDNIGHT = "凌晨"
# 两点建议, 三点五米 and 3时间 are no times.
_NO_TIME = (
    "(?!建议|意见|要求|问题|想法|说明|内容|原因|共识|感受|间|候|期|代|段"
    "|[一二三四五六七八九](?![十分刻])|[0-9](?![0-9分刻])|[0-9]{2}[亿万千百倍%个家])"
)
_CHINESE = re.compile(
    rf"(?:{_PART}\s?)?(?<![.:])(?P<hour>{number_pattern(2)}|零)[点时]{_NO_TIME}钟?整?"
    rf"(?P<past>半|[一二三1-3]刻|零[一二三四五六七八九]分?|[0-9]{{1,2}}(?![0-9])分?|{CHINESE_NUMBER}分"
    "|[二三四五]?十[一二三四五六七八九]?)?"
)
_FIGURES = re.compile(
    rf"(?:{_PART}\s?)?(?:(?<=[0-9]T)"
    rf"|(?<![\w.:]))(?P<hour>[0-9]{{1,2}}):(?P<past>[0-9]{{2}})(?::[0-9]{{2}})?(?![0-9:])"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?)?",
    re.IGNORECASE | re.ASCII,
)
_ENGLISH = re.compile(
    r"(?<![\w.:])(?P<hour>[0-9]{1,2})\s?(?:(?P<half>[ap])\.?m\b\.?|o'clock\b)",
    re.IGNORECASE | re.ASCII,
)
_WORDS = re.compile(
    r"(?P<noon>中午|\b(?:noon|midday)\b)|(?P<end>下班(?=前|之前|以前)|\b(?:EOD|COB"
    r"|close of business"
    r"|end of (?:the )?(?:business )?day)\b)",
    re.IGNORECASE | re.ASCII,
)
_PART_ONLY = re.compile(
    rf"{_PART}|\b(?:morning|afternoon|evening|night)\b", re.IGNORECASE | re.ASCII
)


def clock_at(text: str, at: int) -> ClockFound | None:
    """The longest time, or part of the day, that begins exactly there."""
    found = [_read(match) for form in _FORMS if (match := form.match(text, at))]
    part = _PART_ONLY.match(text, at)
    if part:
        found.append(ClockFound(part.start(), part.end(), None))
    return max(found, key=lambda clock: clock.end, default=None)


def first_clock(text: str, start: int = 0, end: int | None = None) -> ClockFound | None:
    """The first time in a stretch of text; a mere part of the day is none."""
    stop = len(text) if end is None else end
    found = [_read(match) for form in _FORMS if (match := form.search(text, start, stop))]
    return min(found, key=lambda clock: (clock.start, -clock.end), default=None)


def _read(match: re.Match[str]) -> ClockFound:
    minutes = _READERS[match.re](match)
    deadline = match.re is _WORDS and bool(match["end"])
    exists = minutes is not None
    return ClockFound(match.start(), match.end(), minutes, exists, deadline)


def _chinese(match: re.Match[str]) -> int | None:
    return _minutes(match["hour"], _past(match["past"] or "0"), match["part"] or "")


def _past(text: str) -> int:
    if text == "半":
        return 30
    if text.endswith("刻"):
        return 15 * number(text[0])
    return number(text.rstrip("分").lstrip("零"))


def _figures(match: re.Match[str]) -> int | None:
    part = _english_part(match["half"]) or match["part"] or ""
    return _minutes(match["hour"], int(match["past"]), part)


def _english(match: re.Match[str]) -> int | None:
    return _minutes(match["hour"], 0, _english_part(match["half"]))


def _english_part(half: str | None) -> str:
    return {"a": _AFTER_MIDNIGHT, "p": "下午"}.get((half or "").lower(), "")


def _words(match: re.Match[str]) -> int:
    return NOON if match["noon"] else END_OF_WORK


def _minutes(written: str, past: int, part: str) -> int | None:
    """Minutes from midnight, or None where no clock shows such a time."""
    hour = number(written)
    if hour > _DAY_HOURS or past >= _HOUR or (hour == _DAY_HOURS and past):
        return None
    return _HOUR * (hour + _hours_added(hour, written, part)) + past


def _hours_added(hour: int, written: str, part: str) -> int:
    if part in _NIGHT:
        return _into_the_night(hour)
    if part in _AFTERNOON or (part in _MIDDAY and hour < _SMALL_HOURS):
        return _HALF_DAY if hour < _HALF_DAY else 0
    if part:
        return -_HALF_DAY if part == _AFTER_MIDNIGHT and hour == _HALF_DAY else 0
    assumed = hour < _FIRST_WORK_HOUR and hour and not written.startswith("0")
    return _HALF_DAY if assumed else 0


def _into_the_night(hour: int) -> int:
    """晚上8点 is 20:00; 晚上12点 and 夜里2点 belong to the night that follows the day."""
    if hour < _SMALL_HOURS:
        return _DAY_HOURS
    return _HALF_DAY if hour <= _HALF_DAY else 0


_READERS: dict[re.Pattern[str], Callable[[re.Match[str]], int | None]] = {
    _CHINESE: _chinese,
    _FIGURES: _figures,
    _ENGLISH: _english,
    _WORDS: _words,
}
_FORMS = tuple(_READERS)
