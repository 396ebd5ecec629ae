"""The preflight: what must or should be mended before a pack leaves the office, as one list."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Protocol

from exports.briefing.findings import Finding, Level, finding
from exports.briefing.parts.checked import Checked
from exports.briefing.parts.review import Remark, Review, State, TextUse
from exports.briefing.parts.words import LONGEST_NAME
from exports.typesetting.document import Document, Overfull
from resources.terms import refused_preferences, wrong_terms

NAMED = 60  # characters of words without room that are told


class Reviewed(Protocol):
    """The content of any paper for an investor."""

    @property
    def review(self) -> Review: ...

    @property
    def languages(self) -> tuple[str, ...]: ...


def preflight(content: Reviewed, today: date) -> tuple[Finding, ...]:
    """All findings, the most urgent first; prices and figures are looked at as of today."""
    found = [
        *_texts(content),
        *_wrong_terms(content),
        *_refused(content),
        *_long_names(content),
        *map(_remarked, content.review.remarks),
        *_expired_since(content, today),
    ]
    return (*ranked(dict.fromkeys(found)), *_passed(content, today))


def ranked(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in their order, but the most urgent first."""
    order = list(Level)
    return tuple(sorted(found, key=lambda each: order.index(each.level)))


def on_sheets(document: Document) -> Iterator[Finding]:
    """What finished sheets tell: characters without a face, and of each the first without room."""
    if document.missing:
        told = " ".join(f"{sign} (U+{ord(sign):04X})" for sign in document.missing)
        yield finding("characters_missing", {"characters": told})
    first: dict[int, Overfull] = {}
    for found in document.overfull:
        first.setdefault(found.sheet, found)
    for found in first.values():
        if found.words:
            words = found.words if len(found.words) <= NAMED else found.words[: NAMED - 1] + "…"
            yield finding("words_overfull", {"sheet": found.sheet, "words": words})
        else:
            yield finding("block_overfull", {"sheet": found.sheet})


def checked(findings: Iterable[Finding], day: date) -> Checked:
    """What passed on the day, for the last lines of the pack."""
    passed = (found for found in findings if found.level is Level.PASSED)
    return Checked(day, {found.code: int(str(found.values["count"])) for found in passed})


def _texts(content: Reviewed) -> Iterator[Finding]:
    """Gaps, text by text; of a language that has none at all only that is told."""
    printable = Counter(use.language for use in _printable(content))
    for language in content.languages:
        if not printable[language]:
            yield finding("language_without_texts", {"language": language}, language=language)
    for use in content.review.texts:
        told = printable[use.language] or use.state is not State.MISSING
        if use.state is not State.PRINTABLE and told:
            yield _gap(use, content.languages[0])


def _gap(use: TextUse, lead: str) -> Finding:
    """Where only the second language lacks a text, the first can stand alone."""
    values = {"field": use.label, "language": use.language}
    found = finding(f"text_{use.state.value}", values, use.origin, use.field, use.language)
    if use.state is State.MISSING and use.language != lead:
        return replace(found, level=Level.SHOULD_FIX)
    return found


def _printable(content: Reviewed) -> Iterator[TextUse]:
    return (use for use in content.review.texts if use.state is State.PRINTABLE)


def _wrong_terms(content: Reviewed) -> Iterator[Finding]:
    for use in _printable(content):
        for written, right in wrong_terms(use.text):
            values = {"field": use.label, "written": written, "right": right}
            yield finding("wrong_term", values, use.origin, use.field, use.language)


def _refused(content: Reviewed) -> Iterator[Finding]:
    """What no paper may promise, whether it is printed or was left out for it."""
    for use in _printable(content):
        for written in refused_preferences(use.text):
            values = {"field": use.label, "written": written}
            yield finding("refused_preference", values, use.origin, use.field, use.language)


def _long_names(content: Reviewed) -> Iterator[Finding]:
    for use in _printable(content):
        if use.field == "name" and len(use.text) > LONGEST_NAME:
            values = {"field": use.label, "excess": len(use.text) - LONGEST_NAME}
            yield finding("name_too_long", values, use.origin, use.field, use.language)


def _remarked(remark: Remark) -> Finding:
    return finding(remark.code, remark.values, remark.origin, remark.field)


def _expired_since(content: Reviewed, today: date) -> Iterator[Finding]:
    """What was in date when the content was read, and no longer is."""
    for deadline in content.review.deadlines:
        if deadline.last < today:
            yield finding(deadline.code, {"day": deadline.last}, deadline.origin, deadline.field)


def _passed(content: Reviewed, today: date) -> Iterator[Finding]:
    counts = {
        "texts": sum(bool(use.language) for use in _printable(content)),
        "dates": sum(deadline.last >= today for deadline in content.review.deadlines),
        "persons": content.review.named,
    }
    if content.review.neighbours:
        counts["neighbours"] = content.review.neighbours
    return (finding(code, {"count": count}) for code, count in counts.items())
