"""What a rule of the date grammar is, and how the first that applies is found."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from storage.rules.days import Meant

# A reader answers None where the words are no date after all, and raises ValueError or
# OverflowError where they are one that the calendar does not have.
Reader = Callable[[re.Match[str], datetime], Meant | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to write a day, and what it means at a moment."""

    pattern: re.Pattern[str]
    reader: Reader


@dataclass(frozen=True, slots=True)
class Found:
    """Where a rule applied; `meant` is None for a day that does not exist."""

    start: int
    end: int
    meant: Meant | None


def rule(pattern: str, reader: Reader) -> Rule:
    """A rule read without regard to capitals; an English word may touch a Chinese one."""
    return Rule(re.compile(pattern, re.IGNORECASE | re.ASCII), reader)


def first_found(rules: Iterable[Rule], text: str, now: datetime) -> Found | None:
    """The application that begins first; of several beginning together, the longest."""
    found = [hit for rule in rules if (hit := _first_of(rule, text, now))]
    return min(found, key=lambda hit: (hit.start, -hit.end), default=None)


def found_at(rules: Iterable[Rule], text: str, at: int, now: datetime) -> Found | None:
    """The longest application that begins exactly there."""
    matches = ((rule, match) for rule in rules if (match := rule.pattern.match(text, at)))
    found = [hit for rule, match in matches if (hit := _applied(rule, match, now))]
    return max(found, key=lambda hit: hit.end, default=None)


def _first_of(rule: Rule, text: str, now: datetime) -> Found | None:
    hits = (_applied(rule, match, now) for match in rule.pattern.finditer(text))
    return next((hit for hit in hits if hit), None)


def _applied(rule: Rule, match: re.Match[str], now: datetime) -> Found | None:
    try:
        meant = rule.reader(match, now)
    except (ValueError, OverflowError):
        return Found(match.start(), match.end(), None)
    return Found(match.start(), match.end(), meant) if meant else None
