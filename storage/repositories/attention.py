"""The list of records that need attention: a rule is broken, or a reference leads nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from resources.i18n import N_
from storage.entities.elements import Link
from storage.entities.record import Record
from storage.entities.schema import KINDS, FieldSpec, Kind
from storage.journal.heads import Heads
from storage.journal.reader import raw
from storage.rules.attention import Breach, breaches


@dataclass(frozen=True, slots=True)
class Attention:
    """One thing to mend: the record, the field and the message id of what is wrong."""

    kind: str
    record: UUID
    field: str
    message: str


def needing_attention(session: Session, today: date) -> Iterator[Attention]:
    """Everything in the store that breaks a rule, kind by kind; deleted records are left out."""
    known = _known_ids(session)
    for kind in KINDS.values():
        statement = select(kind.entity).where(col(kind.entity.deleted).is_(False))
        for record in session.exec(statement.execution_options(yield_per=500)):
            found = [*breaches(record, today), *_loose_ends(kind, record, known)]
            for breach in found:
                yield Attention(kind.name, record.id, breach.field, breach.message)
    yield from _conflicts(session)


def _loose_ends(kind: Kind, record: Record, known: frozenset[bytes]) -> Iterator[Breach]:
    for field in kind.fields:
        if field.target and not all(i.bytes in known for i in _targets(field, record)):
            yield Breach(field.name, N_("This points to a record that is not here."))


def _targets(field: FieldSpec, record: Record) -> Iterator[UUID]:
    value: Any = getattr(record, field.name)
    if isinstance(value, UUID):
        yield value
    elif value:
        yield from (link.record for link in value if isinstance(link, Link))


def _known_ids(session: Session) -> frozenset[bytes]:
    rows = raw(session).cursor().execute("SELECT id FROM record WHERE dead = 0")
    return frozenset(id_ for (id_,) in rows)


def _conflicts(session: Session) -> Iterator[Attention]:
    by_number = {kind.number: kind for kind in KINDS.values()}
    for number, id_, clock in raw(session).cursor().execute("SELECT kind, id, clock FROM record"):
        if Heads.read(clock).in_conflict:
            yield Attention(
                by_number[number].name,
                UUID(bytes=id_),
                "",
                N_("Two people changed this without knowing of each other."),
            )
