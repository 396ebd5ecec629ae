"""What a pack says to its addressee; a mistake in the allow-list fails instead of leaking."""

import ast
import importlib
import re
import shutil
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from exports.briefing import content as content_module
from exports.briefing.parts.review import State
from exports.briefing.parts.words import Words
from storage.disclosure import Disclosure
from storage.entities.elements import Phone, element_id
from storage.entities.pack import IssuedPack
from storage.entities.schema import KINDS
from storage.errors import UserError
from storage.identity import new_id
from storage.rules.addressee import WithheldError
from storage.settings import DEMONSTRATION
from storage.values import LocalizedText, PersonName, PriceBand, TextStatus
from tests.exports.briefing import world as zone
from tests.exports.briefing.rich_world import enrich

CONTENT = Path(content_module.__file__).parent
BRIEFING = CONTENT.parent


def gaps(content):
    return {
        (use.origin.kind, use.field, use.language, use.state)
        for use in content.review.texts
        if use.state is not State.PRINTABLE
    }


class TestCover:
    def test_the_addressee_and_the_host(self, read, world):
        cover = read().printed.cover
        assert cover.company == Words(
            {"en": "Norrvik Drive Systems AB", "zh": "诺尔维克驱动系统公司"}
        )
        assert cover.contact.name == world.contacts.chief.name
        assert cover.contact.title.text("en") == "Chief Operating Officer"
        assert cover.host.person.name == world.staff.host.name
        assert cover.host.phones == ("+86 500 0000 0101",)
        assert cover.issuer.text("zh") == "江州高新区招商局"
        assert (cover.made, cover.valid_until) == (zone.TODAY, date(2027, 2, 28))

    def test_numbers_are_begun_by_the_sound_of_the_zone(self, read, world):
        assert read().printed.cover.number == "JZ-2026-0001"

    def test_the_number_follows_the_register(self, read, world):
        world.packs = [IssuedPack(number="JZ-2026-0116")]
        assert read().printed.cover.number == "JZ-2026-0117"

    def test_a_zone_without_a_name_still_numbers_its_packs(self, read, world):
        world.units.zone.short_name = LocalizedText.of(zh="尚未审校")
        assert read().printed.cover.number == "IB-2026-0001"

    def test_it_holds_as_long_as_its_first_price(self, read, world):
        world.plots[1].price = zone.plot(world.park, "", "1").price
        world.plots[0].price = PriceBand(Decimal(1), Decimal(2), "CNY", "mu", date(2026, 12, 24))
        assert read().printed.cover.valid_until == date(2026, 12, 24)

    def test_a_name_in_another_language_is_better_than_none(self, read, world):
        world.company.name = LocalizedText.of(TextStatus.REVIEWED, de="Norrvik Antriebe")
        cover = read().printed.cover
        assert not cover.company
        assert cover.company_as_written == "Norrvik Antriebe"

    def test_a_name_that_nobody_reviewed_is_not_printed(self, read, world):
        world.company.name = LocalizedText.of(en="Norrvik?")
        cover = read().printed.cover
        assert (cover.company, cover.company_as_written) == (Words(), "")


class TestTexts:
    def test_texts_are_read_in_the_languages_of_the_pack(self, read):
        assert set(read(("zh",)).printed.tagline.by_language) == {"zh"}
        assert set(read(("zh", "en")).printed.tagline.by_language) == {"zh", "en"}

    def test_a_text_prints_only_when_reviewed_and_true_to_its_source(self, read, world):
        plot = world.plots[0]
        plot.description = LocalizedText.of(zh="草稿").written("en", "Fine", zone.REVIEWED)
        stale = plot.price_basis.written("zh", "改过的原文", zone.REVIEWED)
        plot.price_basis = stale
        content = read(plots=[plot.id])
        printed = content.printed.plots[0]
        assert printed.description == Words({"en": "Fine"})
        assert printed.price_basis == Words({"zh": "改过的原文"})
        assert gaps(content) == {
            ("plot", "description", "zh", State.DRAFT),
            ("plot", "price_basis", "en", State.STALE),
        }

    def test_an_empty_text_is_a_gap_only_where_it_is_needed(self, read, world):
        world.plots[0].description = LocalizedText()
        world.promises[0].promise = LocalizedText()
        content = read(plots=[world.plots[0].id])
        assert gaps(content) == {
            ("commitment", "promise", "en", State.MISSING),
            ("commitment", "promise", "zh", State.MISSING),
        }
        assert len(content.printed.steps) == 2


