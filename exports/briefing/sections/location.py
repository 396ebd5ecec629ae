"""Where the zone lies: rings, distances, travel times."""

from collections.abc import Iterator

from exports.briefing.parts.briefing import Briefing
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Block
from exports.typesetting.page import Page


def location(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Where the zone lies: rings, distances, travel times."""
    yield from ()
