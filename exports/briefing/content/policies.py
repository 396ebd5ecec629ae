"""Published policies with the number of their fair-competition review."""

from collections.abc import Iterator
from datetime import date

from exports.briefing.content.preferences import are_refused
from exports.briefing.parts.policies import PolicyPart
from exports.briefing.reading import Reading
from resources.terms import choice
from storage.repositories.packs import PackRecords
from storage.rules.addressee import Guarded


def policies_of(reading: Reading, records: PackRecords) -> tuple[PolicyPart, ...]:
    """Those in force, the newest first.

    What is over, what lacks its review and what promises a preference that is refused stay out,
    and the preflight says so.
    """
    return tuple(_printable(reading, records))


def _printable(reading: Reading, records: PackRecords) -> Iterator[PolicyPart]:
    for policy in records.place.policies:
        until: date | None = reading.value(policy, "valid_until")
        if until is not None and until < reading.today:
            reading.remark("policy_expired", policy, "valid_until", day=until)
            continue
        part = _policy(reading, policy)
        if _lacks_review(part):
            reading.remark("policy_without_review", policy, "review_number")
        elif part.name and not are_refused(part.name, part.summary):
            if until is not None:
                reading.deadline("policy_expired", policy, "valid_until", until)
            yield part


def _lacks_review(part: PolicyPart) -> bool:
    """A policy of a kind that nobody knows counts as preferential."""
    kind = choice("policy_kind", part.kind)
    preferential = kind is None or bool(kind.extra.get("review"))
    return preferential and not (part.review_number and part.review_on)


def _policy(reading: Reading, policy: Guarded) -> PolicyPart:
    return PolicyPart(
        kind=reading.value(policy, "kind"),
        name=reading.words(policy, "name", needed=True),
        summary=reading.words(policy, "summary"),
        number=reading.plain(policy, "number"),
        issued_by=reading.words(policy, "issued_by"),
        issued_on=reading.value(policy, "issued_on"),
        valid_from=reading.value(policy, "valid_from"),
        valid_until=reading.value(policy, "valid_until"),
        review_number=reading.plain(policy, "review_number"),
        review_on=reading.value(policy, "review_on"),
    )
