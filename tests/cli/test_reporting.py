"""Papers of a page or two from the command line."""

import re
from hashlib import sha256

import pypdfium2
import pytest

FIRM = "Falkenrieder Antriebstechnik GmbH"


def pages_of(file):
    document = pypdfium2.PdfDocument(file)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def test_a_brief_is_written_or_told(done, demonstration, tmp_path):
    out = tmp_path / "brief.pdf"
    answer = done("brief", "--for", FIRM, "--out", str(out), store=demonstration)
    assert "internal" in answer.last
    pages = pages_of(out)
    assert "会见参考" in pages[0]
    assert all("内部资料" in page for page in pages)
    told = done("brief", "--for", FIRM, "--text", store=demonstration).out
    assert told.startswith("内部资料　注意保存\n会见参考\n法尔肯里德")
    assert "底线与红线" not in told
    leaders = done("brief", "--for", FIRM, "--text", "--leader", store=demonstration).out
    assert "底线与红线【仅限领导】" in leaders


def test_the_appointment_can_be_named(done, refused, demonstration):
    own, *_ = done("list", "appointments", FIRM, "--json", store=demonstration).objects
    words = ("brief", "--for", FIRM, "--text", "--appointment")
    assert "■ 议程" in done(*words, own["id"], store=demonstration).out
    others = done("list", "appointments", "--json", store=demonstration).objects
    other = next(o for o in others if o["fields"]["company"] != own["fields"]["company"])
    refused(*words, other["id"], store=demonstration)


def test_sheets_and_letters_are_written(done, demonstration, tmp_path):
    out = tmp_path / "paper.pdf"
    for words in (
        ("sheet", "plot", "NEV-2", "--languages", "en,zh"),
        ("sheet", "contacts", "--for", FIRM),
        ("letter", "thank-you", "--for", FIRM, "--languages", "zh"),
    ):
        answer = done(*words, "--out", str(out), "--json", store=demonstration).objects
        assert answer[0]["pages"] == len(pages_of(out)) == 1
        assert str(out) in done(*words, "--out", str(out), store=demonstration).last


def test_a_sheet_with_gaps_is_a_draft_with_status_3(typed, demonstration, tmp_path):
    typed("edit", "plots", "NEV-2", "price=10-20元/亩 2020-01-01", store=demonstration)
    out = tmp_path / "plot.pdf"
    answer = typed("sheet", "plot", "NEV-2", "--out", str(out), store=demonstration)
    assert (answer.status, answer.err) == (3, "")
    assert "draft" in answer.last
    assert out.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("brief", "--for", FIRM),
        ("brief", "--for", "nobody", "--text"),
        ("brief", "--for", FIRM, "--out", "/proc/brief.pdf"),
        ("sheet", "plot", "--out", "OUT"),
        ("sheet", "plot", "XX-99", "--out", "OUT"),
        ("sheet", "plot", "NEV-2", "--for", FIRM, "--out", "OUT"),
        ("sheet", "contacts", "--out", "OUT"),
        ("sheet", "contacts", "--for", FIRM, "--event", "2026", "--out", "OUT"),
        ("sheet", "wine", "--out", "OUT"),
        ("letter", "thank-you", "--for", FIRM, "--languages", "zh,tlh", "--out", "OUT"),
        ("letter", "thank-you", "--for", FIRM, "--languages", "", "--out", "OUT"),
        ("letter", "thank-you", "--for", FIRM, "--languages", "en,en", "--out", "OUT"),
        ("letter", "thank-you", "--for", "Falkenrieder Antriebs", "--out", "OUT"),
        ("sheet", "contacts", "--for", "Falkenrieder Antriebs", "--out", "OUT"),
        ("letter", "hate", "--for", FIRM, "--out", "OUT"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_made_is_refused_and_leaves_no_file(refused, demonstration, tmp_path, words):
    out = tmp_path / "paper.pdf"
    refused(*(str(out) if word == "OUT" else word for word in words), store=demonstration)
    assert not out.exists()


@pytest.mark.parametrize(
    ("words", "template", "for_a_company"),
    [
        (("sheet", "plot", "NEV-3", "--languages", "en,zh"), "plot_sheet", False),
        (("letter", "thank-you", "--for", FIRM), "thank_you_letter", True),
    ],
)
def test_what_leaves_the_office_is_registered_with_its_hash(
    done, demonstration, tmp_path, words, template, for_a_company
):
    out = tmp_path / f"{template}.pdf"
    done(*words, "--out", str(out), store=demonstration)
    listed = done("--json", "list", "packs", store=demonstration).objects
    entry = next(found for found in listed if found["title"] == out.name)
    shown = done("--json", "show", "packs", entry["id"], store=demonstration).objects[0]
    assert shown["fields"]["sha256"] == sha256(out.read_bytes()).hexdigest()
    assert (shown["fields"]["template"], bool(shown["fields"]["company"])) == (
        template,
        for_a_company,
    )
    assert shown["fields"]["inputs"]
    assert shown["fields"]["findings"]


def test_what_a_paper_was_made_from_is_told_by_name(done, demonstration, tmp_path):
    out = tmp_path / "thanks.pdf"
    done("letter", "thank-you", "--for", FIRM, "--out", str(out), store=demonstration)
    told = done("show", "packs", out.name, store=demonstration).out
    assert re.search(r"Made from +\w+ \w+", told)
    assert "Company Falkenrieder" in told
    assert re.search(r"Preflight +Passed ", told)
    assert not re.search(r"\b[0-9a-f]{64}\b.*\b[0-9a-f]{64}\b", told, re.DOTALL)


def test_a_sheet_is_not_written_over_what_is_no_pdf(refused, demonstration, tmp_path):
    out = tmp_path / "notes.txt"
    out.write_text("notes", encoding="utf-8")
    answer = refused("sheet", "plot", "NEV-3", "--out", str(out), store=demonstration)
    assert out.name in answer.err
    assert out.read_text(encoding="utf-8") == "notes"
