"""Names of persons in Chinese signs: 张伟明, 张总, 欧阳修, 弗兰克·穆勒, 田中 太郎, 佐藤様."""

import re

from resources.terms import is_surname, simplified, split_surname
from resources.terms.characters import HAN as _HAN
from storage.rules.names.han_words import WORDS
from storage.rules.names.people import FAMILY_FIRST, GIVEN_FIRST, PersonRead
from storage.rules.names.titles import is_title
from storage.rules.spans import Span

HAN = f"{_HAN}々〇"
_SIGN = f"[{HAN}]"
_KANA = "ぁ-ゖァ-ヺー"
CHINESE_HONORIFIC = "先生|女士|小姐|太太|老师|博士|教授|总|工"
JAPANESE_HONORIFIC = "様|さま|さん|氏|殿"
_HONORIFIC = re.compile(f"(?:{CHINESE_HONORIFIC}|{JAPANESE_HONORIFIC})$")
_POINTED = re.compile(f"{_SIGN}{{1,10}}(?:[·•・‧]{_SIGN}{{1,10}}){{1,3}}")
_KANA_POINTED = re.compile("[ァ-ヺー]{1,12}(?:[·•・‧＝][ァ-ヺー]{1,12}){1,3}")
_FULL = re.compile(f"{_SIGN}{{2,4}}")
_SPACED = re.compile(f"({_SIGN}{{1,2}})[ 　]{{1,2}}({_SIGN}{{1,2}})")
_JAPANESE_GIVEN = re.compile(f"[{HAN}{_KANA}]{{1,4}}")
# Signs that end or join sentences, and are as good as never in a given name.
_NO_GIVEN = re.compile("[的了吗呢吧很说在这那哪您你他她它们我再也都就还对把被让给要想去啊哦与及或]")
_WEEKDAY = re.compile("周[一二三四五六日天](?:[见上下来去前后到回电约再开晨早晚]|$)")

# The surnames of most Japanese visitors, also as they are written in simplified signs.
_JAPANESE_SURNAMES = frozenset(
    """
    佐藤 鈴木 铃木 高橋 高桥 田中 伊藤 渡辺 渡边 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口
    松本 井上 木村 斎藤 斋藤 齋藤 清水 山崎 池田 橋本 桥本 阿部 石川 山下 中島 中岛 石井 小川 前田
    岡田 冈田 長谷川 长谷川 藤田 後藤 后藤 近藤 村上 遠藤 远藤 青木 坂本 福田 太田 西村 藤井 金子
    岡本 冈本 藤原 中野 三浦 原田 中川 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原口 柴田
    酒井 工藤 宮崎 宫崎 宮本 宫本 内田 高木 安藤 谷口 大野 丸山 今井 河野 高田 藤本 武田 村田
    上野 杉山 増田 菅原 平野 大塚 千葉 小山 久保 松井 岩崎 桜井 樱井 木下 野口 松尾 野村 菊地
    佐野 大西 杉本 新井 北村 北沢 北泽 浜田 滨田 古川 水野 小松 島田 岛田 山内 西田 川口 松村
    """.split()
)


def read_han_name(text: str) -> PersonRead | None:
    """The person whose name the whole text is, with or without a word of address; or None."""
    honorific = _HONORIFIC.search(text)
    name = text[: honorific.start()].rstrip() if honorific else text
    address = honorific.group() if honorific else ""
    found = (
        _pointed(name)
        or _japanese(name, address)
        or _addressed(name, address)
        or _chinese(name, address)
    )
    if not found:
        return None
    family, given, order, language, sure = found
    script = "kana" if _KANA_POINTED.fullmatch(name) else "han"
    return PersonRead(
        Span(0, len(text)), text, name, family, given, address, order, script, language, sure
    )


_Parts = tuple[str, str, str, str, bool]


def _pointed(name: str) -> _Parts | None:
    """Foreign and minority names, whose points divide them; the last part is the family's."""
    if _POINTED.fullmatch(name) or _KANA_POINTED.fullmatch(name):
        given, family = re.split("[·•・‧＝](?=[^·•・‧＝]+$)", name)
        language = "ja" if _KANA_POINTED.fullmatch(name) else "zh"
        return family, given, GIVEN_FIRST, language, True
    return None


def _addressed(name: str, address: str) -> _Parts | None:
    """A surname alone, made a person by the word of address: 张总, 李女士."""
    return (name, "", "", "zh", True) if address and is_surname(name) else None


def _japanese(name: str, address: str) -> _Parts | None:
    plain = re.sub("[ 　]{1,2}", "", name, count=1)
    spaced = plain != name
    family = next((plain[:n] for n in (3, 2) if plain[:n] in _JAPANESE_SURNAMES), "")
    given = plain[len(family) :]
    if not family or (spaced and not re.match(f"{family}[ 　]", name)):
        return None
    if not given:
        return family, "", "", "ja", address in JAPANESE_HONORIFIC.split("|")
    # 田中平 may be a Chinese of the family 田; 田中 平 and 田中太郎 are not.
    chinese = len(plain) == 3 and not spaced and is_surname(plain[0], common=True)
    if chinese and address not in JAPANESE_HONORIFIC.split("|"):
        return None
    if not _JAPANESE_GIVEN.fullmatch(given) or is_title(given):
        return None
    return family, given, FAMILY_FIRST, "ja", True


def _chinese(name: str, address: str) -> _Parts | None:
    spaced = _SPACED.fullmatch(name)
    if spaced and not is_surname(spaced[1]):
        return None
    plain = spaced[1] + spaced[2] if spaced else name
    family, given = split_surname(plain)
    if not _FULL.fullmatch(plain) or not 1 <= len(given) <= 2 or not family:
        return None
    if not address and (_is_word(plain) or _NO_GIVEN.search(given) or is_title(given)):
        return None
    common = len(family) == 2 or is_surname(family, common=True)
    sure = bool(address) or (common and len(plain) > 2)
    return family, given, FAMILY_FIRST, "zh", sure


def _is_word(name: str) -> bool:
    return simplified(name[:2]) in WORDS or _WEEKDAY.match(name) is not None
