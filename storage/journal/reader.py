"""Reads entries back: by number, by act, by what another entry says of them."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from resources.i18n import N_
from storage.errors import UserError
from storage.journal.entry import Entry, Operation, Ref, read
from storage.journal.heads import Heads, Plain, Register
from storage.vault.database import Connection


class ErasedError(UserError):
    """A value that is needed was erased for good."""


class NotAtHandError(UserError):
    """An earlier entry is not in this store."""


@dataclass(frozen=True)
class Located:
    """An entry and where it stands in this store."""

    n: int
    stream: int
    device: bytes
    entry: Entry

    @cached_property
    def by_record(self) -> dict[bytes, list[Operation]]:
        found: dict[bytes, list[Operation]] = {}
        for operation in self.entry.operations:
            found.setdefault(operation.record, []).append(operation)
        return found

    def writing(self, record: bytes, register: Register) -> tuple[Operation, int] | None:
        """The operation that writes a register of a record, and the register's place in it."""
        for operation in self.by_record.get(record, ()):
            if register in operation.registers:
                return operation, operation.registers.index(register)
        return None


class Reader:
    """Reads through one connection, keeping what it decoded; made anew for each question."""

    def __init__(self, connection: Connection) -> None:
        self._cursor: Any = connection.cursor()
        self._known: dict[int, Located] = {}
        self._numbers: dict[tuple[int, Ref], int | None] = {}

    def entry(self, n: int) -> Located:
        if n not in self._known:
            stream, device, body, content = self._cursor.execute(
                "SELECT e.stream, d.id, e.body, e.content FROM entry e"
                " JOIN stream s ON s.n = e.stream JOIN device d ON d.n = s.device WHERE e.n = ?",
                (n,),
            ).fetchone()
            self._known[n] = Located(n, stream, device, read(body, content))
        return self._known[n]

    def of_act(self, act: UUID) -> list[Located]:
        """The entries of an act, in the order in which they were written."""
        rows = self._cursor.execute("SELECT n FROM entry WHERE act = ? ORDER BY n", (act.bytes,))
        return [self.entry(n) for (n,) in rows.fetchall()]

    def numbers_of(self, record: UUID, *, newest_first: bool = False) -> list[int]:
        """The entries that touched a record."""
        order = "DESC" if newest_first else "ASC"
        rows = self._cursor.execute(
            "SELECT t.entry FROM touched t JOIN record r ON r.key = t.record"
            f" WHERE r.id = ? ORDER BY t.entry {order}",
            (record.bytes,),
        )
        return [n for (n,) in rows.fetchall()]

    def heads(self, record: bytes) -> Heads:
        row = self._cursor.execute("SELECT clock FROM record WHERE id = ?", (record,)).fetchone()
        return Heads.read(row[0])

    def overwritten(self, located: Located, operation: Operation, place: int) -> list[int]:
        """The entries, by number, that one register of an operation overwrites."""
        refs = (located.entry.refs[i] for i in operation.over[place])
        numbers = (self._number(located.stream, ref) for ref in refs)
        return [n for n in numbers if n is not None]

    def value_before(self, located: Located, operation: Operation, place: int) -> Plain:
        """What a register held before; None where it was empty."""
        named = operation.over[place]
        if not named:
            return None
        found = self.overwritten(located, operation, place)
        if not found:
            raise NotAtHandError(N_("The earlier value is not in this store."))
        return self.value_at(found[0], operation.record, operation.registers[place])

    def value_at(self, n: int, record: bytes, register: Register) -> Plain:
        """What an entry wrote into a register."""
        written = self.entry(n).writing(record, register)
        if written is None:
            return None
        operation, place = written
        if operation.values is None:
            raise ErasedError(N_("The earlier value was erased for good."))
        return operation.values[place]

    def origin(self, n: int, record: bytes, register: Register) -> int:
        """The entry a value really comes from: undoing and redoing are seen through; 0 if none."""
        while (undone := self._undone(n, record, register)) is not None:
            located, operation, place = undone
            earlier = self.overwritten(located, operation, place)
            if not earlier:
                return 0
            n = earlier[0]
        return n

    def _undone(
        self, n: int, record: bytes, register: Register
    ) -> tuple[Located, Operation, int] | None:
        """Where the act that entry n undoes wrote the register."""
        undoes = self.entry(n).entry.undoes
        if undoes is None:
            return None
        for located in self.of_act(undoes):
            if written := located.writing(record, register):
                return located, *written
        return None

    def _number(self, stream: int, ref: Ref) -> int | None:
        key = (stream, ref)
        if key not in self._numbers:
            low, high = ref.short_hash, ref.short_hash + b"\xff" * 24
            row = self._cursor.execute(
                "SELECT n FROM entry WHERE stream = ? AND seq = ? AND hash BETWEEN ? AND ?",
                (self._stream(stream, ref), ref.seq, low, high),
            ).fetchone()
            self._numbers[key] = row[0] if row else None
        return self._numbers[key]

    def _stream(self, own: int, ref: Ref) -> int | None:
        """The number of the stream an entry is in that an entry of stream `own` names."""
        if ref.device is None:
            return own
        row = self._cursor.execute(
            "SELECT s.n FROM stream s JOIN device d ON d.n = s.device"
            " WHERE d.id = ? AND s.scope = ?",
            (ref.device, ref.scope),
        ).fetchone()
        return row[0] if row else None


def raw(session: Any) -> Connection:
    """The driver's own connection below a session, in the session's transaction."""
    found: Connection = session.connection().connection.driver_connection
    return found
