"""A block that goes to the next sheet rather than be divided, as long as a sheet can hold it."""

from dataclasses import dataclass

from exports.typesetting.blocks import Block, Setting
from exports.typesetting.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Together:
    """Another block, kept whole."""

    block: Block

    @property
    def before(self) -> float:
        return self.block.before

    @property
    def stays(self) -> bool:
        return self.block.stays

    def set(self, width: float) -> "SetTogether":
        return SetTogether(self.block.set(width))


@dataclass(frozen=True, slots=True)
class SetTogether:
    """That block in its column."""

    setting: Setting

    @property
    def height(self) -> float:
        return self.setting.height

    def split(self, room: float) -> None:
        """It is not divided for want of room on a sheet that holds something already."""

    def force(self, room: float) -> tuple[Setting, Setting] | None:
        return self.setting.force(room)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        self.setting.draw(sheet, x, top)
