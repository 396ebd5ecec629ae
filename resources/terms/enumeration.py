"""Enumerations: what a field with a limited set of answers may hold, and how each is called.

They lie as data in `choices/` and, where they are long, in tables of their own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

from resources.terms.languages import TRADITIONAL, language_tag
from resources.terms.tables import FOLDER, read_rows, read_toml

TABLES = ("country", "gbt4754", "isic")


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: a code that never changes, and its names.

    `extra` holds the names in further languages by tag, and what else the data says of it.
    """

    code: str
    zh: str
    en: str
    en_short: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def text(self, language: str) -> str:
        """The name in this language; without one, Chinese for Chinese readers, else English."""
        tag = language_tag(language)
        if tag == "zh":
            return self.zh
        return str(self.extra.get(tag) or (self.zh if tag == TRADITIONAL else self.en))


def enumerations() -> tuple[str, ...]:
    """The names of all enumerations."""
    return (*_listed(), *TABLES)


@cache
def choices(name: str) -> tuple[Choice, ...]:
    """The answers in the order in which a person is offered them; KeyError for an unknown name."""
    if name in TABLES:
        return tuple(_tabled(name))
    return _listed()[name]


def choice(name: str, code: str) -> Choice | None:
    return _by_code(name).get(code)


def label(name: str, code: str, language: str) -> str:
    """What a person reads for a code; an unknown one, from newer data, is shown as it is."""
    found = choice(name, code)
    return found.text(language) if found else code


def is_choice(name: str, code: str) -> bool:
    return code in _by_code(name)


@cache
def _by_code(name: str) -> Mapping[str, Choice]:
    return MappingProxyType({choice.code: choice for choice in choices(name)})


@cache
def _listed() -> Mapping[str, tuple[Choice, ...]]:
    files = sorted((FOLDER / "choices").glob("*.toml"))
    return MappingProxyType(
        {
            name: tuple(_choice(row) for row in rows)
            for file in files
            for name, rows in read_toml(f"choices/{file.name}").items()
        }
    )


def _tabled(name: str) -> Iterator[Choice]:
    header, *rows = read_rows(f"{name}.tsv")
    return (_choice(dict(zip(header, row, strict=True))) for row in rows)


def _choice(row: dict[str, Any]) -> Choice:
    own = {key: row.pop(key) for key in ("code", "zh", "en", "en_short") if key in row}
    frozen = {key: tuple(v) if isinstance(v, list) else v for key, v in row.items()}
    return Choice(**own, extra=MappingProxyType(frozen))
