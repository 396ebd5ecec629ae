from datetime import date
from decimal import Decimal

import pytest

from storage.entities.elements import Distance, Utility
from storage.entities.place import Plot
from storage.entities.requirement import Requirement
from storage.rules.fitting import Quantity, State, fit, musts_met, quantity
from storage.values import Area, LocalizedText, PriceBand


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
    assert fit(requirement, plot(), WAYS).state is state


def test_only_musts_that_are_met_are_counted():
    must = Requirement(need="must", topic="area", at_least=Decimal(8), unit="ha")
    want = Requirement(need="want", topic="area", at_least=Decimal(8), unit="ha")
    far = Requirement(need="must", topic="area", at_least=Decimal(80), unit="ha")
    assert musts_met((r, fit(r, plot(), WAYS)) for r in (must, want, far)) == 1
