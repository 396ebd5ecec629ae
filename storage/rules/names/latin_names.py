"""Names of persons in Latin letters: Frank Möller, Dr. Anna-Lena Groß, ZHANG Weiming."""

import re

from storage.rules.names.latin_words import (
    ADDRESSES,
    AFTER_NAME,
    CHINESE_SURNAMES,
    FREQUENT_CHINESE_SURNAMES,
    GIVEN_NAMES,
    JAPANESE_SURNAMES,
    KOREAN_SURNAMES,
    NO_NAMES,
    PARTICLES,
    SURNAMES_TOO,
    VIETNAMESE_SURNAMES,
)
from storage.rules.names.people import FAMILY_FIRST, GIVEN_FIRST, PersonRead
from storage.rules.names.titles import OFFICES
from storage.rules.spans import Span

_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+){0,4}\.?")
_INITIAL = re.compile(r"(?:[^\W\d_]\.-?){1,3}|[A-Z]")
_MOST_WORDS = 7
_MOST_NAMES = 4


_SYLLABLE = (
    "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|uei|ai"
    "|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u|v)"
)
_GIVEN_IN_PINYIN = re.compile(f"{_SYLLABLE}[-']?(?:{_SYLLABLE})?", re.IGNORECASE)
_KOREAN_GIVEN = re.compile("[A-Z][a-z]{1,5}-[a-z]{2,6}")


def read_latin_name(text: str) -> PersonRead | None:
    """The person whose name the whole text is, with titles before and after it; or None.

    A single word without Mr, Herr, Dr. is not a sure sign of a person.
    """
    words = text.split()
    if not 0 < len(words) <= _MOST_WORDS:
        return None
    before = next(
        (n for n, word in enumerate(words) if word.rstrip(".") not in ADDRESSES), len(words)
    )
    after = 1 if len(words) > before + 1 and words[-1].rstrip(".") in AFTER_NAME else 0
    core = [word.rstrip(",") for word in words[before : len(words) - after]]
    if not _is_name(core):
        return None
    given, family, order, language = _parted(core)
    honorific = " ".join(words[:before])
    sure = bool(honorific) or bool(given)
    name = " ".join(core)
    return PersonRead(
        Span(0, len(text)), text, name, family, given, honorific, order, "latin", language, sure
    )


def _is_name(words: list[str]) -> bool:
    if not words or words[-1] in PARTICLES:
        return False
    names = [word for word in words if word.lower() not in PARTICLES]
    if not 0 < len(names) <= _MOST_NAMES or any(
        name in NO_NAMES or name in OFFICES for name in _doubtful(names)
    ):
        return False
    full = [name for name in names if not _INITIAL.fullmatch(name)]
    return bool(full) and all(_WORD.fullmatch(name) and name[0].isupper() for name in full)


def _doubtful(names: list[str]) -> list[str]:
    """The words that must not be ordinary ones: not the Hall of Tom Hall, the An of Nguyễn An."""
    first, *rest = names
    if rest and first in VIETNAMESE_SURNAMES:
        return names[:-1]
    both = first in GIVEN_NAMES and len(rest) == 1 and rest[0] in SURNAMES_TOO
    return names[:1] if both else names


def _parted(words: list[str]) -> tuple[str, str, str, str]:
    """Given name, family name, their order and a guess at the language."""
    if len(words) == 1 or words[0].lower() in PARTICLES:
        return "", " ".join(words), "", ""
    first, *rest = words
    if len(words) == 2 and _KOREAN_GIVEN.fullmatch(rest[0]) and first in KOREAN_SURNAMES:
        return rest[0], first, FAMILY_FIRST, "ko"
    if len(words) == 2 and first.capitalize() in JAPANESE_SURNAMES:
        return rest[0], first, FAMILY_FIRST, "ja"
    if _is_chinese(first, rest):
        return " ".join(rest), first, FAMILY_FIRST, "zh"
    alone_shouted = _shouted(first) and not any(_shouted(word) for word in rest)
    if alone_shouted or first in VIETNAMESE_SURNAMES:
        return " ".join(rest), first, FAMILY_FIRST, ""
    at = next(
        (n for n, word in enumerate(words) if n and word.lower() in PARTICLES), len(words) - 1
    )
    language = "zh" if _is_chinese(words[-1], words[:-1]) else ""
    language = "ja" if words[-1].capitalize() in JAPANESE_SURNAMES else language
    return " ".join(words[:at]), " ".join(words[at:]), GIVEN_FIRST, language


def _shouted(word: str) -> bool:
    return len(word) > 2 and word.isupper()


def _is_chinese(family: str, given: list[str]) -> bool:
    if family.capitalize() not in CHINESE_SURNAMES or len(given) > 2:
        return False
    if not all(_GIVEN_IN_PINYIN.fullmatch(word) for word in given):
        return False
    return (
        family.capitalize() in FREQUENT_CHINESE_SURNAMES
        or not set(given) & FREQUENT_CHINESE_SURNAMES
    )
