"""What people are called by their office: 总经理, 市场部经理, 部長, 부장, CEO, Head of Strategy."""

import re

from storage.rules.spans import fold

_CHINESE = (
    "副?(?:董事长|总经理|总裁|总监|经理|厂长|主任|部长|处长|科长|局长|会长|院长|所长|校长|行长"
    "|区长|市长|镇长|书记|秘书长|站长|组长|队长|总工程师|总工)|(?:执行|独立)?董事|监事"
    "|首席[一-鿿]{1,4}官|(?:首席|总|商务|销售)?代表|(?:联合)?创始人|合伙人|法人代表|法人|负责人"
    "|联系人|主管|工程师|设计师|律师|会计师|顾问|专员|助理|秘书|翻译|采购|研究员|教授|院士|总?领事"
    "|参赞|大使|副总(?![裁经工])"
)
_JAPANESE = (
    "代表取缔役社长|代表取缔役|取缔役|副?社长|副?会长|専务|常务|本?部长|次长|课长|系长|支[店社]长"
    "|工场长|所长|室长|主任"
)
_KOREAN = (
    "대표이사|대표|부?사장|부?회장|전무|상무|이사|본?부장|차장|과장|대리|팀장|실장|소장|지사장"
    "|법인장"
)
_DEPARTMENT = (
    "(?:[一-鿿]{1,10}(?:区|部|中心|处|科|室|分公司|公司)"
    "|[一-鿿]{0,6}(?:销售|市场|技术|投资|采购|财务|研发|人力资源|运营|生产|质量|行政|战略|人事|业务"
    "|项目|商务|法务|公关|品牌|工程|物流|供应链|产品|渠道|设备|安全|合规|税务|审计|招商|营业|営业|総务"
    "|开发|企画|海外|国际|亚太|中国|华东|大中华|全球|高级|资深|执行|常务|区域|地区|大区))?"
)
_KOREAN_DEPARTMENT = (
    "(?:(?:[가-힣]{1,6}(?:부|팀|실|본부)|영업|투자|해외|구매|기술|마케팅|전략|경영|기획|생산|총괄)"
    r"\s?)?"
)
_EAST_ASIAN = re.compile(
    rf"{_DEPARTMENT}(?:{_CHINESE})(?:助理)?|(?:{_DEPARTMENT}|[ァ-ヺー]{{2,8}})(?:{_JAPANESE})"
    rf"|{_KOREAN_DEPARTMENT}(?:{_KOREAN})님?"
)
_AT_THE_START = re.compile(rf"{_CHINESE}|{_JAPANESE}|{_KOREAN}")

OFFICES = frozenset(
    """
    CEO CFO CTO COO CMO CIO CSO CHRO VP SVP EVP AVP MD GM President Vice Director Directors
    Manager Chairman Chairwoman Chairperson Chair Partner Founder Co-Founder Cofounder Owner
    Head Chief Engineer Consul Attaché Ambassador Secretary Counsel Lawyer Consultant Buyer
    Analyst Officer Representative Geschäftsführer Geschäftsführerin Vorstand
    Vorstandsvorsitzender Vorstandsvorsitzende Prokurist Prokuristin Leiter Leiterin
    Bereichsleiter Bereichsleiterin Werksleiter Werksleiterin Vertriebsleiter Vertriebsleiterin
    Einkaufsleiter Projektleiter Directeur Directrice PDG DG Président Présidente Gérant
    Responsable Direttore Direktor Direktorin Purchasing
    """.split()
)
_QUALIFIERS = frozenset(
    """
    Managing General Executive Deputy Senior Junior Regional Global Group Vice Chief Technical
    Commercial Corporate Operating Financial Plant Site Project Product Sales Marketing Finance
    Operations Business Development Strategy Strategic Investment Investments Technology
    Engineering Procurement Human Resources Legal Public Affairs Relations Account Key Area
    Country Real Estate Supply Chain Quality Production Research International Location
    Expansion Asia Europe China APAC EMEA DACH Japan Korea Germany France Greater Pacific Trade
    Law
    """.split()
)
_SMALL_WORDS = frozenset("of for and & the to de des du la et und für der".split())
_BEFORE_FIELD = frozenset(("of", "for", "de", "für", "der"))
_LONGEST_EAST_ASIAN = 20
_MOST_WORDS = 7


def is_title(text: str) -> bool:
    """Whether the text is the name of an office from end to end."""
    folded = fold(text)
    if len(text) <= _LONGEST_EAST_ASIAN and _EAST_ASIAN.fullmatch(folded):
        return True
    words = folded.split()
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    if not any(word.strip(",.") in OFFICES for word in words):
        return False
    # After "of" stands a field of any name: Head of Fuel Cells.
    field = next((n for n, word in enumerate(words) if word in _BEFORE_FIELD), len(words))
    plain = [word.strip(",.") for word in words[:field] if word not in _SMALL_WORDS]
    return all(word in OFFICES or word in _QUALIFIERS for word in plain) and all(
        word in _SMALL_WORDS or word[:1].isupper() for word in words[field:]
    )


def title_at(text: str, at: int) -> int:
    """Where an office that begins exactly there ends; 0 if none does."""
    match = _AT_THE_START.match(fold(text), at)
    return match.end() if match else 0
