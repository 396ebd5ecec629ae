"""Checks that the store is what its journal says."""

from argparse import Namespace

from cli.face import Face
from cli.opening import open_store
from resources.i18n import N_
from storage.journal.recompute import differences_from_journal

UNSOUND = 1


def doctor(face: Face, arguments: Namespace) -> int:
    """Work the store out again from its journal and tell every difference."""
    with open_store(face, arguments) as store, store.reading() as session:
        differences = list(differences_from_journal(session))
    if face.json:
        face.record({"sound": not differences, "differences": differences})
    else:
        for difference in differences:
            face.line(difference)
        _conclude(face, len(differences))
    return UNSOUND if differences else 0


def _conclude(face: Face, count: int) -> None:
    if not count:
        face.say(N_("The store is sound: its records and its journal say the same."))
        return
    face.line(
        face.ngettext(
            "The store differs from its journal in {n} place; keep a copy of it.",
            "The store differs from its journal in {n} places; keep a copy of it.",
            count,
        )
    )
