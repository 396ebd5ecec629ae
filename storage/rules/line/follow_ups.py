"""What is to be done next, as it is said after a bar: 后天14点回访, send offer by Friday."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from storage.rules.dates.reading import DateRead, NoSuchDate, find_date, today
from storage.rules.spans import Span, fold

_CHANNELS = {
    "video": r"视频|线上会|云会议|\b(?:video|zoom|teams call|vc)\b",
    "mail": r"邮件|邮箱|电邮|\b(?:e-?mail|mail)\b",
    "letter": r"信函|写信|寄信|去函|发函|致函|\bletter\b",
    "wechat": r"微信|\b(?:wechat|weixin|wx|vx)\b",
    "call": r"电话|致电|去电|打给|来电|通话|\b(?:call|ring|phone|tel)\b",
    "visit": r"回访|拜访|走访|上门|登门|面谈|会面|见面|会谈|洽谈|考察|参观|接待"
    r"|\b(?:visit|meet|meeting|see|tour)\b",
}
# An English word may touch a Chinese one: 发mail.
_WORDS = {code: re.compile(words, re.IGNORECASE | re.ASCII) for code, words in _CHANNELS.items()}
_EDGES = " \t\r\n\v\f　\u00a0,，;；、"
_FARTHEST_DATE = 500
_MOST_PAST_DATES = 3


@dataclass(frozen=True, slots=True)
class FollowUpRead:
    """One follow-up: `text` as it was written, `task` the same without its date.

    `channel` is a code of `follow_up_channel`, or empty. Without a date `due` is None, and the
    caller's rule of 48 hours applies; `refused` is a date that does not exist, if one was written.
    """

    span: Span
    text: str
    task: str
    channel: str = ""
    due: DateRead | None = None
    refused: NoSuchDate | None = None

    @property
    def places_of_date(self) -> tuple[Span, ...]:
        """Where in the line its date and a time apart from it stand."""
        if self.due is None:
            return (self.refused.span,) if self.refused else ()
        return (self.due.span, self.due.apart) if self.due.apart else (self.due.span,)


def read_follow_up(
    line: str, part: Span, tags: Sequence[Span], now: datetime, zone: str
) -> FollowUpRead | None:
    """The follow-up in this part of the line, in which no date lies in a tag; None without one."""
    text = part.of(line)
    start = part.start + len(text) - len(text.lstrip(_EDGES))
    text = text.strip(_EDGES)
    if not text:
        return None
    read = FollowUpRead(Span(start, start + len(text)), text, text)
    found = _due(_without_tags(line, read.span, tags), now, zone)
    if isinstance(found, DateRead):
        apart = found.apart.moved(start) if found.apart else None
        read = replace(read, due=replace(found, span=found.span.moved(start), apart=apart))
    elif found:
        read = replace(read, refused=replace(found, span=found.span.moved(start)))
    inside = [tag for tag in tags if part.start <= tag.start and tag.end <= part.end]
    task = _cut(line, read.span, sorted((*read.places_of_date, *inside)))
    return replace(read, task=task, channel=_channel(task))


def _due(text: str, now: datetime, zone: str) -> DateRead | NoSuchDate | None:
    """The first date that is not past; if all are, the first of them."""
    near = text[:_FARTHEST_DATE]
    first = None
    for _ in range(_MOST_PAST_DATES):
        found = find_date(near, now, zone)
        # What touches the end of the stretch that is read may go on behind it.
        if not found or (len(text) > len(near) == found.span.end):
            return first
        if isinstance(found, NoSuchDate) or found.day >= today(now, found.zone):
            return found
        first = first or found
        near = near[: found.span.start].ljust(found.span.end, "#") + near[found.span.end :]
    return first


def _without_tags(line: str, whole: Span, tags: Sequence[Span]) -> str:
    text, at = [], whole.start
    for tag in tags:
        if whole.start <= tag.start and tag.end <= whole.end:
            text += [line[at : tag.start], "#" * (tag.end - tag.start)]
            at = tag.end
    return "".join((*text, line[at : whole.end]))


def _cut(line: str, whole: Span, places: Sequence[Span]) -> str:
    rest, at = [], whole.start
    for place in places:
        rest.append(line[at : place.start])
        at = place.end
    rest.append(line[at : whole.end])
    kept = [piece.strip(_EDGES) for piece in rest]
    return " ".join(piece for piece in kept if piece)


def _channel(task: str) -> str:
    folded = fold(task)
    return next((code for code, words in _WORDS.items() if words.search(folded)), "")
