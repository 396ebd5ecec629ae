"""Every engine that is installed sets the same thirteen pages; no figure is judged here."""

from importlib.util import find_spec

import pypdfium2
import pytest

from benchmarks.packs import photographs, turns
from benchmarks.packs.contents import PAGES, contents, words
from benchmarks.packs.engines import NAMES, Cold, EngineMissingError, KeptEngine
from benchmarks.packs.turns import Found
from benchmarks.packs.work import Answer
from benchmarks.pairs import Effort, Sample

PACKAGES = {"typst": "typst", "weasyprint": "weasyprint"}


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pictures")
    photographs.make(folder)
    return folder


@pytest.mark.parametrize("engine", NAMES)
def test_an_engine_sets_every_section_on_its_page(engine, pictures):
    if engine in PACKAGES and not find_spec(PACKAGES[engine]):
        pytest.skip(f"{engine} is not installed")
    with KeptEngine(engine, pictures) as process:
        process.pack(0)
        answer = process.pack(3)
    assert answer.cpu > 0
    assert answer.size == (pictures / f"{engine}.pdf").stat().st_size
    pages = pages_of(pictures / f"{engine}.pdf")
    pack = contents(3)
    assert len(pages) == PAGES
    assert pack.investor.zh in pages[0]
    for number, name in enumerate(pack.sections, 3):
        assert name.zh in pages[number - 1]
        assert name.zh in pages[1]
        assert str(number) in pages[1]
    assert all(firm[3] in pages[10] for firm in pack.firms)
    assert all(person.mail in pages[12] for person in pack.people)


def test_a_pack_is_the_same_each_time_and_differs_from_the_next():
    assert contents(7) == contents(7)
    assert contents(7).firms != contents(8).firms
    assert contents(7).investor != contents(8).investor
    assert len(words()["paragraphs"]) == len(contents(0).texts[0])


def test_an_engine_that_is_missing_is_named(pictures):
    with pytest.raises(EngineMissingError, match="nowhere"):
        KeptEngine("nowhere", pictures)


def test_a_missing_engine_is_told_and_never_invented(pictures):
    missing = []
    found = turns._kept(pictures, Effort(pairs=1, size=1), ("ours", "nowhere"), missing)
    assert found.keys() == {"ours"}
    assert len(found["ours"].packs) == 2
    assert "nowhere is not installed" in missing[0]
    notes = list(turns._notes(found, found["ours"], missing))
    assert notes[-1] == missing[0]


def test_a_pack_of_other_people_or_pages_is_found_out(pictures, tmp_path):
    with KeptEngine("ours", pictures) as process:
        process.pack(0)
    turns._check(pictures / "ours.pdf", 0)
    short = pypdfium2.PdfDocument(pictures / "ours.pdf")
    del short[4]
    short.save(tmp_path / "short.pdf")
    with pytest.raises(AssertionError, match=r"short.pdf"):
        turns._check(tmp_path / "short.pdf", 0)
    del short[-1]
    short.save(tmp_path / "nobody.pdf")
    with pytest.raises(AssertionError, match=r"nobody.pdf"):
        turns._check(tmp_path / "nobody.pdf", 0)


def test_ours_is_set_beside_every_peer_that_was_found():
    found = {engine: Found(name) for engine, name in NAMES.items() if engine != "typst"}
    for at, each in enumerate(found.values(), 1):
        each.packs += [Answer(9.0, 9.0, 1, None), *[Answer(at, 2 * at, 1, None)] * 2]
        each.colds += [Cold(Sample(at, at), Sample(at, at))] * 2
    lines = list(turns._lines(found, Effort(pairs=2, size=2)))
    assert {line.beside for line in lines} == {"WeasyPrint", "textbook ReportLab"}
    assert [line.ratio.value for line in lines[:2]] == [1 / 2, 1 / 3]
    assert not lines[0].reached


def test_a_shelf_is_the_sum_of_its_packs():
    ours = Found("", [Answer(1, 2, 3, None), Answer(2, 3, 3, None)])
    theirs = Found("", [Answer(4, 8, 3, None), Answer(2, 2, 3, None)])
    line = turns._shelf(ours, "other", theirs, 2)
    assert line.cpu == 3e6
    assert line.beside_wall == 10e6
    assert line.ratio.value == 0.5


def pages_of(path):
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    return [text.replace("\r\n", "\n") for text in texts]
