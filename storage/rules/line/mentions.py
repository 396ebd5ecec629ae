"""Companies and persons that the sentence of a note mentions: 云帆的张总对3号地块有兴趣."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from resources.terms import is_surname
from storage.rules.line.pieces import Part, PieceKind
from storage.rules.names.company_names import Evidence, company_in_sentence
from storage.rules.names.han_names import CHINESE_HONORIFIC, HAN, JAPANESE_HONORIFIC, read_han_name
from storage.rules.names.latin_names import read_latin_name
from storage.rules.names.people import PersonRead
from storage.rules.names.person_names import known_person, moved
from storage.rules.names.titles import title_at
from storage.rules.spans import Span, fold

_CJK = re.compile(f"[{HAN}ぁ-ゖァ-ヺー가-힣]")
_WORD_SIGN = re.compile(r"\w")
_LONGEST_READ = 400
_LONGEST_NAME = 24
_MOST_ENDS = 20
_ADDRESS = re.compile(f"{CHINESE_HONORIFIC}|{JAPANESE_HONORIFIC}")
# 总部, 总共, 总体 and the like are words of their own.
_NO_ADDRESS_AFTER = re.compile("[部体共之是计量额价装会裁统数结算包投资产面人书程作]")
# Prepositions that are surnames too: 向总经理汇报 is no 向 who is general manager.
_NO_SURNAMES = frozenset("向和同从由与以能是有国那别对时常连都应全单强成明方")
_VERBS = re.compile(
    "(?:对|说|想|表示|希望|认为|问|关心|提出|来自|很|已|是|在|看[好中上]|有[兴意]|需要|要求|要"
    "|愿意|介绍|负责|答应|同意|带|会|计划|考虑|参观|考察|来|到访)"
)
_ENGLISH_VERBS = re.compile(
    r"\s(?:likes?|liked|wants?|wanted|is|was|has|had|asks?|asked|says?|said|needs?|prefers?"
    r"|interested|will|would|could|can|mentioned|visited|works|called|told|thinks|hopes|plans|from"
    r"|of|at|loves|looks|looking|met)\b"
)
_LATIN_NAME = re.compile(r"[^\W\d_][\w.'-]*(?: [^\W\d_][\w.'-]*){0,4}")


def company_mentioned(text: str, is_company: Callable[[str], bool]) -> Part | None:
    """The first company in a sentence that is known, or else one with a legal form in Latin."""
    known = _first_known(text, is_company)
    if known:
        return Part(PieceKind.COMPANY, known, evidence=Evidence.KNOWN, in_note=True)
    found = company_in_sentence(text[:_LONGEST_READ])
    if found:
        return Part(PieceKind.COMPANY, Span(*found), evidence=Evidence.FORM, in_note=True)
    return None


def person_mentioned(text: str, at: int, is_person: Callable[[str], bool]) -> Part | None:
    """A person who is known, or whose name, addressed or before a verb, stands at `at`."""
    known = _first_known(text, is_person)
    if known:
        person = moved(known_person(known.of(text)), known.start)
        return Part(PieceKind.PERSON, known, person, in_note=True)
    read = _addressed(text, at) or _before_verb(text, at) or _before_english_verb(text, at)
    return Part(PieceKind.PERSON, read.span, read, in_note=True) if read else None


def _first_known(text: str, is_known: Callable[[str], bool]) -> Span | None:
    """The earliest and longest stretch of whole words that is known."""
    for start, ends in _stretches(text[:_LONGEST_READ]):
        for end in ends:
            if is_known(text[start:end]):
                return Span(start, end)
    return None


def _stretches(text: str) -> Iterator[tuple[int, list[int]]]:
    """Where a name could stand: each place where it begins, with those where it ends."""
    borders = [at for at in range(len(text) + 1) if not _inside_word(text, at)]
    for index, start in enumerate(borders):
        if start < len(text) and not text[start].isspace():
            near = borders[index + 1 : index + 1 + _MOST_ENDS]
            ends = [end for end in near if 2 <= end - start <= _LONGEST_NAME]
            yield start, [end for end in reversed(ends) if not text[end - 1].isspace()]


def _inside_word(text: str, at: int) -> bool:
    """Whether a word in Latin letters or figures goes on there; Chinese signs are words each."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if _CJK.match(before) or _CJK.match(after):
        return False
    return bool(_WORD_SIGN.match(before) and _WORD_SIGN.match(after))


def _addressed(text: str, at: int) -> PersonRead | None:
    """张总, 李女士, 王主任, 张伟明先生 at the beginning."""
    folded = fold(text)
    for length in (1, 2, 3, 4):
        name = text[at : at + length]
        after = at + length
        if not _CJK.match(name[-1:]) or len(name) < length or name[0] in _NO_SURNAMES:
            return None
        address = _ADDRESS.match(folded, after)
        end = title_at(folded, after) or (address.end() if address else 0)
        if end and not (address and address.end() == end and _NO_ADDRESS_AFTER.match(text, end)):
            read = _family(name, text[after:end]) or read_han_name(name)
            if read and (read.sure or length > 1):
                return replace(
                    read, span=Span(at, end), written=text[at:end], honorific=text[after:end]
                )
    return None


def _family(name: str, address: str) -> PersonRead | None:
    if not is_surname(name):
        return None
    return PersonRead(Span(0, 1), name, name, name, "", address, "", "han", "zh")


def _before_verb(text: str, at: int) -> PersonRead | None:
    """张伟 in 张伟对3号地块有兴趣, by the verb that follows two or three signs."""
    for length in (2, 3):
        name = text[at : at + length]
        read = read_han_name(name) if _VERBS.match(fold(text), at + length) else None
        if read and name[0] not in _NO_SURNAMES and is_surname(read.family, common=True):
            return moved(read, at)
    return None


def _before_english_verb(text: str, at: int) -> PersonRead | None:
    """Frank Möller in Frank Möller likes plot 3."""
    match = _LATIN_NAME.match(text, at)
    if not match:
        return None
    words = match.group().split(" ")
    for count in range(min(4, len(words)), 0, -1):
        name = " ".join(words[:count])
        read = read_latin_name(name) if _ENGLISH_VERBS.match(text, at + len(name)) else None
        if read and read.sure:
            return moved(read, at)
    return None
