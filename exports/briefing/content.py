"""The allow-list: what a pack says to one addressee is read here, field by field.

The only module of packs that meets records, and only guarded ones: a field above the addressee's
class, a record whose visibility was tightened, another company's record raise WithheldError.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from types import MappingProxyType
from uuid import UUID

from exports.briefing.languages import pack_languages
from exports.briefing.parts import (
    Briefing,
    BriefingContent,
    Cover,
    Figure,
    Host,
    Origin,
    ParkPart,
    Person,
    PlotPart,
    Remark,
    Review,
    Step,
    Supply,
    Way,
    Words,
)
from exports.briefing.reading import Reading
from resources.terms import initials
from storage.repositories import ReadSession
from storage.repositories.pack_register import inputs_of, next_count
from storage.repositories.packs import (
    OfferedPlot,
    OpenPromise,
    PackRecords,
    Reason,
    Wish,
    Withheld,
    records_for,
)
from storage.rules.addressee import Guarded
from storage.settings import DEMONSTRATION, setting
from storage.values import LocalizedText, PriceBand

GLANCE = 6  # big figures
FEWEST_FIGURES = 4
MEASURES = ("plot_ratio", "coverage", "height_limit", "ground_level", "bearing")
NO_ZONE = "IB"  # begins the numbers of packs where the zone has no name


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
    parks = {found.park.id: found.park for found in records.plots if found.park}
    zone = records.house.zone
    return Briefing(
        cover=_cover(reading, records, count, plots),
        tagline=reading.words(zone, "tagline") if zone else Words(),
        figures=_figures(reading, records.facts),
        parks=tuple(_park(reading, park) for park in parks.values()),
        plots=plots,
        steps=steps_of(reading, records.promises),
        team=team,
        demonstration=demonstration,
    )


def _cover(reading: Reading, records: PackRecords, count: int, plots: Iterable[PlotPart]) -> Cover:
    house = records.house
    validity = [plot.price.valid_until for plot in plots if plot.price and plot.price.valid_until]
    return Cover(
        company=reading.words(records.company, "name", needed=True),
        company_as_written=as_written(reading.value(records.company, "name")),
        contact=person_part(reading, records.contact) if records.contact else None,
        zone=zone_of(reading, house.zone) if house.zone else Words(),
        issuer=reading.words(house.issuer, "name", needed=True) if house.issuer else Words(),
        host=host_part(reading, house.host) if house.host else None,
        number=f"{_number_word(reading, house.zone)}-{reading.today.year}-{count:04d}",
        made=reading.today,
        valid_until=min(validity, default=None),
    )


def zone_of(reading: Reading, zone: Guarded) -> Words:
    """The zone by the name that people know it by."""
    return reading.words(zone, "short_name") or reading.words(zone, "name", needed=True)


def as_written(name: LocalizedText) -> str:
    """A company's name is a proper name: one in any language is better than none."""
    return next((name.text(tag) for tag in name if name.printable(tag)), "")


def _number_word(reading: Reading, zone: Guarded | None) -> str:
    """Two letters by the sound of the zone's short name: 江州高新区 gives JZ."""
    short: LocalizedText = reading.value(zone, "short_name") if zone else LocalizedText()
    spoken = initials(as_written(short))
    return "".join(letter for letter in spoken if letter.isascii())[:2].upper() or NO_ZONE


def person_part(reading: Reading, person: Guarded) -> Person:
    """How one of theirs or of ours is named."""
    return Person(reading.value(person, "name"), reading.words(person, "title"))


def host_part(reading: Reading, person: Guarded) -> Host:
    """One of ours, with all that is needed to reach them."""
    phones, mails = reading.value(person, "phones"), reading.value(person, "mails")
    return Host(
        person=person_part(reading, person),
        duties=reading.words(person, "duties"),
        phones=tuple(phone.number for phone in phones),
        mails=tuple(mail.address for mail in mails),
        languages=reading.value(person, "languages"),
    )


def _figures(reading: Reading, facts: Iterable[Guarded]) -> tuple[Figure, ...]:
    """The first figures that may be printed, none if they are too few for a page of their own.

    Those that stand before them and may not be printed are remarked on.
    """
    found: list[Figure] = []
    for fact in facts:
        if len(found) == GLANCE:
            break
        if figure := _figure(reading, fact):
            found.append(figure)
    if len(found) < FEWEST_FIGURES:
        reading.remark("facts_too_few", count=len(found), fewest=FEWEST_FIGURES)
        return ()
    return tuple(found)


