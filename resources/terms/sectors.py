"""Sectors by three schemes: those that the place courts, GB/T 4754-2017 and ISIC Rev.4."""

from resources.terms.enumeration import choice, label

LOCAL = "sector"
NATIONAL = "gbt4754"
INTERNATIONAL = "isic"
SCHEMES = (LOCAL, NATIONAL, INTERNATIONAL)


def sector_name(scheme: str, code: str, language: str) -> str:
    """The name of a sector in one of the SCHEMES; an unknown code is shown as it is."""
    return label(scheme, code, language)


def divisions(sector: str, scheme: str) -> tuple[str, ...]:
    """The divisions of another scheme in which firms of a local sector are usually registered."""
    found = choice(LOCAL, sector)
    return found.extra[scheme] if found else ()
