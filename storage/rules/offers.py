"""What may be offered and said to an investor; the raw state it follows from is never told."""

from datetime import date

from resources.terms import choice, choices
from storage.disclosure import Disclosure
from storage.entities.contact import Contact
from storage.entities.place import Plot
from storage.entities.unit import Staff
from storage.entities.visit import Commitment
from storage.rules.addressee import tightened_to

CONSENT = "consent"


def offered_states() -> tuple[str, ...]:
    """The codes of availability with which a plot is offered."""
    return tuple(c.code for c in choices("plot_availability") if c.extra.get("offered"))


def is_offered(plot: Plot) -> bool:
    """Whether a pack may say of a plot that it is available."""
    state = choice("plot_availability", plot.availability)
    offered = state is not None and bool(state.extra.get("offered"))
    return offered and not plot.deleted and tightened_to(plot) is Disclosure.PUBLIC


def may_be_named(person: Staff) -> bool:
    """Whether one of us may stand in a pack, with telephone and address."""
    serves = person.may_be_named and not person.left and not person.deleted
    return serves and tightened_to(person) is Disclosure.PUBLIC


def has_consented(person: Contact) -> bool:
    """Whether there is a basis for keeping and printing the person's name (PIPL, art. 13)."""
    if person.consent_basis == CONSENT:
        return person.consent_on is not None
    return bool(person.consent_basis)


def consent_ended(person: Contact, today: date) -> bool:
    return person.consent_until is not None and person.consent_until < today


def lacks_review(promise: Commitment) -> bool:
    """Preferential terms without number, date and basis of their fair-competition review."""
    reviewed = promise.review_number and promise.review_on and promise.review_basis
    return promise.preferential and not reviewed
