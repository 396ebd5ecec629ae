"""Sets a paper for an investor: checked as packs are, and marked where it may not go out yet."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from exports.briefing.draft import marked
from exports.briefing.findings import Finding, must_fix
from exports.briefing.phrases import Phrases
from exports.briefing.preflight import Reviewed, on_sheets, preflight, ranked
from exports.errors import typesetting_error
from exports.output import write_whole
from exports.typesetting.blocks import Block, Pair
from exports.typesetting.document import Document, typeset
from exports.typesetting.errors import TypesettingError
from exports.typesetting.fonts import Weight
from exports.typesetting.page import Page, Running
from exports.typesetting.palette import Ink
from exports.typesetting.press import About
from exports.typesetting.styles import Style

MARK = Style(7.5, 10, Weight.STRONG, Ink.WHITE)

Blocks = Callable[[Phrases, Page], Iterable[Block]]


@dataclass(frozen=True, slots=True)
class SheetResult:
    """A paper that was made; a `draft` has findings that must be mended, and is marked so."""

    pages: int
    sha256: str
    findings: tuple[Finding, ...]
    draft: bool


@dataclass(frozen=True, slots=True)
class InvestorPaper:
    """What stands around the blocks of one paper."""

    title: Pair
    zone: Pair
    addressee: str
    foot: Pair
    author: str
    made: date


def make_paper(
    content: Reviewed, paper: InvestorPaper, blocks: Blocks, out: Path | BinaryIO
) -> SheetResult:
    """Write it. Equal content gives equal bytes; after an error (PaperError) there is no file."""
    findings = preflight(content, paper.made)
    document = _document(content, paper, blocks, draft=must_fix(findings))
    if document.missing and not must_fix(findings):
        document = _document(content, paper, blocks, draft=True)
    told = ranked((*on_sheets(document), *findings))
    write_whole(out, document.pdf)
    return SheetResult(
        document.sheets, sha256(document.pdf).hexdigest(), told, draft=must_fix(told)
    )


def _document(content: Reviewed, paper: InvestorPaper, blocks: Blocks, *, draft: bool) -> Document:
    say = Phrases(content.languages)
    page = Page(
        Running(
            zone=paper.zone,
            addressee=paper.addressee,
            foot=paper.foot,
            numbering=say.pgettext("foot", "Page {n} of {m}", n="{n}", m="{m}"),
            continued=say.pgettext("table", "continued"),
        ),
        *say.languages,
    )
    if draft:
        mark = say.pgettext("foot", "Draft for internal review")
        words = "  ".join(filter(None, (mark.lead, mark.second)))
        page.furniture = marked(page.furniture, page.text(words, MARK))
    about = About(paper.title.lead, paper.author, say.languages[0], paper.made)
    try:
        return typeset(page, blocks(say, page), about)
    except TypesettingError as error:
        raise typesetting_error(error) from error
