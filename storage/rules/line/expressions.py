"""What a person types to change a field: `country=DE`, `name.en=Rhine Drives`, `phones+=138…`."""

import re
from dataclasses import dataclass
from enum import StrEnum

from resources.i18n import N_
from storage.errors import UserError
from storage.rules.spans import require_storable

_EXPRESSION = re.compile(
    r"\s*(?P<field>[^\s=.+\-]+)(?:\.(?P<part>[A-Za-z]+(?:-[A-Za-z]+)*))?\s*(?P<sign>[+\-]?)="
    r"(?P<value>.*)",
    re.DOTALL,
)


class NotAnExpressionError(UserError):
    """Something else than FIELD=VALUE was typed."""


class Sign(StrEnum):
    """Whether the value takes the place of the old one, is added to it or taken away."""

    REPLACE = ""
    ADD = "+"
    REMOVE = "-"


@dataclass(frozen=True, slots=True)
class Expression:
    """One change; `part` is a language or a part of a person's name, an empty value empties."""

    field: str
    part: str
    sign: Sign
    value: str


def read_expression(typed: str) -> Expression:
    """The change that was typed; spaces around the value are not part of it."""
    require_storable(typed)
    found = _EXPRESSION.fullmatch(typed)
    if not found:
        raise NotAnExpressionError(
            N_("“{typed}” is no change; write FIELD=VALUE, for example rating=A."), typed=typed
        )
    return Expression(
        found["field"], found["part"] or "", Sign(found["sign"]), found["value"].strip()
    )
