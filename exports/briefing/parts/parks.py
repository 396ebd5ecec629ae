"""Parks in which plots of the pack lie, and what is drawn of them."""

from dataclasses import dataclass

from exports.briefing.parts.facts import FactPart
from exports.briefing.parts.plots import Corners, Way
from exports.briefing.parts.words import Words
from storage.values import Area, Hall


@dataclass(frozen=True, slots=True)
class Lot:
    """A plot on offer in its park's plan; `shown` are those that the pack tells of."""

    number: str
    corners: Corners
    shown: bool


@dataclass(frozen=True, slots=True)
class RoadPart:
    """A road of the plan; points and width in metres."""

    name: Words
    points: Corners
    width: float


@dataclass(frozen=True, slots=True)
class HallPart:
    """A building on offer with its section."""

    name: Words
    number: str
    hall: Hall


@dataclass(frozen=True, slots=True)
class ParkPart:
    """A park in which plots of the pack lie.

    `sectors` are codes. `offered` is the area of all that is on offer in it. Without an `outline`
    or without lots there is no plan; `hall` is a building on offer, one of the pack's if it can be.
    """

    name: Words
    description: Words
    area: Area | None
    developed: Area | None
    sectors: tuple[str, ...]
    environment_class: Words
    ways: tuple[Way, ...]
    facts: tuple[FactPart, ...]
    offered: Area | None
    outline: Corners
    roads: tuple[RoadPart, ...]
    lots: tuple[Lot, ...]
    hall: HallPart | None
