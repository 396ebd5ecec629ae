import pytest
from sqlmodel import select

from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.journal.history import history
from storage.journal.label import Label

LABEL = Label("Work on companies")


@pytest.fixture
def company(store):
    """As an act hands it back."""
    made = Company(website="a.example", notes="one")
    store.act(LABEL, lambda session: session.add(made))
    return made


def stored(store, record):
    with store.reading() as session:
        return session.get_one(type(record), record.id)


def test_a_record_that_an_act_made_can_go_into_the_next_one(store, company):
    company.notes = "two"
    store.act(LABEL, lambda session: session.add(company))
    assert stored(store, company).notes == "two"
    with store.reading() as session:
        assert len(history(session, company.id)) == 2


def test_a_record_that_an_act_changed_can_go_into_the_next_one(store, company):
    for notes in ("two", "three"):

        def work(session, notes=notes):
            session.add(company)
            company.notes = notes

        store.act(LABEL, work)
    assert stored(store, company).notes == "three"
    with store.reading() as session:
        assert [r.changes[0].after for r in history(session, company.id)][:2] == ["three", "two"]


def test_a_record_that_was_made_and_read_within_an_act_can_be_changed_in_it(store):
    def work(session):
        session.add(Company(notes="one"))
        found = session.exec(select(Company)).one()
        found.notes = "two"
        session.add(Contact(company=found.id))
        return found

    assert stored(store, store.act(LABEL, work)).notes == "two"


def test_what_was_written_within_an_act_and_taken_back_leaves_no_trace(store, company):
    def work(session):
        found = session.get_one(Company, company.id)
        found.notes = "two"
        session.flush()
        found.notes = "one"

    store.act(LABEL, work)
    assert stored(store, company).changed_at == company.changed_at
    with store.reading() as session:
        assert len(history(session, company.id)) == 1


def test_what_was_changed_back_after_it_was_written_twice_leaves_no_trace(store, company):
    def work(session):
        found = session.get_one(Company, company.id)
        for notes in ("two", "one"):
            found.notes = notes
            session.flush()

    store.act(LABEL, work)
    assert stored(store, company).changed_at == company.changed_at


def test_a_record_has_no_other_fields_than_those_declared():
    with pytest.raises(TypeError, match="Company has no websites"):
        Company(websites="a.example")
