"""Every fault of a catalog is named; a sound one has none."""

import pytest
from babel.messages.catalog import Catalog

from resources.catalogs.faults import faults
from resources.catalogs.texts import rendered
from resources.catalogs.update import updated


def found(message, translation, language="zh_CN", **notes):
    marked = Catalog()
    marked.add(message)
    catalog = Catalog(locale=language)
    catalog.add(message, translation, **notes)
    return list(faults(rendered(catalog, language), marked, language))


@pytest.mark.parametrize(
    ("message", "translation"),
    [
        ("Undo", "撤销"),
        ("Due {day} at {place}", "{place}，{day}到期"),
        ("{count:,} records", "{count}条记录"),
        (("one plot", "{n} plots"), ("{n}块地",)),
        ("Xinbei District", "新北区"),
        ("100 %", "100%"),
    ],
)
def test_a_sound_translation_has_no_fault(message, translation):
    assert found(message, translation) == []


@pytest.mark.parametrize(
    ("message", "translation", "fault"),
    [
        ("Undo", "", "not translated"),
        (("{n} plot", "{n} plots"), ("",), "not translated"),
        ("Due {day}", "到期", "placeholders differ"),
        ("Due {day}", "{date}到期", "placeholders differ"),
        ("Due", "{day}到期", "placeholders differ"),
        ("Due {day}", "{day}到期 {", "braces cannot be read"),
        (("{n} plot", "{n} plots"), ("块地",), "placeholders differ"),
        ("New Taipei District", "新北区", "names the district wrongly"),
        ("District", "新台北", "names the district wrongly"),
        ("District", "新臺北", "names the district wrongly"),
    ],
)
def test_a_wrong_translation_is_named(message, translation, fault):
    (line,) = found(message, translation)
    assert line.startswith(fault)
    assert repr(message if isinstance(message, str) else message[0])[1:-1] in line


def test_english_plurals_keep_their_own_placeholders():
    assert found(("one plot", "{n} plots"), ("one plot", "{n} plots"), "en") == []
    (line,) = found(("one plot", "{n} plots"), ("one plot", "many plots"), "en")
    assert line.startswith("placeholders differ")


def test_a_doubtful_translation_is_named():
    (line,) = found("Undo", "撤销", flags={"fuzzy"})
    assert line == "marked as doubtful (fuzzy): 'Undo'"


def test_a_translation_that_nobody_uses_is_named():
    marked = Catalog()
    marked.add("Undo")
    catalog = Catalog(locale="zh_CN")
    for message, text in (("Undo", "撤销"), ("Redo", "重做")):
        catalog.add(message, text)
    text = updated(rendered(catalog, "zh_CN"), marked, "zh_CN")
    (line,) = faults(text, marked, "zh_CN")
    assert line.startswith("obsolete: 'Redo'")


def test_a_catalog_out_of_step_is_named():
    marked = Catalog()
    marked.add("Undo")
    assert list(faults("", marked, "en")) == [
        "out of step with the source; run: python -m resources.catalogs update"
    ]
