"""Places in a line of text, and the one-to-one folding that lets a rule read full-width signs."""

import re
from dataclasses import dataclass

from resources.i18n import N_
from resources.terms import simplified
from storage.errors import UserError

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = dict.fromkeys((0x00A0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000), " ")
_DASHES = dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212), "-")
_APOSTROPHES = dict.fromkeys((0x2018, 0x2019, 0x02BC), "'")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_FOLDING = _FULL_WIDTH | _SPACES | _DASHES | _APOSTROPHES


class UnstorableTextError(UserError):
    """A text with a character that neither store can hold: NUL or half of a surrogate pair."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From `start` up to but without `end`, counted in characters of the line."""

    start: int
    end: int

    def of(self, line: str) -> str:
        """The characters of the line that lie here."""
        return line[self.start : self.end]

    def moved(self, by: int) -> "Span":
        """The same place, where the text is part of a longer one and begins at `by`."""
        return Span(self.start + by, self.end + by)


def fold(text: str) -> str:
    """Full-width signs as ASCII, odd spaces, dashes and apostrophes plain, characters simplified.

    Character for character, so that a place in the result is the same place in the text.
    """
    return simplified(text.translate(_FOLDING))


def require_storable(text: str) -> None:
    """Refuse NUL and lone surrogates, naming the position (counted from 1) of the first one."""
    found = _UNSTORABLE.search(text)
    if found:
        raise UnstorableTextError(
            N_("Character {position} of the text cannot be stored (U+{code})."),
            position=found.start() + 1,
            code=f"{ord(found.group()):04X}",
        )
