"""Reads guarded records for a pack, and keeps for the preflight what was read and how it stood."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any
from uuid import UUID

from exports.briefing.parts.review import Deadline, Origin, Remark, State, TextUse
from exports.briefing.parts.words import Words
from storage.rules.addressee import Guarded
from storage.values import LocalizedText, PersonName

# The first of these that is there names a record to the staff.
TITLED_BY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "appointment": ("agenda",),
        "commitment": ("promise",),
        "plot": ("name", "number"),
        "requirement": ("wish",),
        "visit": ("place",),
    }
)
STAFF_READ = ("zh", "en")


class Reading:
    """One pass over the records of one pack."""

    def __init__(self, languages: tuple[str, ...], today: date) -> None:
        self.languages = languages
        self.today = today
        self.texts: list[TextUse] = []
        self.remarks: list[Remark] = []
        self.deadlines: list[Deadline] = []
        self.records: dict[tuple[str, UUID], None] = {}

    def value(self, record: Guarded, field: str) -> Any:
        """A value that needs no translation."""
        self.records[record.kind, record.id] = None
        return record.read(field)

    def plain(self, record: Guarded, field: str) -> str:
        """A text without a language, such as a number or “≤ 2.0”."""
        text = str(self.value(record, field))
        if text:
            self._use(record, field, "", State.PRINTABLE, text)
        return text

    def words(self, record: Guarded, field: str, *, needed: bool = False) -> Words:
        """A field's text in the languages in which it may be printed.

        Where there is no text in any language, that is a gap only if the text is `needed`.
        """
        return self.written(record, field, self.value(record, field), needed=needed)

    def written(
        self, record: Guarded, field: str, text: LocalizedText, *, needed: bool = False
    ) -> Words:
        """The same for a text inside a field, such as the name of a place in a list of ways."""
        printable: dict[str, str] = {}
        for language in self.languages if text or needed else ():
            state = _state(text, language)
            self._use(record, field, language, state, text.text(language))
            if state is State.PRINTABLE:
                printable[language] = text.text(language)
        return Words(printable)

    def remark(
        self, code: str, record: Guarded | None = None, at: str = "", /, **values: object
    ) -> None:
        """Note something for the preflight."""
        origin = self._origin(record) if record else None
        self.remarks.append(Remark(code, origin, at, values))

    def deadline(self, code: str, record: Guarded, field: str, last: date) -> None:
        """Note until when something printed holds."""
        self.deadlines.append(Deadline(code, self._origin(record), field, last))

    def _use(self, record: Guarded, field: str, language: str, state: State, text: str) -> None:
        use = TextUse(self._origin(record), field, record.label(field), language, state, text)
        self.texts.append(use)

    def _origin(self, record: Guarded) -> Origin:
        fields = TITLED_BY.get(record.kind, ("name",))
        named = [record.read(field) for field in fields]
        title = _first(named, self.languages)
        told = ((tag, _first(named, (tag, *self.languages))) for tag in STAFF_READ)
        return Origin(record.kind, record.id, title, tuple(each for each in told if each[1]))


def _state(text: LocalizedText, language: str) -> State:
    if text.printable(language):
        return State.PRINTABLE
    if not text.text(language):
        return State.MISSING
    return State.STALE if text.stale(language) else State.DRAFT


def _first(names: Sequence[Any], languages: tuple[str, ...]) -> str:
    return next(filter(None, (_title(name, languages) for name in names)), "")


def _title(name: Any, languages: tuple[str, ...]) -> str:
    if isinstance(name, PersonName):
        return name.shown(languages[0])
    return name.best(*languages) if isinstance(name, LocalizedText) else str(name)
