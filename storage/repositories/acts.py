"""Tells apart the acts that take something back from those that do it again."""

from uuid import UUID

from sqlmodel import Session

from storage.journal.reader import Reader, raw


def takes_back(session: Session, undoes: UUID | None) -> bool:
    """Whether an act takes back what it undoes; one that undoes an undoing does it again."""
    reader = Reader(raw(session))
    back = False
    while undoes is not None:
        back = not back
        entries = reader.of_act(undoes)
        undoes = entries[0].entry.undoes if entries else None
    return back
