"""Facts and policies: what may be said of the zone, and since when."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from storage.demonstration.script import Row, Script, rows
from storage.entities.record import Record

FACTS_OF = "bureau"


def facts(script: Script) -> list[Record]:
    found = {row["key"]: row for row in rows("facts", "fact")}
    return [_fact(script, row, found) for row in found.values()]


def _fact(script: Script, row: Row, all_: Mapping[str, Row]) -> Record:
    values: dict[str, Any] = {**row, "owner_unit": FACTS_OF}
    if "back" in row:
        values["as_of"] = date(script.almanac.statistics_year - row["back"], 12, 31)
    if "parts" in row:
        values["amount"] = sum(Decimal(all_[part]["amount"]) for part in row["parts"])
    return script.record("fact", row["key"], values)


def policies(script: Script) -> list[Record]:
    return [_policy(script, row) for row in rows("policies", "policy")]


def _policy(script: Script, row: Row) -> Record:
    """A document is numbered by the year in which it was issued."""
    issued = script.almanac.workday(row["issued_on"])
    values = {**row, "issued_on": issued, "owner_unit": FACTS_OF}
    return script.record("policy", row["key"], values, year=issued.year)
