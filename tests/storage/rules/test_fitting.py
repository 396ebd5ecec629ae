from datetime import date
from decimal import Decimal

import pytest

from storage.entities.elements import Distance, Utility
from storage.entities.place import Plot
from storage.entities.requirement import Requirement
from storage.rules.fitting import Fit, Quantity, State, fit, quantity
from storage.values import Area, Hall, LocalizedText, PriceBand, TextStatus


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("2 × 12", "MVA, 10 kV", Quantity(Decimal(24000), "kVA")),
        ("2 × 12 MVA, 10 kV", "", Quantity(Decimal(24000), "kVA")),
        ("3,000", "t/d, DN 500", Quantity(Decimal(3000), "t/d")),
        ("800 m³/h, 0.4 MPa", "", Quantity(Decimal(800), "m³/h")),
        ("20", "t/h, 0.8 MPa, 220 °C", Quantity(Decimal(20), "t/h")),
        ("40 m", "", Quantity(Decimal(40), "m")),
        ("180 kPa", "", Quantity(Decimal(180), "kPa")),
        ("2×120 MVA", "", Quantity(Decimal(240_000), "kVA")),
        ("2 x 12 MVA", "", Quantity(Decimal(24_000), "kVA")),
        ("≤ 40 m", "", Quantity(Decimal(40), "m")),
        ("24–40 m", "", Quantity(Decimal(24), "m")),
        ("2 × 10–12 MVA, 10-20 kV", "", Quantity(Decimal(20_000), "kVA")),
        ("18个月", "", Quantity(Decimal(18), "months")),
        ("3", "t/m²", Quantity(Decimal("29.41995"), "kPa")),
        ("", "kVA", None),
        ("enough", "kVA", None),
        ("12", "buckets", None),
    ],
)
def test_figures_are_read_with_their_unit(text, unit, expected):
    assert quantity(text, unit) == expected


def plot(**values):
    given = {
        "area": Area(Decimal(123), "mu"),
        "height_limit": "40 m",
        "utilities": (
            Utility(id="1", kind="power", capacity="2 × 12", unit="MVA, 10 kV"),
            Utility(id="2", kind="gas", capacity="on request"),
        ),
        "price": PriceBand(Decimal(48), Decimal(55), "CNY", "mu", date(2027, 1, 1)),
        **values,
    }
    return Plot(**given)


TODAY = date(2026, 11, 25)
WAYS = (
    Distance(id="1", kind="airport", name=LocalizedText(), kilometres=Decimal(14), minutes=20),
    Distance(id="2", kind="airport", name=LocalizedText(), kilometres=Decimal(172), minutes=126),
)


@pytest.mark.parametrize(
    ("topic", "least", "most", "unit", "state"),
    [
        ("area", 8, None, "ha", State.MET),
        ("area", 120, 130, "mu", State.MET),
        ("area", 10, None, "ha", State.PARTLY),
        ("area", 20, None, "ha", State.NOT_MET),
        ("area", None, 100, "mu", State.PARTLY),
        ("area", None, 50, "mu", State.NOT_MET),
        ("power", 20, None, "MVA", State.MET),
        ("power", 30, None, "MVA", State.PARTLY),
        ("power", 20, None, "t/d", State.UNKNOWN),
        ("gas", 600, None, "m³/h", State.UNKNOWN),
        ("water", 600, None, "t/d", State.UNKNOWN),
        ("height_limit", 12, None, "m", State.UNKNOWN),
        ("height", 12, None, "m", State.MET),
        ("airport", None, 30, "min", State.MET),
        ("airport", None, 10, "km", State.NOT_MET),
        ("airport", None, 12, "km", State.PARTLY),
        ("port", None, 30, "km", State.UNKNOWN),
        ("price", None, 60, "CNY/mu", State.MET),
        ("price", None, 40, "CNY/mu", State.NOT_MET),
        ("staff", 400, None, "", State.UNKNOWN),
        ("area", None, None, "ha", State.UNKNOWN),
    ],
)
def test_what_is_required_beside_what_is_there(topic, least, most, unit, state):
    requirement = Requirement(
        topic=topic,
        at_least=None if least is None else Decimal(least),
        at_most=None if most is None else Decimal(most),
        unit=unit,
    )
    assert fit(requirement, plot(), WAYS, TODAY).state is state


