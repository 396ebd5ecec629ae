"""How people are addressed: the name in its own order, the honorific in the reader's language."""

import pytest

from exports.briefing.persons import addressed
from storage.values import PersonName

NORDIC = PersonName(
    native="Anna Lindqvist", romanised="Anna Lindqvist", chinese="安娜·林奎斯特", honorific="Dr."
)


def person(native, romanised="", honorific=""):
    return PersonName(native=native, romanised=romanised, honorific=honorific)


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        (NORDIC, "安娜·林奎斯特博士", "Dr. Anna Lindqvist"),
        (person("王堃", "Wang Kun", "先生"), "王堃先生", "Mr Wang Kun"),
        (person("陈立", "Chen Li", "女士"), "陈立女士", "Ms Chen Li"),
        (person("王堃", "Wang Kun", "总"), "王堃", "Wang Kun"),
        (person("王堃", "Wang Kun", "总经理"), "王堃总经理", "Wang Kun"),
        (person("Frank Möller", "", "Herr Dr."), "Frank Möller博士", "Dr Frank Möller"),
        (person("Jean Dupont", "", "M."), "Jean Dupont先生", "Mr Jean Dupont"),
        (person("佐藤健", "Sato Takeshi", "様"), "佐藤健", "Sato Takeshi"),
        (person("김민준", "Kim Min-jun", "이사님"), "김민준", "Kim Min-jun"),
        (person("周敏", "Zhou Min", "副区长"), "周敏副区长", "Zhou Min"),
        (person("Łukasz Nowak", "", "Pan"), "Pan Łukasz Nowak", "Pan Łukasz Nowak"),
        (person("A<B & Co"), "A<B & Co", "A<B & Co"),
        (PersonName(family="Kim", given="Min", order="family_first"), "Kim Min", "Kim Min"),
    ],
)
def test_a_person_is_addressed(name, zh, en):
    assert addressed(name, "zh").replace("\u00a0", " ") == zh
    assert addressed(name, "en").replace("\u00a0", " ") == en


def test_a_title_is_not_parted_from_the_name_that_follows():
    assert addressed(NORDIC, "en") == "Dr.\u00a0Anna Lindqvist"


def test_further_languages_have_their_own_words():
    assert addressed(NORDIC, "de").replace("\u00a0", " ") == "Dr. Anna Lindqvist"
    assert addressed(PersonName(native="佐藤健", honorific="様"), "ja") == "佐藤健様"
    assert addressed(PersonName(native="김민준", honorific="이사님"), "ko") == "김민준이사님"
