"""The term base: the right words of the field, and the wrong ones that texts must not have."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from resources.terms.characters import simplified
from resources.terms.languages import language_tag
from resources.terms.tables import read_toml

TEXTS = 4_096  # that were looked at: those on the place stand in every pack
_WRONG = "wrong_"
_LATIN = "[a-z\u00c0-\u024f]"
# What may stand between two words of a form: spaces, hyphens, line ends, or nothing at all.
_GAP = r"\s\-_\u2010-\u2015"


@dataclass(frozen=True, slots=True)
class Term:
    """One thing in several languages (tag → word), and the wrong words for it.

    `fine` are longer phrases in which a wrong word is no mistake.
    """

    words: Mapping[str, str]
    wrong: Mapping[str, tuple[str, ...]]
    fine: tuple[str, ...]
    note: str

    def text(self, language: str) -> str:
        return self.words.get(language_tag(language), "")

    @property
    def right(self) -> tuple[str, ...]:
        """All that may stand in a text."""
        return (*self.words.values(), *self.fine)


@cache
def terms() -> tuple[Term, ...]:
    """All terms, in the order of the file."""
    return tuple(map(_term, read_toml("terms.toml")["term"]))


@lru_cache(TEXTS)
def wrong_terms(text: str) -> tuple[tuple[str, str], ...]:
    """Wrong words in a text as they are written there, each with the right one in its language.

    Found whatever the case, the width of letters, traditional or simplified, with any spaces and
    line ends between words; never inside another word or inside a right term.
    """
    plain = _plain(text)
    found = (
        (plain[match.start() : match.end()], _forms()[_squeezed(match[0])])
        for match in _pattern().finditer(simplified(plain))
    )
    return tuple(dict.fromkeys((written, right) for written, right in found if right))


def _term(row: dict[str, Any]) -> Term:
    wrong = {k.removeprefix(_WRONG): tuple(v) for k, v in row.items() if k.startswith(_WRONG)}
    words = {k: v for k, v in row.items() if isinstance(v, str) and k != "note"}
    return Term(
        words=MappingProxyType(words),
        wrong=MappingProxyType(wrong),
        fine=tuple(row.get("fine", ())),
        note=row.get("note", ""),
    )


@cache
def _forms() -> Mapping[str, str]:
    """Every known form without case and spaces → the right word, or nothing if it is right."""
    rights = {
        _squeezed(form): "" for term in terms() for form in (*term.words.values(), *term.fine)
    }
    return MappingProxyType({**dict(_wrong_forms()), **rights})


def _wrong_forms() -> Iterator[tuple[str, str]]:
    for term in terms():
        for language, forms in term.wrong.items():
            yield from ((_squeezed(form), term.text(language) or term.text("en")) for form in forms)


@cache
def _pattern() -> re.Pattern[str]:
    """Any form, right or wrong, the longest first, so that a right one hides a wrong one in it."""
    wrong = {form for term in terms() for forms in term.wrong.values() for form in forms}
    right = {form for term in terms() for form in term.right}
    longest_first = sorted(wrong | right, key=lambda form: (-len(form), form))
    return re.compile("|".join(map(_form_pattern, longest_first)), re.IGNORECASE)


def _form_pattern(form: str) -> str:
    words = re.split(rf"[{_GAP}]+", simplified(_plain(form)))
    spaced = rf"[{_GAP}]*".join(map(re.escape, words))
    before = f"(?<!{_LATIN})" if re.match(_LATIN, form[0], re.IGNORECASE) else ""
    after = f"(?!{_LATIN})" if re.match(_LATIN, form[-1], re.IGNORECASE) else ""
    return f"{before}{spaced}{after}"


def _plain(text: str) -> str:
    """Full-width letters made narrow, curly apostrophes straight, invisible characters left out."""
    narrow = unicodedata.normalize("NFKC", text).replace("’", "'").replace("ʼ", "'")
    return "".join(c for c in narrow if unicodedata.category(c) != "Cf")


def _squeezed(text: str) -> str:
    return re.sub(rf"[{_GAP}]+", "", simplified(_plain(text))).casefold()
