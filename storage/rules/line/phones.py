"""Telephone numbers in a line of text, told in international form.

The numbers of demonstrations (000) and numbers with hidden figures (138****0001, 138…) count as
numbers, because people write them; dates, amounts and numbers of plots do not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, ValidationResult

from storage.rules.spans import Span, fold

CHINA = "CN"

_GAP = r"[ \-./()]{0,2}"
_NO_YEAR = r"(?!\s(?:19|20)[0-9]{2}[-/.年])"
_START = r"(?<![0-9A-Za-z+*#])(?<![0-9][.:-])(?<![$€¥£￥])(?<![$€¥£￥]\s)"
_NO_DATE = (
    r"(?![0-9]{1,2}([-./])[0-9]{1,2}\1(?:19|20)[0-9]{2}(?![0-9]))"
    r"(?![0-9]{1,2}\.[0-9]{2}-[0-9]{1,2}\.[0-9]{2}(?![0-9]))"
)
_END = r"(?![0-9]|[号月日年点时天周个家万亿千百元美亩%￥])"
_MASK = "[*•●xX]"

_INTERNATIONAL = re.compile(
    rf"{_START}(?:\+\s?|00\s?(?=[1-9]))[1-9](?:{_NO_YEAR}{_GAP}[0-9]){{6,16}}"
    rf"(?:(?<=[0-9]{{2}})|(?<=-[0-9])){_END}"
)
_CHINESE_MOBILE = re.compile(
    rf"{_START}(?:86[ -]?)?(?P<mobile>1[3-9][0-9][ -]?[0-9]{{4}}[ -]?[0-9]{{4}}){_END}(?!-[0-9])"
)
_SERVICE = re.compile(rf"{_START}[48]00[ -]?[0-9]{{3,4}}[ -]?[0-9]{{3,4}}{_END}")
_LANDLINE = re.compile(
    rf"{_START}(?:0[1-9][0-9]{{1,2}}|\(0[1-9][0-9]{{1,2}}\))[ -]?[0-9]{{3,4}}[ -]?[0-9]{{4}}{_END}"
)
_NATIONAL = re.compile(
    rf"{_START}{_NO_DATE}(?=(?:{_GAP}[0-9]){{7}})"
    rf"(?:0[1-9][0-9]{{0,12}}|\(0[1-9][0-9]{{0,4}}\)[0-9]{{0,8}})"
    rf"(?:{_NO_YEAR}[ \-./][0-9]{{2,8}}){{0,4}}(?:-[0-9])?{_END}"
)
_AMERICAN = re.compile(
    rf"{_START}(?:[2-9][0-9]{{2}}|\([2-9][0-9]{{2}}\))[ .-]?[0-9]{{3}}[ .-][0-9]{{4}}{_END}"
)
_LABELLED = re.compile(
    r"(?:电话|手机|座机|传真|(?<![A-Za-z])(?:tel|phone|mobile|mob|cell|fax)\b)\.?\s?:?\s?"
    rf"(?P<number>[0-9(](?:{_NO_YEAR}{_GAP}[0-9]){{4,15}}){_END}",
    re.IGNORECASE | re.ASCII,
)
_MASKED = re.compile(
    rf"{_START}(?:\+[0-9]{{1,3}}[ -]?[0-9(][0-9 ()-]{{0,8}}|1[3-9][0-9]"
    rf"|0[0-9]{{2,3}}[ -]?[0-9]{{0,4}})"
    rf"(?:[ -]?{_MASK}{{2,8}}(?:[ -]?(?:[0-9]|{_MASK}){{2,8}})?"
    rf"|(?:…{{1,2}}|\.{{3,6}})[0-9]{{0,4}}){_END}"
)
_EXTENSION = re.compile(
    r"\s?(?:转|分机号?|ext\.?|extension|x|#)\s?:?\s?(?P<digits>[0-9]{1,6})(?![0-9])"
    r"|(?<=[0-9]{4})-(?P<short>[0-9]{1,5})(?![0-9-])",
    re.IGNORECASE,
)
# 010 is the area of Beijing as well; a line with hangul means a mobile in Korea.
_KOREAN_MOBILE = re.compile(rf"{_START}010[ -]?[0-9]{{4}}[ -]?[0-9]{{4}}{_END}(?!-[0-9])")
_HANGUL = re.compile("[가-힣]")
_KOREA = "KR"
_IN_CHINA = (_INTERNATIONAL, _CHINESE_MOBILE, _SERVICE, _LANDLINE, _LABELLED)
_ELSEWHERE = (*_IN_CHINA, _NATIONAL, _AMERICAN)
_MOST_GROUPS_DROPPED = 2


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number and its place; `e164` is empty where figures are hidden or missing.

    Such a number is kept as it was written, also in `international` and `national`.
    """

    span: Span
    e164: str
    international: str
    national: str
    extension: str = ""

    @property
    def complete(self) -> bool:
        """Whether all figures are there, so that the number could be dialled."""
        return bool(self.e164)


