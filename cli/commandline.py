"""Reads the command line: which command, with which arguments."""

import argparse
from collections.abc import Sequence
from typing import Any

from cli.commands import COMMANDS, Argument, Command
from cli.face import Face
from cli.kinds import kind_named
from cli.usage import Parser, UsageError
from resources.i18n import N_

WITHOUT_COMMAND = "cli.demonstration:first_run"
_EVERYWHERE = (
    Argument(
        ("--store",),
        N_("the folder of the store; else FIELDBOOK_STORE, else your own store"),
        {"metavar": "DIR"},
    ),
    Argument(
        ("--language",),
        N_("the language of this program; else that of the system"),
        {"metavar": "zh|en"},
    ),
    Argument(
        ("--json",),
        N_("answer with one JSON object for each record"),
        {"action": "store_true"},
    ),
)
_WITH_VALUE = tuple(a.names[0] for a in _EVERYWHERE if "metavar" in a.how)


def read_command_line(face: Face) -> argparse.Namespace:
    """What was typed, with `does` naming the function to call; UsageError if it is no command."""
    place = _place_of_command(face.typed)
    if place is None:
        return _whole(face).parse_args(face.typed)
    name, others = face.typed[place], (*face.typed[:place], *face.typed[place + 1 :])
    command = next((command for command in COMMANDS if command.name == name), None)
    if command is None:
        known = ", ".join(command.name for command in COMMANDS)
        raise UsageError(
            N_("There is no command “{name}”; there are {known}."), name=name, known=known
        )
    # Options may stand anywhere, also between the words of a name.
    chosen = _own(face, command).parse_intermixed_args(others)
    if hasattr(chosen, "kind"):
        chosen.kind = kind_named(chosen.kind, texts=command.name == "list")
    return chosen


def _place_of_command(typed: Sequence[str]) -> int | None:
    """The first word that is neither an option nor the value of one."""
    previous = ""
    for place, word in enumerate(typed):
        if not word.startswith("-") and previous not in _WITH_VALUE:
            return place
        previous = word
    return None


def _whole(face: Face) -> Parser:
    """The program without a command: it can explain itself, or show a new user around."""
    about = face.said(N_("Fieldbook: visits, promises and packs for those who win investors."))
    widest = max(len(command.name) for command in COMMANDS)
    listed = (f"  {c.name:<{widest}}  {face.said(c.about)}" for c in COMMANDS)
    parser = Parser(
        face,
        face.program,
        about,
        usage=f"{face.program} COMMAND …",
        epilog="\n".join((face.said(N_("Commands:")), *listed, "")),
    )
    _add_everywhere(face, parser, WITHOUT_COMMAND)
    return parser


def _own(face: Face, command: Command) -> Parser:
    prog = f"{face.program} {command.name}"
    usage = " ".join((prog, *map(_in_usage, command.arguments)))
    parser = Parser(face, prog, face.said(command.about), usage=usage)
    group = parser.add_argument_group(face.said(N_("Arguments")))
    for argument in command.arguments:
        _add(face, group, argument)
    _add_everywhere(face, parser, command.does)
    return parser


def _in_usage(argument: Argument) -> str:
    """An argument as the line of usage has it: in brackets where it may be left out."""
    how, name = argument.how, argument.names[0]
    told = " ".join(filter(None, (name if name.startswith("-") else "", how.get("metavar", ""))))
    if how.get("nargs") in ("+", "*"):
        told += " …"
    required = how.get("required", not name.startswith("-")) and how.get("nargs") != "*"
    return told if required else f"[{told}]"


def _add_everywhere(face: Face, parser: Parser, does: str) -> None:
    group = parser.add_argument_group(face.said(N_("Options of every command")))
    group.add_argument("-h", "--help", action="help", help=face.said(N_("explain and end")))
    for argument in _EVERYWHERE:
        _add(face, group, argument)
    parser.set_defaults(does=does)


def _add(face: Face, group: argparse._ArgumentGroup, argument: Argument) -> None:
    how: dict[str, Any] = dict(argument.how)
    group.add_argument(*argument.names, help=face.said(argument.about), **how)
