"""Characters by the shipped tables: simplified forms, pinyin, Latin letters without marks."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from resources.terms.tables import read_rows

HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af"
_MARKS = re.compile("[\u0300-\u036f]")
# Letters that Unicode does not take apart into a plain letter and a mark.
_PLAIN_LETTERS = {
    "ł": "l", "đ": "d", "ð": "d", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ı": "i",
    "ŋ": "ng", "ŧ": "t", "ĸ": "k", "ƒ": "f",
}  # fmt: skip


def simplified(text: str) -> str:
    """Traditional characters as their simplified forms, character by character."""
    return text if text.isascii() else text.translate(_simplified_forms())


@cache
def folded(character: str) -> str:
    """A character as lists compare it: lower case, without marks; nothing where it says nothing.

    ß is ss, Ł l, đ d, æ ae. White space is one space; punctuation and controls vanish.
    """
    if character.isspace():
        return " "
    if not (character.isalnum() or unicodedata.category(character).startswith("M")):
        return ""
    apart = _MARKS.sub("", unicodedata.normalize("NFD", character))
    lowered = unicodedata.normalize("NFC", apart).casefold()
    return "".join(_PLAIN_LETTERS.get(letter, letter) for letter in lowered)


def words_read_otherwise(text: str) -> Iterator[tuple[int, tuple[str, str]]]:
    """Where words stand whose characters are not read as usual, with their two readings.

    重庆 is "chong2", "qing4". Words do not overlap; traditional forms are found as well.
    """
    words = word_readings()
    end = 0
    for match in _likely_words().finditer(text):
        start = match.start()
        word = words.get(simplified(text[start : start + 2])) if start >= end else None
        if word:
            end = start + 2
            yield start, word


@cache
def character_readings() -> Mapping[str, str]:
    """The usual reading of every character, with its tone as a digit; ü is written v."""
    rows = read_rows("pinyin.tsv")
    return MappingProxyType({character: reading for reading, group in rows for character in group})


@cache
def word_readings() -> Mapping[str, tuple[str, str]]:
    """Words of two characters with another reading than their characters usually have."""
    table = {}
    for reading, group in read_rows("phrases.tsv"):
        first, second = reading.split(" ")
        table.update({group[at : at + 2]: (first, second) for at in range(0, len(group), 2)})
    return MappingProxyType(table)


@cache
def _likely_words() -> re.Pattern[str]:
    """Where such a word may stand: a character that begins one before a character that ends one."""
    first, second = (_with_traditional({word[at] for word in word_readings()}) for at in (0, 1))
    return re.compile(f"[{first}](?=[{second}])")


def _with_traditional(characters: set[str]) -> str:
    older = (chr(old) for old, new in _simplified_forms().items() if new in characters)
    return "".join(sorted(characters.union(older)))


@cache
def _simplified_forms() -> Mapping[int, str]:
    rows = read_rows("simplified.tsv")
    return {ord(old): new for new, group in rows for old in group}
