"""Writes a finished file whole or not at all."""

import contextlib
import errno
import os
import secrets
from pathlib import Path
from typing import BinaryIO

from exports.errors import PaperError
from resources.i18n import N_

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


def write_whole(out: Path | BinaryIO, content: bytes) -> None:
    """Put the content where it is wanted; PaperError where it cannot, and then no part of it."""
    if not isinstance(out, Path):
        out.write(content)
        return
    try:
        if out.is_dir():
            raise PaperError(N_("“{file}” is a folder; name a file in it."), file=out)
        if out.exists() and not out.is_file():
            # A device or a pipe: the new file would take its place.
            raise PaperError(N_("“{file}” is no ordinary file; name another."), file=out)
        _replace(out, content)
    except OSError as error:
        raise _told(error, out) from error


def _replace(out: Path, content: bytes) -> None:
    """By a new file in the same folder, which takes the name when it is safe on the disk."""
    part = out.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(out)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _settle(out.parent)


def _settle(folder: Path) -> None:
    """Make the new name last; systems that cannot do it for folders need not."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _told(error: OSError, out: Path) -> PaperError:
    if error.errno in _FULL:
        return PaperError(N_("The disk is full. “{file}” was not written."), file=out)
    if error.errno in _FORBIDDEN:
        return PaperError(N_("“{file}” may not be written there."), file=out)
    if isinstance(error, FileNotFoundError):
        return PaperError(N_("There is no folder “{folder}”."), folder=out.parent)
    return PaperError(
        N_("“{file}” could not be written: {reason}"), file=out, reason=error.strerror or error
    )
