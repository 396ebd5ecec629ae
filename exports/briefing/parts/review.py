"""What the preflight looks at: for the staff alone, never printed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID


class State(Enum):
    """Whether a text may be printed in a language, and why not."""

    PRINTABLE = "printable"
    MISSING = "missing"
    DRAFT = "draft"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where something can be mended; `title` names the record to the staff.

    `titles` do so in the languages of the staff (tag, title), as far as these are not the pack's.
    """

    kind: str
    record: UUID
    title: str
    titles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TextUse:
    """A text that was wanted for the pack in one language; `label` names its field."""

    origin: Origin
    field: str
    label: str
    language: str
    state: State
    text: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at beside the texts: a code of the preflight and what fills its message."""

    code: str
    origin: Origin | None
    field: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A printed price or fact (by its code when it is over), and the last day on which it holds."""

    code: str
    origin: Origin
    field: str
    last: date


@dataclass(frozen=True, slots=True)
class Review:
    """What the preflight looks at, for the staff alone: it is never printed.

    `named` counts persons of the company, `neighbours` companies that agreed to be named.
    """

    texts: tuple[TextUse, ...]
    remarks: tuple[Remark, ...]
    deadlines: tuple[Deadline, ...]
    named: int
    neighbours: int = 0
