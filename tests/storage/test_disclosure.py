"""Every field says who may read it; a declaration that lost its marker turns this red."""

from typing import Annotated

import pytest
from pydantic import BaseModel, ConfigDict

from storage.disclosure import (
    Addressee,
    Disclosure,
    Internal,
    Public,
    Restricted,
    disclosure_of,
    undeclared_fields,
)
from storage.entities.schema import ENTITIES
from storage.values import Money


@pytest.mark.parametrize("entity", ENTITIES, ids=lambda entity: entity.__name__)
def test_every_field_is_declared(entity):
    assert undeclared_fields(entity) == []


class Planted(BaseModel):
    model_config = ConfigDict(arbitrary_types_allowed=True)

    good: Public[str]
    good_union: Restricted[Money | None]
    bare: str
    lost: Restricted[Money] | None
    lost_inside: list[Internal[str]]
    doubled: Annotated[Public[str], Disclosure.RESTRICTED]


def test_planted_mistakes_are_found():
    assert set(undeclared_fields(Planted)) == {"bare", "lost", "lost_inside", "doubled"}


def test_what_is_not_declared_is_internal_and_the_stricter_of_two_counts():
    assert disclosure_of(Planted, "bare") is Disclosure.INTERNAL
    assert disclosure_of(Planted, "lost") is Disclosure.INTERNAL
    assert disclosure_of(Planted, "doubled") is Disclosure.RESTRICTED
    assert disclosure_of(Planted, "good") is Disclosure.PUBLIC


class PlantedAddressee(BaseModel):
    theirs: Addressee[str]


def test_the_classes_are_ordered_from_open_to_strict():
    assert disclosure_of(PlantedAddressee, "theirs") is Disclosure.ADDRESSEE
    assert max(Disclosure) is Disclosure.RESTRICTED


@pytest.mark.parametrize(
    ("entity", "field", "expected"),
    [
        ("company", "name", Disclosure.ADDRESSEE),
        ("company", "other_sites", Disclosure.RESTRICTED),
        ("company", "rating", Disclosure.INTERNAL),
        ("contact", "phones", Disclosure.ADDRESSEE),
        ("contact", "diet", Disclosure.RESTRICTED),
        ("plot", "price", Disclosure.PUBLIC),
        ("plot", "availability", Disclosure.INTERNAL),
        ("plot", "rent_floor", Disclosure.RESTRICTED),
        ("visit", "notes", Disclosure.INTERNAL),
        ("visit", "minutes", Disclosure.ADDRESSEE),
        ("event", "budget", Disclosure.INTERNAL),
        ("fact", "source", Disclosure.PUBLIC),
    ],
)
def test_the_classes_the_field_demands(entity, field, expected):
    found = next(e for e in ENTITIES if e.__tablename__ == entity)
    assert disclosure_of(found, field) is expected
