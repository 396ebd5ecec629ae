"""A page for each park."""

from collections.abc import Iterator

from exports.briefing.parts.briefing import Briefing
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Block
from exports.typesetting.page import Page


def park(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """A page for each park."""
    yield from ()
