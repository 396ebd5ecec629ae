"""The section of a standard hall, drawn with its measures."""

from functools import partial

from exports.briefing import wording
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.building_section import MOST_BAYS, BuildingWords, building_section
from exports.typesetting.page import Page
from storage.values import Hall


def hall_section(hall: Hall, say: Phrases, page: Page) -> Block | None:
    """The drawing; nothing for a hall of more bays than can be drawn."""
    if hall.bays > MOST_BAYS:
        return None
    one = say.each(lambda tag: wording.hall_measures(hall, tag)[0].rpartition("×")[2].strip())
    height = say.each(lambda tag: wording.hall_measures(hall, tag)[1])
    words = BuildingWords(
        span=one.lead,
        height=_height(hall, say, height),
        floor=_loads(hall, say),
    )
    return building_section(
        page,
        bays=hall.bays,
        span=float(hall.span),
        clear_height=float(hall.clear_height),
        crane=float(hall.crane) if hall.crane else None,
        words=words,
    )


def _height(hall: Hall, say: Phrases, told: Pair) -> Pair:
    if hall.crane:
        return say.pgettext("hall", "{height} to crane hook", height=told)
    return say.pgettext("hall", "{height} clear height", height=told)


def _loads(hall: Hall, say: Phrases) -> Pair:
    """Floor 3 t/m², crane 20 t: what is known of them."""
    measures = [say.each(partial(_measure, hall, at)) for at in (2, 3)]
    if hall.floor_load and hall.crane:
        floor, crane = measures
        return say.pgettext("hall", "Floor {floor}, crane {crane}", floor=floor, crane=crane)
    if hall.floor_load:
        return say.pgettext("hall", "Floor {floor}", floor=measures[0])
    return say.pgettext("hall", "Crane {crane}", crane=measures[0]) if hall.crane else Pair("")


def _measure(hall: Hall, at: int, language: str) -> str:
    told = wording.hall_measures(hall, language)
    return told[at] if at < len(told) else ""
