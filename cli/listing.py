"""Lists records, page by page."""

import shlex
from argparse import Namespace
from types import MappingProxyType

from cli.face import Face
from cli.kinds import TEXTS, WORDS
from cli.opening import open_store
from cli.rows import checked_limit, names_of, plain_row, row_table
from cli.texts import list_texts
from resources.i18n import N_
from storage.entities.schema import KINDS, Kind
from storage.repositories.records import DONE_BY, LISTED, Page, Selection, page

# What happened is listed with the latest first.
_LATEST_FIRST = ("visit", "issued_pack")
_ORDERS = MappingProxyType({"pinyin": "zh", "latin": "en"})


def list_records(face: Face, arguments: Namespace) -> int:
    """One page of a kind's records, and how to see the next."""
    if arguments.kind == TEXTS:
        return list_texts(face, arguments, everything=True)
    kind = KINDS[arguments.kind]
    selection = _selection(face, arguments, kind)
    fields = tuple(kind.by_name) if face.json else LISTED[kind.name]
    with open_store(face, arguments) as store, store.reading() as session:
        found = page(session, kind, face.language, selection, fields)
        names = names_of(session, () if face.json else found.rows, face.language)
    if face.json:
        for row in found.rows:
            face.record(plain_row(row))
        return 0
    for line in row_table(face, found.rows, names) if found.rows else ():
        face.line(line)
    _conclude(face, arguments, found)
    return 0


def _selection(face: Face, arguments: Namespace, kind: Kind) -> Selection:
    latest_first = kind.name in _LATEST_FIRST
    return Selection(
        text=" ".join(arguments.text),
        after=arguments.after,
        limit=checked_limit(arguments),
        deleted=arguments.deleted,
        order=_ORDERS[arguments.sort] if arguments.sort else face.language,
        backwards=latest_first is not arguments.reverse,
        open_only=not arguments.all,
    )


def _conclude(face: Face, arguments: Namespace, found: Page) -> None:
    count = len(found.rows)
    if found.next is not None:
        face.say(
            N_("{n} shown; for the next ones: {command}"),
            n=count,
            command=_next_command(face, found.next),
        )
    elif count and arguments.kind in DONE_BY and not arguments.all:
        face.say(N_("{n} open; with what is done: {command}"), n=count, command=_all(face))
    elif count:
        face.say(N_("{n} shown."), n=count)
    elif arguments.text or arguments.after or arguments.deleted:
        face.say(N_("Nothing was found."))
    else:
        word = WORDS[arguments.kind][0]
        packing = ("pack", "--for", "COMPANY", "--out", "FILE")
        adding = packing if word == "packs" else ("new", word, "FIELD=VALUE")
        face.say(N_("Nothing yet. To add something: {command}"), command=face.command(*adding))


def _all(face: Face) -> str:
    return f"{face.program} {shlex.join((*face.typed, '--all'))}"


def _next_command(face: Face, key: int) -> str:
    """What was typed, with the next page's beginning in place of this one's."""
    typed = list(face.typed)
    if "--after" in typed:
        place = typed.index("--after")
        del typed[place : place + 2]
    kept = [word for word in typed if not word.startswith("--after=")]
    return f"{face.program} {shlex.join((*kept, '--after', str(key)))}"
