"""How much of a sheet blocks take."""

from collections.abc import Sequence

from exports.typesetting import grid
from exports.typesetting.blocks import Block

ROUNDING = grid.BASE / 4  # what a block waits for the next half line, on average


def height_of(blocks: Sequence[Block]) -> float:
    """Of blocks one under another over the whole width, with the spaces between them."""
    return sum(block.before + block.set(grid.WIDTH).height + ROUNDING for block in blocks)
