"""Why here: each requirement with our answer, the musts first."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from exports.briefing import count_wording, wording
from exports.briefing.found_wording import answered_figure
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.requirements import RequirementPart
from exports.briefing.phrases import Phrases
from exports.briefing.sections.comparison import is_compared, to_follow
from exports.typesetting import grid
from exports.typesetting.answer import FRAME, Answered, answer, shared_out
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Page, Said, Strong
from exports.typesetting.shapes import Mark

OTHER = "other"  # a topic that says nothing of its own
STOPS = {"zh": "。", "": ". "}  # ends of sentences, by language


def why(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """What was asked for, figure by figure; what has no answer yet names the day of it.

    Where the plots are compared, wants without an answer of ours stand in the comparison alone.
    """
    asked = [each for each in briefing.requirements if each.asks]
    shown = asked
    if is_compared(briefing):
        shown = [each for each in asked if each.need == "must" or each.answer]
    if not shown:
        return
    message = say.running(_named(len(asked), briefing, say), _told(len(shown), len(asked), say))
    title = page.title(say.pgettext("title", "Why here, for you"), message)
    yield title
    blocks = [answer(page, _answered(number, each, say)) for number, each in enumerate(shown, 1)]
    first = FRAME.opening + title.set(grid.WIDTH).height
    spaces = shared_out(blocks, first, grid.WIDTH)
    yield from (replace(block, before=space) for block, space in zip(blocks, spaces, strict=True))


def _named(count: int, briefing: Briefing, say: Phrases) -> Pair:
    """How many were named, and when and where, in each language as far as it has the place."""
    number = say.each(partial(count_wording.counted, count))
    plain = say.npgettext(
        "why",
        "You named {number} requirement.",
        "You named {number} requirements.",
        count,
        number=number,
    )
    talk = briefing.letter
    if talk.met_on is None:
        return plain
    day = say.each(partial(wording.day, talk.met_on))
    on = say.npgettext(
        "why",
        "You named {number} requirement; we last spoke on {day}.",
        "You named {number} requirements; we last spoke on {day}.",
        count,
        number=number,
        day=day,
    )
    there = say.npgettext(
        "why",
        "You named {number} requirement at our talk on {day} ({place}).",
        "You named {number} requirements at our talk on {day} ({place}).",
        count,
        number=number,
        day=day,
        place=talk.met_at,
    )
    return say.each(
        lambda language: say.side(there if talk.met_at.text(language) else on, language)
    )


def _told(shown: int, asked: int, say: Phrases) -> Pair:
    """That they are answered; where some are not here, that the plots are compared against all."""
    if shown == asked:
        return say.npgettext("why", "Here is our answer.", "Here are our answers.", asked)
    number = say.sentence(say.each(partial(count_wording.counted, shown)))
    return say.npgettext(
        "why",
        "{number} of them follows here; the plots are compared against all.",
        "{number} of them follow here; the plots are compared against all.",
        shown,
        number=number,
    )


def _answered(number: int, asked: RequirementPart, say: Phrases) -> Answered:
    lead = say.languages[0]
    figure, unit = wording.figure_and_unit(answered_figure(asked, lead), lead)
    unknown = not asked.answer
    return Answered(
        figure="" if unknown else figure,
        unit=unit,
        label=Pair("") if asked.topic == OTHER else say.label("requirement_topic", asked.topic),
        asked_label=say.pgettext("why", "Your requirement {number}", number=str(number)),
        asked=say.words(asked.wish),
        answer=to_follow(asked, say) if unknown else _first_strong(asked, say),
        source=say.words(asked.source),
        mark=Mark.UNKNOWN if unknown else None,
    )


def _first_strong(asked: RequirementPart, say: Phrases) -> Said:
    """The sentence that answers is strong, what explains it is not."""
    first = say.each(lambda language: _sentences(asked.answer.text(language), language)[0])
    rest = say.each(lambda language: _sentences(asked.answer.text(language), language)[1])
    return [Strong(first), rest]


def _sentences(text: str, language: str) -> tuple[str, str]:
    """The first sentence, and all others."""
    stop = STOPS.get(language, STOPS[""])
    end = text.find(stop)
    cut = len(text) if end < 0 else end + len(stop.rstrip())
    return text[:cut], text[cut:]
