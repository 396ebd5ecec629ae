"""Approves texts, so that packs may print them."""

from argparse import Namespace

from cli.face import Face
from cli.opening import open_store
from cli.which import named_record
from resources.i18n import N_
from resources.terms import label, language_tag
from storage.entities.schema import KINDS
from storage.journal.label import Label
from storage.repositories import texts
from storage.repositories.editing import field_of
from storage.values import TextStatus


def approve(face: Face, arguments: Namespace) -> int:
    """Give one text its status."""
    kind, status = KINDS[arguments.kind], TextStatus(arguments.status)
    field, language = field_of(kind, arguments.field), language_tag(arguments.text_language)
    with open_store(face, arguments) as store:
        with store.reading() as session:
            row = named_record(session, face, arguments)
        act = Label(N_("Approve a text of {title}"), title=row.title)
        store.act(act, lambda s: texts.approve(s, kind, row.id, field, language, status))
    if face.json:
        about = {"kind": kind.name, "id": row.id.hex, "title": row.title}
        face.record({**about, "field": field.name, "language": language, "status": status})
        return 0
    face.say(
        N_("“{field}” ({language}) of {title} is now: {state}."),
        field=field.label,
        language=label("language", language, face.language),
        title=row.title,
        state=label("text_status", status, face.language),
    )
    return 0
