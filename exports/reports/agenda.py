"""The agenda of a meeting by the minute, from what was written about it."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

_CLOCK = re.compile(r"^(?P<clock>\d{1,2}[:：]\d{2})(?!\d)\s*")
_LASTING = re.compile(r"[（(]\s*(?P<minutes>\d{1,3})\s*(?:分钟?|min)\s*[）)]")


def timetable(agenda: str, starts: datetime | None) -> tuple[tuple[str, str], ...]:
    """Each line with its time: the one written before it, else by the minutes of those before.

    “11:00 迎接” has its own time; “致辞（5分钟）” says how long it lasts. From a line that says
    neither on, the next have no time, for nobody said it.
    """
    return tuple(_rows([line.strip() for line in agenda.splitlines() if line.strip()], starts))


def _rows(lines: list[str], starts: datetime | None) -> Iterator[tuple[str, str]]:
    at = starts
    for line in lines:
        clock = _CLOCK.match(line)
        told = line[clock.end() :] if clock else line
        if clock:
            at = _at(clock["clock"].replace("：", ":"), starts)
        yield (f"{at:%H:%M}" if at else clock["clock"] if clock else ""), told
        lasting = _LASTING.search(told)
        at = at + timedelta(minutes=int(lasting["minutes"])) if at and lasting else None


def _at(clock: str, starts: datetime | None) -> datetime | None:
    hour, minute = map(int, clock.split(":"))
    if starts is None or hour > 23 or minute > 59:
        return None
    return starts.replace(hour=hour, minute=minute)
