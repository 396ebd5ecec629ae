"""A store with the small zone, an appointment and a history, for the papers of a page or two."""

import io
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pypdfium2
import pytest

from exports.reports.brief import make_brief
from exports.reports.brief_content import brief_content
from exports.reports.brief_text import brief_lines
from storage.entities.elements import Link, Mail, Phone, element_id
from storage.entities.event import Appointment
from storage.entities.visit import Commitment, FollowUp, Visit
from storage.store import Store
from storage.values import Country
from tests.exports.briefing import world as zone

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
AGENDA = "迎接，合影（3分钟）\n致辞（5分钟）\n11:10 对方介绍选址进展"


def meeting(world):
    return Appointment(
        company=world.company.id,
        event=world.event.id,
        starts=datetime(2026, 12, 9, 3, 0, tzinfo=UTC),
        ends=datetime(2026, 12, 9, 4, 0, tzinfo=UTC),
        zone="Asia/Shanghai",
        place=zone.text("行政中心三号会议室", "Room 3, Civic Centre"),
        theirs=(Link.to(world.contacts.chief.id),),
        purpose="请对方在三块用地中选定一块。",
        agenda=zone.text(AGENDA, "Welcome"),
    )


def late_promise(world):
    return Commitment(
        side="us",
        promise=zone.text("提供B-07地块地勘报告英文版。", "The soil report for B-07 in English."),
        company=world.company.id,
        owner=world.staff.host.id,
        due=date(2026, 11, 14),
        state="open",
    )


def built():
    """The small zone with what a brief is made of."""
    world = zone.build()
    chief = world.contacts.chief
    chief.languages, chief.needs_interpreter = ("en", "sv"), True
    chief.diet, chief.diet_consent = "不吃贝类", date(2026, 3, 1)
    chief.phones = (Phone(id=element_id(), number="+46 700 000 101"),)
    chief.mails = (Mail(id=element_id(), address="lucja@norrvik.example"),)
    chief.relations = "喜欢青瓷"
    world.company.country = Country("SE")
    world.company.products = zone.text("电驱动单元", "Electric drive units")
    world.company.other_sites = "同时比选邻市"
    world.plots[1].rent_floor = "每平方米每月18元"
    world.appointment = meeting(world)
    world.late = late_promise(world)
    world.visit = Visit(
        kind="meeting",
        company=world.company.id,
        at=datetime(2026, 10, 14, 2, 0, tzinfo=UTC),
        zone="Asia/Shanghai",
        place=zone.text("上海", "Shanghai"),
        minutes=zone.text("对方提出三项需求。", "You named three needs."),
        minutes_agreed=date(2026, 10, 20),
        notes="对方提到预算紧张",
    )
    world.task = FollowUp(
        task="整理双语纪要",
        company=world.company.id,
        owner=world.staff.tracker.id,
        due=datetime(2026, 12, 10, 1, 0, tzinfo=UTC),
    )
    return world


@pytest.fixture
def world():
    """The records, to be changed before they are kept."""
    return built()


@pytest.fixture
def kept(tmp_path, world):
    """Keeps the world when it is called, and opens a session of reading."""
    with Store(tmp_path / "store", create=True) as store:

        def reading():
            with store.reading() as session:
                empty = session.get(type(world.company), world.company.id) is None
            if empty:
                zone.keep(store, zone.records(world))
            return store.reading()

        yield reading


@pytest.fixture
def brief(kept, world):
    """The brief of the world's company: its file's texts by sheet, and as plain text."""

    def make(**choices):
        with kept() as session:
            content = brief_content(session, world.company.id, now=NOW, **choices)
        return set_brief(content)

    return make


def set_brief(content):
    out = io.BytesIO()
    result = make_brief(content, out=out)
    pdf = out.getvalue()
    return SimpleNamespace(
        result=result, pdf=pdf, sheets=sheets(pdf), text="\n".join(brief_lines(content))
    )


def sheets(pdf):
    """The text of each sheet, without spaces and line ends."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [flat(page.get_textpage().get_text_bounded()) for page in document]
    finally:
        document.close()


def flat(text):
    return "".join(text.replace("\ufffe", "").split())
