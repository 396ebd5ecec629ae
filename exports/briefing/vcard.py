"""The card of one of ours for the address book of a phone, as a vCard 3.0 (RFC 2426)."""

from collections.abc import Iterator

from exports.briefing.parts.cover import Host
from exports.briefing.parts.words import Words
from storage.values import PersonName

END = "\r\n"
MASK = "*"  # stands for digits that are not told: such a number cannot be dialled
LONGEST = 64  # characters of one entry: what is longer is cut, a way of reaching somebody left out
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\r": "", "\n": "\\n"})


def vcard(host: Host, office: Words, languages: tuple[str, ...]) -> str:
    """The card, with the name in both scripts and all else in the first language that has it.

    Empty where neither a number that can be dialled nor a mail address is known.
    """
    ways = tuple(_ways(host))
    if not ways:
        return ""
    name = host.person.name
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{_parts(name)}",
        f"FN:{_escaped(_full(name, languages))}",
    ]
    for label, words in (("ORG", office), ("TITLE", host.person.title)):
        told = next(filter(None, map(words.text, languages)), "")
        lines += [f"{label}:{_escaped(told)}"] if told else []
    return END.join((*lines, *ways, "END:VCARD", ""))


def _ways(host: Host) -> Iterator[str]:
    """The first number and the first address: more would make the symbol too fine."""
    whole = [number for number in host.phones if MASK not in number and len(number) <= LONGEST]
    mails = [address for address in host.mails if len(address) <= LONGEST]
    yield from (f"TEL;TYPE=WORK:{_escaped(number)}" for number in whole[:1])
    yield from (f"EMAIL:{_escaped(address)}" for address in mails[:1])


def _full(name: PersonName, languages: tuple[str, ...]) -> str:
    """Zhou Min 周敏: for the leading reader first, then as it is written by its owner."""
    shown = dict.fromkeys(filter(None, (name.shown(languages[0]), name.native, name.romanised)))
    return " ".join(shown)


def _parts(name: PersonName) -> str:
    """Family and given name, by which address books sort; else the whole as a family name."""
    family, given = name.family, name.given
    if not family:
        family, given = name.native or name.romanised, ""
    return f"{_escaped(family)};{_escaped(given)};;;"


def _escaped(text: str) -> str:
    return text[:LONGEST].translate(ESCAPED)
