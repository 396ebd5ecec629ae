"""The locks: everything pinned and hashed, one resolution, no index named."""

import re
import tomllib
from pathlib import Path

import pytest

from resources.files import resource

PROJECT = tomllib.loads(
    (Path(__file__).resolve().parents[2] / "pyproject.toml").read_text(encoding="utf-8")
)


def pinned(purpose):
    """Name → (version and condition, hashes) of a lock; every line of it must be understood."""
    text = resource(f"locks/{purpose}.lock.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.strip().replace(" \\\n", "\n"))
    return dict(entry(*lines.splitlines()) for lines in entries)


def entry(requirement, *hashes):
    name, version = re.fullmatch(r"([a-z0-9-]+)==(\S+(?: ; .+)?)", requirement).groups()
    assert hashes
    assert all(re.fullmatch(r" +--hash=sha256:[0-9a-f]{64}", line) for line in hashes), name
    return name, (version, hashes)


def test_the_tests_run_on_the_versions_that_the_product_ships_with():
    product, test = pinned("product"), pinned("test")
    assert product.items() <= test.items()


@pytest.mark.parametrize(
    ("purpose", "requirements"),
    [
        ("product", PROJECT["project"]["dependencies"]),
        ("test", PROJECT["dependency-groups"]["test"]),
    ],
)
def test_what_is_declared_is_locked(purpose, requirements):
    names = {re.match(r"[\w.-]+", requirement)[0] for requirement in requirements}
    assert names <= pinned(purpose).keys()
