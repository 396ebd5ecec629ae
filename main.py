"""The composition root: reads the command line and opens one of the two faces.

It imports in two stages, so that help and complaints do not wait for the libraries of the store:
the module of a command is imported when the command is known.
"""

import os
import shlex
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import TextIO

from cli.commandline import read_command_line
from cli.face import Face
from cli.refusals import refusal_of, refuse
from cli.usage import UsageError
from resources.i18n import (
    N_,
    CatalogNotCompiledError,
    LanguageWithoutCatalogError,
    catalog,
    catalog_language,
    language_from_locale,
)
from storage.errors import UserError

HOME = Path(__file__).resolve().parent
REFUSED = 2
OUR_FAULT = 70
INTERRUPTED = 130
NOBODY_READS = 141


def main(arguments: Sequence[str] | None = None, *, now: datetime | None = None) -> int:
    """Do what the command line says, as of now, and return the exit status.

    0: done. 1: the doctor found something. 2: refused, with a sentence that says why. 3: a pack
    could only be written as a draft. 70: a fault of the program. 130: stopped by a key.
    """
    typed = tuple(sys.argv[1:] if arguments is None else arguments)
    sys.stdout, sys.stderr = sys.stdout or _nowhere(), sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    try:
        face = _face(typed, now or datetime.now(UTC))
    except CatalogNotCompiledError as error:
        sys.stderr.write(f"{error}\n")
        return REFUSED
    return _status(face)


def _nowhere() -> TextIO:
    """For a stream that was closed before the program began; its work is done all the same."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123


def _status(face: Face) -> int:
    try:
        status = _answer(face)
        sys.stdout.flush()
    except SystemExit as done:  # argparse ends so when it has explained itself
        return int(done.code or 0)
    except KeyboardInterrupt:
        stopped = UserError(N_("Stopped; what was not finished was not written."))
        refuse(face, sys.stderr, stopped, [])
        return INTERRUPTED
    except BrokenPipeError:
        _let_go(sys.stdout)
        return NOBODY_READS
    except Exception as error:  # noqa: BLE001 - the last place where one can be told of
        return _failed(face, error)
    return status


def _answer(face: Face) -> int:
    language = _named_language(face.typed)
    if language and not _catalog_of(language):
        raise UsageError(N_("There is no language “{name}” here; use zh or en."), name=language)
    chosen = read_command_line(face)
    module, _, function = chosen.does.partition(":")
    status: int = getattr(import_module(module), function)(replace(face, json=chosen.json), chosen)
    return status


def _failed(face: Face, error: Exception) -> int:
    """Tell of an error: a sentence where the user can act on it, else a report without data."""
    refusal = refusal_of(error)
    if refusal:
        offered = [] if isinstance(error, UsageError) else _offered(face, error)
        refuse(face, sys.stderr, refusal, offered)
    else:
        sentence = N_("The program has a fault; what was kept before is intact. Please report:")
        sys.stderr.write("\n".join((face.said(sentence), *_frames(error), "")))
    if isinstance(error, OSError) and error.filename is None:
        _let_go(sys.stdout)
    return REFUSED if refusal else OUR_FAULT


def _offered(face: Face, error: Exception) -> list[tuple[str, str]]:
    offered: list[tuple[str, str]] = import_module("cli.offers").offered(face, error)
    return offered


def _frames(error: BaseException) -> Iterator[str]:
    """Where it happened, without a message or a value: those may be somebody's data."""
    told: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in told:
        for frame in traceback.extract_tb(cause.__traceback__):
            yield f"  {_inside(Path(frame.filename))}:{frame.lineno} {frame.name}"
        yield type(cause).__name__
        told.append(cause)
        cause = cause.__cause__ or cause.__context__


def _inside(path: Path) -> str:
    """The path without the folders that a person may have given a name."""
    if path.is_relative_to(HOME) and ".venv" not in path.parts:
        return path.relative_to(HOME).as_posix()
    return "/".join(path.parts[-3:])


def _face(typed: tuple[str, ...], now: datetime) -> Face:
    named = _named_language(typed)
    language = _catalog_of(named) or language_from_locale(os.environ)
    return Face(
        language="zh" if language == "zh_CN" else "en",
        texts=catalog("interface", language),
        out=sys.stdout,
        program=_program(),
        typed=typed,
        now=now,
        json="--json" in typed,
    )


def _named_language(typed: tuple[str, ...]) -> str:
    """What stands behind `--language`, before anything else can be understood."""
    for word, following in pairwise((*typed, "")):
        if word == "--language":
            return following
        if word.startswith("--language="):
            return word.partition("=")[2]
    return ""


def _catalog_of(name: str) -> str:
    try:
        return catalog_language(name) if name else ""
    except LanguageWithoutCatalogError:
        return ""


def _program() -> str:
    """What to type to start this program from where the user is."""
    relative = os.path.relpath(HOME / "run.py")
    path = min(relative, str(HOME / "run.py"), key=len)
    return f"py {path}" if sys.platform == "win32" else f"python3 {shlex.quote(path)}"


def _speak_utf8(stream: TextIO) -> None:
    """Whatever the system's encoding is; what a console cannot show must not end the program."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="replace" if stream.isatty() else "strict")


def _let_go(stream: TextIO) -> None:
    """Send what is still to be written nowhere, for whoever read it has gone."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    sys.exit(main())
