"""Sets the visit brief: two pages in big type, and an annex where more is to be said."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from exports.briefing import wording
from exports.errors import typesetting_error
from exports.output import write_whole
from exports.reports.brief_content import BriefContent
from exports.reports.brief_sections import first_page, head_of, second_page
from exports.reports.fitting import Shown, fitted, shortened
from exports.reports.internal import MARK, foot_of, internal_page
from exports.reports.paper import Form, Item, Section
from exports.reports.plain import Plain
from exports.reports.rows import Headline, Masthead, NewSheet, Panel, Row
from exports.typesetting.blocks import Block
from exports.typesetting.document import Document, typeset
from exports.typesetting.embedding import EmbeddedFonts
from exports.typesetting.errors import TypesettingError
from exports.typesetting.flow import Flow, Frame
from exports.typesetting.fonts import Weight
from exports.typesetting.page import Page
from exports.typesetting.palette import Ink
from exports.typesetting.press import About
from exports.typesetting.sheet import Sheet
from exports.typesetting.styles import Style
from exports.typesetting.text import Text

CHINESE = "zh"
TITLE = Style(24, 30, Weight.STRONG)
ABOUT = Style(15, 22.5, Weight.STRONG)
LINE = Style(12, 18, ink=Ink.SECOND)
HEAD = Style(14, 21, Weight.STRONG)
NOTE = Style(10.5, 15, ink=Ink.LABEL)
READING = Style(14, 24)
LISTED = Style(13, 20)
UNDER = Style(11, 17, ink=Ink.SECOND)
ALARM = LISTED.strong().inked(Ink.ALARM)
LONGEST_NAME = 40  # characters in the masthead


@dataclass(frozen=True, slots=True)
class PaperResult:
    """An internal paper that was made; `missing` are characters that no font has."""

    pages: int
    sha256: str
    missing: tuple[str, ...]


def make_brief(content: BriefContent, *, out: Path | BinaryIO) -> PaperResult:
    """Write the brief. Equal content gives equal bytes; after an error (PaperError) no file."""
    try:
        document = _Brief(content).document()
    except TypesettingError as error:
        raise typesetting_error(error) from error
    write_whole(out, document.pdf)
    return PaperResult(document.sheets, sha256(document.pdf).hexdigest(), document.missing)


class _Brief:
    """One brief on its way to the sheets."""

    def __init__(self, content: BriefContent) -> None:
        self.content = content
        self.say = say = Plain(CHINESE)
        self.title, self.who, *self.lines = head_of(content, say)
        made = wording.day(content.made, CHINESE)
        leaders = say.pgettext("brief", "For leaders only") if content.confidences else ""
        told = (self.title, made, leaders)
        foot = foot_of(told, say, demonstration=content.demonstration)
        self.page: Page = internal_page(content.issuer, foot, say)

    def document(self) -> Document:
        """The finished sheets."""
        first = fitted(first_page(self.content, self.say), lambda s: self._fits(self._first(s)))
        second = fitted(second_page(self.content, self.say), lambda s: self._fits(self._second(s)))
        annex = [*self._head_in_full(), *filter(None, (s.annexed for s in (*first, *second)))]
        blocks = (*self._first(first), *self._second(second), *self._annex(annex))
        return typeset(self.page, blocks, self._about())

    def _fits(self, blocks: Iterable[Block]) -> bool:
        """Whether one sheet holds the blocks: they are placed as they will be."""
        sheets: list[Sheet] = []

        def new_sheet() -> Sheet:
            sheets.append(Sheet(EmbeddedFonts(), self.page.palette))
            return sheets[-1]

        Flow(new_sheet, Frame()).place(blocks)
        return len(sheets) == 1

    def _first(self, shown: Sequence[Shown]) -> Iterator[Block]:
        yield self._masthead(self.title, self.who, self.lines)
        for each in shown:
            yield from self._section(each)

    def _second(self, shown: Sequence[Shown]) -> Iterator[Block]:
        yield NewSheet()
        for each in shown:
            yield from self._section(each)

    def _annex(self, sections: Sequence[Section]) -> Iterator[Block]:
        if not sections:
            return
        yield self._masthead(self.say.pgettext("brief", "Annex"), self.who, ())
        for section in sections:
            yield self._headline(section)
            yield from self._rows(section, section.items)

    def _masthead(self, title: str, who: str, lines: Sequence[str]) -> Masthead:
        about = self._texts(shortened(who, LONGEST_NAME), ABOUT)
        under = (text for line in lines for text in self._texts(shortened(line), LINE))
        return Masthead(self.page.text(title, TITLE), about, tuple(under))

    def _head_in_full(self) -> Iterator[Section]:
        """What the masthead had to cut."""
        cut = (self.who, LONGEST_NAME), *((line, None) for line in self.lines)
        long = [t for t, most in cut if shortened(t, *([most] if most else [])) != t]
        if long:
            yield Section(self.title, tuple(Item((text,)) for text in long))

    def _section(self, shown: Shown) -> Iterator[Block]:
        section = shown.section
        blocks = (*self._rows(section, shown.items), *self._left_out(shown))
        if section.form is Form.PLAIN:
            yield self._headline(section)
            yield from blocks
        elif section.form is Form.UNKEPT:
            yield Panel((self._headline(section), *blocks), Ink.ALARM_GROUND, bar=True)
        else:
            yield Panel((self._headline(section), *blocks), Ink.GROUND)

    def _headline(self, section: Section) -> Headline:
        alarm = section.form is Form.UNKEPT
        title = self.page.text(section.title, HEAD.inked(Ink.ALARM) if alarm else HEAD)
        if section.form is Form.RESTRICTED:
            box = self.page.text(section.note, MARK)
            return Headline(title, box=box, ruled=False)
        return Headline(title, self._texts(section.note, NOTE), ruled=not alarm)

    def _rows(self, section: Section, items: Iterable[Item]) -> Iterator[Block]:
        for item in items:
            yield self._row(section, item)

    def _row(self, section: Section, item: Item) -> Row:
        """What explains stands under the last column, a sentence to interpret under all."""
        style = LISTED if item.alarm or len(item.columns) > 1 else READING
        first = style.strong() if section.labels or item.alarm else style
        columns = [
            self._texts(text, style if at else first) for at, text in enumerate(item.columns)
        ]
        columns[-1] += self._texts(item.under, UNDER)
        columns[-1] += self._texts(item.spoken, UNDER, item.language or section.language)
        before = 3.75 if item.under or item.spoken else 0
        if item.alarm:
            columns.append(self._texts(item.alarm, ALARM))
            return Row(tuple(columns), (*section.shares, 2), flush=True, before=before)
        return Row(tuple(columns), section.shares, before=before)

    def _left_out(self, shown: Shown) -> Iterator[Block]:
        """Where the rest is, as far as it is not all here."""
        annexed = shown.annexed
        if annexed is None:
            return
        more = self.say.npgettext(
            "brief", "{count} more in the annex", "{count} more in the annex", shown.hidden
        )
        whole = self.say.pgettext("brief", "in full in the annex")
        told = more if shown.hidden and shown.count else whole
        yield Row((self._texts(told, NOTE),), (12,))

    def _texts(self, words: str, style: Style, language: str | None = None) -> tuple[Text, ...]:
        return (self.page.text(words, style, language),) if words else ()

    def _about(self) -> About:
        return About(
            title=f"{self.title}　{shortened(self.who)}",
            author=self.content.issuer,
            language=CHINESE,
            made=self.content.made,
        )
