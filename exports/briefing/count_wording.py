"""Counts in words, and lists of things and years inside a sentence."""

from collections.abc import Sequence

from babel.lists import format_list

from exports.briefing.wording import CHINESE, _locale

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def counted(value: int, language: str) -> str:
    """A count within a sentence: three, 12; 3."""
    return _COUNTS[value] if language == "en" and value < len(_COUNTS) else str(value)


def enumerated(items: Sequence[str], language: str) -> str:
    """2020, 2023 and 2024; 2020、2023和2024."""
    return format_list(items, locale="en_GB" if language == "en" else _locale(language))


def enumerated_years(years: Sequence[str], language: str) -> str:
    """2020 and 2023; 2020年和2023年."""
    mark = "年" if language.startswith(CHINESE) else ""
    return enumerated([year + mark for year in years], language)
