"""Shipped files are found, and a missing one is named."""

import pytest

from resources.files import MissingResourceError, resource


def test_a_shipped_file_is_found_from_any_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert resource("locks/product.lock.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["fonts/NoSuchFace.ttf", "fonts", ""])
def test_a_missing_file_is_named(name):
    with pytest.raises(MissingResourceError) as raised:
        resource(name)
    assert raised.value.name == name
    assert f"resources/{name}" in str(raised.value)
