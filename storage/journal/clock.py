"""A hybrid logical clock: close to the wall clock, never behind what it has seen.

Kulkarni et al., 2014. The clock orders what is shown; it never decides what overwrites what.
"""

import time
from datetime import datetime

from storage.entities.columns import EPOCH, MILLISECOND

_COUNTER_BITS = 16


def wall_milliseconds() -> int:
    return time.time_ns() // 1_000_000


def tick(last: int, now: int) -> int:
    """The next stamp after `last` when the wall clock reads `now` milliseconds."""
    return max(now << _COUNTER_BITS, last + 1)


def moment_of(stamp: int) -> datetime:
    """The instant a stamp stands for, to the millisecond."""
    return EPOCH + (stamp >> _COUNTER_BITS) * MILLISECOND
