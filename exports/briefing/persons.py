"""How a person is addressed: the name in its own order, the honorific where the reader wants it.

An honorific is kept as one word of the person's own language; the term base knows its equals.
"""

from collections.abc import Iterator
from functools import cache
from types import MappingProxyType

from resources.terms import Choice, choices, enumerations, language_tag
from storage.values import PersonName

PREFIX = "honorific_"
EITHER = "先生/女士"  # where it is not known which
# 施总, 陈董: said among acquaintances, never written to a person; the bare name is better.
SPOKEN = frozenset({"总", "董", "總"})

POINT = "·"  # parts the transliterated names of foreigners
FAMILY_AT = MappingProxyType({"family_first": 0, "given_first": -1})


def addressed(name: PersonName, language: str) -> str:
    """Dr. Anna Lindqvist; 安娜·林奎斯特博士; without an honorific that the language has not."""
    shown = name.shown(language)
    if name.honorific.strip() in SPOKEN:
        return shown
    found = _equal(name.honorific, language)
    return _joined(found, name.honorific, shown) if found else _with_unknown(name.honorific, shown)


def greeted(name: PersonName, language: str) -> str:
    """As a letter begins: Dr. Lindqvist; 林奎斯特博士.

    The whole name where the family name or an honorific of the language is not known; in Chinese
    a name never stands bare: 泽渡俊介先生/女士.
    """
    if not has_honorific(name, language):
        return name.shown(language) + (EITHER if language_tag(language) == "zh" else "")
    family = family_name(name, language)
    found = _equal(name.honorific, language)
    if not family or not found:
        return addressed(name, language)
    return _joined(found, name.honorific, family)


def has_honorific(name: PersonName, language: str) -> bool:
    """Whether a letter in the language can say Mr, Dr or the like before the name."""
    return addressed(name, language) != name.shown(language)


def family_name(name: PersonName, language: str) -> str:
    """Of the name as this reader is shown it; nothing where it cannot be told for sure."""
    shown = name.shown(language)
    if name.family and (shown.startswith(name.family) or shown.endswith(name.family)):
        return name.family
    parts = shown.split(POINT) if POINT in shown else shown.split()
    if len(parts) < 2 or name.order not in FAMILY_AT:
        return ""
    return parts[FAMILY_AT[name.order]]


def office_and_title(office: str, title: str) -> str:
    """江州高新区招商局 and 招商局副局长 as one: what both say is said once."""
    ends = (end for end in range(len(title), -1, -1) if office.endswith(title[:end]))
    return office + title[next(ends) :]


def _joined(found: Choice, kept: str, shown: str) -> str:
    """The honorific of the reader's language at its side of the name."""
    written = str(found.extra["written"])
    if found.extra["place"] == "before":
        return f"{_as_kept(written, kept)}\u00a0{shown}"
    return shown + written


def _with_unknown(honorific: str, shown: str) -> str:
    """A word that no list has is kept beside a name in its own script, such as 副区长."""
    foreign = any(of(honorific) != of(shown) for of in (_is_latin, _is_hangul))
    if not honorific or foreign or any(_known(_plain(honorific))):
        return shown
    return f"{honorific}\u00a0{shown}" if _is_latin(shown) else shown + honorific


def _equal(honorific: str, language: str) -> Choice | None:
    """The word of the reader's language for an honorific of any language."""
    wanted = _plain(honorific)
    own = _list_of(language)
    if not wanted or not own:
        return None
    if same := next((c for c in own if _plain(str(c.extra["written"])) == wanted), None):
        return same
    codes = list(dict.fromkeys(code for found in _known(wanted) for code in _near_codes(found)))
    by_code = {choice.code: choice for choice in own}
    return next((by_code[code] for code in codes if code in by_code), None)


def _near_codes(found: Choice) -> tuple[str, ...]:
    """`mr_doctor` is, in a language without such pairs, a `doctor`; `ms_full` a `ms`."""
    first, _, rest = found.code.partition("_")
    return found.code, rest, first


def _known(plain: str) -> Iterator[Choice]:
    for name in enumerations():
        if name.startswith(PREFIX):
            yield from (c for c in choices(name) if _plain(str(c.extra["written"])) == plain)


@cache
def _list_of(language: str) -> tuple[Choice, ...]:
    name = PREFIX + language_tag(language).lower().replace("-", "_")
    return choices(name) if name in enumerations() else ()


def _as_kept(written: str, kept: str) -> str:
    """“Dr” and “Dr.” are one word: as the person writes it."""
    return kept if _plain(written) == _plain(kept) else written


def _plain(honorific: str) -> str:
    return honorific.strip().rstrip(".").casefold()


def _is_latin(text: str) -> bool:
    return all(ord(character) < 0x2E80 for character in text)


def _is_hangul(text: str) -> bool:
    return any("\uac00" <= character <= "\ud7a3" for character in text)