HALL = Hall(
    bays=3,
    span=Decimal(24),
    clear_height=Decimal("9.5"),
    floor_load=Decimal(3),
    crane=Decimal(10),
)
BARE = Hall(bays=1, span=Decimal(18), clear_height=Decimal(6))


@pytest.mark.parametrize(
    ("hall", "topic", "least", "unit", "state"),
    [
        (HALL, "height", 9, "m", State.MET),
        (HALL, "height", 12, "m", State.NOT_MET),  # whatever the height limit of the land says
        (HALL, "building", 9, "m", State.MET),
        (HALL, "building", 10, "t", State.MET),
        (HALL, "building", 12, "t", State.PARTLY),
        (HALL, "building", 20, "t", State.NOT_MET),
        (HALL, "building", 3, "bays", State.MET),
        (HALL, "building", 3, "t/m²", State.MET),
        (HALL, "building", 6000, "m2", State.UNKNOWN),
        (HALL, "building", 6000, "", State.UNKNOWN),
        (HALL, "floor_load", 3, "t/m²", State.MET),
        (HALL, "floor_load", 30, "kN/m²", State.PARTLY),
        (HALL, "floor_load", 5, "t/m²", State.NOT_MET),
        (HALL, "floor_load", 5, "m", State.UNKNOWN),
        (BARE, "floor_load", 1, "t/m²", State.UNKNOWN),
        (BARE, "building", 5, "t", State.UNKNOWN),
        (BARE, "building", 1, "kPa", State.UNKNOWN),
        (None, "building", 9, "m", State.UNKNOWN),
        (None, "floor_load", 1, "t/m²", State.UNKNOWN),
    ],
)
def test_a_hall_answers_for_what_it_has(hall, topic, least, unit, state):
    requirement = Requirement(topic=topic, at_least=Decimal(least), unit=unit)
    assert fit(requirement, plot(hall=hall), WAYS, TODAY).state is state


ANSWER = LocalizedText().written("zh", "可以。", TextStatus.REVIEWED)


@pytest.mark.parametrize(
    ("topic", "least", "most", "unit", "figure"),
    [
        ("time", None, 18, "months", "18 months"),
        ("staff", 420, None, "people", "480 people"),
        ("other", 50, None, "%", "60%"),
    ],
)
def test_our_own_figure_tells_nothing_of_a_plot(topic, least, most, unit, figure):
    requirement = Requirement(
        topic=topic,
        at_least=None if least is None else Decimal(least),
        at_most=None if most is None else Decimal(most),
        unit=unit,
        figure=figure,
        answer=ANSWER,
    )
    assert fit(requirement, plot(), WAYS, TODAY) == Fit(State.UNKNOWN)


def test_what_lies_at_a_plot_counts_whatever_our_answer_says():
    requirement = Requirement(
        topic="power", at_least=Decimal(30), unit="MVA", figure="40 MVA", answer=ANSWER
    )
    assert fit(requirement, plot(), WAYS, TODAY).state is State.PARTLY


@pytest.mark.parametrize(
    ("per", "hall", "state"),
    [
        ("mu", None, State.MET),
        ("m2", None, State.UNKNOWN),
        ("m2", HALL, State.NOT_MET),
    ],
)
def test_the_height_limit_of_the_land_tells_nothing_of_a_building(per, hall, state):
    rent = PriceBand(Decimal(24), Decimal(30), "CNY", per, date(2027, 1, 1))
    requirement = Requirement(topic="height", at_least=Decimal(12), unit="m")
    assert fit(requirement, plot(price=rent, hall=hall), WAYS, TODAY).state is state


@pytest.mark.parametrize(
    ("today", "state"),
    [(date(2027, 1, 1), State.MET), (date(2027, 1, 2), State.UNKNOWN)],
)
def test_a_price_out_of_date_meets_nothing(today, state):
    requirement = Requirement(topic="price", at_most=Decimal(60), unit="CNY/mu")
    assert fit(requirement, plot(), WAYS, today).state is state


def test_a_price_is_asked_for_in_other_units():
    requirement = Requirement(topic="price", at_most=Decimal("0.0056"), unit="万元/亩")
    assert fit(requirement, plot(), WAYS, TODAY).state is State.MET
