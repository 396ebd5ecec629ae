"""Records talks by one line each, and prints back what was understood."""

import sys
from argparse import Namespace
from typing import Any

from cli.face import Face
from cli.opening import open_store
from cli.refusals import refuse
from cli.tables import padded, width
from cli.understood import heard
from cli.usage import UsageError
from resources.i18n import N_
from storage.errors import UserError
from storage.repositories.capture_records import Recorded, record
from storage.repositories.captures import Understood, understand
from storage.repositories.finding import short_id
from storage.rules.spans import require_storable
from storage.store import Store

STANDARD_INPUT = "-"
SOME_REFUSED = 2


def capture(face: Face, arguments: Namespace) -> int:
    """One talk from the command line, or one from each line of standard input."""
    if arguments.words != [STANDARD_INPUT]:
        with open_store(face, arguments) as store:
            _record(face, store, " ".join(arguments.words))
        return 0
    lines = _lines_from_input()
    with open_store(face, arguments) as store:
        refused = sum(not _tried(face, store, number, line) for number, line in lines)
    return SOME_REFUSED if refused else 0


def _lines_from_input() -> list[tuple[int, str]]:
    """The lines that say something, with their numbers."""
    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(N_("What was to be read is not written in UTF-8.")) from error
    numbered = enumerate(text.splitlines(), start=1)
    lines = [(number, line) for number, line in numbered if line.strip()]
    if not lines:
        raise UsageError(N_("There was nothing to read."))
    return lines


def _tried(face: Face, store: Store, number: int, line: str) -> bool:
    """One line of many: what is wrong with it must not keep the others out."""
    try:
        _record(face, store, line)
    except UserError as error:
        problem = face.said(error.message, **error.values)
        told = UserError(N_("Line {number}: {problem}"), number=number, problem=problem)
        refuse(face, sys.stderr, told, [])
        return False
    return True


def _record(face: Face, store: Store, line: str) -> None:
    require_storable(line)
    with store.reading() as session:
        understood = understand(session, line, face.now, store.me)
    recorded = store.act(understood.label, lambda s: record(s, understood, store.me))
    if face.json:
        face.record(_plain(understood, recorded))
        return
    with store.reading() as session:
        told = list(heard(face, session, understood))
    widest = max(width(heading) for heading, _ in told)
    for heading, value in told:
        face.line(f"{padded(heading, widest)}  {value}")
    face.say(
        N_("Recorded as visit {id}. To take it back: {command}"),
        id=short_id(recorded.visit),
        command=face.command("undo"),
    )


def _plain(understood: Understood, recorded: Recorded) -> dict[str, Any]:
    said = understood.capture
    follow_ups = zip(understood.follow_ups, recorded.follow_ups, strict=True)
    return {
        "visit": recorded.visit.hex,
        "company": recorded.company.hex if recorded.company else None,
        "company_is_new": bool(understood.company and not understood.company.id),
        "contacts": [contact.hex for contact in recorded.contacts],
        "contact_is_new": bool(
            recorded.contacts and not (understood.person and understood.person.id)
        ),
        "event": understood.event.id.hex if understood.event else None,
        "phones": [phone.international for phone in said.phones],
        "mails": [mail.address for mail in said.mails],
        "wechat": said.wechat,
        "interest": said.interest,
        "note": said.note,
        "follow_ups": [
            {
                "id": id_.hex,
                "task": follow_up.read.text,
                "due": follow_up.due.isoformat(),
                "whole_day": follow_up.whole_day,
                "date_was_stated": follow_up.stated,
            }
            for follow_up, id_ in follow_ups
        ],
    }
