"""Days and times as people read them: with the day of the week, the zone, and Beijing's time."""

from datetime import date, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.dates import format_date, get_timezone_location

from cli.face import Face
from resources.i18n import N_
from storage.repositories.events import BEIJING

_DAYS = MappingProxyType({"zh": "y年M月d日（EEE）", "en": "EEE d MMM y"})


def day(face: Face, value: date) -> str:
    """2026年11月27日（周五）; Fri 27 Nov 2026."""
    return format_date(value, _DAYS[face.language], locale=face.language)


def moment(face: Face, value: datetime, zone: str) -> str:
    """The time where it takes place, and Beijing's if the clocks there differ."""
    there = _zone(zone)
    local, beijing = value.astimezone(there), value.astimezone(ZoneInfo(BEIJING))
    told = _with_day(face, local)
    if local.utcoffset() == beijing.utcoffset():
        return face.said(N_("{time} Beijing time"), time=told)
    same_day = local.date() == beijing.date()
    other = f"{beijing:%H:%M}" if same_day else _with_day(face, beijing)
    return face.said(
        N_("{time} {city} time ({other} Beijing time)"),
        time=told,
        city=city(face, there.key),
        other=other,
    )


def city(face: Face, zone: str) -> str:
    """The city that a zone is named after."""
    if zone == BEIJING:
        return face.said(N_("Beijing"))
    return str(get_timezone_location(zone, locale=face.language, return_city=True))


def short_moment(value: datetime, zone: str) -> str:
    """For lists: 2026-11-27 14:00, as the clocks show it there."""
    return f"{value.astimezone(_zone(zone)):%Y-%m-%d %H:%M}"


def _with_day(face: Face, value: datetime) -> str:
    between = "" if face.language == "zh" else ", "
    return f"{day(face, value.date())}{between}{value:%H:%M}"


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name or BEIJING)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(BEIJING)
