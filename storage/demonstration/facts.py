"""Facts and policies: what may be said of the zone, and since when."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

from storage.demonstration.script import Row, Script, rows
from storage.entities.record import Record

FACTS_OF = "bureau"
PARK_FACTS_AS_OF, PARK_FACTS_EXPIRE = -56, 310  # days from today
PARK_RANKS = 601


def facts(script: Script) -> list[Record]:
    found = {row["key"]: row for row in rows("facts", "fact")}
    return [_fact(script, row, found) for row in found.values()] + park_facts(script)


def park_facts(script: Script) -> list[Record]:
    """What each park is like, after the facts about the zone."""
    pairs = product(rows("parks", "park"), rows("parks", "park_fact"))
    return [_park_fact(script, *pair, rank) for rank, pair in enumerate(pairs, PARK_RANKS)]


def _park_fact(script: Script, park: Row, row: Row, rank: int) -> Record:
    values = {
        **{name: row[name] for name in ("name", "statement")},
        "topic": "park",
        "park": park["key"],
        "as_of": PARK_FACTS_AS_OF,
        "expires": PARK_FACTS_EXPIRE,
        "rank": rank,
        "source": {"zh": "{place}管理办公室", "en": "Management office, {place}"},
        "owner_unit": FACTS_OF,
    }
    told = {name: str(park[name]) for name in ("founded", "companies", "foreign", "employed")}
    place = script.localized(park["name"])
    key = f"{park['key']}_{row['key']}"
    return script.record("fact", key, values, place=place, flood=str(park["flood"]), **told)


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
