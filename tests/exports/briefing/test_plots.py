"""Pages of plots: plan, conditions, utilities and price, whatever of them is known."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from exports.typesetting.grid import WIDTH
from exports.typesetting.price_band import Price, price_band
from storage.values import Hall, Money, Outline, PriceBand
from tests.exports.briefing import world as zone
from tests.exports.briefing.pages_told import sheets, text
from tests.exports.typesetting.reading import new_page

UNTIL = date(2027, 2, 28)
RENT = PriceBand(Decimal(16), Decimal(19), "CNY", "m2", UNTIL, "month")
HALL = Hall(2, Decimal(24), Decimal(9), Decimal(5), Decimal(10))


@pytest.fixture
def page(make, world):
    """The sheets on the first plot alone, as one text."""

    def told(languages=("en", "zh"), name="Plot B-07"):
        made = make(languages, plots=[world.plots[0].id])
        (found,) = (t for t in sheets(made.pdf) if "1 mu =" in t or "1亩=" in t if name in t)
        return found.replace("\u00a0", " ")

    return told


def test_the_plan_tells_lengths_setback_and_letters(page, world):
    utilities = world.plots[0].utilities
    world.plots[0].utilities = tuple(replace(utility, side=0) for utility in utilities)
    told = page()
    for words in (
        "262 m",
        "309 m",
        "317 m",
        "Setback 15 m 退界15米",
        "E Power",
        "H Steam",
        "T 通信",
    ):
        assert words in told


@pytest.mark.parametrize("side", [None, -1, 4, 99])
def test_a_side_that_is_not_there_has_no_letter(page, world, side):
    utilities = world.plots[0].utilities
    world.plots[0].utilities = tuple(replace(utility, side=side) for utility in utilities)
    assert "E Power" not in page()


def test_the_park_stands_beside_the_name(page):
    assert "New Energy Vehicle Park" in page()


def test_a_plot_named_after_its_park(page, world):
    world.plots[0].name = zone.text("新能源汽车产业园1号", "New Energy Vehicle Park, Plot B-07")
    assert page().count("New Energy Vehicle Park") == 1


def test_a_missing_utility_is_to_be_confirmed(page, world):
    plot = world.plots[0]
    plot.utilities = tuple(u for u in plot.utilities if u.kind != "steam")
    assert "Steam 蒸汽 To be confirmed 待核实" in page()


def test_the_head_of_utilities_is_told_in_both_languages(page):
    told = page()
    assert all(words in told for words in ("Utility 类别", "Distance 接入距离", "Price 价格"))


def test_without_utilities_there_is_no_table(page, world):
    world.plots[0].utilities = ()
    told = page()
    assert "Utilities" not in told
    assert "To be confirmed" not in told
    assert "RMB 480,000–560,000 per mu" in told


def test_land_is_told_by_both_measures(page):
    told = page()
    for words in (
        "RMB 480,000–560,000 per mu",
        "RMB 720–840 per m²",
        "48–56万元/亩 720–840元/平方米",
    ):
        assert words in told
    for words in ("28 February 2027", "2027年2月28日", "Set by public tender"):
        assert words in told


def test_dollars_where_a_rate_is_known(page, world):
    rate = Money(Decimal(5), "USD", Decimal("7.2"), date(2026, 11, 20), "国家外汇管理局")
    first, *others = world.plots[0].utilities
    world.plots[0].utilities = (replace(first, price=rate), *others)
    assert "US$100–117 per m²" in page()


def test_a_rent_is_told_by_the_month(page, world):
    world.plots[0].price = RENT
    for languages in (("en", "zh"), ("zh", "en")):
        told = page(languages, "Plot B-07")
        assert "RMB 16–19 per m² a month" in told
        assert "每月每平方米16—19元" in told
        assert "per mu" not in told


def test_a_price_on_request_has_no_validity(page, world):
    world.plots[0].price = None
    told = page()
    assert "On request" in told
    assert "备索" in told
    assert "Price valid until" not in told
    assert "Set by public tender" not in told


def test_a_price_on_request_stands_in_a_lower_band():
    page = new_page()
    ranged = Price("Indicative price range", "RMB 1–2", (), "Price valid until", "1 March 2027")
    alone, other = (
        price_band(page, price).set(WIDTH).height
        for price in (Price("Indicative price range", "On request", ()), ranged)
    )
    assert alone < other


def test_a_hall_shows_its_section_and_its_measures(page, world):
    world.plots[0].hall = HALL
    told = page()
    for words in (
        "Building, section 厂房剖面",
        "9 m to crane hook",
        "Floor load 地面荷载 5 t/m²",
        "10吨",
    ):
        assert words in told
    assert "Setback" not in told


def test_a_hall_without_a_crane_has_a_clear_height(page, world):
    world.plots[0].hall = Hall(1, Decimal("18.5"), Decimal(6))
    told = page()
    assert "6 m clear height" in told
    assert "净高6米" in told
    assert "Crane" not in told


@pytest.mark.parametrize(
    "corners",
    [
        ((0, 0), (300, 0), (300, 90), (120, 90), (120, 320), (0, 320)),
        ((0, 0), (0, 320), (40, 310), (310, 0)),
        ((0, 0), (900, 0), (900, 25), (0, 25)),
    ],
    ids=["angle", "clockwise", "strip"],
)
def test_irregular_outlines_are_drawn(page, world, corners):
    world.plots[0].outline = Outline(tuple((float(x), float(y)) for x, y in corners))
    assert "Setback 15 m" in page()


def test_without_an_outline_facts_take_the_whole_width(page, world):
    world.plots[0].outline = None
    told = page()
    assert "Setback" not in told
    assert "Schematic" not in told
    for words in ("123 mu · 20.3 acres", "Plot ratio", "50 years", "Available"):
        assert words in told


def test_long_names_and_texts_lose_nothing(make, world):
    plot = world.plots[0]
    plot.name = zone.text("很长的地块名称" * 6, "A plot with quite a long name, " * 4)
    plot.description = zone.text("很长的说明。" * 30, "A long description. " * 30)
    told = text(make(plots=[plot.id]).pdf)
    assert told.count("A long description.") == 30
    assert told.replace(" ", "").count("很长的说明。") == 30


def test_a_list_stands_before_many_plots_alone(make, world):
    world.plots += [zone.plot(world.park, f"D-{number}") for number in range(4)]
    few, many = (make(plots=[p.id for p in world.plots if p.availability == "available"][:n])
                 for n in (4, 5))  # fmt: skip
    assert "The plots" not in text(few.pdf)
    assert "5 plots are offered." in text(many.pdf)


def test_four_hundred_plots_are_each_named(make, world):
    world.plots += [zone.plot(world.park, f"D-{number:03}") for number in range(400)]
    made = make(("en",), plots=[plot.id for plot in world.plots if "D" in plot.number])
    told = text(made.pdf)
    assert all(f"Plot D-{number:03}" in told for number in range(400))
    assert made.result.pages < 170


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en"), ("zh",), ("en",)])
@pytest.mark.parametrize("hall", [None, HALL], ids=["land", "hall"])
def test_a_plot_takes_one_sheet_in_each_order_of_languages(make, world, languages, hall):
    world.plots[0].hall = hall
    with_plot = make(languages, plots=[world.plots[0].id]).result.pages
    assert (
        with_plot == make(languages, plots=[]).result.pages + 3
    )  # the location and its park have a sheet, too


def test_the_plot_looks_as_it_did(golden, make, world):
    utilities = world.plots[0].utilities
    world.plots[0].utilities = tuple(replace(utility, side=0) for utility in utilities)
    made = make(plots=[world.plots[0].id])
    at = next(n for n, told in enumerate(sheets(made.pdf)) if "Land-use term" in told)
    golden("pack-plot-en-zh", made.pdf, sheets=[at])
