"""Shows one record whole, and what belongs to it."""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any
from uuid import UUID

from cli.face import Face
from cli.opening import open_store
from cli.rows import names_of, plain_row, row_table
from cli.tables import padded, width
from cli.which import named_anywhere
from cli.wording import Wording
from resources.i18n import N_
from resources.terms import label
from storage.entities.schema import FieldSpec
from storage.repositories.finding import short_id
from storage.repositories.records import Row, get
from storage.repositories.related import Related, related
from storage.values import LocalizedText, PersonName

NAME_PARTS: Mapping[str, str] = MappingProxyType(
    {
        "native": N_("as its owner writes it"),
        "family": N_("family name"),
        "given": N_("given name"),
        "order": N_("order"),
        "romanised": N_("in Latin letters"),
        "chinese": N_("in Chinese"),
        "kana": N_("in kana"),
        "honorific": N_("form of address"),
    }
)
_INDENT = "  "


def show(face: Face, arguments: Namespace) -> int:
    """All fields of a record with their values, and the records that point to it."""
    with open_store(face, arguments) as store, store.reading() as session:
        meant = named_anywhere(session, face, arguments)
        row = get(session, meant.kind, meant.id, face.language) or meant
        belonging = tuple(related(session, row, face.language))
        rows = (row, *(r for group in belonging for r in group.rows))
        names = names_of(session, rows, face.language)
    if face.json:
        groups = [_plain_group(group) for group in belonging]
        face.record({**plain_row(row), "related": groups})
    else:
        _tell(face, row, belonging, names)
    return 0


def _tell(face: Face, row: Row, belonging: tuple[Related, ...], names: Mapping[UUID, str]) -> None:
    face.line(row.title or face.said(N_("(no name)")))
    told = list(_fields(face, row, names))
    widest = max((width(label) for label, _ in told), default=0)
    for heading, value in told:
        _tell_field(face, padded(heading, widest), value)
    for group in belonging:
        face.line("")
        _tell_group(face, group, names)
    face.line("")
    bin_note = N_("{kind} {id}: {fields} fields filled. It lies in the bin.")
    note = bin_note if row.deleted else N_("{kind} {id}: {fields} fields filled.")
    face.say(note, kind=row.kind.label, id=short_id(row.id), fields=len(told))


def _tell_field(face: Face, heading: str, value: str) -> None:
    """A value with further lines of it below the first."""
    first, *rest = value.splitlines() or [""]
    face.line(f"{_INDENT}{heading}{_INDENT}{first}")
    for line in rest:
        face.line(f"{_INDENT}{' ' * width(heading)}{_INDENT}{line}")


def _tell_group(face: Face, group: Related, names: Mapping[UUID, str]) -> None:
    about = (group.kind.label, group.field.label)
    face.line(" · ".join(face.said(message) for message in about))
    for line in row_table(face, group.rows, names, without=group.field.name):
        face.line(_INDENT + line)
    if group.more:
        face.line(_INDENT + face.said(N_("and more")))


def _fields(face: Face, row: Row, names: Mapping[UUID, str]) -> Iterator[tuple[str, str]]:
    """Headings and values of all fields that are not empty; derived ones come last."""
    words = Wording(face, names, row.values.get("zone", ""))
    for field in row.kind.fields:
        value = row.values[field.name]
        told = "\n".join(_lines(words, field, value))
        if told:
            yield face.said(field.label), told
    created, changed = row.values["created_at"], row.values["changed_at"]
    yield face.said(N_("Added")), _stamp(words, created, row.values["created_by"])
    if changed != created:
        yield face.said(N_("Changed")), _stamp(words, changed, row.values["changed_by"])


def _lines(words: Wording, field: FieldSpec, value: Any) -> Iterator[str]:
    if isinstance(value, LocalizedText):
        for language, version in value.versions.items():
            told = words.version(version, stale=value.stale(language))
            yield f"{language}{_INDENT}{told}"
    elif isinstance(value, PersonName):
        for part, heading in NAME_PARTS.items():
            if text := getattr(value, part):
                yield f"{words.face.said(heading)}{_INDENT}{_part(words, part, text)}"
    elif isinstance(value, tuple) and not field.choices:
        yield from map(words.element, value)
    else:
        yield words.of(field, value)


def _part(words: Wording, part: str, text: str) -> str:
    return label("name_order", text, words.face.language) if part == "order" else text


def _stamp(words: Wording, at: Any, by: UUID | None) -> str:
    return "  ".join(words.plain(value) for value in (at, by) if value)


def _plain_group(group: Related) -> dict[str, Any]:
    return {
        "kind": group.kind.name,
        "field": group.field.name,
        "more": group.more,
        "records": [plain_row(row) for row in group.rows],
    }
