"""A store with the small zone in it, and packs made from it."""

import io
from types import SimpleNamespace

import pytest

from exports.briefing.content.briefing import content_for
from exports.briefing.pack import make_pack
from storage.store import Store
from tests.exports.briefing import world as zone


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "store", create=True) as opened:
        yield opened


@pytest.fixture
def world():
    """The records, to be changed before they are kept."""
    return zone.build()


@pytest.fixture
def read(store, world):
    """Keeps the world at the first call, and reads a pack's content from the store."""
    kept = []

    def content(languages=("en", "zh"), company=None, **choices):
        if not kept:
            kept.append(world)
            zone.keep(store, zone.records(world))
        choices = {"today": zone.TODAY} | choices
        with store.reading() as session:
            wanted = company or world.company.id
            return content_for(session, wanted, languages=languages, **choices)

    return content


@pytest.fixture
def make(read):
    """A pack of the world: its result, its bytes and its content."""

    def pack(languages=("en", "zh"), **choices):
        content, out = read(languages, **choices), io.BytesIO()
        result = make_pack(content, languages=languages, out=out)
        return SimpleNamespace(result=result, pdf=out.getvalue(), content=content)

    return pack
