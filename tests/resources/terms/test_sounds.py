"""Names stand in a list where a reader of Chinese, or of English, looks for them."""

import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from resources.terms import initials, pinyin, simplified, sort_key_en, sort_key_zh
from resources.terms.characters import character_readings, word_readings

ANY = st.text(alphabet=st.characters(), max_size=60)
CHINESE = st.text(alphabet="重庆要长江银行单曾吕绿西安先乐清上海張强A b3１２号·（ ", max_size=12)


def in_order(names, **options):
    return sorted(names, key=lambda name: sort_key_zh(name, **options))


@pytest.mark.parametrize(
    "names",
    [
        ["安徽", "北京", "常州", "重庆", "重要"],
        ["长江", "成都", "重庆"],
        ["西安", "西宁", "先锋"],
        ["张三", "张四", "章一"],
        ["妈", "麻", "马", "骂"],
        ["路", "吕", "绿", "乱", "略", "伦", "罗"],
        ["奴", "女", "暖", "虐", "诺"],
        ["3号地块", "12号地块", "100号地块"],
        ["2号", "02号a", "10号"],
        ["Bosch", "Siemens", "西门子", "Zeiss"],
        ["博世", "Bosch", "常州", "云帆", "ZF"],
        ["会计师", "会议"][::-1],
        ["银川", "银行", "引擎"],
    ],
)
def test_a_chinese_directory(names):
    assert in_order(reversed(names)) == names


@pytest.mark.parametrize(
    "names",
    [
        ["陈明", "单田芳", "沈一", "曾国平", "查良", "张伟"],
        ["区伟", "欧阳修", "潘明"],
        ["邱少", "仇和", "屈原"],
        ["乐嘉", "岳飞"],
        ["余平", "喻明", "尉迟敬"],
        ["万俟明", "莫言", "牟平"],
    ],
)
def test_a_directory_of_people(names):
    assert in_order(reversed(names), person=True) == names


def test_surnames_are_read_as_surnames_only_for_people():
    assert pinyin("单田芳", person=True) == "shan tian fang"
    assert pinyin("曾小平", person=True) == "zeng xiao ping"
    assert pinyin("尉迟恭", person=True) == "yu chi gong"
    assert pinyin("单位") == "dan wei"
    assert in_order(["单田芳", "单于明", "单明"], person=True)[0] == "单于明"


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("新北区", "xin bei qu"),
        ("重庆长江银行", "chong qing chang jiang yin hang"),
        ("重慶長江銀行", "chong qing chang jiang yin hang"),
        ("乐清音乐会计", "yue qing yin yue kuai ji"),
        ("厦门大厦", "xia men da sha"),
        ("董事长", "dong shi zhang"),
        ("绿色女装", "lv se nv zhuang"),
        ("乾坤", "qian kun"),
        ("ZF采埃孚", "zf cai ai fu"),
        ("3号地块", "3 hao di kuai"),
        ("Müller Straße", "muller strasse"),
        ("云帆（中国）", "yun fan zhong guo"),
        ("张 伟", "zhang wei"),
        ("〇", "ling"),
        ("", ""),
        ("——", ""),
    ],
)
def test_pinyin(text, spoken):
    assert pinyin(text) == spoken
    assert initials(text) == "".join(word[0] for word in spoken.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("張偉", "张伟"),
        ("张 伟", "张伟"),
        (" 张伟", "张伟"),
        ("云帆（中国）", "云帆(中国)"),
        ("ＺＦ集团", "zf集团"),
        ("Möller工业", "MOLLER工业"),
        ("3号", "０３号"),
    ],
)
def test_what_makes_no_difference(one, other):
    assert sort_key_zh(one) == sort_key_zh(other)


