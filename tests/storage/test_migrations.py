"""The shape of the database comes about in numbered steps, each whole or not at all."""

import shutil

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from storage.entities.schema import KINDS
from storage.folder import DATABASE_NAME
from storage.migrations import steps as module
from storage.migrations.steps import StoreTooNewError, migrate, steps, version_of
from storage.store import Store
from storage.vault.database import connect


@pytest.fixture
def connection(tmp_path):
    (tmp_path / "a.db").touch()
    opened = connect(tmp_path / "a.db")
    yield opened
    opened.close()


def shape(connection):
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: " ".join(sql.split()) for name, sql in rows}


def test_steps_are_numbered_without_a_gap():
    assert [step.version for step in steps()] == list(range(1, len(steps()) + 1))


def columns(connection, table):
    """Name, type, whether it must be filled, place in the primary key; a default says nothing."""
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return {(name, type_, filled, key) for _, name, type_, filled, _, key in rows}


def indexes(connection):
    rows = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'index'").fetchall()
    return {" ".join(sql.split()) for (sql,) in rows if sql}


def test_the_steps_lead_to_the_declared_records(connection, tmp_path):
    migrate(connection, tmp_path)
    unfinished = tmp_path / "declared.db"
    unfinished.touch()
    declared = connect(unfinished)
    for kind in KINDS.values():
        for item in (CreateTable(kind.table), *map(CreateIndex, kind.table.indexes)):
            declared.execute(str(item.compile(dialect=sqlite.dialect())))
        assert columns(connection, kind.name) == columns(declared, kind.name)
    assert indexes(declared) <= indexes(connection)
    declared.close()


@pytest.fixture
def another_step(tmp_path, monkeypatch):
    """The real steps and one more, whose statements the test gives."""
    folder = tmp_path / "steps"
    shutil.copytree(module.STEPS, folder)
    monkeypatch.setattr(module, "STEPS", folder)

    def write(text):
        number = len(steps()) + 1
        (folder / f"{number:04d}_test.sql").write_text(text)
        return number

    return write


def test_a_step_that_fails_in_the_middle_leaves_the_old_format(connection, tmp_path, another_step):
    migrate(connection, tmp_path)
    before, version = shape(connection), version_of(connection)
    another_step("CREATE TABLE half (a);\n\nALTER TABLE half ADD COLUMN b;\n\nCREATE nonsense;\n")
    with pytest.raises(driver.OperationalError):
        migrate(connection, tmp_path)
    assert (shape(connection), version_of(connection)) == (before, version)


def test_a_copy_is_kept_before_a_used_store_is_brought_up(folder, another_step):
    Store(folder, create=True).close()
    old = version_of(connect(folder / DATABASE_NAME))
    new = another_step("CREATE TABLE more (a);\n")
    Store(folder).close()
    assert version_of(connect(folder / DATABASE_NAME)) == new
    copies = list((folder / "copies").iterdir())
    assert [copy.name for copy in copies] == [f"before-version-{old}.db"]
    assert version_of(connect(copies[0])) == old


def test_a_new_store_needs_no_copy(folder):
    Store(folder, create=True).close()
    assert not (folder / "copies").exists()


def test_a_store_of_a_newer_version_is_refused_and_left_as_it_is(folder):
    Store(folder, create=True).close()
    connection = connect(folder / DATABASE_NAME)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = (folder / DATABASE_NAME).read_bytes()
    with pytest.raises(StoreTooNewError, match="999"):
        Store(folder)
    assert (folder / DATABASE_NAME).read_bytes() == before
