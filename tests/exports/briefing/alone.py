"""One section of a pack as a document of its own, so that its picture stands still."""

from exports.briefing.phrases import Phrases
from tests.exports.typesetting.reading import made, new_page


def alone(section, content, languages=("en", "zh")):
    """A file in which the section is all there is: other sections do not move it."""
    lead, second = (*languages, None)[:2]
    page = new_page(lead, second)
    return made(page, *section(content.printed, Phrases(languages), page)).pdf
