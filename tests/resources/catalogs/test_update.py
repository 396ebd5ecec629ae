"""Bringing a catalog in step loses no translation and is stable to the byte."""

from babel.messages.catalog import Catalog
from hypothesis import given
from hypothesis import strategies as st

from resources.catalogs.texts import forms, key, messages, parse
from resources.catalogs.update import updated

# A message id is a sentence; gettext has no way to write a NUL, and no file holds a surrogate.
SENTENCES = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\x85\u2028\u2029"), min_size=1
).filter(str.strip)


def marking(*ids):
    catalog = Catalog()
    for text in ids:
        catalog.add(text)
    return catalog


def said(text, language="zh_CN"):
    return {key(message): forms(message.string) for message in messages(parse(text, language))}


def translated(text, message, translation):
    before = f'msgid "{message}"\nmsgstr ""'
    assert before in text
    return text.replace(before, f'msgid "{message}"\nmsgstr "{translation}"')


def test_a_new_catalog_is_empty_in_chinese_and_whole_in_english():
    marked = marking("Save", ("{n} plot", "{n} plots"))
    assert said(updated("", marked, "zh_CN")) == {("Save", None): ("",), ("{n} plot", None): ("",)}
    assert said(updated("", marked, "en"), "en") == {
        ("Save", None): ("Save",),
        ("{n} plot", None): ("{n} plot", "{n} plots"),
    }


def test_nothing_changes_from_day_to_day_or_hand_to_hand():
    text = updated("", marking("Save", "Undo", "Area"), "zh_CN")
    assert updated(text, marking("Area", "Undo", "Save"), "zh_CN") == text
    assert "20" not in text.replace("UTF-8", "")
    assert "#" not in text


def test_two_who_add_messages_at_once_merge_line_by_line():
    before = updated("", marking("Area", "Undo"), "zh_CN").splitlines()
    mine = updated("", marking("Area", "Back", "Undo"), "zh_CN").splitlines()
    assert [line for line in mine if line not in before] == ['msgid "Back"']


def test_translations_stay_when_other_messages_come_and_go():
    text = translated(updated("", marking("Area", "Undo"), "zh_CN"), "Undo", "撤销")
    text = updated(text, marking("Undo", "Save"), "zh_CN")
    assert said(text) == {("Undo", None): ("撤销",), ("Save", None): ("",)}


def test_a_translation_survives_while_its_message_is_away():
    text = translated(updated("", marking("Area", "Undo"), "zh_CN"), "Undo", "撤销")
    away = updated(text, marking("Area"), "zh_CN")
    assert '#~ msgstr "撤销"' in away
    assert updated(away, marking("Area"), "zh_CN") == away
    assert updated(away, marking("Area", "Undo"), "zh_CN") == text
    assert "撤销" not in updated(away, marking("Area"), "zh_CN", prune=True)


def test_contexts_keep_two_meanings_of_a_word_apart():
    marked = Catalog()
    for context in ("of a plot", "of a city", None):
        marked.add("Area", context=context)
    text = updated("", marked, "zh_CN")
    text = text.replace(
        'msgctxt "of a plot"\nmsgid "Area"\nmsgstr ""',
        'msgctxt "of a plot"\nmsgid "Area"\nmsgstr "面积"',
    )
    assert said(updated(text, marked, "zh_CN")) == {
        ("Area", "of a plot"): ("面积",),
        ("Area", "of a city"): ("",),
        ("Area", None): ("",),
    }
    gone = updated(text, marking("Undo"), "zh_CN")
    assert said(updated(gone, marked, "zh_CN")) == said(text)


def test_a_message_that_becomes_countable_is_translated_anew():
    text = translated(updated("", marking("plots"), "zh_CN"), "plots", "地块")
    assert said(updated(text, marking(("plots", "{n} plots")), "zh_CN")) == {("plots", None): ("",)}


def test_a_translators_note_and_doubt_stay():
    text = updated("", marking("Undo"), "zh_CN")
    text = text.replace('msgid "Undo"', '# as on the button\n#, fuzzy\nmsgid "Undo"').replace(
        'msgid "Undo"\nmsgstr ""', 'msgid "Undo"\nmsgstr "撤销"'
    )
    assert updated(text, marking("Undo"), "zh_CN") == text


@given(st.lists(SENTENCES, unique=True))
def test_any_sentence_comes_back_as_it_was_marked(sentences):
    text = updated("", marking(*sentences), "en")
    assert said(text, "en") == {(sentence, None): (sentence,) for sentence in sentences}
    assert updated(text, marking(*sentences), "en") == text


def test_english_that_only_repeats_its_message_goes_with_it():
    text = updated("", marking("Undo", ("{n} plot", "{n} plots")), "en")
    assert updated(text, marking("Save"), "en") == updated("", marking("Save"), "en")
