"""What was read about a person's name."""

from dataclasses import dataclass

from storage.rules.spans import Span

FAMILY_FIRST = "family_first"
GIVEN_FIRST = "given_first"


@dataclass(frozen=True, slots=True)
class PersonRead:
    """A name as it stands in the line, and its parts as far as they can be told.

    `written` is the name with what belongs to it (Dr. Anna Groß, 张总), `name` is without. `order`
    is "family_first", "given_first" or "" for a single word; `script` is han, kana, hangul or
    latin; `language` is a guess (zh, ja, ko), empty for names that many languages share. With
    `sure` false the name could be an ordinary word, so that its place must speak for it.
    `romanised` is the same name in Latin letters, where both stand side by side.
    """

    span: Span
    written: str
    name: str
    family: str = ""
    given: str = ""
    honorific: str = ""
    order: str = ""
    script: str = ""
    language: str = ""
    sure: bool = True
    romanised: str = ""
