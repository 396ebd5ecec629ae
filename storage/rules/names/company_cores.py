"""What is left of a company's name without its legal form and the place in brackets.

云帆精密（中国）有限公司 and 云帆精密 have one core; so have Rheinwerk Antriebe GmbH and RHEINWERK
Antriebe. Two firms may share a core too, so it finds candidates and decides nothing.
"""

import re
import unicodedata

from resources.terms import simplified
from storage.rules.spans import fold

_BRACKETS = re.compile(r"\([^()]*\)")
_FORMS = re.compile(
    "股份有限公司|有限责任公司|有限公司|股份公司|总公司|分公司|公司|集团|株式会社|有限会社|㈱|주식회사|유한회사"
    r"|\b(?:gmbh|mbh|ag|kg|kgaa|ohg|se|ug|co|ltd|limited|inc|incorporated|corp|corporation|company|llc|llp"
    r"|plc|sas|sarl|srl|spa|bv|nv|ab|asa|aps|oy|oyj|kk|kft|pte|pty|group|gruppe|holding|holdings)\b"
)
_SIGNS = re.compile(r"[^\w]+|_+")


def company_core(text: str) -> str:
    """A key by which spellings of one firm's name agree; empty where nothing but a form stands."""
    folded = simplified(unicodedata.normalize("NFKC", fold(text))).casefold()
    bare = _FORMS.sub(" ", _BRACKETS.sub(" ", folded.replace(".", "")))
    return _SIGNS.sub("", bare)


def name_key(text: str) -> str:
    """A key by which spellings of one name agree: case, width, script form and signs left out."""
    folded = simplified(unicodedata.normalize("NFKC", fold(text))).casefold()
    return _SIGNS.sub("", folded)
