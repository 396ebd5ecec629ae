"""The district, its high-tech zone and the people who work there."""

from storage.demonstration.script import Row, Script, rows
from storage.entities.record import Record

ME = "lu_jing"
_MAIL_HOST = "jiangzhou-hightech.example"


def units(script: Script) -> list[Record]:
    return [script.record("unit", row["key"], row) for row in rows("zone", "unit")]


def staff(script: Script) -> list[Record]:
    """The people, each with a masked telephone and a mail address of their own."""
    people = enumerate(rows("zone", "staff"), start=1)
    return [script.record("staff", row["key"], _reachable(row, n)) for n, row in people]


def _reachable(row: Row, number: int) -> Row:
    mail = row["name"]["romanised"].lower().replace(" ", ".")
    name = {"order": "family_first", **row["name"]}
    return {
        **row,
        "name": name,
        "phones": [{"number": f"+86 138****{number:04}", "kind": "mobile"}],
        "mails": [{"address": f"{mail}@{_MAIL_HOST}"}],
    }


def unit_of(person: str) -> str:
    """The key of the unit that a member of staff belongs to."""
    unit: str = next(row["unit"] for row in rows("zone", "staff") if row["key"] == person)
    return unit
