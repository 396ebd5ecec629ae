"""Sections of a pack set by themselves, so that their pages do not depend on those before them."""

from exports.briefing.phrases import Phrases
from exports.briefing.sections.order import SECTIONS
from exports.typesetting.document import typeset
from tests.exports.typesetting.reading import ABOUT, new_page


def sections_alone(content, *codes, languages=("en", "zh")):
    """The PDF file with these sections in their order."""
    page, say = new_page(*languages), Phrases(languages)
    blocks = (
        block
        for code, section in SECTIONS
        if code in codes
        for block in page.standing.watched(code, section(content.printed, say, page))
    )
    return typeset(page, blocks, ABOUT).pdf
