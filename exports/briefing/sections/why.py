"""Why here: each requirement with our answer, the musts first."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from exports.briefing import wording
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.requirements import RequirementPart
from exports.briefing.phrases import Phrases
from exports.briefing.sections.comparison import is_compared, to_follow
from exports.typesetting import grid
from exports.typesetting.answer import Answered, answer, shared_out
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Page, Said, Strong
from exports.typesetting.shapes import Mark

NEEDS = ("must", "want")
MOST = 9  # answers
ROOM = grid.LAST - grid.BODY
STOPS = {"zh": "。", "": ". "}  # ends of sentences, by language


def why(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """What was asked for, figure by figure; what has no answer yet names the day of it."""
    asked = [each for each in briefing.requirements if each.wish and each.need in NEEDS]
    compared = is_compared(briefing)
    shown = [each for each in asked if each.need == "must" or each.answer or not compared][:MOST]
    if not shown:
        return
    message = _message(len(asked), len(shown), briefing, say)
    yield page.title(say.pgettext("title", "Why here, for you"), message)
    blocks = [answer(page, _answered(number, each, say)) for number, each in enumerate(shown, 1)]
    spaces = shared_out(blocks, ROOM, grid.WIDTH)
    yield from (replace(block, before=space) for block, space in zip(blocks, spaces, strict=True))


def _message(asked: int, shown: int, briefing: Briefing, say: Phrases) -> Pair:
    """How many were named, and since when the answers stand."""
    if shown < asked:
        return say.pgettext(
            "why",
            "You named {asked} requirements. {shown} are answered here; the plots are compared"
            " against the others.",
            asked=str(asked),
            shown=str(shown),
        )
    named = say.npgettext(
        "why",
        "You named {count} requirement. Here is our answer.",
        "You named {count} requirements. Here are our answers.",
        asked,
    )
    met_on = briefing.letter.met_on
    if met_on is None:
        return named
    day = say.each(partial(wording.day, met_on))
    return say.npgettext(
        "why",
        "You named {count} requirement; we last spoke on {day}. Here is our answer.",
        "You named {count} requirements; we last spoke on {day}. Here are our answers.",
        asked,
        day=day,
    )


def _answered(number: int, asked: RequirementPart, say: Phrases) -> Answered:
    figure, unit = wording.figure_and_unit(asked.figure, say.languages[0])
    unknown = not asked.answer
    return Answered(
        figure="" if unknown else figure,
        unit=unit,
        label=to_follow(asked, say) if unknown else say.label("requirement_topic", asked.topic),
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