class TestFigures:
    def test_the_first_six_with_source_and_day(self, read, world):
        figures = read().printed.figures
        assert [figure.amount for figure in figures] == [fact.amount for fact in world.facts]
        assert {figure.as_of for figure in figures} == {date(2025, 12, 31)}

    def test_one_that_may_not_be_printed_makes_room_for_the_next(self, read, world):
        world.facts.append(zone.facts()[0])
        world.facts[-1].rank = 7
        world.facts[0].expires = date(2026, 11, 22)
        figures = read().printed.figures
        assert [figure.name for figure in figures[-1:]] == [Words(texts(world.facts[0].name))]
        assert len(figures) == 6

    def test_a_figure_is_good_through_its_last_day(self, read, world):
        world.facts[0].expires = zone.TODAY
        assert len(read().printed.figures) == 6

    def test_too_few_are_none(self, read, world):
        for fact in world.facts[:3]:
            fact.as_of = None
        assert read().printed.figures == ()


def texts(text):
    return {language: text.text(language) for language in ("en", "zh")}


class TestPlots:
    def test_a_plot_is_told_by_what_is_public(self, read, world):
        plot = read(plots=[world.plots[0].id]).printed.plots[0]
        assert plot.number == "B-07"
        assert plot.park.text("en") == "New Energy Vehicle Park"
        assert plot.measures["plot_ratio"] == "1.2–2.0"
        assert [supply.kind for supply in plot.supplies][:2] == ["power", "gas"]
        assert plot.price == world.plots[0].price

    def test_no_price_is_told_that_does_not_hold_today(self, read, world):
        old = PriceBand(Decimal(1), Decimal(2), "CNY", "mu", date(2026, 11, 22))
        endless = PriceBand(Decimal(1), Decimal(2), "CNY", "mu")
        world.plots[0].price, world.plots[1].price = old, endless
        content = read(plots=[plot.id for plot in world.plots[:2]])
        assert [plot.price for plot in content.printed.plots] == [None, None]
        assert content.printed.cover.valid_until is None

    def test_parks_are_told_once_with_their_ways(self, read):
        parks = read().printed.parks
        assert [len(park.ways) for park in parks] == [4]


class TestSteps:
    def test_promises_of_both_sides_and_nothing_else(self, read):
        steps = read().printed.steps
        assert [(step.ours, step.due) for step in steps] == [
            (False, date(2026, 11, 30)),
            (True, date(2026, 12, 15)),
            (True, date(2027, 1, 29)),
        ]
        assert steps[0].person.name.native == "김민준"
        assert steps[2].person is None

    def test_an_overdue_promise_of_ours_is_no_next_step(self, read, world):
        world.promises[0].due = world.promises[1].due = date(2026, 11, 22)
        content = read()
        assert [(step.ours, step.due) for step in content.printed.steps] == [
            (False, date(2026, 11, 22)),
            (True, date(2027, 1, 29)),
        ]
        assert [remark.code for remark in content.review.remarks] == ["promise_overdue"]

    def test_a_promise_may_be_kept_through_its_last_day(self, read, world):
        world.promises[0].due = zone.TODAY
        assert len(read().printed.steps) == 3


class TestMarks:
    def test_a_store_of_examples_marks_its_packs(self, read, store):
        assert not read().printed.demonstration
        store.remember(DEMONSTRATION, "7")
        assert read().printed.demonstration

    def test_what_it_was_read_from_is_known(self, read, world):
        kinds = {given.kind for given in read().inputs}
        assert kinds == {
            "commitment",
            "company",
            "contact",
            "fact",
            "park",
            "plot",
            "staff",
            "unit",
        }

    def test_equal_stores_give_equal_content(self, read):
        assert read() == read()


@pytest.mark.parametrize(
    "languages",
    [(), ("zh", "en", "ja"), ("ja",), ("zh", "klingon"), ("",), ("zh-Hans", "zh"), ("en", "en")],
)
def test_a_pack_is_made_in_languages_that_have_phrases(read, languages):
    with pytest.raises(UserError):
        read(languages)


def test_languages_may_be_written_as_people_write_them(read):
    assert read(("zh_CN", "EN")).languages == ("zh", "en")
    assert read(("zh-Hans",)).languages == ("zh",)


