"""The records that point to a record: a company's contacts, visits, promises and follow-ups."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Text, and_, func, select, type_coerce
from sqlmodel import Session

from storage.entities.schema import KINDS, FieldSpec, Kind
from storage.repositories.records import LISTED, REGISTRY, Row, rows

# What runs by time is shown the newest first.
_BY_TIME = ("appointment", "visit", "commitment", "follow_up", "issued_pack")


@dataclass(frozen=True, slots=True)
class Related:
    """Some records of a kind that point here by a field; `more` says that there are others."""

    kind: Kind
    field: FieldSpec
    rows: tuple[Row, ...]
    more: bool


def related(session: Session, row: Row, language: str, most: int = 10) -> Iterator[Related]:
    """What points to a record, kind by kind; only by fields that the store can look up at once."""
    for kind in KINDS.values():
        for field in kind.fields:
            pointing = _pointing(kind, field, row)
            ids = [] if pointing is None else _first(session, kind, pointing, language, most + 1)
            if ids:
                wanted = kind.table.c.id.in_(ids[:most])
                found = rows(session, kind, language, wanted, LISTED[kind.name])
                ordered = sorted(found, key=lambda row: ids.index(row.id))
                yield Related(kind, field, tuple(ordered), len(ids) > most)


def _pointing(kind: Kind, field: FieldSpec, row: Row) -> ColumnElement[bool] | None:
    column = kind.table.c[field.name]
    if field.target != row.kind.name:
        return None
    if not field.column.keyed:
        return column == row.id if column.index else None
    company = row.values.get("company")
    if field.target != "contact" or "company" not in kind.by_name:
        return None
    # Those who took part are no indexed column, so only what their company took part in is read.
    among = func.instr(type_coerce(column, Text), row.id.hex) > 0
    return and_(kind.table.c.company.is_not_distinct_from(company), among)


def _first(
    session: Session, kind: Kind, where: ColumnElement[bool], language: str, most: int
) -> list[UUID]:
    sort = REGISTRY.c.sort_zh if language == "zh" else REGISTRY.c.sort_en
    ids = (
        select(kind.table.c.id)
        .join_from(kind.table, REGISTRY, REGISTRY.c.id == kind.table.c.id)
        .where(where, kind.table.c.deleted.is_(False))
        .order_by(sort.desc() if kind.name in _BY_TIME else sort)
        .limit(most)
    )
    return list(session.connection().execute(ids).scalars())
