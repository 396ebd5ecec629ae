"""Reads the data files of the term base whole."""

import tomllib
from collections.abc import Iterator
from typing import Any

from resources.files import RESOURCES, resource

FOLDER = RESOURCES / "terms"


def read_toml(name: str) -> dict[str, Any]:
    return tomllib.loads(resource(f"terms/{name}").read_text("utf-8"))


def read_rows(name: str) -> Iterator[list[str]]:
    """The rows of a tab-separated file, without the comment at its top."""
    lines = resource(f"terms/{name}").read_text("utf-8").split("\n")
    return (line.split("\t") for line in lines if line and not line.startswith("# "))
