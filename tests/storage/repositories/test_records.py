"""Pages of lists, and what a row says."""

from datetime import UTC, datetime

import pytest
from sqlmodel import text

from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.place import Park
from storage.entities.schema import KINDS
from storage.entities.titles import title
from storage.entities.visit import Visit
from storage.journal.label import Label
from storage.repositories.names import TITLED_BY
from storage.repositories.records import (
    LISTED,
    NoSuchPageError,
    Selection,
    every,
    get,
    page,
    titles,
)
from storage.values import LocalizedText, PersonName

COMPANY = KINDS["company"]
NAMES = ("白鹭", "安岭", "晨曦", "大洋", "Ösling", "Zeta")


def companies(store, names=NAMES):
    def work(session):
        made = [Company(name=LocalizedText.of(zh=name, en=name.upper())) for name in names]
        session.add_all(made)
        return [company.id for company in made]

    return store.act(Label("add"), work)


def listed(store, kind=COMPANY, language="zh", **selection):
    with store.reading() as session:
        return page(session, kind, language, Selection(**selection))


def shown(found):
    return [row.title for row in found.rows]


def test_lists_are_in_the_order_of_pinyin_or_of_latin_letters(store):
    companies(store)
    assert shown(listed(store)) == ["安岭", "白鹭", "晨曦", "大洋", "Ösling", "Zeta"]
    assert shown(listed(store, language="en", order="en"))[:2] == ["ÖSLING", "ZETA"]
    assert shown(listed(store, backwards=True)) == shown(listed(store))[::-1]


def test_pages_put_together_are_the_list(store):
    companies(store, [*NAMES, "安岭", "安岭"])
    for limit in range(1, 10):
        for backwards in (False, True):
            assert_pages_make_the_list(store, limit, backwards=backwards)


def assert_pages_make_the_list(store, limit, *, backwards):
    whole = [row.id for row in listed(store, backwards=backwards).rows]
    found, after = [], None
    while True:
        part = listed(store, limit=limit, after=after, backwards=backwards)
        found += [row.id for row in part.rows]
        assert len(part.rows) <= limit
        after = part.next
        if after is None:
            break
    assert found == whole
    assert len(whole) == len(set(whole)) == 8


def test_a_page_behind_a_record_that_is_not_there(store):
    companies(store)
    with pytest.raises(NoSuchPageError):
        listed(store, after=999)


def test_a_page_goes_on_behind_a_record_that_was_deleted_meanwhile(store):
    companies(store)
    first = listed(store, limit=2)
    store.act(Label("delete"), lambda s: setattr(s.get(Company, first.rows[1].id), "deleted", True))
    assert shown(listed(store, after=first.next)) == ["晨曦", "大洋", "Ösling", "Zeta"]
    assert shown(listed(store, deleted=True)) == ["白鹭"]


def test_a_text_is_looked_for_in_names_alone(store):
    companies(store)
    for words, found in (
        ("安", ["安岭"]),
        ("ösl", ["Ösling"]),
        ("ÖSL", ["Ösling"]),
        ("zet", ["Zeta"]),
    ):
        assert shown(listed(store, text=words)) == found
    for words in ("draft", "zh", '"', "%", "_", "x" * 100_000):
        assert shown(listed(store, text=words)) == []


def test_names_with_signs_are_found_as_they_are(store):
    names = ['A<B & Co "quoted" \\ back', "=cmd|' /C calc'!A0", "100% _x_", "A\tB"]
    companies(store, [*names, "other"])
    for name in names:
        assert shown(listed(store, text=name)) == [name]
        assert shown(listed(store, text=name[1:])) == [name]


def test_other_names_are_names_too(store):
    def work(session):
        session.add(
            Company(name=LocalizedText.of(zh="甲"), legal_name=LocalizedText.of(zh="乙公司"))
        )
        person = PersonName(
            native="山田太郎", kana="やまだたろう", order="family_first", honorific="様"
        )
        session.add(Contact(name=person))

    store.act(Label("add"), work)
    assert shown(listed(store, text="乙")) == ["甲"]
    contact = KINDS["contact"]
    assert shown(listed(store, contact, text="やまだ")) == ["山田太郎"]
    assert shown(listed(store, contact, text="family")) == []
    assert shown(listed(store, contact, text="様")) == []


def test_what_belongs_to_a_company_is_found_by_its_name(store):
    first, *_ = companies(store)
    store.act(
        Label("visit"),
        lambda s: s.add(Visit(company=first, notes="谈地块", at=datetime(2026, 1, 1, tzinfo=UTC))),
    )
    assert shown(listed(store, KINDS["visit"], text="白鹭")) == ["谈地块"]
    assert shown(listed(store, KINDS["visit"], text="安岭")) == []


def test_titles_of_rows_are_titles_of_records(store):
    """The fields that a title is read from are listed in one place: no kind needs others."""
    store.act(Label("add"), lambda s: s.add_all([kind.entity() for kind in KINDS.values()]))
    for kind in KINDS.values():
        assert_titled_alike(store, kind)


def assert_titled_alike(store, kind):
    (row,) = listed(store, kind).rows
    assert set(TITLED_BY[kind.name]) <= set(row.values)
    with store.reading() as session:
        record = session.get_one(kind.entity, row.id)
        for language in ("zh", "en"):
            assert title(record, language) == row.title
        assert set(LISTED[kind.name]) <= set(kind.by_name)
        assert get(session, kind, row.id, "zh").values.keys() >= kind.by_name.keys()


def test_a_row_has_the_fields_that_were_asked_for_and_no_more(store):
    companies(store, ["甲"])
    with store.reading() as session:
        (row,) = page(session, COMPANY, "zh", Selection(), ("country", "rating")).rows
    assert set(row.values) == {"short_name", "name", "country", "rating"}
    assert (row.values["country"], row.deleted) == (None, False)
    assert row.key > 0


def test_titles_of_some_records_are_read_at_once(store):
    ids = companies(store)
    with store.reading() as session:
        found = titles(session, COMPANY, ids[:2], "zh")
        assert found == {ids[0]: "白鹭", ids[1]: "安岭"}
        assert titles(session, KINDS["park"], ids, "zh") == {}
        assert [row.title for row in every(session, COMPANY, "zh")] == shown(listed(store))
        assert get(session, COMPANY, Park().id, "zh") is None


def test_a_page_walks_the_index_and_sorts_nothing(store):
    """What a page costs does not grow with the list: the plan has no sorting and no whole scan."""
    companies(store)
    with store.reading() as session:
        connection = session.connection()
        statements = []
        original = connection.execute

        def recording(statement, given=None):
            filled = statement.params(given or {})
            statements.append(str(filled.compile(compile_kwargs={"literal_binds": True})))
            return original(statement, given)

        connection.execute = recording
        for backwards in (False, True):
            page(session, COMPANY, "zh", Selection(after=1, backwards=backwards))
        del connection.execute
        for statement in statements:
            plan = [row[-1] for row in session.exec(text(f"EXPLAIN QUERY PLAN {statement}"))]
            assert not any("TEMP B-TREE" in step or step.startswith("SCAN") for step in plan), plan
