"""One sheet of paper as it is filled: text, rules and areas, kept until the document is written."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from exports.typesetting.embedding import EmbeddedFonts
from exports.typesetting.grid import A4
from exports.typesetting.lines import Line
from exports.typesetting.palette import Ink, Palette

ROUND = 0.5523  # handle length that makes a quarter of a circle of a Bézier curve


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; `level` counts from 0."""

    title: str
    level: int
    y: float = 0


class Sheet:
    """Draws in points from the top left corner. What is drawn later lies on top."""

    def __init__(
        self, fonts: EmbeddedFonts, palette: Palette, size: tuple[float, float] = A4
    ) -> None:
        self.size = size
        self.bookmarks: list[Bookmark] = []
        self.bare = False  # without running head and foot
        self._fonts = fonts
        self._palette = palette
        self._operators: list[str] = []
        self._fill: Ink | None = None
        self._stroke: tuple[Ink, float] | None = None

    @property
    def content(self) -> str:
        """The page description."""
        return "\n".join(self._operators)

    def mark(self, bookmark: Bookmark, y: float) -> None:
        """Let an entry of the outline lead to this height of the sheet."""
        self.bookmarks.append(replace(bookmark, y=y))

    def text(self, x: float, y: float, line: Line, size: float, ink: Ink) -> None:
        """A line from x on the baseline y."""
        if not line.words:
            return
        self._use_fill(ink)
        out = [f"BT {x:.2f} {self.size[1] - y:.2f} Td"]
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

    def ring(self, x: float, y: float, radius: float, ink: Ink, weight: float = 0.5) -> None:
        """The line of a circle about x, y."""
        self._use_stroke(ink, weight)
        self._operators.append(f"{self._circle(x, y, radius)} S")

    def within(self, x: float, y: float, width: float, height: float) -> None:
        """Clip what is drawn from here on to an area, until `everywhere`."""
        area = f"{x:.2f} {self.size[1] - y - height:.2f} {width:.2f} {height:.2f} re"
        self._operators.append(f"q {area} W n")
        self._fill = self._stroke = None

    def everywhere(self) -> None:
        """End the clipping that `within` began."""
        self._operators.append("Q")
        self._fill = self._stroke = None

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

    def _use_stroke(self, ink: Ink, weight: float) -> None:
        if (ink, weight) != self._stroke:
            self._operators.append(f"{self._palette.operands[ink]} RG {weight:g} w")
            self._stroke = ink, weight


def _numbers(base: Iterable[float], offsets: Iterable[float]) -> str:
    return " ".join(f"{a + b:.2f}" for a, b in zip(base, offsets, strict=True))
