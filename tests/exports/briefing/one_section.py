"""One section of a pack as a document of its own, so that no other section moves it."""

import re

from exports.briefing.phrases import Phrases
from tests.exports.typesetting.reading import made, new_page, texts


def alone(section, content):
    """The finished document of one section, in the languages of the content; it may be empty."""
    languages = content.languages
    page = new_page(languages[0], languages[1] if languages[1:] else None)
    return made(page, *section(content.printed, Phrases(languages), page))


def told(section, content):
    """What the section says, as one text without spaces and line ends; "" if it is left out."""
    return squeezed(" ".join(texts(alone(section, content).pdf)))


def has(text, *wanted):
    """Whether a text has all of these words."""
    return all(squeezed(want) in text for want in wanted)


def squeezed(text):
    return re.sub(r"\s", "", text)
