"""Whatever is done, undoing and redoing lead through the same states, also over restarts.

After every step the entries must name exactly what they overwrote, and the tables must follow
from the set of entries.
"""

import random
import shutil
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlmodel import col, select

from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.elements import Alias, Phone, Tier, element_id
from storage.entities.schema import KINDS
from storage.journal.entry import Action
from storage.journal.label import Label
from storage.journal.reader import Reader, raw
from storage.journal.recompute import differences_from_journal
from storage.journal.undo import NothingToUndoError, next_redo, next_undo
from storage.store import Store
from storage.values import Country, LocalizedText, PersonName, TextStatus

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=6)
LANGUAGES = st.sampled_from(["zh", "en", "de"])
PICK = st.integers(0, 1000)
DONE = Counter()


class UndoMachine(RuleBasedStateMachine):
    """A person at work in one store; `states` are what was seen before each act that stands."""

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="fieldbook-test-"))
        self.store = Store(self.folder / "store", create=True)
        self.undoable = []
        self.redoable = []
        self.serial = 0

    def teardown(self):
        self.store.close()
        shutil.rmtree(self.folder)

    def seen(self):
        with self.store.reading() as session:
            return {
                (kind.name, record.id): {f.name: getattr(record, f.name) for f in kind.fields}
                for kind in KINDS.values()
                for record in session.exec(
                    select(kind.entity).where(col(kind.entity.deleted).is_(False))
                )
            }

    def act(self, what, change, entity=Company):
        """One act on some live record; counted, and remembered if it changed anything."""
        before = self.seen()
        self.serial += 1
        label = Label("Step {n}", n=self.serial)

        def work(session):
            records = session.exec(select(entity).where(col(entity.deleted).is_(False)))
            change(session, sorted(records, key=lambda record: record.id))

        self.store.act(label, work)
        if self.seen() != before:
            DONE[what] += 1
            self.undoable.append((label, before))
            self.redoable.clear()

    def edit(self, pick, what, change, entity=Company):
        def some(_session, records):
            if records:
                change(records[pick % len(records)])

        self.act(what, some, entity)

    @initialize(zh=TEXTS)
    def begin(self, zh):
        self.add_company(zh, "", "")
        self.add_contact(0, "")

    @rule(zh=TEXTS, notes=TEXTS, secret=TEXTS)
    def add_company(self, zh, notes, secret):
        name = LocalizedText.of(zh=zh)
        self.act(
            "insert",
            lambda session, _: session.add(Company(name=name, notes=notes, other_sites=secret)),
        )

    @rule(pick=PICK, family=TEXTS)
    def add_contact(self, pick, family):
        def add(session, companies):
            company = companies[pick % len(companies)].id if companies else None
            session.add(Contact(name=PersonName(family=family), company=company, diet="x"))

        self.act("insert", add)

    @rule(pick=PICK, notes=TEXTS, secret=TEXTS, named=st.booleans())
    def edit_fields(self, pick, notes, secret, named):
        def change(record):
            record.notes, record.relations, record.may_be_named = notes, secret, named
            record.country = Country("DE") if named else None

        self.edit(pick, "fields", change)

    @rule(pick=PICK, language=LANGUAGES, text=TEXTS, status=st.sampled_from(TextStatus))
    def edit_language(self, pick, language, text, status):
        def change(record):
            record.name = record.name.written(language, text, status, source="zh")

        self.edit(pick, "language", change)

    @rule(pick=PICK, part=st.sampled_from(["kana", "romanised", "order"]), text=TEXTS)
    def edit_name_part(self, pick, part, text):
        def change(record):
            parts = {p: getattr(record.name, p) for p in PersonName.__struct_fields__}
            record.name = PersonName(**{**parts, part: text})

        self.edit(pick, "name part", change, Contact)

    @rule(pick=PICK, number=TEXTS)
    def add_element(self, pick, number):
        def change(record):
            record.phones = (*record.phones, Phone(id=element_id(), number=number))

        self.edit(pick, "element", change, Contact)

    @rule(pick=PICK, drop=st.booleans())
    def change_elements(self, pick, drop):
        def change(record):
            if drop:
                record.tiers, record.aliases = record.tiers[1:], record.aliases[:-1]
            else:
                record.tiers = (Tier(id=element_id(), list="china500", year=2025), *record.tiers)
                record.aliases = (*record.aliases, Alias(id=element_id(), name="x"))
                record.roles = ("investor",) if "investor" not in record.roles else ()

        self.edit(pick, "element", change)

    @rule(pick=PICK)
    def tighten(self, pick):
        def change(record):
            record.visibility = "" if record.visibility else "restricted"

        self.edit(pick, "visibility", change)

    @rule(pick=PICK, notes=TEXTS)
    def delete(self, pick, notes):
        def change(record):
            record.notes = notes
            record.deleted = True

        self.edit(pick, "delete", change)

    @rule(pick=PICK)
    def restore(self, pick):
        def some(session, _):
            statement = select(Company).where(col(Company.deleted).is_(True))
            binned = sorted(session.exec(statement), key=lambda record: record.id)
            if binned:
                binned[pick % len(binned)].deleted = False

        self.act("restore", some)

    @rule(notes=TEXTS)
    def edit_many_twice_in_one_act(self, notes):
        def change(session, records):
            for record in records:
                record.notes = notes + "?"
            session.flush()
            for record in records:
                record.notes = notes

        self.act("many", change)

    @rule(times=st.integers(1, 4))
    def undo(self, times):
        for _ in range(times):
            if not self.undoable:
                with pytest.raises(NothingToUndoError):
                    self.store.undo()
                return
            label, before = self.undoable.pop()
            self.redoable.append((label, self.seen()))
            assert self.store.undo() == label
            assert self.seen() == before
            DONE["undo"] += 1

    @rule(times=st.integers(1, 4))
    def redo(self, times):
        for _ in range(times):
            if not self.redoable:
                with pytest.raises(NothingToUndoError):
                    self.store.redo()
                return
            label, after = self.redoable.pop()
            self.undoable.append((label, self.seen()))
            assert self.store.redo() == label
            assert self.seen() == after
            DONE["redo"] += 1

    @rule()
    def reopen(self):
        before = self.seen()
        self.store.close()
        self.store = Store(self.folder / "store")
        assert self.seen() == before
        DONE["reopen"] += 1

    @invariant()
    def next_steps_are_named(self):
        with self.store.reading() as session:
            undo, redo = next_undo(session), next_redo(session)
        assert (undo and undo.label) == (self.undoable[-1][0] if self.undoable else None)
        assert (redo and redo.label) == (self.redoable[-1][0] if self.redoable else None)

    @invariant()
    def tables_follow_from_the_journal(self):
        with self.store.reading() as session:
            assert list(differences_from_journal(session)) == []

    @invariant()
    def entries_name_exactly_what_they_overwrite(self):
        with self.store.reading() as session:
            check_references(session)


