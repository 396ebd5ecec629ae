"""Halls as people type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.briefing.wording import hall_measures
from storage.rules.halls import read_hall
from storage.values import Hall

HALL = Hall(2, Decimal(24), Decimal(12), Decimal(3), Decimal(20))
MEASURES = st.decimals("0.1", "999", places=1)
HALLS = st.builds(
    Hall, st.integers(1, 99), MEASURES, MEASURES, st.none() | MEASURES, st.none() | MEASURES
)


@pytest.mark.parametrize(
    ("typed", "hall"),
    [
        ("2 × 24 m; 12 m; 3 t/m²; 20 t", HALL),
        ("2×24米；12米；3吨/平方米；20吨", HALL),
        ("2x24m;12m;20t;3t/m2", HALL),
        ("1 * 18.5 m; 9 m", Hall(1, Decimal("18.5"), Decimal(9))),
        ("3 × 24 m; 9 m; 10 t", Hall(3, Decimal(24), Decimal(9), None, Decimal(10))),
    ],
)
def test_halls(typed, hall):
    assert read_hall(typed) == hall


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "24 m; 12 m",
        "2 × 24; 12 m",
        "2 × 24 m",
        "2 × 24 m; 12 t",
        "2 × 24 m; 12 m; 3 t/m²; 4 t/m²",
        "2 × 24 m; 12 m; 20 t; 30 t",
        "2 × 24 m; 12 m; 3 kN",
        "2 × 24 m; 12 m; 3 t/m²; 20 t; ",
    ],
)
def test_what_is_no_hall(typed):
    assert read_hall(typed) is None


@given(st.text())
def test_any_text_is_read_or_refused(typed):
    read_hall(typed)


@pytest.mark.parametrize(("language", "between"), [("zh", "；"), ("en", "; ")])
@given(hall=HALLS)
def test_what_is_shown_can_be_typed(language, between, hall):
    assert read_hall(between.join(hall_measures(hall, language))) == hall
