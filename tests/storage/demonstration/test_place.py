"""The zone: sums that add up, plots as large as they say, distances that can be true."""

import re
from collections import defaultdict
from decimal import Decimal
from itertools import combinations, pairwise

import pytest

from exports.typesetting.outlines import lies_in
from resources.terms import choice
from storage.demonstration.parks import enclosed
from storage.demonstration.script import rows

MU = Decimal(2000) / 3
NUMBER = re.compile(r"\b(?:NEV|PV|BIO|CC|TG|YJ|HW|YB)-\d\b")


def facts(edition):
    """Those about the zone, by their keys; facts about its parks follow them."""
    keys = [row["key"] for row in rows("facts", "fact")]
    about_parks = edition["fact"][len(keys) :]
    assert all(fact.park for fact in about_parks)
    return dict(zip(keys, edition["fact"], strict=False))


def in_sum(edition, whole, *parts):
    found = facts(edition)
    return found[whole].amount == sum(found[part].amount for part in parts)


def test_figures_add_up(told_today):
    assert in_sum(told_today, "gdp", "gdp_primary", "gdp_secondary", "gdp_tertiary")
    assert in_sum(told_today, "trade", "exports", "imports")
    regions = ("fdi_europe", "fdi_japan_korea", "fdi_united_states", "fdi_others")
    assert in_sum(told_today, "fdi_0", *regions)


def test_investment_also_falls_in_some_years(told):
    found = facts(told)
    series = sorted((found[f"fdi_{back}"] for back in range(7)), key=lambda fact: fact.as_of)
    years = [fact.as_of.year for fact in series]
    assert years == list(range(years[0], years[0] + 7))
    assert years[-1] < told.today.year
    changes = [b.amount - a.amount for a, b in pairwise(series)]
    assert sum(change < 0 for change in changes) >= 2
    assert sum(change > 0 for change in changes) >= 2


def test_links_of_a_chain_are_the_sum_of_their_suppliers(told_today):
    parts = ("supply_castings", "supply_gears", "supply_stamping")
    assert in_sum(told_today, "chain_nev_materials", "supply_copper", "supply_magnets")
    assert in_sum(told_today, "chain_nev_parts", *parts)
    assert in_sum(told_today, "chain_nev_electronics", "supply_inverters")
    found = facts(told_today)
    assert found["engineers"].amount < found["skilled_workers"].amount
    assert found["technical_graduates"].amount < found["vocational_graduates"].amount


def test_a_chain_has_three_to_six_links_of_the_same_sectors(told_today):
    links = [fact for fact in told_today["fact"] if fact.topic == "chain"]
    chains = defaultdict(list)
    for link in links:
        chains[link.sectors].append(link)
    assert len(chains) == 3
    assert all(3 <= len(found) <= 6 for found in chains.values())
    ids = {link.id for link in links}
    own = {company.chain_link for company in told_today["company"]} - {None}
    assert len(own) > 5
    assert own <= ids
    drives = facts(told_today)["chain_nev_drives"].id
    assert told_today.company("Falkenrieder Antriebs").chain_link == drives


def test_facts_have_a_source_and_a_day_that_is_past(told):
    unknown = [fact for fact in told["fact"] if fact.known_by]
    assert {fact.topic for fact in unknown} == {"cost"}
    assert all(fact.known_by > told.today for fact in unknown)
    for fact in (fact for fact in told["fact"] if not fact.known_by):
        assert fact.source
        assert fact.as_of < told.today
        assert fact.amount is not None or fact.statement
        assert (fact.amount is None) != (not fact.statement) or fact.topic == "chain"
        assert fact.unit or fact.amount is None
    assert len({fact.rank for fact in told["fact"]}) == len(told["fact"])


def test_one_fact_is_out_of_date_and_some_will_be_soon(told):
    left = sorted((f.expires - told.today).days for f in told["fact"] if f.expires)
    assert sum(days < 0 for days in left) == 1
    assert sum(0 <= days <= 14 for days in left) == 2


