"""Identifiers made from a seed: the same records have the same ids in every build."""

from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from uuid import UUID

_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62
_FRACTION = (1 << 12) - 1
_RANDOM = (1 << 62) - 1
# No id may come from the future, wherever on the globe its day is today.
_AGE = timedelta(days=2)


def version_7(millisecond: int, fraction: int, random: int) -> UUID:
    """A UUID of version 7 (RFC 9562) from its three parts; too large ones are cut to fit."""
    ordered = millisecond << 80 | _VERSION_7 | (fraction & _FRACTION) << 64
    return UUID(int=ordered | _VARIANT | random & _RANDOM)


class Identities:
    """Ids of one edition, by keys such as "plot/pv_3"."""

    def __init__(self, seed: int, today: date) -> None:
        self._salt = f"{seed} {today}"
        begun = datetime.combine(today, time(), UTC) - _AGE
        self.millisecond = int(begun.timestamp()) * 1000

    def record(self, key: str) -> UUID:
        return self._made(key, 0)

    def element(self, owner: str, field: str, place: int) -> str:
        """The id of an entry of a list; entries stay in the order of their places."""
        return self._made(f"{owner} {field} {place}", place).hex

    def _made(self, key: str, place: int) -> UUID:
        digest = sha256(f"{self._salt} {key}".encode()).digest()
        return version_7(self.millisecond, place, int.from_bytes(digest[:8]))
