"""Steps and timeline to production."""

from collections.abc import Iterator

from exports.briefing.parts.briefing import Briefing
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Block
from exports.typesetting.page import Page


def steps(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Steps and timeline to production."""
    yield from ()
