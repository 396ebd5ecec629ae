"""Preferences that no paper may promise; the preflight finds them in all that was read."""

from exports.briefing.parts.words import Words
from resources.terms import refused_preferences


def are_refused(*texts: Words) -> bool:
    """Whether any of the texts promises one, in any language of the paper."""
    said = (text for words in texts for text in words.by_language.values())
    return any(map(refused_preferences, said))
