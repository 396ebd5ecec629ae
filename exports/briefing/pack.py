"""Makes the pack of one addressee: preflight, sections, sheets, and the file."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from exports.briefing import wording
from exports.briefing.draft import marked
from exports.briefing.findings import Finding, must_fix
from exports.briefing.languages import pack_languages
from exports.briefing.parts.briefing import Briefing, BriefingContent
from exports.briefing.phrases import Phrases
from exports.briefing.preflight import checked, on_sheets, preflight, ranked
from exports.briefing.sections.cover import addressee_name, zone_name
from exports.briefing.sections.order import SECTIONS
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

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class PackResult:
    """A pack that was made; a `draft` has findings that must be mended, and is marked so."""

    pages: int
    sha256: str
    missing: tuple[str, ...]
    findings: tuple[Finding, ...]
    draft: bool
    sections: tuple[str, ...]


def make_pack(
    content: BriefingContent,
    *,
    languages: Sequence[str],
    out: Path | BinaryIO,
    progress: Progress = lambda _done, _total: None,
) -> PackResult:
    """Write the pack; the first language leads. Equal content gives equal bytes.

    `progress` is called for each sheet and may stop the work by raising: then there is no file,
    as there is none after an error (PaperError). Findings are as of the content's day.
    """
    tags = pack_languages(languages)
    if not set(tags) <= set(content.languages):
        raise ValueError("the content was not read in these languages")
    findings = preflight(content, content.printed.cover.made)
    printed = replace(content.printed, checked=checked(findings, content.printed.cover.made))
    made = _Making(printed, tags, progress)
    document = made.document(draft=must_fix(findings))
    if document.missing and not must_fix(findings):
        document = made.document(draft=True)
    all_findings = ranked((*on_sheets(document), *findings))
    write_whole(out, document.pdf)
    return PackResult(
        pages=document.sheets,
        sha256=sha256(document.pdf).hexdigest(),
        missing=document.missing,
        findings=all_findings,
        draft=must_fix(all_findings),
        sections=made.sections,
    )


class _Making:
    """One pack on its way to the sheets."""

    def __init__(self, briefing: Briefing, languages: tuple[str, ...], progress: Progress) -> None:
        self.briefing = briefing
        self.say = Phrases(languages)
        self.progress = progress
        self.sections: tuple[str, ...] = ()

    def document(self, *, draft: bool) -> Document:
        """The finished sheets."""
        try:
            page = self._page()
            if draft:
                self.briefing = replace(self.briefing, checked=None)
                page.furniture = marked(page.furniture, page.text(self._mark(), MARK))
            return typeset(page, self._blocks(page), self._about(), self.progress)
        except TypesettingError as error:
            raise typesetting_error(error) from error

    def _page(self) -> Page:
        say = self.say
        running = Running(
            zone=zone_name(self.briefing, say),
            addressee=addressee_name(self.briefing, say).lead,
            foot=self._foot(),
            numbering=say.pgettext("foot", "Page {n} of {m}", n="{n}", m="{m}"),
            continued=say.pgettext("table", "continued"),
        )
        return Page(running, *say.languages)

    def _blocks(self, page: Page) -> Iterator[Block]:
        self.sections = ()
        for code, section in SECTIONS:
            blocks = section(self.briefing, self.say, page)
            for at, block in enumerate(page.standing.watched(code, blocks)):
                if not at:
                    self.sections += (code,)
                yield block

    def _foot(self) -> Pair:
        """The number, until when it holds, and that the figures are examples."""
        say, cover = self.say, self.briefing.cover
        told = [say.pgettext("foot", "No. {number}", number=cover.number)]
        if cover.valid_until:
            until = say.each(partial(wording.day, cover.valid_until))
            told.append(say.pgettext("foot", "Valid until {day}", day=until))
        if self.briefing.demonstration:
            told.append(say.pgettext("foot", "Demonstration figures"))
        return say.spaced(*told)

    def _mark(self) -> str:
        mark = self.say.pgettext("foot", "Draft for internal review")
        return "  ".join(filter(None, (mark.lead, mark.second)))

    def _about(self) -> About:
        say, cover = self.say, self.briefing.cover
        title = say.pgettext("title", "Investment briefing")
        return About(
            title=say.spaced(title, addressee_name(self.briefing, say)).lead,
            author=say.words(cover.issuer).lead,
            language=say.languages[0],
            made=cover.made,
            subject=cover.number,
        )
