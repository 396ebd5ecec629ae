"""Adds, changes, deletes and restores records."""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from cli.face import Face, shortened
from cli.opening import open_store
from cli.rows import names_of, plain_row
from cli.usage import UsageError
from cli.which import named_record
from cli.wording import Wording
from resources.i18n import N_
from storage.entities.record import Record
from storage.entities.schema import KINDS, Kind
from storage.entities.titles import title
from storage.journal.label import Label
from storage.repositories.editing import Changed, assign
from storage.repositories.finding import short_id
from storage.repositories.records import Row, get
from storage.session import StoreSession
from storage.store import Store
from storage.values import LocalizedText

# The register of packs is written by the making of packs alone.
_NOT_BY_HAND = "issued_pack"
_LONGEST = 200
_LONGEST_NAME = 80
_NOTHING = "—"


def new(face: Face, arguments: Namespace) -> int:
    """A record made of what was typed."""
    kind = KINDS[arguments.kind]
    if kind.name == _NOT_BY_HAND:
        raise UsageError(
            N_("Packs are not added by hand; make one with: {command}"),
            command=face.command("pack", "--for", "COMPANY", "--out", "FILE"),
        )
    record = kind.entity()
    with open_store(face, arguments) as store:
        with store.reading() as session:
            changes = _by_names(face, kind, _given(arguments))
            changed = assign(session, record, changes, face.now, face.language)
        named = _called(title(record, face.language), record.id)
        act = Label(N_("Add {kind}: {title}"), kind=kind.label, title=named)
        store.act(act, lambda session: session.add(record))
        _tell_changes(face, store, kind, record.id, changed)
    if not face.json:
        face.say(
            N_("Added {kind} {id}: {title}"), kind=kind.label, id=short_id(record.id), title=named
        )
    return 0


def edit(face: Face, arguments: Namespace) -> int:
    """A record changed as was typed."""
    kind = KINDS[arguments.kind]
    arguments.which = [arguments.which]
    with open_store(face, arguments) as store:
        with store.reading() as session:
            row = named_record(session, face, arguments)
        changes = _by_names(face, kind, _given(arguments))

        def work(session: StoreSession) -> list[Changed]:
            record = session.get_one(kind.entity, row.id)
            return assign(session, record, changes, face.now, face.language)

        act = Label(N_("Change {kind}: {title}"), kind=kind.label, title=_called(row.title, row.id))
        changed = store.act(act, work)
        _tell_changes(face, store, kind, row.id, changed)
    if not face.json:
        done = N_("Changed {kind} {id}: {title}") if changed else N_("Nothing changed in {title}.")
        face.say(done, kind=kind.label, id=short_id(row.id), title=_called(row.title, row.id))
    return 0


def delete(face: Face, arguments: Namespace) -> int:
    """A record put into the bin, from where it can come back."""
    with open_store(face, arguments) as store:
        with store.reading() as session:
            row = named_record(session, face, arguments, exact=True)
        called = _called(row.title, row.id)
        act = Label(N_("Delete {kind}: {title}"), kind=row.kind.label, title=called)
        _flag(store, row, act, deleted=True)
    message = N_("Deleted {kind} {id}: {title}. To bring it back: {command}")
    _tell_flag(face, row, message, face.command("undo"))
    return 0


def restore(face: Face, arguments: Namespace) -> int:
    """A record brought back from the bin."""
    with open_store(face, arguments) as store:
        with store.reading() as session:
            row = named_record(session, face, arguments, deleted=True)
        called = _called(row.title, row.id)
        act = Label(N_("Restore {kind}: {title}"), kind=row.kind.label, title=called)
        _flag(store, row, act, deleted=False)
    _tell_flag(face, row, N_("Restored {kind} {id}: {title}"), "")
    return 0


def _called(name: str, id_: UUID) -> str:
    """How an act calls a record: by its title, which may be a day's notes, or by its id."""
    return shortened(" ".join(name.split()), _LONGEST_NAME) or short_id(id_)


def _flag(store: Store, row: Row, act: Label, *, deleted: bool) -> None:
    def work(session: StoreSession) -> None:
        record: Record = session.get_one(row.kind.entity, row.id)
        record.deleted = deleted

    store.act(act, work)


def _tell_flag(face: Face, row: Row, message: str, command: str) -> None:
    if face.json:
        about = {"kind": row.kind.name, "id": row.id.hex, "title": row.title}
        face.record({**about, "deleted": not row.deleted})
    else:
        face.say(
            message,
            kind=row.kind.label,
            id=short_id(row.id),
            title=_called(row.title, row.id),
            command=command,
        )


def _given(arguments: Namespace) -> Sequence[str]:
    changes: Sequence[str] = arguments.changes
    if not changes:
        raise UsageError(N_("Nothing was said to change; write FIELD=VALUE, such as rating=A."))
    return changes


def _by_names(face: Face, kind: Kind, changes: Sequence[str]) -> list[str]:
    """What was typed, with the fields' own names where the user's word for a field was typed."""
    words = {face.said(field.label): field.name for field in kind.fields}
    longest_first = sorted(words, key=len, reverse=True)
    return [_by_name(change, words, longest_first) for change in changes]


def _by_name(change: str, words: Mapping[str, str], longest_first: Sequence[str]) -> str:
    for word in longest_first:
        rest = change.removeprefix(word).lstrip()
        if change.startswith(word) and rest[:1] in ("=", "+", "-", "."):
            return words[word] + rest
    return change


def _tell_changes(
    face: Face, store: Store, kind: Kind, id_: UUID, changed: Sequence[Changed]
) -> None:
    """Each field with what it was and what it is; dates in full, however they were typed."""
    with store.reading() as session:
        row = get(session, kind, id_, face.language)
        values = [{c.field.name: value} for c in changed for value in (c.before, c.after)]
        pointing = [Row(kind, id_, "", value) for value in values]
        names = names_of(session, pointing, face.language)
    if row is None:
        return
    if face.json:
        face.record({**plain_row(row), "changed": [change.field.name for change in changed]})
        return
    words = Wording(face, names, row.values.get("zone", ""))
    for change in changed:
        for line in _told(words, change):
            face.line(f"  {line}")


def _told(words: Wording, change: Changed) -> Iterator[str]:
    heading, before, after = words.face.said(change.field.label), change.before, change.after
    if isinstance(before, LocalizedText) and isinstance(after, LocalizedText):
        for language in dict.fromkeys((*before, *after)):
            if before.versions.get(language) != after.versions.get(language):
                texts = (_text(words, text, language) for text in (before, after))
                yield f"{heading} ({language}): {' → '.join(texts)}"
    else:
        told = (words.of(change.field, value) or _NOTHING for value in (before, after))
        yield f"{heading}: {' → '.join(shortened(text, _LONGEST) for text in told)}"


def _text(words: Wording, text: LocalizedText, language: str) -> str:
    version = text.versions.get(language)
    told = words.version(version, stale=text.stale(language)) if version else _NOTHING
    return shortened(told, _LONGEST)
