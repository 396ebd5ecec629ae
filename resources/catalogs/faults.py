"""What is wrong with a catalog: gaps, doubts, leftovers, placeholders that differ, wrong names."""

from collections.abc import Iterator
from string import Formatter

from babel.messages.catalog import Catalog, Message

from resources.catalogs.texts import forms, messages, parse
from resources.catalogs.update import updated

# The machine translation's name for the district; it must never appear (新北 is Xinbei).
WRONG_NAMES = ("new taipei", "新台北", "新臺北")


def faults(text: str, marked: Catalog, language: str) -> Iterator[str]:
    """One line for each fault, naming the message; nothing for a catalog that may ship."""
    catalog = parse(text, language)
    if updated(text, marked, language) != text:
        yield "out of step with the source; run: python -m resources.catalogs update"
    for message in catalog.obsolete.values():
        yield f"obsolete: {message.id!r}; run: python -m resources.catalogs update --prune"
    for message in messages(catalog):
        for fault in _message_faults(message):
            yield f"{fault}: {message.id!r}"


def _message_faults(message: Message) -> Iterator[str]:
    ids, texts = forms(message.id), forms(message.string)
    if not all(texts):
        yield "not translated"
        return
    if message.fuzzy:
        yield "marked as doubtful (fuzzy)"
    if any(wrong in form.lower() for form in (*ids, *texts) for wrong in WRONG_NAMES):
        yield "names the district wrongly"
    # A language with one form (Chinese) writes the plural; the first of two may write the singular.
    for number, form in enumerate(texts):
        wanted = ids[-1] if len(texts) == 1 else ids[min(number, len(ids) - 1)]
        if (fault := _placeholder_fault(wanted, form)) is not None:
            yield fault


def _placeholder_fault(message: str, text: str) -> str | None:
    try:
        wanted, found = _placeholders(message), _placeholders(text)
    except ValueError as error:
        return f"braces cannot be read ({error})"
    if wanted != found:
        return f"placeholders differ ({sorted(wanted ^ found)})"
    return None


def _placeholders(text: str) -> set[str]:
    return {name for _literal, name, _form, _how in Formatter().parse(text) if name is not None}
