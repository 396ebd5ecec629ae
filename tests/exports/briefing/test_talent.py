"""Talent, living and environment: figures in the units of their readers, sources, gaps."""

from datetime import date
from decimal import Decimal

import pytest

from exports.briefing.preflight import preflight
from exports.briefing.sections.environment import environment
from exports.briefing.sections.talent import talent
from storage.entities.knowledge import Fact
from tests.exports.briefing import world as zone
from tests.exports.briefing.one_section import alone, has, told
from tests.exports.briefing.rich_world import enrich
from tests.exports.briefing.rich_world import told as fact

PEOPLE = zone.text("人", "people")


@pytest.fixture
def world(world):
    return enrich(world)


@pytest.fixture
def people(read):
    """What the section on talent and living says of the world."""
    return lambda languages=("en", "zh"): told(talent, read(languages))


@pytest.fixture
def nature(read):
    """What the section on the environment says of the world."""
    return lambda languages=("en", "zh"): told(environment, read(languages))


def without(world, *topics):
    world.more = [r for r in world.more if not (isinstance(r, Fact) and r.topic in topics)]


class TestTalent:
    def test_a_figure_stands_in_the_unit_of_its_reader_with_source_and_day(self, people):
        assert has(people(("en",)), "21,000people", "District Statistics Bureau, 30 June 2026")
        assert has(people(("zh",)), "2.1万人", "区统计局，2026年6月30日")
        assert has(people(), "工程师（2.1万人）")

    def test_the_message_is_made_from_the_first_figures(self, people):
        assert has(people(), "Engineers: 21,000 people.", "工程师2.1万人。")

    def test_two_figures_where_the_sentence_stays_short(self, people, world):
        world.more.append(
            fact("talent", "毕业生", "Graduates a year", 31200, unit=PEOPLE, rank=222)
        )
        assert has(people(), "Engineers: 21,000 people. Graduates a year: 31,200 people.")

    def test_one_where_it_would_be_long(self, people, world):
        long = fact("talent", "毕业生" * 9, "Graduates " * 14, 31200, unit=PEOPLE, rank=222)
        world.more.append(long)
        assert not has(people(), "Engineers: 21,000 people. Graduates")

    def test_a_range_has_both_ends_in_one_unit(self, people, world):
        rent = fact("living", "月租金", "Rent of a flat", 2800, amount_high=Decimal(4600),
                    unit=zone.text("元/月", "RMB a month"), rank=232)  # fmt: skip
        world.more.append(rent)
        assert has(people(), "RMB 2,800–4,600 a month", "2,800–4,600元/月")

    def test_amounts_of_money_are_told_in_full_within_a_table(self, people, world):
        spent = fact("living", "投入", "Spent on schools", 1_200_000_000,
                     unit=zone.text("元", "RMB"), rank=232)  # fmt: skip
        world.more.append(spent)
        assert has(people(), "RMB 1.2 billion", "12亿元")

    def test_statements_stand_in_both_languages_with_their_source(self, people, world):
        stated = fact("talent", "双元制", "Dual training", rank=222,
                      statement=zone.text("每年约240人。", "About 240 a year."))  # fmt: skip
        world.more.append(stated)
        assert has(people(), "Dual training", "双元制", "About 240 a year.", "每年约240人。")

    def test_climate_is_a_part_of_living(self, people, world):
        world.more.append(
            fact("climate", "气温", "Temperature", "16.3", unit=zone.text("℃", "°C"), rank=233)
        )
        assert has(people(), "Living here", "16.3 °C", "16.3℃", "International school")

    def test_more_than_six_figures_go_into_a_list(self, people, world):
        world.more += [
            fact("talent", f"人才{n}", f"Skill {n}", 1000 + n, unit=PEOPLE, rank=240 + n)
            for n in range(8)
        ]
        said = people()
        assert has(said, "Further figures", "1,007 people")
        assert said.count("1,007people") == 1

    def test_living_alone_is_a_section_too(self, people, world):
        without(world, "talent")
        assert has(people(), "Talent and living", "International school")

    def test_without_both_the_section_is_left_out(self, make, world):
        without(world, "talent", "living", "climate")
        assert "talent" not in make().result.sections

    @pytest.mark.parametrize("languages", [("en", "zh"), ("zh",)], ids="-".join)
    def test_long_texts_go_on(self, read, world, languages):
        said = zone.text("很长的说明。" * 60, "A long statement. " * 40)
        world.more += [
            fact(topic, "说明" * 9, "A statement with a long name", rank=250 + n, statement=said)
            for n, topic in enumerate(["talent", "living"] * 6)
        ]
        document = alone(talent, read(languages))
        assert document.sheets > 2
        assert document.overfull == ()

    @pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en")], ids="-".join)
    def test_the_page_looks_as_it_did(self, golden, read, world, languages):
        world.more += [
            fact("talent", "毕业生", "Graduates a year", 31200, unit=PEOPLE, rank=222),
            fact("talent", "双元制培训", "Dual training", rank=223,
                 statement=zone.text("每年毕业约240人。", "About 240 graduates a year.")),
        ]  # fmt: skip
        golden(f"pack-talent-{'-'.join(languages)}", alone(talent, read(languages)).pdf)


class TestEnvironment:
    def test_figures_and_what_the_park_asks(self, nature, world):
        world.park.environment_class = zone.text("废水全部接管。", "All water goes to the works.")
        assert has(
            nature(),
            "Environment and compliance",
            "82.7%",
            "Days of good air: 82.7%.",
            "优良天数82.7%。",
            "New Energy Vehicle Park",
            "All water goes to the works.",
            "废水全部接管。",
        )

    def test_rules_alone_are_a_section_too(self, nature, world):
        without(world, "environment")
        world.park.environment_class = zone.text("废水全部接管。", "All water goes to the works.")
        assert has(nature(), "Environment and compliance", "废水全部接管。")

    def test_without_both_the_section_is_left_out(self, make, world):
        without(world, "environment")
        assert "environment" not in make().result.sections

    @pytest.mark.parametrize("languages", [("en", "zh"), ("zh",)], ids="-".join)
    def test_the_page_looks_as_it_did(self, golden, read, world, languages):
        world.park.environment_class = zone.text("废水全部接管。", "All water goes to the works.")
        world.more.append(
            fact("environment", "绿色电力", "Green power", rank=242,
                 statement=zone.text("可购买绿电。", "Firms may buy green power.")),
        )  # fmt: skip
        golden(f"pack-environment-{'-'.join(languages)}", alone(environment, read(languages)).pdf)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"as_of": None}, "fact_without_date"),
        ({"source": zone.LocalizedText()}, "fact_without_source"),
        ({"expires": date(2026, 11, 22)}, "fact_expired"),
        ({"amount": None}, "fact_unknown"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_proved_is_left_out_and_told_to_the_staff(read, world, changed, code):
    topics = ("talent", "living", "climate", "environment")
    values = {"amount": 5, "rank": 260} | changed
    doubtful = [fact(topic, "存疑", "Doubtful", **values) for topic in topics]
    world.more += doubtful
    content = read()
    printed = content.printed
    told_of = (*printed.talent, *printed.living, *printed.environment)
    assert "Doubtful" not in {each.name.text("en") for each in told_of}
    found = {(f.code, f.record) for f in preflight(content, zone.TODAY)}
    assert {(code, each.id) for each in doubtful} <= found


def test_costs_that_are_not_known_yet_stay_in_their_list(read, world):
    world.more.append(fact("cost", "蒸汽", "Steam", rank=270))
    assert "Steam" in {cost.name.text("en") for cost in read().printed.costs}
