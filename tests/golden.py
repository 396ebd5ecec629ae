"""Golden pages: sheets as small grey pictures that were looked at, compared with those of today.

A test asks for the fixture `golden` and hands it a finished file under a name of its own:

    def test_the_page_of_costs_looks_as_it_did(golden, ...):
        golden("pack-costs-en-zh", pdf)                # all its sheets
        golden("pack-cover-en-zh", pdf, sheets=[0])    # or some, counted from 0

Each sheet is `tests/exports/golden/NAME-SHEET.png`. After a change that is meant to be seen, run
`python -m pytest PATH --renew-golden`: it fails once, naming every picture that it wrote. LOOK at
them, then commit them. Only pictures that differ are written, and without the option none. A
picture that no test asks for any more is deleted by hand.

What does not match is put, between its golden page and the difference, in a temporary folder
that the message names.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageOps, ImageStat

FOLDER = Path(__file__).parent / "exports" / "golden"
DPI = 50
LARGER = 3
# Grey levels (of 255), as measured on the specimen pages: another way of smoothing letters changes
# the mean by up to 0.25 and a strip by up to 3; a hairline that is gone changes a strip by 11 or
# more, a line of text that moved by a point by 7 or more.
MEAN = 0.5
STRIP = 5.0
STRIPS = ((24, 1), (1, 24))  # pixels that are averaged: lying for lines and rules, and standing


@dataclass(frozen=True, slots=True)
class Difference:
    """Between two pictures of one size: the mean of all pixels, and the largest of a strip."""

    mean: float
    strip: float

    @property
    def is_seen(self) -> bool:
        return self.mean > MEAN or self.strip > STRIP


@dataclass(frozen=True, slots=True)
class Golden:
    """Compares sheets with their golden pages, or renews those."""

    seen: Path  # where pictures that do not match are put
    renew: bool = False
    folder: Path = FOLDER

    def __call__(self, name: str, pdf: bytes, sheets: Iterable[int] | None = None) -> None:
        """Fail with what differs, where, and where to look at it; or with what was renewed."""
        told = []
        for number, picture in pictures(pdf, sheets):
            file = self.folder / f"{name}-{number + 1}.png"
            wrong = self._wrong(file, picture)
            if wrong and self.renew:
                self.folder.mkdir(parents=True, exist_ok=True)
                picture.save(file, optimize=True)
                told.append(f"{file.name} was renewed. Look at it.")
            elif wrong:
                told.append(wrong)
        assert not told, "\n".join(told)

    def _wrong(self, file: Path, picture: Image.Image) -> str:
        if not file.exists():
            return f"{file.name}: there is no golden page of this name."
        with Image.open(file) as opened:
            wanted = opened.convert("L")
        if wanted.size != picture.size:
            return f"{file.name}: the sheet is of another size."
        found = difference(wanted, picture)
        if not found.is_seen:
            return ""
        beside = self.seen / file.name
        side_by_side(wanted, picture).save(beside)
        return (
            f"{file.name}: differs by {found.mean:.2f} on average (at most {MEAN}), by"
            f" {found.strip:.0f} in one place (at most {STRIP}); see {beside}"
        )


def pictures(
    pdf: bytes, sheets: Iterable[int] | None = None, dpi: float = DPI
) -> list[tuple[int, Image.Image]]:
    """Sheets with their numbers, counted from 0, as grey pictures.

    Drawn larger first: text is drawn on whole pixels, which would hide a move of a point.
    """
    with pypdfium2.PdfDocument(pdf) as document:
        wanted = range(len(document)) if sheets is None else sheets
        drawn = [(n, document[n].render(scale=dpi / 72 * LARGER, grayscale=True)) for n in wanted]
        return [(number, page.to_pil().convert("L").reduce(LARGER)) for number, page in drawn]


def difference(one: Image.Image, other: Image.Image) -> Difference:
    """How much two pictures of one size differ; in strips it is told what lies elsewhere."""
    mean = ImageStat.Stat(ImageChops.difference(one, other)).mean[0]
    strips = [
        ImageChops.difference(one.reduce(strip), other.reduce(strip)).getextrema()[1]
        for strip in STRIPS
    ]
    return Difference(mean, max(strips))


def side_by_side(wanted: Image.Image, picture: Image.Image) -> Image.Image:
    """What was wanted, what is there, and dark where the two differ."""
    differs = ImageOps.invert(ImageChops.difference(wanted, picture))
    shown = Image.new("L", (wanted.width * 3, wanted.height), 255)
    for at, part in enumerate((wanted, picture, differs)):
        shown.paste(part, (at * wanted.width, 0))
    return shown
