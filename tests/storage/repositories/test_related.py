"""What belongs to a record."""

from datetime import UTC, date, datetime

from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.elements import Link
from storage.entities.schema import KINDS
from storage.entities.visit import Commitment, Visit
from storage.journal.label import Label
from storage.repositories.records import get
from storage.repositories.related import related
from storage.values import LocalizedText, PersonName


def belonging(store, kind, id_):
    with store.reading() as session:
        row = get(session, KINDS[kind], id_, "zh")
        found = list(related(session, row, "zh", most=3))
    return {(group.kind.name, group.field.name): group for group in found}


def test_a_company_has_its_people_talks_and_promises(store):
    def work(session):
        company = Company(name=LocalizedText.of(zh="甲"))
        other = Company(name=LocalizedText.of(zh="乙"), parent=company.id)
        person = Contact(name=PersonName(native="张伟明"), company=company.id)
        visits = [
            Visit(company=company.id, notes=str(n), at=datetime(2026, 1, n, tzinfo=UTC))
            for n in range(1, 6)
        ]
        promise = Commitment(
            company=company.id, due=date(2026, 5, 1), promise=LocalizedText.of(zh="诺")
        )
        gone = Commitment(company=company.id, promise=LocalizedText.of(zh="删"), deleted=True)
        visits[0].theirs = (Link.to(person.id),)
        visits.append(Visit(notes="别人的", theirs=(Link.to(person.id),)))
        session.add_all([company, other, person, promise, gone, *visits])
        return company.id, person.id

    company, person = store.act(Label("add"), work)
    found = belonging(store, "company", company)
    assert [row.title for row in found["company", "parent"].rows] == ["乙"]
    assert [row.title for row in found["contact", "company"].rows] == ["张伟明"]
    assert [row.title for row in found["commitment", "company"].rows] == ["诺"]
    visits = found["visit", "company"]
    assert ([row.title for row in visits.rows], visits.more) == (["5", "4", "3"], True)
    assert not found["contact", "company"].more

    took_part = belonging(store, "contact", person)["visit", "theirs"]
    assert [row.title for row in took_part.rows] == ["1"]


def test_a_person_without_a_company_has_the_talks_without_one(store):
    def work(session):
        person = Contact(name=PersonName(native="无名"))
        session.add_all(
            [person, Visit(notes="站台", theirs=(Link.to(person.id),)), Visit(notes="x")]
        )
        return person.id

    found = belonging(store, "contact", store.act(Label("add"), work))
    assert [row.title for row in found["visit", "theirs"].rows] == ["站台"]
