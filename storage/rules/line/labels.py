"""Labels that say what follows them: 联系人：, 公司：, 电话, Tel., E-Mail:."""

import re

from storage.rules.line.pieces import PieceKind
from storage.rules.spans import Span, fold

_BEFORE_NAMES = re.compile(
    r"(?:(?P<person>联系人|姓名|名字|担当者?|name|contact(?: person)?|ansprechpartner(?:in)?)"
    r"|(?P<company>公司(?:名称)?|单位|企业(?:名称)?|会社名?|company|firma|organi[sz]ation)"
    r"|(?P<title>职务|职位|役职|title|position|funktion)|(?P<note>备注|说明|notes?|remarks?))\s?:\s?",
    re.IGNORECASE,
)
_BEFORE_ADDRESSES = re.compile(
    r"(?:(?:手机|电话|座机|传真|联系电话|联系方式|邮箱|电邮|邮件|微信)(?:号码?)?|携帯|携带"
    r"|(?<![A-Za-z])(?:tel|phone|mobile|mob|cell|fax|e-?mail|mail|handy|telefon))\.?\s?:?\s?$"
    r"|(?<![A-Za-z])[tmpfe]\s?:\s?$",
    re.IGNORECASE,
)
_LONGEST = 16


def label_of_name(text: str) -> tuple[PieceKind, int] | None:
    """What kind of thing a label at the beginning announces, and how long the label is."""
    match = _BEFORE_NAMES.match(fold(text))
    return (PieceKind(match.lastgroup), match.end()) if match and match.lastgroup else None


def label_of_address(line: str, start: int, address: int) -> Span | None:
    """The place of the label that stands, not before `start`, in front of a number or address."""
    begin = max(start, address - _LONGEST)
    match = _BEFORE_ADDRESSES.search(fold(line[begin:address]))
    return Span(begin + match.start(), address) if match and match.group().strip() else None
