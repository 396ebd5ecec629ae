"""One line into a visit: who, of which company, how to reach them, what was said, what is next.

    张伟明 云帆精密（中国） 13800000001 对3号地块有兴趣 | 后天14点回访
    Frank Möller, Rheinwerk Antriebe GmbH, +49 7541 000-11, likes PV plot 3 | fu 2d

Before the first bar stand names, numbers and the note, in any order and with anything missing;
behind each bar (`|`, `｜`, or `→` and `>>` between blanks) a follow-up. What is not understood is
the note. Nothing of the line is lost: its pieces, put together, are the line.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from resources.i18n import N_
from storage.errors import UserError
from storage.rules.dates.reading import NoSuchDate
from storage.rules.line.follow_ups import FollowUpRead, read_follow_up
from storage.rules.line.identities import Known
from storage.rules.line.interest import interest_in
from storage.rules.line.introductions import introduced
from storage.rules.line.labels import label_of_address
from storage.rules.line.mails import Mail, Wechat, find_mails, find_wechat
from storage.rules.line.note_pieces import head_pieces, note_of, task_pieces
from storage.rules.line.phones import CHINA, Phone, find_phones
from storage.rules.line.pieces import Part, Piece, PieceKind
from storage.rules.names.company_names import Evidence
from storage.rules.names.people import PersonRead
from storage.rules.names.person_names import as_one
from storage.rules.spans import Span, fold, require_storable

MOST_FOLLOW_UPS = 20
_MOST_TAGS = 20
_READ_OF_HEAD = 4000
_BAR = re.compile(r"\||(?<!\S)(?:→|>>)(?!\S)")
_TAG = re.compile(r"(?<![A-Za-z0-9_#&])#(?=(?:20[0-9]{2})?[^\W\d_])[\w-]{1,40}")


class EmptyCaptureError(UserError):
    """A line in which nothing stands."""


@dataclass(frozen=True, slots=True)
class CompanyRead:
    """A company's name as it stands in the line, and why it was taken for one."""

    span: Span
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Capture:
    """What was understood of a line, field by field, and its pieces.

    All places are those of `line`. `interest` is a code of that enumeration or empty. `tags` are
    the words after #, such as an event's name. `title` is the office of `person`.
    """

    line: str
    person: PersonRead | None
    others: tuple[PersonRead, ...]
    company: CompanyRead | None
    title: str
    phones: tuple[Phone, ...]
    mails: tuple[Mail, ...]
    wechat: str
    tags: tuple[str, ...]
    note: str
    interest: str
    follow_ups: tuple[FollowUpRead, ...]
    pieces: tuple[Piece, ...]

    @property
    def refused_dates(self) -> tuple[NoSuchDate, ...]:
        """Dates that were written and do not exist; their text is kept in the follow-up."""
        return tuple(follow_up.refused for follow_up in self.follow_ups if follow_up.refused)


@dataclass(frozen=True, slots=True)
class _Addresses:
    """The numbers, addresses and tags of a line's head, and their places as pieces."""

    phones: tuple[Phone, ...]
    mails: tuple[Mail, ...]
    wechat: Wechat | None
    marks: tuple[Piece, ...]


def read_capture(
    line: str,
    *,
    now: datetime,
    zone: str,
    region: str = CHINA,
    is_company: Callable[[str], bool] = lambda _: False,
    is_person: Callable[[str], bool] = lambda _: False,
) -> Capture:
    """Understand one line; `region` (ISO 3166) is that of numbers without a country.

    `is_company` and `is_person` tell whether a text is exactly a known name; they are asked for up
    to some ten thousand texts, so they look into a set. Raises EmptyCaptureError and
    UnstorableTextError, and NoSuchZoneError where a follow-up meets a zone that does not exist.
    Nothing else that is missing or wrong is an error.
    """
    require_storable(line)
    if not any(_is_visible(character) for character in line):
        raise EmptyCaptureError(N_("There is nothing in this line to record."))
    head, *parts = _parts(line)
    tags = [Span(*match.span()) for match in islice(_TAG.finditer(fold(line)), _MOST_TAGS)]
    addresses = _addresses(line, head, region, tags)
    known = Known(is_company, is_person)
    names = introduced(line, _read_part(head), addresses.marks, known)
    follow_ups = [read_follow_up(line, part, tags, now, zone) for part in parts]
    read = tuple(follow_up for follow_up in follow_ups if follow_up)
    pieces = _pieces(line, [head, *parts], addresses.marks, names, read, tags)
    note = note_of(line, pieces)
    persons = _persons(names)
    return Capture(
        line=line,
        person=persons[0] if persons else None,
        others=tuple(persons[1:]),
        company=_company(line, names),
        title=" ".join(name.span.of(line) for name in names if name.kind is PieceKind.TITLE),
        phones=addresses.phones,
        mails=addresses.mails,
        wechat=_wechat(addresses),
        tags=tuple(tag.of(line)[1:] for tag in tags),
        note=note,
        interest=interest_in(note),
        follow_ups=read,
        pieces=pieces,
    )


