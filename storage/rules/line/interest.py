"""How far somebody is interested, where a note says it without doubt."""

import re

from storage.rules.spans import fold

_NONE = re.compile(
    r"(?:没有?|无|毫无|缺乏)(?:什么|啥|投资|任何)?(?:兴趣|意向)|不感兴趣"
    r"|(?:\bnot|n't) (?:at all )?interested|\b(?:never|no longer) interested"
    r"|\b(?:no|lost|without) interest\b|\bkein(?:erlei)? interesse\b"
    r"|\bnicht (?:mehr )?interessiert\b",
    re.IGNORECASE | re.ASCII,
)
_LOW = re.compile(
    r"兴趣(?:不大|一般|不高|不强)|意向(?:不强|一般|不大)|不(?:太|怎么|是很)[感有]兴趣"
    r"|没有?(?:多大|太大|太多|多少)的?(?:兴趣|意向)"
    r"|\b(?:hardly|barely|slightly) interested\b"
    r"|(?:\bnot|n't) (?:very|really|so|that|particularly) interested\b"
    r"|\blittle interest\b|\blukewarm\b"
    r"|\b(?:nicht (?:sehr|wirklich|besonders)|kaum|wenig) interessiert\b",
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
    r"|不(?:太|敢|能)?(?:认为|觉得|相信|确定|清楚|见得|好说|能说)"
    r"|可能|也许|或许|似乎|好像|大概|恐怕|怀疑|未必|难说|难讲|不再|本来|原本|曾|才怪|假装|装作"
    r"|\b(?:if|whether|unless|maybe|may be|perhaps|might|should be|could be|used to|anymore"
    r"|any more|doubt\w*|unsure|unclear|uncertain|unlikely|wonder\w*|pretend\w*|s[ck]eptical"
    r"|too \w+ to|tut so|ob|falls|vielleicht|zweif\w+|bezweif\w+)\b"
    r"|\blost (?!interest)|\bdislikes?\b"
    r"|\b(?:doesn't|didn't|don't|did not|does not|never) (?:really )?like",
    re.IGNORECASE | re.ASCII,
)
# 无锡, 非常 and 不锈钢 deny nothing.
_HAN_NEGATION = re.compile(
    "不(?!错|少|但|仅|光|只|过|锈|断|动产|同(?!意))|没(?!问题)|无(?!锡|尘|线|菌|纺|机|缝|论|人[机驾车仓化])"
    "|非(?!常|洲|标|金属|织)|未(?!来)|失去|丧失|缺乏|拒绝|放弃|消失|降低|减退|下降|谈何|岂"
)
_LATIN_NEGATION = re.compile(
    r"n't\b|\b(?:not|cannot|no(?!\.? ?[0-9])|non|never|none|nobody|nothing|neither|nor|without"
    r"|hardly|barely|scarcely|rarely|seldom|little|less|least|lack\w*|lost|loses|losing|far from"
    r"|fail\w*|stopped|refus\w+|declin\w+|zero|nicht|nichts|kein\w*|nie|niemals|niemand|kaum"
    r"|wenig\w*|ohne|weder)\b",
    re.IGNORECASE | re.ASCII,
)
_CLAUSE_END = re.compile(r"[,;!。\n]|\.(?! ?[0-9])")
_SENTENCE_END = re.compile(r"[;!。\n]|\.(?! ?[0-9])")
_LEVELS = (("none", _NONE), ("low", _LOW), ("high", _HIGH), ("middle", _MIDDLE))
_SAID = "\x1f"


def interest_in(note: str) -> str:
    """One of high, middle, low, none (the codes of `interest`), or "" where the note is not plain.

    Doubts, questions, a denial near by and words of two different degrees make a note not plain.
    """
    text = fold(note).replace(_SAID, " ")
    if _DOUBT.search(text):
        return ""
    found = set()
    for level, words in _LEVELS:
        if words.search(text):
            found.add(level)
            text = words.sub(_SAID, text)
    return found.pop() if len(found) == 1 and not _is_denied(text) else ""


def _is_denied(text: str) -> bool:
    """Whether a denial stands in the clause of the words, or before them in a Latin sentence.

    The words have been replaced by a mark, so that what they deny themselves does not count.
    """
    clauses = (clause for clause in _CLAUSE_END.split(text) if _SAID in clause)
    if any(_HAN_NEGATION.search(part) or _LATIN_NEGATION.search(part) for part in clauses):
        return True
    sentences = (part.rpartition(_SAID)[0] for part in _SENTENCE_END.split(text) if _SAID in part)
    return any(_LATIN_NEGATION.search(before) for before in sentences)
