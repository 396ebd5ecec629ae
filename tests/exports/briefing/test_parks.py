"""Pages of parks: what is drawn, what is said, and that nothing is told of what is not offered."""

from dataclasses import replace
from decimal import Decimal

import pytest

from storage.entities.knowledge import Fact
from storage.values import Area, Hall, LocalizedText, Offset, Outline, TextStatus
from tests.exports.briefing import world as zone
from tests.exports.briefing.pages_told import sheets, text

HALL = Hall(2, Decimal(24), Decimal(9), Decimal(5), Decimal(10))
TAKEN = ("sold", "reserved", "planned", "")


def of_park(made):
    """The sheet of the park."""
    (told,) = (t for t in sheets(made.pdf) if "Schematic" in t and "A park of" in t)
    return told.replace("\u00a0", " ")


class TestPlan:
    def test_the_message_is_made_of_numbers(self, make):
        told = of_park(make())
        assert "A park of 860 ha, 590 ha of it developed, 14 min from" in told
        assert "with 21.9 ha on offer." in told  # 123 and 205 mu
        assert (
            "园区规划面积860公顷，已开发590公顷，距江州北站车程14分钟，现有21.9公顷可供。"
            in told.replace(" ", "")
        )

    def test_readers_of_chinese_alone_are_told_mu_first(self, make):
        told = "".join(text(make(("zh",)).pdf).split())
        assert "园区规划面积12,900亩（860公顷），已开发8,850亩（590公顷），" in told
        assert "现有328亩（21.9公顷）可供。" in told
        assert told.index("123亩") < told.index("8.2公顷")

    def test_roads_and_plots_are_named(self, make):
        told = of_park(make())
        for words in ("Chuangye Road", "创业路", "B-07", "A-03", "Plot shown overleaf"):
            assert words in told

    @pytest.mark.parametrize("state", TAKEN)
    def test_what_is_not_offered_is_neither_named_nor_drawn(self, make, world, state):
        world.plots[2].availability = state
        made = make()
        (park,) = made.content.printed.parks
        assert [lot.number for lot in park.lots] == ["A-03", "B-07"]
        assert "C-11" not in text(made.pdf)
        without = [plot for plot in world.plots if plot.number != "C-11"]
        assert park.offered.within("ha") == sum(plot.area.within("ha") for plot in without)

    def test_a_plot_that_is_kept_inside_is_not_drawn(self, make, world):
        world.plots[1].visibility = "internal"
        made = make(plots=[world.plots[0].id])
        assert [lot.number for lot in made.content.printed.parks[0].lots] == ["B-07"]
        assert "A-03" not in text(made.pdf)

    def test_others_on_offer_are_drawn_as_such(self, make, world):
        made = make(plots=[world.plots[0].id])
        lots = {lot.number: lot.shown for lot in made.content.printed.parks[0].lots}
        assert lots == {"B-07": True, "A-03": False}
        assert "Also available 其他可供地块" in of_park(made)

    def test_plots_of_other_parks_are_not_drawn(self, make, world):
        other = zone.park()
        world.parks = [other]
        world.plots.append(zone.plot(other, "F-1", corner=Offset(500.0, 300.0)))
        assert "F-1" not in of_park(make(plots=[world.plots[0].id]))

    def test_a_plot_outside_the_outline_is_not_drawn(self, make, world):
        world.plots[1].corner = Offset(2300.0, 300.0)
        lots = make().content.printed.parks[0].lots
        assert [lot.number for lot in lots] == ["B-07"]

    def test_a_corner_says_nothing_without_an_outline(self, make, world):
        world.park.outline = Outline(((0.0, 0.0), (9.0, 9.0), (4.0, 4.0)))  # without an area
        made = make()
        assert made.content.printed.parks[0].lots == ()
        assert "Chuangye Road" not in text(made.pdf)
        assert "A park of 860 ha" in text(made.pdf).replace("\u00a0", " ")

    def test_a_long_belt_is_drawn_about_its_plots(self, make, world):
        world.park.outline = Outline(((0.0, 0.0), (18e3, 0.0), (18e3, 900.0), (0.0, 900.0)))
        told = of_park(make())
        assert "B-07" in told
        assert "A-03" in told


