"""Blocks that stand beside each other: a plan and its facts, a text and a picture."""

from dataclasses import dataclass

from exports.typesetting.blocks import Block, Setting, Whole
from exports.typesetting.grid import columns_of
from exports.typesetting.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Beside:
    """Columns of blocks; twelve shares in all are the columns of the sheet. It stays whole."""

    columns: tuple[tuple[Block, ...], ...]
    shares: tuple[float, ...]
    before: float = 15
    stays: bool = False

    def set(self, width: float) -> "SetBeside":
        placed = []
        for (offset, room), blocks in zip(
            columns_of(self.shares, width), self.columns, strict=True
        ):
            y = 0.0
            for at, block in enumerate(blocks):
                setting = block.set(room)
                y += block.before if at else 0
                placed.append((offset, y, setting))
                y += setting.height
        return SetBeside(tuple(placed))


@dataclass(frozen=True, slots=True)
class SetBeside(Whole):
    """Settings, each with its place from the upper left corner."""

    settings: tuple[tuple[float, float, Setting], ...]

    @property
    def height(self) -> float:
        return max((y + setting.height for _, y, setting in self.settings), default=0.0)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        for offset, y, setting in self.settings:
            setting.draw(sheet, x + offset, top + y)
