"""Where we are: what the tables and the diagram show, and that the message counts just that."""

from decimal import Decimal

import pytest

from exports.briefing.parts.location import Location, Reach
from exports.briefing.parts.words import Words
from exports.briefing.phrases import Phrases
from exports.briefing.reach import cities, gateways, message, ring_radii
from exports.briefing.sections.cover import cover
from exports.briefing.sections.location import location
from storage.entities.elements import Distance, element_id
from storage.values import LocalizedText, Offset, Place
from tests.exports.briefing import world as zone
from tests.exports.briefing.one_section import alone
from tests.exports.briefing.test_pack import sheet_with, sheets, text

BOTH = Phrases(("en", "zh"))
HERE = Place(32.07, 120.26)


def reach(kind, name, kilometres, minutes, mode="road", at=None):
    return Reach(kind, Words({"en": name, "zh": name}), Decimal(kilometres), minutes, mode, at)


def where(*reaches):
    ordered = tuple(sorted(reaches, key=lambda one: one.kilometres))
    return Location(Words({"en": "Park", "zh": "园区"}), ordered)


def placed(kind, zh, en, kilometres, minutes, **changes):
    at = changes.pop("at", None)
    return Distance(
        id=element_id(),
        kind=kind,
        name=zone.text(zh, en),
        kilometres=Decimal(kilometres),
        minutes=minutes,
        location=Place(*at) if at else None,
        **changes,
    )


@pytest.fixture
def near(world):
    """The park with places about it."""
    rail = {"mode": "high_speed_rail"}
    world.park.location = HERE
    world.park.distances = (
        placed("airport", "澜湾机场", "Lanwan Airport", "14", 20, at=(32.148, 120.182)),
        placed("airport", "上海虹桥机场", "Shanghai Hongqiao Airport", "172", 126,
               at=(31.2, 121.34)),
        placed("port", "澜湾港区", "Lanwan Port Area", "18", 31, at=(32.112, 120.402)),
        placed("port", "上海洋山港", "Yangshan Port", "291", 254, at=(30.63, 122.06)),
        placed("high_speed_station", "江州北站", "Jiangzhou North Station", "7.2", 16),
        placed("motorway", "澜湾互通", "Lanwan Junction", "7.9", 18),
        placed("city", "南通", "Nantong", "64", 30, **rail, at=(32.01, 120.86)),
        placed("city", "苏州", "Suzhou", "113", 45, **rail, at=(31.3, 120.62)),
        placed("city", "上海", "Shanghai", "164", 47, **rail, at=(31.23, 121.47)),
        placed("city", "南京", "Nanjing", "163", 58, **rail, at=(32.06, 118.79)),
        placed("city", "杭州", "Hangzhou", "245", 84, **rail, at=(30.27, 120.16)),
    )  # fmt: skip
    return world


def sheet(make, languages=("en", "zh")):
    title = {"en": "Where we are", "zh": "区位"}[languages[0]]
    return sheet_with(make(languages).pdf, title).replace("\u00a0", " ")


