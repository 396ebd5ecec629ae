"""Makes packs and tells what they lack."""

from argparse import Namespace
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from cli.face import Face
from cli.opening import open_store
from exports.briefing.content.briefing import content_for
from exports.briefing.findings import Finding, Level, must_fix, sentence
from exports.briefing.pack import PackResult, make_pack
from exports.briefing.parts.briefing import BriefingContent
from exports.briefing.preflight import preflight as find
from resources.i18n import N_
from resources.terms import label
from storage.entities.schema import KINDS
from storage.errors import UserError
from storage.journal.label import Label
from storage.repositories import ReadSession
from storage.repositories.events import BEIJING
from storage.repositories.finding import one
from storage.repositories.pack_register import Issue, register
from storage.repositories.records import get
from storage.store import Store

DRAFT_ONLY = 3
PDF_BEGINS = b"%PDF-"
# Where an investor from has Chinese lead the pack.
_READS_CHINESE = ("CN", "HK", "MO", "TW", "SG")


@dataclass(frozen=True, slots=True)
class Order:
    """For whom a pack is made, in which languages (the first leads), with which plots."""

    company: UUID
    title: str
    languages: Sequence[str]
    plots: Sequence[UUID] | None = None
    event: UUID | None = None


def pack(face: Face, arguments: Namespace) -> int:
    """Write a pack and enter it in the register; as a draft where something must be mended."""
    out = Path(arguments.out).absolute()
    with open_store(face, arguments) as store:
        with store.reading() as session:
            order = _order(session, face, arguments)
        content, made = issue(face, store, order, out)
    if face.json:
        face.record(_plain(content, made, out))
    else:
        tell_findings(face, made.findings)
        tell_pack(face, content, made, order.title, out)
    return DRAFT_ONLY if made.draft else 0


def preflight(face: Face, arguments: Namespace) -> int:
    """Tell all that a pack would lack; write nothing."""
    with open_store(face, arguments) as store, store.reading() as session:
        order = _order(session, face, arguments)
        findings = find(_content(session, face, order), today(face))
    open_items = must_fix(findings)
    if face.json:
        for finding in findings:
            face.record(_plain_finding(finding))
        return DRAFT_ONLY if open_items else 0
    tell_findings(face, findings)
    if open_items:
        face.say(
            N_("A pack for {company} would be a draft: mend what must be mended first."),
            company=order.title,
        )
        return DRAFT_ONLY
    face.say(N_("A pack for {company} can be made."), company=order.title)
    return 0


def issue(face: Face, store: Store, order: Order, out: Path) -> tuple[BriefingContent, PackResult]:
    """Make the pack and register it; a file of another sort is not written over."""
    free_for_pdf(out)
    with store.reading() as session:
        content = _content(session, face, order)
    made = make_pack(content, languages=order.languages, out=out)
    entry = _entry(face, content, made, out)
    act = Label(N_("Make pack {number} for {company}"), number=entry.number, company=order.title)
    store.act(act, lambda session: register(session, entry))
    return content, made


def free_for_pdf(out: Path) -> Path:
    """The same path, where nothing stands or a PDF that may be replaced; UserError else."""
    if out.is_file():
        with out.open("rb") as file:
            begins = file.read(len(PDF_BEGINS))
        if begins != PDF_BEGINS:
            raise UserError(
                N_("{file} is there already and is no PDF; name another."), file=str(out)
            )
    return out


def told_in_chinese(findings: Iterable[Finding]) -> tuple[tuple[str, str], ...]:
    """Findings as the register keeps them."""
    return tuple((found.level.value, sentence(found, "zh")) for found in findings)


def today(face: Face) -> date:
    """The office's day."""
    return face.now.astimezone(ZoneInfo(BEIJING)).date()


def _content(session: ReadSession, face: Face, order: Order) -> BriefingContent:
    return content_for(
        session,
        order.company,
        languages=order.languages,
        today=today(face),
        plots=order.plots,
        event=order.event,
    )


def _order(session: ReadSession, face: Face, arguments: Namespace) -> Order:
    def found(kind: str, words: str) -> UUID:
        return one(session, KINDS[kind], words, face.language).id

    company = one(session, KINDS["company"], arguments.company, face.language, exact=True)
    typed: str | None = arguments.languages
    return Order(
        company=company.id,
        title=company.title,
        languages=_likely_languages(session, company.id) if typed is None else listed(typed),
        plots=[found("plot", words) for words in arguments.plots] or None,
        event=found("event", arguments.event) if arguments.event else None,
    )


def listed(languages: str) -> list[str]:
    """Those of a list with commas, of either width."""
    return languages.replace("，", ",").split(",")


def _likely_languages(session: ReadSession, company: UUID) -> Sequence[str]:
    """The addressee's language leads, and Chinese is in every pack."""
    row = get(session, KINDS["company"], company, "zh")
    country = row.values["country"] if row else None
    at_home = country is None or country.code in _READS_CHINESE
    return ("zh", "en") if at_home else ("en", "zh")


def _entry(face: Face, content: BriefingContent, made: PackResult, out: Path) -> Issue:
    cover = content.printed.cover
    return Issue(
        number=cover.number,
        company=content.company,
        contact=content.contact,
        languages=content.languages,
        inputs=content.inputs,
        findings=told_in_chinese(made.findings),
        sha256=made.sha256,
        pages=made.pages,
        made_at=face.now,
        file_name=out.name,
        draft=made.draft,
        sections=made.sections,
        valid_until=cover.valid_until,
    )


def tell_findings(face: Face, findings: Sequence[Finding]) -> None:
    """What was found, the most urgent first."""
    for finding in findings:
        level = label("finding_level", finding.level, face.language)
        face.line(f"{level}  {sentence(finding, face.language)}")


def tell_pack(
    face: Face, content: BriefingContent, made: PackResult, company: str, out: Path
) -> None:
    """One line on the file."""
    urgent = sum(finding.level is Level.MUST_FIX for finding in made.findings)
    number = content.printed.cover.number
    if made.draft:
        face.say(
            N_("A draft of pack {number} was written to {file}; to be mended first: {n}."),
            number=number,
            file=str(out),
            n=urgent,
        )
    else:
        face.say(
            N_("Pack {number} for {company} was written to {file} ({pages} pages)."),
            number=number,
            company=company,
            file=str(out),
            pages=made.pages,
        )


def _plain(content: BriefingContent, made: PackResult, out: Path) -> dict[str, object]:
    return {
        "file": str(out),
        "number": content.printed.cover.number,
        "pages": made.pages,
        "sha256": made.sha256,
        "draft": made.draft,
        "findings": [_plain_finding(finding) for finding in made.findings],
    }


def _plain_finding(finding: Finding) -> dict[str, object]:
    return {
        "level": finding.level,
        "code": finding.code,
        "kind": finding.kind,
        "id": finding.record.hex if finding.record else None,
        "field": finding.field,
        "language": finding.language,
    }
