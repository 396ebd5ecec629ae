# ruff: noqa: INP001  # a script beside the data that it makes
"""Make the tables of characters: `pinyin.tsv`, `phrases.tsv` and `simplified.tsv`.

    python -m resources.terms.making.make_characters

Run by hand, with the packages pypinyin and opencc, when one of them has grown. `surnames.tsv` is
kept by hand.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files

from pypinyin.contrib.tone_convert import to_tone3
from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict

from resources.terms.tables import FOLDER

# The reading that is usual in names of firms, places and people; pypinyin may begin with another.
USUAL = (
    "长chang2 調tiao2 调tiao2 佛fo2 泊bo2 薄bo2 劲jin4 似si4 卜bu3 曾zeng1 仔zi3 靓liang4 什shi2"
    " 降jiang4 娜na4 伽jia1 蕃fan1 堡bao3 阿a1 差cha4 着zhe5 和he2 系xi4 牟mou2 陆lu4 翟zhai2"
    " 車che1 车che1 单dan1 參can1 参can1 区qu1 柏bai3 咖ka1 卡ka3 朝chao2 度du4 强qiang2 勒le4"
    " 都du1 巷xiang4 圳zhen4 埔pu3 奇qi2 曲qu3 色se4 扎zha1 拓tuo4 洗xi3 石shi2 俞yu2 兴xing1"
    " 缪miao4 覃qin2 贾jia3 隗wei3 晟sheng4 嗯en5 率lv4 塞sai4 核he2 壳ke2 尾wei3 露lu4 珩heng2"
)
# Words with another reading than the usual one that pypinyin does not list.
WORDS = (
    "单县shan4xian4 事长shi4zhang3 书长shu1zhang3 副长fu4zhang3 镇长zhen4zhang3"
    " 区长qu1zhang3 增长zeng1zhang3 成长cheng2zhang3 生长sheng1zhang3"
    " 校准jiao4zhun3 调度diao4du4 调查diao4cha2 调研diao4yan2 调动diao4dong4 调拨diao4bo1"
    " 重组chong2zu3 重构chong2gou4 重启chong2qi3 重整chong2zheng3 行业hang2ye4 支行zhi1hang2"
    " 分行fen1hang2 总行zong3hang2 商行shang1hang2 招行zhao1hang2 中行zhong1hang2 洋行yang2hang2"
    " 塔什ta3shi2 中牟zhong1mu4 牟平mu4ping2 大埔da4bu4 闵行min3hang2 什么shen2me5"
    " 莘县shen1xian4 铅山yan2shan1 盛器cheng2qi4 浚县xun4xian4"
)


def tone3(reading: str) -> str:
    """The reading zhōng as "zhong1"; ü is written v, no tone is 5."""
    return str(to_tone3(reading, v_to_u=False, neutral_tone_with_five=True)).replace("ü", "v")


def simplified() -> dict[str, str]:
    """Traditional characters that have exactly one character as their usual simplified form."""
    text = (files("opencc") / "dictionary" / "TSCharacters.txt").read_text("utf-8")
    pairs = (line.split("\t") for line in text.splitlines() if line)
    firsts = ((old, new.split(" ")[0]) for old, new in pairs)
    return {old: new for old, new in firsts if len(old) == len(new) == 1 and old != new}


def readings(to_simplified: Mapping[str, str]) -> dict[str, str]:
    """One reading for each character: the usual one, for its traditional form as well."""
    usual = {word[0]: word[1:] for word in USUAL.split()}
    table = {}
    for code, listed in pinyin_dict.items():
        character = chr(code)
        ours = usual.get(character) or usual.get(to_simplified.get(character, ""))
        known = [tone3(reading) for reading in listed.split(",")]
        table[character] = ours if ours and (ours in known or character in usual) else known[0]
    return {c: r for c, r in table.items() if r[:-1].isascii() and r[:-1].isalpha()}


def phrases(table: Mapping[str, str]) -> dict[str, str]:
    """Words of two characters that are not read as their characters usually are."""
    listed = {
        word: " ".join(tone3(reading[0]) for reading in spelt)
        for word, spelt in phrases_dict.items()
        if len(word) == len(spelt) == 2
    }
    for word in WORDS.split():
        first, second = _split_reading(word[2:])
        listed[word[:2]] = f"{first} {second}"
    return {word: r for word, r in sorted(listed.items()) if _toneless(r) != _usual(word, table)}


def _split_reading(joined: str) -> tuple[str, str]:
    end = next(at for at, letter in enumerate(joined) if letter.isdigit()) + 1
    return joined[:end], joined[end:]


def _toneless(reading: str) -> str:
    return "".join(letter for letter in reading if not letter.isdigit())


def _usual(word: str, table: Mapping[str, str]) -> str:
    return _toneless(" ".join(table.get(character, "") for character in word))


def grouped(table: Mapping[str, str]) -> Iterator[str]:
    """Lines of a value and all the characters or words that have it, to keep files small."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in table.items():
        groups[value].append(key)
    return (f"{value}\t{''.join(sorted(keys))}\n" for value, keys in sorted(groups.items()))


def write(name: str, note: str, table: Mapping[str, str]) -> None:
    (FOLDER / name).write_text(f"# {note}\n" + "".join(grouped(table)), "utf-8")


def main() -> None:
    to_simplified = simplified()
    table = readings(to_simplified)
    words = phrases(table)
    write("simplified.tsv", "Simplified form, traditional characters.", to_simplified)
    write("pinyin.tsv", "Reading with tone (v for ü), characters.", table)
    write("phrases.tsv", "Readings, words of two characters.", words)


if __name__ == "__main__":
    main()
