"""What is found where a store should be: each case has its own error, and nothing is touched."""

import os
import stat

import pytest

from storage.entities.company import Company
from storage.folder import DATABASE_NAME, FolderUnusableError
from storage.journal.label import Label
from storage.store import Store
from storage.vault.database import DatabaseDamagedError, StoreReadOnlyError

NOBODY = 65534


def test_a_file_that_is_no_database_is_left_as_it_is(folder):
    folder.mkdir()
    file = folder / DATABASE_NAME
    file.write_bytes(b"not a database, but somebody's letter" * 100)
    before = file.read_bytes()
    with pytest.raises(DatabaseDamagedError):
        Store(folder)
    assert file.read_bytes() == before


def test_a_damaged_database_is_told_from_a_foreign_one(folder):
    Store(folder, create=True).close()
    file = folder / DATABASE_NAME
    whole = bytearray(file.read_bytes())
    whole[100:8192] = b"\xff" * (8192 - 100)
    file.write_bytes(whole)
    with pytest.raises(DatabaseDamagedError):
        Store(folder)
    assert file.read_bytes() == bytes(whole)


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("here first")
    with pytest.raises(FolderUnusableError, match="file"):
        Store(tmp_path / "file" / "store", create=True)


def in_a_child_as_nobody(work):
    """The name of the error that the work ends with, when it is done without rights."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.setuid(NOBODY)
        try:
            work()
            result = "none"
        except Exception as error:  # noqa: BLE001 - the parent judges it
            result = type(error).__name__
        os.write(writing, result.encode())
        os._exit(0)
    os.waitpid(child, 0)
    return os.read(reading, 100).decode()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to give up its rights"
)
def test_without_rights_nothing_is_changed(folder, tmp_path):
    Store(folder, create=True).close()
    for path in (tmp_path, *tmp_path.parents):
        if path.owner() == "root" and str(path).startswith("/tmp/"):  # noqa: S108
            path.chmod(path.stat().st_mode | stat.S_IXOTH | stat.S_IROTH)
    before = (folder / DATABASE_NAME).read_bytes()
    assert in_a_child_as_nobody(lambda: Store(folder)) in (
        FolderUnusableError.__name__,
        StoreReadOnlyError.__name__,
    )
    assert (folder / DATABASE_NAME).read_bytes() == before


def test_an_emptied_file_is_not_taken_for_a_new_store(folder):
    Store(folder, create=True).close()
    (folder / DATABASE_NAME).write_bytes(b"")
    for create in (False, True):
        with pytest.raises(DatabaseDamagedError, match="empty"):
            Store(folder, create=create)


def test_a_store_is_for_its_owner_alone(folder):
    with Store(folder, create=True) as store:
        store.act(Label("Add"), lambda session: session.add(Company()))
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {name for name, mode in modes.items() if ".db" in name and mode != 0o600} == set()


def test_a_making_that_was_interrupted_is_begun_again(folder):
    folder.mkdir()
    (folder / DATABASE_NAME).with_suffix(".new").write_bytes(b"half")
    Store(folder, create=True).close()
    assert [path.name for path in folder.iterdir() if path.suffix == ".new"] == []
