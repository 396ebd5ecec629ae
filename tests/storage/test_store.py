import threading

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import delete, select

from storage.entities.company import Company
from storage.folder import NoStoreError
from storage.journal.label import Label
from storage.store import Notice, Store, StoreClosedError
from storage.vault.database import DiskFullError, StoreReadOnlyError
from storage.vault.lock import StoreHeldError


def companies(store):
    with store.reading() as session:
        return session.exec(select(Company).order_by(Company.notes)).all()


def add(notes):
    return lambda session: session.add(Company(notes=notes))


def test_an_act_that_fails_leaves_nothing_and_the_journal_goes_on(store):
    def fail(session):
        session.add(Company(notes="lost"))
        session.flush()
        raise ZeroDivisionError

    store.act(Label("Add"), add("a"))
    with pytest.raises(ZeroDivisionError):
        store.act(Label("Fail"), fail)
    store.act(Label("Add"), add("b"))
    assert [company.notes for company in companies(store)] == ["a", "b"]
    assert store.undo() == Label("Add")


def test_listeners_are_told_once_and_only_of_what_was_kept(store):
    heard: list[Notice] = []
    store.listeners.append(heard.append)
    company = Company(notes="a")
    store.act(Label("Add"), lambda session: session.add(company))
    store.act(Label("Nothing"), lambda session: session.get(Company, company.id))
    with pytest.raises(ZeroDivisionError):
        store.act(Label("Fail"), lambda _session: 1 / 0)
    assert heard == [Notice(Label("Add"), frozenset({("company", company.id)}))]
    assert heard[0].touches("company", "visit")
    assert not heard[0].touches("visit")


def test_an_act_that_changes_nothing_is_not_in_the_journal(store):
    company = Company(notes="a")
    store.act(Label("Add"), lambda session: session.add(company))
    store.act(
        Label("Same"), lambda session: setattr(session.get(Company, company.id), "notes", "a")
    )
    assert store.undo() == Label("Add")


def test_readers_cannot_write_and_see_one_state(store):
    store.act(Label("Add"), add("a"))
    with store.reading() as session:
        assert len(session.exec(select(Company)).all()) == 1
        store.act(Label("Add"), add("b"))
        assert len(session.exec(select(Company)).all()) == 1
        session.add(Company(notes="c"))
        with pytest.raises(OperationalError, match="readonly"):
            session.flush()


def test_what_would_pass_the_journal_by_is_refused(store):
    store.act(Label("Add"), add("a"))
    with pytest.raises(RuntimeError, match="journal"):
        store.act(Label("Bulk"), lambda session: session.exec(delete(Company)))
    with pytest.raises(RuntimeError, match="come back"):
        store.act(Label("Gone"), lambda s: s.delete(s.exec(select(Company)).one()))
    assert len(companies(store)) == 1


def test_an_act_inside_an_act_is_refused(store):
    with pytest.raises(RuntimeError, match="inside"):
        store.act(Label("Outer"), lambda _session: store.act(Label("Inner"), add("a")))


def test_acts_of_many_threads_stand_one_after_the_other(store):
    threads = [
        threading.Thread(target=store.act, args=(Label("Add"), add(str(n)))) for n in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(companies(store)) == 20


def test_a_closed_store_says_so(folder):
    store = Store(folder, create=True)
    store.close()
    with pytest.raises(StoreClosedError):
        store.act(Label("Add"), add("a"))


def test_a_folder_without_a_store_is_named_and_left_empty(folder):
    with pytest.raises(NoStoreError, match="store"):
        Store(folder)
    assert not folder.exists()


def test_a_second_opening_is_refused_and_the_holder_named(store, folder):
    with pytest.raises(StoreHeldError, match=r"\d"):
        Store(folder)


def test_a_full_database_keeps_what_was_kept(folder):
    with Store(folder, create=True) as store:
        store.act(Label("Add"), add("a"))
        cursor = store._journal._cursor
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DiskFullError):
            store.act(Label("Big"), add("x" * 900_000))
        cursor.execute("PRAGMA max_page_count = 1000000")
        store.act(Label("Add"), add("b"))
    with Store(folder) as store:
        assert [company.notes for company in companies(store)] == ["a", "b"]


def test_a_store_that_turns_read_only_says_so(store):
    store.act(Label("Add"), add("a"))
    store._journal._cursor.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreReadOnlyError):
        store.act(Label("Add"), add("b"))
    store._journal._cursor.execute("PRAGMA query_only = OFF")
    store.act(Label("Add"), add("c"))
    assert [company.notes for company in companies(store)] == ["a", "c"]
