"""Where a paper cannot be written, and what cannot be typed: status 2, a sentence, no file."""

import os

import pytest

FIRM = "Falkenrieder Antriebstechnik GmbH"
PAPERS = (
    ("pack", "--for", FIRM),
    ("sheet", "plot", "NEV-2", "--languages", "zh,en"),
    ("sheet", "contacts", "--for", FIRM),
    ("letter", "thank-you", "--for", FIRM, "--languages", "zh,en"),
    ("brief", "--for", FIRM),
)
NOT_A_PDF = b"a table of figures"


@pytest.fixture
def desk(tmp_path):
    (tmp_path / "figures.txt").write_bytes(NOT_A_PDF)
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    return tmp_path


PLACES = (
    ("figures.txt", "is there already and is no PDF", "PDF"),
    ("folder", "is a folder", "文件夹"),
    ("no/paper.pdf", "There is no folder", "文件夹"),
    ("pipe", "is no ordinary file", "普通文件"),
)


@pytest.mark.parametrize("words", PAPERS, ids=lambda words: "-".join(words[:2]))
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place[0])
def test_no_paper_takes_the_place_of_anything_else(refused, made_demonstration, desk, words, place):
    before = sorted(desk.rglob("*"))
    name, english, chinese = place
    wanted = {"zh": chinese, "en": english} if words[0] == "pack" else {"zh": chinese}
    for language, sentence in wanted.items():
        out = ("--out", str(desk / name), "--language", language)
        told = refused(*words, *out, store=made_demonstration).err
        assert sentence in told
        assert ("。" in told) == (language == "zh")
    assert sorted(desk.rglob("*")) == before
    assert (desk / "figures.txt").read_bytes() == NOT_A_PDF
    assert (desk / "pipe").is_fifo()


@pytest.mark.parametrize(("language", "wanted"), [("en", "was found for"), ("zh", "找到")])
def test_an_empty_store_has_nobody_to_make_a_pack_for(refused, empty, tmp_path, language, wanted):
    for words in PAPERS:
        out = ("--out", str(tmp_path / "paper.pdf"), "--language", language)
        told = refused(*words, *out, store=empty).err
        assert wanted in told
    assert not (tmp_path / "paper.pdf").exists()


@pytest.mark.parametrize(("language", "wanted"), [("en", "no price range"), ("zh", "不是价格区间")])
def test_a_price_from_high_to_low_is_not_taken(refused, done, demonstration, language, wanted):
    words = ("edit", "plots", "NEV-2", "price=20-10元/亩 2027-01-01", "--language", language)
    assert wanted in refused(*words, store=demonstration).err
    shown = done("show", "plot", "NEV-2", "--language", language, store=demonstration).out
    assert "20–10" not in shown


@pytest.mark.parametrize(
    ("language", "wanted"), [("en", "has no day until which"), ("zh", "参考价格没有有效期")]
)
def test_a_price_without_validity_makes_a_draft_with_status_3(
    typed, demonstration, tmp_path, language, wanted
):
    typed("edit", "plots", "NEV-2", "price=10-20元/亩", store=demonstration)
    for words in (("pack", "--for", FIRM, "--plots", "NEV-2"), PAPERS[1]):
        out = ("--out", str(tmp_path / "paper.pdf"), "--language", language)
        made = typed(*words, *out, store=demonstration)
        assert (made.status, made.err) == (3, "")
        assert wanted in made.out


@pytest.mark.parametrize(
    ("language", "wanted"), [("en", "contradict each other"), ("zh", "互相矛盾")]
)
def test_figures_that_contradict_each_other_are_told(typed, demonstration, language, wanted):
    known = ("name.zh=地区生产总值", "topic=gdp", "unit.zh=元", "as_of=2025-12-31", "rank=0")
    assert typed("new", "fact", *known, "amount=7", store=demonstration).status == 0
    told = typed("preflight", "--for", FIRM, "--language", language, store=demonstration)
    assert (told.status, told.err) == (3, "")
    assert wanted in told.out
