"""The description of every kind of record, read once from the declarations.

Forms, command lines, the journal and the guards all work from this; none of them knows a record
by heart.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, cast

from sqlalchemy import Table

from storage.disclosure import Disclosure, disclosure_of
from storage.entities.columns import Column
from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.event import Appointment, Event
from storage.entities.knowledge import Fact, Policy
from storage.entities.pack import IssuedPack
from storage.entities.place import Park, Plot
from storage.entities.procedure import ProcedureStep
from storage.entities.record import Record
from storage.entities.requirement import Requirement
from storage.entities.talking_point import TalkingPoint
from storage.entities.unit import Staff, Unit
from storage.entities.visit import Commitment, FollowUp, Visit

ENTITIES: tuple[type[Record], ...] = (
    Unit,
    Staff,
    Company,
    Contact,
    Event,
    Appointment,
    Visit,
    Commitment,
    FollowUp,
    Park,
    Plot,
    Policy,
    Fact,
    IssuedPack,
    Requirement,
    ProcedureStep,
    TalkingPoint,
)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FieldSpec:
    """A field that is journaled: its permanent number and what it may hold.

    `choices` names an enumeration of the term base, `target` the table a reference points to.
    """

    name: str
    number: int
    label: str
    column: Column
    disclosure: Disclosure
    choices: str
    target: str

    def __repr__(self) -> str:
        return f"FieldSpec({self.name})"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Kind:
    """A kind of record; `fields` in the order of their numbers, `empties` what each is if empty."""

    number: int
    name: str
    label: str
    entity: type[Record]
    table: Table
    fields: tuple[FieldSpec, ...]
    by_name: Mapping[str, FieldSpec]
    by_number: Mapping[int, FieldSpec]
    empties: tuple[tuple[str, Any], ...]

    def __repr__(self) -> str:
        return f"Kind({self.name})"


def kind_of(entity: type[Record]) -> Kind:
    """The description of one declared record."""
    table = cast("Table", entity.__table__)  # type: ignore[attr-defined]
    fields = tuple(
        sorted(
            (
                FieldSpec(
                    name=column.name,
                    number=column.info["number"],
                    label=column.info["label"],
                    column=cast("Column", column.type),
                    disclosure=disclosure_of(entity, column.name),
                    choices=column.info.get("choices", ""),
                    target=column.info.get("target", ""),
                )
                for column in table.columns
                if column.info
            ),
            key=lambda field: field.number,
        )
    )
    return Kind(
        number=entity.table_number,
        name=str(table.name),
        label=entity.label,
        entity=entity,
        table=table,
        fields=fields,
        by_name=MappingProxyType({field.name: field for field in fields}),
        by_number=MappingProxyType({field.number: field for field in fields}),
        empties=tuple((field.name, field.column.empty) for field in fields),
    )


KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in map(kind_of, ENTITIES)})
KINDS_BY_NUMBER: Mapping[int, Kind] = MappingProxyType(
    {kind.number: kind for kind in KINDS.values()}
)
KINDS_BY_ENTITY: Mapping[type[Record], Kind] = MappingProxyType(
    {kind.entity: kind for kind in KINDS.values()}
)
