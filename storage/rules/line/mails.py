"""Mail addresses and WeChat ids in a line of text."""

import re
from dataclasses import dataclass

from storage.rules.spans import Span, fold

_LETTER = "A-Za-z0-9À-ÖØ-öø-ɏ"
_MAIL = re.compile(
    rf"(?<![{_LETTER}@._%+'-])[{_LETTER}][{_LETTER}._%+'-]{{0,63}}@"
    rf"(?:[{_LETTER}](?:[{_LETTER}-]{{0,62}}[{_LETTER}])?\.){{1,8}}[A-Za-z]{{2,24}}(?![{_LETTER}@-])"
)
_ID = "[A-Za-z][A-Za-z0-9_-]{5,19}|1[3-9][0-9]{9}"
_SPOKEN_ID = "(?=[A-Za-z0-9_-]{0,19}[0-9_-])(?:[A-Za-z][A-Za-z0-9_-]{5,19}|1[3-9][0-9]{9})"
_SAME = "(?P<same>与?(?:手机)?同号|同(?:手机|电话)号?)"
_CHINESE_LABEL = "(?:微信号?|v信|薇信)"
_LATIN_LABEL = r"(?<![A-Za-z0-9])(?:wechat(?:\s?id)?|weixin|vx|wx)"
_WECHAT = re.compile(
    rf"(?:{_CHINESE_LABEL}|{_LATIN_LABEL})"
    rf"(?:\s?{_SAME}|\s?(?::|是)\s?(?P<named>{_ID})(?![A-Za-z0-9_-])"
    rf"|\s{{0,2}}(?P<spoken>{_SPOKEN_ID})(?![A-Za-z0-9_-]))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail address, and its place in the line."""

    span: Span
    address: str


@dataclass(frozen=True, slots=True)
class Wechat:
    """A WeChat id with its label; the id is empty where the text says 微信同号 (as the phone)."""

    span: Span
    id: str


def find_mails(text: str) -> list[Mail]:
    """All mail addresses in the order of the text."""
    return [Mail(Span(*match.span()), match.group()) for match in _MAIL.finditer(fold(text))]


def find_wechat(text: str) -> Wechat | None:
    """The first WeChat id; without a colon it must have a figure, so that it is no word."""
    match = _WECHAT.search(fold(text))
    if not match:
        return None
    return Wechat(Span(*match.span()), match["named"] or match["spoken"] or "")
