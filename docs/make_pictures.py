"""Makes the picture of the README anew: the first pages of a pack from the demonstration store.

.venv/bin/python -m docs.make_pictures
"""

import tempfile
from pathlib import Path

from PIL import Image
from pypdfium2 import PdfDocument

from main import main

PICTURE = Path(__file__).with_name("pack.png")
PAGES = (0, 1, 2, 3)
SCALE = 0.72
GAP = 10
GROUND = "#D9DCDD"


def pages_of_a_pack(folder: Path) -> list[Image.Image]:
    """Pages of the pack for the addressee that the demonstration is best prepared for."""
    store, file = str(folder / "store"), folder / "pack.pdf"
    pack = ["pack", "--for", "Falkenrieder", "--languages", "en,zh", "--out", str(file)]
    for arguments in (["demo", store], ["--store", store, *pack]):
        if main(["--language", "en", *arguments]) != 0:
            raise SystemExit(f"failed: {arguments}")
    document = PdfDocument(file)
    return [document[number].render(scale=SCALE).to_pil() for number in PAGES]


def side_by_side(pages: list[Image.Image]) -> Image.Image:
    width, height = pages[0].size
    sheet = Image.new("RGB", ((width + GAP) * len(pages) + GAP, height + 2 * GAP), GROUND)
    for number, page in enumerate(pages):
        sheet.paste(page, (GAP + number * (width + GAP), GAP))
    return sheet


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        side_by_side(pages_of_a_pack(Path(folder))).quantize(128).save(PICTURE, optimize=True)
