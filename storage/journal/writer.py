"""Writes acts into the journal and keeps the heads of every record it touches.

All of it goes through the driver's cursor in the transaction of the records themselves, so that
an act and its entries are kept together or not at all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from storage.journal.changes import Change
from storage.journal.clock import tick
from storage.journal.entry import (
    SHORT_HASH,
    Action,
    Entry,
    Operation,
    Ref,
    Scope,
    place_of,
    seal,
)
from storage.journal.heads import Heads, Plain, Register
from storage.journal.label import Label
from storage.vault.database import Connection

# An entry holds at most so many records: large acts are read, undone and sent in pieces.
RECORDS_PER_ENTRY = 500
NO_HASH = bytes(32)


@dataclass(frozen=True, slots=True)
class Act:
    """One step of a person, by a name fit for the Undo menu."""

    id: UUID
    label: Label
    hlc: int
    staff: UUID | None = None
    undoes: UUID | None = None


@dataclass(slots=True)
class Stream:
    """The end of one of this device's streams."""

    n: int
    seq: int = 0
    hash: bytes = NO_HASH


@dataclass(slots=True)
class Ends:
    """Where the journal goes on."""

    device: int
    device_id: bytes
    hlc: int
    entry: int
    record: int
    streams: dict[Scope, Stream] = field(default_factory=dict)


@dataclass(slots=True)
class _Row:
    """A changed record's row of causal state while its act is written."""

    change: Change
    key: int
    heads: Heads
    entries: list[int] = field(default_factory=list)

    @property
    def new(self) -> bool:
        return self.change.action is Action.INSERT


class Journal:
    """The one writer of the journal of a store."""

    def __init__(self, connection: Connection, device_id: bytes) -> None:
        self._cursor: Any = connection.cursor()
        self._device_id = device_id
        self.reread()

    def reread(self) -> None:
        """Go on from what is really kept; needed after an act that failed."""
        self.ends = self._read_ends(self._device_id)

    def next_stamp(self, now: int) -> int:
        """The stamp of a new act when the wall clock reads `now` milliseconds."""
        self.ends.hlc = tick(self.ends.hlc, now)
        return self.ends.hlc

    def write(self, act: Act, changes: Sequence[Change]) -> None:
        """Entries for one act, with at most RECORDS_PER_ENTRY records in each."""
        for start in range(0, len(changes), RECORDS_PER_ENTRY):
            self._write_part(act, changes[start : start + RECORDS_PER_ENTRY])

    def _write_part(self, act: Act, changes: Sequence[Change]) -> None:
        rows = [self._row(change) for change in changes]
        by_scope: dict[Scope, list[tuple[_Row, dict[Register, Plain]]]] = {}
        for row in rows:
            for scope, values in row.change.scopes():
                by_scope.setdefault(scope, []).append((row, values))
        for scope in sorted(by_scope):
            self._write_entry(act, scope, by_scope[scope])
        if new := [row for row in rows if row.new]:
            self._keep_new(new)
        if changed := [row for row in rows if not row.new]:
            self._keep_changed(changed)
        touched = [(row.key, entry) for row in rows for entry in row.entries]
        self._cursor.executemany("INSERT INTO touched VALUES (?, ?)", touched)

    def _write_entry(
        self, act: Act, scope: Scope, parts: Sequence[tuple[_Row, dict[Register, Plain]]]
    ) -> None:
        stream = self._stream(scope)
        self.ends.entry += 1
        number, seq = self.ends.entry, stream.seq + 1
        refs = _Refs(self._cursor, stream.n)
        operations = [_operation(row, scope, values, number, refs) for row, values in parts]
        entry = Entry(
            act=act.id,
            hlc=act.hlc,
            staff=act.staff,
            undoes=act.undoes,
            label=act.label,
            refs=tuple(refs.found),
            operations=tuple(operations),
        )
        sealed = seal(stream.hash, place_of(self.ends.device_id, scope, seq), entry)
        undoes = act.undoes.bytes if act.undoes else None
        self._cursor.execute(
            "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                number,
                stream.n,
                seq,
                sealed.hash,
                act.id.bytes,
                undoes,
                act.hlc,
                sealed.body,
                sealed.content,
            ),
        )
        stream.seq, stream.hash = seq, sealed.hash

    def _row(self, change: Change) -> _Row:
        if change.action is Action.INSERT:
            self.ends.record += 1
            return _Row(change, self.ends.record, Heads())
        key, blob = self._cursor.execute(
            "SELECT key, clock FROM record WHERE id = ?", (change.record,)
        ).fetchone()
        return _Row(change, key, Heads.read(blob))

    def _keep_new(self, rows: Sequence[_Row]) -> None:
        self._cursor.executemany(
            "INSERT INTO record VALUES (?, ?, ?, ?, 0, ?, ?)",
            [
                (
                    row.key,
                    row.change.kind.number,
                    row.change.record,
                    row.heads.blob(),
                    *(row.change.sorts or ("", "")),
                )
                for row in rows
            ],
        )

    def _keep_changed(self, rows: Sequence[_Row]) -> None:
        self._cursor.executemany(
            "UPDATE record SET clock = ?, dead = ? WHERE key = ?",
            [(row.heads.blob(), row.heads.dead, row.key) for row in rows],
        )
        if moved := [(*row.change.sorts, row.key) for row in rows if row.change.sorts]:
            self._cursor.executemany(
                "UPDATE record SET sort_zh = ?, sort_en = ? WHERE key = ?", moved
            )

    def _stream(self, scope: Scope) -> Stream:
        if scope not in self.ends.streams:
            self._cursor.execute(
                "INSERT INTO stream (device, scope) VALUES (?, ?)", (self.ends.device, scope)
            )
            self.ends.streams[scope] = Stream(self._cursor.lastrowid)
        return self.ends.streams[scope]

    def _read_ends(self, device_id: bytes) -> Ends:
        ask = self._cursor.execute
        device = ask("SELECT n FROM device WHERE id = ?", (device_id,)).fetchone()[0]
        streams, hlc = {}, 0
        for n, scope in ask("SELECT n, scope FROM stream WHERE device = ?", (device,)).fetchall():
            seq, hash_, stamp = ask(
                "SELECT seq, hash, hlc FROM entry WHERE stream = ? ORDER BY seq DESC LIMIT 1", (n,)
            ).fetchone()
            streams[Scope(scope)] = Stream(n, seq, hash_)
            hlc = max(hlc, stamp)
        entry = ask("SELECT coalesce(max(n), 0) FROM entry").fetchone()[0]
        record = ask("SELECT coalesce(max(key), 0) FROM record").fetchone()[0]
        return Ends(device, device_id, hlc, entry, record, streams)


