"""Texts kept by language: which are missing, unreviewed or stale, and how one is approved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import Session

from resources.i18n import N_
from resources.terms import wrong_terms
from storage.disclosure import Disclosure
from storage.entities.columns import LocalizedColumn
from storage.entities.schema import KINDS, FieldSpec, Kind
from storage.errors import UserError
from storage.repositories.records import Row, every
from storage.values import LocalizedText, TextStatus


class NoSuchTextError(UserError):
    """The record has no text in this field and language."""


class WrongTermError(UserError):
    """The text has a word that the term base calls wrong."""


@dataclass(frozen=True, slots=True)
class TextState:
    """One text of a record in one language, or the lack of it where another language has one."""

    kind: Kind
    record: UUID
    title: str
    field: FieldSpec
    language: str
    status: TextStatus | None
    stale: bool

    @property
    def missing(self) -> bool:
        return self.status is None

    @property
    def printable(self) -> bool:
        """Whether an investor's pack may print it."""
        return self.status is not None and self.status.printable and not self.stale


def texts(session: Session, language: str, wanted: Sequence[str]) -> Iterator[TextState]:
    """Every text that investors may see, kind by kind, in the languages it has and those wanted.

    `language` (zh or en) is the reader's, for the titles of the records.
    """
    for kind in KINDS.values():
        fields = [f for f in kind.fields if _is_text(f) and f.disclosure <= Disclosure.ADDRESSEE]
        for row in every(session, kind, language, [field.name for field in fields]):
            for field in fields:
                yield from _states(row, field, wanted)


def approve(
    session: Session, kind: Kind, id_: UUID, field: FieldSpec, language: str, status: TextStatus
) -> None:
    """Give a text its status, as it reads now and as true to its source as that reads now."""
    record = session.get_one(kind.entity, id_)
    text: Any = getattr(record, field.name)
    if not _is_text(field) or not text.text(language):
        raise NoSuchTextError(
            N_("There is no text in “{language}” under “{field}”."),
            language=language,
            field=field.label,
        )
    _refuse_wrong_terms(text.text(language), status)
    setattr(record, field.name, text.approved(language, status))


def _refuse_wrong_terms(text: str, status: TextStatus) -> None:
    wrong = wrong_terms(text) if status.printable else []
    if wrong:
        pairs = "; ".join(f"“{written}” → “{right}”" for written, right in wrong)
        raise WrongTermError(
            N_("The text was not approved, for it has wrong terms: {terms}."), terms=pairs
        )


def _is_text(field: FieldSpec) -> bool:
    return isinstance(field.column, LocalizedColumn)


def _states(row: Row, field: FieldSpec, wanted: Sequence[str]) -> Iterator[TextState]:
    text: LocalizedText = row.values[field.name]
    for language in dict.fromkeys((*wanted, *text)) if text else ():
        version = text.versions.get(language)
        status = version.status if version else None
        stale = text.stale(language)
        yield TextState(row.kind, row.id, row.title, field, language, status, stale)
