"""The letter of the host."""

from collections.abc import Iterator

from exports.briefing.parts.briefing import Briefing
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Block
from exports.typesetting.page import Page


def letter(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """The letter of the host."""
    yield from ()
