"""Where a letter is signed: a line for the hand, the name, and under it who that is."""

from dataclasses import dataclass, replace

from exports.typesetting import styles
from exports.typesetting.blocks import Whole
from exports.typesetting.grid import columns_of
from exports.typesetting.letter import SHARES
from exports.typesetting.page import Page
from exports.typesetting.palette import Ink
from exports.typesetting.sheet import Sheet
from exports.typesetting.text import Stack, Text, side_by_side, stacked

HAND = 33.75  # room for the signature itself
LINE = 112.0
UNDER_LINE = 1.5
LINES = replace(styles.HOST_LINE, size=8.5, leading=15)
CHINESE_LINES = replace(LINES, size=9)
OFFICE = replace(styles.HOST_LINE, size=9, leading=16.5)
NAME = replace(styles.HEAD, leading=16.5)


@dataclass(frozen=True, slots=True)
class Signing:
    """One language of a signature.

    `office`, unit and title, stands before the name, as in Chinese; elsewhere they are `lines`
    under it. A date is the last of the lines.
    """

    name: str
    lines: tuple[str, ...] = ()
    office: str = ""


def signature(page: Page, lead: Signing, second: Signing | None = None) -> "Signature":
    """The place to sign, in the columns of the letter's paragraphs."""
    signed = [_column(page, lead, page.lead)]
    if page.second and second:
        signed.append(_column(page, second, page.second))
    return Signature(tuple(signed))


def _column(page: Page, signing: Signing, language: str) -> "SignedAs":
    lines = CHINESE_LINES if language.startswith("zh") else LINES
    return SignedAs(
        page.text(signing.office, OFFICE, language) if signing.office else None,
        page.text(signing.name, NAME, language),
        tuple(page.text(line, lines, language) for line in signing.lines),
    )


@dataclass(frozen=True, slots=True)
class SignedAs:
    """A signature in texts."""

    office: Text | None
    name: Text
    lines: tuple[Text, ...]

    def set(self, width: float) -> Stack:
        """Office and name on one line if the column holds them, then the lines."""
        named = (self.name,)
        first = stacked(named, width)
        if self.office:
            first = side_by_side(self.office, self.name, width, gap=self.office.style.size)
        under = stacked(self.lines, width)
        lines = (replace(line, y=line.y + first.height) for line in under.lines)
        return Stack((*first.lines, *lines), first.height + under.height)


@dataclass(frozen=True, slots=True)
class Signature:
    """One column or two, each with its line."""

    signed: tuple[SignedAs, ...]
    before: float = 7.5
    stays: bool = False

    def set(self, width: float) -> "SetSignature":
        lead, _, second = columns_of(SHARES, width)
        places = (lead, second)[: len(self.signed)]
        stacks = tuple(
            signed.set(room) for signed, (_, room) in zip(self.signed, places, strict=True)
        )
        return SetSignature(places, stacks)


@dataclass(frozen=True, slots=True)
class SetSignature(Whole):
    """The signature in its columns."""

    places: tuple[tuple[float, float], ...]
    stacks: tuple[Stack, ...]

    @property
    def height(self) -> float:
        return HAND + UNDER_LINE + max(stack.height for stack in self.stacks)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        for (offset, room), stack in zip(self.places, self.stacks, strict=True):
            sheet.rule(x + offset, top + HAND, LINE, Ink.LINE)
            stack.draw(sheet, x + offset, top + HAND + UNDER_LINE, room)
