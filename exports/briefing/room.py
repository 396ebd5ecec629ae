"""How much of a sheet blocks take."""

from collections.abc import Sequence
from math import ceil

from exports.typesetting import grid
from exports.typesetting.blocks import Block
from exports.typesetting.title import Title

ROUNDING = grid.BASE / 4  # what a block waits for the next half line, on average


def room_under(title: Title) -> float:
    """What a sheet holds under its title, up to its last line."""
    return grid.LAST - (grid.TITLE - 2 * grid.BASE) - title.set(grid.WIDTH).height


def height_of(blocks: Sequence[Block]) -> float:
    """Of blocks one under another over the whole width, with the spaces between them."""
    return sum(block.before + block.set(grid.WIDTH).height + ROUNDING for block in blocks)


def foot_under(title: Title, blocks: Sequence[Block]) -> float:
    """Where the last of blocks ends that stand under the title, each on its half line."""
    y, half = grid.TITLE - 2 * grid.BASE + title.set(grid.WIDTH).height, grid.BASE / 2
    for block in blocks:
        y = ceil((y + block.before - 0.01) / half) * half + block.set(grid.WIDTH).height
    return y