def _figure(reading: Reading, fact: Guarded) -> Figure | None:
    name = reading.words(fact, "name", needed=True)
    source = reading.words(fact, "source")
    unit = reading.words(fact, "unit")
    as_of, expires = reading.value(fact, "as_of"), reading.value(fact, "expires")
    if not reading.value(fact, "source"):
        reading.remark("fact_without_source", fact, "source")
    if as_of is None:
        reading.remark("fact_without_date", fact, "as_of")
    if expired := expires is not None and expires < reading.today:
        reading.remark("fact_expired", fact, "expires", day=expires)
    if not name or not source or as_of is None or expired:
        return None
    if expires is not None:
        reading.deadline("fact_expired", fact, "expires", expires)
    return Figure(name, reading.value(fact, "amount"), unit, source, as_of)


def plot_part(reading: Reading, offered: OfferedPlot) -> PlotPart:
    """What is told of a plot that is offered."""
    plot, park = offered.plot, offered.park
    measures = {name: text for name in MEASURES if (text := reading.plain(plot, name))}
    return PlotPart(
        number=reading.plain(plot, "number"),
        name=reading.words(plot, "name"),
        description=reading.words(plot, "description"),
        park=reading.words(park, "name", needed=True) if park else Words(),
        area=reading.value(plot, "area"),
        land_use=reading.value(plot, "land_use"),
        measures=MappingProxyType(measures),
        term_years=reading.value(plot, "term_years"),
        price=(price := _price(reading, plot)),
        price_basis=reading.words(plot, "price_basis", needed=price is not None),
        supplies=_supplies(reading, plot),
        ways=_ways(reading, plot),
    )


def _park(reading: Reading, park: Guarded) -> ParkPart:
    return ParkPart(
        name=reading.words(park, "name", needed=True),
        description=reading.words(park, "description"),
        ways=_ways(reading, park),
    )


def _price(reading: Reading, plot: Guarded) -> PriceBand | None:
    """The range that may be told today; one that may not is told on request."""
    price: PriceBand | None = reading.value(plot, "price")
    if price is None:
        reading.remark("price_missing", plot, "price")
    elif price.valid_until is None:
        reading.remark("price_without_validity", plot, "price")
    elif price.expired(reading.today):
        reading.remark("price_expired", plot, "price", day=price.valid_until)
    else:
        reading.deadline("price_expired", plot, "price", price.valid_until)
        return price
    return None


def _supplies(reading: Reading, plot: Guarded) -> tuple[Supply, ...]:
    return tuple(
        Supply(u.kind, u.capacity, u.unit, u.metres, u.price, u.per, u.as_of)
        for u in reading.value(plot, "utilities")
    )


def _ways(reading: Reading, place: Guarded) -> tuple[Way, ...]:
    return tuple(
        Way(
            kind=way.kind,
            name=reading.written(place, "distances", way.name),
            kilometres=way.kilometres,
            minutes=way.minutes,
            mode=way.mode,
        )
        for way in reading.value(place, "distances")
    )


def steps_of(reading: Reading, promises: Iterable[OpenPromise]) -> tuple[Step, ...]:
    """What both sides promised, in the given order, where it may be printed."""
    made = (_step(reading, promise) for promise in promises)
    return tuple(step for step in made if step and step.promise)


def _step(reading: Reading, found: OpenPromise) -> Step | None:
    """What was promised; an overdue promise of ours is no next step, and is remarked on."""
    promise = found.promise
    ours, due = reading.value(promise, "side") == "us", reading.value(promise, "due")
    if due is None:
        reading.remark("promise_without_due", promise, "due")
    elif ours and due < reading.today:
        reading.remark("promise_overdue", promise, "due", day=due)
        return None
    person = found.ours if ours else found.theirs
    return Step(
        ours=ours,
        promise=reading.words(promise, "promise", needed=True),
        person=person_part(reading, person) if person else None,
        due=due,
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
    )


def remark_of(found: Withheld) -> Remark:
    """What was kept out, for the preflight."""
    origin = Origin(found.kind, found.record, found.title)
    return Remark(found.reason.value, origin, "", {})
