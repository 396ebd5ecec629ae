"""The local store: reading, acts, change notices, and the one thread that writes."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, TypeVar
from uuid import UUID

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from resources.i18n import N_
from storage.errors import UserError
from storage.folder import Opened, open_folder
from storage.identity import new_id
from storage.journal.clock import moment_of, wall_milliseconds
from storage.journal.label import Label
from storage.journal.recorder import Recorder
from storage.journal.undo import NothingToUndoError, Step, next_redo, next_undo, take_back
from storage.journal.writer import Act, Journal
from storage.session import StoreSession, touched_records
from storage.settings import keep_setting, setting
from storage.vault.database import (
    Connection,
    known_error,
    reading_engine,
    writing_engine,
)

Result = TypeVar("Result")
Work = Callable[[StoreSession], Result]


@dataclass(frozen=True, slots=True)
class Notice:
    """What one act changed, for whoever shows it: (kind's name, record's id) of each record."""

    label: Label
    records: frozenset[tuple[str, UUID]]

    def touches(self, *kinds: str) -> bool:
        return any(kind in kinds for kind, _ in self.records)


class StoreClosedError(UserError):
    """The store was closed while something still wanted to write."""


class Store:
    """One open store. `me` is the member of staff in whose name acts are done."""

    def __init__(
        self,
        folder: Path,
        *,
        create: bool = False,
        wait: float = 0.0,
        now: Callable[[], int] = wall_milliseconds,
    ) -> None:
        self._now = now
        self._opened: Opened = open_folder(folder, create=create, wait=wait)
        self._writing = writing_engine(self._opened.database)
        self._reading = reading_engine(self._opened.database)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")
        self.listeners: list[Callable[[Notice], None]] = []
        self.me: UUID | None = None
        try:
            self._journal: Journal = self._on_writer(self._start)
        except BaseException:
            self.close()
            raise

    @property
    def folder(self) -> Path:
        return self._opened.folder

    def close(self) -> None:
        """Finish what is being written, then let go of the files."""
        self._thread.shutdown(wait=True)
        self._reading.dispose()
        self._writing.dispose()
        self._opened.lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A view of the store that stays the same while it is read."""
        with _user_errors(self.folder), Session(self._reading) as session:
            yield session

    def act(self, label: Label, work: Work[Result], *, undoes: UUID | None = None) -> Result:
        """Do the work in one transaction under a name, or not at all; then tell the listeners.

        Returns when the change is durable. The work gets a session and must not keep it.
        """
        result, notice = self._on_writer(lambda: self._act(label, work, undoes))
        if notice.records:
            for listener in self.listeners:
                listener(notice)
        return result

    def setting(self, name: str) -> str:
        """What this laptop remembers under a name (see `storage.settings`), or nothing."""
        with self.reading() as session:
            return setting(session, name)

    def remember(self, name: str, value: str) -> None:
        """Remember something on this laptop alone; an empty value is forgotten."""
        self._on_writer(lambda: keep_setting(self._writing, name, value))

    def undo(self) -> Label:
        """Take back the last act of this laptop that stands; returns its name."""
        return self._take_back(next_undo, N_("There is nothing to undo."))

    def redo(self) -> Label:
        """Do again what was undone last; returns its name."""
        return self._take_back(next_redo, N_("There is nothing to redo."))

    def _take_back(self, find: Callable[[Session], Step | None], nothing: str) -> Label:
        with self.reading() as session:
            step = find(session)
        if step is None:
            raise NothingToUndoError(nothing)
        act = step.act
        self.act(step.label, lambda session: take_back(session, act), undoes=act)
        return step.label

    def _on_writer(self, call: Callable[[], Result]) -> Result:
        if threading.current_thread().name.startswith("store"):
            raise RuntimeError("an act cannot begin inside another")
        try:
            future: Future[Result] = self._thread.submit(call)
        except RuntimeError:
            raise StoreClosedError(N_("The store is closed; nothing was changed.")) from None
        with _user_errors(self.folder):
            return future.result()

    def _start(self) -> Journal:
        with self._writing.connect() as connection:
            return Journal(_raw(connection), self._opened.device)

    def _act(self, label: Label, work: Work[Result], undoes: UUID | None) -> tuple[Result, Notice]:
        stamp = self._journal.next_stamp(self._now())
        act = Act(new_id(), label, stamp, self.me, undoes)
        try:
            with StoreSession(
                self._writing,
                Recorder(moment_of(stamp), self.me),
                lambda changes: self._journal.write(act, changes),
            ) as session:
                result = work(session)
                session.journal()
                session.commit()
                records = touched_records(session)
        except BaseException:
            self._journal.reread()
            raise
        return result, Notice(label, records)


def _raw(connection: Any) -> Connection:
    """The driver's own connection below a connection of SQLAlchemy."""
    found: Connection = connection.connection.driver_connection
    return found


@contextmanager
def _user_errors(folder: Path) -> Iterator[None]:
    """Turn what the driver says of full and vanished disks into what the user can act on."""
    try:
        yield
    except (DBAPIError, driver.Error) as error:
        if known := known_error(error, folder):
            raise known from error
        raise
