"""The pieces of a line: what was recognised, the note or task between, and signs that divide."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from storage.rules.line.pieces import Piece, PieceKind
from storage.rules.spans import Span

_BLANK = " \t\r\n\v\f　\u00a0"
_DIVIDING = f"{_BLANK},，、;；:：/／-–—"
_NOTHING = re.compile(r"[\s,，、;；:：/／.。()（）!！·—-]*")


def head_pieces(line: str, head: Span, marks: Sequence[Piece]) -> list[Piece]:
    """All pieces of the head; `marks` were recognised, do not overlap, and stand in order."""
    borders = [mark for mark in marks if not mark.in_note]
    mentions = [mark for mark in marks if mark.in_note]
    ends = [head.start, *(end for mark in borders for end in (mark.span.start, mark.span.end))]
    pieces: list[Piece] = list(borders)
    for start, end in zip(ends[::2], [*ends[1::2], head.end], strict=True):
        inside = [mark for mark in mentions if start <= mark.span.start < end]
        pieces += _between(line, Span(start, end), head, inside)
    return sorted(pieces, key=lambda piece: piece.span)


def _between(line: str, run: Span, head: Span, mentions: Sequence[Piece]) -> Iterator[Piece]:
    """A stretch of note without the signs that divide it from names before and after it."""
    text = run.of(line)
    beside_name = run != head
    if not text.strip() or (beside_name and not mentions and _NOTHING.fullmatch(text)):
        yield from _piece(PieceKind.SEPARATOR, run.start, run.end)
        return
    left = text.lstrip(_BLANK if run.start == head.start else f"{_DIVIDING})）")
    right = text.rstrip(_BLANK if run.end == head.end else f"{_DIVIDING}(（")
    start, end = run.end - len(left), run.start + len(right)
    if mentions:
        start, end = min(start, mentions[0].span.start), max(end, mentions[-1].span.end)
    yield from _piece(PieceKind.SEPARATOR, run.start, start)
    yield from _note(start, end, mentions)
    yield from _piece(PieceKind.SEPARATOR, end, run.end)


def _note(start: int, end: int, mentions: Sequence[Piece]) -> Iterator[Piece]:
    at = start
    for mention in mentions:
        yield from _piece(PieceKind.NOTE, at, mention.span.start)
        yield mention
        at = mention.span.end
    yield from _piece(PieceKind.NOTE, at, end)


def _piece(kind: PieceKind, start: int, end: int) -> Iterator[Piece]:
    if start < end:
        yield Piece(kind, Span(start, end), in_note=kind is PieceKind.NOTE)


def task_pieces(
    line: str, part: Span, dates: Sequence[Span], tags: Sequence[Span]
) -> Iterator[Piece]:
    """All pieces of a follow-up."""
    marks = [Piece(PieceKind.DATE, date) for date in dates] + [
        Piece(PieceKind.TAG, t) for t in tags
    ]
    at = part.start
    for mark in sorted(marks, key=lambda mark: mark.span):
        if part.start <= mark.span.start and mark.span.end <= part.end:
            yield from _task(line, at, mark.span.start)
            yield mark
            at = mark.span.end
    yield from _task(line, at, part.end)


def _task(line: str, start: int, end: int) -> Iterator[Piece]:
    text = line[start:end]
    first = end - len(text.lstrip(_DIVIDING))
    last = max(first, start + len(text.rstrip(_DIVIDING)))
    yield from _piece(PieceKind.SEPARATOR, start, first)
    yield from _piece(PieceKind.TASK, first, last)
    yield from _piece(PieceKind.SEPARATOR, last, end)


def note_of(line: str, pieces: Sequence[Piece]) -> str:
    """The note: its stretches in order, those that names or numbers divided joined by a blank."""
    groups = groupby(pieces, key=lambda piece: piece.in_note)
    stretches = (
        "".join(piece.span.of(line) for piece in group) for noted, group in groups if noted
    )
    return " ".join(stretches)
