"""Makes the picture of the README anew: pages of a pack from the demonstration store.

.venv/bin/python -m docs.make_pictures
"""

import tempfile
from pathlib import Path

from PIL import Image
from pypdfium2 import PdfDocument

from main import main

PICTURE = Path(__file__).with_name("pack.png")
# Pages by how their titles begin; the cover is the first.
PAGES = (
    ("Where we are", "Why here, for you", "Your industry here"),
    ("New-energy Vehicle Park, plot 2", "Plots compared", "Steps and timeline", "Your team here"),
)
SCALE = 0.72
GAP = 10
GROUND = "#D9DCDD"


def pages_of_a_pack(folder: Path) -> list[list[Image.Image]]:
    """Pages of the pack for the addressee that the demonstration is best prepared for."""
    store, file = str(folder / "store"), folder / "pack.pdf"
    pack = ["pack", "--for", "Falkenrieder", "--languages", "en,zh", "--out", str(file)]
    for arguments in (["demo", store], ["--store", store, *pack]):
        if main(["--language", "en", *arguments]) != 0:
            raise SystemExit(f"failed: {arguments}")
    with PdfDocument(file) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
        rows = [[_number(texts, title) for title in row] for row in PAGES]
        rows[0].insert(0, 0)
        return [[document[n].render(scale=SCALE).to_pil() for n in row] for row in rows]


def _number(texts: list[str], title: str) -> int:
    return next(number for number, text in enumerate(texts) if text.startswith(title))


def in_rows(rows: list[list[Image.Image]]) -> Image.Image:
    width, height = rows[0][0].size
    size = (width + GAP) * len(rows[0]) + GAP, (height + GAP) * len(rows) + GAP
    sheet = Image.new("RGB", size, GROUND)
    for down, row in enumerate(rows):
        for across, page in enumerate(row):
            sheet.paste(page, (GAP + across * (width + GAP), GAP + down * (height + GAP)))
    return sheet


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        in_rows(pages_of_a_pack(Path(folder))).quantize(128).save(PICTURE, optimize=True)
