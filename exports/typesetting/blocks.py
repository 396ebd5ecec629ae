"""What a document is made of: blocks, and blocks set into a column."""

from dataclasses import dataclass
from typing import Protocol

from exports.typesetting.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Pair:
    """One meaning in the leading and in the second language; either may be empty."""

    lead: str
    second: str = ""


class Setting(Protocol):
    """A block as it stands in a column of a certain width; in points."""

    @property
    def height(self) -> float:
        """From its top to its last baseline or rule."""
        ...

    def split(self, room: float) -> "tuple[Setting, Setting] | None":
        """A first part no higher than the room and the rest, or nothing if it stays whole."""
        ...

    def force(self, room: float) -> "tuple[Setting, Setting] | None":
        """The same on an empty sheet, where staying whole does not help any more."""
        ...

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """Draw with the upper left corner at x, top."""
        ...


class Block(Protocol):
    """Something that stands in the column of a document.

    `before` is the space above it, left out at the top of a sheet. `stays` keeps it on the sheet
    of the block that follows.
    """

    @property
    def before(self) -> float: ...

    @property
    def stays(self) -> bool: ...

    def set(self, width: float) -> Setting:
        """Set it into a column of this width."""
        ...


class Opening:
    """Marks a block that begins a sheet."""

    __slots__ = ()


class Unseen:
    """Marks a block that takes no room: it stands on the sheet where the one before it ended."""

    __slots__ = ()


class AtFoot:
    """Marks a block that stands at the foot of its sheet, as notes and sources do."""

    __slots__ = ()


class Whole:
    """The part of a setting that is never split."""

    __slots__ = ()

    def split(self, room: float) -> None:
        """It stays whole."""

    def force(self, room: float) -> None:
        """It stays whole, and runs over the edge."""


@dataclass(frozen=True, slots=True)
class Space(Whole):
    """Empty height, nothing at the top of a sheet."""

    before: float
    stays: bool = False
    height: float = 0

    def set(self, width: float) -> "Space":
        return self

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """Nothing is to be seen."""
