"""What characters are to a typesetter: their classes, and text made ready to be set.

The classes follow clreq and jlreq (Requirements for Chinese and Japanese Text Layout).
"""

import re
import unicodedata

OPENING = "([{«‹“‘„‚（［｛《〈「『【〔〖〘〝｢¿¡"
CLOSING = (
    ")]}»›”’）］｝》〉」』】〕〗〙〞〟｣"
    ",.:;!?，。、．：；！？‼⁇⁈⁉﹐﹒｡､"
    "…‥—–―·・･‧/／%‰％°′″℃℉～〜"
    "\u3099\u309a々〻ゝゞヽヾーｰぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
)
# German closes with the marks that English opens with: „so“ and ‚so‘.
GERMAN_OPENING = OPENING.replace("“", "").replace("‘", "")
GERMAN_CLOSING = CLOSING + "“‘"

# Full-width marks that may have an empty half; whether a face draws them so is read from its ink.
HALF_EMPTY = frozenset("（［｛《〈「『【〔〖“‘）］｝》〉」』】〕〗”’，。、．：；！？")

_HAN = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303b\u3041-\u3096\u309d-\u309f"
    "\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003fffd"
)
IDEOGRAPH = re.compile(f"[{_HAN}]")
_HANGUL = "\u1100-\u11ff\u3131-\u318f\ua960-\ua97f\uac00-\ud7fb"
HANGUL = re.compile(f"[{_HANGUL}]")

# A line may be broken before and after each of these (unless a mark forbids it).
CELLS = (
    "\u2190-\u21ff\u2460-\u24ff\u2500-\u27bf\u2e80-\u2fff\u3000-\u3130\u3190-\ua4cf"
    "\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffe4\uffe6-\uffef\U0001f000-\U0003fffd"
)
SOFT_HYPHEN = "\u00ad"  # drawn as a hyphen where a word is divided, and nowhere else
SPACES = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_IGNORABLE = re.compile(
    "[\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]"
)
_APART = re.compile("[\u0300-\u036f\u1100-\u11ff\u3099\u309a]")
_COMBINED = re.compile(
    ".[\u0300-\u036f\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?", re.DOTALL
)


def is_space(unit: str) -> bool:
    """Whether a unit of text is one at which a line may end, and which is then not drawn."""
    return unit[0] in SPACES and not unit.strip(SPACES)


def ready(text: str) -> str:
    r"""The text as it is set: letters and their marks composed, line ends as \n, tabs as spaces.

    Characters without a picture (joiners, direction marks, variation selectors) are taken out;
    they would only change what a reader cannot see. Nothing else is changed, least of all markup.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _BREAKS.sub("\n", text).replace("\t", " ")
    text = _IGNORABLE.sub("", text)
    if _APART.search(text):
        text = _COMBINED.sub(lambda found: unicodedata.normalize("NFC", found.group()), text)
    return text
