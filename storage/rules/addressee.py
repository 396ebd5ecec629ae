"""The guard of packs: of a record, one addressee gets the fields that are open to them, no other.

Whatever makes a document for an investor holds guarded records only. Asking one of them for more
than may be shown is a mistake in the program, so it fails loudly instead of leaving a gap.
"""

from typing import Any
from uuid import UUID

from storage.disclosure import Disclosure
from storage.entities.company import Company
from storage.entities.record import Record
from storage.entities.schema import KINDS_BY_ENTITY, FieldSpec

# What others may read of a company that is settled here and agreed to be named.
NAMED_FIELDS = frozenset(
    ("name", "short_name", "country", "sector", "products", "settled_in", "settled_since")
)


class WithheldError(Exception):
    """A bug: something asked for what the addressee may not see. It names no value."""


class Guarded:
    """A record as one addressee may see it."""

    __slots__ = ("__addressee", "__kind", "__record")

    def __init__(self, record: Record, addressee: UUID) -> None:
        self.__record = record
        self.__kind = KINDS_BY_ENTITY[type(record)]
        self.__addressee = addressee

    @property
    def id(self) -> UUID:
        """Names the record in what is told to the staff; it is not printed."""
        return self.__record.id

    @property
    def kind(self) -> str:
        return str(self.__kind.name)  # SQLAlchemy has a text type of its own for it

    def label(self, field: str) -> str:
        """What people call the field, as a message id."""
        return self.__kind.by_name[field].label

    def read(self, field: str) -> Any:
        """The value of a field; WithheldError where it is not for the addressee."""
        spec = self.__kind.by_name[field]
        if not self.__may_read(spec):
            raise WithheldError(f"{self.kind}.{field} is not for this addressee")
        return getattr(self.__record, field)

    def __may_read(self, field: FieldSpec) -> bool:
        record = self.__record
        whose = belongs_to(record)
        if isinstance(record, Company) and whose != self.__addressee:
            return field.name in NAMED_FIELDS and is_named_to_others(record)
        if record.deleted or whose not in (None, self.__addressee):
            return False
        disclosure = max(field.disclosure, tightened_to(record))
        if disclosure is Disclosure.ADDRESSEE:
            return whose == self.__addressee
        return disclosure is Disclosure.PUBLIC


def belongs_to(record: Record) -> UUID | None:
    """The company a record is about; nothing where it is about none."""
    if isinstance(record, Company):
        return record.id
    whose: UUID | None = getattr(record, "company", None)
    return whose


def tightened_to(record: Record) -> Disclosure:
    """The least class of all the record's fields; a code nobody knows counts as the strictest."""
    code = record.visibility or Disclosure.PUBLIC.name
    return Disclosure.__members__.get(code.upper(), Disclosure.RESTRICTED)


def is_named_to_others(company: Company) -> bool:
    """Whether other companies may be told of this one: it is settled here and agreed to it."""
    settled = company.settled_in is not None or company.settled_since is not None
    named = company.may_be_named and settled and not company.deleted
    return named and tightened_to(company) <= Disclosure.ADDRESSEE


def is_open_to(record: Record, addressee: UUID) -> bool:
    """Whether a pack for this addressee may speak of the record at all."""
    if record.deleted or belongs_to(record) not in (None, addressee):
        return False
    bound = Disclosure.ADDRESSEE if belongs_to(record) else Disclosure.PUBLIC
    return tightened_to(record) <= bound
