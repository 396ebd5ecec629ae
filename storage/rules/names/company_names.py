"""Names of companies, told by their legal forms and by the words that such names end with."""

import re
from enum import StrEnum

from storage.rules.names.han_names import HAN
from storage.rules.spans import fold


class Evidence(StrEnum):
    """Why a text is taken for a company, the best first."""

    KNOWN = "known"
    LABEL = "label"
    FORM = "form"
    WORD = "word"
    PLACE = "place"


_SIGNS = f"[{HAN}A-Za-zÀ-ɏ0-9&·.'+-]"
_PLACES = (
    "中国|亚洲|亚太|大中华|华东|华南|华北|上海|北京|深圳|广州|苏州|无锡|常州|南京|杭州|宁波|天津"
    "|重庆|香港|台湾|江苏|浙江|广东|山东|日本|韩国|德国|美国|欧洲|控股|集团|China|Asia"
    "|Asia Pacific|APAC|Shanghai|Beijing|Suzhou|Changzhou|Wuxi|Hong Kong|HK|Deutschland|Japan"
    "|Korea|Europe|Holdings?"
)
_CITIES = re.compile(
    f"{_PLACES}|Munich|München|Berlin|Hamburg|Frankfurt|Stuttgart|Köln|Tokyo|Osaka|Nagoya|Seoul"
    "|London|Paris|Lyon|Milan|Zurich|Zürich|Vienna|Wien|New York|Chicago|Detroit|Singapore|Taipei"
    "|台北|台中|高雄|新竹|东京|大阪|名古屋|首尔|柏林|慕尼黑|汉堡|法兰克福|斯图加特|巴黎|伦敦|米兰"
    "|纽约|新加坡|英国|法国|意大利|荷兰|瑞士|瑞典|越南|印度|东莞|昆山|太仓|嘉兴|金华|江阴"
)
PLACE = rf"\((?:{_PLACES})\)"
_ENDINGS = (
    "股份有限公司|有限责任公司|有限公司|股份公司|总公司|分公司|子公司|公司|集团|总厂|分厂|工厂"
    "|研究院|研究所|设计院|大学|学院|商会|协会|学会|促进会|银行|基金会|基金|事务所|合伙企业"
    "|总?领事馆|大使馆|代表处|办事处|株式会社|有限会社|合同会社"
)
_WORDS = (
    "精密|精工|科技|技术|机械|电子|电气|电器|电机|化学|化工|医药|药业|制药|生物|医疗|器械|能源"
    "|新能源|光伏|太阳能|汽车|汽配|材料|新材料|装备|设备|制造|实业|工业|重工|产业|贸易|商贸|投资"
    "|资本|控股|创投|物流|软件|信息|智能|机器人|半导体|芯片|食品|饮料|纺织|服饰|环保|传动|驱动"
    "|动力|仪器|仪表|传感|激光|光电|通信|通讯|网络|文化|动漫|游戏|咨询|电池|储能|钢铁|金属|铝业"
    "|橡胶|塑料|模具|工具|刀具|轴承|阀门|泵业|家居|家具|建设|建筑|地产|置业|酒店|航空|航天|船舶"
    "|农业|生态|零部件|工业技术|株式会社|重机|智控|机电|机床|精机|数控|微电子|电缆|特钢"
)
_CORE = f"{_SIGNS}{{2,30}}?"
_EAST_ASIAN_FORM = re.compile(
    rf"(?:{_CORE}{PLACE}{_SIGNS}{{0,20}}|{_CORE}(?:{_ENDINGS})(?:{PLACE})?"
    rf"|(?:株式会社|有限会社|合同会社|㈱|\(株\))\s?[{HAN}ぁ-ゖァ-ヺーA-Za-z0-9・&]{{1,30}}"
    rf"|[{HAN}ぁ-ゖァ-ヺーA-Za-z0-9・&]{{1,30}}\s?(?:株式会社|有限会社|㈱|\(株\))"
    r"|(?:주식회사|유한회사|\(주\)|㈜)\s?[가-힣A-Za-z0-9&]{1,30}"
    r"|[가-힣A-Za-z0-9&]{1,30}\s?(?:주식회사|유한회사|\(주\)|㈜|그룹))"
)
_EAST_ASIAN_WORD = re.compile(rf"[{HAN}A-Za-z0-9]{{2,16}}?(?:{_WORDS})")
_END_OF_FORM = re.compile(rf"(?:{_ENDINGS}|{PLACE})(?:{PLACE})?")
_END_OF_WORD = re.compile(_WORDS)
# 有限公司 and 精密机械 say what firms are, and name none.
_NO_NAME = re.compile(f"(?:{_ENDINGS}|{_WORDS})+")
_UNKNOWN_NAME = re.compile(f"{_SIGNS}{{2,12}}")
# Signs with which sentences begin or that only sentences have.
_SENTENCE = re.compile(
    "^(?:主营|主要|从事|生产|经营|专业|研发|想|看|对|在|去|来|要|有(?!限)|是|与|做|找|希望|关注|关心|属于"
    "|属|请|发|把|将|已|正在|介绍|考察|参观|需要?|计划|准备|考虑|了解|愿意?|提供|可以?)"
    "|[的了吗呢吧很您你我他她]|[,.;!?。！？](?![A-Za-z])"
)

# What a note says at once, in so few signs that it could be a name: 没兴趣, 暂不考虑.
_SAID = re.compile("^(?:没|不|暂|再|很|太|已|未(?!来))|兴趣|意向|考虑|需求")

