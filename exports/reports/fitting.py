"""Sections fitted to one sheet: what does not fit goes to the annex, never to smaller type."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from exports.reports.paper import Item, Section

LONGEST = 84  # characters of a text that stands on the sheet whole
MOST = 8  # items of a section on the sheet
ELLIPSIS = "…"

_GAPS = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Shown:
    """A section as it stands on its sheet: so many items, long texts cut."""

    section: Section
    count: int

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(map(_cut, self.section.items[: self.count]))

    @property
    def spare(self) -> tuple[int, int]:
        """How much it can give: what is above its share, then all the rest of it."""
        return max(0, self.count - self.section.keeps), self.count

    @property
    def hidden(self) -> int:
        """How many items are not on the sheet at all."""
        return len(self.section.items) - self.count

    @property
    def annexed(self) -> Section | None:
        """The section with what is not on the sheet, or not whole; None where all is."""
        shown, whole = self.section.items[: self.count], self.section.items[self.count :]
        kept = (*(item for item in shown if not _is_whole(item)), *whole)
        return replace(self.section, items=kept) if kept else None


def fitted(
    sections: Sequence[Section], fits: Callable[[tuple[Shown, ...]], bool]
) -> tuple[Shown, ...]:
    """As many items as the sheet holds; the list with most to spare gives way, of equals the last.

    Where even the headings are too much for the sheet, they run over: fixed words never are.
    """
    shown = tuple(Shown(section, min(len(section.items), MOST)) for section in sections)
    while not fits(shown) and any(each.count for each in shown):
        _, at = max((each.spare, number) for number, each in enumerate(shown))
        fewer = replace(shown[at], count=shown[at].count - 1)
        shown = (*shown[:at], fewer, *shown[at + 1 :])
    return shown


def shortened(text: str, longest: int = LONGEST) -> str:
    """The text, or its beginning with an ellipsis; line ends become spaces."""
    line = _flat(text)
    return line if len(line) <= longest else line[: longest - 1] + ELLIPSIS


def _cut(item: Item) -> Item:
    return Item(
        tuple(map(shortened, item.columns)),
        under=shortened(item.under),
        spoken=shortened(item.spoken, 2 * LONGEST),
        alarm=item.alarm,
        language=item.language,
    )


def _is_whole(item: Item) -> bool:
    return list(_cut(item).texts()) == [_flat(text) for text in item.texts()]


def _flat(text: str) -> str:
    return _GAPS.sub(" ", text.strip())
