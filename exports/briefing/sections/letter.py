"""The letter of the host that opens a pack."""

from collections.abc import Iterator, Sequence
from functools import partial

from exports.briefing import count_wording, wording
from exports.briefing.letter_sheet import on_one_sheet
from exports.briefing.parts.briefing import Briefing
from exports.briefing.parts.cover import Host
from exports.briefing.persons import greeted, office_and_title
from exports.briefing.phrases import Phrases, capitalised
from exports.briefing.sections.comparison import is_compared
from exports.briefing.sections.cover import named
from exports.briefing.thanks import thanks_for
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.letter import closing, letter_paragraph, salutation
from exports.typesetting.page import Page
from exports.typesetting.signature import Signing, signature

MOST_NAMED = 3  # colleagues


def letter(briefing: Briefing, say: Phrases, page: Page) -> Iterator[Block]:
    """What the host writes to the addressee; left out where nobody can sign it."""
    host = briefing.cover.host
    if host is None:
        return
    own = say.words(briefing.letter.own)
    said = (_thanks(briefing, say), _holds(briefing, say), own, *_onwards(briefing, say))
    paragraphs = (letter_paragraph(page, told) for told in said if told.lead or told.second)
    yield from on_one_sheet(
        page.title(say.pgettext("title", "Letter from your host")),
        (
            salutation(page, _greeting(briefing, say)),
            *paragraphs,
            closing(page, _closing(say)),
        ),
        signature(page, *(_signing(briefing, host, language) for language in say.languages)),
    )


def _greeting(briefing: Briefing, say: Phrases) -> Pair:
    contact = briefing.cover.contact
    if contact is None:
        return say.pgettext("letter", "Dear Sir or Madam,")
    return say.pgettext("letter", "Dear {name},", name=say.each(partial(greeted, contact.name)))


def _thanks(briefing: Briefing, say: Phrases) -> Pair:
    """For the last talk, and what they asked for."""
    return say.running(*filter(None, (_talk(briefing, say), _asked(briefing, say))))


def _talk(briefing: Briefing, say: Phrases) -> Pair | None:
    talk = briefing.letter
    return thanks_for(talk.kind, talk.met_on, talk.met_at, say) if talk.met_on else None


def _asked(briefing: Briefing, say: Phrases) -> Pair | None:
    """How many requirements they named, and how many of these are musts."""
    asked = [each for each in briefing.requirements if each.asks]
    count, musts = len(asked), sum(each.need == "must" for each in asked)
    if not count:
        return None
    number = _number(count, say)
    requirements = say.npgettext(
        "letter", "{number} requirement", "{number} requirements", count, number=number
    )
    if not musts or count == 1:
        return say.pgettext("letter", "You named {requirements}.", requirements=requirements)
    if musts == count:
        return say.pgettext(
            "letter", "You named {requirements}, all of them musts.", requirements=requirements
        )
    return say.npgettext(
        "letter",
        "You named {requirements}, {musts} of them a must.",
        "You named {requirements}, {musts} of them musts.",
        musts,
        requirements=requirements,
        musts=_number(musts, say),
    )


def _holds(briefing: Briefing, say: Phrases) -> Pair:
    """What the briefing holds, how far it can be relied on, and what is still open."""
    carries = say.pgettext("letter", "Every figure carries its source and its date.")
    return say.running(_answers(briefing, say), carries, *_open(briefing, say))


def _answers(briefing: Briefing, say: Phrases) -> Pair:
    count = len(briefing.plots)
    plots = say.npgettext(
        "letter", "the plot", "the {number} plots", count, number=_number(count, say)
    )
    match any(each.asks for each in briefing.requirements), bool(briefing.plots):
        case True, True:
            return say.pgettext(
                "letter",
                "This briefing answers each of your requirements and describes {plots} that we can"
                " offer you today.",
                plots=plots,
            )
        case True, False:
            return say.pgettext("letter", "This briefing answers each of your requirements.")
        case False, True:
            return say.pgettext(
                "letter",
                "This briefing describes {plots} that we can offer you today.",
                plots=plots,
            )
        case _:
            return say.pgettext("letter", "This briefing describes what we can offer you today.")