def check_references(session):
    """Against the plainest model: who wrote a register last."""
    reader = Reader(raw(session))
    last = {}
    deletes = {}
    numbers = raw(session).cursor().execute("SELECT n FROM entry ORDER BY n").fetchall()
    for (n,) in numbers:
        located = reader.entry(n)
        for operation in located.entry.operations:
            of_record = last.setdefault(operation.record, {})
            if operation.action is Action.DELETE:
                seen = set(reader.overwritten(located, operation, 0))
                assert seen == set(of_record.values())
                deletes[operation.record] = n
            elif operation.action is Action.UNDELETE:
                assert reader.overwritten(located, operation, 0) == [deletes[operation.record]]
            else:
                if operation.action is Action.INSERT:
                    of_record["creation"] = n
                for place, register in enumerate(operation.registers):
                    expected = [of_record[register]] if register in of_record else []
                    assert reader.overwritten(located, operation, place) == expected
                    of_record[register] = n


def walk(seed, steps):
    """The same person, led by a seed instead of by hypothesis; what was done is counted."""
    choose = random.Random(seed)
    person = UndoMachine()
    try:
        person.begin("甲")
        for _ in range(steps):
            step(person, choose)
            person.next_steps_are_named()
        person.tables_follow_from_the_journal()
        person.entries_name_exactly_what_they_overwrite()
    finally:
        person.teardown()


def step(person, choose):
    pick, text = choose.randrange(1000), choose.choice(["", "a", "乙", "x<y & z", "Ł"])
    steps = {
        lambda: person.add_company(text, text, text): 2,
        lambda: person.add_contact(pick, text): 2,
        lambda: person.edit_fields(pick, text, text, choose.random() < 0.5): 4,
        lambda: person.edit_language(
            pick, choose.choice(["zh", "en"]), text, choose.choice(list(TextStatus))
        ): 4,
        lambda: person.edit_name_part(pick, "kana", text): 2,
        lambda: person.add_element(pick, text): 2,
        lambda: person.change_elements(pick, choose.random() < 0.5): 3,
        lambda: person.tighten(pick): 1,
        lambda: person.delete(pick, text): 3,
        lambda: person.restore(pick): 2,
        lambda: person.edit_many_twice_in_one_act(text): 1,
        lambda: person.undo(choose.randint(1, 4)): 5,
        lambda: person.redo(choose.randint(1, 3)): 4,
        person.reopen: 1,
    }
    choose.choices(list(steps), list(steps.values()))[0]()


EVERYTHING = {
    "insert",
    "fields",
    "language",
    "name part",
    "element",
    "visibility",
    "delete",
    "restore",
    "many",
    "undo",
    "redo",
    "reopen",
}


@pytest.mark.timeout(300)
def test_undo_and_redo_lead_through_the_same_states():
    run_state_machine_as_test(
        UndoMachine,
        settings=settings(
            max_examples=15,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.timeout(300)
def test_long_walks_do_everything():
    DONE.clear()
    for seed in range(4):
        walk(seed, steps=120)
    print(f"acts done: {dict(DONE)}")
    assert {what for what in EVERYTHING if DONE[what] < 5} == set()


@pytest.mark.torture
@pytest.mark.timeout(0)
@pytest.mark.parametrize("shard", range(8))
def test_undo_and_redo_at_length(shard):
    DONE.clear()
    for seed in range(1000 * (shard + 1), 1000 * (shard + 1) + 50):
        walk(seed, steps=300)
    print(f"acts done: {dict(DONE)}")
    assert {what for what in EVERYTHING if DONE[what] < 100} == set()
