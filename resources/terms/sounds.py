"""Texts in pinyin: for search by sound, and for their place in a list."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from resources.terms.characters import (
    HAN,
    character_readings,
    folded,
    simplified,
    words_read_otherwise,
)
from resources.terms.surnames import split_surname, surname_readings

_SPACE_BY_HAN = re.compile(f"(?<=[{HAN}]) | (?=[{HAN}])")
_NUMBER = re.compile(r"\d+")

Writing = Callable[[str, str], str]


def pinyin(text: str, *, person: bool = False) -> str:
    """Syllables without tones, ü as v, one space between; Latin words are folded: "xin bei qu".

    The text of a `person` begins with a surname, read as one: 单 is "shan".
    """
    return " ".join(_words(text, person=person))


def initials(text: str, *, person: bool = False) -> str:
    """The first letter of every syllable and every Latin word: 新北区 is "xbq"."""
    return "".join(word[0] for word in _words(text, person=person))


def sort_key_zh(text: str, *, person: bool = False) -> str:
    """A text whose plain order is that of a Chinese directory.

    By syllable, tone and character, one character after the other; Latin words stand among the
    syllables; numbers by value; case, marks, punctuation and traditional forms make no difference.
    """
    if text.isascii():
        return sort_key_en(text)
    return _spaced(_written(_NUMBER.sub(_by_value, _normal(text)), _sortable, person=person))


def sort_key_en(text: str) -> str:
    """A text whose plain order is alphabetical, numbers by value; Han as it stands, at the end."""
    normal = unicodedata.normalize("NFKC", text)
    return _spaced(_NUMBER.sub(_by_value, normal).translate(_pieces(_folded)))


def _words(text: str, *, person: bool) -> list[str]:
    return _written(_normal(text), _spoken, person=person).split()


def _normal(text: str) -> str:
    """Composed, and without spaces beside Han: 张 伟 is 张伟."""
    words = unicodedata.normalize("NFKC", text).split()
    return _SPACE_BY_HAN.sub("", " ".join(words))


def _written(text: str, write: Writing, *, person: bool) -> str:
    """The text with every character written as its reading demands."""
    pieces = _pieces(write)
    family = split_surname(text)[0] if person else ""
    parts = [*map(write, family, surname_readings(family))]
    end = len(family)
    for start, word in words_read_otherwise(text):
        if start >= end:
            rest, end = end, start + len(word)
            parts += (text[rest:start].translate(pieces), *map(write, text[start:end], word))
    return "".join((*parts, text[end:].translate(pieces)))


class _Pieces(dict[int, str]):
    """How each character is written where it has its usual reading, filled as they occur."""

    def __init__(self, write: Writing) -> None:
        super().__init__()
        self._write = write

    def __missing__(self, code: int) -> str:
        character = chr(code)
        piece = self[code] = self._write(character, character_readings().get(character, ""))
        return piece


@cache
def _pieces(write: Writing) -> _Pieces:
    return _Pieces(write)


@cache
def _sortable(character: str, reading: str) -> str:
    """The tone ends the syllable, so xi stands before xian; lü follows the tones of lu."""
    if reading:
        syllable, tone = reading[:-1], int(reading[-1])
        after_u = 5 if "v" in syllable else 0
        return f"{syllable.replace('v', 'u')}{tone + after_u}{simplified(character)}"
    return folded(simplified(character))


@cache
def _spoken(character: str, reading: str) -> str:
    """The syllable without its tone, apart from its neighbours."""
    return f" {reading[:-1]} " if reading else folded(character)


def _folded(character: str, _reading: str) -> str:
    return folded(character)


def _spaced(key: str) -> str:
    """With one space between words, whatever vanished there."""
    return " ".join(key.split())


def _by_value(number: re.Match[str]) -> str:
    """Digits led by how many there are, so that 9 stands before 10."""
    digits = "".join(str(unicodedata.decimal(digit)) for digit in number[0]).lstrip("0") or "0"
    nines, rest = divmod(len(digits), 9)
    return f"{'9' * nines}{rest}{digits}"
