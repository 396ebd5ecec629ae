"""Facts in words: an amount within a sentence, a statement with its source, the notes of a page."""

from collections.abc import Iterable, Iterator
from functools import partial
from types import MappingProxyType

from exports.briefing import count_wording, wording
from exports.briefing.big_figures import scaled, source_and_day
from exports.briefing.parts.facts import FactPart
from exports.briefing.phrases import Phrases
from exports.typesetting import styles
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Page
from exports.typesetting.table import Cell, Table

MESSAGE = {"zh": 45, "en": 130}  # characters of a key message
MONEY = ("US$", "RMB")  # stand before the number, whatever follows them in a unit
IN_FULL = MappingProxyType({" bn": " billion", " m": " million"})


def amount(fact: FactPart, say: Phrases) -> Pair:
    """96,400 people; 9.64万人; RMB 2,800–4,600 a month."""
    return say.each(partial(_amount, fact))


def told(fact: FactPart, say: Phrases) -> Pair:
    """The amount, or what is stated."""
    return say.words(fact.statement) if fact.amount is None else amount(fact, say)


def counted(count: int, say: Phrases) -> Pair:
    """A count within a sentence: seven; 7."""
    return say.each(partial(count_wording.counted, count))


def key_message(facts: Iterable[FactPart], say: Phrases) -> Pair:
    """The first fact with an amount, and the second where the sentence stays short enough."""
    said = [_named_amount(fact, say) for fact in facts if fact.amount is not None]
    both = say.pgettext("fact", "{one} {other}", one=said[0], other=said[1]) if said[1:] else None
    if both and all(len(say.side(both, tag)) <= MESSAGE[tag] for tag in say.languages):
        return both
    return said[0] if said else Pair("")


def statements(facts: Iterable[FactPart], say: Phrases, page: Page) -> Iterator[Block]:
    """Each by its name and its source, beside it what is stated, both languages level."""
    rows = tuple(_stated(fact, say, page) for fact in facts)
    if rows:
        yield Table((), rows, _shares(say), page.continued())


def _shares(say: Phrases) -> tuple[float, ...]:
    """Latin letters need more room than Chinese ones for the same."""
    if len(say.languages) == 1:
        return 3, 9
    return (3, 4, 5) if say.languages[0] == wording.CHINESE else (3, 5, 4)


def _stated(fact: FactPart, say: Phrases, page: Page) -> tuple[Cell, ...]:
    name = page.texts(say.words(fact.name), styles.BODY.strong(), styles.BODY_SECOND)
    small = page.texts(source_and_day(fact, say), styles.SMALL)
    said = page.texts(say.words(fact.statement), styles.BODY, styles.BODY_SECOND)
    if len(say.languages) == 1:
        return Cell((*name, *small)), Cell(said)
    return Cell((*name, *small)), Cell(said[:1]), Cell(said[1:])


def sources(facts: Iterable[FactPart], say: Phrases) -> list[Pair]:
    """Where the facts of a page come from, each source once."""
    return list(dict.fromkeys(source_and_day(fact, say) for fact in facts))


def _named_amount(fact: FactPart, say: Phrases) -> Pair:
    return say.pgettext("fact", "{name}: {amount}.", name=fact.name, amount=amount(fact, say))


def _amount(fact: FactPart, language: str) -> str:
    number, unit = scaled(fact, language)
    symbol = next((money for money in MONEY if unit.startswith(money)), "")
    if not symbol:
        return wording.joined(number, unit, language)
    rest = unit.removeprefix(symbol)
    space = "" if symbol.endswith("$") else wording.NBSP
    return symbol + space + number + IN_FULL.get(rest, rest)
