"""Paragraphs of which parts are in another weight: their characters, each with its typeface."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from exports.typesetting.characters import ready
from exports.typesetting.fonts import Piece, Shaped, Typeface, gap


class Run(NamedTuple):
    """A part of a paragraph in one weight."""

    words: str
    typeface: Typeface


Typefaces = tuple[Typeface, ...]  # one for each character, or none where all have the usual one


def by_character(runs: Iterable[Run]) -> tuple[str, Typefaces]:
    """The characters of all runs made ready to be set, and the typeface of each."""
    made = [(ready(run.words), run.typeface) for run in runs]
    typefaces = (typeface for words, typeface in made for _ in words)
    return "".join(words for words, _ in made), tuple(typefaces)


def mixed(text: str, typefaces: Sequence[Typeface]) -> Shaped:
    """A unit of text (not empty) whose characters may have different typefaces, as one."""
    parts: list[Shaped] = []
    start = 0
    for typeface, group in groupby(typefaces):
        end = start + len(list(group))
        parts.append(typeface.shape(text[start:end]))
        start = end
    return parts[0] if len(parts) == 1 else _joined(text, parts)


def _joined(text: str, parts: list[Shaped]) -> Shaped:
    pieces: list[Piece] = []
    width = 0.0
    for at, part in enumerate(parts):
        after = gap(part.last, parts[at + 1].first) if at + 1 < len(parts) else 0.0
        *others, last = part.pieces
        pieces += [*others, last._replace(gaps=(*last.gaps[:-1], last.gaps[-1] + after))]
        width += part.width + after
    return Shaped(text, tuple(pieces), width, parts[0].first, parts[-1].last)