def test_nobody_is_addressed_who_is_not_there(read):
    with pytest.raises(UserError):
        read(company=new_id())


# Planted mistakes: a field is read in the place of another, as a slip would have it.

PLANTED_NAME = "planted_content"
READS = re.compile(r'reading\.(?:value|words|plain)\(([\w.]+), "(\w+)"')
KIND_OF = {
    "records.company": "company",
    "company": "company",
    "house.zone": "unit",
    "house.issuer": "unit",
    "zone": "unit",
    "person": "staff",
    "fact": "fact",
    "plot": "plot",
    "park": "park",
    "place": "park",
    "promise": "commitment",
    "policy": "policy",
    "asked": "requirement",
    "talk": "visit",
    "appointment": "appointment",
    "step": "procedure_step",
}
PLANTED = [
    (path.stem, found.group(), found.group(1), found.group(2))
    for path in sorted(CONTENT.glob("*.py"))
    for found in READS.finditer(path.read_text(encoding="utf-8"))
    if found.group(1) in KIND_OF
]


def withheld_fields(kind):
    own = kind == "company" or "company" in KINDS[kind].by_name
    bound = Disclosure.ADDRESSEE if own else Disclosure.PUBLIC
    return [field.name for field in KINDS[kind].fields if field.disclosure > bound]


@pytest.fixture
def with_mistake(tmp_path, monkeypatch):
    """A copy of the allow-list with one call changed, as a package of its own."""

    def planted(module, read_call, written):
        shutil.copytree(CONTENT, tmp_path / PLANTED_NAME)
        for path in (tmp_path / PLANTED_NAME).glob("*.py"):
            source = path.read_text(encoding="utf-8")
            if path.stem == module:
                assert read_call in source
                source = source.replace(read_call, written)
            path.write_text(source.replace(content_module.__name__, PLANTED_NAME), encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path)
        for name in [name for name in sys.modules if name.split(".")[0] == PLANTED_NAME]:
            monkeypatch.delitem(sys.modules, name)
        return importlib.import_module(f"{PLANTED_NAME}.briefing")

    return planted


def test_mistakes_can_be_planted_everywhere():
    assert len(PLANTED) > 60
    assert {KIND_OF[name] for _, _, name, _ in PLANTED} == set(KIND_OF.values())


@pytest.mark.parametrize("slip", PLANTED, ids=lambda slip: f"{slip[0]}-{slip[2]}.{slip[3]}")
def test_a_slip_in_the_allow_list_fails(store, world, with_mistake, slip):
    module, call, name, field = slip
    enrich(world)
    fields = withheld_fields(KIND_OF[name])
    wrong = fields[len(field) % len(fields)]
    world.units.zone.short_name = LocalizedText()  # so that the name is read, too
    zone.keep(store, zone.records(world))
    planted = with_mistake(module, call, call.replace(f'"{field}"', f'"{wrong}"'))
    with store.reading() as session, pytest.raises(WithheldError, match=wrong):
        planted.content_for(session, world.company.id, languages=("en", "zh"), today=zone.TODAY)


def test_without_a_slip_the_same_package_works(store, world, with_mistake):
    zone.keep(store, zone.records(world))
    planted = with_mistake("briefing", '"tagline"', '"tagline"')
    with store.reading() as session:
        made = planted.content_for(
            session, world.company.id, languages=("en", "zh"), today=zone.TODAY
        )
    assert made.printed.tagline


def test_no_module_of_packs_knows_a_record():
    """Records come guarded, from one repository; nothing here could fetch or open one."""
    for path in BRIEFING.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)} | {
            alias.name for n in ast.walk(tree) if isinstance(n, ast.Import) for alias in n.names
        }
        assert not [name for name in imported if name.startswith("storage.entities")], path
        called = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        assert path.name == "draft.py" or not called & {"getattr", "vars"}, path


def test_a_person_of_ours_is_told_by_name_and_number_alone(read, world):
    world.staff.host.phones = (
        Phone(id=element_id(), number="+86 500 0000 0101", kind="office"),
        Phone(id=element_id(), number="138****0001", kind="mobile"),
    )
    host = read().printed.cover.host
    assert host.phones == ("+86 500 0000 0101", "138****0001")
    assert host.person.name == PersonName(native="周敏", romanised="Zhou Min", honorific="副局长")
