"""The list of contacts of a company or an event: internal, in Chinese, marked on every sheet."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from exports.briefing import wording
from exports.briefing.parts.words import LONGEST_NAME
from exports.briefing.persons import addressed
from exports.errors import typesetting_error
from exports.output import write_whole
from exports.reports.brief import PaperResult
from exports.reports.contact_list_content import ContactListContent, Line
from exports.reports.fitting import shortened
from exports.reports.internal import foot_of, internal_page
from exports.reports.plain import Plain
from exports.typesetting.blocks import Block
from exports.typesetting.document import typeset
from exports.typesetting.errors import TypesettingError
from exports.typesetting.page import Entry, Page, Words
from exports.typesetting.press import About

CHINESE = "zh"
WIDTHS = (2.6, 2.6, 2.2, 2.6, 2.0)


def make_contact_list(content: ContactListContent, *, out: Path | BinaryIO) -> PaperResult:
    """Write the list. Equal content gives equal bytes; after an error (PaperError) no file."""
    say = Plain(CHINESE)
    title, made = say.pgettext("title", "Contacts"), wording.day(content.made, CHINESE)
    foot = foot_of((title, made), say, demonstration=content.demonstration)
    page = internal_page(content.issuer, foot, say)
    about = About(f"{title}　{shortened(content.about)}", content.issuer, CHINESE, content.made)
    try:
        document = typeset(page, _blocks(content, say, page), about)
    except TypesettingError as error:
        raise typesetting_error(error) from error
    write_whole(out, document.pdf)
    return PaperResult(document.sheets, sha256(document.pdf).hexdigest(), document.missing)


def _blocks(content: ContactListContent, say: Plain, page: Page) -> Iterator[Block]:
    counted = say.npgettext("contacts", "{count} person", "{count} people", len(content.lines))
    yield page.title(say.pgettext("title", "Contacts"), f"{shortened(content.about)}　{counted}")
    if not content.lines:
        yield page.paragraph(say.pgettext("contacts", "Nobody is recorded."))
        return
    head = (
        say.pgettext("contacts", "Name"),
        say.pgettext("contacts", "Company and title"),
        say.pgettext("contacts", "Telephone, WeChat"),
        say.pgettext("contacts", "E-mail"),
        say.pgettext("contacts", "Languages, remarks"),
    )
    yield page.table(head, (_row(line, say) for line in content.lines), WIDTHS)


def _row(line: Line, say: Plain) -> tuple[Words | Entry, ...]:
    name, firm = addressed(line.name, CHINESE), shortened(line.company, LONGEST_NAME)
    shown = line.name.shown(CHINESE)
    own = next((n for n in (line.name.native, line.name.romanised) if n and n != shown), "")
    remarks = ["、".join(say.label("language", tag) for tag in line.languages)]
    if line.needs_interpreter:
        remarks.append(say.pgettext("brief", "needs an interpreter"))
    if not line.may_use:
        remarks.append(say.pgettext("contacts", "no consent in force: details left out"))
    wechat = say.pgettext("contacts", "WeChat {name}", name=line.wechat)
    return (
        Entry("\n".join(shortened(n, LONGEST_NAME) for n in (name, own) if n), strong=True),
        "\n".join(filter(None, (firm, line.title))),
        "\n".join(filter(None, (*line.phones, wechat))),
        "\n".join(line.mails),
        "\n".join(filter(None, remarks)),
    )
