"""Chinese surnames: which there are, how they are read, where a name divides."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from resources.terms.characters import simplified
from resources.terms.tables import read_rows

COMMON = "common"


def is_surname(text: str, *, common: bool = False) -> bool:
    """Whether the text is exactly a surname of one or two characters, traditional or simplified.

    With `common` only those that many people bear: the others are ordinary words as well (能, 年).
    """
    plain = simplified(text)
    return plain in _surnames() and (not common or _surnames()[plain][1] == COMMON)


def split_surname(name: str) -> tuple[str, str]:
    """Family and given name as they are written: 欧阳修 is (欧阳, 修).

    ("", name) where it begins with no surname. It does not judge whether the text is a name.
    """
    written = name.strip()
    plain = simplified(written[:2])
    length = next((n for n in (2, 1) if len(plain) >= n and plain[:n] in _surnames()), 0)
    return written[:length], written[length:].strip()


def surname_readings(family: str) -> tuple[str, ...]:
    """Syllables with tone for each character of a surname: 单 is ("shan4",)."""
    return _surnames().get(simplified(family), ((), ""))[0]


@cache
def _surnames() -> Mapping[str, tuple[tuple[str, ...], str]]:
    rows = read_rows("surnames.tsv")
    return MappingProxyType({name: (tuple(said.split(" ")), kind) for name, said, kind in rows})
