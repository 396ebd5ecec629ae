"""Brings a catalog's text in step with the messages marked in the source."""

from babel.messages.catalog import Catalog, Message

from resources.catalogs.texts import forms, key, messages, parse, rendered


def updated(text: str, marked: Catalog, language: str, *, prune: bool = False) -> str:
    """The text with every marked message in it, and every translation that it already had.

    A translation whose message is gone is kept as obsolete, for the message may come back (its
    module is being rewritten, or not merged yet), unless `prune` drops it.
    """
    old = parse(text, language)
    known = {key(message): message for message in (*old.obsolete.values(), *messages(old))}
    new = Catalog(locale=language)
    for message in messages(marked):
        _add(new, message, known.pop(key(message), None), language)
    if not prune:
        new.obsolete = {
            _obsolete_key(message): message
            for message in known.values()
            if any(forms(message.string)) and forms(message.string) != forms(message.id)
        }
    return rendered(new, language)


def _add(catalog: Catalog, message: Message, known: Message | None, language: str) -> None:
    # Message ids are English sentences, so English is there before anybody writes it.
    texts = forms(message.id) if language == "en" else ("",)
    notes, flags = list[str](), set[str]()
    if known and known.pluralizable == message.pluralizable and any(forms(known.string)):
        texts, notes, flags = forms(known.string), known.user_comments, known.flags & {"fuzzy"}
    catalog.add(
        message.id,
        texts if message.pluralizable else texts[0],
        flags=flags,
        user_comments=notes,
        context=message.context,
    )


def _obsolete_key(message: Message) -> str | tuple[str, str]:
    text, context = key(message)
    return (text, context) if context else text
