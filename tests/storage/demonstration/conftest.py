"""The story, made once for all tests: in a store, and as it stands on awkward days."""

from collections import defaultdict
from datetime import date
from functools import cache

import pytest
from sqlmodel import select

from storage.demonstration import build
from storage.demonstration.edition import story
from storage.demonstration.script import Script
from storage.entities.schema import KINDS, KINDS_BY_ENTITY
from storage.store import Store

TODAY = date(2026, 11, 25)
# Ends of months and years, a leap day, a Sunday, days in and after holidays.
AWKWARD = [
    date(2026, 1, 1),
    date(2026, 3, 1),
    date(2026, 10, 8),
    date(2026, 12, 31),
    date(2027, 1, 31),
    date(2028, 2, 29),
]


class Edition:
    """The records of one edition by kind and by id."""

    def __init__(self, today, records):
        self.today = today
        self.by_id = {record.id: record for record in records}
        self._by_kind = defaultdict(list)
        for record in self.by_id.values():
            self._by_kind[KINDS_BY_ENTITY[type(record)].name].append(record)

    def __getitem__(self, kind):
        return self._by_kind[kind]

    def company(self, name):
        (found,) = (c for c in self["company"] if name in c.name.versions["en"].text)
        return found


@cache
def edition(today, seed=1):
    records = [record for _, part in story(Script(seed, today)) for record in part]
    return Edition(today, records)


@pytest.fixture(scope="session")
def kept(tmp_path_factory):
    """The summary, and what a store gives back of the story."""
    with Store(tmp_path_factory.mktemp("demonstration") / "store", create=True) as store:
        summary = build(store, today=TODAY)
        with store.reading() as session:
            records = [r for kind in KINDS.values() for r in session.exec(select(kind.entity))]
            for record in records:
                session.expunge(record)
            yield summary, Edition(TODAY, records), store


@pytest.fixture(params=[TODAY, *AWKWARD], ids=str)
def told(request):
    """The story as it is told on one day."""
    return edition(request.param)


@pytest.fixture(scope="session")
def told_today():
    return edition(TODAY)


@pytest.fixture(scope="session")
def editions():
    """Makes the story for a day and a seed."""
    return edition
