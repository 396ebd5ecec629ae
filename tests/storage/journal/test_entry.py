from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.identity import new_id
from storage.journal.entry import (
    Action,
    Entry,
    Operation,
    Ref,
    chained_hash,
    erased,
    place_of,
    read,
    read_label,
    seal,
)
from storage.journal.label import Label

PLAIN = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(max_size=5)
REGISTERS = st.integers(1, 60) | st.tuples(st.integers(1, 60), st.text(max_size=3))
PLACE = place_of(b"d" * 16, 0, 7)
BEFORE = b"\1" * 32


@st.composite
def operations(draw):
    registers = draw(st.lists(REGISTERS, min_size=1, max_size=4, unique=True))
    return Operation(
        action=draw(st.sampled_from([Action.INSERT, Action.UPDATE])),
        table=draw(st.integers(1, 20)),
        record=draw(st.binary(min_size=16, max_size=16)),
        registers=tuple(registers),
        over=tuple(tuple(draw(st.lists(st.integers(0, 1), max_size=2))) for _ in registers),
        values=tuple(draw(PLAIN) for _ in registers),
    )


@st.composite
def entries(draw):
    return Entry(
        act=new_id(),
        hlc=draw(st.integers(0, 2**62)),
        staff=draw(st.none() | st.uuids()),
        undoes=draw(st.none() | st.uuids()),
        label=Label(draw(st.text(max_size=5)), x=draw(st.text(max_size=5))),
        refs=(Ref(1, b"h" * 8), Ref(2, b"i" * 8, b"e" * 16, 1)),
        operations=tuple(draw(st.lists(operations(), max_size=3))),
    )


@given(entries())
def test_an_entry_reads_as_it_was_sealed(entry):
    sealed = seal(BEFORE, PLACE, entry)
    assert read(sealed.body, sealed.content) == entry
    assert read_label(sealed.content) == entry.label


@given(entries(), st.data())
def test_any_value_can_be_erased_and_the_chain_still_verifies(entry, data):
    sealed = seal(BEFORE, PLACE, entry)
    leaf = data.draw(st.integers(0, len(entry.operations)))
    content = erased(erased(sealed.content, leaf), leaf)
    assert chained_hash(BEFORE, PLACE, sealed.body, content) == sealed.hash
    after = read(sealed.body, content)
    if leaf:
        assert after.operations[leaf - 1].values is None
        assert after.operations[leaf - 1].over == entry.operations[leaf - 1].over
    else:
        assert after.label == Label("")


def sample():
    operation = Operation(Action.UPDATE, 3, uuid4().bytes, (10,), ((),), ("secret",))
    return Entry(new_id(), 1, None, None, Label("Act"), (), (operation,))


@pytest.mark.parametrize("part", ["body", "content", "place", "previous"])
def test_whatever_is_altered_shows_in_the_hash(part):
    sealed = seal(BEFORE, PLACE, sample())
    parts = {"previous": BEFORE, "place": PLACE, "body": sealed.body, "content": sealed.content}
    changed = bytearray(parts[part])
    changed[-1] ^= 1
    parts[part] = bytes(changed)
    assert chained_hash(**parts) != sealed.hash


def test_an_erased_value_leaves_no_trace_to_guess_from():
    entry = sample()
    contents = {seal(BEFORE, PLACE, entry).content for _ in range(20)}
    leaves = {erased(erased(content, 1), 0) for content in contents}
    assert len(leaves) == 20
    assert not any(b"secret" in leaf for leaf in leaves)