def _open(briefing: Briefing, say: Phrases) -> Iterator[Pair]:
    """What is not answered yet, with the last day by which all of it will be.

    Wants without an answer of ours are told by the comparison, where plots are measured by them.
    """
    compared = is_compared(briefing)
    unanswered = (each for each in briefing.requirements if each.asks and not each.answer)
    unknown = [
        each for each in unanswered if each.need == "must" or not (compared and each.is_measured)
    ]
    days = [asked.known_by for asked in unknown if asked.known_by]
    if not unknown:
        return
    number = _number(len(unknown), say)
    if len(days) < len(unknown):
        told = say.npgettext(
            "letter",
            "{number} point is still to be confirmed.",
            "{number} points are still to be confirmed.",
            len(unknown),
            number=number,
        )
    else:
        told = say.npgettext(
            "letter",
            "{number} point is still to be confirmed; you will have our answer by {day}.",
            "{number} points are still to be confirmed; you will have our answers by {day}.",
            len(unknown),
            number=number,
            day=say.each(partial(wording.day, max(days))),
        )
    yield capitalised(told)


def _onwards(briefing: Briefing, say: Phrases) -> Iterator[Pair]:
    """Who serves them, and how it goes on."""
    section = say.pgettext("title", "Your team here")
    yield _serving(briefing, section, say)
    made = briefing.cover.made
    meeting = next((part for part in briefing.programme if part.starts.date() > made), None)
    if meeting:
        day = say.each(partial(wording.day, meeting.starts.date()))
        yield say.pgettext("letter", "We look forward to seeing you on {day}.", day=day)
    elif briefing.steps:
        yield say.pgettext(
            "letter",
            "What we agreed to do next, and who does it by when, stands under “{section}”.",
            section=say.pgettext("title", "Next steps agreed"),
        )


def _serving(briefing: Briefing, section: Pair, say: Phrases) -> Pair:
    others = [host for host in briefing.team if host != briefing.cover.host]
    if not others:
        return say.pgettext(
            "letter",
            "I look after your project in person; how to reach me stands under “{section}”.",
            section=section,
        )
    return say.pgettext(
        "letter",
        "{colleagues} and I look after your project; how to reach us stands under “{section}”.",
        colleagues=_colleagues(others, say),
        section=section,
    )


def _colleagues(others: Sequence[Host], say: Phrases) -> Pair:
    """By name, or by their number where they are many."""
    if len(others) > MOST_NAMED:
        return say.pgettext("letter", "My {number} colleagues", number=_number(len(others), say))
    names = [named(host.person, say) for host in others]
    return say.listed(*names)


def _closing(say: Phrases) -> list[Pair]:
    """Line by line: in Chinese 此致 and, on the next one, 敬礼."""
    said = say.pgettext("letter", "Yours sincerely,")
    lead, second = said.lead.split("\n"), said.second.split("\n")
    count = max(len(lead), len(second))
    filled = (lines + [""] * (count - len(lines)) for lines in (lead, second))
    return [Pair(*line) for line in zip(*filled, strict=True)]


def _signing(briefing: Briefing, host: Host, language: str) -> Signing:
    """In Chinese the unit and the title stand before the name, elsewhere under it."""
    name, title = host.person.name.shown(language), host.person.title.text(language)
    office = briefing.cover.issuer.text(language)
    day = wording.day(briefing.cover.made, language)
    if language.startswith("zh"):
        return Signing(name, (day,), office_and_title(office, title))
    return Signing(name, tuple(filter(None, (title, office, day))))


def _number(count: int, say: Phrases) -> Pair:
    return say.each(partial(count_wording.counted, count))
