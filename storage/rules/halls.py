"""Halls as people type them: 2 × 24 m; 12 m; 3 t/m²; 20 t."""

import re
from decimal import Decimal

from storage.rules.spans import fold
from storage.values import Hall

_FIGURE = r"([0-9]{1,4}(?:\.[0-9]{1,3})?)"
_METRES = r"\s?(?:m|米)"
_BAYS = re.compile(rf"([0-9]{{1,2}})\s?[×x*]\s?{_FIGURE}{_METRES}", re.IGNORECASE)
_HEIGHT = re.compile(rf"{_FIGURE}{_METRES}", re.IGNORECASE)
_FLOOR = re.compile(rf"{_FIGURE}\s?(?:t|吨)\s?/\s?(?:m2|m²|㎡|平方米)", re.IGNORECASE)
_CRANE = re.compile(rf"{_FIGURE}\s?(?:t|吨)", re.IGNORECASE)


def read_hall(text: str) -> Hall | None:
    """Bays and their span, then the clear height; then load of the floor and crane, if there are.

    None where the text is something else.
    """
    bays, *measures = (part.strip() for part in fold(text).split(";"))
    found = _BAYS.fullmatch(bays)
    height = _measure(_HEIGHT, measures.pop(0)) if measures else None
    if not found or height is None:
        return None
    loads = [(_measure(_FLOOR, part), _measure(_CRANE, part)) for part in measures]
    floors = [floor for floor, _ in loads if floor is not None]
    cranes = [crane for _, crane in loads if crane is not None]
    if len(floors) + len(cranes) < len(loads) or max(len(floors), len(cranes)) > 1:
        return None
    return Hall(int(found[1]), Decimal(found[2]), height, *_or_none(floors), *_or_none(cranes))


def _measure(pattern: re.Pattern[str], text: str) -> Decimal | None:
    found = pattern.fullmatch(text)
    return Decimal(found[1]) if found else None


def _or_none(found: list[Decimal]) -> list[Decimal] | list[None]:
    return found or [None]
