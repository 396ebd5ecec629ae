"""Companies that are here already and agreed to be named."""

from dataclasses import dataclass

from exports.briefing.parts.words import Words


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One company; `sector` is a code of `sector`, `country` one of ISO 3166.

    `near` marks those of the addressee's own sector.
    """

    name: Words
    name_as_written: str
    country: str
    sector: str
    products: Words
    park: Words
    since: int | None
    near: bool = False
