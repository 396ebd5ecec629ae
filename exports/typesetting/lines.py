"""Text set into lines of a given width, by the rules of `breaks`. Time grows with the text only.

Lengths are in thousandths of an em, so that a line is the same in every size.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from exports.typesetting.characters import IDEOGRAPH, is_space, ready
from exports.typesetting.filling import Filling, OpenLine
from exports.typesetting.fonts import THIN_GAP, Typeface
from exports.typesetting.line import Line
from exports.typesetting.runs import Run, Typefaces, by_character

FLUSH_FROM = 19_000  # columns of this many Han characters are flush on both sides
MOST_STRETCH = 2_600  # of a line, in all
MOST_GAP = 150  # between two characters; more of it is read as a space when text is copied
FEW = 3
KEPT = 3_000  # texts that are remembered as set: those of a place stand in all of its packs
KEPT_LENGTH = 1_000


def set_lines(  # noqa: PLR0913 - how a paragraph is set
    text: str,
    typeface: Typeface,
    measure: float,
    *,
    flush: bool = False,
    hyphenate: bool = False,
    indent: float = 0,
    runs: Sequence[Run] = (),
) -> list[Line]:
    """Lines no wider than the measure; at least one, an empty one for an empty text.

    Line ends in the text end lines. `flush` stretches all but the last of a paragraph, where that
    takes little. A unit that is wider than the measure is broken inside; with `hyphenate` also a
    word that would leave a line short, but never the last of a paragraph, never in two lines
    after one another, and in a paragraph of two lines only if that saves a third. The first line
    of each paragraph begins after the `indent`. Where the text has `runs`, they are set in its
    place.
    """
    made = _set_lines if len(text) <= KEPT_LENGTH else _set_lines.__wrapped__
    return list(made(text, typeface, measure, (flush, hyphenate, indent), tuple(runs)))


@lru_cache(maxsize=KEPT)
def _set_lines(
    text: str,
    typeface: Typeface,
    measure: float,
    manner: tuple[bool, bool, float],
    runs: tuple[Run, ...],
) -> tuple[Line, ...]:
    flush, hyphenate, indent = manner
    lines: list[Line] = []
    for paragraph, typefaces in _paragraphs(text, runs):
        filling = Filling(typeface, measure, typefaces, hyphenate=hyphenate, indent=indent)
        opened = _filled(paragraph, filling)
        _keep_company(opened, measure)
        closed = [line.close(ends=line is opened[-1]) for line in opened]
        if flush:
            closed[:-1] = [_stretched(line, measure) for line in closed[:-1]]
        lines += closed
    return tuple(lines)


def _filled(paragraph: str, filling: Filling) -> list[OpenLine]:
    """The lines; of two only, none ends in a hyphen if they are not more without."""
    opened = filling.lines(paragraph)
    if filling.hyphenate and len(opened) == 2 and opened[0].goes_on:
        whole = replace(filling, hyphenate=False).lines(paragraph)
        return opened if len(whole) > 2 else whole
    return opened


def one_line(text: str, typeface: Typeface, runs: Sequence[Run] = ()) -> Line:
    """The whole text in one line, however long; line ends become spaces."""
    made = _one_line if len(text) <= KEPT_LENGTH else _one_line.__wrapped__
    return made(text, typeface, tuple(runs))


@lru_cache(maxsize=KEPT)
def _one_line(text: str, typeface: Typeface, runs: tuple[Run, ...]) -> Line:
    words, typefaces = by_character(runs) if runs else (ready(text), ())
    filling = Filling(typeface, float("inf"), typefaces)
    return filling.lines(words.replace("\n", " "))[-1].close()


def _paragraphs(text: str, runs: Sequence[Run]) -> Iterator[tuple[str, Typefaces]]:
    if not runs:
        yield from ((paragraph, ()) for paragraph in ready(text).split("\n"))
        return
    words, typefaces = by_character(runs)
    start = 0
    for paragraph in words.split("\n"):
        end = start + len(paragraph)
        yield paragraph, typefaces[start:end]
        start = end + 1


def _keep_company(lines: list[OpenLine], measure: float) -> None:
    """No last line of a single Han character: the word before it comes along."""
    if len(lines) < 2 or lines[-1].begun or not _is_alone(lines[-1]):
        return
    words = lines[-2].words
    start = len(words) - 1
    while start > 0 and is_space(words[start].text):
        start -= 1
    last = OpenLine()
    moved = words[start:]
    if start >= FEW and all(last.add(word, measure) for word in (*moved, *lines[-1].words)):
        for _ in moved:
            lines[-2].take()
        lines[-1] = last


def _is_alone(line: OpenLine) -> bool:
    """Whether it is one Han character, with the marks on it."""
    if len(line.words) != 1:
        return False
    text = line.words[0].text
    return sum(map(str.isalnum, text)) == 1 and IDEOGRAPH.search(text) is not None


def _stretched(line: Line, measure: float) -> Line:
    """The line as wide as its column, unless its gaps would show."""
    places = [
        at
        for at in range(1, len(line.words))
        if line.gaps[at] != THIN_GAP and not is_space(line.words[at].text)
    ]
    slack = measure - line.width
    if not places or not 0 < slack <= min(MOST_STRETCH, MOST_GAP * len(places)):
        return line
    gaps = list(line.gaps)
    for at in places:
        gaps[at] += slack / len(places)
    return replace(line, gaps=tuple(gaps), width=measure)