class TestReach:
    def test_five_rows_of_each_the_nearest_of_every_kind_first(self):
        told = where(
            *(reach("airport", f"A{n}", 10 * n, n) for n in range(1, 5)),
            *(reach("port", f"P{n}", 11 * n, n) for n in range(1, 3)),
            reach("high_speed_station", "S", 90, 1),
            reach("motorway", "M", 1, 1),
            *(reach("city", f"C{n}", n, n) for n in range(1, 8)),
        )
        assert [one.name.text("en") for one in gateways(told)] == ["A1", "P1", "A2", "P2", "S"]
        assert [one.name.text("en") for one in cities(told)] == ["C1", "C2", "C3", "C4", "C5"]

    def test_a_junction_has_a_row_where_others_leave_one(self):
        told = where(reach("airport", "A", 10, 1), reach("motorway", "M", 1, 1))
        assert [one.name.text("en") for one in gateways(told)] == ["M", "A"]

    @pytest.mark.parametrize(
        ("reaches", "en", "zh"),
        [
            (
                [
                    reach("airport", "A", 20, 30),
                    reach("airport", "B", 170, 126),
                    reach("port", "P", 20, 30),
                    reach("port", "Q", 290, 254),
                    reach("city", "C", 64, 30, "high_speed_rail"),
                    reach("city", "D", 245, 84, "high_speed_rail"),
                ],
                (
                    "Two airports and one port within three hours by road; two cities within two"
                    " hours by high-speed rail."
                ),
                "公路3小时内可达2个机场和1个港口；高铁2小时内可达2个城市。",
            ),
            (
                [reach("port", "P", 20, 60)],
                "One port within one hour by road.",
                "公路1小时内可达1个港口。",
            ),
            (
                [reach("city", "C", 20, 61), reach("city", "D", 20, None)],
                "One city within two hours by road.",
                "公路2小时内可达1个城市。",
            ),
            ([reach("motorway", "M", 2, 5), reach("port", "P", 900, None)], "", ""),
        ],
    )
    def test_the_message_counts_what_is_near(self, reaches, en, zh):
        told = message(where(*reaches), BOTH)
        assert (told.lead, told.second) == (en, zh)

    def test_what_is_shown_nowhere_is_not_counted(self):
        far = [reach("airport", f"A{n}", n, n) for n in range(1, 9)]
        assert message(where(*far), BOTH).lead.startswith("Five airports")
        shown = [reach("airport", f"A{n}", n, n, at=(n, n)) for n in range(1, 9)]
        assert message(where(*shown), BOTH).lead.startswith("Eight airports")

    @pytest.mark.parametrize(
        ("far", "radii"), [(20, (25, 50, 75)), (76, (75, 150, 225)), (900, (75, 150, 225))]
    )
    def test_rings_suit_the_distances(self, far, radii):
        assert ring_radii(where(reach("city", "C", 1, 1, at=(0, far)))) == radii

    def test_without_coordinates_there_are_no_rings(self):
        assert ring_radii(where(reach("city", "C", 1, 1))) == ()


