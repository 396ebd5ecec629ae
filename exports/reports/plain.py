"""Fixed phrases in one language, as plain texts: what papers in Chinese alone are worded with."""

from exports.briefing.phrases import Phrases
from resources.terms import label


class Plain:
    """The `documents` catalog of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._phrases = Phrases((language,))

    def pgettext(self, context: str, message: str, /, **values: str | int) -> str:
        """A phrase, filled; empty where one of its values is."""
        return self._phrases.pgettext(context, message, **values).lead

    def npgettext(
        self, context: str, one: str, many: str, count: int, /, **values: str | int
    ) -> str:
        """A phrase with a count, which is filled in as {count}."""
        return self._phrases.npgettext(context, one, many, count, **values).lead

    def label(self, enumeration: str, code: str) -> str:
        """What a code of the term base is called; nothing for no code."""
        return label(enumeration, code, self.language) if code else ""
