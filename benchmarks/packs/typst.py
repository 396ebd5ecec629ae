"""The packs by Typst, its compiler kept between packs; charts and codes are given as SVG."""

import json
import shutil
from collections.abc import Callable
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from typst import Compiler

from benchmarks.packs import svg
from benchmarks.packs.contents import COVER, DIAGRAM, Contents, words
from resources.files import RESOURCES

ABOUT = f"Typst {version('typst')}"
SOURCE = Path(__file__).with_name("pack.typ")
GIVEN = ("title", "issuer", "day", "contents", "diagram")


def engine(pictures: Path) -> Callable[[Contents], bytes]:
    """What sets a pack with the pictures of this folder, and gives its file; untagged, as ours."""
    source = pictures / SOURCE.name
    shutil.copyfile(SOURCE, source)
    fonts = [str(RESOURCES / "fonts")]
    compiler = Compiler(str(source), root=str(pictures), font_paths=fonts, ignore_system_fonts=True)

    def pdf(pack: Contents) -> bytes:
        given = {"pack": json.dumps(_given(pack), ensure_ascii=False)}
        return bytes(compiler.compile(format="pdf", sys_inputs=given, pdf_tags=False))

    return pdf


def _given(pack: Contents) -> dict[str, Any]:
    said = words()
    charts = {
        "inflow": svg.stacked_bars(pack),
        "industries": svg.lying_bars(pack),
        "months": svg.lines(pack),
    }
    fixed: dict[str, Any] = {name: asdict(said[name]) for name in GIVEN}
    people = [{**asdict(one), "code": svg.code(one.vcard)} for one in pack.people]
    return {
        **asdict(pack),
        **fixed,
        **{f"{name}_title": asdict(said[name]) for name in ("inflow", "shares", "months")},
        "words": {name: said["words"][name] for name in ("plot_head", "firm_head", "hour_head")},
        "pictures": {"cover": COVER, "diagram": DIAGRAM},
        "charts": charts,
        "people": people,
    }
