"""The record that a command line names."""

from argparse import Namespace

from cli.face import Face
from storage.entities.schema import KINDS
from storage.repositories import ReadSession
from storage.repositories.finding import NoSuchRecordError, one
from storage.repositories.records import Row


def named_record(
    session: ReadSession,
    face: Face,
    arguments: Namespace,
    *,
    deleted: bool = False,
    exact: bool = False,
) -> Row:
    """The record that the command is about; refused where none or more than one is meant."""
    words = " ".join(arguments.which)
    kind = KINDS[arguments.kind]
    return one(session, kind, words, face.language, deleted=deleted, exact=exact)


def named_anywhere(session: ReadSession, face: Face, arguments: Namespace) -> Row:
    """The same, and where there is none, from the bin."""
    try:
        return named_record(session, face, arguments)
    except NoSuchRecordError:
        return named_record(session, face, arguments, deleted=True)
