"""Companies: investors, among them some that settled here, local firms and intermediaries."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from storage.demonstration.script import Row, Script, rows
from storage.demonstration.zone import unit_of
from storage.entities.record import Record
from storage.values import Money

SHOWCASE = "falkenrieder"
SHOWCASE_PLOTS = ("NEV-2", "NEV-3")
MILLION = 1_000_000
INVESTOR = "investor"


def companies(script: Script) -> list[Record]:
    return [_company(script, row) for row in rows("companies", "company")]


def company_row(key: str) -> Row:
    row: Row = next(row for row in rows("companies", "company") if row["key"] == key)
    return row


def roles_of(row: Row) -> list[str]:
    found: list[str] = row.get("roles", [INVESTOR])
    return found


def _company(script: Script, row: Row) -> Record:
    values: dict[str, Any] = {
        **row,
        "roles": roles_of(row),
        "website": f"https://www.{row['site']}",
        "legal_name": row["name"],
        "owner_unit": unit_of(row["owner"]),
    }
    if "settled_back" in row:
        values["settled_since"] = script.today.year - row["settled_back"]
    if "wake_in" in row:
        values["wake_on"] = script.almanac.workday(row["wake_in"])
    if "compliance_back" in row:
        values["compliance_on"] = script.almanac.workday(-row["compliance_back"])
    values |= {name: _entries(script, row, name) for name in _ENTRIES if name in row}
    return script.record("company", row["key"], values)


def _entries(script: Script, row: Row, name: str) -> list[dict[str, Any]]:
    year = script.almanac.statistics_year
    return [_ENTRIES[name](year, entry) for entry in row[name]]


def _revenue(year: int, entry: Any) -> dict[str, Any]:
    back, millions, currency = entry
    return {"year": year - back, "money": Money(Decimal(millions) * MILLION, currency)}


def _head_count(year: int, entry: Any) -> dict[str, Any]:
    back, people = entry
    return {"year": year - back, "count": people}


def _tier(year: int, entry: Any) -> dict[str, Any]:
    return {**{k: v for k, v in entry.items() if k != "back"}, "year": year - entry["back"]}


def _alias(_year: int, entry: Any) -> dict[str, Any]:
    return {"name": entry}


_ENTRIES: Mapping[str, Callable[[int, Any], dict[str, Any]]] = MappingProxyType(
    {
        "revenue": _revenue,
        "employees": _head_count,
        "tiers": _tier,
        "aliases": _alias,
    }
)
