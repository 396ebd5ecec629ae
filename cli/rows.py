"""Rows of lists: the names of what they point to, as cells of a table, as plain objects."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID

import msgspec

from cli.face import Face
from cli.tables import cut, table
from cli.times import short_moment
from cli.usage import UsageError
from cli.wording import Wording
from resources.i18n import N_
from storage.entities.elements import Link, TeamMember
from storage.entities.pack import PackInput
from storage.entities.record import STAFF
from storage.entities.schema import KINDS, FieldSpec
from storage.repositories import ReadSession
from storage.repositories.finding import short_id
from storage.repositories.records import LISTED, Row, titles
from storage.values import Country, LocalizedText

# Read for how another column is told, not told themselves.
NAMELESS: Mapping[UUID, str] = MappingProxyType({})
_MOST = 1000
_BESIDE = ("zone", "whole_day")


def checked_limit(arguments: Namespace) -> int:
    """How many are to be shown at a time."""
    limit: int = arguments.limit
    if not 1 <= limit <= _MOST:
        raise UsageError(N_("--limit takes a number from 1 to {most}."), most=_MOST)
    return limit


def names_of(session: ReadSession, rows: Iterable[Row], language: str) -> Mapping[UUID, str]:
    """What the records are called that these rows point to."""
    wanted: dict[str, set[UUID]] = {}
    for row in rows:
        for target, id_ in _references(row):
            wanted.setdefault(target, set()).add(id_)
    found: dict[UUID, str] = {}
    for target, ids in wanted.items():
        found |= titles(session, KINDS[target], ids, language)
    return MappingProxyType(found)


def _references(row: Row) -> Iterator[tuple[str, UUID]]:
    for name, value in row.values.items():
        target = row.kind.by_name[name].target if name in row.kind.by_name else STAFF
        if isinstance(value, UUID):
            yield target, value
        elif isinstance(value, tuple):
            for element in value:
                if isinstance(element, Link | TeamMember):
                    yield target or STAFF, UUID(element.id)
                elif isinstance(element, PackInput) and element.kind in KINDS:
                    yield element.kind, UUID(element.id)


def row_table(
    face: Face, rows: Iterable[Row], names: Mapping[UUID, str], without: str = ""
) -> Iterator[str]:
    """Rows of one kind as a table, each with the end of its id to name it by.

    `without` is a field that would say the same in every row.
    """
    listed = tuple(rows)
    kind = listed[0].kind
    shown = [name for name in LISTED[kind.name] if name not in (*_BESIDE, without)]
    fields = [kind.by_name[name] for name in shown]
    heads = [face.said(N_("Id")), face.said(kind.label), *(face.said(f.label) for f in fields)]
    return table(heads, (_cells(face, row, names, fields) for row in listed))


def described(face: Face, row: Row, names: Mapping[UUID, str] = NAMELESS) -> str:
    """A row on one line: its title and what a list shows of it, without what it only points to."""
    fields = [row.kind.by_name[name] for name in LISTED[row.kind.name] if name not in _BESIDE]
    known = [f for f in fields if not f.target or row.values[f.name] in names]
    return "  ".join(cut(cell) for cell in _cells(face, row, names, known)[1:] if cell)


def _cells(
    face: Face, row: Row, names: Mapping[UUID, str], fields: Iterable[FieldSpec]
) -> list[str]:
    zone = row.values.get("zone", "")
    words = Wording(face, names, zone)
    told = (_cell(words, row, field) for field in fields)
    return [short_id(row.id), row.title or face.said(N_("(no name)")), *told]


def _cell(words: Wording, row: Row, field: FieldSpec) -> str:
    """As elsewhere, but days and times by figures, which stand straight below each other."""
    value = row.values[field.name]
    if isinstance(value, datetime):
        told = short_moment(value, words.zone)
        return told[:10] if row.values.get("whole_day") else told
    if isinstance(value, date):
        return value.isoformat()
    return words.of(field, value)


def plain_row(row: Row) -> dict[str, Any]:
    """A row as an object for a program: values by the names of their fields, nothing translated."""
    fields = {name: plain_value(value) for name, value in row.values.items()}
    about = {"kind": row.kind.name, "id": row.id.hex, "title": row.title, "deleted": row.deleted}
    return {**about, **({"key": row.key} if row.key else {}), "fields": fields}


def plain_value(value: Any) -> Any:
    """Days and times as ISO 8601, ids in figures, texts by language, elements as a list."""
    if isinstance(value, LocalizedText):
        return msgspec.to_builtins(value.versions)
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, Country):
        return value.code
    if isinstance(value, tuple):
        return [plain_value(item) for item in value]
    if isinstance(value, msgspec.Struct):
        return {name: plain_value(getattr(value, name)) for name in value.__struct_fields__}
    return msgspec.to_builtins(value)
