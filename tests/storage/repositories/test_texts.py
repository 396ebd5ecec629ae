"""Which texts want work, and what may be approved."""

import pytest

from storage.entities.company import Company
from storage.entities.knowledge import Fact
from storage.entities.schema import KINDS
from storage.errors import UserError
from storage.journal.label import Label
from storage.repositories.texts import NoSuchTextError, WrongTermError, approve, texts
from storage.values import LocalizedText, TextStatus

FACT = KINDS["fact"]
NAME = FACT.by_name["name"]


@pytest.fixture
def fact(store):
    def work(session):
        name = LocalizedText.of(TextStatus.REVIEWED, zh="区位")
        name = name.written("en", "Location", TextStatus.APPROVED, source="zh")
        fact = Fact(name=name, statement=LocalizedText.of(zh="新北区在长江边"))
        inside = Company(former_name=LocalizedText.of(zh="旧名"))
        session.add_all([fact, inside])
        return fact.id

    return store.act(Label("add"), work)


def states(store, wanted=("zh", "en")):
    with store.reading() as session:
        return {
            (text.field.name, text.language): (text.status, text.stale, text.printable)
            for text in texts(session, "zh", wanted)
        }


def test_every_text_tells_its_state_and_gaps_are_named(store, fact):
    assert states(store, ("zh", "en", "ja")) == {
        ("name", "zh"): (TextStatus.REVIEWED, False, True),
        ("name", "en"): (TextStatus.APPROVED, False, True),
        ("name", "ja"): (None, False, False),
        ("statement", "zh"): (TextStatus.DRAFT, False, False),
        ("statement", "en"): (None, False, False),
        ("statement", "ja"): (None, False, False),
    }


def test_a_translation_is_stale_until_it_is_approved_against_its_source_again(store, fact):
    def reword(session):
        record = session.get(Fact, fact)
        record.name = record.name.written("zh", "地理位置")

    store.act(Label("reword"), reword)
    assert states(store)["name", "en"] == (TextStatus.APPROVED, True, False)
    for language in ("zh", "en"):
        store.act(
            Label("approve"),
            lambda s, at=language: approve(s, FACT, fact, NAME, at, TextStatus.APPROVED),
        )
    assert states(store)["name", "en"] == (TextStatus.APPROVED, False, True)
    store.undo()
    assert states(store)["name", "en"] == (TextStatus.APPROVED, True, False)


def test_what_is_not_there_cannot_be_approved(store, fact):
    with pytest.raises(NoSuchTextError):
        store.act(Label("x"), lambda s: approve(s, FACT, fact, NAME, "ja", TextStatus.APPROVED))
    for name in ("rank", "notes"):
        field = FACT.by_name[name]
        with pytest.raises(NoSuchTextError):
            store.act(
                Label("x"), lambda s, f=field: approve(s, FACT, fact, f, "zh", TextStatus.DRAFT)
            )


def test_a_wrong_term_is_named_with_the_right_one_and_nothing_is_approved(store, fact):
    statement = FACT.by_name["statement"]

    def write(session):
        record = session.get(Fact, fact)
        record.statement = record.statement.written("en", "New Taipei lies on the Yangtze")

    store.act(Label("write"), write)
    with pytest.raises(WrongTermError) as caught:
        store.act(
            Label("x"), lambda s: approve(s, FACT, fact, statement, "en", TextStatus.REVIEWED)
        )
    assert isinstance(caught.value, UserError)
    assert "New Taipei" in str(caught.value)
    assert "Xinbei" in str(caught.value)
    assert states(store)["statement", "en"][0] is TextStatus.DRAFT
    store.act(Label("x"), lambda s: approve(s, FACT, fact, statement, "en", TextStatus.DRAFT))
