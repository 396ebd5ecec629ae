"""The check of the tables against the journal finds every kind of damage."""

import pytest
from sqlmodel import select

from storage.entities.company import Company
from storage.journal.label import Label
from storage.journal.recompute import differences_from_journal, state_hash
from storage.store import Store
from storage.values import LocalizedText

DAMAGE = {
    "a value": "UPDATE company SET notes = 'other'",
    "a restricted value": "UPDATE company SET other_sites = ''",
    "a language": """UPDATE company SET name = '{"zh":{"text":"乙"}}'""",
    "a record made up": "UPDATE company SET id = x'00112233445566778899aabbccddeeff'"
    " WHERE notes = 'a'",
    "a record lost": "DELETE FROM company",
    "a deletion": "UPDATE company SET deleted = 1",
    "the bin": "UPDATE record SET dead = 1",
    "when it was changed": "UPDATE company SET changed_at = changed_at + 1",
    "who made it": "UPDATE company SET created_by = x'00112233445566778899aabbccddeeff'",
    "the heads": "UPDATE record SET clock = (SELECT clock FROM record WHERE key = 2) WHERE key = 1",
    "the sort keys": "UPDATE record SET sort_zh = 'zzz'",
    "the index of entries": "DELETE FROM touched WHERE entry = 1",
    "an entry's hash": "UPDATE entry SET hash = zeroblob(32) WHERE n = 1",
    "an entry's body": "UPDATE entry SET body = (SELECT body FROM entry WHERE n = 3) WHERE n = 4",
}


@pytest.fixture
def used(folder):
    with Store(folder, create=True) as store:
        for notes in ("a", "b"):
            company = store.act(Label("Add"), lambda s, n=notes: add(s, n))
            store.act(Label("Change"), lambda s, c=company: change(s, c))
        yield store


def add(session, notes):
    company = Company(name=LocalizedText.of(zh="甲"), notes=notes, other_sites="secret")
    session.add(company)
    return company.id


def change(session, company):
    session.get(Company, company).website = "w"


def test_a_sound_store_is_found_sound(used):
    with used.reading() as session:
        assert list(differences_from_journal(session)) == []


@pytest.mark.parametrize("what", DAMAGE)
def test_damage_is_found(used, what):
    used._journal._cursor.execute(DAMAGE[what])
    with used.reading() as session:
        assert list(differences_from_journal(session)) != []


def test_equal_states_have_equal_hashes(used):
    with used.reading() as session:
        before = state_hash(session)
    used.act(Label("Change"), lambda s: [setattr(c, "notes", "z") for c in s.exec(select(Company))])
    with used.reading() as session:
        assert state_hash(session) != before
    used.undo()
    with used.reading() as session:
        assert state_hash(session) == before
