"""Countries or regions (国别（地区）): ISO 3166 codes, named as official statistics do."""

from resources.terms.enumeration import Choice, choice, choices, label

COUNTRY = "country"


def countries() -> tuple[Choice, ...]:
    """All of them by code; `extra["market"]` is the market to which each belongs."""
    return choices(COUNTRY)


def country_name(code: str, language: str) -> str:
    """The name to show: 中国台湾 / Taiwan, China; an unknown code is shown as it is."""
    return label(COUNTRY, code, language)


def market_of(code: str) -> str:
    """The market (an enumeration) to which a country or region belongs; "other" if unknown."""
    found = choice(COUNTRY, code)
    return str(found.extra["market"]) if found else "other"
