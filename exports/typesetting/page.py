"""What a section of a document is written with: a page makes blocks in the document's languages.

Words are given as a Pair of the leading and the second language, or as a text in the leading one.
They are set as they are, never read as markup. Where a pair lacks its leading text, the second
takes its place; where the document has one language only, second texts are left out.

Running text may have strong words in it. It is then given as its parts, in their order and with
the spaces that belong between them, of which some are Strong:

    page.pair([Strong(Pair("Yes, from May.", "可以，自5月起。")), Pair(" The main …", "管道……")])
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from exports.typesetting import pictures, styles
from exports.typesetting.badge import INKS, Badge
from exports.typesetting.blocks import Pair, Space
from exports.typesetting.codes import Code
from exports.typesetting.cover import Cover, Landmark
from exports.typesetting.figures import Figure, Figures
from exports.typesetting.fonts import Fonts, Weight, shipped
from exports.typesetting.furniture import Furniture
from exports.typesetting.grid import BASE, COLUMNS, width
from exports.typesetting.notes import Notes
from exports.typesetting.palette import PETROL, Ink, Palette
from exports.typesetting.paragraph import Heading, Level, Paragraph
from exports.typesetting.photograph import Photograph
from exports.typesetting.runs import Run
from exports.typesetting.shapes import Mark
from exports.typesetting.standing import Standing
from exports.typesetting.styles import Style
from exports.typesetting.table import Cell, Table
from exports.typesetting.text import Align, Text
from exports.typesetting.title import Title

SMALL_FIGURES_FROM = 4  # in a row

Words = Pair | str
Texts = tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Words in the strong weight within others: the sentence of a paragraph that answers."""

    words: Words


Said = Words | Sequence[Words | Strong]


@dataclass(frozen=True, slots=True)
class Running:
    """What stands on every sheet, and what is said where a table goes on.

    In `numbering` {n} stands for the number of the page, {m} for the count: "Page {n} of {m}".
    """

    zone: Words
    addressee: str
    foot: Words
    numbering: Words
    continued: Words


