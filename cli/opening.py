"""Finds and opens the store that a command works with."""

import os
from argparse import Namespace
from pathlib import Path
from uuid import UUID

from platformdirs import user_data_path

from cli.face import Face
from resources.i18n import N_
from storage.folder import NoStoreError, has_store
from storage.settings import ME
from storage.store import Store

# Another command that runs meanwhile is soon done.
_SECONDS_TO_WAIT = 2.0


def folder_of(arguments: Namespace) -> Path:
    """Where the store is: as the command line says, else FIELDBOOK_STORE, else the user's own."""
    named = arguments.store or os.environ.get("FIELDBOOK_STORE")
    return Path(named).absolute() if named else own_folder()


def own_folder() -> Path:
    """Where the system keeps what programs store for this user."""
    return user_data_path("Fieldbook", appauthor=False) / "store"


def open_store(face: Face, arguments: Namespace) -> Store:
    """The store, with its owner's name for what is done; one of your own is made when it is needed.

    A folder that was named is made into a store only with `--create`: the name may be a slip.
    """
    folder = folder_of(arguments)
    may_create = getattr(arguments, "create", None)
    create = bool(may_create) or (may_create is not None and folder == own_folder())
    if not create and not has_store(folder):
        raise _no_store(face, folder)
    store = Store(folder, create=create, wait=_SECONDS_TO_WAIT)
    me = store.setting(ME)
    store.me = UUID(me) if me else None
    return store


def _no_store(face: Face, folder: Path) -> NoStoreError:
    if folder == own_folder():
        return NoStoreError(
            N_("You have no store yet; begin one with a first line: {command}"),
            command=face.command("capture", "LINE"),
        )
    return NoStoreError(
        N_("There is no store in {folder}; to make one there: {command}"),
        folder=str(folder),
        command=face.command("capture", "--create", "LINE"),
    )
