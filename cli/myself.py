"""Who works with this store: the member of staff in whose name acts are done."""

from argparse import Namespace

from cli.face import Face
from cli.opening import open_store
from cli.rows import plain_row
from resources.i18n import N_
from storage.entities.record import STAFF
from storage.entities.schema import KINDS
from storage.repositories.finding import one
from storage.repositories.records import Row, get
from storage.settings import ME


def me(face: Face, arguments: Namespace) -> int:
    """Remember who the user is, or tell."""
    kind = KINDS[STAFF]
    with open_store(face, arguments) as store:
        with store.reading() as session:
            meant = store.me
            if arguments.which:
                meant = one(session, kind, " ".join(arguments.which), face.language).id
            row = get(session, kind, meant, face.language) if meant else None
        if row is not None and arguments.which:
            store.remember(ME, row.id.hex)
    _tell(face, row)
    return 0


def _tell(face: Face, row: Row | None) -> None:
    if face.json:
        face.record({"me": plain_row(row) if row is not None else None})
    elif row is not None:
        face.say(N_("You are {name}; what you do is recorded in this name."), name=row.title)
    else:
        face.say(
            N_("Nobody yet. To say who you are: {command}"), command=face.command("me", "NAME")
        )
