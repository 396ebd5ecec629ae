"""The languages of a pack: the first leads, a second may stand beside it."""

from collections.abc import Iterable

from resources.i18n import N_, LanguageWithoutCatalogError, catalog_language
from resources.terms import language_tag
from storage.errors import UserError

MOST = 2


class PackLanguageError(UserError):
    """A pack cannot be made in these languages."""


def pack_languages(names: Iterable[str]) -> tuple[str, ...]:
    """The tags of the languages, in their order; PackLanguageError for what cannot be printed."""
    tags = tuple(language_tag(name.strip()) for name in names if name.strip())
    for tag in tags:
        if tags.count(tag) > 1:
            raise PackLanguageError(N_("“{language}” is named twice."), language=tag)
    if not 1 <= len(tags) <= MOST:
        raise PackLanguageError(N_("A pack is made in one language or in two."))
    for tag in tags:
        if not _has_phrases(tag):
            raise PackLanguageError(
                N_("Packs cannot be made in “{language}” yet, only in zh and en."), language=tag
            )
    return tags


def _has_phrases(tag: str) -> bool:
    try:
        catalog_language(tag)
    except LanguageWithoutCatalogError:
        return False
    return True
