"""The catalogs that ship: whole in every language, and read by the product as they stand."""

import re

import pytest

from resources.catalogs.faults import faults
from resources.catalogs.marked import DOMAINS, marked_messages
from resources.catalogs.texts import forms, messages, parse
from resources.i18n import LANGUAGES, catalog, po_path

CATALOGS = [(domain, language) for domain in DOMAINS for language in LANGUAGES]


@pytest.mark.parametrize(
    ("domain", "language"), CATALOGS, ids=lambda value: getattr(value, "name", value)
)
def test_catalog_is_complete_and_in_step_with_the_source(domain, language):
    text = po_path(domain.name, language).read_text(encoding="utf-8")
    assert list(faults(text, marked_messages(domain), language)) == []


@pytest.mark.parametrize(
    ("domain", "language"), CATALOGS, ids=lambda value: getattr(value, "name", value)
)
def test_compiled_catalog_says_what_its_text_says(domain, language):
    compiled = catalog(domain.name, language)
    text = po_path(domain.name, language).read_text(encoding="utf-8")
    for message in messages(parse(text, language)):
        if isinstance(message.id, str) and message.string and message.context is None:
            assert compiled.gettext(message.id) == message.string


def test_what_english_says_in_words_chinese_says_in_han():
    """A Chinese text without a Chinese character is a translation that nobody made."""
    for domain in DOMAINS:
        text = po_path(domain.name, "zh_CN").read_text(encoding="utf-8")
        for message in messages(parse(text, "zh_CN")):
            words = re.search(r"[a-z]", re.sub(r"{.*?}", "", forms(message.id)[0]))
            said = "".join(forms(message.string))
            assert not (said and words) or re.search(r"[\u4e00-\u9fff]", said), message.id
