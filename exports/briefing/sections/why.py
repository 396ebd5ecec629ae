"""Why here: each requirement with our answer."""

from collections.abc import Iterator

from exports.briefing.parts.briefing import Briefing
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Block
from exports.typesetting.page import Page


def why(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """Why here: each requirement with our answer."""
    yield from ()
