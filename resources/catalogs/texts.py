"""Reads and writes catalogs as text in one stable form: sorted, no dates, no line numbers."""

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HEADER = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural_forms}\\n"

"""


def parse(text: str, language: str) -> Catalog:
    """The catalog in a text; PoFileError, with the line, where the text is not one."""
    return read_po(BytesIO(text.encode()), locale=language, abort_invalid=True)


def messages(catalog: Catalog) -> Iterator[Message]:
    """The messages in use, without the header, which Babel counts as one of them."""
    return (message for message in catalog if message.id)


def forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """The forms of a message or of its translation: one, or one for each grammatical number."""
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


def key(message: Message) -> tuple[str, str | None]:
    """What gettext tells messages apart by: the (singular) text and its context."""
    return forms(message.id)[0], message.context


def rendered(catalog: Catalog, language: str) -> str:
    """The text of a catalog, the same for the same messages on every machine and day."""
    body = BytesIO()
    write_po(body, catalog, width=0, no_location=True, omit_header=True, sort_output=True)
    header = HEADER.format(language=language, plural_forms=catalog.plural_forms)
    return (header + body.getvalue().decode()).rstrip("\n") + "\n"


def compiled(text: str, language: str) -> bytes:
    """The form of a catalog's text that gettext reads."""
    content = BytesIO()
    write_mo(content, parse(text, language))
    return content.getvalue()


def save(path: Path, content: bytes) -> None:
    """Replace a file whole, so that nobody ever reads half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = path.with_name(f"{path.name}.{os.getpid()}")
    written.write_bytes(content)
    written.replace(path)
