"""What was done: the history of a record, undo and redo."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from cli import times
from cli.face import Face, shortened
from cli.opening import open_store
from cli.rows import checked_limit, names_of, plain_value
from cli.showing import NAME_PARTS
from cli.which import named_anywhere
from cli.wording import Wording
from resources.i18n import N_
from storage.entities.columns import NameColumn
from storage.entities.record import STAFF
from storage.entities.schema import KINDS, FieldSpec, Kind
from storage.journal.history import FieldChange, Revision, history
from storage.journal.label import Label
from storage.repositories import ReadSession
from storage.repositories.acts import takes_back
from storage.repositories.events import BEIJING
from storage.repositories.records import Row, titles
from storage.values import LocalizedText

_LONGEST = 200
_NOTHING = "—"


def history_of(face: Face, arguments: Namespace) -> int:
    """Who changed what in a record, and when: the newest first."""
    limit = checked_limit(arguments)
    with open_store(face, arguments) as store, store.reading() as session:
        row = named_anywhere(session, face, arguments)
        revisions = history(session, row.id, limit=limit)
        back = [takes_back(session, revision.undoes) for revision in revisions]
        words = Wording(face, _names(session, row.kind, revisions, face.language), BEIJING)
    for revision, taken_back in zip(revisions, back, strict=True):
        if face.json:
            face.record(_plain(revision, taken_back=taken_back))
        else:
            _tell(words, row.kind, revision, taken_back=taken_back)
    if not face.json:
        count = len(revisions)
        face.line(
            face.ngettext(
                "{n} change of {title}.", "{n} changes of {title}.", count, title=row.title
            )
        )
    return 0


def undo(face: Face, arguments: Namespace) -> int:
    """Take back the last act of this laptop."""
    with open_store(face, arguments) as store:
        _tell_act(face, N_("Taken back: {act}"), store.undo())
    return 0


def redo(face: Face, arguments: Namespace) -> int:
    """Do the act again that was taken back last."""
    with open_store(face, arguments) as store:
        _tell_act(face, N_("Done again: {act}"), store.redo())
    return 0


def act_name(face: Face, act: Label) -> str:
    """How an act is called; one whose name was erased has none."""
    return face.said(act.message, **act.values) if act.message else face.said(N_("(erased)"))


def _tell_act(face: Face, message: str, act: Label) -> None:
    if face.json:
        face.record({"act": act.message, "values": dict(act.values)})
    else:
        face.say(message, act=act_name(face, act))


def _tell(words: Wording, kind: Kind, revision: Revision, *, taken_back: bool) -> None:
    face = words.face
    act = act_name(face, revision.label)
    if revision.undoes:
        act = face.said(N_("Taken back: {act}") if taken_back else N_("Done again: {act}"), act=act)
    by = words.plain(revision.by) if revision.by else ""
    face.line("  ".join(filter(None, (times.moment(face, revision.at, BEIJING), by, act))))
    for change in revision.changes:
        field = kind.by_name[change.field]
        told = (
            _value(words, field, change.key, v) or _NOTHING for v in (change.before, change.after)
        )
        heading = face.said(field.label) + _key(face, field, change.key)
        face.line(f"    {heading}: {' → '.join(shortened(text, _LONGEST) for text in told)}")


def _key(face: Face, field: FieldSpec, key: str) -> str:
    """The language or the part of a name; ids of elements tell a person nothing."""
    if isinstance(field.column.empty, LocalizedText):
        return f" ({key})"
    return f" ({face.said(NAME_PARTS[key])})" if key in NAME_PARTS else ""


def _value(words: Wording, field: FieldSpec, key: str, value: Any) -> str:
    """A register's value; of a keyed field the one item."""
    if value is None or not key:
        return words.of(field, value)
    if isinstance(field.column, NameColumn):
        return str(value)
    whole = field.column.value({key: value})
    if isinstance(whole, LocalizedText):
        return words.version(whole.versions[key])
    return words.of(field, whole)


def _names(
    session: ReadSession, kind: Kind, revisions: list[Revision], language: str
) -> Mapping[UUID, str]:
    """What the records are called that old and new values point to, and who changed them."""
    changes = [change for revision in revisions for change in revision.changes]
    rows = [_pointing(kind, change, v) for change in changes for v in (change.before, change.after)]
    people = {revision.by for revision in revisions if revision.by}
    staff = titles(session, KINDS[STAFF], people, language)
    return {**names_of(session, rows, language), **staff}


def _pointing(kind: Kind, change: FieldChange, value: Any) -> Row:
    column = kind.by_name[change.field].column
    whole = column.value({change.key: value}) if change.key and value is not None else value
    return Row(kind, UUID(int=0), "", {change.field: whole})


def _plain(revision: Revision, *, taken_back: bool) -> dict[str, Any]:
    return {
        "at": revision.at.isoformat(),
        "by": revision.by.hex if revision.by else None,
        "act": revision.label.message,
        "values": dict(revision.label.values),
        "action": revision.action.name.lower(),
        "undo": taken_back,
        "redo": bool(revision.undoes) and not taken_back,
        "changes": [
            {
                "field": change.field,
                "key": change.key,
                "before": plain_value(change.before),
                "after": plain_value(change.after),
            }
            for change in revision.changes
        ],
    }
