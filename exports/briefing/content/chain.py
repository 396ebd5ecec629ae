"""The industry chain that the company belongs to, and the link that is its own."""

from dataclasses import replace

from exports.briefing.content.facts import known_facts_of
from exports.briefing.parts.facts import FactPart
from exports.briefing.reading import Reading
from storage.repositories.packs import PackRecords

MOST = 6  # links side by side


def chain_of(reading: Reading, records: PackRecords) -> tuple[FactPart, ...]:
    """The links in their order; of a longer chain those about the company's own, else the first."""
    place = records.place
    links = [
        replace(part, own=link.id == place.link)
        for link in place.chain
        for part in known_facts_of(reading, (link,))
    ]
    own = next((at for at, link in enumerate(links) if link.own), 0)
    first = min(max(0, own - MOST // 2), max(0, len(links) - MOST))
    return tuple(links[first : first + MOST])
