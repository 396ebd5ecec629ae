"""Tells why a command was refused: one sentence, and what could have been meant."""

import errno
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TextIO

from cli.face import Face, harmless, one_line
from resources.files import MissingResourceError
from resources.i18n import N_
from storage.errors import UserError

_REASONS: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOENT: N_("No such file or folder"),
        errno.EACCES: N_("Not permitted"),
        errno.EPERM: N_("Not permitted"),
        errno.EROFS: N_("Cannot be written to"),
        errno.EISDIR: N_("Is a folder"),
        errno.ENOTDIR: N_("Is no folder"),
        errno.EEXIST: N_("Exists already"),
        errno.ENAMETOOLONG: N_("The name is too long"),
        errno.ENOSPC: N_("The disk is full"),
        errno.EDQUOT: N_("The disk is full"),
        errno.EFBIG: N_("The disk is full"),
        errno.EIO: N_("The disk does not answer"),
    }
)


def refusal_of(error: Exception) -> UserError | None:
    """The error as one that the user can act on; None for a fault of the program."""
    if isinstance(error, UserError):
        return error
    if isinstance(error, MissingResourceError):
        return UserError(
            N_("A file of the program is missing ({name}); set the program up anew."),
            name=error.name,
        )
    reason = _REASONS.get(error.errno or 0) if isinstance(error, OSError) else None
    if isinstance(error, OSError) and reason:
        if error.filename is None:
            return UserError(N_("The output could not be written: {reason}."), reason=reason)
        return UserError(
            N_("The system refused {file}: {reason}."), file=str(error.filename), reason=reason
        )
    return None


def refuse(
    face: Face, stream: TextIO, refusal: UserError, offered: Sequence[tuple[str, str]]
) -> None:
    """Write the sentence, and below it what may be chosen: what to type, and its name."""
    sentence = face.said(refusal.message, **refusal.values)
    if face.json:
        choices = [{"choice": typed, "name": name} for typed, name in offered]
        plain = {"error": sentence, "choices": choices}
        print(one_line(plain), file=stream)
        return
    widest = max((len(typed) for typed, _ in offered), default=0)
    lines = (f"  {typed:<{widest}}  {name}".rstrip() for typed, name in offered)
    print(harmless("\n".join((sentence, *lines))), file=stream)
