"""Every kind of paper is a sound file: fonts inside, text to be copied, and the same each time."""

import io
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest
from pdfminer.high_level import extract_text
from pikepdf import Dictionary, Name
from reportlab.pdfgen.canvas import Canvas

from exports.briefing.content.briefing import content_for
from exports.briefing.pack import make_pack
from exports.reports.brief import make_brief
from exports.reports.brief_content import brief_content
from exports.reports.contact_list import make_contact_list
from exports.reports.contact_list_content import company_list, event_list
from exports.reports.letter_content import letter_content
from exports.reports.plot_sheet import make_plot_sheet
from exports.reports.plot_sheet_content import plot_sheet_content
from exports.reports.thank_you import make_thank_you
from storage.entities.schema import KINDS
from storage.repositories.finding import one
from storage.store import Store
from tests.exports.briefing import world as zone
from tests.exports.reports.conftest import NOW, built
from tests.exports.structure import faults
from tests.exports.typesetting.reading import texts

LANGUAGES = (("en", "zh"), ("zh", "en"), ("zh",), ("en",))
FIRM, PLOT = "Norrvik Drive Systems AB", "B-07"


def papers(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every paper that can be made from the store of the small zone, by name."""
    with Store(folder) as store, store.reading() as session:
        firm, plot, event = (
            one(session, KINDS[kind], words, "en").id
            for kind, words in (("company", FIRM), ("plot", PLOT), ("event", "Shanghai"))
        )
        for languages in LANGUAGES:
            of = {"languages": languages, "today": zone.TODAY}
            tag = "-".join(languages)
            content = content_for(session, firm, **of)
            yield f"pack {tag}", written(make_pack, content, languages=languages)
            yield f"sheet {tag}", written(make_plot_sheet, plot_sheet_content(session, plot, **of))
            yield f"letter {tag}", written(make_thank_you, letter_content(session, firm, **of))
        for name, leader in (("brief", False), ("brief for a leader", True)):
            content = brief_content(session, firm, now=NOW, leader=leader)
            yield name, written(make_brief, content)
        yield "contacts", written(make_contact_list, company_list(session, firm, zone.TODAY))
        yield "guests", written(make_contact_list, event_list(session, event, zone.TODAY))


def written(make, content, **options):
    out = io.BytesIO()
    make(content, out=out, **options)
    return out.getvalue()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("papers") / "store"
    with Store(path, create=True) as store:
        zone.keep(store, zone.records(built()))
    return path


@pytest.fixture(scope="module")
def made(folder):
    return dict(papers(folder))


def test_every_paper_is_a_sound_file(made):
    assert len(made) == 16
    assert {name: found for name, pdf in made.items() if (found := faults(pdf))} == {}


def test_no_word_of_any_paper_is_copied_in_parts(made):
    """The engine marks a word that it could not put together by \ufffe."""
    told = {name: "".join(texts(pdf)) for name, pdf in made.items()}
    assert {name for name, text in told.items() if "\ufffe" in text or "\u00ad" in text} == set()
    assert any("\u00ad" in extract_text(io.BytesIO(pdf)) for pdf in made.values())


def test_equal_store_and_clock_give_equal_bytes_in_every_process(made, folder):
    code = (
        "import sys; from pathlib import Path; from hashlib import sha256\n"
        "from tests.exports.test_structure import papers\n"
        "for name, pdf in papers(Path(sys.argv[1])): print(name, sha256(pdf).hexdigest())"
    )
    wanted = [f"{name} {sha256(pdf).hexdigest()}" for name, pdf in made.items()]
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LANG": "de_DE.UTF-8"},
    )
    assert done.stdout.splitlines() == wanted


def a_standard_font(file):
    page = file.pages[0]
    page.resources.Font["/F9"] = file.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    )


def fonts_of(file):
    return [item for item in file.objects if isinstance(item, Dictionary) and "/BaseFont" in item]


def type0(file):
    return next(font for font in fonts_of(file) if font.Subtype == Name.Type0)


def no_characters(file):
    del type0(file)["/ToUnicode"]


def a_character_less(file):
    font = type0(file)
    entries = font.ToUnicode.read_bytes().replace(b"<0002> <", b"<F002> <")
    font.ToUnicode = file.make_stream(entries)


def no_program(file):
    font = next(font for font in fonts_of(file) if "/FontDescriptor" in font)
    del font.FontDescriptor["/FontFile2"]


def a_whole_font(file):
    for font in fonts_of(file):
        font.BaseFont = Name("/" + str(font.BaseFont).split("+")[1])


def no_language(file):
    del file.Root["/Lang"]


def no_title(file):
    del file.docinfo["/Title"]


def an_entry_to_nowhere(file):
    with file.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Nowhere", "gone"))


def no_outline(file):
    del file.Root["/Outlines"]


def an_open_end(file):
    file.pages[0].contents_add(b"q BT", prepend=False)


def a_picture_that_is_not_there(file):
    file.pages[0].contents_add(b"/P9 Do", prepend=False)


def another_size(file):
    file.pages[0].mediabox = [0, 0, 612, 792]


def an_action(file):
    file.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (a_standard_font, "no subset"),
        (no_characters, "cannot be copied"),
        (a_character_less, "characters of"),
        (no_program, "not embedded"),
        (a_whole_font, "no subset"),
        (no_language, "no language"),
        (no_title, "no title"),
        (an_entry_to_nowhere, "leads nowhere"),
        (no_outline, "no outline"),
        (an_open_end, "not ended"),
        (a_picture_that_is_not_there, "is not there"),
        (another_size, "of size"),
        (an_action, "OpenAction"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_is_wrong_with_a_file_would_be_seen(made, spoil, told):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(made["letter en-zh"])) as file:
        spoil(file)
        file.save(out)
    assert any(told in fault for fault in faults(out.getvalue()))


def test_a_damaged_file_would_be_seen(made):
    pdf = made["letter en-zh"]
    assert faults(pdf.replace(b"endobj", b"endxxx", 1))
    plain = io.BytesIO()
    canvas = Canvas(plain)
    canvas.drawString(9, 9, "x")
    canvas.save()
    found = faults(plain.getvalue())
    assert "/Helvetica is no subset" in found
    assert "no outline" in found
