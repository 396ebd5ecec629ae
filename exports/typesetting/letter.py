"""Paragraphs of a letter, level with each other; Chinese ones begin two characters in."""

from collections.abc import Sequence
from dataclasses import replace

from exports.typesetting import styles
from exports.typesetting.blocks import Pair
from exports.typesetting.page import Page, Words
from exports.typesetting.paragraph import Level
from exports.typesetting.styles import Style
from exports.typesetting.text import Text

SHARES = (6.0, 1.0, 5.0)
ALONE = (9.0, 1.0, 2.0)  # of a letter in one language
INDENT = 2.0  # characters


def salutation(page: Page, words: Words) -> Level:
    """The line of address, which is not indented. It stays with what follows."""
    return replace(_level(page, page.texts(words, *_STYLES)), stays=True)


def letter_paragraph(page: Page, words: Words) -> Level:
    """A paragraph; after a line end another one begins."""
    return _level(page, tuple(_indented(text) for text in page.texts(words, *_STYLES)))


def closing(page: Page, lines: Sequence[Words]) -> Level:
    """The words before the signature, with which they stay: the first indented, others not.

    In Chinese 此致 is the first line and 敬礼 the next; a line may be empty in one language.
    """
    pairs = [words if isinstance(words, Pair) else Pair(words) for words in lines]
    lead = _closing(page, [pair.lead for pair in pairs], styles.BODY, page.lead)
    second: tuple[Text, ...] = ()
    if page.second:
        second = _closing(page, [pair.second for pair in pairs], styles.BODY_SECOND, page.second)
    return Level((lead, (), second), shares(page), stays=True)


def shares(page: Page) -> tuple[float, float, float]:
    """Of the leading language, of the space after it, and of the second language."""
    return SHARES if page.second else ALONE


def _closing(page: Page, lines: list[str], style: Style, language: str) -> tuple[Text, ...]:
    said = [page.text(line, style, language) for line in lines if line]
    return tuple(text if at else _indented(text) for at, text in enumerate(said))


_STYLES = (styles.BODY, styles.BODY_SECOND)


def _level(page: Page, texts: tuple[Text, ...]) -> Level:
    lead = tuple(text for text in texts if text.typeface.language == page.lead)
    return Level((lead, (), texts[len(lead) :]), shares(page))


def _indented(text: Text) -> Text:
    if text.typeface.language.partition("-")[0] != "zh":
        return text
    return replace(text, style=text.style.indented(INDENT))
