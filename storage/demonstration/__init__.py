"""The demonstration: an invented zone with its investors, made by code from a seed and a day."""

from storage.demonstration.edition import Summary, build

__all__ = ["Summary", "build"]
