"""Lists of records: pages over the sort index, as plain rows.

A page begins behind the last row of the one before it, so that the thousandth page costs what the
first one does; nothing is counted.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType, SimpleNamespace
from typing import Any, cast
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Text,
    bindparam,
    column,
    or_,
    select,
    table,
    tuple_,
)
from sqlalchemy import Row as Fetched
from sqlmodel import Session

from resources.i18n import N_
from storage.entities.columns import IdColumn
from storage.entities.record import Record
from storage.entities.schema import KINDS, Kind
from storage.entities.titles import title
from storage.errors import UserError
from storage.repositories.names import TITLED_BY, contains

REGISTRY = table(
    "record",
    column("key"),
    column("kind"),
    column("id", IdColumn()),
    column("dead"),
    column("sort_zh"),
    column("sort_en"),
)
# What a list shows of a record beside its title, the most telling first.
LISTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "unit": ("kind", "parent"),
        "staff": ("title", "unit"),
        "company": ("country", "sector", "stage", "rating"),
        "contact": ("company", "title", "phones"),
        "event": ("starts", "ends", "city", "status"),
        "appointment": ("starts", "zone", "company", "status"),
        "visit": ("at", "zone", "company", "kind", "interest"),
        "commitment": ("due", "side", "company", "state"),
        "follow_up": ("due", "zone", "whole_day", "company", "owner", "done_on"),
        "park": ("kind", "area"),
        "plot": ("park", "area", "land_use", "availability"),
        "policy": ("kind", "number", "valid_until"),
        "fact": ("amount", "unit", "as_of", "expires"),
        "requirement": ("company", "need", "topic", "at_least", "at_most", "unit"),
        "procedure_step": ("side", "office", "working_days", "begins", "ends"),
        "talking_point": ("company", "kind", "appointment"),
        "issued_pack": ("company", "languages", "made_at", "draft", "given_on"),
    }
)
# Beside the journaled fields, what every row can tell of itself.
DERIVED = ("created_at", "created_by", "changed_at", "changed_by")


class NoSuchPageError(UserError):
    """A page was asked for behind a record that the store does not know."""


# Kinds that are done some time, and the field that says so.
DONE_BY = MappingProxyType({"follow_up": "done_on", "commitment": "state"})
OPEN = ("", "open")


@dataclass(frozen=True, slots=True)
class Row:
    """What is shown of one record: the fields that were asked for, and how it is called.

    `key` is its place in the sort index, by which a list goes on; 0 outside of a list.
    """

    kind: Kind
    id: UUID
    title: str
    values: Mapping[str, Any]
    deleted: bool = False
    key: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list; `next` is where the following page begins, None behind the last."""

    rows: tuple[Row, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class Selection:
    """Which records of a kind a page shows: `limit` of them behind the one with the key `after`.

    `order` is "zh" for the order of pinyin, "en" for that of Latin letters. What has a time is in
    the order of its time in both. `open_only` leaves out what is done, for kinds that know it.
    """

    text: str = ""
    after: int | None = None
    limit: int = 50
    deleted: bool = False
    order: str = "zh"
    backwards: bool = False
    open_only: bool = False


def page(
    session: Session,
    kind: Kind,
    language: str,
    selection: Selection,
    fields: Sequence[str] = (),
) -> Page:
    """The rows of one page with these fields, their titles for a reader of zh or en."""
    behind = _last_shown(session, selection)
    paged = _paged_behind if behind else _paged
    statement = paged(kind, tuple(fields), selection.order, backwards=selection.backwards)
    given = {**behind, "dead": int(selection.deleted), "most": selection.limit + 1}
    if selection.text:
        statement = statement.where(_holding(kind, selection.text))
    if selection.open_only and kind.name in DONE_BY:
        statement = statement.where(_open(kind))
    found = session.connection().execute(statement, given).all()
    names = ("key", *_names(kind, fields))
    shown = tuple(_row(kind, names, row, language) for row in found[: selection.limit])
    return Page(shown, shown[-1].key if len(found) > len(shown) else None)


@cache
def _paged(kind: Kind, fields: tuple[str, ...], order: str, *, backwards: bool) -> Select[Any]:
    """The rows of a list from its beginning; made once, for that takes as long as asking it."""
    keys = (REGISTRY.c[f"sort_{order}"], REGISTRY.c.key)
    return (
        select(REGISTRY.c.key, *_columns(kind, fields))
        .join_from(REGISTRY, kind.table, kind.table.c.id == REGISTRY.c.id)
        .where(
            REGISTRY.c.kind == kind.number, REGISTRY.c.dead == bindparam("dead", type_=Integer())
        )
        .order_by(*(key.desc() if backwards else key for key in keys))
        .limit(bindparam("most", type_=Integer()))
    )


@cache
def _paged_behind(
    kind: Kind, fields: tuple[str, ...], order: str, *, backwards: bool
) -> Select[Any]:
    place = tuple_(REGISTRY.c[f"sort_{order}"], REGISTRY.c.key)
    last = tuple_(bindparam("sort", type_=Text()), bindparam("after", type_=Integer()))
    return _paged(kind, fields, order, backwards=backwards).where(
        place < last if backwards else place > last
    )


def rows(
    session: Session,
    kind: Kind,
    language: str,
    where: ColumnElement[bool],
    fields: Sequence[str] = (),
    most: int | None = None,
) -> list[Row]:
    """The rows that fulfil a condition on the kind's table, in no order."""
    statement = select(*_columns(kind, fields)).where(where).limit(most)
    names = _names(kind, fields)
    found = session.connection().execute(statement)
    return [_row(kind, names, row, language) for row in found]


def every(session: Session, kind: Kind, language: str, fields: Sequence[str] = ()) -> Iterator[Row]:
    """All records of a kind that are not deleted, in the order of its lists, as they are read."""
    statement = (
        select(*_columns(kind, fields))
        .join_from(REGISTRY, kind.table, kind.table.c.id == REGISTRY.c.id)
        .where(REGISTRY.c.kind == kind.number, REGISTRY.c.dead == 0)
        .order_by(REGISTRY.c[f"sort_{language}"], REGISTRY.c.key)
        .execution_options(yield_per=500)
    )
    names = _names(kind, fields)
    for fetched in session.connection().execute(statement):
        yield _row(kind, names, fetched, language)


def get(session: Session, kind: Kind, id_: UUID, language: str) -> Row | None:
    """One record with all its fields, deleted or not."""
    fields = (*kind.by_name, *DERIVED)
    found = rows(session, kind, language, kind.table.c.id == id_, fields)
    return found[0] if found else None


def titles(session: Session, kind: Kind, ids: Iterable[UUID], language: str) -> dict[UUID, str]:
    """What records are called, by their ids; one that is not here is left out."""
    wanted = kind.table.c.id.in_(set(ids))
    return {row.id: row.title for row in rows(session, kind, language, wanted)}


def _columns(kind: Kind, fields: Sequence[str]) -> list[Any]:
    return [kind.table.c[name] for name in _names(kind, fields)]


def _names(kind: Kind, fields: Sequence[str]) -> tuple[str, ...]:
    """What is read of each record to show these fields and its title."""
    return tuple(dict.fromkeys(("id", "deleted", *TITLED_BY[kind.name], *fields)))


def _row(kind: Kind, names: Sequence[str], fetched: Fetched[Any], language: str) -> Row:
    values = dict(zip(names, fetched, strict=True))
    return Row(
        kind=kind,
        id=values.pop("id"),
        title=_titled(kind, values, language),
        deleted=values.pop("deleted"),
        key=values.pop("key", 0),
        values=MappingProxyType(values),
    )


def _titled(kind: Kind, values: Mapping[str, Any], language: str) -> str:
    """A title is read from some fields; a whole record need not be made for it."""
    named = cast("Record", SimpleNamespace(**values))
    return title.dispatch(kind.entity)(named, language)


def _open(kind: Kind) -> ColumnElement[bool]:
    """Promises have a state, follow-ups a day on which they were done."""
    field = kind.by_name[DONE_BY[kind.name]]
    column = kind.table.c[field.name]
    return column.in_(OPEN) if field.choices else column.is_(None)


def _last_shown(session: Session, selection: Selection) -> dict[str, Any]:
    """Where the page before ended; nothing for the first page."""
    if selection.after is None:
        return {}
    sort = REGISTRY.c[f"sort_{selection.order}"]
    wanted = select(sort).where(REGISTRY.c.key == selection.after)
    found = session.connection().execute(wanted).first()
    if found is None:
        raise NoSuchPageError(N_("There is no page after {key}."), key=selection.after)
    return {"sort": found[0], "after": selection.after}


def _holding(kind: Kind, text: str) -> ColumnElement[bool]:
    """The text in one of the record's names, or in a name of the company that it belongs to."""
    found = contains(kind, text)
    if "company" in kind.by_name:
        company = KINDS["company"]
        named = select(company.table.c.id).where(contains(company, text))
        found = or_(found, kind.table.c.company.in_(named))
    return found
