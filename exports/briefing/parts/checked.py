"""What was checked before a pack is issued, for the last lines of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Checked:
    """The day, and how many there were of what passed, by the codes of the preflight."""

    day: date
    passed: Mapping[str, int]
