"""Whatever is not for an addressee cannot be read through the guard, and asking for it fails."""

import pytest

from storage.disclosure import Disclosure
from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.knowledge import Fact
from storage.entities.place import Plot
from storage.entities.schema import KINDS
from storage.identity import new_id
from storage.rules.addressee import Guarded, WithheldError, belongs_to, is_open_to, tightened_to

OURS, THEIRS = new_id(), new_id()


def record_of(kind, **values):
    """A record that is about the addressee, where its kind can be about a company."""
    if kind.name == "company":
        return kind.entity(id=OURS, **values)
    about = {"company": OURS} if "company" in kind.by_name else {}
    return kind.entity(**about | values)


@pytest.mark.parametrize("kind", KINDS.values(), ids=str)
def test_only_what_is_public_or_the_addressees_own_can_be_read(kind):
    record = record_of(kind)
    own = belongs_to(record) == OURS
    guarded = Guarded(record, OURS)
    for field in kind.fields:
        if field.disclosure <= (Disclosure.ADDRESSEE if own else Disclosure.PUBLIC):
            assert guarded.read(field.name) == getattr(record, field.name)
        else:
            with pytest.raises(WithheldError, match=f"{kind.name}.{field.name}"):
                guarded.read(field.name)


@pytest.mark.parametrize("kind", KINDS.values(), ids=str)
@pytest.mark.parametrize("code", ["internal", "restricted", "from a newer version"])
def test_nothing_of_a_tightened_record_can_be_read(kind, code):
    guarded = Guarded(record_of(kind, visibility=code), OURS)
    for field in kind.fields:
        with pytest.raises(WithheldError):
            guarded.read(field.name)


@pytest.mark.parametrize("kind", KINDS.values(), ids=str)
def test_nothing_of_another_companys_record_can_be_read(kind):
    record = record_of(kind)
    if belongs_to(record) is None:
        return
    guarded = Guarded(record, THEIRS)
    for field in kind.fields:
        with pytest.raises(WithheldError):
            guarded.read(field.name)


def test_nothing_of_a_deleted_record_can_be_read():
    fact = Fact(unit=Fact().unit)
    fact.deleted = True
    with pytest.raises(WithheldError):
        Guarded(fact, OURS).read("unit")
    assert not is_open_to(fact, OURS)


def test_a_record_for_an_addressee_needs_one():
    """A plot is about no company, so nobody can be the one that it is for."""
    with pytest.raises(WithheldError):
        Guarded(Plot(visibility="addressee"), OURS).read("number")
    assert not is_open_to(Plot(visibility="addressee"), OURS)
    contact = Contact(company=OURS, visibility="addressee")
    assert Guarded(contact, OURS).read("wechat") == ""
    assert is_open_to(contact, OURS)
    assert not is_open_to(contact, THEIRS)


def test_there_is_no_way_round_the_guard():
    guarded = Guarded(Company(notes="不可外传"), OURS)
    shown = {name for name in dir(guarded) if not name.startswith("_")}
    assert shown == {"id", "kind", "label", "read"}
    with pytest.raises(AttributeError):
        guarded.notes  # noqa: B018
    assert "不可外传" not in repr(guarded)


def test_a_field_has_its_label():
    assert Guarded(Company(), OURS).label("name") == "Name"


def test_a_visibility_nobody_knows_counts_as_the_strictest():
    assert tightened_to(Plot()) is Disclosure.PUBLIC
    assert tightened_to(Plot(visibility="public")) is Disclosure.PUBLIC
    assert tightened_to(Plot(visibility="secret")) is Disclosure.RESTRICTED


NAMED = {"may_be_named": True, "settled_since": 2019}


def test_of_a_settled_company_that_agreed_others_may_read_what_it_is_and_no_more():
    neighbour = Guarded(Company(**NAMED), OURS)
    assert neighbour.read("settled_since") == 2019
    for field in ("website", "chain_link", "letter", "notes", "may_be_named", "other_sites"):
        with pytest.raises(WithheldError):
            neighbour.read(field)


@pytest.mark.parametrize(
    "changed",
    [
        {"may_be_named": False},
        {"settled_since": None},
        {"deleted": True},
        {"visibility": "internal"},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_without_consent_or_before_settling_not_even_its_name_is_read(changed):
    with pytest.raises(WithheldError):
        Guarded(Company(**NAMED | changed), OURS).read("name")