_LATIN_FORM = (
    r"GmbH(?: & Co\. ?KG(?:aA)?)?|mbH|gGmbH|AG(?: & Co\. ?KG(?:aA)?)?|KGaA|KG|OHG"
    r"|SE(?: & Co\. ?KG)?|UG|e\.V\.|e\.K\.|Co\.?,? ?Ltd\.?|Co\.?,? ?Limited|Pte\.? Ltd\.?"
    r"|Pty\.? Ltd\.?|Pvt\.? Ltd\.?|Private Limited|Ltd\.?|Limited|Incorporated|Inc\.?|Corporation"
    r"|Corp\.?|Company|Co\.|L\.?L\.?C\.?|L\.?L\.?P\.?|P\.?L\.?C\.?|plc|S\.A\.S?\.?|SAS|SARL"
    r"|S\.à ?r\.l\.|S\.?r\.?l\.?|S\.?p\.?A\.?|S\.L\.|SL|SA|B\.V\.|BV|N\.V\.|NV|AB|A/S|ASA|AS|ApS"
    r"|Oyj|Oy|K\.K\.|Kft\.?|Zrt\.?|a\.s\.|s\.r\.o\.|d\.o\.o\.|Sp\. z o\.o\.|Sdn\.? Bhd\.?|Group"
    r"|Gruppe|Groupe|Holdings?|& Co\.?|& Sons|& Söhne|University|Universität|Institute"
    r"|Chamber of Commerce|Bank|Fund|Foundation"
)
_TRADES = (
    r"(?:technik|werke?|antriebe|maschinenbau|maschinen|technologies|technology|systems|systeme"
    r"|solutions|industries|industrial|industrie|energy|energie|solar|motors?|automotive"
    r"|chemicals?|chemie|pharma|electric|electronics?|elektronik|materials|engineering|consulting"
    r"|capital|logistics|logistik|batter(?:y|ies|ier)|robotics|semiconductors?|medical|biotech"
    r"|foods|labs|laborator(?:y|ies)|ventures|international|partners|precision|photonics|optics"
    r"|optik|tools|steel|stahl|plastics|glass|seiko|seiki|denki|kogyo)"
)
_LATIN_WORDS = rf"\w*{_TRADES}"
_CAPITALISED = (
    r"(?:[^\W\da-zß-ÿ][^\s,;:()|]{0,39}|[0-9][\w+-]{0,19}|&|and|of|für|und|de|of|the|van|von|et)"
)
_NAME_WORDS = rf"(?![a-z&(])(?:(?:{_CAPITALISED}|{PLACE}),? ){{1,7}}?"
_WITH_FORM = re.compile(rf"(?<!\S){_NAME_WORDS}(?:{_LATIN_FORM})(?: ?{PLACE})?(?![\w-])")
_WITH_WORD = re.compile(rf"(?![a-z&])(?:{_CAPITALISED} ){{0,4}}?(?i:{_LATIN_WORDS})(?: ?{PLACE})?")
_PLACED = re.compile(rf"(?![a-z&])(?:{_CAPITALISED} ){{0,4}}{_CAPITALISED} ?{PLACE}")
# A comma before a legal form (Acme, Inc.) belongs to the name.
COMMA = re.compile(rf",(?!\s{{0,2}}(?:{_LATIN_FORM})(?![\w-]))")
_UNKNOWN_LATIN_NAME = re.compile(rf"(?![a-z&])(?:{_CAPITALISED} ){{0,4}}{_CAPITALISED}")
_TRADE = re.compile(_TRADES, re.IGNORECASE)
_CHINESE = re.compile(f"[{HAN}]")
_LONGEST = 80


def company_evidence(text: str) -> Evidence | None:
    """Whether, and why, the whole text is the name of a company by its own words."""
    folded = fold(text)
    if not 0 < len(folded) <= _LONGEST:
        return None
    if _NO_NAME.fullmatch(folded) or (_CHINESE.search(folded) and _SENTENCE.search(folded)):
        return None
    if any(form.fullmatch(folded) for form in (_EAST_ASIAN_FORM, _WITH_FORM, _PLACED)):
        return Evidence.FORM
    if _EAST_ASIAN_WORD.fullmatch(folded) or _WITH_WORD.fullmatch(folded):
        return Evidence.WORD
    return None


def could_be_company(text: str) -> bool:
    """Whether nothing in the text speaks against a company, where its place speaks for one."""
    folded = fold(text)
    if _CITIES.fullmatch(folded):
        return False
    if _CHINESE.search(folded):
        said = _SENTENCE.search(folded) or _SAID.search(folded)
        return bool(_UNKNOWN_NAME.fullmatch(folded)) and not said
    return bool(_UNKNOWN_LATIN_NAME.fullmatch(folded))


def is_place(text: str) -> bool:
    """Whether the whole text is a city or country by itself, and so nobody's name."""
    return _CITIES.fullmatch(fold(text)) is not None


def ends_of_companies(text: str) -> list[int]:
    """Where within a text a company's name may end, by a form or a word; the farthest first."""
    folded = fold(text)
    ends = {match.end() for form in (_END_OF_FORM, _END_OF_WORD) for match in form.finditer(folded)}
    return sorted(ends, reverse=True)


def company_in_sentence(text: str) -> tuple[int, int] | None:
    """Where in a sentence in Latin letters a company with its legal form stands."""
    match = _WITH_FORM.search(fold(text))
    return match.span() if match else None


def is_trade(word: str) -> bool:
    """Whether a word by itself only says what a firm does: Maschinenbau, Systems."""
    return _TRADE.fullmatch(word) is not None
