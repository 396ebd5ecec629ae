"""Which messages of a source belong to which catalog."""

import pytest

from resources.catalogs.marked import DOMAINS, marked_messages
from resources.catalogs.texts import key, messages

INTERFACE, DOCUMENTS = DOMAINS


@pytest.fixture
def source(tmp_path):
    """Writes modules of an invented product; returns what a domain finds in them."""

    def found(domain, **modules):
        for name, text in modules.items():
            path = tmp_path / f"{name.replace('__', '/')}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return {key(message) for message in messages(marked_messages(domain, tmp_path))}

    return found


def test_every_kind_of_mark_is_found(source):
    text = """
LABEL = N_("Promise")
print(_("Nothing was changed."), _("A sentence " "in two parts."))
ngettext("{n} plot", "{n} plots", n)
pgettext("of a plot", "Area")
npgettext("of land", "{n} mu", "{n} mus", n)
"""
    assert source(INTERFACE, cli__list=text) == {
        ("Promise", None),
        ("Nothing was changed.", None),
        ("A sentence in two parts.", None),
        ("{n} plot", None),
        ("Area", "of a plot"),
        ("{n} mu", "of land"),
    }


def test_main_and_folders_below_folders_are_read(source):
    found = source(INTERFACE, main='_("One")', storage__rules__deadlines='N_("Two")')
    assert found == {("One", None), ("Two", None)}


def test_what_a_page_prints_goes_into_the_documents(source):
    page = """
page.heading("Our commitments")
page.text("Valid until {day}")
phrases.pgettext("cover", "For {company}")
phrases.npgettext("plots", "{count} plot", "{count} plots", n)
"""
    printed = {
        ("Our commitments", None),
        ("Valid until {day}", None),
        ("For {company}", "cover"),
        ("{count} plot", "plots"),
    }
    assert source(DOCUMENTS, exports__briefing__sections=page) == printed
    assert source(INTERFACE) == set()


def test_outside_of_documents_text_is_a_word_like_any_other(source):
    assert source(INTERFACE, storage__vault='connection.execute(text("SELECT 1"))') == set()


def test_what_goes_wrong_with_a_document_is_told_by_a_face(source):
    wrong = {("The font file {name} is missing.", None)}
    assert source(INTERFACE, exports__fonts='N_("The font file {name} is missing.")') == wrong
    assert source(DOCUMENTS) == set()


def test_a_product_without_a_single_module_marks_nothing(source):
    assert source(INTERFACE) == source(DOCUMENTS) == set()
