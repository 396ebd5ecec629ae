"""Who may read a field: declared with the field, internal where nothing is declared."""

from enum import IntEnum
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel


class Disclosure(IntEnum):
    """The four classes, the most open first; a record may only move down the list."""

    PUBLIC = 0
    ADDRESSEE = 1
    INTERNAL = 2
    RESTRICTED = 3


Value = TypeVar("Value")
Public = Annotated[Value, Disclosure.PUBLIC]
Addressee = Annotated[Value, Disclosure.ADDRESSEE]
Internal = Annotated[Value, Disclosure.INTERNAL]
Restricted = Annotated[Value, Disclosure.RESTRICTED]


def disclosure_of(entity: type[BaseModel], field: str) -> Disclosure:
    """The class a field was declared with; INTERNAL where it was not."""
    declared = [m for m in entity.model_fields[field].metadata if isinstance(m, Disclosure)]
    return max(declared, default=Disclosure.INTERNAL)


def undeclared_fields(entity: type[BaseModel]) -> list[str]:
    """Faults in the declarations of a record: fields without a class, or with a lost one.

    A marker inside a union (`Restricted[Money] | None`) is dropped by pydantic without a word.
    """
    hints = get_type_hints(entity, include_extras=True)
    return [
        name
        for name, field in entity.model_fields.items()
        if sum(isinstance(m, Disclosure) for m in field.metadata) != 1
        or _marked_inside_union(hints[name])
    ]


def _marked_inside_union(hint: Any) -> bool:
    if get_origin(hint) in (Union, UnionType):
        return any(_is_marked(part) for part in get_args(hint))
    return any(_marked_inside_union(part) for part in get_args(hint))


def _is_marked(hint: Any) -> bool:
    markers = getattr(hint, "__metadata__", ())
    return any(isinstance(m, Disclosure) for m in markers)
