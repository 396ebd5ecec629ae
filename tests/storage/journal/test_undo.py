"""Examples of undo and redo, and what they refuse."""

import pytest
from sqlmodel import select

from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.pack import IssuedPack
from storage.identity import new_id
from storage.journal.history import FieldChange, history
from storage.journal.label import Label
from storage.journal.undo import ChangedSinceError, NothingToUndoError, next_undo
from storage.store import Store
from storage.values import LocalizedText, PersonName


def add(store, **values):
    return store.act(Label("Add"), lambda session: _added(session, Company(**values)))


def _added(session, record):
    session.add(record)
    return record.id


def change(store, record, label="Change", **values):
    def work(session):
        found = session.get(Company, record)
        for name, value in values.items():
            setattr(found, name, value)

    store.act(Label(label), work)


def shown(store, record):
    with store.reading() as session:
        return session.get(Company, record)


def test_undo_names_what_it_undoes_in_another_process(folder):
    with Store(folder, create=True) as store:
        company = add(store, notes="a")
        change(store, company, "Correct the notes", notes="b")
    with Store(folder) as store:
        assert store.undo() == Label("Correct the notes")
        assert shown(store, company).notes == "a"
    with Store(folder) as store:
        assert store.redo() == Label("Correct the notes")
        assert shown(store, company).notes == "b"


def test_a_deleted_record_comes_back_whole(store):
    name = LocalizedText.of(zh="云帆", en="Yunfan")
    company = add(store, name=name, notes="n", other_sites="secret")
    before = shown(store, company)
    change(store, company, "Delete", deleted=True)
    assert shown(store, company).deleted
    store.undo()
    after = shown(store, company)
    assert {**after.model_dump(), "changed_at": 0} == {**before.model_dump(), "changed_at": 0}


def test_undoing_the_making_of_a_record_and_its_edits_in_order(store):
    company = add(store, notes="a")
    change(store, company, notes="b")
    change(store, company, notes="c")
    for notes in ("b", "a"):
        store.undo()
        assert shown(store, company).notes == notes
    store.undo()
    assert shown(store, company).deleted
    with pytest.raises(NothingToUndoError):
        store.undo()


def test_an_act_on_many_records_is_undone_as_one(store):
    def work(session):
        company = Company(notes="x")
        session.add(company)
        session.add(Contact(name=PersonName(native="张伟明"), company=company.id))
        return company.id

    company = store.act(Label("Record"), work)
    store.undo()
    with store.reading() as session:
        assert session.get(Company, company).deleted
        assert all(contact.deleted for contact in session.exec(select(Contact)))


def test_a_batch_is_undone_as_one(store):
    store.act(Label("Import"), lambda s: s.add_many(Company(notes=str(n)) for n in range(1200)))
    assert store.undo() == Label("Import")
    with store.reading() as session:
        assert {company.deleted for company in session.exec(select(Company))} == {True}
    store.redo()
    with store.reading() as session:
        assert [c.deleted for c in session.exec(select(Company))] == [False] * 1200


def act_as_another_laptop(folder):
    """From here on the store writes as a device of its own, as a restored copy does."""
    with Store(folder) as store:
        device = new_id().bytes
        cursor = store._journal._cursor
        cursor.execute("UPDATE device SET mine = 0")
        cursor.execute("INSERT INTO device (id, name, mine) VALUES (?, 'other', 1)", (device,))


def act_as_the_first_laptop(folder):
    with Store(folder) as store:
        store._journal._cursor.execute("UPDATE device SET mine = (n = 1)")


def test_undo_refuses_what_another_changed_since(folder):
    with Store(folder, create=True) as store:
        company = add(store, notes="a")
        change(store, company, "Mine", notes="b")
    act_as_another_laptop(folder)
    with Store(folder) as store:
        with store.reading() as session:
            assert next_undo(session) is None
        change(store, company, "Theirs", notes="c")
    act_as_the_first_laptop(folder)
    with Store(folder) as store:
        with store.reading() as session:
            assert next_undo(session).label == Label("Mine")
        with pytest.raises(ChangedSinceError):
            store.undo()
        assert shown(store, company).notes == "c"
        with store.reading() as session:
            assert [r.label.message for r in history(session, company)] == ["Theirs", "Mine", "Add"]


def test_undo_of_another_field_than_the_one_changed_since_is_done(folder):
    with Store(folder, create=True) as store:
        company = add(store, notes="a", website="w")
        change(store, company, "Mine", notes="b")
    act_as_another_laptop(folder)
    with Store(folder) as store:
        change(store, company, "Theirs", website="v")
    act_as_the_first_laptop(folder)
    with Store(folder) as store:
        store.undo()
        found = shown(store, company)
        assert (found.notes, found.website) == ("a", "v")


def test_the_making_of_a_record_that_another_changed_is_not_undone(folder):
    with Store(folder, create=True) as store:
        company = add(store, notes="a")
    act_as_another_laptop(folder)
    with Store(folder) as store:
        change(store, company, "Theirs", website="v")
    act_as_the_first_laptop(folder)
    with Store(folder) as store, pytest.raises(ChangedSinceError):
        store.undo()


def test_history_tells_who_changed_what_from_which_value(store):
    store.me = new_id()
    company = add(store, notes="a", other_sites="elsewhere")
    change(store, company, "Rename", name=LocalizedText.of(zh="云帆"), notes="b", other_sites="")
    with store.reading() as session:
        newest, oldest = history(session, company)
    assert (newest.by, newest.label) == (store.me, Label("Rename"))
    assert sorted(newest.changes, key=lambda change: change.field) == [
        FieldChange("name", "zh", None, {"text": "云帆"}),
        FieldChange("notes", "", "a", "b"),
        FieldChange("other_sites", "", "elsewhere", None),
    ]
    assert sorted(oldest.changes, key=lambda change: change.field) == [
        FieldChange("notes", "", None, "a"),
        FieldChange("other_sites", "", None, "elsewhere"),
    ]


def issue(store):
    return store.act(Label("Make pack"), lambda session: _added(session, IssuedPack(number="P-1")))


def test_that_a_paper_was_made_is_not_undone(store):
    company = add(store, notes="a")
    change(store, company, "Correct the notes", notes="b")
    pack = issue(store)
    assert store.undo() == Label("Correct the notes")
    with store.reading() as session:
        assert not session.get(IssuedPack, pack).deleted
    issue(store)
    assert store.redo() == Label("Correct the notes")
    assert shown(store, company).notes == "b"


def test_a_paper_struck_from_the_register_comes_back(store):
    pack = issue(store)

    def strike(session):
        session.get(IssuedPack, pack).deleted = True

    store.act(Label("Delete"), strike)
    assert store.undo() == Label("Delete")
    with store.reading() as session:
        assert not session.get(IssuedPack, pack).deleted
    with pytest.raises(NothingToUndoError):
        store.undo()
