"""The industry page: links, suppliers, and sentences whose numbers agree with them."""

from decimal import Decimal

import pytest

from exports.briefing.preflight import preflight
from exports.briefing.sections.industry import industry
from storage.entities.knowledge import Fact
from tests.exports.briefing import world as zone
from tests.exports.briefing.one_section import alone, has, told
from tests.exports.briefing.rich_world import SECTOR, enrich
from tests.exports.briefing.rich_world import told as fact


@pytest.fixture
def world(world):
    return enrich(world)


@pytest.fixture
def links(world):
    return topic(world, "chain")


@pytest.fixture
def page(read):
    """What the section says of the world."""
    return lambda languages=("en", "zh"): told(industry, read(languages))


def topic(world, code):
    return [record for record in world.more if isinstance(record, Fact) and record.topic == code]


def without(world, code):
    world.more = [record for record in world.more if record not in topic(world, code)]


def supplier(n, amount, **changed):
    return fact("suppliers", f"部件{n}", f"Goods of kind {n}", amount, rank=320 + n, **changed)


class TestChain:
    def test_links_are_told_with_their_counts_and_what_is_made(self, page, links):
        links[0].statement = zone.text("铸件\n齿轮", "Castings\nGears")
        assert has(
            page(),
            "From parts to vehicles",
            "从零部件到整车",
            "61companies家",
            "Castings铸件Gears齿轮",
            "Your place here贵公司所在环节",
            "District Statistics Bureau, 30 June 2026",
            "区统计局，2026年6月30日",
        )

    def test_the_message_agrees_with_the_links(self, page):
        said = page()
        assert has(said, "Three links of your industry are here.")
        assert has(said, "Yours, drive units, has the fewest: 6 companies.")
        assert has(said, "已有3个环节，其中“驱动单元”环节仅6家，数量最少。")

    @pytest.mark.parametrize("amount", [9, 12])
    def test_it_is_the_fewest_only_where_no_other_link_has_as_few(self, page, links, amount):
        links[1].amount = Decimal(amount)
        assert has(page(), f"Yours, drive units, counts {amount} companies.")

    def test_without_a_link_of_its_own_nothing_is_said_of_one(self, page, world):
        world.company.chain_link = None
        assert has(page(), "Three links of your industry are here.")
        assert not has(page(), "Your place here")

    def test_a_name_that_is_an_abbreviation_stays_as_it_is(self, page, links):
        links[1].name = zone.text("碳化硅模块", "SiC modules")
        assert has(page(), "Yours, SiC modules, has")

    def test_fewer_than_three_links_are_no_chain(self, page, links):
        links[0].deleted = True
        said = page()
        assert not has(said, "Your place here")
        assert has(
            said, "Precision castings: 34 companies within reach.", "周边精密铸件供应商34家。"
        )

    @pytest.mark.parametrize(("own", "first"), [(0, 0), (4, 1), (7, 2)])
    def test_of_a_long_chain_six_links_about_the_own_one_are_told(self, read, world, own, first):
        named = [fact("chain", f"环节{n}", f"Link {n}", n + 1, sectors=(SECTOR,), rank=n + 1)
                 for n in range(8)]  # fmt: skip
        without(world, "chain")
        world.more += named
        world.company.chain_link = named[own].id
        chain = read().printed.chain
        assert [link.name.text("en") for link in chain] == [
            f"Link {n}" for n in range(first, first + 6)
        ]
        assert [link.name.text("en") for link in chain if link.own] == [f"Link {own}"]
        assert alone(industry, read()).overfull == ()

    def test_a_link_that_is_not_counted_has_no_figure(self, page, links):
        links[0].amount = None
        links[0].statement = zone.text("铸件", "Castings")
        assert has(page(), "Castings", "Your place here")
        assert not has(page(), "61")

    @pytest.mark.parametrize(
        ("field", "value", "code"),
        [
            ("as_of", None, "fact_without_date"),
            ("source", None, "fact_without_source"),
            ("amount", None, "fact_unknown"),
        ],
    )
    def test_a_link_that_cannot_be_proved_is_left_out(self, read, links, field, value, code):
        setattr(links[0], field, zone.LocalizedText() if field == "source" else value)
        content = read()
        assert len(content.printed.chain) == 2
        assert (code, links[0].id) in {(f.code, f.record) for f in preflight(content, zone.TODAY)}


class TestSuppliers:
    def test_the_sentence_is_made_from_the_bars(self, page, world):
        world.more += [supplier(1, 16), supplier(2, 27)]
        assert has(
            page(),
            "All but magnets can be",
            "bought from at least 16 companies.",
            "除磁性材料外，各类产品均有16家以上供应商。",
        )

    def test_the_order_is_that_of_the_numbers(self, page, world):
        world.more += [supplier(1, 50)]
        said = page(("en",))
        places = [said.index(name) for name in ("Goodsofkind1", "Precisioncastings", "Magnets")]
        assert places == sorted(places)

    def test_equal_ends_name_no_exception(self, page, world):
        world.more += [supplier(1, 7)]
        assert has(page(), "Each can be bought from at least 7 companies.")

    def test_those_of_other_sectors_are_left_out(self, read, world):
        world.more += [
            supplier(1, 99, sectors=("biomedicine",)),
            supplier(2, 98, sectors=(SECTOR,)),
        ]
        names = [each.name.text("en") for each in read().printed.suppliers]
        assert "Goods of kind 1" not in names
        assert "Goods of kind 2" in names

    def test_many_kinds_are_cut_and_that_is_said(self, page, world):
        world.more += [supplier(n, 40 + n) for n in range(14)]
        said = page()
        assert has(said, "The 12 most numerous of 16 kinds.", "共16类，列出家数最多的12类。")
        assert not has(said, "Magnets")

    def test_what_is_counted_in_another_unit_is_no_bar(self, page, world):
        world.more += [supplier(1, 5000, unit=zone.text("吨", "t"))]
        assert not has(page(), "Goods of kind 1")

    def test_without_suppliers_the_chain_stands_alone(self, page, world):
        without(world, "suppliers")
        assert has(page(), "Your place here")
        assert not has(page(), "Suppliers within reach")


def test_without_both_the_section_is_left_out(make, world):
    without(world, "chain")
    without(world, "suppliers")
    world.company.chain_link = None
    assert "industry" not in make().result.sections


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en"), ("en",), ("zh",)], ids="-".join)
def test_long_names_stay_within_the_sheet(read, world, languages):
    for record in topic(world, "chain") + topic(world, "suppliers"):
        record.name = zone.text("很长的产业链环节名称" * 3, "A rather long name of goods made here")
        record.statement = zone.text("很长的产品名称" * 4, "Something with a long name, " * 3)
    document = alone(industry, read(languages))
    assert document.overfull == ()
    assert document.sheets <= 2


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh",)], ids="-".join)
def test_the_page_looks_as_it_did(golden, read, world, links, languages):
    links[0].statement = zone.text("铸件\n齿轮与轴\n轴承", "Castings\nGears and shafts\nBearings")
    world.more += [supplier(1, 16), supplier(2, 27)]
    golden(f"pack-industry-{'-'.join(languages)}", alone(industry, read(languages)).pdf)
