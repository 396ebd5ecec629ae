"""Makes the papers of a page or two: the visit brief, sheets, lists of contacts, letters."""

from argparse import Namespace
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from cli.face import Face
from cli.opening import open_store
from cli.packing import DRAFT_ONLY, free_for_pdf, listed, tell_findings, today, told_in_chinese
from exports.reports.brief import PaperResult, make_brief
from exports.reports.brief_content import brief_content
from exports.reports.brief_text import brief_lines
from exports.reports.contact_list import make_contact_list
from exports.reports.contact_list_content import company_list, event_list
from exports.reports.investor_paper import SheetResult
from exports.reports.letter_content import letter_content
from exports.reports.plot_sheet import make_plot_sheet
from exports.reports.plot_sheet_content import plot_sheet_content
from exports.reports.thank_you import make_thank_you
from resources.i18n import N_
from storage.entities.schema import KINDS
from storage.errors import UserError
from storage.journal.label import Label
from storage.repositories.finding import one
from storage.repositories.pack_register import Input, Issue, register
from storage.store import Store


def brief(face: Face, arguments: Namespace) -> int:
    """Write the visit brief of a company, or tell it as plain text."""
    if not (arguments.out or arguments.text):
        raise UserError(N_("Say where to write the brief (--out FILE), or ask for it as --text."))
    with open_store(face, arguments) as store, store.reading() as session:
        company = one(session, KINDS["company"], arguments.company, face.language)
        named = arguments.appointment
        about = one(session, KINDS["appointment"], named, face.language) if named else None
        content = brief_content(
            session,
            company.id,
            now=face.now,
            appointment=about.id if about else None,
            leader=arguments.leader,
        )
    if arguments.text:
        for line in brief_lines(content):
            face.line(line)
    if arguments.out:
        out = Path(arguments.out).absolute()
        tell_paper(face, make_brief(content, out=free_for_pdf(out)), out)
    return 0


def tell_paper(face: Face, made: PaperResult, out: Path) -> None:
    """One line on the file, and one on characters that could not be printed."""
    if face.json:
        plain = {"file": str(out), "pages": made.pages, "sha256": made.sha256}
        face.record({**plain, "missing": list(made.missing)})
        return
    if made.missing:
        face.say(
            N_("No font has these characters: {characters}"), characters=" ".join(made.missing)
        )
    face.say(
        N_("{file} was written ({pages} pages). It is internal: do not hand it out."),
        file=str(out),
        pages=made.pages,
    )


def sheet(face: Face, arguments: Namespace) -> int:
    """Write the sheet on one plot, or an internal list of contacts."""
    if arguments.what == "plot":
        return _plot_sheet(face, arguments)
    if arguments.which or bool(arguments.company) == bool(arguments.event):
        raise UserError(N_("Say whose contacts: --for COMPANY or --event EVENT."))
    return _contact_list(face, arguments)


def _plot_sheet(face: Face, arguments: Namespace) -> int:
    if not arguments.which or arguments.company or arguments.event:
        raise UserError(N_("Name one plot; its sheet is for anybody, with public data alone."))
    out = Path(arguments.out).absolute()
    with open_store(face, arguments) as store:
        with store.reading() as session:
            plot = one(session, KINDS["plot"], " ".join(arguments.which), face.language)
            content = plot_sheet_content(
                session, plot.id, languages=listed(arguments.languages), today=today(face)
            )
        made = make_plot_sheet(content, out=free_for_pdf(out))
        price = content.plot.price
        until = price.valid_until if price else None
        label = Label(N_("Make the sheet of plot {plot}"), plot=content.plot.number)
        issued = _Issued("plot_sheet", content.languages, content.inputs, valid_until=until)
        _register(store, label, issued, made, out, face)
    return _tell_sheet(face, made, out)


def _contact_list(face: Face, arguments: Namespace) -> int:
    out = Path(arguments.out).absolute()
    with open_store(face, arguments) as store, store.reading() as session:
        if arguments.company:
            company = one(session, KINDS["company"], arguments.company, face.language, exact=True)
            content = company_list(session, company.id, today(face))
        else:
            event = one(session, KINDS["event"], arguments.event, face.language)
            content = event_list(session, event.id, today(face))
    tell_paper(face, make_contact_list(content, out=free_for_pdf(out)), out)
    return 0


def letter(face: Face, arguments: Namespace) -> int:
    """Write the letter of thanks to one company."""
    out = Path(arguments.out).absolute()
    with open_store(face, arguments) as store:
        with store.reading() as session:
            company = one(session, KINDS["company"], arguments.company, face.language, exact=True)
            content = letter_content(
                session, company.id, languages=listed(arguments.languages), today=today(face)
            )
        made = make_thank_you(content, out=free_for_pdf(out))
        label = Label(N_("Write a letter of thanks to {company}"), company=company.title)
        issued = _Issued(
            "thank_you_letter",
            content.languages,
            content.inputs,
            content.company_id,
            content.contact_id,
        )
        _register(store, label, issued, made, out, face)
    return _tell_sheet(face, made, out)


@dataclass(frozen=True, slots=True)
class _Issued:
    """What the register keeps of a paper for an investor, beside its file."""

    template: str
    languages: tuple[str, ...]
    inputs: tuple[Input, ...]
    company: UUID | None = None
    contact: UUID | None = None
    valid_until: date | None = None


def _register(
    store: Store, label: Label, issued: _Issued, made: SheetResult, out: Path, face: Face
) -> None:
    """Enter the paper with its preflight and its hash, as packs are."""
    entry = Issue(
        number="",
        company=issued.company,
        contact=issued.contact,
        languages=issued.languages,
        inputs=issued.inputs,
        findings=told_in_chinese(made.findings),
        sha256=made.sha256,
        pages=made.pages,
        made_at=face.now,
        file_name=out.name,
        draft=made.draft,
        sections=(),
        valid_until=issued.valid_until,
        template=issued.template,
    )
    store.act(label, lambda session: register(session, entry))


def _tell_sheet(face: Face, made: SheetResult, out: Path) -> int:
    """What was found, and one line on the file; status 3 for a draft."""
    if face.json:
        plain = {"file": str(out), "pages": made.pages, "sha256": made.sha256}
        face.record({**plain, "draft": made.draft, "findings": [f.code for f in made.findings]})
        return DRAFT_ONLY if made.draft else 0
    tell_findings(face, made.findings)
    if made.draft:
        face.say(N_("A draft was written to {file}: mend what must be mended."), file=str(out))
        return DRAFT_ONLY
    face.say(N_("{file} was written ({pages} pages)."), file=str(out), pages=made.pages)
    return 0
