"""Blocks placed one under another on sheets, in one pass."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import ceil

from exports.typesetting import grid
from exports.typesetting.blocks import AtFoot, Block, Opening, Setting, Unseen
from exports.typesetting.sheet import Sheet

OVERFULL_FROM = 0.5
HALF_LINE = grid.BASE / 2


@dataclass(frozen=True, slots=True)
class Frame:
    """Where blocks stand on a sheet: from `top`, those that begin a sheet from `opening`."""

    x: float = grid.MARGIN
    width: float = grid.WIDTH
    opening: float = grid.TITLE - 2 * grid.BASE
    top: float = grid.TITLE - grid.BASE
    foot: float = grid.LAST


class Flow:
    """Places blocks on sheets that it gets from `new_sheet` when one is full."""

    def __init__(self, new_sheet: Callable[[], Sheet], frame: Frame) -> None:
        self._new_sheet = new_sheet
        self._frame = frame
        self._sheet: Sheet | None = None
        self._y = self._foot = 0.0
        self._empty = False

    def place(self, blocks: Iterable[Block]) -> None:
        """Place all of them; a block that stays takes the next one along."""
        group: list[tuple[Block, Setting]] = []
        for block in blocks:
            if isinstance(block, Opening) and group:
                self._place_group(group)
                group = []
            group.append((block, block.set(self._frame.width)))
            if not block.stays:
                self._place_group(group)
                group = []
        if group:
            self._place_group(group)

    def _place_group(self, group: list[tuple[Block, Setting]]) -> None:
        first, _ = group[0]
        if isinstance(first, Opening):
            self._turn(self._frame.opening)
        elif self._sheet is None or not (self._empty or self._fit(group)):
            self._turn(self._frame.top)
        for block, setting in group:
            if isinstance(block, Unseen):
                self._put(setting, self._y)
                continue
            if isinstance(block, AtFoot):
                self._place_at_foot(block.before, setting)
            else:
                self._place(block.before, setting)
            self._empty = isinstance(block, Opening) or (self._empty and not setting.height)

    def _fit(self, group: list[tuple[Block, Setting]]) -> bool:
        """Whether the group, or at least a part of its last block, has room on the sheet."""
        y = self._y
        seen = [each for each in group if not isinstance(each[0], Unseen)]
        if not seen:
            return True
        for block, setting in seen[:-1]:
            y = next_line(y, block.before) + setting.height
        block, last = seen[-1]
        room = self._foot - next_line(y, block.before)
        return last.height <= room or last.split(room) is not None

    def _place(self, before: float, setting: Setting) -> None:
        rest: Setting | None = setting
        while rest is not None:
            top = self._y if self._empty else next_line(self._y, before)
            first, rest = self._fitting(rest, self._foot - top)
            if first is not None:
                self._draw(first, top)
            if rest is not None:
                self._turn(self._frame.top)

    def _fitting(self, setting: Setting, room: float) -> tuple[Setting | None, Setting | None]:
        """What of the setting is drawn on this sheet, and what is left for the next."""
        if setting.height <= room:
            return setting, None
        if self._empty:
            return setting.split(room) or setting.force(room) or (setting, None)
        return setting.split(room) or (None, setting)

    def _place_at_foot(self, before: float, setting: Setting) -> None:
        self._foot -= setting.height
        self._put(setting, self._foot)
        self._foot -= before

    def _draw(self, setting: Setting, top: float) -> None:
        self._put(setting, top)
        self._y = top + setting.height

    def _put(self, setting: Setting, top: float) -> None:
        if self._sheet is not None:
            setting.draw(self._sheet, self._frame.x, top)
            if setting.height > self._frame.foot - top + OVERFULL_FROM and not self._sheet.bare:
                self._sheet.overfull.append("")

    def _turn(self, top: float) -> None:
        self._sheet = self._new_sheet()
        self._y, self._foot, self._empty = top, self._frame.foot, True


def next_line(y: float, before: float) -> float:
    """The next half line of the grid, at least `before` below y."""
    return ceil((y + before - 0.01) / HALF_LINE) * HALF_LINE