class TestFacts:
    def fact(self, park, en="1 in 100 years", **changed):
        values = {
            "topic": "park",
            "park": park.id,
            "name": zone.text("防洪标准", "Flood protection"),
            "statement": zone.text("百年一遇", en),
            "source": zone.text("管理办公室", "Management office"),
            "as_of": zone.TODAY,
        }
        return Fact(**values | changed)

    def test_facts_of_the_park_stand_on_its_page_with_their_source(self, make, world):
        other = zone.park()
        world.more = [
            self.fact(world.park),
            self.fact(other, "1 in 7 years"),
            self.fact(world.park, "Kept inside", visibility="internal"),
        ]
        told = of_park(make())
        assert "Flood protection 防洪标准 1 in 100 years 百年一遇" in told
        assert "Management office, 23 November 2026" in told
        assert "1 in 7 years" not in told
        assert "Kept inside" not in told

    def test_a_hall_on_offer_takes_the_place_of_the_distances(self, make, world):
        assert "Distances" in of_park(make())

    def test_the_section_of_a_hall_of_the_park(self, make, world):
        world.plots[1].hall = HALL
        told = of_park(make(plots=[world.plots[0].id]))
        for words in (
            "Standard building, section",
            "9 m to crane hook",
            "Plot A-03",
            "吊钩净高9米",
        ):
            assert words in told
        assert "Distances" not in told

    def test_a_hall_that_is_not_offered_is_no_example(self, make, world):
        world.plots[2].hall = HALL
        assert "Standard building" not in text(make().pdf)

    def test_a_hall_of_many_bays_is_not_drawn(self, make, world):
        world.plots[1].hall = Hall(9, Decimal(24), Decimal(9))
        assert "Standard building" not in text(make().pdf)

    def test_profile_sectors_and_rules(self, make, world):
        world.park.description = zone.text("以驱动系统为主。", "Drive systems above all.")
        world.park.environment_class = zone.text("废水接管。", "Water goes to the works.")
        told = of_park(make())
        for words in (
            "Drive systems above all.",
            "Sectors",
            "新能源汽车",
            "Water goes to the works.",
        ):
            assert words in told


def test_a_park_of_which_nothing_is_known_has_no_page(make, world):
    park = world.park
    park.name = LocalizedText.of(TextStatus.REVIEWED, zh="园", en="Bare")
    park.area = park.developed = park.outline = None
    park.distances = park.roads = park.sectors = ()
    assert "park" not in make().result.sections


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en"), ("zh",), ("en",)])
def test_a_park_takes_one_sheet_in_each_order_of_languages(make, world, languages):
    world.park.description = zone.text("以驱动系统为主。", "Drive systems above all.")
    world.plots[1].hall = HALL
    made = make(languages)
    name = {"zh": "新能源汽车产业园", "en": "New Energy Vehicle Park"}[languages[0]]
    title = [t for t in sheets(made.pdf) if name in t and ("示意图" in t or "Schematic" in t)]
    assert len([t for t in title if ("创业路" if languages[0] == "zh" else "Chuangye") in t]) == 1


def test_the_park_looks_as_it_did(golden, make, world):
    world.plots[1].hall = HALL
    made = make(plots=[world.plots[0].id])
    at = next(n for n, told in enumerate(sheets(made.pdf)) if "A park of" in told)
    golden("pack-park-en-zh", made.pdf, sheets=[at])


def test_areas_without_a_developed_part(make, world):
    world.park.developed = None
    world.park.area = Area(Decimal(100), "ha")
    assert "A park of 100 ha, 14 min from" in of_park(make())


def test_lots_do_not_change_with_the_reader(read):
    lots = [read(languages).printed.parks[0].lots for languages in (("en", "zh"), ("zh",))]
    assert lots[0] == lots[1]
    assert all(replace(lot, shown=True) == lot for lot in lots[0])


def test_many_ways_do_not_take_the_facts_to_the_next_sheet(make, world):
    """The page on the location tells them; the facts stand under the plan."""
    world.park.distances += tuple(
        zone.way("city", f"城市{at}", f"A city with a long name {at}", "64", 30) for at in range(12)
    )
    told = of_park(make())
    assert "Facts" in told
    assert "Distances" not in told
