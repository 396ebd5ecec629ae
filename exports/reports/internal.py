"""Head and foot of internal papers: the issuing office, and on every sheet the red mark."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from exports.reports.plain import Plain
from exports.typesetting import grid
from exports.typesetting.fonts import Weight
from exports.typesetting.furniture import Furniture
from exports.typesetting.page import Page, Running
from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Sheet
from exports.typesetting.styles import SMALL, Style
from exports.typesetting.text import Align, Text, stacked

MARK = Style(8.5, 12, Weight.STRONG, Ink.ALARM)
OFFICE = Style(8, 10, ink=Ink.SECOND)
NUMBER = SMALL.strong()
BOX = 18.0  # height of a red box
SIDE = 8.0  # between its line and its words
SQUARE = 7.0
LONGEST_OFFICE = 60  # characters of the office's name in the head


@dataclass(frozen=True, slots=True)
class InternalFurniture(Furniture):
    """Running parts in red: a paper that lies open on a table is known for what it is."""

    mark: Text

    def draw(self, sheet: Sheet, number: int, count: int) -> None:
        """Draw head and foot, on every sheet without exception."""
        x, width = grid.MARGIN, grid.WIDTH
        sheet.fill(x, grid.HEADER - SQUARE, SQUARE, SQUARE, Ink.TEXT)
        office = stacked(self.zone, width * 0.7)
        office.draw(sheet, x + 12, grid.HEADER - office.height, width)
        boxed(sheet, self.mark, x + width, grid.HEADER + 4)
        sheet.rule(x, grid.RULE + 3, width, Ink.ALARM, 0.75)
        top = grid.FOOTER - SMALL.leading
        sheet.rule(x, grid.FOOTER - 11, width, Ink.ALARM, 0.75)
        stacked(self.foot, width * 0.75).draw(sheet, x, top, width)
        numbered = stacked(_numbered(self.numbering, number, count), width / 4, Align.END)
        numbered.draw(sheet, x, top, width, Align.END)


def boxed(sheet: Sheet, words: Text, right: float, foot: float) -> None:
    """Words in a box of red lines whose lower right corner is given."""
    width = words.width() + 2 * SIDE
    left, top = right - width, foot - BOX
    sheet.fill(left, top, width, BOX, Ink.ALARM)
    sheet.fill(left + 1.25, top + 1.25, width - 2.5, BOX - 2.5, Ink.WHITE)
    stack = stacked((words,), width)
    stack.draw(sheet, left, foot - BOX / 2 + 3.2 - stack.height, width, Align.CENTER)


def internal_page(issuer: str, foot: str, say: Plain) -> Page:
    """A page whose sheets all bear the mark; `issuer` may be unknown."""
    office = issuer if len(issuer) <= LONGEST_OFFICE else issuer[: LONGEST_OFFICE - 1] + "…"
    numbering = say.pgettext("foot", "Page {n} of {m}", n="{n}", m="{m}")
    continued = say.pgettext("table", "continued")
    page = Page(Running(office, "", foot, numbering, continued), say.language)
    page.furniture = InternalFurniture(
        zone=(page.text(office, OFFICE),) if office else (),
        addressee=(),
        foot=(page.text(foot, SMALL),),
        numbering=(page.text(numbering, NUMBER),),
        mark=page.text(say.pgettext("foot", "INTERNAL – do not hand out"), MARK),
    )
    return page


def foot_of(words: Iterable[str], say: Plain, *, demonstration: bool) -> str:
    """What stands at the foot of an internal paper, after what it says of itself."""
    told = [*filter(None, words), say.pgettext("foot", "To be returned to the office after use")]
    if demonstration:
        told.append(say.pgettext("foot", "Demonstration figures"))
    return "　".join(told)


def _numbered(texts: tuple[Text, ...], number: int, count: int) -> Iterator[Text]:
    for text in texts:
        words = text.words.replace("{n}", str(number)).replace("{m}", str(count))
        yield replace(text, words=words)
