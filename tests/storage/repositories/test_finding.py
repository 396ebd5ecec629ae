"""Which record a person means."""

import pytest

from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.elements import Alias, element_id
from storage.entities.schema import KINDS
from storage.journal.label import Label
from storage.repositories.finding import (
    MOST_CHOICES,
    NoSuchRecordError,
    SeveralMatchError,
    find,
    one,
    short_id,
)
from storage.rules.spans import UnstorableTextError
from storage.values import LocalizedText, PersonName

COMPANY = KINDS["company"]


@pytest.fixture
def ids(store):
    def work(session):
        made = {
            "rhein": Company(name=LocalizedText.of(zh="莱茵", en="Rheinwerk")),
            "drives": Company(
                name=LocalizedText.of(zh="莱茵传动", en="Rheinwerk Antriebe"),
                aliases=(Alias(id=element_id(), name="RWA"),),
            ),
            "twin": Company(name=LocalizedText.of(zh="同名", en="Twin")),
            "other_twin": Company(name=LocalizedText.of(zh="同名", en="Twin Two")),
        }
        session.add_all(made.values())
        return {name: company.id for name, company in made.items()}

    return store.act(Label("add"), work)


def meant(store, words, kind=COMPANY, **more):
    with store.reading() as session:
        return one(session, kind, words, "zh", **more).id


def test_a_whole_name_goes_before_a_piece_of_one(store, ids):
    assert meant(store, "莱茵") == ids["rhein"]
    assert meant(store, "rheinwerk") == ids["rhein"]
    assert meant(store, " 莱茵传动 ") == ids["drives"]
    assert meant(store, "rwa") == ids["drives"]
    assert meant(store, "传动") == ids["drives"]


def test_an_id_is_known_whole_by_its_beginning_and_by_its_end(store, ids):
    id_ = ids["rhein"]
    for words in (str(id_), id_.hex, id_.hex.upper(), short_id(id_), id_.hex[-6:], id_.hex[-7:]):
        assert meant(store, words) == id_
    assert meant(store, id_.hex[:31]) == id_


def test_what_several_records_have_is_refused_with_the_choices(store, ids):
    for words in ("同名", "莱", ids["rhein"].hex[:8]):
        with pytest.raises(SeveralMatchError) as caught:
            meant(store, words)
        assert len(caught.value.choices) > 1
    with pytest.raises(SeveralMatchError) as caught:
        meant(store, "同名")
    assert {row.id for row in caught.value.choices} == {ids["twin"], ids["other_twin"]}
    assert all(set(row.values) >= {"country", "rating"} for row in caught.value.choices)


@pytest.mark.parametrize(
    "words", ["nobody", "", "  ", "%", "abcdef", "0" * 32, "x" * 100_000, "🏭"]
)
def test_what_no_record_has_is_refused(store, ids, words):
    with pytest.raises(NoSuchRecordError):
        meant(store, words)


@pytest.mark.parametrize("words", ["a\0b", "\udcff"])
def test_what_no_name_can_hold_is_refused(store, ids, words):
    with pytest.raises(UnstorableTextError):
        meant(store, words)


def test_the_bin_is_looked_into_only_when_it_is_meant(store, ids):
    store.act(Label("delete"), lambda s: setattr(s.get(Company, ids["twin"]), "deleted", True))
    assert meant(store, "同名") == ids["other_twin"]
    assert meant(store, "同名", deleted=True) == ids["twin"]
    with pytest.raises(NoSuchRecordError):
        meant(store, short_id(ids["twin"]))


def test_a_name_that_looks_like_an_id_is_a_name(store, ids):
    def work(session):
        company = Company(name=LocalizedText.of(en="Facade"))
        session.add(company)
        return company.id

    added = store.act(Label("add"), work)
    assert meant(store, "facade") == added


def test_people_are_found_by_any_form_of_their_name(store):
    def work(session):
        contact = Contact(
            name=PersonName(native="Łukasz Żak", chinese="卢卡什", romanised="Lukasz Zak")
        )
        session.add(contact)
        return contact.id

    id_ = store.act(Label("add"), work)
    for words in ("Łukasz Żak", "łukasz żak", "卢卡什", "lukasz", "zak"):
        assert meant(store, words, KINDS["contact"]) == id_


def test_of_very_many_only_some_are_offered(store):
    names = [LocalizedText.of(zh=f"厂{n}") for n in range(MOST_CHOICES * 2)]
    store.act(Label("add"), lambda s: s.add_all([Company(name=name) for name in names]))
    with store.reading() as session:
        assert len(find(session, COMPANY, "厂", "zh")) == MOST_CHOICES
