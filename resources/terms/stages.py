"""The stages that projects pass through, as versioned templates."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from resources.terms.enumeration import Choice
from resources.terms.tables import read_toml


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage with the proof that it needs (none for a lead) and what it counts as, if anything."""

    name: Choice
    proof: Choice | None
    counts_as: str


@dataclass(frozen=True, slots=True)
class StageTemplate:
    """The stages in the order in which a project passes them."""

    name: Choice
    version: int
    stages: tuple[Stage, ...]


@cache
def stage_templates() -> tuple[StageTemplate, ...]:
    """The oldest first."""
    data = read_toml("stages.toml")
    proofs = {code: Choice(code, **names) for code, names in data["proof"].items()}
    return tuple(_template(row, proofs) for row in data["template"])


def _template(row: dict[str, Any], proofs: Mapping[str, Choice]) -> StageTemplate:
    return StageTemplate(
        name=_named(row),
        version=row["version"],
        stages=tuple(
            Stage(
                name=_named(stage),
                proof=proofs[stage["proof"]] if "proof" in stage else None,
                counts_as=stage.get("counts_as", ""),
            )
            for stage in row["stages"]
        ),
    )


def _named(row: dict[str, Any]) -> Choice:
    return Choice(row["code"], row["zh"], row["en"])
