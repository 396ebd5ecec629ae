"""Places where no paper can be written: no half file is left, and what was there stays."""

import os
import resource

import pytest

from exports.briefing.content.briefing import content_for
from exports.briefing.pack import make_pack
from exports.errors import PaperError
from exports.output import write_whole
from resources.i18n import catalog
from storage.progress import CancelledError
from storage.store import Store
from tests.exports.briefing import world as zone
from tests.exports.papers import PAPERS, TODAY

OLDER = b"%PDF-1.7 an older one"


@pytest.fixture
def world():
    return zone.build()


@pytest.fixture
def session(tmp_path, world):
    with Store(tmp_path / "store", create=True) as store:
        zone.keep(store, zone.records(world))
        with store.reading() as opened:
            yield opened


@pytest.fixture
def desk(tmp_path):
    """A folder with an older paper in it, and nothing else."""
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "paper.pdf").write_bytes(OLDER)
    return folder


def told(error, language):
    return catalog("interface", language).gettext(error.message).format(**error.values)


@pytest.mark.parametrize("kind", PAPERS)
def test_a_disk_that_fills_up_keeps_the_older_paper(session, world, desk, kind):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, hard))
    try:
        with pytest.raises(PaperError) as raised:
            kind(session, world, ("zh", "en"), desk / "paper.pdf")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "disk is full" in told(raised.value, "en")
    assert "磁盘" in told(raised.value, "zh_CN")
    assert (desk / "paper.pdf").read_bytes() == OLDER
    assert os.listdir(desk) == ["paper.pdf"]  # noqa: PTH208 - dotted names too


@pytest.mark.parametrize("kind", PAPERS)
def test_a_device_is_not_written_over(session, world, desk, kind):
    """It would be gone: a paper takes the place of what has its name."""
    pipe = desk / "pipe"
    os.mkfifo(pipe)
    (desk / "link").symlink_to(pipe)
    for out in (pipe, desk / "link"):
        with pytest.raises(PaperError) as raised:
            kind(session, world, ("zh", "en"), out)
        assert str(out) in told(raised.value, "en")
        assert "普通文件" in told(raised.value, "zh_CN")
    assert pipe.is_fifo()
    assert sorted(os.listdir(desk)) == ["link", "paper.pdf", "pipe"]  # noqa: PTH208


@pytest.mark.parametrize("kind", PAPERS)
def test_folders_and_no_folders(session, world, desk, kind):
    for out, english, chinese in (
        (desk, "is a folder", "文件夹"),
        (desk / "no" / "paper.pdf", "There is no folder", "文件夹"),
        (desk / "paper.pdf" / "paper.pdf", "could not be written", "写"),
    ):
        with pytest.raises(PaperError) as raised:
            kind(session, world, ("zh", "en"), out)
        assert english in told(raised.value, "en")
        assert chinese in told(raised.value, "zh_CN")
    assert (desk / "paper.pdf").read_bytes() == OLDER
    assert os.listdir(desk) == ["paper.pdf"]  # noqa: PTH208


@pytest.mark.parametrize("older", [True, False])
def test_stopping_on_the_seventh_sheet_leaves_all_as_it_was(session, world, desk, older):
    if not older:
        (desk / "paper.pdf").unlink()
    seen = []

    def stop(done, total):
        seen.append((done, total))
        if done == 7:
            raise CancelledError

    content = content_for(session, world.company.id, languages=("zh", "en"), today=TODAY)
    with pytest.raises(CancelledError):
        make_pack(content, languages=("zh", "en"), out=desk / "paper.pdf", progress=stop)
    assert seen[-1][0] == 7
    assert os.listdir(desk) == (["paper.pdf"] if older else [])  # noqa: PTH208
    assert not older or (desk / "paper.pdf").read_bytes() == OLDER


def test_an_error_while_the_name_is_given_leaves_the_older_paper(desk, monkeypatch):
    def broken(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(KeyboardInterrupt):
        write_whole(desk / "paper.pdf", b"newer")
    assert (desk / "paper.pdf").read_bytes() == OLDER
    assert os.listdir(desk) == ["paper.pdf"]  # noqa: PTH208
