"""The letter of the host: what was written for it, and the last talk it refers to."""

from exports.briefing.parts.letter import Letter
from exports.briefing.parts.words import Words
from exports.briefing.reading import Reading
from storage.repositories.packs import PackRecords
from storage.rules.days import as_clocks_show


def letter_part(reading: Reading, records: PackRecords) -> Letter:
    """What the letter is made of."""
    own, talk = reading.words(records.company, "letter"), records.own.talk
    if talk is None:
        return Letter(own, None, Words())
    met = as_clocks_show(reading.value(talk, "at"), reading.value(talk, "zone"))
    return Letter(own, met.date(), reading.words(talk, "place"), records.own.talk_kind)
