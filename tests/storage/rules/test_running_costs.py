"""A year's running costs: what is known is reckoned, units are converted, parts add up."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.running_costs import (
    Rate,
    Use,
    rounded_parts,
    running_costs,
    step_of,
    told_parts,
    unit_rate,
)


def rate(group, low, unit, high=None):
    return Rate(group, Decimal(low), None if high is None else Decimal(high), unit)


def use(topic, amount, unit=""):
    return Use(topic, Decimal(amount), unit)


LABOUR = rate("labour", "9160", "RMB a month", "11240")
POWER = rate("power", "0.68", "RMB/kWh")
STAFF, CURRENT = use("staff", 420, "people"), use("power_use", 62, "GWh")


def amounts(found):
    return {share.group: share.amount for share in found.shares}


@pytest.mark.parametrize(
    ("given_rate", "given_use", "expected"),
    [
        (rate("power", "0.68", "RMB/kWh"), use("power_use", 62, "GWh"), 42_200_000),
        (rate("power", "0.68", "元/千瓦时"), use("power_use", 6200, "万千瓦时"), 42_200_000),
        (rate("power", "680", "RMB/MWh"), use("power_use", "62000", "MWh/a"), 42_200_000),
        (rate("gas", "3.72", "RMB/m³"), use("gas_use", "180", "万立方米/年"), 6_700_000),
        (rate("steam", "218", "元/吨"), use("steam_use", "14", "kt a year"), 3_100_000),
        (rate("water", "4.05", "RMB/t"), use("water_use", "900000", "m³"), 3_600_000),
        (rate("water", "4.05", "RMB per m³"), use("water_use", "90", "万吨"), 3_600_000),
        (rate("sewage", "2.10", "RMB/t"), use("sewage_use", "700000", "t"), 1_500_000),
        (rate("labour", "120000", "RMB a year"), use("staff", "100", "人"), 12_000_000),
        (rate("labour", "8000", "元/月", "12000"), use("staff", "100"), 12_000_000),
    ],
    ids=str,
)
def test_units_are_converted(given_rate, given_use, expected):
    other = (POWER, CURRENT) if given_rate.group == "labour" else (LABOUR, STAFF)
    found = running_costs([given_rate, other[0]], [given_use, other[1]])
    assert amounts(found)[given_rate.group] == pytest.approx(Decimal(expected), abs=100_000)


@pytest.mark.parametrize(
    ("group", "unit", "wanted"),
    [
        ("power", "US$/kWh", "kWh"),
        ("power", "kWh", "kWh"),
        ("power", "RMB", "kWh"),
        ("power", "RMB/t", "kWh"),
        ("steam", "RMB/m³", "t"),
        ("labour", "", "month"),
    ],
)
def test_a_rate_in_another_unit_or_currency_does_not_count(group, unit, wanted):
    assert unit_rate(rate(group, 1, unit), wanted) is None


def test_the_worked_example():
    found = running_costs([LABOUR, POWER], [STAFF, CURRENT])
    assert amounts(found) == {"labour": 51_408_000, "power": 42_160_000}
    assert found.total == 93_568_000
    assert [(share.used, share.unit) for share in found.shares] == [
        (420, "people"),
        (62_000_000, "kWh"),
    ]


def test_several_rates_of_a_group_count_with_their_mean():
    rates = [rate("power", "0.60", "RMB/kWh"), rate("power", "0.80", "RMB/kWh"), LABOUR]
    found = running_costs(rates, [STAFF, CURRENT])
    assert amounts(found)["power"] == 43_400_000  # 62 GWh at 0.70


@pytest.mark.parametrize(
    ("rates", "uses"),
    [
        ([], []),
        ([LABOUR], [STAFF]),
        ([LABOUR, POWER], [STAFF]),
        ([LABOUR, POWER], [CURRENT, use("gas_use", 5, "m³")]),
        ([LABOUR, POWER], [STAFF, use("power_use", 62, "buckets")]),
        ([LABOUR, POWER], [STAFF, use("power_use", 0, "kWh")]),
        ([LABOUR, POWER], [STAFF, use("power_use", 1, "kWh")]),  # rounds to nothing
    ],
)
def test_a_sum_has_two_parts_at_least(rates, uses):
    assert running_costs(rates, uses) is None


@pytest.mark.parametrize(
    ("total", "step"),
    [(0, 1), (7, 1), (3001, 10), (98_500_000, 100_000), (100_800_000, 100_000),
     (299_900_000, 100_000), (300_000_000, 1_000_000), ("0.4", 1)],
)  # fmt: skip
def test_three_or_four_figures_tell_a_sum(total, step):
    assert step_of(Decimal(total)) == step


MONEY = st.decimals(min_value=0, max_value=10**12, places=4)


@given(st.lists(MONEY, min_size=1, max_size=6))
def test_rounded_parts_add_up_to_the_rounded_sum(exact):
    total = sum(exact, Decimal(0))
    step = step_of(total)
    parts = rounded_parts(exact, step)
    assert abs(sum(parts) - total) <= step / 2
    assert all(abs(part - amount) < step for part, amount in zip(parts, exact, strict=True))
    assert all(part % step == 0 for part in parts)
    by_size = sorted(zip(exact, parts, strict=True))
    assert all(a[1] <= b[1] for a, b in pairwise(by_size) if a[0] < b[0])


@given(st.lists(MONEY, min_size=1, max_size=6), st.sampled_from([None, Decimal(10_000)]))
def test_told_parts_are_each_rounded_alone_or_told_more_exactly(exact, most):
    parts, step = told_parts(exact, most)
    coarse = min(step_of(sum(exact, Decimal(0))), most or Decimal(10**12))
    alone = [round(amount / coarse + Decimal("1e-9")) * coarse for amount in exact]
    assert step in {coarse, coarse / 10}
    assert abs(sum(parts) - sum(exact, Decimal(0))) <= step / 2
    assert all(abs(part - amount) < step for part, amount in zip(parts, exact, strict=True))
    if step == coarse:
        assert parts == alone


def test_parts_that_round_to_nothing_are_left_out():
    rates = [LABOUR, POWER, rate("water", "4.05", "RMB/t")]
    found = running_costs(rates, [STAFF, CURRENT, use("water_use", 5, "t")])
    assert set(amounts(found)) == {"labour", "power"}