class TestSheet:
    @pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en"), ("en",), ("zh",)], ids=str)
    def test_tables_diagram_and_note_stand_on_one_sheet(self, make, near, languages):
        told = sheet(make, languages).replace(" ", "")
        said = {
            "en": ["Cities", "Gateways", "JiangzhouNorthStation", "Schematic;nottobeused", "1h"],
            "zh": ["城市", "交通枢纽", "江州北站", "示意图，不作为边界、距离和规划依据。", "杭州"],
        }
        for language, words in said.items():
            for one in words[: len(words) - (language != languages[0])]:
                assert (one in told) == (language in languages), one
        for row in ("0:16", "0:20", "0:31", "2:06", "4:14", "0:30", "0:45", "0:47", "0:58", "1:24"):
            assert row in told

    def test_the_junction_gives_way_to_ports_and_airports(self, make, near):
        assert "Lanwan Junction" not in sheet(make)

    def test_rail_is_told_from_road(self, make, near):
        told = sheet(make)
        assert "by rail 高铁" in told
        assert "by road 公路" in told
        assert "station to station" in told

    def test_the_note_speaks_of_what_is_there_alone(self, make, near):
        near.park.distances = tuple(w for w in near.park.distances if w.kind != "city")
        told = sheet(make)
        assert "station to station" not in told
        assert "from New Energy Vehicle Park" in told

    def test_without_coordinates_the_tables_stand_alone(self, make, world):
        told = sheet(make)  # the small zone's places have none
        assert "Schematic" not in told
        assert "Jiangzhou Lanwan Airport" in told
        assert "from New Energy Vehicle Park" in told

    def test_few_distances_stand_in_one_table_with_their_mode(self, make, near):
        near.park.distances = (near.park.distances[0], near.park.distances[8])
        told = sheet(make)
        assert "Within reach" in told
        assert "Gateways" not in told
        assert "by rail" in told
        assert "by road" in told

    def test_a_time_that_is_not_known_is_marked(self, make, near):
        near.park.distances = (
            *near.park.distances[:1],
            placed("port", "荻汀港", "Diting Port", "30", None),
        )
        told = sheet(make)
        assert "To be confirmed 待核实" in told
        assert "Two airports" not in told

    def test_a_place_without_a_reviewed_name_is_nowhere(self, make, near):
        first, *others = near.park.distances
        name = LocalizedText.of(zh="未审机场", en="Unreviewed Airport")
        hidden = Distance(
            id=first.id,
            kind=first.kind,
            name=name,
            kilometres=first.kilometres,
            minutes=first.minutes,
            location=first.location,
        )
        near.park.distances = (hidden, *others)
        made = make()
        assert "Unreviewed" not in text(made.pdf)
        assert "One airport and one port" in sheet(lambda _languages: made)
        assert made.result.draft  # the preflight names the gap

    def test_without_distances_the_section_is_left_out(self, make, world):
        world.park.distances = ()
        assert "location" not in make().result.sections

    def test_small_distances_have_rings_of_kilometres(self, make, near):
        near.park.distances = near.park.distances[:1] + near.park.distances[2:3]
        told = sheet(make)
        assert "25, 50 and 75 km" in told
        assert "1 h" not in told

    def test_it_is_told_from_the_park_of_most_plots(self, make, near):
        other = zone.park()
        other.name, other.sectors = zone.text("临江园", "Riverside Park"), ()
        near.parks = [other]
        near.plots.append(lone := zone.plot(other, "R-1", corner=Offset(500.0, 300.0)))
        first, second = near.plots[:2]
        pack = make(plots=[lone.id, first.id, second.id])
        assert "from New Energy Vehicle Park" in sheet_with(pack.pdf, "Where we are")

    def test_of_equals_the_park_of_the_companys_sector_is_told(self, make, near):
        other = zone.park()
        other.name, other.sectors = zone.text("临江园", "Riverside Park"), ()
        near.parks = [other]
        near.plots.append(lone := zone.plot(other, "R-1", corner=Offset(500.0, 300.0)))
        pack = make(plots=[lone.id, near.plots[0].id])
        assert "from New Energy Vehicle Park" in sheet_with(pack.pdf, "Where we are")

    def test_tables_of_long_names_leave_diagram_and_note_to_their_sheet(self, make, near):
        near.park.distances = (
            tuple(
                placed(
                    "city", f"很长的城市名称{n}" * 4, f"A very long name of a city {n} " * 3, n, n
                )
                for n in range(1, 6)
            )
            + near.park.distances[:6]
        )
        told = sheets(make().pdf)
        begins = next(at for at, sheet in enumerate(told) if at and "Where we are" in sheet[:400])
        first, second = told[begins : begins + 2]
        assert "Schematic" in first
        assert "Gateways" not in first
        assert "4:14" in second

    def test_names_of_two_lines_make_the_diagram_lower(self, make, near):
        near.park.distances = (
            tuple(
                placed("city", f"很长的城市名称{n}", f"A long name of a city {n} ", n, n)
                for n in range(1, 6)
            )
            + near.park.distances[:6]
        )
        told = sheet(make)
        assert "Schematic" in told
        assert "Yangshan Port" in told

    def test_the_cover_names_the_cities_and_the_hours(self, make, near):
        told = sheets(make().pdf)[0]
        for words in ("Nanjing", "Suzhou", "Shanghai", "1 h", "2 h", "3 h"):
            assert words in told
        assert "Lanwan Airport" not in told

    @pytest.mark.parametrize("section", [location, cover])
    def test_it_looks_as_it_did(self, golden, read, near, section):
        golden(f"pack-{section.__name__}-en-zh", alone(section, read()).pdf)
