"""Names of companies by their legal forms and their words; offices of persons."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from storage.rules.line.identities import Known, explained
from storage.rules.names.company_names import Evidence, company_evidence, could_be_company
from storage.rules.names.titles import is_title

FORMS = """
    云帆精密有限公司|云帆股份有限公司|云帆集团|云帆精密（中国）|云帆（上海）有限公司
    雲帆精密股份有限公司
    云海新材料股份有限公司上海分公司|KVB（中国）有限公司|3S新能源有限公司|德国商会|云海研究院
    株式会社北沢精工|北沢精工株式会社|㈱北沢|北沢㈱|有限会社北沢|(주)새솔|주식회사 새솔
    새솔전자 주식회사
    Rheinwerk Antriebe GmbH|Rheinwerk GmbH & Co. KG|Rheinwerk AG|Rheinwerk KG|Rheinwerk SE
    Müller & Söhne GmbH|Dunmore Pharma Ltd|Dunmore Pharma Ltd.|Dunmore Limited
    Brightvale Tools, Inc.
    Brightvale Inc|Brightvale Corp.|Brightvale LLC|Kitazawa Seiko Co., Ltd.|Kitazawa Seiko Co.,Ltd
    Kitazawa K.K.|Aérolumière S.A.|Aérolumière SAS|Aérolumière SARL|Deltavelt B.V.|Nordvik AB
    Norden A/S|Norden Oy|Zielony Wiatr Sp. z o.o.|Solant PV (China)|Volthaus Group|A<B & Co
    Yunhai (China) Holdings Ltd.
"""
WORDS = "云海精密|云海新能源|北泽精工|Rheinwerk Antriebe|Volthaus Systems|Nordvik Batterier"
NONE = """
    张伟明|对3号地块有兴趣|主营精密机械|想做新能源|有限公司|公司|likes PV plot 3|Frank Möller
    we met a GmbH
    PV plot 3|非常有兴趣的公司|ag|gmbh|Co.|是一家有限公司|
"""
TITLES = """
    总经理|副总经理|董事长|市场部经理|亚太区总裁|首席执行官|总经理助理|项目经理|常务副总经理|部長
    代表取締役社長
    営業部長|부장|대표이사|구매부장|CEO|Head of Strategy|Managing Director|Managing Director Asia
    VP Sales
    Geschäftsführer|Werksleiter|Head of Fuel Cells
"""
NO_TITLES = "张伟明|很好|Manager likes it|Frank Möller|CEO Frank Möller|of the|经理说|云海精密|부산"

NOBODY = Known(lambda _: False, lambda _: False)


def listed(table):
    return [text for line in table.strip().splitlines() for text in line.strip().split("|") if text]


@pytest.mark.parametrize("text", listed(FORMS))
def test_legal_form_tells_a_company(text):
    assert company_evidence(text) is Evidence.FORM


@pytest.mark.parametrize("text", listed(WORDS))
def test_word_tells_a_company(text):
    assert company_evidence(text) is Evidence.WORD


@pytest.mark.parametrize("text", listed(NONE))
def test_other_words_are_no_company(text):
    assert company_evidence(text) is None


@pytest.mark.parametrize("text", listed(TITLES))
def test_office_is_told(text):
    assert is_title(text)


@pytest.mark.parametrize("text", listed(NO_TITLES))
def test_other_words_are_no_office(text):
    assert not is_title(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("云海精密有限公司张伟明总经理", ["云海精密有限公司", "张伟明", "总经理"]),
        ("云海精密有限公司总经理张伟明", ["云海精密有限公司", "总经理", "张伟明"]),
        ("云海精密张伟明", ["云海精密", "张伟明"]),
        ("张总经理", ["张", "总经理"]),
        ("张伟明市场部经理", ["张伟明", "市场部经理"]),
        ("张伟明和李娜", ["张伟明", "和", "李娜"]),
        ("北沢精工株式会社佐藤部長", ["北沢精工株式会社", "佐藤", "部長"]),
        ("CEO Frank Möller", ["CEO", "Frank Möller"]),
        ("Frank Möller Managing Director", ["Frank Möller", "Managing Director"]),
        ("Frank Möller & Anna Groß", ["Frank Möller", " &", "Anna Groß"]),
        ("Frank Möller Rheinwerk GmbH", ["Frank Möller", "Rheinwerk GmbH"]),
        ("Hans Möller Maschinenbau GmbH", ["Hans Möller Maschinenbau GmbH"]),
        ("Robert Volthaus GmbH", ["Robert Volthaus GmbH"]),
        ("张伟明云海精密有限公司", ["张伟明云海精密有限公司"]),
        ("对3号地块有兴趣", []),
        ("光伏项目", []),
        ("Frank Möller from Volthaus", ["Frank Möller", " from", "Volthaus"]),
        ("Frank Möller at the booth", []),
        ("Frank  Möller", ["Frank  Möller"]),
    ],
)
def test_segment_is_taken_apart(text, parts):
    assert [part.span.of(text) for part in explained(text, NOBODY)] == parts


def test_segment_is_divided_at_a_known_company():
    known = Known({"云帆", "VKT", "云帆有限公司"}.__contains__, lambda _: False)
    parts = {
        "云帆张总": ["云帆", "张总"],
        "张总云帆": ["张总", "云帆"],
        "VKT的张总": ["VKT", "的", "张总"],
        "Frank Möller VKT": ["Frank Möller", "VKT"],
        "张伟明云帆有限公司": ["张伟明", "云帆有限公司"],
        "云帆重工有限公司": ["云帆重工有限公司"],
        "云帆VKT": [],
    }
    assert {t: [part.span.of(t) for part in explained(t, known)] for t in parts} == parts


def test_cities_and_sentences_are_no_companies_by_place():
    assert could_be_company("云海")
    assert could_be_company("Volthaus")
    assert not any(map(could_be_company, ("北京", "Munich", "很忙", "likes it", "已经签约了")))


@given(st.text(max_size=90))
@example("\r")
@example("云" * 100 + "有限公司")
def test_any_text_is_explained_from_end_to_end_or_not(text):
    parts = explained(text, NOBODY)
    assert len(text) <= 80 or company_evidence(text) is None
    ends = [0, *(part.span.end for part in parts)]
    assert all(part.span.start >= end for part, end in zip(parts, ends, strict=False))