@dataclass(frozen=True, slots=True)
class Entry:
    """Words in a table: strong for the value that a row is about, quiet for what only explains.

    At the `end` of its column stand figures. A mark stands before the words that say the same.
    A badge is a box about them.
    """

    words: Said
    strong: bool = False
    quiet: bool = False
    end: bool = False
    mark: Mark | None = None
    badge: Badge | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A big figure: its text and unit in the leading language, what it is, where it is from."""

    figure: str
    unit: str
    label: Words
    source: Words = ""


@dataclass(frozen=True, slots=True)
class CoverWords:
    """What the cover says; the first of `addressee` and `host`, and of each fact, is a label.

    `rings` are the words of the rings of distance from the inner one, and `landmarks` places in
    kilometres east and north. `vcard` is the text of the host's code, with `scan` beside it.
    """

    title: Words
    zone: Words
    place: Words
    addressee: Sequence[Words]
    host: Sequence[Words] = ()
    facts: Sequence[Sequence[Words]] = ()
    landmarks: Sequence[tuple[Words, float, float]] = ()
    rings: Sequence[Words] = ()
    vcard: str = ""
    scan: Words = ""


class Page:
    """Makes the blocks of one document; `standing` tells where those of its parts came to stand."""

    def __init__(
        self,
        running: Running,
        lead: str,
        second: str | None = None,
        *,
        accent: str = PETROL,
        fonts: Fonts | None = None,
    ) -> None:
        self.lead = lead
        self.second = second
        self.palette = Palette.of(accent)
        self._fonts = fonts or shipped()
        self.standing = Standing()
        self._continued = running.continued
        self.furniture = Furniture(
            self.texts(running.zone, styles.ZONE, styles.ZONE_SECOND),
            self.texts(running.addressee, styles.COLUMN_HEAD),
            self.texts(running.foot, styles.SMALL),
            self.texts(running.numbering, styles.PAGE_NUMBER, styles.SMALL),
        )

    def title(self, words: Words, message: Words = "", aside: Words = "") -> Title:
        """Begin a section on a new sheet; the message is the sentence to keep in mind.

        At the right edge stands what it belongs to (`aside`).
        """
        titles = self.texts(words, styles.TITLE, styles.SUBTITLE)
        return Title(
            titles,
            self.texts(message, styles.STAND, styles.STAND_SECOND),
            self.texts(aside, styles.ASIDE, styles.ASIDE_SECOND),
        )

    def heading(self, words: Words, *, ruled: bool = False) -> Heading:
        """A heading within a section, with a line over it where something new begins.

        It stays with what follows.
        """
        return Heading(self.texts(words, styles.HEAD, styles.HEAD_SECOND), ruled)

    def paragraph(self, words: Said, style: Style = styles.BODY) -> Paragraph:
        """Running text over the whole width, the second language under it."""
        return Paragraph(self.texts(words, style, styles.second_of(style)))

    def paragraph_of(self, *texts: Text) -> Paragraph:
        """A paragraph of texts made with `text`, in other languages or styles."""
        return Paragraph(texts)

    def pair(self, words: Said) -> Level:
        """A paragraph with the two languages side by side, level with each other."""
        texts = self.texts(words, styles.BODY, styles.BODY_SECOND)
        if self.second is None:
            return Level((texts, ()), (9, 3))
        return Level((texts[:1], (), texts[1:]), (6, 1, 5))

    def table(
        self,
        head: Sequence[Words | Entry],
        rows: Iterable[Sequence[Words | Entry]],
        widths: Sequence[float],
    ) -> Table:
        """A table with columns in these proportions; twelve in all are the columns of the sheet.

        Cells are wrapped, never cut. Without a head it is a list of facts.
        """
        return Table(
            tuple(self._cell(entry, styles.COLUMN_HEAD, styles.COLUMN_HEAD) for entry in head),
            tuple(
                tuple(self._cell(entry, styles.TABLE, styles.TABLE_SECOND) for entry in row)
                for row in rows
            ),
            tuple(widths),
            self.continued(),
        )

    def continued(self) -> Texts:
        """What is said over the part of a table that goes on."""
        return self.texts(self._continued, styles.COLUMN_HEAD)

    def figures(self, numbers: Sequence[Number], columns: int = 3) -> list[Figures]:
        """Big figures in rows of so many, one block a row; smaller ones from four in a row."""
        style = styles.FIGURE if columns < SMALL_FIGURES_FROM else styles.FIGURE_SMALL
        made = tuple(self._figure(number, style) for number in numbers)
        rows = (made[at : at + columns] for at in range(0, len(made), columns))
        return [Figures(row, columns) for row in rows]

    def picture(
        self, source: bytes | Path, caption: Words, rights: Words, *, columns: float = COLUMNS
    ) -> Photograph:
        """A picture with its caption and, in the same small type, whose rights it is under.

        It is made ready for a place of so many columns. Raises PictureUnreadableError and
        PictureTooLargeError, which name it by the leading words of its caption.
        """
        said = caption if isinstance(caption, Pair) else Pair(caption)
        picture = pictures.shared().ready(source, width(columns), said.lead or said.second)
        words = self.texts(caption, styles.CAPTION.strong(), styles.CAPTION_SECOND)
        return Photograph(picture, (*words, *self.texts(rights, styles.CAPTION_SECOND)))

    def notes(self, *notes: Words) -> Notes:
        """Sources and notes at the foot of the sheet on which they are reached."""
        return Notes(tuple(text for words in notes for text in self.texts(words, styles.SMALL)))

    def space(self, lines: float = 1) -> Space:
        """Empty lines; nothing at the top of a sheet."""
        return Space(lines * BASE)

    def cover(self, words: CoverWords) -> Cover:
        """The sheet before all others. Raises CodeTooLongError."""
        return Cover(
            self.texts(words.zone, styles.COVER_ZONE, styles.COVER_ZONE_SECOND),
            self.texts(words.title, styles.COVER, styles.COVER_SECOND),
            self.texts(words.place, styles.COVER_PLACE, styles.COVER_PLACE_SECOND),
            tuple(self._landmark(*landmark) for landmark in words.landmarks),
            self._labelled(words.addressee, (styles.ADDRESSEE, styles.ADDRESSEE_LINE)),
            self._labelled(words.host, (styles.HOST, styles.HOST_SECOND), styles.HOST_LINE),
            tuple(self._labelled(fact, (styles.FACT, styles.HOST_LINE)) for fact in words.facts),
            tuple(self.texts(ring, styles.COVER_LANDMARK) for ring in words.rings),
            Code.of(words.vcard) if words.vcard else None,
            self.texts(words.scan, styles.SMALL),
        )

    def text(self, words: str, style: Style, language: str | None = None) -> Text:
        """Words in a style and a language (the leading one), for blocks of one's own."""
        language = language or self.lead
        return Text(words, style, self._fonts.typeface(language, style.weight))

    def texts(self, words: Said, style: Style, second_style: Style | None = None) -> Texts:
        """One text or two; nothing for words that are empty in the document's languages."""
        if not isinstance(words, Pair | str):
            return self._in_runs(words, style, second_style or style)
        pair = words if isinstance(words, Pair) else Pair(words)
        second = pair.second if self.second else ""
        if not pair.lead:
            return (self.text(second, style, self.second),) if second else ()
        lead = self.text(pair.lead, style)
        return (lead, self.text(second, second_style or style, self.second)) if second else (lead,)

    def _in_runs(self, parts: Sequence[Words | Strong], style: Style, second_style: Style) -> Texts:
        """Each language's parts as one text; where the leading one has none, the second's."""
        strong = [isinstance(part, Strong) for part in parts]
        plain = [part.words if isinstance(part, Strong) else part for part in parts]
        pairs = [words if isinstance(words, Pair) else Pair(words) for words in plain]
        whole = Pair("".join(pair.lead for pair in pairs), "".join(pair.second for pair in pairs))
        made = self.texts(whole, style, second_style)
        sides = [[pair.lead for pair in pairs], [pair.second for pair in pairs]]
        if not whole.lead:
            sides.reverse()
        return tuple(
            self._with_strong(text, zip(side, strong, strict=True))
            for text, side in zip(made, sides, strict=False)
        )

    def _with_strong(self, text: Text, parts: Iterable[tuple[str, bool]]) -> Text:
        strong = self._fonts.typeface(text.typeface.language, Weight.STRONG)
        runs = (Run(words, strong if heavy else text.typeface) for words, heavy in parts if words)
        return replace(text, runs=tuple(runs))

    def _labelled(
        self, words: Sequence[Words], name: tuple[Style, Style], line: Style | None = None
    ) -> tuple[Texts, ...]:
        """A label, a name and lines; the name has a style for each language."""
        lines = line or name[1]
        kinds = [(styles.LABEL, styles.LABEL), name, *[(lines, lines)] * len(words)]
        made = (self.texts(each, *kind) for each, kind in zip(words, kinds, strict=False))
        return tuple(texts for texts in made if texts)

    def _landmark(self, name: Words, east: float, north: float) -> Landmark:
        return Landmark(self.texts(name, styles.COVER_LANDMARK), east, north)

    def _cell(self, entry: Words | Entry, style: Style, second: Style) -> Cell:
        if not isinstance(entry, Entry):
            entry = Entry(entry)
        style = style.strong() if entry.strong else style
        style = style.inked(Ink.LABEL) if entry.quiet else style
        if entry.badge:
            ink = INKS[entry.badge]
            style, second = style.strong().inked(ink), second.inked(ink)
        texts = self.texts(entry.words, style, second)
        align = Align.END if entry.end else Align.START
        return Cell(texts, align, entry.mark, badge=entry.badge)

    def _figure(self, number: Number, style: Style) -> Figure:
        unit = self.text(number.unit, styles.FIGURE_UNIT) if number.unit else None
        return Figure(
            self.text(number.figure, style),
            unit,
            self.texts(number.label, styles.FIGURE_LABEL, styles.FIGURE_LABEL_SECOND),
            self.texts(number.source, styles.SMALL),
        )
