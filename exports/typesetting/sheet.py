"""One sheet of paper as it is filled: text, rules and areas, kept until the document is written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import cos, radians, sin

from exports.typesetting.embedding import EmbeddedFonts, utf16
from exports.typesetting.grid import A4
from exports.typesetting.line import Line
from exports.typesetting.palette import Ink, Palette
from exports.typesetting.pictures import Picture

ROUND = 0.5523  # handle length that makes a quarter of a circle of a Bézier curve
SOLID: tuple[float, ...] = ()
DASHED = (3, 2.4)

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; `level` counts from 0."""

    title: str
    level: int
    y: float = 0


class Sheet:
    """Draws in points from the top left corner. What is drawn later lies on top."""

    def __init__(
        self,
        fonts: EmbeddedFonts,
        palette: Palette,
        size: tuple[float, float] = A4,
        number: int = 1,
    ) -> None:
        self.size = size
        self.number = number  # in its document, counted from 1
        self.bookmarks: list[Bookmark] = []
        self.bare = False  # without running head and foot
        self._fonts = fonts
        self._palette = palette
        self._operators: list[str] = []
        self._fill: Ink | None = None
        self._stroke: tuple[Ink, float] | None = None
        self._dash: tuple[float, ...] = SOLID
        self.pictures: dict[str, Picture] = {}
        self.overfull: list[str] = []  # what runs over its edge; "" for a block that is too high

    @property
    def content(self) -> str:
        """The page description."""
        return "\n".join(self._operators)

    def mark(self, bookmark: Bookmark, y: float) -> None:
        """Let an entry of the outline lead to this height of the sheet."""
        self.bookmarks.append(replace(bookmark, y=y))

    def text(
        self, x: float, y: float, line: Line, size: float, ink: Ink, *, angle: float = 0
    ) -> None:
        """A line from x on the baseline y, turned to the left by an angle in degrees.

        What runs over the edge of the paper is reported; what has no place on it is not drawn.
        """
        if not line.words:
            return
        width = line.width * size / 1000
        if not 0 <= y <= self.size[1] or width > max(self.size):
            self.overfull.append(line.text)
            return
        if x < 0 or (not angle and x + width > self.size[0]):
            self.overfull.append(line.text)
        self._use_fill(ink)
        out = [f"BT {self._start(x, y, angle)}"]
        current, before = "", 0.0
        for word, gap in zip(line.words, line.gaps, strict=True):
            before += gap
            for resource, body, after in self._fonts.bodies(word):
                moved = f"{-before:.4g}" if before else ""
                if resource == current:
                    out.append(f">{moved}<{body}" if moved else body)
                else:
                    end = ">]TJ" if current else ""
                    out.append(f"{end}\n/{resource} {size:g} Tf [{moved}<{body}")
                    current = resource
                before = after
        self._operators.append("".join(out) + ">]TJ ET")

    def begin_word(self, word: str) -> None:
        """Let all text up to `end_word` be copied and searched as this one word."""
        self._operators.append(f"/Span<</ActualText<FEFF{''.join(map(utf16, word))}>>>BDC")

    def end_word(self) -> None:
        """End the word that `begin_word` began."""
        self._operators.append("EMC")

    def rule(self, x: float, y: float, width: float, ink: Ink, weight: float = 0.5) -> None:
        """A level line."""
        self._use_stroke(ink, weight)
        at = self.size[1] - y
        self._operators.append(f"{x:.2f} {at:.2f} m {x + width:.2f} {at:.2f} l S")

    def fill(self, x: float, y: float, width: float, height: float, ink: Ink) -> None:
        """A filled area with its top left corner at x, y."""
        self._use_fill(ink)
        self._operators.append(
            f"{x:.2f} {self.size[1] - y - height:.2f} {width:.2f} {height:.2f} re f"
        )

    def disc(self, x: float, y: float, radius: float, ink: Ink) -> None:
        """A filled circle about x, y."""
        self._use_fill(ink)
        self._operators.append(f"{self._circle(x, y, radius)} f")

    def ring(
        self,
        x: float,
        y: float,
        radius: float,
        ink: Ink,
        weight: float = 0.5,
        *,
        dash: tuple[float, ...] = SOLID,
    ) -> None:
        """The line of a circle about x, y."""
        self._use_stroke(ink, weight, dash)
        self._operators.append(f"{self._circle(x, y, radius)} S")

    def area(self, points: Sequence[Point], ink: Ink) -> None:
        """A filled polygon."""
        self._use_fill(ink)
        self._operators.append(f"{self._path(points)} h f")

    def stroke(
        self,
        points: Sequence[Point],
        ink: Ink,
        weight: float = 0.5,
        *,
        closed: bool = False,
        dash: tuple[float, ...] = SOLID,
    ) -> None:
        """A line through the points, back to the first one if it is closed."""
        self._use_stroke(ink, weight, dash)
        end = " h S" if closed else " S"
        self._operators.append(self._path(points) + end)

    def half_disc(self, x: float, y: float, radius: float, ink: Ink) -> None:
        """The left half of a filled circle."""
        self._use_fill(ink)
        at, handle = self.size[1] - y, radius * ROUND
        left = _numbers((x, at) * 3, (-handle, radius, -radius, handle, -radius, 0))
        foot = _numbers((x, at) * 3, (-radius, -handle, -handle, -radius, 0, -radius))
        self._operators.append(f"{x:.2f} {at + radius:.2f} m {left} c {foot} c h f")

    def cells(self, boxes: Iterable[Box], ink: Ink) -> None:
        """Areas that are filled as one, without a seam where they touch."""
        self._use_fill(ink)
        height = self.size[1]
        areas = (
            f"{left:.3f} {height - bottom:.3f} {right - left:.3f} {bottom - top:.3f} re"
            for left, top, right, bottom in boxes
        )
        self._operators.append("\n".join(areas) + " f")

    def picture(self, x: float, y: float, width: float, height: float, picture: Picture) -> None:
        """A picture that fills an area; what of it is wider or higher than the area is cut off."""
        share = max(width / picture.size[0], height / picture.size[1])
        wide, high = picture.size[0] * share, picture.size[1] * share
        left, foot = x - (wide - width) / 2, self.size[1] - y - height - (high - height) / 2
        self.pictures.setdefault(picture.name, picture)
        self._operators.append(
            f"q {x:.2f} {self.size[1] - y - height:.2f} {width:.2f} {height:.2f} re W n "
            f"{wide:.2f} 0 0 {high:.2f} {left:.2f} {foot:.2f} cm /{picture.name} Do Q"
        )

    def within(self, x: float, y: float, width: float, height: float) -> None:
        """Clip what is drawn from here on to an area, until `everywhere`."""
        area = f"{x:.2f} {self.size[1] - y - height:.2f} {width:.2f} {height:.2f} re"
        self._end_dashes()
        self._operators.append(f"q {area} W n")
        self._fill = self._stroke = None

    def around(self, area: Box, gaps: Iterable[Box]) -> None:
        """Clip to an area but for gaps in it that do not overlap, until `everywhere`."""
        height = self.size[1]
        boxes = (
            f"{left:.2f} {height - bottom:.2f} {right - left:.2f} {bottom - top:.2f} re"
            for left, top, right, bottom in (area, *gaps)
        )
        self._end_dashes()
        self._operators.append(f"q {' '.join(boxes)} W* n")
        self._fill = self._stroke = None

    def _end_dashes(self) -> None:
        """What is clipped begins and ends with solid lines."""
        if self._dash != SOLID:
            self._operators.append("[] 0 d")
            self._dash = SOLID

    def everywhere(self) -> None:
        """End the clipping that `within` or `around` began."""
        self._operators.append("Q")
        self._fill = self._stroke = None
        self._dash = SOLID

    def _start(self, x: float, y: float, angle: float) -> str:
        at = self.size[1] - y
        if not angle:
            return f"{x:.2f} {at:.2f} Td"
        along, up = cos(radians(angle)), sin(radians(angle))
        return f"{along:.4f} {up:.4f} {-up:.4f} {along:.4f} {x:.2f} {at:.2f} Tm"

    def _path(self, points: Sequence[Point]) -> str:
        (x, y), *others = points
        rest = " ".join(f"{x:.2f} {self.size[1] - y:.2f} l" for x, y in others)
        return f"{x:.2f} {self.size[1] - y:.2f} m {rest}"

    def _circle(self, x: float, y: float, radius: float) -> str:
        at, handle = self.size[1] - y, radius * ROUND
        quarters = (
            (radius, handle, handle, radius, 0, radius),
            (-handle, radius, -radius, handle, -radius, 0),
            (-radius, -handle, -handle, -radius, 0, -radius),
            (handle, -radius, radius, -handle, radius, 0),
        )
        curves = (_numbers((x, at) * 3, quarter) + " c" for quarter in quarters)
        return f"{x + radius:.2f} {at:.2f} m {' '.join(curves)} h"

    def _use_fill(self, ink: Ink) -> None:
        if ink is not self._fill:
            self._operators.append(f"{self._palette.operands[ink]} rg")
            self._fill = ink

    def _use_stroke(self, ink: Ink, weight: float, dash: tuple[float, ...] = SOLID) -> None:
        if (ink, weight) != self._stroke:
            self._operators.append(f"{self._palette.operands[ink]} RG {weight:g} w")
            self._stroke = ink, weight
        if dash != self._dash:
            self._operators.append(f"[{' '.join(f'{part:g}' for part in dash)}] 0 d")
            self._dash = dash


def _numbers(base: Iterable[float], offsets: Iterable[float]) -> str:
    return " ".join(f"{a + b:.2f}" for a, b in zip(base, offsets, strict=True))
