"""Where a word may be divided, by the patterns that typesetters share, for each language."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from pyphen import Pyphen

from exports.typesetting.characters import SOFT_HYPHEN

FEWEST = 3  # letters before and after a hyphen


class _Division(NamedTuple):
    """The patterns of a language, and which of its words are divided at all."""

    patterns: str
    word: re.Pattern[str]


def _division(patterns: str, letters: str, before: str = "", after: str = "") -> _Division:
    marks = r"[(\[“‘„\"«]*\s*"
    return _Division(patterns, re.compile(f"{marks}{before}(?P<word>{letters}){after}\\W*"))


# Abbreviations, figures and addresses are never divided, and no names: only words in small
# letters, but in German, which writes all nouns like names.
_DIVISIONS: Mapping[str, _Division] = MappingProxyType(
    {
        "en": _division("en_GB", "[a-z]{7,}", after="(?:[’'][a-z]{1,2})?"),
        "de": _division("de_DE", "[A-ZÄÖÜa-zäöüß][a-zäöüß]{6,}"),
        "fr": _division("fr", "[a-zà-öø-ÿœ]{7,}", before="(?:(?:[cdjlmnst]|qu)[’'])?"),
    }
)


def hyphens(unit: str, language: str) -> dict[int, str]:
    """Places inside a unit of text, each with the soft hyphen that is then shown before it."""
    division = _DIVISIONS.get(language.partition("-")[0])
    found = division.word.fullmatch(unit) if division else None
    if not division or not found:
        return {}
    start = found.start("word")
    positions = _patterns(division.patterns).positions(found["word"])
    return {start + place: SOFT_HYPHEN for place in positions}


@cache
def _patterns(name: str) -> Pyphen:
    return Pyphen(lang=name, left=FEWEST, right=FEWEST)
