"""At a glance: big figures, and foreign investment year by year with what it proves."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.briefing.parts.facts import FactPart
from exports.briefing.parts.words import Words
from exports.briefing.phrases import Phrases
from exports.briefing.sections.glance import glance as section
from exports.briefing.trend import trend
from storage.values import LocalizedText, TextStatus
from tests.exports.briefing import world as zone
from tests.exports.briefing.one_section import alone
from tests.exports.briefing.rich_world import investment
from tests.exports.briefing.test_pack import sheet_with, sheets

BOTH = Phrases(("en", "zh"))


def yearly(*amounts, last=2025):
    years = range(last + 1 - len(amounts), last + 1)
    return [
        FactPart(
            topic="fdi",
            name=Words({"en": "Paid-in foreign investment"}),
            amount=Decimal(amount),
            high=None,
            unit=Words({"en": "US$", "zh": "美元"}),
            statement=Words(),
            source=Words({"en": "Commerce Bureau"}),
            as_of=date(year, 12, 31),
        )
        for year, amount in zip(years, amounts, strict=True)
    ]


def glance(make, languages=("en", "zh"), **choices):
    title = {"en": "At a glance", "zh": "概览"}[languages[0]]
    return sheet_with(make(languages, **choices).pdf, title).replace("\u00a0", " ")


class TestTrend:
    @pytest.mark.parametrize(
        ("amounts", "en", "zh"),
        [
            (
                (640, 612, 689, 764, 731, 698, 742),
                "Up 16% in six years; it fell in 2020, 2023 and 2024.",
                "6年增长16%，其中2020年、2023年和2024年有所回落。",
            ),
            (
                (100, 120, 138),
                "Up 38% in two years, without a year of decline.",
                "2年增长38%，其间未有回落。",
            ),
            (
                (100, 80, 90),
                "Down 10% in two years; it rose in 2025.",
                "2年下降10%，其中2025年有所回升。",
            ),
            ((100, 90, 80), "Down 20% in two years.", "2年下降20%。"),
            ((1000, 900, 1003), "Level over two years.", "2年间基本持平。"),
            (
                (100, 100, 150),
                "Up 50% in two years, without a year of decline.",
                "2年增长50%，其间未有回落。",
            ),
        ],
    )
    def test_the_sentence_is_true_to_the_numbers(self, amounts, en, zh):
        told = trend(yearly(*amounts), BOTH)
        assert (told.lead, told.second) == (en, zh)

    @given(st.lists(st.integers(1, 10**12), min_size=3, max_size=9))
    def test_every_year_that_is_named_went_the_other_way(self, amounts):
        facts = yearly(*amounts)
        said = trend(facts, BOTH).lead
        named = [fact.as_of.year for fact in facts if str(fact.as_of.year) in said]
        changes = {after.as_of.year: after.amount - b.amount for b, after in pairwise(facts)}
        if said.startswith("Up"):
            assert named == [year for year, change in changes.items() if change < 0]
            assert facts[-1].amount > facts[0].amount
        elif said.startswith("Down"):
            assert named == [year for year, change in changes.items() if change > 0]
            assert facts[-1].amount < facts[0].amount
        else:
            assert abs(facts[-1].amount - facts[0].amount) * 200 < facts[0].amount


class TestInvestment:
    def test_the_last_years_in_a_row_the_earliest_first(self, read, world):
        world.more = investment(640, 612, 689, 742)
        found = read().printed.investment
        assert [fact.amount / 1_000_000 for fact in found] == [640, 612, 689, 742]
        assert [fact.as_of.year for fact in found] == [2022, 2023, 2024, 2025]

    def test_two_years_are_no_row(self, read, world):
        world.more = investment(640, 612)
        assert read().printed.investment == ()

    def test_what_comes_before_a_missing_year_is_left_out(self, read, world):
        world.more = investment(640, 612, 689, 742, 750)
        del world.more[1]
        assert [fact.as_of.year for fact in read().printed.investment] == [2023, 2024, 2025]

    def test_nine_years_at_most(self, read, world):
        world.more = investment(*range(1, 13))
        assert [fact.as_of.year for fact in read().printed.investment] == list(range(2017, 2026))

    def test_parts_of_it_and_parts_of_a_year_are_no_years(self, read, world):
        world.more = investment(640, 612, 689, 742)
        for fact in world.more[:2]:
            fact.name = zone.text("实际到账外资：欧洲", "from Europe")
        world.more[2].as_of = date(2025, 6, 30)
        assert read().printed.investment == ()

    def test_a_half_year_is_no_year(self, read, world):
        world.more = investment(640, 612, 689)
        world.more[2].as_of = date(2025, 6, 30)
        assert read().printed.investment == ()

    def test_a_year_stated_twice_is_told_as_it_stands_first(self, read, world):
        world.more = [*investment(1, 2, 3), *investment(7, 8, 9)]
        for fact in world.more[3:]:
            fact.rank += 100
        assert [f.amount for f in read().printed.investment] == [1_000_000, 2_000_000, 3_000_000]

    def test_investment_into_a_park_is_not_that_of_the_place(self, read, world):
        world.more = investment(640, 612, 689)
        world.more[0].park = world.park.id
        assert read().printed.investment == ()

    def test_expired_figures_and_names_that_nobody_reviewed_make_no_chart(self, read, world):
        world.more = investment(640, 612, 689)
        world.more[1].expires = date(2026, 11, 22)
        assert read().printed.investment == ()

    def test_a_name_that_nobody_reviewed_makes_no_chart(self, read, world):
        world.more = investment(640, 612, 689)
        world.more[2].name = LocalizedText.of(TextStatus.DRAFT, zh="实际到账外资")
        assert read().printed.investment == ()


class TestSheet:
    @pytest.mark.parametrize(
        ("languages", "said", "never"),
        [
            (("en", "zh"), ["742", "US$ million a year", "单位：百万美元"], "亿美元 US"),
            (("zh", "en"), ["7.42", "单位：亿美元", "US$ 100 million a year"], "百万"),
            (("en",), ["742", "US$ million a year", "Up 16% in three years"], "单位"),
            (("zh",), ["7.42", "单位：亿美元", "3年增长16%，其中2023年有所回落。"], "year"),
        ],
        ids=str,
    )
    def test_bars_have_one_unit_for_the_leading_reader(self, make, world, languages, said, never):
        world.more = investment(640, 612, 689, 742)
        told = glance(make, languages).replace(" ", "")
        for words in said:
            assert words.replace(" ", "") in told
        assert never not in told.replace("US$100milliona", "")

    def test_the_source_stands_once_at_the_foot(self, make, world):
        world.more = investment(640, 612, 689)
        told = glance(make)
        assert "Chart: District Commerce Bureau, 2023–2025." in told
        assert "图表：区商务局，2023—2025年。" in told.replace(" ", "")

    def test_without_a_row_of_years_there_are_figures_alone(self, make):
        told = glance(make)
        assert "128.6" in told
        assert "Chart" not in told

    @pytest.mark.parametrize(("count", "shown"), [(6, 6), (7, 7), (8, 8), (9, 8)])
    def test_seven_or_eight_where_so_many_rank_among_the_first(self, read, world, count, shown):
        world.more = zone.facts()
        for rank, fact in enumerate(world.more, 7):
            fact.rank = rank
        del world.more[count - 6 :]
        assert len(read().printed.figures) == shown

    def test_eight_figures_stand_in_rows_of_four(self, make, world):
        world.more = [*zone.facts()[:2], *investment(640, 612, 689, 742)]
        for rank, fact in enumerate(world.more[:2], 7):
            fact.rank = rank
        told = [sheet for sheet in sheets(make().pdf) if "Gross regional product" in sheet]
        assert told[0].count("Gross regional product") == 2
        assert "Chart:" in told[0]

    def test_long_sources_do_not_push_the_chart_off_the_sheet(self, make, world):
        world.more = investment(640, 612, 689, 742)
        for fact in world.facts:
            fact.source = zone.text("区统计局很长的来源说明" * 3, "A source that is long. " * 4)
        told = glance(make)
        assert "Up 16% in three years" in told
        assert "Chart:" in told

    def test_it_looks_as_it_did(self, golden, read, world):
        world.more = investment(640, 612, 689, 764, 731, 698, 742)
        golden("pack-glance-en-zh", alone(section, read()).pdf)
