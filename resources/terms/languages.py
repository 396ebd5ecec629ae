"""Languages by their tags: zh, en, ja, ko, de, fr, zh-Hant and those that people speak."""

from functools import cache

TRADITIONAL = "zh-Hant"
_TRADITIONAL_PARTS = {"hant", "tw", "hk", "mo"}


@cache
def language_tag(name: str) -> str:
    """The tag under which texts are kept, for any usual way to write it.

    "zh_CN", "zh-Hans" and "zh" are one; "zh_TW" and "zh-Hant-HK" are "zh-Hant"; "de_AT" is "de".
    """
    head, *rest = name.replace("_", "-").split(".", maxsplit=1)[0].lower().split("-")
    return TRADITIONAL if head == "zh" and _TRADITIONAL_PARTS.intersection(rest) else head