def find_phones(text: str, region: str = CHINA) -> list[Phone]:
    """All numbers in the order of the text; `region` (ISO 3166) is for those without country."""
    phones: list[Phone] = []
    candidates = _candidates(fold(text), region)
    for phone in sorted(candidates, key=_first_longest_complete):
        if not phones or phone.span.start >= phones[-1].span.end:
            phones.append(phone)
    return phones


def _first_longest_complete(phone: Phone) -> tuple[int, int, bool]:
    return phone.span.start, -phone.span.end, not phone.complete


def _candidates(text: str, region: str) -> Iterator[Phone]:
    for match in _MASKED.finditer(text):
        yield _as_written(match.group().rstrip(), match.start())
    if _HANGUL.search(text):
        yield from _korean_mobiles(text)
    for form in _IN_CHINA if region == CHINA else _ELSEWHERE:
        for match in form.finditer(text):
            start, end = match.span("number" if form is _LABELLED else 0)
            found = _phone(text[start:end], start, region, labelled=form is _LABELLED)
            if found:
                yield _with_extension(found, text)


def _korean_mobiles(text: str) -> Iterator[Phone]:
    for match in _KOREAN_MOBILE.finditer(text):
        number = _parsed(match.group(), _KOREA)
        if number:
            yield _formatted(number, Span(*match.span()))


def _as_written(written: str, start: int) -> Phone:
    return Phone(Span(start, start + len(written)), "", written, written)


def _phone(written: str, start: int, region: str, *, labelled: bool) -> Phone | None:
    """The number in these figures, without the last groups if they are too many."""
    for end in _ends_of_groups(written):
        number = _possible_number(written[:end], region)
        if number and (not labelled or phonenumbers.is_valid_number(number)):
            return _formatted(number, Span(start, start + end))
    return _as_written(written, start) if labelled else None


def _ends_of_groups(written: str) -> list[int]:
    """Where the text may end: after its last group of figures, or one or two before that."""
    gaps = [match.start() for match in re.finditer(r"[^0-9]+", written[1:])]
    shorter = [gap + 1 for gap in reversed(gaps)]
    return [len(written), *shorter[:_MOST_GROUPS_DROPPED]]


def _possible_number(written: str, region: str) -> PhoneNumber | None:
    """A number of the region or else of China; one that is in use goes before a possible one."""
    numbers = [number for country in (region, CHINA) if (number := _parsed(written, country))]
    valid = (number for number in numbers if phonenumbers.is_valid_number(number))
    return next(valid, numbers[0] if numbers else None)


def _parsed(written: str, region: str) -> PhoneNumber | None:
    mobile = _CHINESE_MOBILE.fullmatch(written) if region == CHINA else None
    # Some begin with the figures of a Chinese prefix for calls abroad.
    if mobile:
        written = f"+86 {mobile['mobile']}"
    try:
        number = phonenumbers.parse(written, region)
    except NumberParseException:
        return None
    reason = phonenumbers.is_possible_number_with_reason(number)
    return number if reason == ValidationResult.IS_POSSIBLE else None


def _with_extension(phone: Phone, text: str) -> Phone:
    match = _EXTENSION.match(text, phone.span.end)
    if not match or not phone.complete or (match["short"] and not phone.e164.startswith("+86")):
        return phone
    number = phonenumbers.parse(phone.e164)
    number.extension = match["digits"] or match["short"]
    return _formatted(number, Span(phone.span.start, match.end()))


def _formatted(number: PhoneNumber, span: Span) -> Phone:
    return Phone(
        span,
        phonenumbers.format_number(number, PhoneNumberFormat.E164),
        phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL),
        phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL),
        number.extension or "",
    )
