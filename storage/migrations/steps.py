"""Finds the numbered steps and takes those that a database lacks."""

import re
from dataclasses import dataclass
from pathlib import Path

from resources.i18n import N_
from storage.errors import UserError
from storage.vault.database import Connection

STEPS = Path(__file__).parent
_NAME = re.compile(r"(\d{4})_\w+\.sql")
_COPY = "before-version-{version}.db"


class StoreTooNewError(UserError):
    """The store was made by a newer version of the program."""


@dataclass(frozen=True, slots=True)
class Step:
    """One file of statements; `version` is what the database is afterwards."""

    version: int
    path: Path

    def statements(self) -> list[str]:
        text = self.path.read_text(encoding="utf-8")
        return [s for part in text.split(";\n") if (s := part.strip().rstrip(";"))]


def steps() -> list[Step]:
    """All steps in the order of their numbers, which run from 1 without a gap."""
    found = [Step(int(m[1]), p) for p in STEPS.iterdir() if (m := _NAME.fullmatch(p.name))]
    return sorted(found, key=lambda step: step.version)


def version_of(connection: Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: Connection, copies: Path) -> int:
    """Bring a database to the newest version; a copy of a used one is put into `copies` first.

    Each step and its number are one transaction. Returns how many steps were taken.
    """
    known = steps()
    current, newest = version_of(connection), known[-1].version
    if current > newest:
        raise StoreTooNewError(
            N_(
                "The store was made by a newer version of the program (format {found}, this one "
                "knows {known}). It was left as it is; use the newer version."
            ),
            found=current,
            known=newest,
        )
    if 0 < current < newest:
        _safety_copy(connection, copies / _COPY.format(version=current))
    missing = [step for step in known if step.version > current]
    for step in missing:
        _take(connection, step)
    return len(missing)


def _take(connection: Connection, step: Step) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in step.statements():
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {step.version}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _safety_copy(connection: Connection, path: Path) -> None:
    """A whole copy, put in place only when it is complete."""
    path.parent.mkdir(exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    connection.execute("VACUUM INTO ?", (str(unfinished),))
    unfinished.replace(path)
