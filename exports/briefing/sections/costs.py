"""What it costs, and a year of running costs."""

from collections.abc import Iterator

from exports.briefing.parts.briefing import Briefing
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Block
from exports.typesetting.page import Page


def costs(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """What it costs, and a year of running costs."""
    yield from ()
