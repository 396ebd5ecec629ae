"""The rows that acts left in a store, written again by bare statements of the driver."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Engine

from benchmarks.rivals import new_database
from storage.entities.schema import KINDS_BY_NUMBER
from storage.vault.database import Connection, reading_engine, writing_engine

Row = tuple[Any, ...]


class Statement(NamedTuple):
    sql: str
    values: Row


class Replay:
    """Follows a store and does in its own file what was done there, act by act.

    `changed` names the columns that updates may have changed; `journal` says whether the rows of
    the journal and of the lists are written too, or those of the records alone.
    """

    def __init__(
        self, folder: Path, source: Path, changed: Sequence[str], *, journal: bool
    ) -> None:
        self.database = new_database(folder)
        self._changed = tuple(changed)
        self._journal = journal
        self._source: Engine = reading_engine(source)
        self.engine: Engine = writing_engine(self.database)
        with self.engine.connect() as connection:
            self._connection: Connection = _driver(connection)
        self._last = 0

    def catch_up(self, _numbers: range) -> Callable[[], object]:
        """Reads what was done since the last time; only the writing of it is left to be timed."""
        acts = list(self._acts())
        return lambda: self._write(acts)

    def close(self) -> None:
        self.engine.dispose()
        self._source.dispose()

    def _write(self, acts: Sequence[Sequence[Statement]]) -> None:
        execute = self._connection.execute
        for act in acts:
            execute("BEGIN IMMEDIATE")
            for statement in act:
                execute(*statement)
            execute("COMMIT")

    def _acts(self) -> Iterator[list[Statement]]:
        with self._source.connect() as connection:
            ask = _driver(connection).execute
            if self._journal:
                self._copy_streams(ask)
            since, name = (self._last,), "SELECT * FROM entry WHERE n > ? ORDER BY n"
            entries = ask(name, since).fetchall()
            touched = ask("SELECT record, entry FROM touched WHERE entry > ?", since).fetchall()
            for _, group in groupby(entries, key=lambda entry: entry[4]):
                of_act = {entry[0]: entry for entry in group}
                pairs = [pair for pair in touched if pair[1] in of_act]
                yield list(self._statements(ask, [*of_act.values()], pairs))
                self._last = max(of_act)

    def _copy_streams(self, ask: Callable[..., Any]) -> None:
        """What entries refer to; made once, not with every act."""
        for table in ("device", "stream"):
            for row in ask(f"SELECT * FROM {table}").fetchall():
                self._connection.execute(*_insert(f"OR REPLACE INTO {table}", row))

    def _statements(
        self, ask: Callable[..., Any], entries: Sequence[Row], touched: Sequence[Row]
    ) -> Iterator[Statement]:
        for key in dict.fromkeys(key for key, _ in touched):
            record = ask("SELECT * FROM record WHERE key = ?", (key,)).fetchone()
            (first,) = ask("SELECT min(entry) FROM touched WHERE record = ?", (key,)).fetchone()
            new = first >= entries[0][0]
            yield self._of_table(ask, KINDS_BY_NUMBER[record[1]].name, record[2], new=new)
            if self._journal:
                yield _of_registry(record, new=new)
        if self._journal:
            yield from (_insert("INTO entry", entry) for entry in entries)
            yield from (_insert("INTO touched", pair) for pair in touched)

    def _of_table(self, ask: Callable[..., Any], name: str, id_: bytes, *, new: bool) -> Statement:
        columns = "*" if new else ", ".join(self._changed)
        row = ask(f"SELECT {columns} FROM {name} WHERE id = ?", (id_,)).fetchone()
        if new:
            return _insert(f"INTO {name}", row)
        marks = ", ".join(f"{column} = ?" for column in self._changed)
        return Statement(f"UPDATE {name} SET {marks} WHERE id = ?", (*row, id_))


def _of_registry(record: Row, *, new: bool) -> Statement:
    if new:
        return _insert("INTO record", record)
    key, _, _, clock, dead, *_ = record
    return Statement("UPDATE record SET clock = ?, dead = ? WHERE key = ?", (clock, dead, key))


def _insert(into: str, row: Row) -> Statement:
    return Statement(f"INSERT {into} VALUES ({', '.join('?' * len(row))})", tuple(row))


def _driver(connection: Any) -> Connection:
    found: Connection = connection.connection.driver_connection
    return found
