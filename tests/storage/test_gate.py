from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlmodel import select

from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.elements import Phone, Tier
from storage.entities.event import Event
from storage.entities.visit import Visit
from storage.gate import LONGEST_TEXT, UnstorableError
from storage.journal.label import Label
from storage.values import (
    Area,
    Country,
    LocalizedText,
    Money,
    NotAValueError,
    Outline,
    Period,
    PersonName,
    Place,
    PriceBand,
    Version,
)

WRONG = {
    "a country as text": Company(country="DE"),
    "a number for a text": Company(notes=5),
    "no text at all": Company(notes=None),
    "text for a localized text": Company(name="云帆"),
    "a day as text": Event(starts="2026-01-01"),
    "an instant for a day": Event(starts=datetime(2026, 1, 1, tzinfo=UTC)),
    "an instant without its zone": Visit(at=datetime(2026, 1, 1)),  # noqa: DTZ001
    "a text for an instant": Visit(at="now"),
    "a list for a tuple": Contact(phones=[Phone(id="1", number="1")]),
    "other elements": Contact(phones=("138",)),
    "a record for its id": Contact(company=Company()),
    "an id as text": Contact(company="0190"),
    "a number inside a text": Company(name=LocalizedText({"zh": Version(5)})),
    "a number inside a name": Contact(name=PersonName(native=5)),
    "a text for a day inside money": Event(budget=Money(Decimal(1), "EUR", rate_date="x")),
    "a text inside an element": Company(tiers=(Tier(id="1", list="x", year="2025"),)),
    "an object inside an element": Contact(phones=(Phone(id="1", number=object()),)),
    "an element without an id": Contact(phones=(Phone(id=None, number="1"),)),
    "NUL": Company(notes="a\0b"),
    "NUL inside a value": Company(name=LocalizedText.of(zh="a\0")),
    "NUL inside an element": Contact(phones=(Phone(id="1", number="1\0"),)),
    "half a character": Company(notes="a\ud800"),
    "half a character inside a name": Contact(name=PersonName(native="\udfff")),
    "too long a text": Company(notes="x" * (LONGEST_TEXT + 1)),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_has_the_wrong_shape_is_refused_whole(store, what):
    good = Company(notes="good")
    with pytest.raises(UnstorableError):
        store.act(Label("Add"), lambda session: session.add_all([good, WRONG[what]]))
    with store.reading() as session:
        assert session.exec(select(Company)).all() == []


def test_a_change_is_checked_as_a_new_record_is(store):
    company = Company(notes="a")
    store.act(Label("Add"), lambda session: session.add(company))

    def spoil(session):
        session.get(Company, company.id).country = "DE"

    with pytest.raises(UnstorableError, match="Country or region"):
        store.act(Label("Spoil"), spoil)
    with store.reading() as session:
        assert session.get(Company, company.id).country is None


def test_a_batch_is_checked_and_leaves_nothing_behind(store):
    records = [*(Company(notes=str(n)) for n in range(700)), Company(notes=7)]
    with pytest.raises(UnstorableError):
        store.act(Label("Import"), lambda session: session.add_many(records))
    with store.reading() as session:
        assert session.exec(select(Company)).all() == []


@pytest.mark.parametrize("text", ["", "x" * LONGEST_TEXT, "🏭", "\u202eabc", "<b>&", "=1+1"])
def test_strange_texts_are_kept_as_they_are(store, text):
    company = Company(notes=text)
    store.act(Label("Add"), lambda session: session.add(company))
    with store.reading() as session:
        assert session.get(Company, company.id).notes == text


@pytest.mark.parametrize(
    "make",
    [
        lambda: Country("de"),
        lambda: Country("DEU"),
        lambda: Money(Decimal("NaN"), "EUR"),
        lambda: Money(Decimal(1), "eur"),
        lambda: Area(Decimal(-1)),
        lambda: Area(Decimal(1), "li"),
        lambda: PriceBand(Decimal(2), Decimal(1), "CNY", "mu"),
        lambda: PriceBand(Decimal(-2), Decimal(1), "CNY", "mu"),
        lambda: Period(date(2026, 2, 1), date(2026, 1, 1)),
        lambda: Place(91.0, 0.0),
        lambda: Outline(((0.0, 0.0), (1.0, 1.0))),
    ],
)
def test_values_that_cannot_exist_cannot_be_made(make):
    with pytest.raises(NotAValueError):
        make()