def test_what_the_showcase_prints_first_is_in_date(told):
    for fact in sorted(told["fact"], key=lambda fact: fact.rank)[:6]:
        assert fact.amount is not None
        assert fact.expires is None or fact.expires > told.today


def test_eight_parks_and_belts_of_the_kinds_of_the_field(told_today):
    kinds = sorted(park.kind for park in told_today["park"])
    assert kinds == ["belt"] * 2 + ["characteristic_park"] * 2 + ["emerging_park"] * 4
    chemical = [park for park in told_today["park"] if park.chemicals_allowed]
    assert [park.sectors for park in chemical] == [
        ("environmental", "new_chemical_materials", "new_materials")
    ]
    sizes = {park.id: park.area.amount - park.developed.amount for park in told_today["park"]}
    offered = defaultdict(Decimal)
    for plot in told_today["plot"]:
        offered[plot.park] += plot.area.amount
    assert offered.keys() == sizes.keys()
    assert all(offered[park] <= rest for park, rest in sizes.items())


def test_ground_plans_are_as_large_as_the_areas_say(told_today):
    for record in (*told_today["park"], *told_today["plot"]):
        drawn = enclosed(record.outline.corners) / float(record.area.within("m2"))
        assert drawn == pytest.approx(1, abs=0.005), record
        assert all(coordinate >= 0 for corner in record.outline.corners for coordinate in corner)


def placed(plot):
    """Its corners in the plan of its park."""
    return [(x + plot.corner.east, y + plot.corner.north) for x, y in plot.outline.corners]


def test_plots_lie_in_their_parks_apart_from_each_other_and_from_roads(told_today):
    by_park = defaultdict(list)
    for plot in told_today["plot"]:
        assert lies_in(told_today.by_id[plot.park].outline.corners, placed(plot)), plot.number
        by_park[plot.park].append(box(placed(plot)))
    for park, boxes in by_park.items():
        roads = [
            box(
                [
                    (x + side, y + side)
                    for x, y in ends
                    for side in (-road.width / 2, road.width / 2)
                ]
            )
            for road in told_today.by_id[park].roads
            for ends in pairwise(road.points)
            if len({x for x, _ in ends}) == 1 or len({y for _, y in ends}) == 1
        ]
        assert 2 <= len(told_today.by_id[park].roads) <= 4
        for one, other in combinations(boxes, 2):
            assert apart(one, other)
        assert all(apart(one, road) for one in boxes for road in roads)


def box(corners):
    easts, norths = zip(*corners, strict=True)
    return min(easts), min(norths), max(easts), max(norths)


def apart(one, other):
    return one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]


def test_halls_are_rented_by_the_month_and_have_a_section(told_today):
    halls = [plot for plot in told_today["plot"] if plot.hall]
    assert len(halls) >= 5
    assert all(plot.price.period == "month" for plot in halls)
    land = [plot for plot in told_today["plot"] if plot.price and plot.price.per == "mu"]
    assert not any(plot.price.period or plot.hall for plot in land)
    for plot in halls:
        assert f"{plot.hall.floor_load}" in plot.description.text("en")
        assert f"{plot.hall.clear_height} m" in plot.description.text("en")


def test_plots_of_every_state_and_form(told):
    plots = told["plot"]
    by_park = defaultdict(list)
    for plot in plots:
        by_park[plot.park].append(plot)
    assert all(3 <= len(found) <= 5 for found in by_park.values())
    states = {plot.availability for plot in plots}
    assert states == {"available", "in_talks", "reserved", "sold", "planned"}
    expired = [p for p in plots if p.price and p.price.valid_until and p.price.expired(told.today)]
    without = [p for p in plots if p.price and p.price.valid_until is None]
    assert (len(expired), len(without)) == (2, 1)
    assert {plot.price.per for plot in plots if plot.price} == {"mu", "m2"}
    assert all(plot.price_basis for plot in plots if plot.price)
    assert len({plot.number for plot in plots}) == len(plots)


