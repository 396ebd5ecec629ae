"""Every kind of paper of one company, made by one call each, for tests that want them all."""

from datetime import UTC, date, datetime

from exports.briefing.content.briefing import content_for
from exports.briefing.pack import make_pack
from exports.reports.brief import make_brief
from exports.reports.brief_content import brief_content
from exports.reports.contact_list import make_contact_list
from exports.reports.contact_list_content import company_list
from exports.reports.letter_content import letter_content
from exports.reports.plot_sheet import make_plot_sheet
from exports.reports.plot_sheet_content import plot_sheet_content
from exports.reports.thank_you import make_thank_you

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)


def pack(session, world, languages, out, **choices):
    content = content_for(session, world.company.id, languages=languages, today=TODAY, **choices)
    return make_pack(content, languages=languages, out=out)


def letter(session, world, languages, out):
    content = letter_content(session, world.company.id, languages=languages, today=TODAY)
    return make_thank_you(content, out=out)


def plot_sheet(session, world, languages, out):
    content = plot_sheet_content(session, world.plots[0].id, languages=languages, today=TODAY)
    return make_plot_sheet(content, out=out)


def contact_sheet(session, world, _languages, out):
    return make_contact_list(company_list(session, world.company.id, TODAY), out=out)


def brief(session, world, _languages, out):
    return make_brief(brief_content(session, world.company.id, now=NOW, leader=True), out=out)


PAPERS = (pack, letter, plot_sheet, contact_sheet, brief)
