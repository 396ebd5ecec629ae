"""Texts in the languages in which they may be printed, and persons."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from storage.values import PersonName

LONGEST_NAME = 160  # characters of a name that stands in a title or on the cover


@dataclass(frozen=True, slots=True)
class Words:
    """A text in those of the pack's languages in which it may be printed."""

    by_language: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.by_language)

    def text(self, language: str) -> str:
        return self.by_language.get(language, "")


@dataclass(frozen=True, slots=True)
class Person:
    """One of theirs or one of ours."""

    name: PersonName
    title: Words = Words()
