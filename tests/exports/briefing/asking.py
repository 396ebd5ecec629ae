"""What a company asks for in tests, and single sections as sheets."""

import re
from decimal import Decimal

import pypdfium2

from exports.briefing.phrases import Phrases
from exports.typesetting.document import typeset
from exports.typesetting.page import Page
from storage.entities.requirement import Requirement
from storage.entities.visit import Visit
from tests.exports.briefing import world as zone
from tests.exports.briefing.rich_world import BEIJING
from tests.exports.typesetting.reading import ABOUT, RUNNING

ALL_LANGUAGES = [("en", "zh"), ("zh", "en"), ("en",), ("zh",)]
ANSWER = zone.text("可以满足。具体方案已附。", "Yes, we can. The scheme is attached.")


def asked(world, number, *, need="must", topic="other", wish=None, **changed):
    """One thing asked for, by its number; figures as text."""
    wish = wish or zone.text(f"第{number}号需求", f"Thing number {number}")
    for bound in {"at_least", "at_most"} & changed.keys():
        changed[bound] = Decimal(changed[bound])
    values = {"need": need, "topic": topic, "wish": wish, "rank": number}
    return Requirement(company=world.company.id, **values | changed)


def ask(world, *requirements):
    world.requirements = list(requirements)


def many(world, musts, wants, **changed):
    """So many musts and wants that every plot of the world meets."""
    needs = ["must"] * musts + ["want"] * wants
    values = {"topic": "power", "at_least": "20", "unit": "MVA", "answer": ANSWER} | changed
    ask(world, *(asked(world, n, need=need, **values) for n, need in enumerate(needs, 1)))


def met(world, at, **changed):
    """A talk with the company."""
    world.talk = [Visit(company=world.company.id, kind="meeting", at=at, zone=BEIJING, **changed)]


def printed(section, content, languages=("en", "zh")):
    """The file with one section alone, and the section's sheets as text."""
    say, page = Phrases(languages), Page(RUNNING, *languages)
    blocks = list(section(content.printed, say, page))
    if not blocks:
        return b"", []
    document = typeset(page, blocks, ABOUT)
    assert not document.missing
    assert not document.overfull
    with pypdfium2.PdfDocument(document.pdf) as read:
        sheets = [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in read]
    return document.pdf, sheets
