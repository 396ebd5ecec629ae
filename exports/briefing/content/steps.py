"""What both sides promised."""

from collections.abc import Iterable

from exports.briefing.content.people import person_part
from exports.briefing.content.preferences import are_refused
from exports.briefing.parts.steps import Step
from exports.briefing.reading import Reading
from storage.repositories.packs import (
    OpenPromise,
)


def steps_of(reading: Reading, promises: Iterable[OpenPromise]) -> tuple[Step, ...]:
    """What both sides promised, in the given order, where it may be printed.

    What we may not promise to anybody is left out.
    """
    made = (_step(reading, promise) for promise in promises)
    told = (step for step in made if step and step.promise)
    return tuple(step for step in told if not (step.ours and are_refused(step.promise)))


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
