"""The segments of a line between signs that divide: commas, blanks beside Chinese, brackets."""

import re
from collections.abc import Iterator

from storage.rules.names.company_names import COMMA, PLACE
from storage.rules.names.han_names import HAN
from storage.rules.spans import Span, fold

_CJK = f"{HAN}ぁ-ゖァ-ヺー가-힣"
# The brackets of 云帆精密（中国） and (주)한빛 are parts of names.
_DIVIDER = re.compile(
    rf"(?P<name>{PLACE}|\([株주]\))"
    rf"|{COMMA.pattern}|[;、。()\n\r\t]|\s-\s|\s/\s|(?<=[{_CJK}])/|/(?=[{_CJK}])"
    rf"|(?<=[{_CJK}])-|-(?=[{_CJK}])"
)
_WORD = re.compile(r"\S+")
_HAS_CJK = re.compile(f"[{_CJK}]")


def segments(line: str, start: int, end: int) -> Iterator[Span]:
    """The segments of a stretch of the line, none of them empty or with blanks at its ends.

    Words in Latin letters stay together, for their blanks do not divide; a word with a Chinese,
    Japanese or Korean sign stands for itself.
    """
    folded = fold(line[start:end])
    at = 0
    for divider in _DIVIDER.finditer(folded):
        if not divider["name"]:
            yield from (span.moved(start) for span in _clusters(folded, at, divider.start()))
            at = divider.end()
    yield from (span.moved(start) for span in _clusters(folded, at, len(folded)))


def _clusters(text: str, start: int, end: int) -> Iterator[Span]:
    latin: Span | None = None
    for word in _WORD.finditer(text, start, end):
        span = Span(*word.span())
        if _HAS_CJK.search(word.group()):
            if latin:
                yield latin
            latin = None
            yield span
        else:
            latin = Span(latin.start, span.end) if latin else span
    if latin:
        yield latin
