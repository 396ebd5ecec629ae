"""The guard of internal papers: what is for leaders alone is not in a copy for anybody else."""

from typing import Any
from uuid import UUID

from storage.disclosure import Disclosure
from storage.entities.record import Record
from storage.entities.schema import KINDS_BY_ENTITY
from storage.rules.addressee import WithheldError, tightened_to


class Inside:
    """A record as a reader inside the office may see it, up to a class of disclosure."""

    __slots__ = ("__bound", "__record")

    def __init__(self, record: Record, bound: Disclosure) -> None:
        self.__record = record
        self.__bound = bound

    @property
    def id(self) -> UUID:
        return self.__record.id

    def read(self, field: str) -> Any:
        """The value of a field; WithheldError where it is above the reader's class."""
        kind = KINDS_BY_ENTITY[type(self.__record)]
        spec = kind.by_name[field]
        if not may_open(self.__record, self.__bound) or spec.disclosure > self.__bound:
            raise WithheldError(f"{kind.name}.{field} is not for this reader")
        return getattr(self.__record, field)


def may_open(record: Record, bound: Disclosure) -> bool:
    """Whether a paper for readers of this class may speak of the record at all."""
    return not record.deleted and tightened_to(record) <= bound
