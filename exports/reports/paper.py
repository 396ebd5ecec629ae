"""What an internal paper says, in words: sections of items, before they are set or printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto


class Form(Enum):
    """How a section stands on the sheet."""

    PLAIN = auto()
    UNKEPT = auto()  # on red ground: what must be said first
    RESTRICTED = auto()  # on grey ground, marked: for leaders alone


@dataclass(frozen=True, slots=True)
class Item:
    """One thing said: texts side by side, what explains them, and a sentence to be interpreted.

    The `alarm` stands at the right: how long something is overdue. A sentence may be in a
    `language` of its own, else it is in that of the section.
    """

    columns: tuple[str, ...]
    under: str = ""
    spoken: str = ""
    alarm: str = ""
    language: str | None = None

    def texts(self) -> Iterator[str]:
        """All that it says."""
        said = (*self.columns, self.alarm, self.under, self.spoken)
        return (text for text in said if text)


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a heading; columns share the width by `shares`, `language` is that of `spoken`.

    With `labels`, the first column is a label and stands in strong letters. The first items, as
    many as it `keeps`, leave the sheet only when nothing else can.
    """

    title: str
    items: tuple[Item, ...]
    shares: tuple[float, ...] = (12,)
    labels: bool = False
    note: str = ""
    form: Form = Form.PLAIN
    keeps: int = 1
    language: str = "en"
