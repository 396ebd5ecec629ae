"""Published policies with the number of their fair-competition review."""

from exports.briefing.parts.policies import PolicyPart
from exports.briefing.reading import Reading
from storage.repositories.packs import PackRecords
from storage.rules.addressee import Guarded


def policies_of(reading: Reading, records: PackRecords) -> tuple[PolicyPart, ...]:
    """The newest first."""
    return tuple(_policy(reading, policy) for policy in records.place.policies)


def _policy(reading: Reading, policy: Guarded) -> PolicyPart:
    return PolicyPart(
        kind=reading.value(policy, "kind"),
        name=reading.words(policy, "name", needed=True),
        summary=reading.words(policy, "summary"),
        number=reading.plain(policy, "number"),
        issued_by=reading.words(policy, "issued_by"),
        issued_on=reading.value(policy, "issued_on"),
        valid_until=reading.value(policy, "valid_until"),
        review_number=reading.plain(policy, "review_number"),
        review_on=reading.value(policy, "review_on"),
    )
