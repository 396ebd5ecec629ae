"""Numbers of tables and fields are permanent: files on other laptops speak of them."""

from pathlib import Path

from storage.entities.schema import KINDS
from storage.entities.titles import TITLE_FIELDS

NUMBERS = Path(__file__).with_name("numbers.txt")
RESERVED_FOR_ALL_RECORDS = range(1, 10)


def declared():
    return {
        f"{kind.number}.{field.number} {kind.name}.{field.name}"
        for kind in KINDS.values()
        for field in kind.fields
    }


def test_a_number_once_given_is_never_given_to_another_field():
    given = set(NUMBERS.read_text(encoding="utf-8").split("\n")) - {""}
    assert given - declared() == set(), "a field went or changed its number"
    assert declared() - given == set(), "add the new fields to numbers.txt"


def test_no_number_is_used_twice():
    numbers = [kind.number for kind in KINDS.values()]
    assert len(set(numbers)) == len(numbers)
    for kind in KINDS.values():
        assert len(kind.by_number) == len(kind.fields)
        own = [f.number for f in kind.fields if f.name not in ("owner", "owner_unit", "visibility")]
        assert not set(own) & set(RESERVED_FOR_ALL_RECORDS)


def test_titles_are_made_of_declared_fields():
    for kind in KINDS.values():
        assert set(TITLE_FIELDS[kind.entity]) <= set(kind.by_name)


def test_references_lead_to_kinds_of_records():
    targets = {field.target for kind in KINDS.values() for field in kind.fields if field.target}
    assert targets <= set(KINDS)
