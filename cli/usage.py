"""The command line's parser, which explains itself and complains in the user's language."""

import argparse
import re
from typing import Any, NoReturn

from cli.face import Face
from cli.tables import wrapped
from resources.i18n import N_
from storage.errors import UserError

_NAME = r"argument (?P<name>[^:]+): "
_COMPLAINTS = (
    (r"the following arguments are required: (?P<names>.+)", N_("Missing: {names}; see {help}.")),
    (r"unrecognized arguments: (?P<words>.+)", N_("Not understood: {words}; see {help}.")),
    (_NAME + r"expected (?:one|at least one) argument", N_("{name} needs a value; see {help}.")),
    (
        _NAME + r"invalid int value: '(?P<value>.*)'",
        N_("{name} takes a whole number, not “{value}”."),
    ),
    (
        r"argument [^-:][^:]*: invalid choice: '(?P<value>.*)' \(choose from (?P<known>.*)\)",
        N_("There is no “{value}” here; choose: {known}."),
    ),
    (
        _NAME + r"invalid choice: '(?P<value>.*)' \(choose from (?P<known>.*)\)",
        N_("{name} cannot be “{value}”; it can be {known}."),
    ),
)


class UsageError(UserError):
    """The command line says something that the program does not understand."""


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """The usual help with its own heading."""

    def __init__(self, prog: str, heading: str) -> None:
        super().__init__(prog)
        self._heading = heading

    def add_usage(
        self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, self._heading)

    def _split_lines(self, text: str, width: int) -> list[str]:
        """As argparse does, which however takes Chinese characters to be one column wide."""
        return wrapped(text, width)


class Parser(argparse.ArgumentParser):
    """Raises UsageError where argparse would print its own English and exit."""

    def __init__(self, face: Face, prog: str, description: str, **more: Any) -> None:
        self.face = face
        heading = face.said(N_("Usage: "))

        def formatter(*, prog: str) -> _Formatter:
            return _Formatter(prog, heading)

        super().__init__(
            prog=prog,
            description=description,
            formatter_class=formatter,
            add_help=False,
            allow_abbrev=False,
            **more,
        )

    def error(self, message: str) -> NoReturn:
        see = f"{self.prog} --help"
        for pattern, complaint in _COMPLAINTS:
            if found := re.fullmatch(pattern, message, re.DOTALL):
                named = {name: value.replace("'", "") for name, value in found.groupdict().items()}
                raise UsageError(complaint, help=see, **named)
        raise UsageError(
            N_("The command line was not understood ({reason}); see {help}."),
            reason=message,
            help=see,
        )
