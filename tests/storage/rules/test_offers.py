"""What may be offered and said, by the fields that no pack may see."""

from datetime import date

import pytest

from resources.terms import choices
from storage.entities.contact import Contact
from storage.entities.place import Plot
from storage.entities.unit import Staff
from storage.entities.visit import Commitment
from storage.rules import offers

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("availability", "visibility", "offered"),
    [
        ("available", "", True),
        ("available", "public", True),
        ("available", "internal", False),
        ("available", "restricted", False),
        ("available", "addressee", False),
        ("in_talks", "", True),  # of an interest nobody else may know
        ("planned", "", False),
        ("reserved", "", False),
        ("sold", "", False),
        ("", "", False),
        ("from a newer version", "", False),
    ],
)
def test_a_plot_is_offered(availability, visibility, offered):
    assert offers.is_offered(Plot(availability=availability, visibility=visibility)) is offered


def test_the_states_of_offered_plots_are_those_of_the_term_base():
    known = {choice.code for choice in choices("plot_availability")}
    assert set(offers.offered_states()) < known
    assert "available" in offers.offered_states()


def test_a_deleted_plot_is_not_offered():
    plot = Plot(availability="available")
    plot.deleted = True
    assert not offers.is_offered(plot)


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({"may_be_named": True}, True),
        ({}, False),
        ({"may_be_named": True, "left": True}, False),
        ({"may_be_named": True, "visibility": "internal"}, False),
    ],
)
def test_one_of_us_may_be_named(values, named):
    assert offers.may_be_named(Staff(**values)) is named


@pytest.mark.parametrize(
    ("values", "consented"),
    [
        ({}, False),
        ({"consent_basis": "card_given"}, True),
        ({"consent_basis": "consent"}, False),
        ({"consent_basis": "consent", "consent_on": DAY}, True),
    ],
)
def test_a_person_has_consented(values, consented):
    assert offers.has_consented(Contact(**values)) is consented


def test_consent_lasts_through_its_last_day():
    assert not offers.consent_ended(Contact(consent_until=DAY), DAY)
    assert offers.consent_ended(Contact(consent_until=date(2026, 11, 22)), DAY)
    assert not offers.consent_ended(Contact(), DAY)


REVIEW = {"review_number": "8号", "review_on": DAY, "review_basis": "第十二条"}


@pytest.mark.parametrize("missing", [*REVIEW, None])
def test_preferential_terms_need_their_whole_review(missing):
    reviewed = {name: value for name, value in REVIEW.items() if name != missing}
    promise = Commitment(preferential=True, **reviewed)
    assert offers.lacks_review(promise) is (missing is not None)
    assert not offers.lacks_review(Commitment())
