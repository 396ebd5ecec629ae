"""Days and clock times of a programme, and the time zones they are told in."""

from datetime import date, datetime

from babel.dates import format_date, get_timezone_name

from exports.briefing.wording import CHINESE, NBSP

BEIJING = "Asia/Shanghai"


def period(first: date, last: date, language: str) -> str:
    """8–9 December 2026; 2026年12月8日至9日."""
    chinese = language.startswith(CHINESE)
    if first == last:
        return _written(first, "y年M月d日" if chinese else "d MMMM y", language)
    if chinese:
        same_month = (first.year, first.month) == (last.year, last.month)
        end = "d日" if same_month else "M月d日" if first.year == last.year else "y年M月d日"
        return f"{_written(first, 'y年M月d日', language)}至{_written(last, end, language)}"
    end = _written(last, "d MMMM y", language)
    if first.year != last.year:
        return f"{_written(first, 'd MMMM y', language)} – {end}"
    if first.month != last.month:
        return f"{_written(first, 'd MMMM', language)} – {end}"
    return f"{first.day}–{end}"


def weekday(day: date, language: str) -> str:
    """Tue 8 Dec; 12月8日（周二）."""
    if language.startswith(CHINESE):
        return _written(day, "M月d日（EEE）", language)
    return _written(day, f"EEE{NBSP}d{NBSP}MMM", language)


def clock(starts: datetime, ends: datetime | None, language: str) -> str:
    """15.00–17.30; 15:00—17:30."""
    chinese = language.startswith(CHINESE)
    form, dash = ("%H:%M", "—") if chinese else ("%H.%M", "–")
    times = (starts,) if ends is None else (starts, ends)
    return dash.join(moment.strftime(form) for moment in times)


def zone(moment: datetime, language: str) -> str:
    """Beijing time (UTC+8); 北京时间（UTC+8）."""
    chinese = language.startswith(CHINESE)
    if str(moment.tzinfo) == BEIJING:
        name = "北京时间" if chinese else "Beijing time"
    else:
        name = get_timezone_name(moment, width="long", locale=language.replace("-", "_"))
    return f"{name}（{_offset(moment)}）" if chinese else f"{name} ({_offset(moment)})"


def _offset(moment: datetime) -> str:
    """UTC+8, UTC+5:30."""
    distance = moment.utcoffset()
    minutes = int(distance.total_seconds() // 60) if distance else 0
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")


def _written(day: date, form: str, language: str) -> str:
    return format_date(day, form, locale=language.replace("-", "_"))
