"""Names of persons in any script."""

import re
from dataclasses import replace

from resources.terms.surnames import surname_readings
from storage.rules.names.han_names import HAN, read_han_name
from storage.rules.names.hangul_names import read_hangul_name
from storage.rules.names.latin_names import read_latin_name
from storage.rules.names.people import PersonRead
from storage.rules.spans import Span, fold
from storage.values import PersonName

_EAST_ASIAN = re.compile(f"[{HAN}ぁ-ゖァ-ヺー]")
_HANGUL = re.compile("[가-힣]")
_LONGEST = 60


def read_person(text: str) -> PersonRead | None:
    """The person whose name the whole text is, with words of address but without an office."""
    if not 0 < len(text) <= _LONGEST:
        return None
    if _EAST_ASIAN.search(text):
        return read_han_name(text)
    if _HANGUL.search(text):
        return read_hangul_name(text)
    return _as_written(read_latin_name(fold(text)), text)


def known_person(text: str) -> PersonRead:
    """A person whose name is known, with its parts if the grammar can tell them."""
    read = read_person(text)
    return replace(read, sure=True) if read else PersonRead(Span(0, len(text)), text, text)


def kept_name(person: PersonRead) -> PersonName:
    """A name that was read, as a record keeps it; only what the script tells for sure is filled."""
    latin = person.script == "latin"
    return PersonName(
        native=person.name,
        family=person.family,
        given=person.given,
        order=person.order,
        romanised=person.romanised or (person.name if latin else ""),
        chinese=person.name if person.language == "zh" else "",
        honorific=person.honorific,
    )


def moved(person: PersonRead, by: int) -> PersonRead:
    """The same reading, where the name's text is part of a longer one and begins at `by`."""
    return replace(person, span=person.span.moved(by))


def as_one(first: PersonRead, second: PersonRead) -> PersonRead | None:
    """张伟明 and Zhang Weiming as one person, by the reading of the surname; or None."""
    han, latin = sorted((first, second), key=lambda person: person.script != "han")
    if han.script != "han" or latin.script != "latin" or latin.language != "zh":
        return None
    readings = (reading.rstrip("12345") for reading in surname_readings(han.family))
    family = "".join(readings).replace("v", "u")
    return replace(han, romanised=latin.name) if family == latin.family.lower() else None


def _as_written(read: PersonRead | None, text: str) -> PersonRead | None:
    return replace(read, written=text) if read else None
