"""Stores with what nobody should type: each paper says it as it is, or why there is none."""

import io
import re
from datetime import date
from decimal import Decimal

import pypdfium2
import pytest

from resources.i18n import catalog
from storage.repositories.packs import NotAddressableError
from storage.store import Store
from storage.values import LocalizedText, NotAValueError, PersonName, PriceBand, TextStatus
from tests.exports.briefing import world as zone
from tests.exports.papers import PAPERS, brief, contact_sheet, letter, pack, plot_sheet

ORDERS = [("en", "zh"), ("zh", "en"), ("zh",), ("en",)]
MARKUP = 'A<B & Co <img src="file:///etc/passwd"/> <b>&amp;</b> {n} %s {0} \\(x'
LONG = 200_000
NO_FACE = "\U0001f600"


@pytest.fixture
def world():
    return zone.build()


@pytest.fixture
def make(tmp_path, world):
    """A paper of the world: its result, and its text without spaces."""
    with Store(tmp_path / "store", create=True) as store:
        kept = []

        def paper(kind, languages=("en", "zh"), **choices):
            if not kept:
                kept.append(world)
                zone.keep(store, zone.records(world))
            out = io.BytesIO()
            with store.reading() as session:
                result = kind(session, world, languages, out, **choices)
            return result, said(out.getvalue())

        yield paper


def said(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        told = (page.get_textpage().get_text_range() for page in document)
        return re.sub(r"[\s\ufffe]+", "", "".join(told))


def both(text):
    return LocalizedText.of(TextStatus.REVIEWED, zh=text, en=text)


def name_all(world, text):
    """The text wherever a person may type one that is printed."""
    world.company.name = world.plots[0].name = both(text)
    world.plots[0].description = world.promises[0].promise = both(text)
    world.contacts.chief.name = PersonName(native=text)
    world.contacts.chief.title = world.staff.host.duties = both(text)


@pytest.mark.parametrize("languages", ORDERS, ids=",".join)
@pytest.mark.parametrize("kind", PAPERS)
def test_markup_is_printed_as_it_was_typed(make, world, kind, languages):
    name_all(world, MARKUP)
    _, told = make(kind, languages)
    assert MARKUP.replace(" ", "") in told
    assert "root:" not in told


def long_company(world):
    world.company.name = both("x" * LONG)


def long_contact(world):
    world.contacts.chief.name = PersonName(native="x" * LONG)


def long_plot(world):
    world.plots[0].name = both("x" * LONG)


def long_promise(world):
    world.promises[0].promise = both("x" * LONG)


# Names are cut, and preflight tells of it; what was promised, and what a leader is told, goes on.
PAGES = {pack: 12, letter: 2, plot_sheet: 2, contact_sheet: 2, brief: 4}


@pytest.mark.parametrize("cause", [long_company, long_contact, long_plot])
@pytest.mark.parametrize("kind", PAPERS)
def test_a_name_of_two_hundred_thousand_letters_without_a_space(make, world, kind, cause):
    cause(world)
    made, _ = make(kind, ORDERS[cause is long_contact])
    assert made.pages <= PAGES[kind]
    if kind in (pack, letter) and cause is not long_plot:
        assert "name_too_long" in {found.code for found in made.findings}


@pytest.mark.parametrize("kind", [pack, letter, brief])
def test_a_promise_of_two_hundred_thousand_letters_without_a_space(make, world, kind):
    long_promise(world)
    made, told = make(kind)
    assert made.pages < 400
    assert told.count("x") >= LONG


@pytest.mark.parametrize("kind", [pack, letter])
def test_a_character_of_a_promise_that_no_face_has_is_listed_and_makes_a_draft(make, world, kind):
    world.promises[0].promise = both(f"Soil report {NO_FACE}")
    made, told = make(kind)
    assert made.draft
    assert made.findings[0].values["characters"] == f"{NO_FACE} (U+1F600)"
    assert "Draftforinternalreview内部审阅稿" in told


@pytest.mark.parametrize("kind", [contact_sheet, brief])
def test_a_character_of_a_guest_that_no_face_has_is_listed(make, world, kind):
    world.contacts.chief.name = PersonName(native=f"Smile {NO_FACE}")
    made, _ = make(kind)
    assert made.missing == (NO_FACE,)


def test_four_hundred_plots_are_all_named_on_few_sheets(make, world):
    numbers = [f"D-{number:03}" for number in range(400)]
    world.plots = [zone.plot(world.park, number) for number in numbers]
    made, told = make(pack, plots=[plot.id for plot in world.plots])
    assert not [number for number in numbers if number not in told]
    assert made.pages < 240


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_an_empty_store_has_no_addressee(tmp_path, world, language):
    with Store(tmp_path / "empty", create=True) as store, store.reading() as session:
        for kind in (pack, letter, plot_sheet):
            with pytest.raises(NotAddressableError) as raised:
                kind(session, world, ("zh", "en"), io.BytesIO())
            told = catalog("interface", language).gettext(raised.value.message)
            assert ("没有" in told) == (language == "zh_CN")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_price_from_high_to_low_cannot_be(language):
    with pytest.raises(NotAValueError) as raised:
        PriceBand(Decimal(2), Decimal(1), "CNY", "mu", date(2027, 1, 1))
    told = catalog("interface", language).gettext(raised.value.message)
    assert ("价格" in told) == (language == "zh_CN")


@pytest.mark.parametrize("languages", ORDERS, ids=",".join)
@pytest.mark.parametrize("kind", [pack, plot_sheet])
def test_a_price_without_validity_is_told_on_request_in_a_draft(make, world, kind, languages):
    world.plots[0].price = PriceBand(Decimal(480_000), Decimal(560_000), "CNY", "mu")
    del world.plots[1:]
    made, told = make(kind, languages)
    assert made.draft
    assert "price_without_validity" in {found.code for found in made.findings}
    assert "480,000" not in told
    assert "48–56" not in told
    assert ("Onrequest" in told) == ("en" in languages)


def test_two_figures_that_contradict_each_other_make_a_draft(make, world):
    known = world.facts[0]
    values = {"topic": known.topic, "unit": known.unit, "source": known.source, "rank": 0}
    other = type(known)(name=known.name, amount=Decimal(7), as_of=known.as_of, **values)
    world.facts.append(other)
    made, told = make(pack)
    assert "facts_contradict" in {found.code for found in made.findings}
    assert "Draftforinternalreview" in told
