"""How far somebody is interested, where a note says it without doubt."""

import re

from storage.rules.spans import fold

_NONE = re.compile(
    r"(?:没有?|无|毫无|缺乏)(?:什么|投资|任何)?(?:兴趣|意向)|不感兴趣"
    r"|(?:not|isn't|aren't|wasn't) (?:at all )?interested"
    r"|\b(?:no|lost|without) interest\b|\bkein interesse\b",
    re.IGNORECASE | re.ASCII,
)
_LOW = re.compile(
    r"兴趣(?:不大|一般|不高|不强)|意向(?:不强|一般|不大)|不太感兴趣|不(?:怎么|是很)感兴趣"
    r"|\b(?:not (?:very|really|so|that|particularly)|hardly|barely|slightly) interested\b"
    r"|\blittle interest\b|\blukewarm\b",
    re.IGNORECASE | re.ASCII,
)
_HIGH = re.compile(
    r"(?:很|非常|十分|极|特别|相当|高度)(?:感|有)兴趣|兴趣(?:很大|很高|浓厚|强烈)"
    r"|意向(?:强烈|很强|明确)"
    r"|\b(?:very|highly|strongly|really|keenly|extremely|most) interested\b"
    r"|\b(?:strong|great|keen|high) interest\b|\bloves\b|\bsehr interessiert\b",
    re.IGNORECASE | re.ASCII,
)
_MIDDLE = re.compile(
    r"(?:有|感)兴趣|有意向|看好|看中|\b(?:likes|liked|interested|interessiert)\b",
    re.IGNORECASE | re.ASCII,
)
_DOUBT = re.compile(
    r"[?？吗]|是否|有没有|会不会|如果|若|要是|并非|不是(?!很感)|不知"
    r"|\b(?:if|whether|unless|maybe|perhaps|might|should be)\b|\bdislikes?\b"
    r"|\b(?:doesn't|didn't|don't|did not|does not|never) (?:really )?like",
    re.IGNORECASE | re.ASCII,
)
_LEVELS = (("none", _NONE), ("low", _LOW), ("high", _HIGH), ("middle", _MIDDLE))


def interest_in(note: str) -> str:
    """One of high, middle, low, none (the codes of `interest`), or "" where the note is not plain.

    Doubts, questions and words of two different degrees make a note not plain.
    """
    text = fold(note)
    if _DOUBT.search(text):
        return ""
    found = set()
    for level, words in _LEVELS:
        if words.search(text):
            found.add(level)
            text = words.sub(" ", text)
    return found.pop() if len(found) == 1 else ""
