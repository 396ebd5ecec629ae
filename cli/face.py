"""How the command line speaks: in the user's language, in characters that no terminal obeys."""

import json
import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from gettext import NullTranslations
from typing import Any, TextIO

# What moves a cursor, changes colours or turns the reading direction of what stands behind it.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_CONTROL_PICTURES = 0x2400
_LONGEST_VALUE = 300
# Options that a command which is suggested must repeat.
_KEPT = ("--store", "--language")
# Values of messages that are message ids themselves: how the schema calls a kind or a field.
_MESSAGES = ("kind", "field", "reason")


@dataclass(frozen=True, slots=True)
class Face:
    """Where and how to speak; `language` is zh or en, `program` what is typed to start us.

    `typed` is the command line; `json` asks for output that a program reads.
    """

    language: str
    texts: NullTranslations
    out: TextIO
    program: str
    typed: tuple[str, ...]
    now: datetime
    json: bool = False

    def said(self, message: str, **values: object) -> str:
        """A message in the user's language, with its values; long ones are cut short."""
        text = self.texts.gettext(message)
        return text.format(**{name: self._value(name, v, text) for name, v in values.items()})

    def ngettext(self, one: str, many: str, count: int, **values: object) -> str:
        """A message in the singular or plural form that `count`, its value `n`, asks for."""
        return self.texts.ngettext(one, many, count).format(n=f"{count:,}", **values)

    def say(self, message: str, **values: object) -> None:
        """Tell the user one line."""
        self.line(self.said(message, **values))

    def command(self, *words: str) -> str:
        """What to type for another command on the same store in the same language."""
        named = zip(self.typed, self.typed[1:], strict=False)
        kept = [w for option, value in named if option in _KEPT for w in (option, value)]
        kept += [w for w in self.typed if w.startswith(tuple(f"{option}=" for option in _KEPT))]
        return f"{self.program} {shlex.join((*kept, *words))}"

    def line(self, text: str) -> None:
        print(harmless(text), file=self.out)

    def record(self, plain: Mapping[str, Any]) -> None:
        """One object on one line, for a program."""
        print(one_line(plain), file=self.out)

    def _value(self, name: str, value: object, text: str) -> object:
        if not isinstance(value, str):
            return value
        if name in _MESSAGES:
            shown = self.texts.gettext(value)
            inside = not text.startswith("{") and f"“{{{name}}}”" not in text
            return shown.lower() if inside and self.language == "en" else shown
        return shortened(value, _LONGEST_VALUE)


def one_line(plain: Mapping[str, Any]) -> str:
    """An object as JSON; what a terminal would obey is escaped and so comes through whole."""
    return _OBEYED.sub(
        lambda found: f"\\u{ord(found[0]):04x}", json.dumps(plain, ensure_ascii=False)
    )


def harmless(text: str) -> str:
    """The text with pictures in place of the characters that a terminal would obey."""
    return _OBEYED.sub(_picture, text)


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(_CONTROL_PICTURES + code) if code < 0x20 else "␡" if code == 0x7F else "\ufffd"


def shortened(text: str, longest: int) -> str:
    """The text, or its beginning with an ellipsis."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
