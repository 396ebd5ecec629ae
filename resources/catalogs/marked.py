"""Finds the messages that the source marks, by the domain that shows them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract

SOURCE = Path(__file__).resolve().parents[2]

# Which arguments of a call are messages (all by default), and which is their context ("c").
Calls = dict[str, tuple[int | tuple[int, int] | tuple[int, str], ...] | None]
CALLS: Calls = {
    "_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
# Marked where it stands, translated by the face that shows it.
SHOWN_LATER: Calls = {"N_": None}
# A page marks what it prints where it prints it; elsewhere these are words like any other.
PRINTED: Calls = {"text": None, "heading": None}


@dataclass(frozen=True, slots=True)
class Domain:
    """One catalog: by place in the source, the calls that mark a message for it there."""

    name: str
    places: Mapping[str, Calls]


FACES_AND_RECORDS = ("main.py", "cli", "gui", "storage", "resources")
DOMAINS = (
    Domain(
        "interface",
        # What a document lacks, or what is wrong with it, a face tells.
        dict.fromkeys(FACES_AND_RECORDS, CALLS | SHOWN_LATER) | {"exports": SHOWN_LATER},
    ),
    Domain("documents", {"exports": CALLS | PRINTED}),
)


def marked_messages(domain: Domain, source: Path = SOURCE) -> Catalog:
    """All messages of a domain, untranslated; a place that does not exist holds none."""
    found = Catalog()
    for place, calls in domain.places.items():
        for module in _modules(source / place):
            with module.open("rb") as text:
                for _line, message, _comments, context in extract("python", text, calls):
                    found.add(message, context=context)
    return found


def _modules(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
    yield from place.rglob("*.py")
