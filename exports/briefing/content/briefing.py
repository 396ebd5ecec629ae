"""Reads the whole content of a pack for one addressee."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from exports.briefing.content.chain import chain_of
from exports.briefing.content.contradictions import remark_on_contradictions
from exports.briefing.content.cover import cover_part
from exports.briefing.content.facts import facts_of, known_facts_of
from exports.briefing.content.figures import figures_of
from exports.briefing.content.investment import investment_of
from exports.briefing.content.letter import letter_part
from exports.briefing.content.location import location_of
from exports.briefing.content.neighbours import neighbours_of
from exports.briefing.content.parks import park_part
from exports.briefing.content.people import host_part
from exports.briefing.content.plots import plot_part, remark_on_equal_numbers
from exports.briefing.content.policies import policies_of
from exports.briefing.content.procedure import procedure_of, programme_of
from exports.briefing.content.requirements import requirements_of
from exports.briefing.content.running_costs import running_costs_of
from exports.briefing.content.steps import steps_of
from exports.briefing.languages import pack_languages
from exports.briefing.parts.briefing import Briefing, BriefingContent
from exports.briefing.parts.facts import FactPart
from exports.briefing.parts.review import Origin, Remark, Review
from exports.briefing.parts.words import Words
from exports.briefing.reading import Reading
from storage.repositories import ReadSession
from storage.repositories.pack_register import inputs_of, next_count
from storage.repositories.packs import (
    PackRecords,
    Reason,
    Wish,
    Withheld,
    records_for,
)
from storage.settings import DEMONSTRATION, setting


def content_for(  # noqa: PLR0913 - the choices that a pack is made of
    session: ReadSession,
    company_id: UUID,
    *,
    languages: Sequence[str],
    today: date,
    plots: Sequence[UUID] | None = None,
    event: UUID | None = None,
    host: UUID | None = None,
    contact: UUID | None = None,
) -> BriefingContent:
    """What a pack for one company says, in these languages (the first leads), as of today.

    Without `plots`, those of the event are taken, else a few where the company would fit.
    Raises UserError for an addressee or a choice that is not in the store, or such a language.
    """
    tags = pack_languages(languages)
    wish = Wish(tags[0], today, plots, event, host, contact)
    records = records_for(session, company_id, wish)
    reading = Reading(tags, today)
    count = next_count(session, today.year)
    demonstration = bool(setting(session, DEMONSTRATION))
    printed = _briefing(reading, records, count, demonstration=demonstration)
    _remark_on_gaps(reading, records, printed)
    remark_on_contradictions(reading, records)
    remark_on_equal_numbers(reading, records.plots)
    return BriefingContent(
        printed=printed,
        review=_review(reading, records, printed),
        languages=tags,
        company=company_id,
        contact=records.contact.id if records.contact else None,
        inputs=inputs_of(session, reading.records),
    )


def _briefing(
    reading: Reading, records: PackRecords, count: int, *, demonstration: bool
) -> Briefing:
    plots = tuple(plot_part(reading, offered) for offered in records.plots)
    team = tuple(host_part(reading, person) for person in records.house.team)
    shown = frozenset(offered.plot.id for offered in records.plots)
    zone, place = records.house.zone, records.place

    def told(*topics: str) -> tuple[FactPart, ...]:
        facts = (fact for topic in topics for fact in place.told.get(topic, ()))
        return known_facts_of(reading, facts)

    requirements = requirements_of(reading, records)
    costs = facts_of(reading, place.told.get("cost", ()))
    return Briefing(
        cover=cover_part(reading, records, count, plots),
        tagline=reading.words(zone, "tagline") if zone else Words(),
        letter=letter_part(reading, records),
        figures=figures_of(reading, records.facts),
        investment=investment_of(reading, place.told.get("fdi", ())),
        location=location_of(reading, records),
        requirements=requirements,
        chain=chain_of(reading, records),
        suppliers=told("suppliers"),
        neighbours=neighbours_of(reading, records),
        parks=tuple(park_part(reading, park, shown) for park in records.parks),
        plots=plots,
        costs=costs,
        running_costs=running_costs_of(costs, requirements),
        policies=policies_of(reading, records),
        talent=told("talent"),
        living=told("living", "climate"),
        environment=told("environment"),
        procedure=procedure_of(reading, records),
        steps=steps_of(reading, records.promises),
        programme=programme_of(reading, records),
        team=team,
        demonstration=demonstration,
    )


def _remark_on_gaps(reading: Reading, records: PackRecords, printed: Briefing) -> None:
    """What the pack lacks as a whole."""
    reasons = {withheld.reason for withheld in records.withheld}
    unnamed = {Reason.CONTACT_WITHOUT_CONSENT, Reason.CONSENT_ENDED}
    lacks = {
        "no_issuer": not printed.cover.issuer,
        "no_host": printed.cover.host is None and Reason.HOST_NOT_NAMED not in reasons,
        "no_contact": printed.cover.contact is None and not reasons & unnamed,
        "no_plots": not printed.plots and Reason.PLOT_NOT_OFFERED not in reasons,
    }
    for code in (code for code, lacking in lacks.items() if lacking):
        reading.remark(code, records.company if code == "no_contact" else None)


def _review(reading: Reading, records: PackRecords, printed: Briefing) -> Review:
    persons = [step.person for step in printed.steps if step.person and not step.ours]
    contacts = [printed.cover.contact] if printed.cover.contact else []
    return Review(
        texts=tuple(dict.fromkeys(reading.texts)),
        remarks=(*map(remark_of, records.withheld), *reading.remarks),
        deadlines=tuple(reading.deadlines),
        named=len({person.name for person in (*persons, *contacts)}),
        neighbours=len(printed.neighbours),
    )


def remark_of(found: Withheld) -> Remark:
    """What was kept out, for the preflight."""
    origin = Origin(found.kind, found.record, found.title)
    return Remark(found.reason.value, origin, "", {})
