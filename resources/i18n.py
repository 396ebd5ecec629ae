"""Message catalogs: `interface` for screens, commands and errors, `documents` for print."""

import locale
from collections.abc import Mapping
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path

LOCALE_DIR = Path(__file__).resolve().parent / "locale"
DOMAINS = ("interface", "documents")
LANGUAGES = ("zh_CN", "en")


class LanguageWithoutCatalogError(LookupError):
    """Nobody has written a catalog of this domain in this language."""


class CatalogNotCompiledError(RuntimeError):
    """The catalog is there as text; set-up has not made its compiled form yet."""


def N_(message: str) -> str:  # noqa: N802 - the name that gettext's users know
    """Mark a message for the catalogs; it is translated where it is shown."""
    return message


def po_path(domain: str, language: str) -> Path:
    """Where the texts of a domain stand in one language, for people to edit."""
    return LOCALE_DIR / language / "LC_MESSAGES" / f"{domain}.po"


@cache
def catalog(domain: str, language: str) -> NullTranslations:
    """The compiled texts of a domain in a language named as its folder is (`zh_CN`, `en`).

    English has a catalog too, for its plural forms and for messages told apart by context.
    """
    source = po_path(domain, language)
    if not source.exists():
        raise LanguageWithoutCatalogError(f"no catalog {domain!r} in the language {language!r}")
    try:
        return translation(domain, LOCALE_DIR, [language])
    except FileNotFoundError as error:
        raise CatalogNotCompiledError(
            "the message catalogs are not compiled; run: python3 run.py setup"
        ) from error


def catalog_language(name: str) -> str:
    """The catalog's name for a language as a person types it: `zh` and `zh-CN` give `zh_CN`."""
    wanted = name.strip().replace("-", "_").lower()
    for language in LANGUAGES:
        if wanted in (language.lower(), language.partition("_")[0]):
            return language
    raise LanguageWithoutCatalogError(f"no catalog in the language {name!r}")


def language_from_locale(environment: Mapping[str, str]) -> str:
    """The interface's language by the locale: any Chinese gives `zh_CN`, everything else `en`.

    Reads LC_ALL, LC_MESSAGES, LANG in POSIX order; where none is set, as on Windows and for
    programs started from the macOS dock, the locale that the system gave this process decides.
    """
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if named := environment.get(variable):
            return _language_of(named)
    return _language_of(locale.setlocale(locale.LC_CTYPE))


def _language_of(locale_name: str) -> str:
    # Windows calls its locales "Chinese (Simplified)_China.936".
    return "zh_CN" if locale_name.lower().startswith(("zh", "chinese")) else "en"
