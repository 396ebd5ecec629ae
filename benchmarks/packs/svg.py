"""Charts and codes as SVG, for the engines that take pictures of lines in that form."""

import io
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from html import escape

import segno

from benchmarks.packs.contents import FIRST_YEAR, Contents, Numbers, words

COLORS = ("#0b5566", "#b36b00")
FAMILY = "Noto Sans SC"
WIDTH, HEIGHT = 480, 220
LYING_HEIGHT = 140
FOOT, TOP, START = 30, 20, 40


def stacked_bars(pack: Contents) -> str:
    """Foreign investment by year, each bar of two parts with their values and the sum over them."""
    totals = [sum(parts) for parts in zip(*pack.inflow, strict=True)]
    step = (WIDTH - START) / len(totals)
    out: list[str] = []
    for at, total in enumerate(totals):
        left, y = START + at * step + step * 0.2, float(HEIGHT - FOOT)
        for color, values in zip(COLORS, pack.inflow, strict=True):
            high = values[at] / max(totals) * (HEIGHT - FOOT - TOP)
            y -= high
            out.append(_box(left, y, step * 0.6, high, color))
            out.append(_text(left + step * 0.3, y + high / 2 + 3, f"{values[at]:,.0f}", "white"))
        out.append(_text(left + step * 0.3, y - 5, f"{total:,.0f}"))
        out.append(_text(left + step * 0.3, HEIGHT - FOOT + 12, str(FIRST_YEAR + at)))
    return _svg(HEIGHT, (*out, *_legend(words()["series"])))


def lying_bars(pack: Contents) -> str:
    """Industries by their share, each with its name before it and its value after it."""
    most = max(value for _, value in pack.industries)
    step = LYING_HEIGHT / len(pack.industries)
    out: list[str] = []
    for at, (name, value) in enumerate(pack.industries):
        y, wide = at * step, value / most * (WIDTH - 160)
        out.append(_text(0, y + step * 0.6, name.joined, anchor="start"))
        out.append(_box(110, y + step * 0.2, wide, step * 0.6, COLORS[0]))
        out.append(_text(114 + wide, y + step * 0.6, f"{value:g}", anchor="start"))
    return _svg(LYING_HEIGHT, out)


def lines(pack: Contents) -> str:
    """What was received month by month, in two lines with a disc at every point."""
    most = max(map(max, pack.months))
    out: list[str] = []
    for color, values in zip(COLORS, pack.months, strict=True):
        points = list(_points(values, most))
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        out.append(f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="1.5"/>')
        out += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.2" fill="{color}"/>' for x, y in points]
        out.append(_text(points[-1][0] + 8, points[-1][1] + 3, f"{values[-1]:g}", anchor="start"))
    names = enumerate(_points(pack.months[0], most), 1)
    out += [_text(x, HEIGHT - FOOT + 12, f"{month}月") for month, (x, _) in names]
    return _svg(HEIGHT, (*out, *_legend(words()["years"])))


@lru_cache(maxsize=256)  # as ours keeps them: the people of an office stand in all of its packs
def code(text: str) -> str:
    """The QR code of a text, at the level of ours."""
    file = io.BytesIO()
    made = segno.make_qr(text, error="m", boost_error=False)
    made.save(file, kind="svg", xmldecl=False, border=0, scale=1.2)
    return file.getvalue().decode()


def _points(values: Numbers, most: float) -> Iterator[tuple[float, float]]:
    step = (WIDTH - START - 40) / (len(values) - 1)
    for at, value in enumerate(values):
        yield START + at * step, HEIGHT - FOOT - value / most * (HEIGHT - FOOT - TOP)


def _legend(names: Sequence[object]) -> Iterator[str]:
    for at, (color, name) in enumerate(zip(COLORS, names, strict=True)):
        left = START + at * 150
        yield _box(left, HEIGHT - 10, 10, 8, color)
        yield _text(left + 14, HEIGHT - 3, getattr(name, "joined", ""), anchor="start")


def _box(left: float, top: float, width: float, height: float, color: str) -> str:
    return (
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}" '
        f'fill="{color}"/>'
    )


def _text(x: float, y: float, said: str, color: str = "#4a545a", anchor: str = "middle") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" fill="{color}" text-anchor="{anchor}">{escape(said)}</text>'
    )


def _svg(height: float, parts: Iterable[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" '
        f'viewBox="0 0 {WIDTH} {height}" font-family="{FAMILY}" font-size="8">'
        f"{''.join(parts)}</svg>"
    )
