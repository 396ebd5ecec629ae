"""Lists texts by language: which of them want work."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from cli.face import Face
from cli.opening import open_store
from cli.rows import checked_limit
from cli.tables import table
from cli.usage import UsageError
from cli.wording import text_state
from resources.i18n import N_
from resources.terms import is_choice, language_tag
from storage.repositories.finding import short_id
from storage.repositories.texts import TextState
from storage.repositories.texts import texts as all_texts

LANGUAGES = "zh,en"
DONE = 0


def texts(face: Face, arguments: Namespace) -> int:
    """The texts that packs cannot print as they are; with `--all`, the others too."""
    return list_texts(face, arguments, arguments.languages, everything=arguments.all)


def list_texts(
    face: Face, arguments: Namespace, languages: str = LANGUAGES, *, everything: bool
) -> int:
    """Texts with their state, kind by kind; the first so many."""
    wanted, limit = _languages(languages), checked_limit(arguments)
    with open_store(face, arguments) as store, store.reading() as session:
        found = all_texts(session, face.language, wanted)
        chosen = (text for text in found if everything or not text.printable)
        shown = list(islice(chosen, limit + 1))
    if face.json:
        for text in shown[:limit]:
            face.record(_plain(text))
        return DONE
    _tell(face, shown[:limit], more=len(shown) > limit)
    return DONE


def _languages(typed: str) -> Sequence[str]:
    """The languages in a list with commas."""
    tags = [language_tag(word.strip()) for word in typed.replace("，", ",").split(",") if word]
    for tag in tags:
        if not is_choice("language", tag):
            raise UsageError(N_("“{name}” is not a language of texts."), name=tag)
    return tags


def _tell(face: Face, shown: Sequence[TextState], *, more: bool) -> None:
    if not shown:
        face.say(N_("All texts are in order."))
        return
    heads = (N_("Id"), N_("Record"), N_("Name"), N_("Field"), N_("Language"), N_("Status"))
    for line in table([face.said(head) for head in heads], _cells(face, shown)):
        face.line(line)
    if more:
        face.say(N_("{n} texts shown; there are more."), n=len(shown))
    else:
        face.line(face.ngettext("{n} text.", "{n} texts.", len(shown)))


def _cells(face: Face, shown: Sequence[TextState]) -> Iterator[Sequence[str]]:
    for text in shown:
        yield (
            short_id(text.record),
            face.said(text.kind.label),
            text.title,
            text.field.name,
            text.language,
            _state(face, text),
        )


def _state(face: Face, text: TextState) -> str:
    if text.status is None:
        return face.said(N_("missing"))
    return text_state(face, text.status, stale=text.stale)


def _plain(text: TextState) -> dict[str, Any]:
    return {
        "kind": text.kind.name,
        "id": text.record.hex,
        "title": text.title,
        "field": text.field.name,
        "language": text.language,
        "status": text.status,
        "stale": text.stale,
        "missing": text.missing,
    }
