"""The product's own pack of the demonstration: what the command `pack` makes, without its store."""

import io
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from sqlmodel import select

from benchmarks.packs.contents import Contents
from exports.briefing.content.briefing import content_for
from exports.briefing.pack import make_pack
from storage.entities.company import Company
from storage.store import Store

ABOUT = "the product"
COMPANY = "Falkenrieder"
LANGUAGES = ("en", "zh")
DAY = date(2026, 11, 23)
FINE = (0, 3)  # 3 says that the pack is a draft: something in it has to be mended first


def store_of(folder: Path) -> Path:
    """Where the demonstration is."""
    return folder / "demonstration"


def make_store(folder: Path) -> list[str]:
    """The command that fills the demonstration."""
    return [sys.executable, "main.py", "demo", str(store_of(folder))]


def cold_command(folder: Path) -> list[str]:
    """The command that makes the pack of the demonstration."""
    out, languages = str(folder / "command.pdf"), ",".join(LANGUAGES)
    command = [sys.executable, "main.py", "--store", str(store_of(folder)), "pack"]
    return [*command, "--for", COMPANY, "--languages", languages, "--out", out]


def engine(folder: Path) -> Callable[[Contents], bytes]:
    """What makes the pack from content that was read once; it is the same every time."""
    with Store(store_of(folder)) as store, store.reading() as session:
        companies = session.exec(select(Company)).all()
        company = next(each.id for each in companies if COMPANY in str(each.name))
        content = content_for(session, company, languages=LANGUAGES, today=DAY)

    def pdf(_: Contents) -> bytes:
        file = io.BytesIO()
        make_pack(content, languages=LANGUAGES, out=file)
        return file.getvalue()

    return pdf
