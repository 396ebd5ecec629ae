"""One record with all that belongs to it."""

from itertools import product

import pytest

from cli.kinds import WORDS


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_kind_can_be_shown(done, demonstration, language):
    for kind in WORDS:
        for record in done("list", kind, "--limit", "1", "--json", store=demonstration).objects:
            answer = done("show", kind, record["id"], "--language", language, store=demonstration)
            assert record["id"][-8:] in answer.last
            plain = done("show", kind, record["id"], "--json", store=demonstration).objects[0]
            assert plain["fields"].keys() >= record["fields"].keys()


def test_values_are_told_as_people_tell_them(done, demonstration):
    out = done("show", "investor", "Falkenrieder", store=demonstration).out
    for told in (
        "zh  法尔肯里德传动技术有限公司 [Reviewed]",
        "Germany",
        "Rating A",
        "EUR 1.18 billion",
        "EUR 1.11 billion (1,105,000,000 EUR)",
        "Gu Weiyuan",
        "Fri 16 Oct 2026",
    ):
        assert told in out
    chinese = done("show", "客商", "法尔肯里德", "--language", "zh", store=demonstration).out
    for told in ("国别（地区）", "德国", "11.8亿欧元", "2026年10月16日（周五）", "意向A级"):
        assert told in chinese
    plot = done("show", "plots", "NEV-2", store=demonstration).out
    assert " mu (" in plot
    assert "until" in plot


def test_what_belongs_to_a_company_stands_below_it(done, demonstration):
    plain = done("show", "investor", "Falkenrieder", "--json", store=demonstration).objects[0]
    kinds = {group["kind"] for group in plain["related"]}
    assert kinds >= {"contact", "visit", "commitment", "follow_up", "appointment"}
    out = done("show", "investor", "Falkenrieder", "--language", "zh", store=demonstration).out
    assert "马蒂亚斯" in out
    assert "青松" in out


def test_stale_and_unreviewed_texts_are_marked(done, demonstration):
    stale = next(
        text
        for text in done("texts", "--json", "--limit", "1000", store=demonstration).objects
        if text["stale"]
    )
    assert ", stale]" in done("show", stale["kind"], stale["id"], store=demonstration).out


def test_a_deleted_record_is_shown_as_deleted(done, demonstration):
    contact = done("list", "contacts", "--limit", "1", "--json", store=demonstration).objects[0]
    done("delete", "contact", contact["id"], store=demonstration)
    answer = done("show", "contact", contact["id"], store=demonstration)
    assert "bin" in answer.last
    assert done("show", "contact", contact["id"], "--json", store=demonstration).objects[0][
        "deleted"
    ]


def test_names_and_notes_cannot_steer_the_terminal(done, empty):
    evil = "\x1b]0;title\x07\x1b[2J\x9b31m\u202etxt.exe\r\nsecond line\ttab"
    done("new", "investor", f"name.en={evil}", f"notes={evil}", store=empty)
    for words in (
        ("show", "investor", "title"),
        ("list", "investors"),
        ("history", "investor", "title"),
    ):
        out = done(*words, store=empty).out
        assert not any(sign in out for sign in "\x1b\x07\x9b\u202e\r")
    assert "second line" in done("show", "investor", "title", store=empty).out
    plain = done("show", "investor", "title", "--json", store=empty)
    assert not any(sign in plain.out for sign in "\x1b\x07\x9b\u202e\r")
    assert plain.objects[0]["fields"]["notes"] == evil


def test_what_is_not_there_is_refused(refused, empty):
    for command, words in product(
        ("show", "history", "delete", "restore"), ("nobody", "abcdef12", "a\0b", "x" * 100_000)
    ):
        answer = refused(command, "investor", words, store=empty)
        assert answer.err.count("\n") == 1
        assert len(answer.err) < 1000


def test_what_is_there_twice_is_offered_with_ids(refused, done, empty):
    for country in ("DE", "FR"):
        done("new", "investor", "name.zh=双子", f"country={country}", store=empty)
    answer = refused("show", "investor", "双子", "--language", "zh", store=empty)
    assert "德国" in answer.err
    assert "法国" in answer.err
    error = refused("show", "investor", "双子", "--json", store=empty).error
    for choice in error["choices"]:
        assert done("show", "investor", choice["choice"], store=empty)
    short = answer.err.splitlines()[1].split()[0]
    assert done("show", "investor", short, store=empty).out.startswith("双子")
