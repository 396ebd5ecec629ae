"""The plots against what was asked for."""

from collections.abc import Iterator

from exports.briefing.parts.briefing import Briefing
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Block
from exports.typesetting.page import Page


def comparison(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """The plots against what was asked for."""
    yield from ()
