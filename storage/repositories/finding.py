"""Finds the record that a person means by an id, a piece of an id or a name."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import ColumnElement, LargeBinary, and_, func, select, type_coerce
from sqlmodel import Session

from resources.i18n import N_
from resources.terms import sort_key_en, sort_key_zh
from storage.entities.schema import Kind
from storage.entities.titles import PEOPLE
from storage.errors import UserError
from storage.repositories.names import contains, equals
from storage.repositories.records import LISTED, REGISTRY, Row, rows
from storage.rules.spans import require_storable

# Ids begin with the time they were made at, so their ends tell records apart sooner.
SHORT_ID = 8
_SHORTEST = 6
_WHOLE = 32
_HEX = frozenset("0123456789abcdef")
MOST_CHOICES = 20


class NoSuchRecordError(UserError):
    """Nothing has the name or id that was given."""


class SeveralMatchError(UserError):
    """A name or a piece of an id that more than one record has; `choices` are some of them."""

    def __init__(self, message: str, choices: list[Row], **values: object) -> None:
        super().__init__(message, **values)
        self.choices = choices


def one(
    session: Session,
    kind: Kind,
    words: str,
    language: str,
    *,
    deleted: bool = False,
    exact: bool = False,
) -> Row:
    """The one record that is meant; refused where there is none, or more than one.

    With `exact` a piece of a name is not enough: what it could mean is offered.
    """
    found = find(session, kind, words, language, deleted=deleted)
    if exact and found and not _is_called(session, kind, words, found[0]):
        raise SeveralMatchError(
            N_("“{words}” is only a piece of a name; give the whole name or the id."),
            found,
            words=words,
        )
    if not found:
        raise NoSuchRecordError(
            N_("No {kind} was found for “{words}”."), kind=kind.label, words=words
        )
    if len(found) > 1:
        raise SeveralMatchError(
            N_("“{words}” can mean more than one {kind}; name it by its id."),
            found,
            kind=kind.label,
            words=words,
        )
    return found[0]


def find(
    session: Session, kind: Kind, words: str, language: str, *, deleted: bool = False
) -> list[Row]:
    """The records that the words may mean, by the surest way that finds any.

    By the whole id, by the title, by the beginning or the end of the id, by another whole name, by
    a piece of a name; at most `MOST_CHOICES`.
    """
    require_storable(words)
    wanted = words.strip()
    if not wanted:
        return []
    alive = kind.table.c.deleted.is_(deleted)
    for condition in _ways(session, kind, wanted, deleted=deleted):
        narrowed = and_(condition, alive)
        found = rows(session, kind, language, narrowed, LISTED[kind.name], MOST_CHOICES)
        if found:
            return sorted(found, key=lambda row: (row.title, row.id))
    return []


def _is_called(session: Session, kind: Kind, words: str, row: Row) -> bool:
    """Whether the words are the record's id, a piece of it, or one of its whole names."""
    plain = words.replace("-", "").strip().lower()
    if len(plain) >= _SHORTEST and (row.id.hex.startswith(plain) or row.id.hex.endswith(plain)):
        return True
    named = and_(kind.table.c.id == row.id, equals(kind, words.strip()))
    return words.strip() == row.title or bool(_ids_of(session, kind, named))


def _ids_of(session: Session, kind: Kind, condition: ColumnElement[bool]) -> list[UUID]:
    return list(session.connection().execute(select(kind.table.c.id).where(condition)).scalars())


def short_id(id_: UUID) -> str:
    """The end of an id, enough to name a record by."""
    return id_.hex[-SHORT_ID:]


def _ways(
    session: Session, kind: Kind, words: str, *, deleted: bool
) -> Iterator[ColumnElement[bool]]:
    plain = words.replace("-", "").lower()
    is_piece = _SHORTEST <= len(plain) <= _WHOLE and _HEX.issuperset(plain)
    ids = kind.table.c.id
    if is_piece and len(plain) == _WHOLE:
        yield ids == UUID(plain)
    yield and_(ids.in_(_sorted_alike(session, kind, words, deleted=deleted)), equals(kind, words))
    if is_piece:
        first, last = UUID(plain.ljust(_WHOLE, "0")), UUID(plain.ljust(_WHOLE, "f"))
        yield ids.between(first, last)
        yield ids.in_(_ids(session, _end_of_id(plain)))
    yield equals(kind, words)
    yield contains(kind, words)


def _sorted_alike(session: Session, kind: Kind, words: str, *, deleted: bool) -> list[UUID]:
    """Records with the sort keys of such a name: by the index, and mostly the only ones."""
    person = issubclass(kind.entity, PEOPLE)
    within = REGISTRY.c.kind == kind.number, REGISTRY.c.dead == int(deleted)
    zh, en = sort_key_zh(words, person=person), sort_key_en(words)
    return [
        *_ids(session, REGISTRY.c.sort_zh == zh, *within),
        *_ids(session, REGISTRY.c.sort_en == en, *within),
    ]


def _end_of_id(plain: str) -> ColumnElement[bool]:
    """Whole bytes are compared first, for all ids have to be looked at."""
    count = len(plain) // 2
    end = type_coerce(func.substr(type_coerce(REGISTRY.c.id, LargeBinary), -count), LargeBinary)
    written = func.substr(func.lower(func.hex(REGISTRY.c.id)), -len(plain))
    return and_(end == bytes.fromhex(plain[-2 * count :]), written == plain)


def _ids(session: Session, *conditions: ColumnElement[bool]) -> list[UUID]:
    statement = select(REGISTRY.c.id).where(*conditions).limit(MOST_CHOICES)
    return list(session.connection().execute(statement).scalars())
