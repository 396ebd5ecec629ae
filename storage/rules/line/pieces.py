"""The pieces into which a captured line is divided, so that a face can show what was understood."""

from dataclasses import dataclass
from enum import StrEnum

from storage.rules.names.company_names import Evidence
from storage.rules.names.people import PersonRead
from storage.rules.spans import Span


class PieceKind(StrEnum):
    """What a stretch of the line was taken for."""

    PERSON = "person"
    COMPANY = "company"
    TITLE = "title"
    PHONE = "phone"
    MAIL = "mail"
    WECHAT = "wechat"
    TAG = "tag"
    LABEL = "label"
    NOTE = "note"
    BAR = "bar"
    TASK = "task"
    DATE = "date"
    SEPARATOR = "separator"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the line; those of a line lie one after the other and leave nothing out.

    With `in_note` it is a part of the note's sentence, and the note holds its text as well.
    """

    kind: PieceKind
    span: Span
    in_note: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A name that was recognised, before its line is divided into pieces."""

    kind: PieceKind
    span: Span
    person: PersonRead | None = None
    evidence: Evidence | None = None
    in_note: bool = False
