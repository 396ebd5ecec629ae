"""Identifiers that sort by the time they were made (UUID version 7, RFC 9562)."""

import os
import time
from uuid import UUID

_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62
_RANDOM_A = (1 << 12) - 1
_RANDOM_B = (1 << 62) - 1


def new_id() -> UUID:
    """48 bits of milliseconds, 12 bits of the fraction of the millisecond, 62 random bits."""
    millisecond, rest = divmod(time.time_ns(), 1_000_000)
    fraction = (rest << 12) // 1_000_000 & _RANDOM_A
    random = int.from_bytes(os.urandom(8)) & _RANDOM_B
    value = (millisecond & ((1 << 48) - 1)) << 80 | _VERSION_7 | fraction << 64 | _VARIANT | random
    return UUID(int=value)
