"""What acts are measured against: the same records kept by SQLModel alone.

The file is made as a store's is, and is written by the same driver with the same settings.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine
from sqlmodel import Session

from storage.folder import DATABASE_NAME
from storage.store import Store
from storage.vault.database import writing_engine

ME = UUID(int=7 << 76 | 2 << 62 | 1)

# Adds or changes records through a session; the number says which.
Work = Callable[[Session, int], object]


def new_database(folder: Path) -> Path:
    """An empty file with the tables and indexes of a store, which nobody holds."""
    Store(folder, create=True).close()
    return folder / DATABASE_NAME


class OrmRival:
    """A session, its flush and its commit; no journal, no gate, no sort keys."""

    def __init__(self, folder: Path) -> None:
        self.database = new_database(folder)
        self.engine: Engine = writing_engine(self.database)
        self._thread = ThreadPoolExecutor(1)

    def save(self, work: Work, number: int) -> None:
        with Session(self.engine, expire_on_commit=False) as session:
            work(session, number)
            _stamp(session)
            session.commit()

    def save_on_thread(self, work: Work, number: int) -> None:
        """The same, handed to a thread of its own as a store hands over its acts."""
        self._thread.submit(self.save, work, number).result()

    def close(self) -> None:
        self._thread.shutdown()
        self.engine.dispose()


def _stamp(session: Session) -> None:
    """Fill the columns that a store fills by itself, as cheaply as it does."""
    now = datetime.now(UTC)
    for record in session.new:
        record.__dict__.update(created_at=now, created_by=ME, changed_at=now, changed_by=ME)
    for record in session.dirty:
        record.changed_at = now
        record.changed_by = ME
