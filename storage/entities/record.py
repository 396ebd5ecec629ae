"""What every stored record has in common."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any, ClassVar
from uuid import UUID

from pydantic import ConfigDict
from sqlmodel import Field, SQLModel

from resources.i18n import N_
from storage.disclosure import Internal
from storage.entities.columns import FlagColumn, IdColumn, MomentColumn
from storage.entities.fields import choice, reference
from storage.identity import new_id

STAFF = "staff"


def utc_now() -> datetime:
    return datetime.now(UTC)


def _derived(column: type, default: Any) -> Any:
    """Filled from the journal, never edited: so it has no number and no register."""
    return Field(default=default, sa_type=column, nullable=default is None)


class Record(SQLModel):
    """A row whose identity is the same on every laptop.

    `table_number` is permanent; who created and changed the row, when, and whether it was
    deleted follow from the journal.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)  # type: ignore[assignment]

    table_number: ClassVar[int]
    label: ClassVar[str]

    id: Internal[UUID] = Field(default_factory=new_id, primary_key=True, sa_type=IdColumn)
    owner_unit: Internal[UUID | None] = reference(1, N_("Unit in charge"), "unit", index=False)
    owner: Internal[UUID | None] = reference(2, N_("In charge"), STAFF, index=False)
    visibility: Internal[str] = choice(3, N_("Visibility"), "disclosure")
    created_at: Internal[datetime | None] = _derived(MomentColumn, None)
    created_by: Internal[UUID | None] = _derived(IdColumn, None)
    changed_at: Internal[datetime | None] = _derived(MomentColumn, None)
    changed_by: Internal[UUID | None] = _derived(IdColumn, None)
    deleted: Internal[bool] = _derived(FlagColumn, False)  # noqa: FBT003

    def __init__(self, **values: Any) -> None:
        # SQLModel sets every field through the ORM's instrumentation: 46 detours for a company.
        # A record that is not in the database yet is written from its values as they stand.
        fields = _defaults(type(self))
        if unknown := values.keys() - fields.keys():
            raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(unknown))}")
        self.__dict__.update(fields)
        self.__dict__["id"] = None
        self.__dict__.update(values)
        if self.__dict__["id"] is None:
            self.__dict__["id"] = new_id()
        object.__setattr__(self, "__pydantic_fields_set__", set(values))


@cache
def _defaults(entity: type[Record]) -> Mapping[str, Any]:
    """What each field is until it is filled; frozen values, so that records can share them."""
    return {name: field.default for name, field in entity.model_fields.items()}
