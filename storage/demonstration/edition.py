"""One edition of the demonstration: all that a seed and a day make, kept in a few acts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from uuid import UUID

from resources.i18n import N_
from storage.demonstration.companies import SHOWCASE, SHOWCASE_PLOTS, companies, company_row
from storage.demonstration.crowd import crowd
from storage.demonstration.events import RUNNING, appointments, event_row, events, first_day
from storage.demonstration.facts import facts, policies
from storage.demonstration.parks import parks
from storage.demonstration.people import contacts
from storage.demonstration.plots import plots
from storage.demonstration.points import talking_points
from storage.demonstration.procedure import procedure
from storage.demonstration.promises import follow_ups, promises
from storage.demonstration.requirements import requirements
from storage.demonstration.script import Script
from storage.demonstration.talks import Talk, first_talks, talks, visit
from storage.demonstration.unfinished import leave_unfinished
from storage.demonstration.zone import ME, staff, units
from storage.entities.contact import Contact
from storage.entities.record import Record
from storage.entities.schema import KINDS_BY_ENTITY
from storage.journal.label import Label
from storage.progress import Progress, no_progress
from storage.store import Store

RECORDS_PER_ACT = 50_000


@dataclass(frozen=True, slots=True)
class Summary:
    """What was made: how many records of each kind, and where a visitor may begin.

    The faces mark a store with `demonstration` and print that mark on every sheet.
    """

    counts: Mapping[str, int]
    me: UUID
    running_event: UUID
    showcase: UUID
    showcase_name: str
    showcase_plots: tuple[str, ...]
    demonstration: bool = True

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def build(
    store: Store,
    *,
    seed: int = 1,
    today: date,
    records: int = 0,
    progress: Progress = no_progress,
) -> Summary:
    """Fill a new store with the story, and with a crowd until it holds about `records`.

    From then on the store's acts are done in the name of the story's “me”.
    """
    script = Script(seed, today)
    store.me = script.id("staff", ME)
    counts: Counter[str] = Counter()
    for label, part in story(script):
        _keep(store, label, part, counts)
    if records > counts.total():
        _keep_crowd(store, script, records - counts.total(), counts, progress)
    return Summary(
        counts=dict(counts),
        me=store.me,
        running_event=script.id("event", RUNNING),
        showcase=script.id("company", SHOWCASE),
        showcase_name=company_row(SHOWCASE)["name"]["en"],
        showcase_plots=SHOWCASE_PLOTS,
    )


def story(script: Script) -> Sequence[tuple[Label, list[Record]]]:
    """The parts of the story, each with the name of its act; made, but not kept."""
    people = contacts(script, lambda key: first_day(script, event_row(key)))
    by_company = _by_company(people)
    told = list(talks(script, by_company))
    parts = (
        (Label(N_("Demonstration: the zone and its people")), [*units(script), *staff(script)]),
        (
            Label(N_("Demonstration: parks, plots, facts and policies")),
            [
                *parks(script),
                *plots(script),
                *facts(script),
                *policies(script),
                *procedure(script),
            ],
        ),
        (Label(N_("Demonstration: companies and contacts")), [*companies(script), *people]),
        (
            Label(N_("Demonstration: events and appointments")),
            [*events(script), *appointments(script, by_company)],
        ),
        (
            Label(N_("Demonstration: talks, promises and follow-ups")),
            [*_said(script, told), *requirements(script), *talking_points(script)],
        ),
    )
    for _, part in parts:
        leave_unfinished(script, {record.id: record for record in part})
    return parts


def _said(script: Script, told: Sequence[Talk]) -> list[Record]:
    first = first_talks(told)
    visits = [visit(script, talk, first=talk.key in first) for talk in told]
    promised = [promise for talk in told for promise in promises(script, talk)]
    return [*visits, *promised, *follow_ups(script, told)]


def _by_company(people: Iterable[Record]) -> dict[UUID, list[Contact]]:
    found: dict[UUID, list[Contact]] = {}
    for person in people:
        if isinstance(person, Contact) and person.company:
            found.setdefault(person.company, []).append(person)
    return found


def _keep(
    store: Store,
    label: Label,
    records: Iterable[Record],
    counts: Counter[str],
    progress: Progress = no_progress,
) -> None:
    """One act; what it keeps is counted by its kinds."""

    def counted() -> Iterator[Record]:
        for record in records:
            counts[KINDS_BY_ENTITY[type(record)].name] += 1
            yield record

    store.act(label, lambda session: session.add_many(counted(), progress))


def _keep_crowd(
    store: Store, script: Script, wanted: int, counts: Counter[str], progress: Progress
) -> None:
    """So many extras, in acts of bearable size; who stops it loses only the act under way."""
    stream = crowd(script)
    for begun in range(0, wanted, RECORDS_PER_ACT):
        size = min(RECORDS_PER_ACT, wanted - begun)

        def told(done: int, _total: int, begun: int = begun) -> None:
            progress(begun + done, wanted)

        label = Label(N_("Demonstration: {count} more records"), count=size)
        _keep(store, label, islice(stream, size), counts, told)
