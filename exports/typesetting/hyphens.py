"""Where an English word may be divided, by the patterns that typesetters share."""

import re
from functools import cache

from pyphen import Pyphen

PATTERNS = "en_GB"
FEWEST = 3  # letters before and after a hyphen
# Names, abbreviations, figures and addresses are never divided: only words in small letters.
_WORD = re.compile(r"(?P<before>[(\[“‘\"]*)(?P<word>[a-z]{7,})(?:[’'][a-z]{1,2})?\W*")


def hyphens(unit: str, language: str) -> dict[int, str]:
    """Places inside a unit of text, each with the hyphen that is then shown before it."""
    found = _WORD.fullmatch(unit) if language.partition("-")[0] == "en" else None
    if not found:
        return {}
    start = found.end("before")
    return {start + place: "-" for place in _patterns().positions(found["word"])}


@cache
def _patterns() -> Pyphen:
    return Pyphen(lang=PATTERNS, left=FEWEST, right=FEWEST)