def _is_visible(character: str) -> bool:
    category = unicodedata.category(character)
    return not (category.startswith("Z") or category in ("Cc", "Cf")) and character not in "|｜"


def _parts(line: str) -> list[Span]:
    """The head and what stands behind each bar; behind the last one everything, bars as well."""
    bars = list(islice(_BAR.finditer(fold(line)), MOST_FOLLOW_UPS))
    starts = [0, *(bar.end() for bar in bars)]
    ends = [*(bar.start() for bar in bars), len(line)]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)]


def _read_part(head: Span) -> Span:
    """Names and numbers are looked for in the beginning only; a longer text is a note."""
    return Span(head.start, min(head.end, _READ_OF_HEAD))


def _addresses(line: str, head: Span, region: str, tags: Sequence[Span]) -> _Addresses:
    text = _read_part(head).of(line)
    # What touches the end of the stretch that is read may go on behind it.
    whole = len(text) if len(text) == head.end else len(text) - 1
    mails = [mail for mail in find_mails(text) if mail.span.end <= whole]
    phones = [phone for phone in find_phones(text, region) if phone.span.end <= whole]
    wechat = find_wechat(text)
    marks = [Piece(PieceKind.MAIL, mail.span) for mail in mails]
    marks += [Piece(PieceKind.WECHAT, wechat.span)] if wechat else []
    marks += [Piece(PieceKind.TAG, tag) for tag in tags if tag.end <= whole]
    marks += [Piece(PieceKind.PHONE, phone.span) for phone in phones]
    apart = _apart(marks)
    return _Addresses(tuple(phones), tuple(mails), wechat, tuple(_with_labels(line, apart)))


def _apart(marks: Sequence[Piece]) -> list[Piece]:
    """Those that overlap none before them in the list, in the order of the line."""
    kept: list[Piece] = []
    for mark in marks:
        if all(mark.span.end <= o.span.start or o.span.end <= mark.span.start for o in kept):
            kept.append(mark)
    return sorted(kept, key=lambda mark: mark.span)


def _with_labels(line: str, marks: Sequence[Piece]) -> Iterator[Piece]:
    before = 0
    for mark in marks:
        label = label_of_address(line, before, mark.span.start)
        if label and mark.kind in (PieceKind.PHONE, PieceKind.MAIL):
            yield Piece(PieceKind.LABEL, label)
        yield mark
        before = mark.span.end


def _pieces(
    line: str,
    parts: Sequence[Span],
    addresses: Sequence[Piece],
    names: Sequence[Part],
    follow_ups: Sequence[FollowUpRead],
    tags: Sequence[Span],
) -> tuple[Piece, ...]:
    head, *rest = parts
    marks = [*addresses, *(Piece(name.kind, name.span, name.in_note) for name in names)]
    pieces = head_pieces(line, head, sorted(marks, key=lambda mark: mark.span))
    at = head.end
    dates = [place for follow_up in follow_ups for place in follow_up.places_of_date]
    for part in rest:
        pieces.append(Piece(PieceKind.BAR, Span(at, part.start)))
        pieces += task_pieces(line, part, dates, tags)
        at = part.end
    return tuple(pieces)


def _persons(names: Sequence[Part]) -> list[PersonRead]:
    """All persons, a name in Chinese and the same in Latin letters beside it as one."""
    persons: list[PersonRead] = []
    for person in (name.person for name in names if name.person):
        same = persons and as_one(persons[-1], person)
        persons[-1:] = [same] if same else [*persons[-1:], person]
    return persons


def _company(line: str, names: Sequence[Part]) -> CompanyRead | None:
    """There is at most one company among the names."""
    return next(
        (
            CompanyRead(name.span, name.span.of(line), name.evidence)
            for name in names
            if name.evidence
        ),
        None,
    )


def _wechat(addresses: _Addresses) -> str:
    """The id; where it is the same as the number, the first number as it is dialled in China."""
    if not addresses.wechat:
        return ""
    same = addresses.phones[0].e164.removeprefix("+86") if addresses.phones else ""
    return addresses.wechat.id or same
