"""Sets the letter of thanks after a talk: what was agreed, and the next steps of both sides."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from exports.briefing import wording
from exports.briefing.parts.words import Words
from exports.briefing.persons import greeted, office_and_title
from exports.briefing.phrases import Phrases, shortened
from exports.briefing.sections.next_steps import steps_table
from exports.briefing.thanks import thanks_for, thanks_for_interest
from exports.reports.investor_paper import InvestorPaper, SheetResult, make_paper
from exports.reports.letter_content import LetterContent, Talk
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.page import Page

CLOSE = 7.5  # before a paragraph that belongs to the one above
INDENT = {"zh": "\u3000\u3000", "": ""}  # of a paragraph, by language


def make_thank_you(content: LetterContent, *, out: Path | BinaryIO) -> SheetResult:
    """Write the letter; a draft where its texts are not in order."""
    say = Phrases(content.languages)
    paper = InvestorPaper(
        title=say.pgettext("title", "Letter of thanks"),
        zone=say.name(content.zone or content.issuer),
        addressee=_company(content, say).lead,
        foot=_foot(content, say),
        author=say.words(content.issuer).lead,
        made=content.made,
    )
    return make_paper(content, paper, partial(_blocks, content), out)


def _blocks(content: LetterContent, say: Phrases, page: Page) -> Iterator[Block]:
    yield page.title(say.pgettext("title", "Letter of thanks"), _company(content, say))
    yield page.pair(_salutation(content, say))
    yield page.pair(_indented(_thanks(content.talk, say), say))
    agreed = content.talk.agreed if content.talk else Words()
    if agreed:
        yield page.heading(say.pgettext("letter", "From the agreed minutes"))
        says = say.pgettext("letter", "The minutes that both sides agreed say:")
        yield replace(page.pair(_indented(says, say)), stays=True)
        yield replace(page.pair(_indented(say.words(agreed), say)), before=CLOSE)
    if content.steps:
        yield page.heading(say.pgettext("letter", "Next steps"))
        yield steps_table(content.steps, say, page)
    if agreed or content.steps:
        ask = say.pgettext("letter", "Please tell us if anything here reads differently with you.")
        yield replace(page.pair(_indented(ask, say)), stays=True)
    closing = page.pair(_indented(say.pgettext("letter", "Yours sincerely,"), say))
    yield replace(closing, stays=True)
    *signed, day = (page.pair(line) for line in _signature(content, say))
    yield from (replace(line, stays=True) for line in signed)
    yield replace(day, before=0)


def _company(content: LetterContent, say: Phrases) -> Pair:
    named = say.name(content.company)
    return named if named.lead or named.second else Pair(shortened(content.company_as_written))


def _salutation(content: LetterContent, say: Phrases) -> Pair:
    if content.contact is None:
        return say.pgettext("letter", "Dear Sir or Madam,")
    person = content.contact.name
    name = say.each(lambda language: shortened(greeted(person, language)))
    return say.pgettext("letter", "Dear {name},", name=name)


def _thanks(talk: Talk | None, say: Phrases) -> Pair:
    if talk is None or talk.day is None:
        return thanks_for_interest(say)
    return thanks_for(talk.kind, talk.day, talk.place, say)


def _signature(content: LetterContent, say: Phrases) -> Iterator[Pair]:
    """Unit and title stand before the name, the date below."""
    host = content.host
    issuer = say.name(content.issuer)
    if host:
        title, name = say.words(host.person.title), say.each(host.person.name.shown)
        yield say.each(
            lambda language: _signed(
                say.side(issuer, language),
                say.side(title, language),
                say.side(name, language),
                language,
            )
        )
    elif content.issuer:
        yield issuer
    yield say.each(partial(wording.day, content.made))


def _signed(issuer: str, title: str, name: str, language: str) -> str:
    """江州高新区招商局副局长　周敏; in other languages the name, the title and the unit."""
    if language.startswith("zh"):
        return "\u3000".join(filter(None, (office_and_title(issuer, title), name)))
    return "\n".join(filter(None, (name, title, issuer)))


def _indented(words: Pair, say: Phrases) -> Pair:
    """Chinese paragraphs begin two characters further in."""
    return say.each(
        lambda language: "\n".join(
            INDENT.get(language, INDENT[""]) + line
            for line in say.side(words, language).splitlines()
        )
    )


def _foot(content: LetterContent, say: Phrases) -> Pair:
    told = [say.name(content.issuer)]
    if content.demonstration:
        told.append(say.pgettext("foot", "Demonstration figures"))
    return say.spaced(*told)
