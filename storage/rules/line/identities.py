"""Who and what a segment of a line names: a person, a company, an office, or several of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from resources.terms import is_surname
from storage.rules.line.pieces import Part, PieceKind
from storage.rules.names.company_names import (
    Evidence,
    company_evidence,
    could_be_company,
    ends_of_companies,
    is_place,
    is_trade,
)
from storage.rules.names.han_names import HAN
from storage.rules.names.latin_words import GIVEN_NAMES
from storage.rules.names.people import PersonRead
from storage.rules.names.person_names import known_person, moved, read_person
from storage.rules.names.titles import is_title, title_at
from storage.rules.spans import Span

_CJK = re.compile(f"[{HAN}ぁ-ゖァ-ヺー가-힣]")
_JOINER = re.compile("以及|[的和与及跟& ]")
_WORD = re.compile(r"\S+")
_FIRM = re.compile("有限公司$|有限责任公司$|股份公司$|集团$")
_WORDS_BEFORE_COMPANY = re.compile(r"(?:^|\s)(?:of|from|at|@|bei|with)$")
_JOINING_WORDS = frozenset("and & und et + of from at @ bei with".split())
_LONGEST = 60
_LONGEST_NAME = 10
_LONGEST_TITLE = 16
_LONGEST_KNOWN = 24
_FEWEST_WORDS_TO_DIVIDE = 4
_FEWEST_WORDS_BESIDE = 2


@dataclass(frozen=True, slots=True)
class Known:
    """Asks whether a text is the name of a company or a person that the store knows."""

    is_company: Callable[[str], bool]
    is_person: Callable[[str], bool]


def explained(text: str, known: Known) -> tuple[Part, ...]:
    """The parts of which the whole segment consists; () if it has any other.

    Joining words are separators. A segment is divided at a company that is known; without one,
    one name goes before two.
    """
    if not 0 < len(text) <= _LONGEST or (is_place(text) and not known.is_company(text)):
        return ()
    single = _single(text, known)
    if single and single.evidence is Evidence.KNOWN:
        return (single,)
    around_known = _family_beside_known(text, known) or (
        _parsed(text, 0, known, set(), company=False, guessing=False) or ()
    )
    if any(part.evidence is Evidence.KNOWN for part in around_known):
        return around_known
    several = _parsed(text, 0, known, set(), company=False, guessing=True) or ()
    if single and not _divides_better(text, single, several):
        return (single,)
    return several


def _family_beside_known(text: str, known: Known) -> tuple[Part, ...]:
    """A known company and one more word in Latin letters, the family name of somebody there."""
    words = [] if _CJK.search(text) else list(_WORD.finditer(text))
    if len(words) < _FEWEST_WORDS_BESIDE or company_evidence(text):
        return ()
    for company, name in (
        (Span(0, words[-2].end()), Span(*words[-1].span())),
        (Span(words[1].start(), len(text)), Span(*words[0].span())),
    ):
        person = read_person(name.of(text)) if known.is_company(company.of(text)) else None
        if person and not is_trade(name.of(text)):
            named = Part(PieceKind.PERSON, name, replace(moved(person, name.start), sure=True))
            firm = Part(PieceKind.COMPANY, company, evidence=Evidence.KNOWN)
            return tuple(sorted((named, firm), key=lambda part: part.span))
    return ()


def _divides_better(text: str, single: Part, several: tuple[Part, ...]) -> bool:
    """Whether it is 张伟明市场部经理, a person and an office, or Frank Möller Rheinwerk GmbH."""
    if single.kind is PieceKind.TITLE:
        sure = (p for p in several if (p.person and p.person.sure) or _is_firm(p, text))
        return len(several) > 1 and any(sure)
    return single.kind is PieceKind.COMPANY and _begins_with_given_name(text, several)


def _is_firm(part: Part, text: str) -> bool:
    """Whether it is a firm of its own, as in 武当精密有限公司总经理, and no branch (分公司)."""
    return part.evidence is Evidence.FORM and bool(_FIRM.search(part.span.of(text)))


def _single(text: str, known: Known) -> Part | None:
    """The one thing that the whole text names."""
    span = Span(0, len(text))
    if known.is_company(text):
        return Part(PieceKind.COMPANY, span, evidence=Evidence.KNOWN)
    if known.is_person(text):
        return Part(PieceKind.PERSON, span, known_person(text))
    if is_title(text):
        return Part(PieceKind.TITLE, span)
    evidence = company_evidence(text)
    person = None if evidence is Evidence.FORM else read_person(text)
    if person and not (evidence and (person.script == "latin" or not person.sure)):
        return Part(PieceKind.PERSON, span, person)
    return Part(PieceKind.COMPANY, span, evidence=evidence) if evidence else None


def _begins_with_given_name(text: str, parts: tuple[Part, ...]) -> bool:
    """Whether it is Frank Möller Rheinwerk GmbH, and not Hans Möller Maschinenbau GmbH."""
    first, *rest = text.split()
    company = next((part for part in parts if part.kind is PieceKind.COMPANY), None)
    if first not in GIVEN_NAMES or len(rest) < _FEWEST_WORDS_TO_DIVIDE - 1 or not company:
        return False
    return not is_trade(company.span.of(text).split()[0])


def _parsed(
    text: str, at: int, known: Known, dead: set[tuple[int, bool]], *, company: bool, guessing: bool
) -> tuple[Part, ...] | None:
    """The first way to take the text from there on apart without a rest; None if there is none.

    There is only one company in a segment; `company` says that it was found before. Without
    `guessing` it is one that is known. Where there was no way before is kept in `dead`.
    """
    if at >= len(text):
        return ()
    if (at, company) in dead:
        return None
    options = _options if _CJK.search(text) else _latin_options
    for part in options(text, at, known):
        named = part.kind is PieceKind.COMPANY
        if named and (company or not (guessing or part.evidence is Evidence.KNOWN)):
            continue
        after, found = part.span.end, company or named
        rest = _parsed(text, after, known, dead, company=found, guessing=guessing)
        if rest is not None and (rest or part.kind is not PieceKind.SEPARATOR):
            return (part, *rest)
    dead.add((at, company))
    return None


def _options(text: str, at: int, known: Known) -> Iterator[Part]:
    """What can begin at a sign of a text with Chinese, Japanese or Korean ones."""
    yield from _known_companies(text, at, range(at + 2, _stop(text, at, _LONGEST_KNOWN)), known)
    for end in ends_of_companies(text):
        evidence = company_evidence(text[at:end]) if end > at else None
        if evidence:
            yield Part(PieceKind.COMPANY, Span(at, end), evidence=evidence)
    yield from _persons(text, at)
    for end in reversed(range(at + 2, _stop(text, at, _LONGEST_TITLE))):
        if is_title(text[at:end]):
            yield Part(PieceKind.TITLE, Span(at, end))
    joiner = _JOINER.match(text, at) if at else None
    if joiner:
        yield Part(PieceKind.SEPARATOR, Span(at, joiner.end()))


def _stop(text: str, at: int, longest: int) -> int:
    return min(len(text), at + longest) + 1


def _known_companies(text: str, at: int, ends: Sequence[int], known: Known) -> Iterator[Part]:
    for end in reversed(ends):
        if known.is_company(text[at:end]):
            yield Part(PieceKind.COMPANY, Span(at, end), evidence=Evidence.KNOWN)


def _persons(text: str, at: int) -> Iterator[Part]:
    """Names that can begin there, first those that an office follows, then the longest."""
    ends = range(_stop(text, at, _LONGEST_NAME) - 1, at, -1)
    titled = [end for end in reversed(ends) if title_at(text, end)]
    for end in (*titled, *ends):
        name = text[at:end]
        person = read_person(name) or (_family_alone(name) if end in titled else None)
        if person and (person.sure or end in titled or is_surname(person.family, common=True)):
            yield Part(PieceKind.PERSON, Span(at, end), moved(person, at))


def _family_alone(name: str) -> PersonRead | None:
    """The 张 of 张总经理."""
    if not is_surname(name):
        return None
    return PersonRead(Span(0, len(name)), name, name, name, script="han", language="zh")


def _latin_options(text: str, at: int, known: Known) -> Iterator[Part]:
    """What can begin at a word of a text in Latin letters."""
    words = list(_WORD.finditer(text, at))
    if not words:
        return
    start, ends = words[0].start(), [word.end() for word in words]
    if text[start : ends[0]] in _JOINING_WORDS:
        yield Part(PieceKind.SEPARATOR, Span(at, ends[0]))
    yield from _known_companies(text, start, ends, known)
    for end in ends:
        person = read_person(text[start:end])
        if person and person.sure and not company_evidence(person.written):
            yield Part(PieceKind.PERSON, Span(start, end), moved(person, start))
    expected = bool(_WORDS_BEFORE_COMPANY.search(text[:at]))
    for end in reversed(ends):
        yield from _latin_title_or_company(text, Span(start, end), expected=expected)


def _latin_title_or_company(text: str, span: Span, *, expected: bool) -> Iterator[Part]:
    name = span.of(text)
    if is_title(name):
        yield Part(PieceKind.TITLE, span)
    elif evidence := company_evidence(name):
        yield Part(PieceKind.COMPANY, span, evidence=evidence)
    elif expected and could_be_company(name):
        yield Part(PieceKind.COMPANY, span, evidence=Evidence.PLACE)
