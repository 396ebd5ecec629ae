"""Events: which one is running, and where and when it takes place."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from storage.entities.event import Event

BEIJING = "Asia/Shanghai"
CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class RunningEvent:
    """An event that is going on; `day` counts from 1."""

    id: UUID
    name_zh: str
    name_en: str
    zone: str
    day: int
    days: int


def running_event(session: Session, now: datetime, me: UUID | None) -> RunningEvent | None:
    """The event that is going on now where it takes place: mine first, then the latest begun."""
    found = [event for event in _near(session, now) if _runs(event, now)]
    mine = [event for event in found if me and any(m.id == me.hex for m in event.team)]
    ordered = sorted(mine or found, key=lambda event: (event.starts, event.id), reverse=True)
    return _row(ordered[0], now) if ordered else None


def _near(session: Session, now: datetime) -> list[Event]:
    """Events whose days may include now, whatever their zone."""
    today = now.date()
    latest = today.fromordinal(today.toordinal() + 1)
    earliest = today.fromordinal(today.toordinal() - 1)
    statement = select(Event).where(
        col(Event.deleted).is_(False), col(Event.starts) <= latest, col(Event.ends) >= earliest
    )
    return list(session.exec(statement))


def _runs(event: Event, now: datetime) -> bool:
    if event.starts is None or event.ends is None or event.status == CANCELLED:
        return False
    return event.starts <= now.astimezone(ZoneInfo(event.zone or BEIJING)).date() <= event.ends


def _row(event: Event, now: datetime) -> RunningEvent:
    zone = event.zone or BEIJING
    today = now.astimezone(ZoneInfo(zone)).date()
    first = event.starts or today
    last = event.ends or today
    return RunningEvent(
        id=event.id,
        name_zh=event.name.best("zh", "en"),
        name_en=event.name.best("en", "zh"),
        zone=zone,
        day=(today - first).days + 1,
        days=(last - first).days + 1,
    )
