"""Stores of a thousand to a million companies to measure at, built once and kept if so wished."""

import shutil
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlmodel import Session

from benchmarks.drafts import company, draft_id
from benchmarks.rivals import ME
from storage.entities.company import Company
from storage.folder import DATABASE_NAME
from storage.journal.label import Label
from storage.session import StoreSession
from storage.store import Store
from storage.vault.database import reading_engine

HOME = Path(__file__).resolve().parents[1]
LABEL = Label("Bring in companies")
# What decides how the files of a store look; a kept store is of no use when one of them changes.
_SOURCES = (
    "benchmarks/drafts.py",
    "storage/entities",
    "storage/journal",
    "storage/migrations",
    "resources/terms",
)
# So many records go into one act: an act keeps in memory what it touched.
_PER_ACT = 50_000


class Stand:
    """One open store with the companies 0 to `size`, and a bare connection that only reads it."""

    def __init__(self, folder: Path, size: int) -> None:
        self.size = size
        self.store = Store(folder)
        self.store.me = ME
        self._engine = reading_engine(folder / DATABASE_NAME)
        self._held = self._engine.raw_connection()
        self.cursor: Any = self._held.cursor()

    def spread(self, number: int) -> UUID:
        """The id of a company far away from those of the numbers before and after."""
        return draft_id(3, number * 7919 % self.size)

    def close(self) -> None:
        self._held.close()
        self._engine.dispose()
        self.store.close()


def stand(folder: Path, size: int, cache: Path) -> Stand:
    """A store of this size in the folder, copied from the cache where it is built if need be."""
    kept = cache / f"companies-{size}-{_fingerprint()}"
    if not kept.is_dir():
        unfinished = cache / f"unfinished-{size}"
        shutil.rmtree(unfinished, ignore_errors=True)
        _build(unfinished, size)
        unfinished.rename(kept)
    shutil.copytree(kept, folder)
    found = Stand(folder, size)
    with found.store.reading() as session:
        _check(session, size)
    return found


def _build(folder: Path, size: int) -> None:
    with Store(folder, create=True) as store:
        store.me = ME
        for first in range(0, size, _PER_ACT):
            made = map(company, range(first, min(first + _PER_ACT, size)))
            store.act(LABEL, partial(StoreSession.add_many, records=made))


def _check(session: Session, size: int) -> None:
    for number in (0, size // 2, size - 1):
        if session.get_one(Company, draft_id(3, number)).name != company(number).name:
            raise AssertionError(f"company {number} is not as it was drafted")
    if session.get(Company, draft_id(3, size)):
        raise AssertionError("there are more companies than there should be")


def _fingerprint() -> str:
    hashed = sha256()
    for path in _files():
        hashed.update(path.relative_to(HOME).as_posix().encode())
        hashed.update(path.read_bytes())
    return hashed.hexdigest()[:12]


def _files() -> Iterator[Path]:
    for source in _SOURCES:
        path = HOME / source
        below = sorted(path.rglob("*"))
        yield from (p for p in (path, *below) if p.is_file() and p.suffix != ".pyc")
