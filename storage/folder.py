"""The folder of a store: its files, its lock, its device, and how each of them comes to be."""

import os
import platform
import stat
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from resources.i18n import N_
from storage.errors import UserError
from storage.identity import new_id
from storage.migrations.steps import migrate
from storage.vault.database import (
    Connection,
    DatabaseDamagedError,
    check_driver,
    connect,
    known_error,
)
from storage.vault.lock import StoreLock

DATABASE_NAME = "fieldbook.db"
COPIES_NAME = "copies"
_HEADER = b"SQLite format 3\0"


class NoStoreError(UserError):
    """There is no store in the folder that was named."""


class FolderUnusableError(UserError):
    """The folder cannot be made or written to."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A store that is held by this process and has the newest format."""

    folder: Path
    database: Path
    lock: StoreLock
    device: bytes


def has_store(folder: Path) -> bool:
    return (folder / DATABASE_NAME).is_file()


def open_folder(folder: Path, *, create: bool, wait: float) -> Opened:
    """Take the lock, open or make the database and bring it to the newest format."""
    check_driver()
    database = folder / DATABASE_NAME
    try:
        _find_or_make(folder, create=create)
    except OSError as error:
        raise FolderUnusableError(
            N_("The folder {folder} cannot be used: {reason}."),
            folder=folder,
            reason=error.strerror or type(error).__name__,
        ) from error
    lock = StoreLock(folder)
    lock.acquire(wait=wait)
    try:
        return Opened(folder, database, lock, _prepare(database, folder / COPIES_NAME))
    except BaseException:
        lock.release()
        raise


def _find_or_make(folder: Path, *, create: bool) -> None:
    if not create and not has_store(folder):
        raise NoStoreError(N_("There is no store in {folder}."), folder=folder)
    folder.mkdir(mode=stat.S_IRWXU, parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        raise FolderUnusableError(
            N_("The folder {folder} cannot be written to. Nothing was changed."), folder=folder
        )


def _prepare(database: Path, copies: Path) -> bytes:
    try:
        if not database.exists():
            _make(database, copies)
        return _bring_up(database, copies)
    except driver.Error as error:
        if known := known_error(error, database.parent):
            raise known from error
        raise


def _make(database: Path, copies: Path) -> None:
    """Make a store that only its owner can read; it has its name when it is whole."""
    unfinished = database.with_suffix(".new")
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=stat.S_IRUSR | stat.S_IWUSR)
    _bring_up(unfinished, copies)
    unfinished.replace(database)


def _bring_up(database: Path, copies: Path) -> bytes:
    """Bring the database to the newest format; returns the device that writes in it."""
    if database.suffix == ".db" and database.stat().st_size == 0:
        raise DatabaseDamagedError(
            N_("The store's file is empty: its contents are lost. Go back to a copy of it.")
        )
    connection = connect(database)
    try:
        migrate(connection, copies)
        return _device(connection)
    finally:
        connection.close()


def _device(connection: Connection) -> bytes:
    """The name of this installation in every stream it writes; made once."""
    found = connection.execute("SELECT id FROM device WHERE mine = 1 ORDER BY n DESC").fetchone()
    if found:
        return bytes(found[0])
    device = new_id().bytes
    connection.execute(
        "INSERT INTO device (id, name, mine) VALUES (?, ?, 1)", (device, platform.node())
    )
    return device
