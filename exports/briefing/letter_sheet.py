"""A letter set on one sheet: closer where it would run over by a few lines; who signs is not alone.

Where even the closest setting does not hold it, the letter goes on in its usual spacing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from exports.typesetting import grid
from exports.typesetting.blocks import Block
from exports.typesetting.flow import Frame, next_line
from exports.typesetting.paragraph import Level
from exports.typesetting.signature import Signature
from exports.typesetting.title import SHOULDER, Title


@dataclass(frozen=True, slots=True)
class Spacing:
    """Space before a paragraph, from line to line, and the lowest height of the title."""

    before: float = grid.BASE
    leading: float = grid.BASE
    shoulder: float = SHOULDER


CLOSE = grid.BASE / 2
LINES_CLOSE = 13.5
SPACINGS = (
    Spacing(),
    Spacing(CLOSE),
    Spacing(CLOSE, shoulder=0),
    Spacing(CLOSE, LINES_CLOSE, shoulder=0),
)


def on_one_sheet(
    title: Title, paragraphs: Sequence[Level], signature: Signature
) -> Iterator[Block]:
    """The blocks in the widest spacing that fits; the last of the paragraphs is the closing.

    The paragraph before the closing stays with it and the signature.
    """
    *others, last, closing = paragraphs
    kept = (*others, replace(last, stays=True), closing)
    settings = [(*_spaced(title, kept, spacing), signature) for spacing in SPACINGS]
    yield from next(filter(_fits, settings), settings[0])


def _spaced(title: Title, paragraphs: Sequence[Level], spacing: Spacing) -> Iterator[Block]:
    yield replace(title, shoulder=spacing.shoulder)
    for level in paragraphs:
        columns = tuple(
            tuple(replace(t, style=replace(t.style, leading=spacing.leading)) for t in texts)
            for texts in level.columns
        )
        yield replace(level, columns=columns, before=spacing.before)


def _fits(blocks: Sequence[Block]) -> bool:
    """Whether one sheet holds the blocks one under another."""
    frame = Frame()
    title, *others = blocks
    y = frame.opening + title.set(frame.width).height
    for block in others:
        y = next_line(y, block.before) + block.set(frame.width).height
    return y <= frame.foot
