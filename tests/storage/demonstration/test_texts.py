import re
from datetime import date

import pytest

from resources.terms import wrong_terms
from storage.demonstration.script import Script, rows
from storage.entities.columns import LocalizedColumn
from storage.entities.schema import KINDS, KINDS_BY_ENTITY
from storage.values import LocalizedText, TextStatus

UNFINISHED = {(row["record"], row["field"]) for row in rows("unfinished", "text")}
HAN = re.compile("[\u3400-\u9fff]")


def localized(edition):
    """Every text kept by language, with its record and field; those inside lists too."""
    for record in edition.by_id.values():
        for field in KINDS_BY_ENTITY[type(record)].fields:
            value = getattr(record, field.name)
            if isinstance(field.column, LocalizedColumn) and value:
                yield record, field.name, value
            elif isinstance(value, tuple):
                for element in value:
                    if isinstance(getattr(element, "name", None), LocalizedText):
                        yield record, field.name, element.name


def left_unfinished(today):
    script = Script(1, today)
    return {(script.identities.record(key), field) for key, field in UNFINISHED}


def test_texts_stand_in_chinese_and_english_and_may_be_printed(told):
    unfinished = left_unfinished(told.today)
    for record, field, text in localized(told):
        assert text.printable("zh"), (record, field, text)
        if (record.id, field) not in unfinished:
            assert text.printable("en"), (record, field, text)


def test_a_few_are_left_unfinished_on_purpose(told_today):
    unfinished = left_unfinished(told_today.today)
    found = {
        (record.id, field): text
        for record, field, text in localized(told_today)
        if not text.printable("en")
    }
    assert found.keys() == unfinished
    stale = [text for text in found.values() if text.stale("en")]
    drafts = [t for t in found.values() if t.versions["en"].status is TextStatus.DRAFT]
    assert (len(stale), len(drafts)) == (3, 3)


def test_what_must_have_a_text_has_one(told_today):
    needed = {
        "unit": ("name",),
        "staff": ("title", "duties"),
        "company": ("name", "products", "profile"),
        "contact": ("title",),
        "event": ("name", "city"),
        "appointment": ("agenda",),
        "visit": ("minutes",),
        "commitment": ("promise",),
        "park": ("name", "description", "environment_class"),
        "plot": ("name", "description"),
        "policy": ("name", "summary", "issued_by"),
        "fact": ("name",),
        "procedure_step": ("name", "source"),
    }
    missing = [
        (kind, field)
        for kind, names in needed.items()
        for record in told_today[kind]
        for field in names
        if not getattr(record, field) and not (kind == "staff" and record.left)
    ]
    assert missing == []


def test_every_language_is_written_in_its_own_script(told_today):
    for _, _, text in localized(told_today):
        assert HAN.search(text.text("zh")) or text.text("zh") in ("%", "℃"), text
        assert not HAN.search(text.text("en")), text


def test_no_blank_is_left_open(told):
    for record in told.by_id.values():
        for field in KINDS_BY_ENTITY[type(record)].fields:
            value = getattr(record, field.name)
            shown = value.versions.values() if isinstance(value, LocalizedText) else [value]
            texts = [getattr(each, "text", each) for each in shown]
            open_blanks = [t for t in texts if isinstance(t, str) and re.search("[{}]", t)]
            assert open_blanks == []


def test_no_word_that_the_term_base_calls_wrong(told_today):
    found = [
        (version.text, wrong_terms(version.text))
        for _, _, text in localized(told_today)
        for version in text.versions.values()
        if wrong_terms(version.text)
    ]
    assert found == []


def test_every_row_says_only_what_its_record_can_hold():
    """A misspelt name of a field would be left out without a word."""
    of_the_story = {
        "unit": {"key"},
        "staff": {"key"},
        "park": {"key", "founded", "companies", "foreign", "employed", "flood"},
        "plot": {"key", "form", "front", "skew", "metres", "building", "enters"},
        "company": {"key", "people", "site", "wake_in", "settled_back", "compliance_back"},
        "contact": {"key"},
        "event": {
            *("key", "weekday", "days", "next_month", "report_after"),
            *("rooms", "places", "teams", "appointment"),
        },
        "fact": {"key", "back", "parts"},
        "policy": {"key"},
    }
    files = {"unit": "zone", "staff": "zone", "park": "parks", "plot": "plots", "event": "events"}
    files |= {"company": "companies", "contact": "contacts", "fact": "facts", "policy": "policies"}
    unknown = {
        (kind, name)
        for kind, file in files.items()
        for row in rows(file, kind)
        for name in row.keys() - KINDS[kind].by_name.keys() - of_the_story[kind]
    }
    assert unknown == set()


def test_blanks_are_filled_for_the_language():
    script = Script(1, date(2026, 11, 25))
    park = LocalizedText.of(TextStatus.REVIEWED, zh="园区", en="the park")
    said = "{park} {day+14} {day+40} {year-1}/{now}"
    assert script.told(said, "en", park=park) == "the park 9 December 4 January 2027 2024/2026"
    assert script.told(said, "zh", park=park) == "园区 12月9日 2027年1月4日 2024/2026"


def test_a_blank_that_nothing_fills_is_a_bug():
    with pytest.raises(TypeError):
        Script(1, date(2026, 11, 25)).told("{nothing}", "en")
