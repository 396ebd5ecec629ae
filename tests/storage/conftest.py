"""A real store on disk, which must follow from its journal when a test is over."""

import pytest

from storage.journal.recompute import differences_from_journal
from storage.store import Store


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "store"


@pytest.fixture
def store(folder):
    with Store(folder, create=True) as opened:
        yield opened
        with opened.reading() as session:
            assert list(differences_from_journal(session)) == []
