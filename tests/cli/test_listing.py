"""Lists, page by page."""

import shlex

import pytest

from cli.kinds import WORDS, kind_named
from cli.tables import width
from cli.usage import UsageError
from resources.i18n import catalog, catalog_language
from storage.entities.schema import KINDS

LANGUAGES = ("zh", "en")


def test_every_kind_has_words_and_no_word_means_two():
    assert set(WORDS) == set(KINDS)
    words = [word for several in WORDS.values() for word in several]
    assert len(words) == len(set(words))
    for kind, several in WORDS.items():
        assert {kind_named(word.upper()) for word in (*several, kind)} == {kind}
    with pytest.raises(UsageError):
        kind_named("texts")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kind_can_be_typed_as_the_screen_calls_it(language):
    gettext = catalog("interface", catalog_language(language)).gettext
    for name, kind in KINDS.items():
        assert kind_named(gettext(kind.label)) == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_can_be_listed(done, demonstration, language):
    for kind in WORDS:
        answer = done("list", kind, "--limit", "3", "--language", language, store=demonstration)
        assert answer.out.strip()
        told = done("list", kind, "--limit", "3", "--json", store=demonstration)
        assert all(found["kind"] == kind for found in told.objects)
        assert len(told.objects) <= 3


def test_columns_stand_straight_also_with_chinese_in_them(done, demonstration):
    lines = done("list", "客商", "--language", "zh", store=demonstration).out.splitlines()[:-1]
    country = lines[0].index("国别")
    at = width(lines[0][:country])
    for line in lines[1:]:
        before = ""
        while width(before) < at:
            before += line[len(before)]
        assert width(before) == at
        assert before.endswith("  ")


def test_pages_lead_to_the_next_until_the_end(done, demonstration):
    whole = done("list", "contacts", "--limit", "1000", "--json", store=demonstration).objects
    found = []
    answer = done("list", "contacts", "--limit", "60", store=demonstration)
    while True:
        found += [line.split()[0] for line in answer.out.splitlines()[1:-1]]
        if "; for the next ones: " not in answer.last:
            break
        assert answer.last.count("--after") == 1
        command = shlex.split(answer.last.partition("; for the next ones: ")[2])
        answer = done(*command[2:])
    assert found == [record["id"][-8:] for record in whole]


def test_sorting_by_either_script_in_either_direction(done, demonstration):
    def titles(*words):
        found = done("list", "investors", *words, "--limit", "1000", "--json", store=demonstration)
        return [record["title"] for record in found.objects]

    by_pinyin = titles("--sort", "pinyin", "--language", "zh")
    assert by_pinyin == titles("--language", "zh")
    assert titles("--sort", "latin") == titles()
    assert by_pinyin[0] == "奥伯隆刀具"
    assert titles("--reverse") == titles()[::-1]
    assert sorted(titles()) != by_pinyin


def test_what_happened_last_is_listed_first(done, demonstration):
    visits = done("list", "visits", "--limit", "1000", "--json", store=demonstration).objects
    times = [visit["fields"]["at"] for visit in visits]
    assert times == sorted(times, reverse=True)


def test_lists_can_be_narrowed_to_a_text(done, demonstration):
    found = done("list", "contacts", "Falkenrieder", "--json", store=demonstration).objects
    assert len(found) >= 3
    assert done("list", "contacts", "no", "such", "name", store=demonstration).last == (
        "Nothing was found."
    )


def test_an_empty_list_says_what_to_do(done, empty):
    answer = done("list", "visits", store=empty)
    assert answer.out.count("\n") == 1
    assert "new visits FIELD=VALUE" in answer.out
    assert "pack --for" in done("list", "packs", store=empty).out


REFUSED = (
    ("list",),
    ("list", "planets"),
    ("list", "parks", "--limit", "0"),
    ("list", "parks", "--limit", "1001"),
    ("list", "parks", "--limit", "many"),
    ("list", "parks", "--after", "999999"),
    ("list", "parks", "--sort", "size"),
    ("list", "parks", "a\0b"),
    ("list", "parks", "\udcff"),
    ("texts", "--languages", "tlh"),
)


def test_what_cannot_be_listed_is_told_in_one_sentence(refused, empty):
    for words in REFUSED:
        for language in LANGUAGES:
            answer = refused(*words, "--language", language, store=empty)
            assert answer.err.count("\n") == 1
            assert ("。" in answer.err) == (language == "zh"), words
        error = refused(*words, "--json", store=empty).error
        assert error["error"]
        assert error["choices"] == []


def test_texts_that_want_work_are_listed_with_their_state(done, demonstration):
    wanting = done("texts", "--json", "--limit", "1000", store=demonstration).objects
    assert {(t["status"], t["stale"], t["missing"]) for t in wanting} >= {
        ("reviewed", True, False),
        ("draft", False, False),
    }
    assert all(t["stale"] or t["missing"] or t["status"] == "draft" for t in wanting)
    every = done("list", "texts", "--json", "--limit", "1000", store=demonstration).objects
    assert len(every) > len(wanting)
    out = done("texts", "--language", "zh", "--limit", "2", store=demonstration).out
    assert "已校" in out
    assert len(out.splitlines()) == 4
    missing = done("texts", "--languages", "ja", "--limit", "3", "--json", store=demonstration)
    assert any(t["missing"] and t["language"] == "ja" for t in missing.objects)
    assert done("texts", "--all", "--limit", "3", store=demonstration).last == (
        "3 texts shown; there are more."
    )


def test_texts_in_order_are_said_to_be(done, empty):
    park = done("list", "parks", "--json", store=empty).objects[0]["id"]
    done("edit", "park", park, "name.zh=", store=empty)
    assert done("texts", store=empty).last == "All texts are in order."
