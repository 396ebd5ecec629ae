"""How long work reports and is stopped; knows nothing of windows."""

from typing import Protocol


class CancelledError(Exception):
    """The user asked to stop."""


class Progress(Protocol):
    """Reports a step; raises CancelledError when the user asked to stop."""

    def __call__(self, done: int, total: int, /) -> None: ...


def no_progress(_done: int, _total: int, /) -> None:
    """For whoever does not watch."""