class _Refs:
    """The entries that one new entry overwrites, in the order in which they were met."""

    def __init__(self, cursor: Any, stream: int) -> None:
        self.found: list[Ref] = []
        self._places: dict[int, int] = {}
        self._cursor = cursor
        self._stream = stream

    def places(self, entries: Iterable[int]) -> tuple[int, ...]:
        return tuple(self._place(entry) for entry in entries)

    def shown(self, heads: Sequence[int]) -> int:
        """The head whose value a conflict shows: the latest stamp; then what is alike anywhere."""
        marks = ", ".join("?" * len(heads))
        found: int = self._cursor.execute(
            "SELECT e.n FROM entry e JOIN stream s ON s.n = e.stream"
            " JOIN device d ON d.n = s.device"
            f" WHERE e.n IN ({marks}) ORDER BY e.hlc DESC, d.id DESC, e.seq DESC, e.hash DESC",
            tuple(heads),
        ).fetchone()[0]
        return found

    def _place(self, entry: int) -> int:
        if entry not in self._places:
            self._places[entry] = len(self.found)
            self.found.append(self._ref(entry))
        return self._places[entry]

    def _ref(self, entry: int) -> Ref:
        stream, seq, hash_, device, scope = self._cursor.execute(
            "SELECT e.stream, e.seq, e.hash, d.id, s.scope FROM entry e"
            " JOIN stream s ON s.n = e.stream JOIN device d ON d.n = s.device WHERE e.n = ?",
            (entry,),
        ).fetchone()
        if stream == self._stream:
            return Ref(seq, hash_[:SHORT_HASH])
        return Ref(seq, hash_[:SHORT_HASH], device, scope)


def _operation(
    row: _Row, scope: Scope, values: dict[Register, Plain], entry: int, refs: _Refs
) -> Operation:
    """One record's operation in one entry; the record's heads move on with it."""
    change, heads = row.change, row.heads
    action = change.action if scope is change.scope else Action.UPDATE
    row.entries.append(entry)
    if action is Action.DELETE:
        seen = heads.all()
        heads.delete(entry, seen)
        over: tuple[tuple[int, ...], ...] = (refs.places(sorted(seen)),)
    elif action is Action.UNDELETE:
        standing = heads.standing_deletes()
        heads.undelete(standing)
        over = (refs.places(standing),)
    elif action is Action.INSERT:
        heads.create(entry, values)
        over = ()
    else:
        over = tuple(_overwrite(heads, register, entry, refs) for register in values)
    return Operation(
        action=action,
        table=change.kind.number,
        record=change.record,
        registers=tuple(values),
        over=over,
        values=tuple(values.values()),
    )


def _overwrite(heads: Heads, register: Register, entry: int, refs: _Refs) -> tuple[int, ...]:
    """An ordinary edit overwrites the value that was shown, and no other head."""
    before = heads.of(register)
    shown = before if len(before) < 2 else (refs.shown(before),)
    heads.write(register, entry, shown)
    return refs.places(shown)
