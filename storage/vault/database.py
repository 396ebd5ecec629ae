"""Opens the database file; the only place that knows the driver and its settings."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool, StaticPool

from resources.i18n import N_
from storage.errors import UserError

# SQLite before this release may corrupt a WAL that two connections reset at once.
SAFE_SQLITE = (3, 51, 3)
READERS = 4
ROOM_FOR_ONE_ACT = 1 << 18
BUSY_MILLISECONDS = 5_000

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # NORMAL loses acknowledged commits when the power fails
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cipher_log = OFF",
    # Pages are taken over from the WAL at 16 MB: a save writes hot pages once, not every 70 saves.
    "PRAGMA wal_autocheckpoint = 4000",
)
_MAIN_CACHE = "PRAGMA cache_size = -131072"
_READ_ONLY = "PRAGMA query_only = ON"


class Connection(Protocol):
    """What is used of the driver's connections; they come without types."""

    def execute(self, statement: str, values: Sequence[Any] = ..., /) -> Any: ...

    def cursor(self) -> Any: ...

    def close(self) -> None: ...


class DriverTooOldError(UserError):
    """The program was installed with a database driver that is not safe or not encrypted."""


class DatabaseDamagedError(UserError):
    """The file is there but is not a database that can be read."""


class DiskFullError(UserError):
    """Nothing more can be written; what was kept before is intact."""


class StoreReadOnlyError(UserError):
    """The file or its folder cannot be written to."""


class StoreUnreachableError(UserError):
    """The disk does not answer, or the file has gone."""


_KNOWN = {
    "SQLITE_FULL": (
        DiskFullError,
        N_("The disk is full. All that was kept before is intact; free some space and try again."),
    ),
    "SQLITE_READONLY": (
        StoreReadOnlyError,
        N_("The store cannot be written to. Nothing was changed; check the rights of its folder."),
    ),
    "SQLITE_NOTADB": (
        DatabaseDamagedError,
        N_("The store's file is not a database of this program. It was left as it is."),
    ),
    "SQLITE_CORRUPT": (
        DatabaseDamagedError,
        N_("The store's file is damaged. It was left as it is; go back to a copy of it."),
    ),
    "SQLITE_CANTOPEN": (
        StoreUnreachableError,
        N_("The store's file cannot be opened. Nothing was changed; check its folder."),
    ),
    "SQLITE_IOERR": (
        StoreUnreachableError,
        N_("The disk does not answer. What was kept before is intact; the last step was not kept."),
    ),
    "SQLITE_BUSY": (
        StoreUnreachableError,
        N_("Another program holds the store's file. Nothing was changed; try again."),
    ),
}


def known_error(error: Exception, folder: Path) -> UserError | None:
    """What the user can do about an error of the driver, if it is one of those.

    A full disk is not always told as such: memory shared between processes fails otherwise.
    """
    original = error.orig if isinstance(error, DBAPIError) else error
    name = str(getattr(original, "sqlite_errorname", ""))
    if name.startswith("SQLITE_IOERR") and _is_full(folder):
        name = "SQLITE_FULL"
    for prefix, (type_, message) in _KNOWN.items():
        if name.startswith(prefix):
            return type_(message)
    return None


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < ROOM_FOR_ONE_ACT
    except OSError:
        return False


def check_driver() -> None:
    """Refuse a driver that could lose or bare what is entrusted to it."""
    found = tuple(int(part) for part in driver.sqlite_version.split("."))
    with_cipher = driver.connect(":memory:").execute("PRAGMA cipher_version").fetchone()
    if found < SAFE_SQLITE or not with_cipher:
        raise DriverTooOldError(
            N_("The database driver {version} is not safe to use; set up the program anew."),
            version=driver.sqlite_version,
        )


def connect(path: Path) -> Connection:
    """A connection to a file that is there, with nothing set but the keying of the file."""
    uri = f"{path.absolute().as_uri()}?mode=rw"
    connection: Connection = driver.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False
    )
    return connection


def _engine(path: Path, *, writes: bool) -> Engine:
    pool: dict[str, Any] = (
        {"poolclass": StaticPool} if writes else {"poolclass": QueuePool, "pool_size": READERS}
    )
    engine = create_engine("sqlite://", module=driver, creator=lambda: connect(path), **pool)

    @event.listens_for(engine, "connect")
    def set_up(connection: Connection, _record: object) -> None:
        for pragma in (*_PRAGMAS, f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}", _MAIN_CACHE):
            connection.execute(pragma)
        if not writes:
            connection.execute(_READ_ONLY)

    # Taking the write lock at once: a deferred transaction that was killed half-way through a
    # change of the schema left it half done.
    begin = "BEGIN IMMEDIATE" if writes else "BEGIN"

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine


def writing_engine(path: Path) -> Engine:
    """One connection, for the one thread that writes."""
    return _engine(path, writes=True)


def reading_engine(path: Path) -> Engine:
    """Connections that cannot write; at most one to a thread at a time."""
    return _engine(path, writes=False)
