"""Keeps a store to one running program at a time."""

import os
from pathlib import Path

from filelock import FileLock, Timeout

from resources.i18n import N_
from storage.errors import UserError

LOCK_NAME = "fieldbook.lock"
HOLDER_NAME = "fieldbook.pid"


class StoreHeldError(UserError):
    """Another program has the store open."""


class StoreLock:
    """A lock of the operating system: it ends with its process, however that ends."""

    def __init__(self, folder: Path) -> None:
        self._lock = FileLock(folder / LOCK_NAME, mode=0o600)
        self._holder = folder / HOLDER_NAME

    def acquire(self, *, wait: float = 0.0) -> None:
        """Wait at most so many seconds for the store; say who holds it if that was not enough."""
        try:
            self._lock.acquire(timeout=wait)
        except Timeout:
            raise StoreHeldError(
                N_("The store is open in another program (process {process}). Close it first."),
                process=self._read_holder(),
            ) from None
        self._holder.write_text(str(os.getpid()), encoding="ascii")

    def release(self) -> None:
        self._lock.release()

    def _read_holder(self) -> str:
        try:
            return self._holder.read_text(encoding="ascii")
        except OSError:
            return "?"
