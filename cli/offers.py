"""What could have been meant by what was refused: records, choices or fields."""

from collections.abc import Sequence
from difflib import get_close_matches

from cli.face import Face
from cli.rows import described
from resources.terms import Choice
from storage.repositories.editing import NoSuchFieldError
from storage.repositories.finding import SeveralMatchError, short_id
from storage.repositories.typed_values import WrongValueError

_MOST = 40


def offered(face: Face, error: Exception) -> list[tuple[str, str]]:
    """What to type instead, each with how it is called in the user's language."""
    if isinstance(error, SeveralMatchError):
        return [
            (row.id.hex if face.json else short_id(row.id), described(face, row))
            for row in error.choices
        ]
    if isinstance(error, WrongValueError):
        likely = _likely(error.choices, str(error.values["value"]), face.language)
        return [(choice.code, choice.text(face.language)) for choice in likely]
    if isinstance(error, NoSuchFieldError):
        return [(field.name, face.said(field.label)) for field in error.choices]
    return []


def _likely(choices: Sequence[Choice], value: str, language: str) -> Sequence[Choice]:
    """All choices, or of very many those that are written much the same."""
    if len(choices) <= _MOST:
        return choices
    names = {choice.text(language).casefold(): choice for choice in choices}
    near = get_close_matches(value.casefold(), names, n=_MOST, cutoff=0.5)
    return [names[name] for name in near]
