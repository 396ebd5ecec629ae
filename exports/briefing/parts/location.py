"""Where the zone lies: the places that matter, for the diagram of rings and the tables."""

from dataclasses import dataclass
from decimal import Decimal

from exports.briefing.parts.words import Words


@dataclass(frozen=True, slots=True)
class Reach:
    """A place within reach; `at` is kilometres east and north of the middle, where it is known.

    `kind` and `mode` are codes of `distance_kind` and `travel_mode`.
    """

    kind: str
    name: Words
    kilometres: Decimal
    minutes: int | None
    mode: str
    at: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Location:
    """The middle by its name, and what lies around it, the nearest first."""

    middle: Words
    reaches: tuple[Reach, ...]
