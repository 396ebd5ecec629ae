"""Fixed phrases and worded values in both languages of a pack, as pairs for the page."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from exports.briefing.parts.words import LONGEST_NAME, Words
from exports.typesetting.blocks import Pair
from resources.i18n import catalog, catalog_language
from resources.terms import label

Value = Pair | Words | str | int
Worded = Callable[[str], str]

# What stands between parts, by language; "" for all others.
LISTED: Mapping[str, str] = MappingProxyType({"zh": "、", "": ", "})
RUNNING: Mapping[str, str] = MappingProxyType({"zh": "", "": " "})
SPACED: Mapping[str, str] = MappingProxyType({"zh": "　", "": " · "})


def shortened(name: str) -> str:
    """The name, or the beginning of one that is longer than any name should be."""
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"


def capitalised(sentence: Pair) -> Pair:
    """A sentence that begins with a count in words."""
    return Pair(*(side[:1].upper() + side[1:] for side in (sentence.lead, sentence.second)))


class Phrases:
    """The `documents` catalogs of one pack's languages; the first language leads.

    Where both languages say the same, a pair says it once. Where a value has no text in one
    language, the phrase with it is left out in that language.
    """

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages = languages
        self._catalogs = {
            language: catalog("documents", catalog_language(language)) for language in languages
        }

    def pgettext(self, context: str, message: str, /, **values: Value) -> Pair:
        """A phrase of the catalogs, filled."""
        return self.each(
            lambda language: self._filled(
                self._catalogs[language].pgettext(context, message), language, values
            )
        )

    def npgettext(self, context: str, one: str, many: str, count: int, /, **values: Value) -> Pair:
        """A phrase with a count, which is filled in as {count}."""
        return self.each(
            lambda language: self._filled(
                self._catalogs[language].npgettext(context, one, many, count),
                language,
                {**values, "count": count},
            )
        )

    def each(self, worded: Worded) -> Pair:
        """What a function says in each language."""
        told = [worded(language) for language in self.languages]
        second = "".join(told[1:])
        return Pair(told[0], second if second != told[0] else "")

    def words(self, words: Words) -> Pair:
        return self.each(words.text)

    def name(self, words: Words) -> Pair:
        """A name for a place that holds only so much, cut where it is longer."""
        return self.each(lambda language: shortened(words.text(language)))

    def label(self, enumeration: str, code: str) -> Pair:
        """The name of a code of the term base; nothing for no code."""
        return self.each(lambda language: label(enumeration, code, language) if code else "")

    def listed(self, *values: Value) -> Pair:
        """What there is of them as a list: German, English; 德语、英语."""
        return self._joined(LISTED, values)

    def spaced(self, *values: Value) -> Pair:
        """What there is of them, set apart: 123 mu · 20.3 acres; 123亩　20.3英亩."""
        return self._joined(SPACED, values)

    def running(self, *sentences: Value) -> Pair:
        """What there is of them one after another, as one text."""
        return self._joined(RUNNING, sentences)

    def sentence(self, words: Pair) -> Pair:
        """The words with a capital letter, as at the beginning of a sentence."""
        return Pair(*(side[:1].upper() + side[1:] for side in (words.lead, words.second)))

    def side(self, value: Value, language: str) -> str:
        """What a value says in a language; what a pair says once it says in both."""
        if isinstance(value, Words):
            return value.text(language)
        if not isinstance(value, Pair):
            return str(value)
        if language == self.languages[0] or not value.second:
            return value.lead
        return value.second

    def _joined(self, between: Mapping[str, str], values: tuple[Value, ...]) -> Pair:
        return self.each(
            lambda language: between.get(language, between[""]).join(
                filter(None, (self.side(value, language) for value in values))
            )
        )

    def _filled(self, phrase: str, language: str, values: dict[str, Value]) -> str:
        sides = {name: self.side(value, language) for name, value in values.items()}
        return phrase.format(**sides) if all(sides.values()) else ""
