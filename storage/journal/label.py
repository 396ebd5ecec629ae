"""The name of an act as a person reads it, in whatever language that person reads."""

from collections.abc import Mapping
from typing import Self


class Label:
    """An English message id and the values that fill it, such as a company's name."""

    __slots__ = ("message", "values")

    def __init__(self, message: str, /, **values: str | int) -> None:
        self.message = message
        self.values: Mapping[str, str | int] = values

    @classmethod
    def read(cls, plain: object) -> Self:
        """From the journal's form; a label that was erased reads as nothing."""
        if not isinstance(plain, list):
            return cls("")
        message, values = plain
        return cls(message, **values)

    def plain(self) -> list[object]:
        return [self.message, dict(self.values)]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Label) and self.plain() == other.plain()

    def __hash__(self) -> int:
        return hash((self.message, tuple(sorted(self.values.items()))))

    def __repr__(self) -> str:
        return f"Label({self.message!r}, {dict(self.values)!r})"

    def __str__(self) -> str:
        return self.message.format(**self.values)
