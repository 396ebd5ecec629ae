"""Who is who: our people, companies, and a hundred and fifty contacts."""

import re
from collections import Counter
from random import Random

import pytest

from storage.demonstration.people import cast, mailbox
from storage.demonstration.script import rows
from storage.values import PersonName


def test_units_are_one_tree_with_one_issuer(told_today):
    units = {unit.id: unit for unit in told_today["unit"]}
    roots = [unit for unit in units.values() if unit.parent is None]
    assert [unit.kind for unit in roots] == ["district"]
    for unit in units.values():
        seen, above = set(), unit
        while above.parent:
            assert above.id not in seen
            seen.add(above.id)
            above = units[above.parent]
    (issuer,) = (unit for unit in units.values() if unit.issuer)
    assert issuer.kind == "bureau"
    assert all((issuer.number_word, issuer.website, issuer.phones, issuer.address.text("en")))
    kinds = Counter(unit.kind for unit in units.values())
    assert kinds["town"] + kinds["street"] == 4
    assert kinds["park_office"] == 8
    assert kinds["post"] == 1


def test_staff_have_the_parts_that_a_delegation_needs(told_today):
    staff = [person for person in told_today["staff"] if not person.left]
    roles = Counter(role for person in staff for role in person.roles)
    assert {"leader", "interpreter", "liaison", "tracker", "unit_head", "negotiator"} <= set(roles)
    assert all(person.phones and person.mails and person.languages for person in staff)
    assert len(told_today["staff"]) - len(staff) == 1


def test_companies_of_all_kinds(told_today):
    companies = told_today["company"]
    roles = Counter(role for company in companies for role in company.roles)
    assert roles == {"investor": 51, "local_firm": 10, "intermediary": 5}
    investors = [company for company in companies if "investor" in company.roles]
    assert {company.stage for company in investors} == {
        *("target", "contacted", "enquiry", "qualified", "proposal", "site_visit"),
        *("negotiation", "committed", "lost", "dormant"),
    }
    assert {company.rating for company in investors} == set("abcd")
    countries = {company.country.code for company in investors}
    assert {"DE", "FR", "SE", "PL", "TR", "US", "JP", "KR", "TW", "HK", "SG", "CN"} <= countries
    languages = {language for company in companies for language in company.name}
    assert {"zh", "en", "de", "ja", "ko", "fr", "it", "zh-Hant"} == languages
    assert {tier.list for company in companies for tier in company.tiers} >= {
        *("global500", "industry_leader", "strategic_investor", "shanghai_hq")
    }
    assert all(bool(c.lost_reason) == (c.stage == "lost") for c in investors)
    assert sum(company.parent is not None for company in companies) == 4


def test_settled_companies_agreed_to_be_named_or_not(told):
    settled = [company for company in told["company"] if company.settled_in]
    parks = {park.id for park in told["park"]}
    assert all(c.settled_in in parks and c.settled_since < told.today.year for c in settled)
    assert {company.may_be_named for company in settled} == {True, False}
    named = [company for company in settled if company.may_be_named]
    assert len(named) == 9
    assert len({company.country.code for company in named}) == 7
    assert any(c.may_be_named and not c.settled_in for c in told["company"])


def test_names_of_companies_are_unlike(told_today):
    for language in ("zh", "en"):
        names = Counter(company.name.text(language) for company in told_today["company"])
        assert names.most_common(1)[0][1] == 1


def test_one_company_of_the_example_is_here_and_the_other_is_not(told_today):
    names = [company.name.text("zh") for company in told_today["company"]]
    assert sum("云帆精密（中国）" in name for name in names) == 1
    everything = [text.text for c in told_today["company"] for text in c.name.versions.values()]
    assert not any("Rheinwerk" in text for text in everything)


def test_the_plant_by_the_river_was_refused(told):
    refused = told.company("Havelmark")
    assert (refused.stage, refused.lost_reason) == ("lost", "screened_out")
    assert refused.sector == "new_chemical_materials"
    assert "一票否决" in refused.notes
    visits = sorted((v for v in told["visit"] if v.company == refused.id), key=lambda v: v.at)
    assert visits[-1].interest == "none"
    assert visits[-1].no_next_step


def test_a_sleeping_company_wakes_in_future(told):
    dormant = [company for company in told["company"] if company.stage == "dormant"]
    assert dormant
    assert all(company.wake_on > told.today for company in dormant)
    assert all(c.compliance_on < told.today for c in told["company"] if c.compliance_on)


def test_every_company_has_people_of_unlike_names(told_today):
    people = told_today["contact"]
    per_company = Counter(person.company for person in people)
    assert per_company.keys() == {company.id for company in told_today["company"]}
    assert min(per_company.values()) == 2
    names = Counter((person.name.family, person.name.given) for person in people)
    assert names.most_common(1)[0][1] == 1
    mails = Counter(mail.address for person in people for mail in person.mails)
    assert mails.most_common(1)[0][1] == 1


def test_names_have_the_parts_that_their_language_needs(told_today):
    for person in told_today["contact"]:
        name = person.name
        assert all((name.native, name.family, name.given, name.order, name.romanised))
        assert name.honorific
        assert re.search("[\u3400-\u9fff]", name.shown("zh")), name
        assert re.search("[A-Za-z]", name.shown("en")), name
        assert bool(name.kana) == bool({"ja"} & set(person.languages) and name.kana)
    written = "".join(person.name.native for person in told_today["contact"])
    assert all(character in written for character in "Łğ堃김霧ö")


def test_people_are_kept_by_their_leave(told):
    for person in told["contact"]:
        assert person.consent_basis
        assert person.consent_on < told.today
        assert not person.diet or person.diet_consent < told.today
    assert sum(bool(person.diet) for person in told["contact"]) >= 3


def test_what_concerns_a_restricted_company_is_restricted(told_today):
    restricted = {c.id for c in told_today["company"] if c.visibility == "restricted"}
    assert len(restricted) == 1
    for kind in ("contact", "appointment", "visit", "commitment", "follow_up"):
        theirs = [record for record in told_today[kind] if record.company in restricted]
        assert theirs
        assert {record.visibility for record in theirs} == {"restricted"}


@pytest.mark.parametrize(
    ("romanised", "expected"),
    [
        ("Matthias Hölderle", "matthias.hoelderle"),
        ("Łukasz Dębowski", "lukasz.debowski"),
        ("Doğan Karadağlı", "dogan.karadagli"),
        ("Namgung Do-hyun", "namgung.dohyun"),
        ("Björn Åkerbäck", "bjoern.akerbaeck"),
    ],
)
def test_mail_addresses_are_plain(romanised, expected):
    assert mailbox(PersonName(romanised=romanised)) == expected


@pytest.mark.parametrize(
    "language", sorted({row["people"] for row in rows("companies", "company")})
)
def test_every_list_of_names_makes_whole_names(language):
    names = cast(language)
    random = Random(language)
    made = [names.name(random) for _ in range(20)]
    assert all(name.native and name.romanised and name.shown("zh") for name in made)
