"""What the leader may say about promises of both sides, with the interpreter's sentence."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from exports.briefing import wording
from exports.reports.brief_content import BriefContent, Promise, stopless
from exports.reports.paper import Item
from exports.reports.plain import Plain
from resources.i18n import LanguageWithoutCatalogError, catalog_language

CHINESE = "zh"
ELSE = "en"
MESSAGE = "message"

Worded = Callable[[Promise, str, Plain], str]


def spoken_language(content: BriefContent) -> str:
    """The first language of a guest that sentences can be made in; English where there is none."""
    tags = (tag for guest in content.guests for tag in guest.languages if tag != CHINESE)
    return next(filter(_has_phrases, tags), ELSE)


def talking_points(content: BriefContent, say: Plain, spoken: Plain) -> tuple[Item, ...]:
    """Ours that are late, then what was prepared, then ours in hand, then what we wait for."""
    ours = [promise for promise in content.promises if promise.ours and promise.text]
    late = [promise for promise in ours if promise.is_unkept(content.made)]
    in_hand = [promise for promise in ours if promise not in late]
    theirs = [promise for promise in content.promises if not promise.ours and promise.text]
    wanted = _wanted(content)
    return (
        *_promised(_late, late, wanted, say, spoken),
        *_prepared(content, say),
        *_promised(_in_hand, in_hand, wanted, say, spoken),
        *_promised(_awaited, theirs, wanted, say, spoken),
    )


def _prepared(content: BriefContent, say: Plain) -> Iterator[Item]:
    """The sentence is in the first of the guests' languages in which it was written."""
    wanted = _wanted(content)
    for point in content.points:
        if point.kind != MESSAGE:
            continue
        told = point.text
        fresh = (tag for tag in (*wanted, ELSE) if told.text(tag) and not told.stale(tag))
        language = next(fresh, None)
        sentence = _marked(told.text(language), language, wanted, say) if language else ""
        sentence = sentence or _untranslated(say)
        yield Item((point.chinese,), spoken=sentence, language=language or CHINESE)


def _promised(
    worded: Worded,
    promises: Iterable[Promise],
    wanted: Sequence[str],
    say: Plain,
    spoken: Plain,
) -> Iterator[Item]:
    for promise in promises:
        reviewed = promise.reviewed.text(spoken.language)
        sentence = worded(promise, reviewed, spoken) if reviewed else ""
        sentence = _marked(sentence, spoken.language, wanted, say) or _untranslated(say)
        yield Item((worded(promise, promise.text, say),), spoken=sentence)


def _wanted(content: BriefContent) -> list[str]:
    return [tag for guest in content.guests for tag in guest.languages if tag != CHINESE]


def _marked(sentence: str, language: str, wanted: Sequence[str], say: Plain) -> str:
    """（英语）before a sentence that is not in the first language of the guests."""
    if not sentence or not wanted or language == wanted[0]:
        return sentence
    return say.pgettext(
        "brief",
        "({language}) {sentence}",
        language=say.label("language", language),
        sentence=sentence,
    )


def _untranslated(say: Plain) -> str:
    return say.pgettext("brief", "translation to be added")


def _late(promise: Promise, text: str, say: Plain) -> str:
    told, day = stopless(text), _day(promise, say)
    return say.pgettext(
        "talk", "We promised this by {day} and are late: {promise}.", day=day, promise=told
    ) or say.pgettext("talk", "We promised this and are late: {promise}.", promise=told)


def _in_hand(promise: Promise, text: str, say: Plain) -> str:
    told, day = stopless(text), _day(promise, say)
    return say.pgettext(
        "talk", "We have this in hand, by {day}: {promise}.", day=day, promise=told
    ) or say.pgettext("talk", "We have this in hand: {promise}.", promise=told)


def _awaited(promise: Promise, text: str, say: Plain) -> str:
    told, day = stopless(text), _day(promise, say)
    return say.pgettext(
        "talk", "We look forward to this from you by {day}: {promise}.", day=day, promise=told
    ) or say.pgettext("talk", "We look forward to this from you: {promise}.", promise=told)


def _day(promise: Promise, say: Plain) -> str:
    return wording.day(promise.due, say.language) if promise.due else ""


def _has_phrases(tag: str) -> bool:
    try:
        catalog_language(tag)
    except LanguageWithoutCatalogError:
        return False
    return True
