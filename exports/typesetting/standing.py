"""On which sheets a part of a document stands, for what comes later in it and names them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from exports.typesetting.blocks import Block, Unseen, Whole
from exports.typesetting.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Standing:
    """Parts by name. Blocks are set as they are asked for, so that earlier parts already stand."""

    _sheets: dict[str, list[int]] = field(default_factory=dict)

    def watched(self, name: str, blocks: Iterable[Block]) -> Iterator[Block]:
        """The blocks of a part, with marks after the first and the last one."""
        first, last = True, None
        for block in blocks:
            last = block
            yield block
            if first:
                yield Marker(name, self._sheets, stays=block.stays)
                first = False
        if last is not None:
            yield Marker(name, self._sheets)

    def sheets(self, name: str) -> range:
        """The sheets of a part that has been set, counted from 1; none for a part that was not."""
        found = self._sheets.get(name)
        return range(min(found), max(found) + 1) if found else range(0)


@dataclass(frozen=True, slots=True)
class Marker(Unseen, Whole):
    """Notes the sheet on which the block before it ends."""

    name: str
    seen: dict[str, list[int]]
    before: float = 0
    stays: bool = False
    height: float = 0

    def set(self, width: float) -> "Marker":
        return self

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """Nothing is to be seen."""
        self.seen.setdefault(self.name, []).append(sheet.number)
