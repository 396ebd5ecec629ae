"""Names of persons by their scripts: what is one, and which part is the family's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.names.latin_names import read_latin_name
from storage.rules.names.person_names import as_one, known_person, read_person


@pytest.mark.parametrize(
    ("text", "family", "given_name", "honorific", "language"),
    [
        ("张伟明", "张", "伟明", "", "zh"),
        ("王伟", "王", "伟", "", "zh"),
        ("張偉明", "張", "偉明", "", "zh"),
        ("周一鸣", "周", "一鸣", "", "zh"),
        ("王国强", "王", "国强", "", "zh"),
        ("欧阳修", "欧阳", "修", "", "zh"),
        ("司马相如", "司马", "相如", "", "zh"),
        ("张 伟明", "张", "伟明", "", "zh"),
        ("张　伟", "张", "伟", "", "zh"),
        ("张总", "张", "", "总", "zh"),
        ("李女士", "李", "", "女士", "zh"),
        ("张伟明先生", "张", "伟明", "先生", "zh"),
        ("高高兴", "高", "高兴", "", "zh"),
        ("弗兰克·穆勒", "穆勒", "弗兰克", "", "zh"),
        ("买买提·艾力", "艾力", "买买提", "", "zh"),
        ("卡尔·弗里德里希·高斯", "高斯", "卡尔·弗里德里希", "", "zh"),
        ("田中 太郎", "田中", "太郎", "", "ja"),
        ("田中太郎", "田中", "太郎", "", "ja"),
        ("田中　ひろし", "田中", "ひろし", "", "ja"),
        ("佐々木一郎", "佐々木", "一郎", "", "ja"),
        ("铃木一郎", "铃木", "一郎", "", "ja"),
        ("佐藤健", "佐藤", "健", "", "ja"),
        ("佐藤様", "佐藤", "", "様", "ja"),
        ("田中さん", "田中", "", "さん", "ja"),
        ("田中平", "田", "中平", "", "zh"),
        ("フランク・ミュラー", "ミュラー", "フランク", "", "ja"),
        ("김민수", "김", "민수", "", "ko"),
        ("남궁민수", "남궁", "민수", "", "ko"),
        ("김 부장님", "김", "", "부장님", "ko"),
        ("김민수님", "김", "민수", "님", "ko"),
        ("Frank Möller", "Möller", "Frank", "", ""),
        ("Dr. Anna-Lena Groß", "Groß", "Anna-Lena", "Dr.", ""),
        ("Herr Möller", "Möller", "", "Herr", ""),
        ("Prof. Dr. Max Müller", "Müller", "Max", "Prof. Dr.", ""),
        ("Sean O'Brien", "O'Brien", "Sean", "", ""),
        ("François D’Angelo", "D'Angelo", "François", "", ""),
        ("Ludwig van der Berg", "van der Berg", "Ludwig", "", ""),
        ("Łukasz Wójcik", "Wójcik", "Łukasz", "", ""),
        ("Trần Văn Nam", "Trần", "Văn Nam", "", ""),
        ("J. R. Smith", "Smith", "J. R.", "", ""),
        ("John Smith Jr.", "Smith", "John", "", ""),
        ("MÜLLER Frank", "MÜLLER", "Frank", "", ""),
        ("Frank MÜLLER", "MÜLLER", "Frank", "", ""),
        ("ZHANG Weiming", "ZHANG", "Weiming", "", "zh"),
        ("Zhang Weiming", "Zhang", "Weiming", "", "zh"),
        ("Wei Wang", "Wang", "Wei", "", "zh"),
        ("Frank Wang", "Wang", "Frank", "", ""),
        ("Kim Min-su", "Kim", "Min-su", "", "ko"),
        ("Sato Taro", "Sato", "Taro", "", "ja"),
        ("Taro Sato", "Sato", "Taro", "", "ja"),
    ],
)
def test_name_is_parted(text, family, given_name, honorific, language):
    person = read_person(text)
    assert (person.family, person.given) == (family, given_name)
    assert (person.honorific, person.language) == (honorific, language)
    assert person.span.of(text) == person.written == text


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("张伟明", "family_first"),
        ("弗兰克·穆勒", "given_first"),
        ("Frank Möller", "given_first"),
        ("Zhang Weiming", "family_first"),
        ("김민수", "family_first"),
        ("张总", ""),
        ("Herr Möller", ""),
    ],
)
def test_the_order_is_the_persons_own(text, order):
    assert read_person(text).order == order


@pytest.mark.parametrize("text", ["王伟", "穆勒", "云帆", "田中", "Möller", "O'Brien", "김수"])
def test_some_names_are_not_sure(text):
    assert not read_person(text).sure


@pytest.mark.parametrize(
    "text",
    [
        "高兴", "项目", "项目好", "时间紧", "方案", "周三", "周三见", "管理者", "马上约", "谢谢",
        "任何人",
        "時間", "張", "张伟明的", "张很好", "王主任", "先生", "女士", "太郎", "対応", "有限公司",
        "123",
        "전화", "회사", "한국", "안녕하세요", "likes PV", "frank möller", "Plot", "PV Plot",
        "Very Good",
        "Managing Director", "CEO", "Frank 3", "Frank|Möller", "van der", "", " ", "😀",
        "Ludwig van",
    ],
)  # fmt: skip
def test_other_words_are_nobody(text):
    assert read_person(text) is None


def test_a_known_name_is_a_person_whatever_it_looks_like():
    assert known_person("frank m.").name == "frank m."
    assert known_person("王伟").sure


def test_one_person_in_two_scripts():
    han, latin = read_person("张伟明"), read_latin_name("Zhang Weiming")
    assert as_one(han, latin) == as_one(latin, han)
    assert as_one(han, latin).romanised == "Zhang Weiming"
    assert as_one(read_person("吕布"), read_latin_name("Lu Bu")).romanised == "Lu Bu"
    assert as_one(han, read_latin_name("Li Weiming")) is None
    assert as_one(han, read_latin_name("Frank Möller")) is None


@given(st.text(max_size=70))
def test_any_text_is_a_person_or_nobody(text):
    person = read_person(text)
    assert person is None or (person.written, person.span.of(text)) == (text, text)
