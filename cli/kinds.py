"""The words by which a person names a kind of record."""

from collections.abc import Mapping
from types import MappingProxyType

from cli.usage import UsageError
from resources.i18n import N_

# For each kind the word that is shown in help, then others that are understood.
WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "company": ("investors", "investor", "companies", "company", "客商", "企业", "公司"),
        "contact": ("contacts", "contact", "联系人"),
        "event": ("events", "event", "活动"),
        "appointment": ("appointments", "appointment", "会见", "会谈安排", "预约", "日程"),
        "visit": ("visits", "visit", "往来", "拜访", "洽谈", "会谈记录"),
        "commitment": ("promises", "promise", "commitments", "commitment", "承诺"),
        "follow_up": (
            "follow-ups",
            "follow-up",
            "followups",
            "followup",
            "回访",
            "跟进",
            "待办",
            "跟进事项",
        ),
        "park": ("parks", "park", "园区", "载体"),
        "plot": ("plots", "plot", "地块"),
        "fact": ("facts", "fact", "数据", "区情", "基础数据"),
        "policy": ("policies", "policy", "政策"),
        "unit": ("units", "unit", "单位"),
        "staff": ("staff", "人员", "工作人员", "同事"),
        "requirement": ("requirements", "requirement", "需求", "投资需求"),
        "procedure_step": (
            "steps",
            "step",
            "procedure_step",
            "step of the procedure",
            "办理环节",
            "环节",
        ),
        "talking_point": ("points", "point", "talking_point", "talking point", "谈话要点", "要点"),
        "issued_pack": ("packs", "pack", "资料", "资料包"),
    }
)
# Listed like records, though they are parts of them.
TEXTS = "texts"
_TEXT_WORDS = (TEXTS, "text", "文稿", "双语文稿")
_KIND_OF = MappingProxyType({w: kind for kind, words in WORDS.items() for w in words})


def kind_named(word: str, *, texts: bool = False) -> str:
    """The name of a kind in the schema; `texts` allows the word for texts too."""
    plain = word.lower()
    if texts and plain in _TEXT_WORDS:
        return TEXTS
    found = _KIND_OF.get(plain, plain if plain in WORDS else "")
    if not found:
        known = [words[0] for words in WORDS.values()] + ([TEXTS] if texts else [])
        raise UsageError(
            N_("“{word}” is no kind of record; there are {known}."),
            word=word,
            known=", ".join(known),
        )
    return found
