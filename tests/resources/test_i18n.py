"""Catalogs by domain and language, and the language that a machine's settings ask for."""

import gettext
import locale

import pytest

from resources import i18n
from resources.i18n import (
    CatalogNotCompiledError,
    LanguageWithoutCatalogError,
    catalog,
    catalog_language,
    language_from_locale,
)


@pytest.mark.parametrize("domain", i18n.DOMAINS)
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_domain_has_a_catalog_in_every_language(domain, language):
    assert isinstance(catalog(domain, language), gettext.GNUTranslations)
    assert catalog(domain, language) is catalog(domain, language)


@pytest.mark.parametrize("language", ["ja", "zh", "", "../en"])
def test_a_language_without_catalog_is_refused(language):
    with pytest.raises(LanguageWithoutCatalogError):
        catalog("interface", language)


def test_a_catalog_that_set_up_has_not_compiled_names_the_command(tmp_path, monkeypatch):
    monkeypatch.setattr(i18n, "LOCALE_DIR", tmp_path)
    text = i18n.po_path("interface", "en")
    text.parent.mkdir(parents=True)
    text.touch()
    with pytest.raises(CatalogNotCompiledError, match=r"python3 run\.py setup"):
        catalog.__wrapped__("interface", "en")


@pytest.mark.parametrize("name", ["zh", "ZH", "zh_CN", "zh-CN", "zh-cn", " zh "])
def test_names_of_chinese(name):
    assert catalog_language(name) == "zh_CN"


@pytest.mark.parametrize("name", ["", "e", "en_US", "de", "zh-TW", "中文", "en\0"])
def test_names_of_no_catalog(name):
    with pytest.raises(LanguageWithoutCatalogError):
        catalog_language(name)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LANG": "zh_TW.UTF-8"}, "zh_CN"),
        ({"LANG": "zh"}, "zh_CN"),
        ({"LANG": "Chinese (Simplified)_China.936"}, "zh_CN"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, "zh_CN"),
        ({"LC_ALL": "C", "LC_MESSAGES": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, "zh_CN"),
        ({"LC_CTYPE": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, "en"),
    ],
)
def test_the_locale_decides_the_language(environment, language):
    assert language_from_locale(environment) == language


@pytest.mark.parametrize(
    ("system", "language"),
    [("Chinese (Simplified)_China.936", "zh_CN"), ("zh_CN.UTF-8", "zh_CN"), ("C", "en")],
)
def test_where_no_variable_is_set_the_system_decides(monkeypatch, system, language):
    monkeypatch.setattr(locale, "setlocale", lambda _category: system)
    assert language_from_locale({}) == language
