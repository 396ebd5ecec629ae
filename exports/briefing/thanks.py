"""How one gives thanks for a talk: for a call, a meeting, a visit to us or a look at the sites."""

from datetime import date
from functools import partial

from exports.briefing import wording
from exports.briefing.parts.words import Words
from exports.briefing.phrases import Phrases
from exports.typesetting.blocks import Pair


def thanks_for(kind: str, day: date, place: Words, say: Phrases) -> Pair:
    """By the kind of the visit, with the place in each language as far as it has one."""
    on = say.each(partial(wording.day, day))
    if kind == "call":
        return say.pgettext("letter", "Thank you for our telephone call of {day}.", day=on)
    told, there = _met(kind, on, place, say)
    return say.each(lambda language: say.side(there if place.text(language) else told, language))


def thanks_for_interest(say: Phrases) -> Pair:
    """Where there was no talk yet."""
    return say.pgettext("letter", "Thank you for your interest in our district.")


def _met(kind: str, on: Pair, place: Words, say: Phrases) -> tuple[Pair, Pair]:
    """Without the place, and with it."""
    match kind:
        case "site_visit":
            return (
                say.pgettext("letter", "Thank you for inspecting our sites on {day}.", day=on),
                say.pgettext(
                    "letter",
                    "Thank you for inspecting our sites on {day} ({place}).",
                    day=on,
                    place=place,
                ),
            )
        case "visit_received":
            return (
                say.pgettext("letter", "Thank you for your visit on {day}.", day=on),
                say.pgettext(
                    "letter", "Thank you for your visit on {day} ({place}).", day=on, place=place
                ),
            )
        case _:
            return (
                say.pgettext(
                    "letter",
                    "Thank you for the time you and your colleagues gave us on {day}.",
                    day=on,
                ),
                say.pgettext(
                    "letter",
                    "Thank you for the time you and your colleagues gave us on {day} ({place}).",
                    day=on,
                    place=place,
                ),
            )
