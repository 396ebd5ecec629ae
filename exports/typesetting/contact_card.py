"""One person who serves the reader: name, role, how to reach them, and a code to scan."""

from dataclasses import dataclass

from exports.typesetting import grid, styles
from exports.typesetting.blocks import Pair
from exports.typesetting.codes import Code
from exports.typesetting.drawing import Drawing
from exports.typesetting.page import Page, Words
from exports.typesetting.palette import Ink
from exports.typesetting.pictures import Picture
from exports.typesetting.plan_signs import draw_centred
from exports.typesetting.sheet import Sheet
from exports.typesetting.text import Align, Stack, Text, paired, run_on, stacked

PORTRAIT_SHAPE = 1.2  # height to width
TOP = 15.0
LOWEST = 120.0
UNDER = 2.0
GAP = 14.0


@dataclass(frozen=True, slots=True)
class Person:
    """What the card says. `vcard` is the text of the code; without it there is none.

    `sign` stands in the portrait's place: the family name in the person's own script.
    """

    name: Words
    role: Words
    work: Words
    reach: tuple[str, ...]
    languages_label: Words
    languages: Words
    scan: Words
    vcard: str = ""
    sign: str = ""
    portrait: Picture | None = None


def contact_card(page: Page, person: Person) -> "ContactCard":
    """The card. Raises CodeTooLongError."""
    name = person.name if isinstance(person.name, Pair) else Pair(person.name)
    sign = person.sign or (name.second or name.lead)[:1]
    left = (
        page.texts(person.role, styles.BODY_SECOND, styles.HOST_LINE.inked(Ink.LABEL)),
        page.texts(person.work, styles.BODY, styles.TABLE.inked(Ink.SECOND)),
    )
    right = (
        tuple(page.text(line, styles.BODY) for line in person.reach),
        page.texts(person.languages_label, styles.LEGEND),
        page.texts(person.languages, styles.BODY_SECOND.inked(Ink.TEXT), styles.HOST_LINE),
    )
    return ContactCard(
        page.texts(name, styles.PERSON, styles.PERSON_SECOND),
        page.text(sign, styles.PORTRAIT, page.second if name.second else None),
        left,
        right,
        page.texts(person.scan, styles.SMALL),
        Code.of(person.vcard) if person.vcard else None,
        person.portrait,
    )


@dataclass(frozen=True, slots=True)
class ContactCard:
    """A card over the whole width, with a line over it."""

    name: tuple[Text, ...]
    sign: Text
    left: tuple[tuple[Text, ...], ...]
    right: tuple[tuple[Text, ...], ...]
    scan: tuple[Text, ...]
    code: Code | None
    portrait: Picture | None
    before: float = 0
    stays: bool = False

    def set(self, width: float) -> Drawing:
        unit = (width + grid.GUTTER) / grid.COLUMNS
        frame = unit * 2 - grid.GUTTER
        side = self.code.side if self.code else 0
        left, middle = unit * 2 + 4, unit * 6 + GAP
        first, second = middle - left - GAP, width - middle - side - GAP
        stacks = [paired(self.name, first, gap=8), *_spread(self.left, first)]
        right = _spread(self.right, second)
        tallest = max(sum(stack.height for stack in column) for column in (stacks, right))
        label = run_on(self.scan, side, Align.END) if self.code else Stack()
        height = max(LOWEST, TOP + tallest + TOP, side + label.height + 2 * TOP + UNDER)

        def paint(sheet: Sheet, x: float, top: float) -> None:
            sheet.rule(x, top, width, Ink.LINE)
            self._draw_portrait(sheet, x, top + TOP, frame)
            _draw_down(sheet, stacks, x + left, top + TOP - 4, first)
            _draw_down(sheet, right, x + middle, top + TOP - 2, second)
            if self.code:
                self.code.draw(sheet, x + width - side, top + TOP)
                foot = top + TOP + side + max(self.code.quiet - 5, 3)
                label.draw(sheet, x + width - side, foot, side, Align.END)

        return Drawing(height, paint)

    def _draw_portrait(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        height = width * PORTRAIT_SHAPE
        if self.portrait:
            sheet.picture(x, top, width, height, self.portrait)
            return
        sheet.fill(x, top, width, height, Ink.ACCENT_12)
        draw_centred(sheet, self.sign, x + width / 2, top + height * 0.6)


def _spread(columns: tuple[tuple[Text, ...], ...], room: float) -> list[Stack]:
    """Each under the last; two languages of one style run on."""
    return [
        (run_on if texts[0].style == styles.LEGEND else stacked)(texts, room)
        for texts in columns
        if texts
    ]


def _draw_down(sheet: Sheet, stacks: list[Stack], x: float, top: float, room: float) -> None:
    for stack in stacks:
        stack.draw(sheet, x, top, room)
        top += stack.height + 3