def test_the_plot_that_people_ask_for_is_there(told_today):
    (plot,) = (plot for plot in told_today["plot"] if plot.number == "PV-3")
    assert plot.name.text("zh") == "光伏产业园3号地块"
    assert plot.name.text("en") == "Photovoltaics Park, plot 3"
    assert [u.kind for u in plot.utilities][:2] == ["power", "gas"]


def test_utilities_say_since_when_and_at_what_price(told):
    for plot in told["plot"]:
        for utility in plot.utilities:
            assert utility.capacity
            assert utility.metres > 0
            assert utility.as_of < told.today
            assert bool(utility.price) == bool(utility.per)


def test_distances_are_longer_by_road_and_plausible(told_today):
    fastest = facts(told_today)["shanghai_rail"].amount
    for park in told_today["park"]:
        ways = {way.name.text("en"): way for way in park.distances}
        assert {way.kind for way in ways.values()} == {
            *("airport", "high_speed_station", "city", "port", "motorway")
        }
        shanghai = ways["Shanghai"]
        assert (shanghai.mode, shanghai.minutes) == ("high_speed_rail", fastest)
        assert ways["Yangshan Port, Shanghai"].kilometres > shanghai.kilometres
        assert all(way.location for way in ways.values())
        for way in park.distances:
            speed = float(way.kilometres) / way.minutes * 60
            assert way.mode != "road" or 10 < speed < 90


def test_talk_is_of_plots_that_take_the_sector(told):
    parks = told.by_id
    plots = {plot.number: plot for plot in told["plot"]}
    taken = {sector for park in told["park"] for sector in park.sectors}
    for visit in told["visit"]:
        company = parks[visit.company]
        for number in NUMBER.findall(visit.minutes.text("en")):
            park = parks[plots[number].park]
            assert company.sector in park.sectors or company.sector not in taken, (company, number)


def test_topics_fit_the_sector(told_today):
    sectors = {row["notes"]: row.get("sectors") for row in rows("topics", "topic")}
    told = [(sectors.get(v.notes), told_today.by_id[v.company].sector) for v in told_today["visit"]]
    bound = [(allowed, sector) for allowed, sector in told if allowed]
    assert len(bound) > 5
    assert all(sector in allowed for allowed, sector in bound)


def test_only_published_policies_are_public(told):
    tightened = [policy for policy in told["policy"] if policy.visibility]
    assert [policy.visibility for policy in tightened] == ["internal"]
    for policy in told["policy"]:
        assert policy.number
        assert policy.issued_on <= policy.valid_from < told.today < policy.valid_until
        assert f"〔{policy.issued_on.year}〕" in policy.number
        assert not policy.review_number or policy.review_on < policy.issued_on


def test_the_average_of_a_plant_is_made_of_the_three_wages(told_today):
    """Seven operators, two technicians and one engineer in ten."""
    found = facts(told_today)
    weights = {"operator_cost": 7, "technician_cost": 2, "engineer_cost": 1}
    average = found["staff_cost"]
    for field in ("amount", "amount_high"):
        wages = sum(weight * getattr(found[key], field) for key, weight in weights.items())
        assert getattr(average, field) == wages / 10
    assert average.in_sum
    assert not any(found[key].in_sum for key in weights)


def test_costs_stand_under_every_head(told_today):
    costs = [fact for fact in told_today["fact"] if fact.topic == "cost"]
    assert all(fact.cost_group for fact in costs)
    heads = {choice("cost_group", fact.cost_group).extra["head"] for fact in costs}
    assert heads == {"labour", "energy", "space", "freight"}


def test_the_procedure_ends_with_production_after_the_eighteen_months_of_the_talks(told_today):
    steps = sorted(told_today["procedure_step"], key=lambda step: step.rank)
    assert (steps[-1].begins, steps[-1].ends) == (18, 18)
    assert all(0 <= step.begins <= step.ends <= 18 for step in steps)
    # 21 working days make a month; an office's bar is as long as the time it commits itself to.
    for step in steps:
        assert bool(step.office) == (step.side == "us") == (step.working_days is not None)
        if step.working_days is not None:
            assert abs((step.ends - step.begins) * 21 - step.working_days) < 5, step.name
