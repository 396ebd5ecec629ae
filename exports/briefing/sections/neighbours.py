"""Companies that are here already."""

from collections.abc import Iterator

from exports.briefing.parts.briefing import Briefing
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Block
from exports.typesetting.page import Page


def neighbours(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Companies that are here already."""
    yield from ()
