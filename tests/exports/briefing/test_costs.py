"""The page of costs: prices under their heads, gaps with their day, a sum whose parts add up."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exports.briefing import cost_wording
from exports.briefing.findings import Level
from exports.briefing.sections.costs import costs
from storage.values import LocalizedText, Money, PriceBand
from tests.exports.briefing import world as zone
from tests.exports.briefing.one_section import alone
from tests.exports.briefing.rich_world import asked, enrich, told
from tests.exports.briefing.test_pack import ALL_LANGUAGES, BOTH, sheets

SHIP = ("40英尺集装箱至哥德堡", "40-foot box to Gothenburg")


@pytest.fixture
def rich(world):
    enrich(world)
    world.more += [
        asked(world.company, 8, "staff", zone.text("用工人数", "Staff"), need="figure",
              at_least=Decimal(420), unit="people"),
        asked(world.company, 9, "power_use", zone.text("年用电量", "Power a year"), need="figure",
              at_least=Decimal(62), unit="GWh"),
    ]  # fmt: skip
    return world


def page_of(made, languages):
    title = "成本" if languages[0] == "zh" else "What it costs"
    return next(sheet for sheet in sheets(made.pdf)[1:] if title in sheet).replace("\u00a0", " ")


def unknown(**changed):
    return told("cost", *SHIP, source=LocalizedText(), as_of=None, expires=None, **changed)


@pytest.mark.parametrize("languages", ALL_LANGUAGES, ids=",".join)
def test_prices_and_the_sum_in_every_choice_of_languages(make, rich, languages):
    page = page_of(make(languages), languages)
    assert "7,800–9,200" in page
    said = {
        "en": ("Operators", "RMB a month", "Labour", "Energy and water", "Space"),
        "zh": ("操作工", "元/月", "人工", "能源与水", "土地与厂房"),
    }
    for language, words in said.items():
        assert [word in page for word in words] == [language in languages] * len(words)
    assert "RMB 85.0 m" in page if languages[0] == "en" else "8,500万元" in page.replace(" ", "")


def test_the_leading_language_comes_first(make, rich):
    assert page_of(make(BOTH), BOTH).index("Operators") < page_of(make(BOTH), BOTH).index("操作工")
    page = page_of(make(BOTH[::-1]), BOTH[::-1])
    assert page.index("操作工") < page.index("Operators")


def test_the_printed_parts_add_up_to_the_printed_sum(make, rich):
    page = page_of(make(("en",)), ("en",))
    found = re.search(r"in RMB million: labour ([\d.]+) .*?power ([\d.]+) ", page)
    total = re.search(r"RMB ([\d.]+) m\b", page)
    assert sum(map(Decimal, found.groups())) == Decimal(total[1])
    assert f"about RMB {total[1]} million" in page


def test_without_two_parts_there_is_no_sum_and_the_prices_are_counted(make, world):
    enrich(world)
    page = page_of(make(("en",)), ("en",))
    assert "in RMB" not in page
    rows = 3  # of two facts and of the plots
    assert f"{rows} prices, each with its source" in page


def test_what_the_plots_cost_is_told_from_the_lowest_to_the_highest(make, rich):
    rich.plots[1].price = PriceBand(
        Decimal(400_000), Decimal(500_000), "CNY", "mu", date(2027, 1, 31)
    )
    page = page_of(make(BOTH), BOTH)
    assert "400,000–560,000" in page
    assert "40–56" in page
    assert re.search(r"(A-03, B-07|B-07, A-03); valid until 31 Jan 2027", page)


def test_all_plots_of_a_row_are_named_or_counted(make, rich):
    numbers = [f"C-0{at}" for at in range(1, 4)]
    extra = [zone.plot(rich.park, number) for number in numbers]
    rich.more += extra
    plots = [plot.id for plot in (*rich.plots[:2], *extra)]
    page = " ".join(sheets(make(("en",), plots=plots).pdf)).replace("\u00a0", " ")
    assert "5 plots" in page


def priced_power(plot, amount):
    others = [utility for utility in plot.utilities if utility.kind != "power"]
    power = next(utility for utility in plot.utilities if utility.kind == "power")
    plot.utilities = (*others, replace(power, price=Money(Decimal(amount), "CNY"), per="kWh"))


def test_a_utility_that_the_plots_price_is_told_as_they_price_it(make, rich):
    rich.plots[1].utilities = rich.plots[0].utilities
    priced_power(rich.plots[0], "0.66")
    priced_power(rich.plots[1], "0.70")
    page = page_of(make(("en",)), ("en",))
    assert "Power 0.66–0.70 RMB/kWh" in page
    assert "Industrial power" not in page
    assert re.search(r"0\.66–0\.70 RMB/kWh (A-03, B-07|B-07, A-03), \w+ 2026", page)
    assert "power 42.2 " in page  # 62 GWh at the middle, 0.68


def test_the_sum_takes_the_rate_that_the_page_tells(make, rich):
    rich.plots[1].utilities = ()
    priced_power(rich.plots[0], "1.00")
    page = page_of(make(("en",)), ("en",))
    assert "power 62.0 " in page


def test_a_rate_that_every_plot_tells_alike_keeps_its_source(make, rich):
    priced_power(rich.plots[0], "0.68")
    assert "Industrial power 0.68 RMB/kWh" in page_of(make(("en",)), ("en",))


def test_a_rent_is_told_with_what_it_is_for(make, rich):
    rich.plots[1].price = PriceBand(Decimal(16), Decimal(19), "CNY", "m2", date(2027, 1, 31))
    rich.plots[1].price_basis = zone.text(
        "月租金，不含物业费；三年起。", "Monthly rent, net; 3 years."
    )
    page = page_of(make(("en",)), ("en",))
    assert "Monthly rent, net 16–19 RMB/m²" in page
    assert "3 years" not in page


def test_a_gap_is_printed_with_its_day_and_is_no_draft(make, rich):
    rich.more.append(unknown(cost_group="logistics", known_by=date(2026, 12, 15)))
    made = make(BOTH)
    page = page_of(made, BOTH)
    assert "Not yet verified" in page
    assert "待核实" in page
    assert "To follow by 15 Dec 2026" in page
    assert "将于2026年12月15日前补充" in page.replace(" ", "")
    assert not made.result.draft


def test_a_price_without_a_group_stands_under_a_head_of_its_own(make, rich):
    rich.more.append(told("cost", "其他费用", "Other fee", 7))
    page = page_of(make(("en",)), ("en",))
    assert "Other Other fee 7" in page


def test_the_section_vanishes_without_costs(make, world):
    made = make()
    assert "costs" not in made.result.sections


def test_a_long_price_list_runs_on_with_its_sum_and_loses_nothing(make, rich):
    names = [f"Item number {number} with a name of some length" for number in range(40)]
    rich.more += [told("cost", "项目", name, 7, cost_group="rent") for name in names]
    made = make(("en",))
    text = " ".join(sheets(made.pdf))
    assert all(name in text for name in names)
    assert "continued" in text
    assert made.result.findings[0].level is not Level.MUST_FIX


def test_a_name_of_many_words_is_wrapped_and_not_cut(make, rich):
    rich.more.append(told("cost", "长" * 90, "A very long name " * 12 + "end", 7))
    made = make(BOTH)
    assert "long name end" in " ".join(sheets(made.pdf))
    assert "words_overfull" not in {found.code for found in made.result.findings}


@pytest.mark.parametrize(
    ("low", "high", "language", "expected"),
    [
        ("7800", "9200", "en", "7,800–9,200"),
        ("0.68", None, "zh", "0.68"),
        ("4.10", "4.10", "en", "4.10"),
        ("2.10", "3", "en", "2.10–3"),
    ],
)
def test_ranges(low, high, language, expected):
    top = None if high is None else Decimal(high)
    assert cost_wording.spread(Decimal(low), top, language) == expected


@pytest.mark.parametrize(
    ("total", "en", "zh"),
    [
        (98_500_000, "RMB 98.5 m", "9,850万元"),
        (100_800_000, "RMB 100.8 m", "10,080万元"),
        (98_000_000, "RMB 98.0 m", "9,800万元"),
        (3_270_000, "RMB 3.27 m", "327万元"),
        (654_000, "RMB 654,000", "65.4万元"),
        (1_234_000_000, "RMB 1.234 bn", "12.34亿元"),
        (7_000, "RMB 7,000", "7,000元"),
    ],
)
def test_sums_as_big_figures(total, en, zh):
    told_en = cost_wording.sum_told([Decimal(total)], "en")
    assert told_en.replace("\u00a0", " ") == en
    assert cost_wording.sum_told([Decimal(total)], "zh") == zh


@pytest.mark.parametrize(
    ("language", "total", "parts"),
    [
        ("zh", "10,083万元", "5,141 4,216 670 5 36 15"),
        ("en", "RMB 100.83 million", "51.41 42.16 6.70 0.05 0.36 0.15"),
    ],
)
def test_each_language_rounds_in_its_own_unit(language, total, parts):
    exact = list(map(Decimal, (51_408_000, 42_160_000, 6_696_000, 50_000, 364_500, 151_200)))
    assert cost_wording.sum_in_words(exact, language).replace("\u00a0", " ") == total
    assert cost_wording.parts_told(exact, language) == tuple(parts.split())


MONEY = st.decimals(min_value=0, max_value=10**12, places=4)


@given(st.lists(MONEY, min_size=2, max_size=6), st.sampled_from(["en", "zh"]))
def test_printed_parts_add_up_to_the_printed_total_of_their_language(exact, language):
    parts = cost_wording.parts_told(exact, language)
    told = re.search(r"[\d.,]+", cost_wording.sum_told(exact, language))[0]
    assert sum(map(plain, parts)) == plain(told)
    scale, _ = cost_wording.sum_scale(sum(exact), language)
    for part, amount in zip(parts, exact, strict=True):
        assert abs(plain(part) * scale - amount) < max(Decimal(1), sum(exact) / 300)


def plain(told):
    return Decimal(told.replace(",", ""))


@pytest.mark.parametrize(
    ("amount", "unit", "en", "zh"),
    [
        (62_000_000, "kWh", "62 GWh", "6,200万千瓦时"),
        (62_500, "kWh", "62.5 MWh", "6.25万千瓦时"),
        (800, "kWh", "800 kWh", "800千瓦时"),
        (900_000, "t", "900,000 t", "90万吨"),
        (1_800_000, "m³", "1,800,000 m³", "180万立方米"),
    ],
)
def test_yearly_use(amount, unit, en, zh):
    assert cost_wording.used(Decimal(amount), unit, "en").replace("\u00a0", " ") == en
    assert cost_wording.used(Decimal(amount), unit, "zh") == zh


def test_the_page_of_costs_looks_as_it_did(read, rich, golden):
    rich.more.append(unknown(cost_group="logistics", known_by=date(2026, 12, 15)))
    golden("pack-costs-en-zh", alone(costs, read()).pdf)
