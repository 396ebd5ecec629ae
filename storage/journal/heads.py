"""Which entries a record's values come from: the heads of each of its registers.

A register is a field (its number), or one language, part or element of a keyed field (number and
key). A head is an entry whose value nobody overwrote; more than one is a conflict. A record is
dead while some standing delete saw every head there is, so that an edit it did not see keeps the
record alive.
"""

from collections.abc import Iterable
from typing import Any, Self

import msgspec

Register = int | tuple[int, str]
Plain = Any

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder().decode


def read_register(plain: Plain) -> Register:
    return plain if isinstance(plain, int) else (plain[0], plain[1])


class Heads:
    """The causal state of one record; entries are named by their local numbers."""

    __slots__ = ("created", "deletes", "registers", "undone")

    def __init__(self) -> None:
        self.created = 0
        self.registers: dict[Register, tuple[int, ...]] = {}
        self.deletes: dict[int, tuple[int, ...]] = {}
        self.undone: frozenset[int] = frozenset()

    @classmethod
    def read(cls, blob: bytes) -> Self:
        self = cls()
        self.created, of_creation, others, deletes, undone = _decode(blob)
        first = (self.created,)
        for plain in of_creation:
            self.registers[read_register(plain)] = first
        for plain, heads in others:
            self.registers[read_register(plain)] = tuple(heads)
        self.deletes = {n: tuple(seen) for n, seen in deletes}
        self.undone = frozenset(undone)
        return self

    def blob(self) -> bytes:
        """Short where most registers still stand as the record was created."""
        first = (self.created,)
        of_creation = [r for r, heads in self.registers.items() if heads == first]
        others = [(r, heads) for r, heads in self.registers.items() if heads != first]
        deletes = list(self.deletes.items())
        return _encode((self.created, of_creation, others, deletes, sorted(self.undone)))

    def of(self, register: Register) -> tuple[int, ...]:
        return self.registers.get(register, ())

    def all(self) -> frozenset[int]:
        """Every entry that some register stands on, and the creation itself."""
        found = {head for heads in self.registers.values() for head in heads}
        return frozenset(found | {self.created}) if self.created else frozenset(found)

    def standing_deletes(self) -> tuple[int, ...]:
        return tuple(n for n in self.deletes if n not in self.undone)

    @property
    def dead(self) -> bool:
        standing = self.standing_deletes()
        if not standing:
            return False
        seen = {head for n in standing for head in self.deletes[n]}
        return self.all() <= seen

    @property
    def in_conflict(self) -> bool:
        several = any(len(heads) > 1 for heads in self.registers.values())
        return several or (bool(self.standing_deletes()) and not self.dead)

    def create(self, entry: int, registers: Iterable[Register]) -> None:
        """An entry makes the record and fills some of its registers."""
        self.created = entry
        self.registers = dict.fromkeys(registers, (entry,))

    def write(self, register: Register, entry: int, over: Iterable[int] = ()) -> None:
        """An entry takes the place of those it names and stands beside all others."""
        rest = (head for head in self.registers.get(register, ()) if head not in over)
        self.registers[register] = (*rest, entry)

    def delete(self, entry: int, seen: Iterable[int]) -> None:
        self.deletes[entry] = tuple(sorted(seen))

    def undelete(self, deletes: Iterable[int]) -> None:
        self.undone |= frozenset(deletes)
