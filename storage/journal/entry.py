"""One entry of the journal: its bytes, its hash, and how to read it again.

An entry is the part of an act that belongs to one stream, that is to one device and one scope.
Its body tells the act, the time, the person, and for each operation the record, the registers
and the entries that are overwritten. The values and the label lie apart, each with a salt:
leaf = SHA-256(salt, value). The hash of an entry covers the hash before it in the stream, the
body and the leaves; so a value can be erased, salt and all, and the chain still verifies.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from hashlib import sha256
from typing import Any
from uuid import UUID

import msgspec

from storage.journal.heads import Register, read_register
from storage.journal.label import Label

FORMAT = 1
# Eighty bits: an erased value cannot be guessed and checked against its leaf.
SALT_BYTES = 10
SHORT_HASH = 8

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder().decode


class Action(IntEnum):
    INSERT = 0
    UPDATE = 1
    DELETE = 2
    UNDELETE = 3


class Scope(IntEnum):
    """Streams by who may receive them: a file for a lesser recipient leaves one out."""

    TEAM = 0
    RESTRICTED = 1


@dataclass(frozen=True, slots=True)
class Ref:
    """Names an entry wherever it is read; a device of None is the entry's own stream."""

    seq: int
    short_hash: bytes
    device: bytes | None = None
    scope: int = 0

    def plain(self) -> list[Any]:
        own = [self.seq, self.short_hash]
        return own if self.device is None else [*own, self.device, self.scope]


@dataclass(frozen=True, slots=True)
class Operation:
    """What happens to one record.

    `over[i]` lists, as places in the entry's refs, what register i overwrites. A delete has no
    registers: its one list names the heads it saw, an undelete's the deletes it lifts.
    """

    action: Action
    table: int
    record: bytes
    registers: tuple[Register, ...]
    over: tuple[tuple[int, ...], ...]
    values: tuple[Any, ...] | None

    def plain(self) -> list[Any]:
        return [
            int(self.action),
            self.table,
            self.record,
            self.registers,
            self.over if any(self.over) else None,
        ]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it is read; values and label are None where they were erased."""

    act: UUID
    hlc: int
    staff: UUID | None
    undoes: UUID | None
    label: Label
    refs: tuple[Ref, ...]
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Sealed:
    """An entry as it is kept."""

    hash: bytes
    body: bytes
    content: bytes


def seal(previous: bytes, place: bytes, entry: Entry) -> Sealed:
    """Put an entry into bytes behind the hash `previous`; `place` names device, scope and seq."""
    body = _encode(
        [
            FORMAT,
            entry.act.bytes,
            entry.hlc,
            entry.staff.bytes if entry.staff else None,
            entry.undoes.bytes if entry.undoes else None,
            [ref.plain() for ref in entry.refs],
            [operation.plain() for operation in entry.operations],
        ]
    )
    values = [_encode(entry.label.plain()), *(_encode(op.values) for op in entry.operations)]
    salts = os.urandom(SALT_BYTES * len(values))
    leaves = [
        [salts[SALT_BYTES * i : SALT_BYTES * (i + 1)], value] for i, value in enumerate(values)
    ]
    return Sealed(_hash(previous, place, body, leaves), body, _encode(leaves))


def chained_hash(previous: bytes, place: bytes, body: bytes, content: bytes) -> bytes:
    """The hash an entry must have, also after some of its values were erased."""
    return _hash(previous, place, body, _decode(content))


def place_of(device: bytes, scope: int, seq: int) -> bytes:
    return device + bytes((scope,)) + seq.to_bytes(8)


def erased(content: bytes, leaf: int) -> bytes:
    """The content without one value and its salt; the bare leaf stays."""
    leaves = _decode(content)
    leaves[leaf] = _leaf(leaves[leaf])
    return _encode(leaves)


def read(body: bytes, content: bytes) -> Entry:
    """What `seal` put into bytes."""
    _, act, hlc, staff, undoes, refs, operations = _decode(body)
    leaves = _decode(content)
    return Entry(
        act=UUID(bytes=act),
        hlc=hlc,
        staff=UUID(bytes=staff) if staff else None,
        undoes=UUID(bytes=undoes) if undoes else None,
        label=Label.read(_value(leaves[0])),
        refs=tuple(Ref(*ref) for ref in refs),
        operations=tuple(
            _operation(plain, leaf) for plain, leaf in zip(operations, leaves[1:], strict=True)
        ),
    )


def read_label(content: bytes) -> Label:
    return Label.read(_value(_decode(content)[0]))


def _operation(plain: Sequence[Any], leaf: Any) -> Operation:
    action, table, record, registers, over = plain
    values = _value(leaf)
    count = len(registers) or 1
    return Operation(
        action=Action(action),
        table=table,
        record=record,
        registers=tuple(read_register(r) for r in registers),
        over=tuple(tuple(refs) for refs in over) if over else ((),) * count,
        values=None if values is None else tuple(values),
    )


def _value(leaf: Any) -> Any:
    return _decode(leaf[1]) if isinstance(leaf, list) else None


def _leaf(leaf: Any) -> bytes:
    if isinstance(leaf, bytes):
        return leaf
    salt, value = leaf
    return sha256(salt + value).digest()


def _hash(previous: bytes, place: bytes, body: bytes, leaves: Sequence[Any]) -> bytes:
    hashed = sha256(previous)
    hashed.update(place)
    hashed.update(len(body).to_bytes(8))
    hashed.update(body)
    for leaf in leaves:
        hashed.update(_leaf(leaf))
    return hashed.digest()
