"""Works the whole store out again from the set of its entries, and compares.

The state is a function of the set: no order matters, no clock decides. This is the plain way to
say what the tables must hold; the writer keeps them so step by step.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlmodel import Session, select

from storage.entities.schema import KINDS, KINDS_BY_NUMBER
from storage.entities.sorting import sort_keys
from storage.journal.clock import moment_of
from storage.journal.entry import Action, Operation, chained_hash, place_of
from storage.journal.heads import Heads, Plain, Register
from storage.journal.reader import Located, Reader, raw
from storage.journal.undo import write_registers


@dataclass(slots=True)
class _Sum:
    """All that the entries say of one record."""

    table: int
    created: int = 0
    writes: dict[Register, dict[int, Plain]] = field(default_factory=dict)
    overwritten: dict[Register, set[int]] = field(default_factory=dict)
    deletes: dict[int, tuple[int, ...]] = field(default_factory=dict)
    undone: set[int] = field(default_factory=set)
    entries: list[Located] = field(default_factory=list)

    def heads(self) -> Heads:
        heads = Heads()
        heads.created = self.created
        for register, values in self.writes.items():
            gone = self.overwritten.get(register, set())
            heads.registers[register] = tuple(sorted(n for n in values if n not in gone))
        heads.deletes = dict(self.deletes)
        heads.undone = frozenset(self.undone)
        return heads


def differences_from_journal(session: Session) -> Iterator[str]:
    """What in the tables does not follow from the entries; nothing in a sound store."""
    connection = raw(session)
    if broken := list(_broken_chains(connection)):
        yield from broken  # nothing else can be told from entries that were altered
        return
    reader = Reader(connection)
    sums = _sums(reader, connection)
    for kind in KINDS.values():
        for record in session.exec(select(kind.entity)):
            found = sums.pop(record.id.bytes, None)
            if found is None:
                yield f"{kind.name} {record.id}: no entry made it"
            else:
                yield from _compare(connection, found, record)
    yield from (f"{KINDS_BY_NUMBER[s.table].name} {UUID(bytes=i)}: lost" for i, s in sums.items())


def state_hash(session: Session) -> str:
    """One value for all that people entered; equal stores give equal values."""
    hashed = sha256()
    for kind in KINDS.values():
        names = [column.name for column in kind.table.columns if column.info]
        listed = ", ".join(("id", "deleted", *names))
        rows = raw(session).cursor().execute(f"SELECT {listed} FROM {kind.name} ORDER BY id")
        for row in rows:
            hashed.update(repr((kind.number, row)).encode())
    return hashed.hexdigest()


def _broken_chains(connection: Any) -> Iterator[str]:
    rows = connection.cursor().execute(
        "SELECT e.n, e.stream, d.id, s.scope, e.seq, e.hash, e.body, e.content FROM entry e"
        " JOIN stream s ON s.n = e.stream JOIN device d ON d.n = s.device"
        " ORDER BY e.stream, e.seq"
    )
    previous: dict[int, bytes] = {}
    for n, stream, device, scope, seq, hash_, body, content in rows:
        before = previous.get(stream, bytes(32))
        if chained_hash(before, place_of(device, scope, seq), body, content) != hash_:
            yield f"entry {n}: its hash does not follow from its stream"
        previous[stream] = hash_


def _sums(reader: Reader, connection: Any) -> dict[bytes, _Sum]:
    sums: dict[bytes, _Sum] = {}
    numbers = connection.cursor().execute("SELECT n FROM entry ORDER BY n").fetchall()
    for (n,) in numbers:
        located = reader.entry(n)
        for operation in located.entry.operations:
            found = sums.setdefault(operation.record, _Sum(operation.table))
            found.entries.append(located)
            _add(found, reader, located, operation)
    return sums


def _add(found: _Sum, reader: Reader, located: Located, operation: Operation) -> None:
    if operation.action is Action.DELETE:
        found.deletes[located.n] = tuple(sorted(reader.overwritten(located, operation, 0)))
        return
    if operation.action is Action.UNDELETE:
        found.undone |= set(reader.overwritten(located, operation, 0))
        return
    if operation.action is Action.INSERT:
        found.created = located.n
    values = operation.values or (None,) * len(operation.registers)
    for place, register in enumerate(operation.registers):
        found.writes.setdefault(register, {})[located.n] = values[place]
        gone = reader.overwritten(located, operation, place)
        found.overwritten.setdefault(register, set()).update(gone)


def _compare(connection: Any, found: _Sum, record: Any) -> Iterator[str]:
    kind = KINDS_BY_NUMBER[found.table]
    name = f"{kind.name} {record.id}"
    heads = found.heads()
    expected = kind.entity(id=record.id)
    write_registers(expected, kind, {r: _shown(found, heads, r) for r in found.writes})
    for spec in kind.fields:
        if getattr(expected, spec.name) != getattr(record, spec.name):
            yield f"{name}: field {spec.name} is not what the journal says"
    if heads.dead is not record.deleted:
        yield f"{name}: deleted or not, the journal says otherwise"
    yield from _compare_derived(name, found, record)
    yield from _compare_row(connection, name, heads, found, record)


def _shown(found: _Sum, heads: Heads, register: Register) -> Plain:
    by_number = {located.n: located for located in found.entries}
    winner = max(heads.of(register), key=lambda n: _rank(by_number[n]))
    return found.writes[register][winner]


def _rank(located: Located) -> tuple[int, bytes, int]:
    return located.entry.hlc, located.device, located.n


def _compare_derived(name: str, found: _Sum, record: Any) -> Iterator[str]:
    first = next(e for e in found.entries if e.n == found.created)
    last = max(found.entries, key=_rank)
    expected = (
        moment_of(first.entry.hlc),
        first.entry.staff,
        moment_of(last.entry.hlc),
        last.entry.staff,
    )
    if expected != (record.created_at, record.created_by, record.changed_at, record.changed_by):
        yield f"{name}: who made and changed it does not follow from the journal"


def _compare_row(
    connection: Any, name: str, heads: Heads, found: _Sum, record: Any
) -> Iterator[str]:
    ask = connection.cursor().execute
    key, clock, dead, *sorts = ask(
        "SELECT key, clock, dead, sort_zh, sort_en FROM record WHERE id = ?", (record.id.bytes,)
    ).fetchone()
    kept = Heads.read(clock)
    if {r: sorted(h) for r, h in kept.registers.items()} != {
        r: list(h) for r, h in heads.registers.items()
    } or (kept.created, kept.deletes, kept.undone) != (
        heads.created,
        heads.deletes,
        heads.undone,
    ):
        yield f"{name}: its heads are not those of the journal"
    if bool(dead) is not heads.dead:
        yield f"{name}: its row is not marked as the journal says"
    if tuple(sorts) != sort_keys(record):
        yield f"{name}: its sort keys are not those of its title"
    touched = ask("SELECT entry FROM touched WHERE record = ? ORDER BY entry", (key,)).fetchall()
    if [n for (n,) in touched] != sorted({located.n for located in found.entries}):
        yield f"{name}: its index of entries is not whole"
