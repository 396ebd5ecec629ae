"""Packs from the command line, and what they lack."""

import pypdfium2
import pytest

ADDRESSEE = "Falkenrieder Antriebstechnik GmbH"
FEWEST_LINES = 8  # of a sheet, with head and foot
TO_HIM = ("--for", ADDRESSEE, "--languages", "zh,en")


def text_of(file):
    document = pypdfium2.PdfDocument(file)
    try:
        return "".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_a_pack_is_written_and_registered(done, demonstration, tmp_path):
    out = tmp_path / "pack.pdf"
    answer = done("pack", *TO_HIM, "--out", str(out), store=demonstration)
    assert str(out) in answer.last
    text = text_of(out)
    assert "法尔肯里德传动技术有限公司" in text
    assert "青松" not in text
    (entry,) = done("list", "packs", "--json", store=demonstration).objects
    assert (entry["fields"]["draft"], entry["fields"]["languages"]) == (False, "zh,en")
    assert entry["fields"]["file_name"] == "pack.pdf"
    assert entry["fields"]["inputs"]
    # What left the office stays in the register, whatever is undone.
    assert "Make pack" not in done("undo", store=demonstration).last
    assert done("list", "packs", "--json", store=demonstration).objects == [entry]


@pytest.mark.parametrize("languages", ["en,zh", "zh,en", "zh", "en"])
def test_no_sheet_of_the_showcase_is_all_but_empty(done, demonstration, tmp_path, languages):
    out = tmp_path / "pack.pdf"
    order = ("pack", "--for", ADDRESSEE, "--languages", languages)
    done(*order, "--out", str(out), store=demonstration)
    with pypdfium2.PdfDocument(out) as document:
        lines = [len(page.get_textpage().get_text_range().splitlines()) for page in document]
    assert 12 <= len(lines) <= 26
    assert min(lines) >= FEWEST_LINES


def test_a_pack_with_gaps_is_a_draft_with_status_3(typed, demonstration, tmp_path):
    plot = ("plots", "NEV-2")
    typed("edit", *plot, "price=10-20元/亩 2020-01-01", store=demonstration)
    order = (*TO_HIM, "--plots", "NEV-2")
    checked = typed("preflight", *order, store=demonstration)
    assert checked.status == 3
    assert "valid until 1 January 2020" in checked.out
    assert checked.err == ""
    out = tmp_path / "pack.pdf"
    answer = typed("pack", *order, "--out", str(out), store=demonstration)
    assert (answer.status, answer.err) == (3, "")
    assert "draft" in answer.out.splitlines()[-1]
    assert out.exists()
    plain = typed("pack", *order, "--out", str(out), "--json", store=demonstration).objects[0]
    assert plain["draft"]
    assert any(found["level"] == "must_fix" for found in plain["findings"])
    found = typed("preflight", *order, "--json", store=demonstration).objects
    assert {"must_fix", "passed"} <= {finding["level"] for finding in found}


def test_a_pack_can_be_made_for_an_event(typed, done, demonstration):
    """Whether all that is pitched there is in order is the preflight's matter."""
    events = done("list", "events", "Shanghai", "--json", store=demonstration).objects
    running = next(event for event in events if event["fields"]["status"] == "running")
    with_event = typed("preflight", *TO_HIM, "--event", running["id"], store=demonstration)
    without = typed("preflight", *TO_HIM, store=demonstration)
    assert with_event.status in (0, 3)
    assert with_event.out != without.out


@pytest.mark.parametrize("language", ["zh", "en"])
def test_preflight_says_what_can_be_made(done, demonstration, language):
    answer = done("preflight", "--for", ADDRESSEE, "--language", language, store=demonstration)
    assert ADDRESSEE[:12] in answer.last or "法尔肯里德" in answer.last


def test_what_cannot_be_made_is_refused_and_leaves_no_file(refused, done, demonstration, tmp_path):
    out = tmp_path / "pack.pdf"
    for name in ("双子", "双子"):
        done("new", "investor", f"name.zh={name}", store=demonstration)
    for words in (
        ("--for", "nobody"),
        ("--for", "双子"),
        (*TO_HIM[:2], "--languages", "zh,tlh"),
        (*TO_HIM[:2], "--languages", "zh,en,de"),
        (*TO_HIM[:2], "--languages", ""),
        (*TO_HIM[:2], "--languages", "en,en"),
        ("--for", "Falkenrieder Antriebs", "--languages", "zh,en"),
        (*TO_HIM, "--plots", "XX-99"),
        (*TO_HIM, "--event", "nothing"),
        ("--languages", "zh,en"),
    ):
        refused("pack", *words, "--out", str(out), store=demonstration)
        refused("preflight", *words, store=demonstration)
    refused("pack", *TO_HIM, store=demonstration)
    for nowhere in (tmp_path, tmp_path / "no" / "such" / "folder.pdf", "/proc/pack.pdf"):
        refused("pack", *TO_HIM, "--out", str(nowhere), store=demonstration)
    assert not out.exists()
    assert list(tmp_path.glob("**/*.part")) == []
    assert done("list", "packs", "--json", store=demonstration).out == ""
