"""Preferences that may not be promised: tax rebates, land or energy that is cheaper for some."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from resources.terms.characters import simplified
from resources.terms.tables import read_toml

TEXTS = 4_096  # that were looked at: those on the place stand in every pack
_GAP = r"[\s\-_\u2010-\u2015]*"
_SPACES = re.compile(r"[\s\-_\u2010-\u2015]+")


@lru_cache(TEXTS)
def refused_preferences(text: str) -> tuple[str, ...]:
    """The listed forms that a text has, in the order of the list; nothing for a text without."""
    refused, fine = _patterns()
    plain = fine.sub("\n", _plain(text))
    return tuple(form for form, pattern in refused if pattern.search(plain))


@cache
def _patterns() -> tuple[tuple[tuple[str, re.Pattern[str]], ...], re.Pattern[str]]:
    """How each refused form is found, and all phrases in which a listed one is none."""
    rows = read_toml("refused.toml")["preference"]
    forms = (form for row in rows for form in (*row["zh"], *row["en"]))
    return tuple((form, _pattern((form,))) for form in forms), _pattern(
        form for row in rows for form in row.get("fine", ())
    )


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(_written, forms)))


def _written(form: str) -> str:
    """A form with any spaces; of Latin words whole ones alone, in the singular or the plural."""
    plain = _plain(form)
    spaced = _GAP.join(map(re.escape, _SPACES.split(plain)))
    return rf"(?<![a-z]){spaced}s?(?![a-z])" if plain.isascii() else spaced


def _plain(text: str) -> str:
    """Without case, width and invisible characters, in simplified characters."""
    narrow = unicodedata.normalize("NFKC", text)
    seen = "".join(c for c in narrow if unicodedata.category(c) != "Cf")
    return simplified(seen).casefold()
