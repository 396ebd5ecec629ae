"""Sets the sheet on one plot, in the look of the pack's own page of it."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from exports.briefing import wording
from exports.briefing.phrases import Phrases
from exports.briefing.plot_words import plot_name
from exports.briefing.sections.plot_page import plot_sheet
from exports.briefing.sections.sources import clauses
from exports.reports.investor_paper import InvestorPaper, SheetResult, make_paper
from exports.reports.legal_note import LegalNote
from exports.reports.plot_sheet_content import PlotSheetContent
from exports.typesetting.blocks import Block, Pair, Space
from exports.typesetting.page import Page


def make_plot_sheet(content: PlotSheetContent, *, out: Path | BinaryIO) -> SheetResult:
    """Write the sheet; a draft where its texts or its price are not in order."""
    say = Phrases(content.languages)
    zone = say.name(content.zone or content.issuer)
    paper = InvestorPaper(
        title=plot_name(content.plot, say),
        zone=zone,
        addressee="",
        foot=_foot(content, say),
        author=say.words(content.issuer).lead,
        made=content.made,
    )
    return make_paper(content, paper, partial(_blocks, content), out)


def _blocks(content: PlotSheetContent, say: Phrases, page: Page) -> Iterator[Block]:
    """The page of the pack, drawn together so that it is one sheet wherever it can be."""
    title, *others = plot_sheet(content.plot, say, page)
    # That it is no offer, and how land-use rights are granted.
    note = _one_after_the_other(say, list(islice(clauses((), say), 2)))
    yield title
    yield LegalNote(page.notes(note).texts)
    yield from (block for block in others if not isinstance(block, Space))


def _one_after_the_other(say: Phrases, clauses_: Sequence[Pair]) -> Pair:
    """Sentences in one paragraph for each language; Chinese sets no space between them."""
    lead, *others = say.languages
    return Pair(
        _gap(lead).join(clause.lead for clause in clauses_),
        _gap(others[0]).join(clause.second for clause in clauses_) if others else "",
    )


def _gap(language: str) -> str:
    return "" if language == "zh" else " "


def _foot(content: PlotSheetContent, say: Phrases) -> Pair:
    told = [say.name(content.issuer), say.each(partial(wording.day, content.made))]
    if content.demonstration:
        told.append(say.pgettext("foot", "Demonstration figures"))
    return say.spaced(*told)
