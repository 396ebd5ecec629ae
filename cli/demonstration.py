"""Makes demonstration stores, and shows a new user around in one."""

import os
import shlex
import shutil
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from uuid import UUID

from cli.face import Face
from cli.packing import Order, issue, tell_pack, today
from cli.usage import UsageError
from resources.i18n import N_
from storage.demonstration import Summary, build
from storage.entities.schema import KINDS
from storage.folder import has_store
from storage.progress import Progress, no_progress
from storage.repositories.records import titles
from storage.settings import DEMONSTRATION, ME
from storage.store import Store

FOLDER, STORE, PACK = "fieldbook-demo", "store", "pack.pdf"
_SECONDS_TO_WAIT = 2.0
_SEED = 1


def demo(face: Face, arguments: Namespace) -> int:
    """Make a demonstration store in a new folder."""
    folder = Path(arguments.folder).absolute()
    if folder.exists() and (folder.is_file() or any(folder.iterdir())):
        raise UsageError(
            N_("{folder} is not empty; a demonstration is made in a new folder."),
            folder=str(folder),
        )
    summary = _make(face, folder, arguments.seed, arguments.records or 0)
    if face.json:
        counts = dict(summary.counts)
        face.record({"store": str(folder), "records": summary.total, "counts": counts})
        return 0
    _suggest(face, folder, summary.showcase_name)
    face.say(
        N_("A demonstration store with {n} records was made in {folder}."),
        n=f"{summary.total:,}",
        folder=str(folder),
    )
    return 0


def first_run(face: Face, _arguments: Namespace) -> int:
    """Without a window: a demonstration with an investor's pack, and what to type next."""
    folder = _place(Path.cwd() if os.access(Path.cwd(), os.W_OK) else Path.home())
    if not has_store(folder / STORE):
        _make(face, folder / STORE, _SEED, 0)
    with Store(folder / STORE, wait=_SECONDS_TO_WAIT) as store:
        store.me = UUID(store.setting(ME))
        company = UUID(store.setting(DEMONSTRATION))
        with store.reading() as session:
            name = titles(session, KINDS["company"], [company], face.language)[company]
        _pack(face, store, Order(company, name, _languages(face)), folder / PACK)
    if face.json:
        face.record({"store": str(folder / STORE), "pack": str(folder / PACK)})
        return 0
    _suggest(face, folder / STORE, name)
    face.say(N_("The demonstration is in {folder}."), folder=str(folder))
    return 0


def _place(base: Path) -> Path:
    """The demonstration that is there, else a folder that is not there yet."""
    for number in count(1):
        folder = base / (FOLDER if number == 1 else f"{FOLDER}-{number}")
        if not folder.exists() or _is_demonstration(folder / STORE):
            return folder
    raise AssertionError("counting does not end")


def _is_demonstration(folder: Path) -> bool:
    if not has_store(folder):
        return False
    with Store(folder, wait=_SECONDS_TO_WAIT) as store:
        return bool(store.setting(DEMONSTRATION))


def _make(face: Face, folder: Path, seed: int, records: int) -> Summary:
    """A demonstration store, whole or not at all."""
    with _taken_away_if_unfinished(folder), Store(folder, create=True) as store:
        summary = build(
            store, seed=seed, today=today(face), records=records, progress=_progress(face)
        )
        store.remember(ME, summary.me.hex)
        store.remember(DEMONSTRATION, summary.showcase.hex)
    return summary


@contextmanager
def _taken_away_if_unfinished(folder: Path) -> Iterator[None]:
    """Half a demonstration is of no use to anybody."""
    try:
        yield
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _progress(face: Face) -> Progress:
    if not sys.stderr.isatty():
        return no_progress

    def show(done: int, total: int, /) -> None:
        told = face.said(N_("{done} of {total} records"), done=f"{done:,}", total=f"{total:,}")
        sys.stderr.write(f"\r{told}" + ("" if done < total else "\n"))
        sys.stderr.flush()

    return show


def _pack(face: Face, store: Store, order: Order, out: Path) -> None:
    """An investor's pack, unless an earlier run left one."""
    if out.exists():
        return
    content, made = issue(face, store, order, out)
    if not face.json:
        tell_pack(face, content, made, order.title, out)


def _languages(face: Face) -> tuple[str, str]:
    return ("zh", "en") if face.language == "zh" else ("en", "zh")


def _suggest(face: Face, folder: Path, company: str) -> None:
    """Lines that can be typed as they stand."""
    try:
        shown = folder.relative_to(Path.cwd())
    except ValueError:
        shown = folder
    program = f"{face.program} --store {shlex.quote(str(shown))}"
    line = N_("Frank Möller, Rheinwerk Antriebe GmbH, +49 7541 000-11, likes PV plot 3 | fu 2d")
    face.say(N_("What you may type next:"))
    for words in (
        ("list", "investors"),
        ("show", "investors", company),
        ("capture", face.said(line)),
        ("undo",),
        ("pack", "--for", company, "--languages", "zh,en", "--out", "pack.pdf"),
    ):
        face.line(f"  {program} {shlex.join(words)}")