@pytest.mark.parametrize(
    "names",
    [
        ["Ångström", "Łódź", "Müller", "Zeta"],
        ["Ægir", "Afrika"],
        ["Strasse", "Straße 2", "Strasz"],
        ["Đặng", "Dario"],
        ["De Luca", "Delaware"],
        ["Plot 3", "Plot 12", "Plot 100"],
        ["Zeta", "张伟"],
        ["O’Brien", "Obrist"],
        ["Þór", "Tiger"],
    ],
)
def test_an_english_list(names):
    assert sorted(set(names), key=sort_key_en) == names


def test_latin_folding():
    assert sort_key_en("Łukasz Đorđe Æsir ØRSTED Œuvre Þór ß İı") == (
        "lukasz dorde aesir orsted oeuvre thor ss ii"
    )


def test_characters_nobody_reads_stand_at_the_end():
    unread = "\u3402"
    assert pinyin(unread) == unread
    assert in_order([unread, "座", "zzz"]) == ["座", "zzz", unread]


@given(ANY, st.booleans())
@example("\ud800\x00\udfff", False)  # noqa: FBT003
@example("²³①½٣๓", True)  # noqa: FBT003
@example("\u200fשלום\u200e مرحبا 👩\u200d🚀", True)  # noqa: FBT003
@example("한글 ひらがな カタカナ", False)  # noqa: FBT003
def test_no_text_is_too_strange(text, person):
    for key in (sort_key_zh(text, person=person), sort_key_en(text), pinyin(text, person=person)):
        key.encode()  # a lone surrogate in it would stop the store
        assert key == key.strip()
        assert "  " not in key
        assert "\x00" not in key
    initials(text, person=person)


@given(st.lists(CHINESE, max_size=6))
def test_the_order_is_the_same_from_any_beginning(names):
    keys = [sort_key_zh(name) for name in in_order(names)]
    assert all(one <= other for one, other in pairwise(keys))
    assert in_order(names[::-1]) == in_order(in_order(names)) or len(set(keys)) < len(keys)


@given(CHINESE)
def test_traditional_and_simplified_stand_together(text):
    assert sort_key_zh(simplified(text)) == sort_key_zh(text)
    assert simplified(simplified(text)) == simplified(text)


@given(st.integers(0, 10**40), st.integers(0, 10**40))
@example(9, 10)
@example(10**8, 10**9)
@example(10**17, 10**18)
def test_numbers_stand_by_value(one, other):
    assert (one < other) == (sort_key_zh(f"{one}号") < sort_key_zh(f"{other}号"))
    assert (one < other) == (sort_key_en(f"Plot {one}") < sort_key_en(f"Plot {other}"))


@given(st.text(alphabet="张李王伟明芳", min_size=1, max_size=4))
def test_the_first_character_decides_before_the_second(name):
    assert sort_key_zh(name + "阿") < sort_key_zh(name + "座")


@pytest.mark.parametrize(
    "text",
    ["重庆" * 50_000, "a" + " " * 100_000 + "b", "9" * 100_000, "张" * 100_000, "é" * 100_000],
)
def test_long_texts_take_no_longer_than_their_length(text):
    # Work that grew as the square would not end within a test's time limit.
    assert sort_key_zh(text, person=True)
    assert sort_key_en(text)
    assert pinyin(text)


def test_every_reading_is_a_syllable_with_a_tone():
    syllable = re.compile(r"[a-z]+[1-5]")
    assert len(character_readings()) > 26_000
    assert all(syllable.fullmatch(reading) for reading in character_readings().values())
    for word, pair in word_readings().items():
        assert len(word) == len(pair) == 2
        assert all(map(syllable.fullmatch, pair))


def test_the_characters_of_names_are_all_read():
    for character in "堃喆昇淼犇鑫垚翀翾㛃𬭳骉龘〇":
        assert character in character_readings(), character


@pytest.mark.parametrize(
    ("older", "newer"),
    [("張偉", "张伟"), ("臺灣", "台湾"), ("發髮", "发发"), ("abc", "abc"), ("", "")],
)
def test_simplified(older, newer):
    assert simplified(older) == newer
