from collections import Counter
from datetime import date
from itertools import islice
from random import Random

import pytest

from storage.demonstration.crowd import crowd
from storage.demonstration.crowd_names import _Market, company_names
from storage.demonstration.script import Script, rows
from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.schema import KINDS_BY_ENTITY
from storage.entities.visit import Commitment, Visit
from storage.gate import check_new

TODAY = date(2026, 11, 25)
SIZE = 3000


@pytest.fixture(scope="module")
def extras():
    return list(islice(crowd(Script(1, TODAY)), SIZE))


def plain(records):
    return [{name: v for name, v in r.__dict__.items() if name[0] != "_"} for r in records]


def test_the_same_seed_makes_the_same_crowd(extras):
    assert plain(islice(crowd(Script(1, TODAY)), 300)) == plain(extras[:300])
    assert plain(islice(crowd(Script(2, TODAY)), 300)) != plain(extras[:300])


def test_there_are_about_ten_records_to_a_company(extras):
    kinds = Counter(type(record) for record in extras)
    assert 0.085 < kinds[Company] / SIZE < 0.115
    assert 0.2 < kinds[Contact] / SIZE < 0.28
    assert 0.33 < kinds[Visit] / SIZE < 0.43
    assert len(kinds) == 5


def test_whatever_is_pointed_to_came_before(extras):
    script = Script(1, TODAY)
    known = {
        script.id(kind, row["key"]) for kind in ("staff", "unit") for row in rows("zone", kind)
    }
    for record in extras:
        for field in KINDS_BY_ENTITY[type(record)].fields:
            value = getattr(record, field.name)
            if field.target and value:
                targets = [link.record for link in value] if isinstance(value, tuple) else [value]
                assert known >= set(targets), (record, field.name)
        known.add(record.id)


def test_the_gate_takes_all_of_it(extras):
    for record in extras:
        check_new(record)


def test_extras_keep_their_days(extras):
    for record in extras:
        if isinstance(record, Visit):
            assert record.at.date() < TODAY
        if isinstance(record, Commitment):
            assert bool(record.settled_on) == (record.state != "open")


def test_only_the_first_talk_is_the_first_contact(extras):
    last = {}
    for visit in (record for record in extras if isinstance(record, Visit)):
        day = visit.at.date()
        assert visit.first_contact == (visit.company not in last)
        assert last.get(visit.company, day) <= day
        last[visit.company] = day


def test_companies_of_the_crowd_are_unlike_even_when_names_run_out():
    names = islice(company_names(Random(1)), 40_000)
    own = [name.name.versions[next(iter(name.name))].text for name in names]
    assert len(set(own)) == len(own)


def test_when_every_word_was_used_names_are_numbered():
    few = {"first": ["甲", "乙"], "second": ["子", "丑"], "before": ["新"], "countries": ["CN"]}
    market = _Market(
        "zh", {**few, "form": "公司", "form_zh": "公司", "form_en": "", "people": "zh"}
    )
    once = 2 * 2 * len(rows("crowd", "making"))
    names = [name.name.text("zh") for name in islice(market.names(Random(1)), 3 * once)]
    assert len(set(names)) == len(names)
    plain, renewed, numbered = names[:once], names[once : 2 * once], names[2 * once :]
    assert not any(name.startswith("新") for name in plain)
    assert all(name.startswith("新") for name in renewed)
    assert all("2" in name for name in numbered)
