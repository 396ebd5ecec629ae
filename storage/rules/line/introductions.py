"""Who is introduced at the beginning of a line: persons, their company, their office.

Names stand before the note, in any order. What stands there is taken for a name as long as every
segment can be explained; behind the first that cannot, only companies with a legal form or a known
name are, and persons beside a number or an address. A second person is one that 、, 和 or and
joins to the first; without that it is a company by its place, or the note. If no segment
names a person or a company, the sentence of the note may mention one; it is then left whole.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise, zip_longest

from resources.terms import is_surname
from storage.rules.line.identities import Known, explained
from storage.rules.line.labels import label_of_name
from storage.rules.line.mentions import company_mentioned, person_mentioned
from storage.rules.line.pieces import Part, Piece, PieceKind
from storage.rules.line.segments import segments
from storage.rules.names.company_names import Evidence, could_be_company, is_place
from storage.rules.names.han_words import WORDS
from storage.rules.names.latin_words import GIVEN_NAMES, NO_NAMES
from storage.rules.names.person_names import as_one, known_person, moved
from storage.rules.spans import Span, fold

_MOST_SEGMENTS = 24
_LONGEST_HALF = 12
_JOINING = re.compile(r"[、&和与及]|\b(?:and|und|et)\b")


@dataclass(frozen=True, slots=True)
class _Segment:
    """A segment with what it says by itself; `gap` is the text between it and the one before."""

    span: Span
    text: str
    parts: tuple[Part, ...]
    gap: str
    after_anchor: bool
    before_anchor: bool

    @property
    def person(self) -> Part | None:
        """The person, where the segment names one and nothing else."""
        return self.parts[0] if [p.kind for p in self.parts] == [PieceKind.PERSON] else None

    @property
    def is_joiner(self) -> bool:
        return bool(_JOINING.fullmatch(self.text))

    @property
    def has_words(self) -> bool:
        return any(character.isalnum() for character in self.text)

    @property
    def joined(self) -> bool:
        """Whether and, 和 or 、 joins it to the segment before."""
        return bool(_JOINING.search(self.gap))

    def names(self, kind: PieceKind) -> bool:
        return any(part.kind is kind for part in self.parts)

    @property
    def surely_names_person(self) -> bool:
        return any(part.person and part.person.sure for part in self.parts)


@dataclass(slots=True)
class _Introduced:
    """What was accepted so far; `leading` until a segment was not."""

    parts: list[Part] = field(default_factory=list)
    rest: list[_Segment] = field(default_factory=list)
    leading: bool = True

    def has(self, kind: PieceKind) -> bool:
        return any(part.kind is kind for part in self.parts)

    def take(self, segment: _Segment, parts: Sequence[Part]) -> None:
        self.parts += [_placed(part, segment.span.start) for part in parts]
        if not parts:
            self.rest.append(segment)
            passed = is_place(segment.text) or (segment.person and self.has(PieceKind.PERSON))
            self.leading &= bool(passed or not segment.has_words)

    def is_further_person(self, segment: _Segment) -> bool:
        """Whether it looks like a person beside one, and nothing joins the two."""
        persons = [part.person for part in self.parts if part.person]
        read = segment.person.person if segment.person else None
        if not persons or not read or segment.joined or not self.parts:
            return False
        return self.parts[-1].kind is not PieceKind.SEPARATOR and not as_one(persons[-1], read)


def introduced(line: str, head: Span, marks: Sequence[Piece], known: Known) -> list[Part]:
    """The names in the head of a line; `marks` are its numbers, addresses and tags, in order."""
    listed = list(islice(_segments(line, head, marks, known), _MOST_SEGMENTS))
    found = _Introduced()
    for segment, following in zip_longest(listed, listed[1:]):
        found.take(segment, _accepted(segment, following, found))
    _add_mentions(found, known)
    return found.parts


def _segments(line: str, head: Span, marks: Sequence[Piece], known: Known) -> Iterator[_Segment]:
    """All segments between the marks; halves of one name (张 伟明) are put together."""
    before = head.start
    for mark, following in pairwise([None, *marks, None]):
        start = mark.span.end if mark else head.start
        end = following.span.start if following else head.end
        between = list(islice(segments(line, start, end), _MOST_SEGMENTS))
        spans = _without_halves(line, between, known)
        for place, span in enumerate(spans):
            text = span.of(line)
            yield _Segment(
                span=span,
                text=text,
                parts=_labelled(text) or explained(text, known),
                gap=line[before : span.start],
                after_anchor=_is_anchor(mark) and place == 0,
                before_anchor=_is_anchor(following) and place == len(spans) - 1,
            )
            before = span.end


def _is_anchor(mark: Piece | None) -> bool:
    return mark is not None and mark.kind is not PieceKind.TAG


def _labelled(text: str) -> tuple[Part, ...]:
    """A label and what it announces, whatever that looks like."""
    label = label_of_name(text)
    if not label or label[0] is PieceKind.NOTE or label[1] >= len(text):
        return ()
    kind, length = label
    name = Part(kind, Span(length, len(text)))
    if kind is PieceKind.PERSON:
        name = replace(name, person=moved(known_person(text[length:]), length))
    elif kind is PieceKind.COMPANY:
        name = replace(name, evidence=Evidence.LABEL)
    return Part(PieceKind.LABEL, Span(0, length)), name


def _without_halves(line: str, spans: list[Span], known: Known) -> list[Span]:
    whole: list[Span] = []
    for span in spans:
        pair = Span(whole[-1].start, span.end) if whole else span
        if whole and _is_one_name(line, whole[-1], span, known):
            whole[-1] = pair
        else:
            whole.append(span)
    return whole


def _is_one_name(line: str, first: Span, second: Span, known: Known) -> bool:
    gap = line[first.end : second.start]
    halves = (first.of(line), second.of(line))
    label = label_of_name(halves[0])
    if label and label[1] == len(halves[0]) and "\n" not in gap:
        return True
    if gap.strip() or len(gap) > 2 or max(map(len, halves)) > _LONGEST_HALF:
        return False
    if "\n" in gap or all(explained(half, known) for half in halves):
        return False
    parts = explained(line[first.start : second.end], known)
    return len(parts) == 1 and (parts[0].person is None or parts[0].person.sure)


def _accepted(segment: _Segment, following: _Segment | None, found: _Introduced) -> Sequence[Part]:
    """The parts of a segment that are taken for names where it stands."""
    if segment.is_joiner:
        joins = found.leading and found.parts and following and following.names(PieceKind.PERSON)
        return (Part(PieceKind.SEPARATOR, Span(0, len(segment.text))),) if joins else ()
    if segment.names(PieceKind.COMPANY) and found.has(PieceKind.COMPANY):
        return ()
    further = found.is_further_person(segment)
    if segment.person and not segment.surely_names_person and not further:
        return _accepted_doubtful(segment, following, found)
    misread = not segment.parts or (further and _may_be_company(segment))
    misread = misread or _is_foreign_firm(segment, following)
    if misread and _is_company_by_place(segment, following, found):
        return (_company_by_place(segment),)
    if further:
        return ()
    return segment.parts if found.leading or _is_strong(segment) else ()


def _is_strong(segment: _Segment) -> bool:
    """Whether a segment behind the beginning of the note names somebody nevertheless."""
    evidence = {part.evidence for part in segment.parts}
    if evidence & {Evidence.KNOWN, Evidence.LABEL, Evidence.FORM} or segment.names(PieceKind.LABEL):
        return True
    return segment.surely_names_person and (segment.before_anchor or segment.after_anchor)


def _accepted_doubtful(
    segment: _Segment, following: _Segment | None, found: _Introduced
) -> Sequence[Part]:
    """A word that may be a person's name (王伟), a short company's (云帆, ZF) or neither."""
    if not found.leading:
        return ()
    person = segment.parts[0].person
    common = bool(person and is_surname(person.family, common=True))
    if not common and not segment.joined and _is_company_by_place(segment, following, found):
        return (_company_by_place(segment),)
    beside_company = following and following.names(PieceKind.COMPANY)
    beside = segment.before_anchor or beside_company or found.has(PieceKind.COMPANY)
    return segment.parts if common or beside else ()


def _is_company_by_place(segment: _Segment, following: _Segment | None, found: _Introduced) -> bool:
    """Whether it stands between a person and a number, or first and before a person."""
    if not found.leading or found.has(PieceKind.COMPANY) or not could_be_company(segment.text):
        return False
    if segment.text[:2] in WORDS or segment.text.split()[0] in NO_NAMES:
        return False
    if following and following.names(PieceKind.COMPANY):
        return False
    if found.has(PieceKind.PERSON):
        listed = following is None and "," in fold(segment.gap) and fold(segment.text).isascii()
        return segment.before_anchor or listed or _is_middle_field(segment, following)
    if not following or following.joined or segment.before_anchor:
        return False
    return not found.parts and following.surely_names_person


def _company_by_place(segment: _Segment) -> Part:
    return Part(PieceKind.COMPANY, Span(0, len(segment.text)), evidence=Evidence.PLACE)


def _is_middle_field(segment: _Segment, following: _Segment | None) -> bool:
    """Whether commas set it between a person and an office: 孙悦，某某时代，采购总监."""
    if not following or [part.kind for part in following.parts] != [PieceKind.TITLE]:
        return False
    return "," in fold(segment.gap) and "," in fold(following.gap)


def _may_be_company(segment: _Segment) -> bool:
    """Whether what looks like a person, beside one, is rather a company: Rheinweber, 华虹."""
    person = segment.person.person if segment.person else None
    if not person or person.honorific or person.written.split()[0] in GIVEN_NAMES:
        return False
    return person.script == "latin" or not is_surname(person.family, common=True)


def _is_foreign_firm(segment: _Segment, following: _Segment | None) -> bool:
    """Whether 西门子 stands before somebody who is addressed and named in another script."""
    first = segment.person.person if segment.person else None
    second = following.person.person if following and following.person else None
    if not first or not second or first.honorific or first.script != "han":
        return False
    # The surname is no usual one, as far as it is any: 西门, 博.
    usual = len(first.family) == 1 and is_surname(first.family, common=True)
    return second.script == "latin" and second.language == "" and second.sure and not usual


def _add_mentions(found: _Introduced, known: Known) -> None:
    """Look into the note's sentence for what no segment named."""
    place = 0
    for segment in found.rest:
        company = None
        if not found.has(PieceKind.COMPANY):
            company = company_mentioned(segment.text, known.is_company)
        if company:
            found.parts.append(_placed(company, segment.span.start))
        if segment is found.rest[0] and company:
            of_it = segment.text.startswith("的", company.span.end)
            place = company.span.end + of_it if of_it or not company.span.start else 0
    if found.rest and not found.has(PieceKind.PERSON):
        first = found.rest[0]
        person = person_mentioned(first.text, place, known.is_person)
        if person and not _overlaps(person, first.span.start, found.parts):
            found.parts.append(_placed(person, first.span.start))


def _overlaps(part: Part, by: int, parts: Sequence[Part]) -> bool:
    span = part.span.moved(by)
    return any(span.start < other.span.end and other.span.start < span.end for other in parts)


def _placed(part: Part, by: int) -> Part:
    person = moved(part.person, by) if part.person else None
    return replace(part, span=part.span.moved(by), person=person)
