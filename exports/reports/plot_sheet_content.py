"""The allow-list of the sheet on one plot: public fields alone, for whoever asks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from exports.briefing.content.cover import zone_of
from exports.briefing.content.plots import plot_part
from exports.briefing.languages import pack_languages
from exports.briefing.parts.plots import PlotPart
from exports.briefing.parts.review import Review
from exports.briefing.parts.words import Words
from exports.briefing.reading import Reading
from storage.repositories import ReadSession
from storage.repositories.pack_register import Input, inputs_of
from storage.repositories.sheet_records import plot_for_everybody
from storage.settings import DEMONSTRATION, setting


@dataclass(frozen=True, slots=True)
class PlotSheetContent:
    """What the sheet prints, and what the preflight looks at."""

    plot: PlotPart
    zone: Words
    issuer: Words
    made: date
    demonstration: bool
    review: Review
    languages: tuple[str, ...]
    inputs: tuple[Input, ...]


def plot_sheet_content(
    session: ReadSession, plot: UUID, *, languages: Sequence[str], today: date
) -> PlotSheetContent:
    """What may be told of a plot that is offered; raises UserError for any other."""
    tags = pack_languages(languages)
    records = plot_for_everybody(session, plot)
    reading = Reading(tags, today)
    house = records.house
    part = plot_part(reading, records.offered)
    zone = zone_of(reading, house.zone) if house.zone else Words()
    issuer = reading.words(house.issuer, "name", needed=True) if house.issuer else Words()
    if not issuer:
        reading.remark("no_issuer")
    texts = tuple(dict.fromkeys(reading.texts))
    return PlotSheetContent(
        plot=part,
        zone=zone,
        issuer=issuer,
        made=today,
        demonstration=bool(setting(session, DEMONSTRATION)),
        review=Review(texts, tuple(reading.remarks), tuple(reading.deadlines), named=0),
        languages=tags,
        inputs=inputs_of(session, reading.records),
    )
