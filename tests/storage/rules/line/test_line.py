"""Lines as people type them, and what is to be understood of each: all fields, word for word."""

from datetime import datetime

import pytest

from resources.terms import is_choice
from storage.rules.dates.reading import NoSuchDate
from storage.rules.line.pieces import PieceKind
from storage.rules.line.reading import MOST_FOLLOW_UPS, EmptyCaptureError, read_capture
from storage.rules.names.company_names import Evidence
from storage.rules.spans import UnstorableTextError

NOW = datetime(2026, 11, 24, 9, 42)  # noqa: DTZ001 - a Tuesday in the zone that is named
COMPANIES = {"云帆", "莱茵韦伯", "VKT", "Volthaus"}
PERSONS = {"frank m."}


def read(line, **values):
    values = {"now": NOW, "zone": "Asia/Shanghai"} | values
    known = {"is_company": COMPANIES.__contains__, "is_person": PERSONS.__contains__}
    return read_capture(line, **(known | values))


def case(line, **expected):
    return pytest.param(line, expected, id=line[:40])


def told(capture):
    """The fields that are filled, as the cases below write them."""
    fields = {
        "person": capture.person and capture.person.written,
        "others": [person.written for person in capture.others],
        "company": capture.company and capture.company.text,
        "title": capture.title,
        "phones": [phone.international for phone in capture.phones],
        "mails": [mail.address for mail in capture.mails],
        "wechat": capture.wechat,
        "tags": list(capture.tags),
        "note": capture.note,
        "interest": capture.interest,
        "follow_ups": [(f.task, f.channel, due(f)) for f in capture.follow_ups],
    }
    return {name: value for name, value in fields.items() if value}


def due(follow_up):
    if follow_up.refused:
        return ("refused", follow_up.refused.source)
    read = follow_up.due
    if read is None:
        return None
    time = read.time.strftime(" %H:%M") if read.time else ""
    return f"{read.day.isoformat()}{time}{' last' if read.deadline else ''}"


CASES = [
    case(
        "张伟明 云帆精密（中国） 13800000001 对3号地块有兴趣 | 后天14点回访",
        person="张伟明",
        company="云帆精密（中国）",
        phones=["+86 138 0000 0001"],
        note="对3号地块有兴趣",
        interest="middle",
        follow_ups=[("回访", "visit", "2026-11-26 14:00")],
    ),
    case(
        "Frank Möller, Rheinwerk Antriebe GmbH, +49 7541 000-11, likes PV plot 3 | fu 2d",
        person="Frank Möller",
        company="Rheinwerk Antriebe GmbH",
        phones=["+49 7541 00011"],
        note="likes PV plot 3",
        interest="middle",
        follow_ups=[("fu", "", "2026-11-26")],
    ),
    case(
        "Frank Müller, VKT, 138…, likes PV plot 3 | fu 2d",
        person="Frank Müller",
        company="VKT",
        phones=["138…"],
        note="likes PV plot 3",
        interest="middle",
        follow_ups=[("fu", "", "2026-11-26")],
    ),
    case(
        "穆勒 莱茵韦伯 138 1620 4471 看好光伏园3号 | 回访 周四14点 #上海周",
        person="穆勒",
        company="莱茵韦伯",
        phones=["+86 138 1620 4471"],
        tags=["上海周"],
        note="看好光伏园3号",
        interest="middle",
        follow_ups=[("回访", "visit", "2026-11-26 14:00")],
    ),
    case(
        "Frank Müller, Rheinweber, 138 1620 4471, likes plot PV-3 | fu Thu 2pm #shanghai",
        person="Frank Müller",
        company="Rheinweber",
        phones=["+86 138 1620 4471"],
        tags=["shanghai"],
        note="likes plot PV-3",
        interest="middle",
        follow_ups=[("fu", "", "2026-11-26 14:00")],
    ),
    case(
        "13800000001",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "+49 7541 000-11",
        phones=["+49 7541 00011"],
    ),
    case(
        "对3号地块有兴趣",
        note="对3号地块有兴趣",
        interest="middle",
    ),
    case(
        "wants 3 MW and a rail siding",
        note="wants 3 MW and a rail siding",
    ),
    case(
        "张总",
        person="张总",
    ),
    case(
        "张总 13800000001",
        person="张总",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "王伟",
        person="王伟",
    ),
    case(
        "李女士 想看厂房",
        person="李女士",
        note="想看厂房",
    ),
    case(
        "| 明天电话",
        follow_ups=[("电话", "call", "2026-11-25")],
    ),
    case(
        "|明天发资料|周五回访|月底前寄样品",
        follow_ups=[
            ("发资料", "", "2026-11-25"),
            ("回访", "visit", "2026-11-27"),
            ("寄样品", "", "2026-11-30 last"),
        ],
    ),
    case(
        "张伟明 ｜ 后天拜访 ｜ 下周三14点见面",
        person="张伟明",
        follow_ups=[("拜访", "visit", "2026-11-26"), ("见面", "visit", "2026-12-02 14:00")],
    ),
    case(
        "张伟明 → 3个工作日内发报价",
        person="张伟明",
        follow_ups=[("发报价", "", "2026-11-27 last")],
    ),
    case(
        "张伟明 >> send deck by Friday",
        person="张伟明",
        follow_ups=[("send deck", "", "2026-11-27 last")],
    ),
    case(
        "云帆的张总对3号地块有兴趣 13800000001 | 明天发资料",
        person="张总",
        company="云帆",
        phones=["+86 138 0000 0001"],
        note="云帆的张总对3号地块有兴趣",
        interest="middle",
        follow_ups=[("发资料", "", "2026-11-25")],
    ),
    case(
        "张总对3号地块很感兴趣|48小时内回访",
        person="张总",
        note="张总对3号地块很感兴趣",
        interest="high",
        follow_ups=[("回访", "visit", "2026-11-26 09:42 last")],
    ),
    case(
        "张伟对3号地块没兴趣",
        person="张伟",
        note="张伟对3号地块没兴趣",
        interest="none",
    ),
    case(
        "张伟明表示兴趣一般",
        person="张伟明",
        note="张伟明表示兴趣一般",
        interest="low",
    ),
    case(
        "Frank Möller likes PV plot 3 | call next Fri 2pm",
        person="Frank Möller",
        note="Frank Möller likes PV plot 3",
        interest="middle",
        follow_ups=[("call", "call", "2026-12-04 14:00")],
    ),
    case(
        "Frank Möller is not interested",
        person="Frank Möller",
        note="Frank Möller is not interested",
        interest="none",
    ),
    case(
        "客户问是否有兴趣",
        note="客户问是否有兴趣",
    ),
    case(
        "云帆张伟明13800000001对3号地块有兴趣",
        person="张伟明",
        company="云帆",
        phones=["+86 138 0000 0001"],
        note="对3号地块有兴趣",
        interest="middle",
    ),
    case(
        "张伟明云帆13800000001",
        person="张伟明",
        company="云帆",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "云海精密有限公司张伟明总经理13800000001对3号地块有兴趣",
        person="张伟明",
        company="云海精密有限公司",
        title="总经理",
        phones=["+86 138 0000 0001"],
        note="对3号地块有兴趣",
        interest="middle",
    ),
    case(
        "云海精密有限公司 副总经理 欧阳娜娜 138 0000 0001 对光伏园很感兴趣，要蒸汽"
        " | 下周三下午2点回访",
        person="欧阳娜娜",
        company="云海精密有限公司",
        title="副总经理",
        phones=["+86 138 0000 0001"],
        note="对光伏园很感兴趣，要蒸汽",
        interest="high",
        follow_ups=[("回访", "visit", "2026-12-02 14:00")],
    ),
    case(
        "张伟明、李娜 云海精密 13800000001、0519-85100000转801"
        " zhang@yunhai.example 微信同号 想看厂房",
        person="张伟明",
        others=["李娜"],
        company="云海精密",
        phones=["+86 138 0000 0001", "+86 519 8510 0000 ext. 801"],
        mails=["zhang@yunhai.example"],
        wechat="13800000001",
        note="想看厂房",
    ),
    case(
        "张伟明和李娜，云海精密",
        person="张伟明",
        others=["李娜"],
        company="云海精密",
    ),
    case(
        "张 伟明 云海精密",
        person="张 伟明",
        company="云海精密",
    ),
    case(
        "张伟明（云海精密 总经理）13800000001",
        person="张伟明",
        company="云海精密",
        title="总经理",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "张伟明(138 0000 0001)有意向；需要3万平方米厂房",
        person="张伟明",
        phones=["+86 138 0000 0001"],
        note="有意向；需要3万平方米厂房",
        interest="middle",
    ),
    case(
        "张伟明/云海精密/13800000001/对3号地块有兴趣",
        person="张伟明",
        company="云海精密",
        phones=["+86 138 0000 0001"],
        note="对3号地块有兴趣",
        interest="middle",
    ),
    case(
        "云海精密-张伟明-13800000001",
        person="张伟明",
        company="云海精密",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "联系人：张伟明 公司：云海 电话：13800000001",
        person="张伟明",
        company="云海",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "公司： 云海 联系人： 李娜 职务： 出纳",
        person="李娜",
        company="云海",
        title="出纳",
    ),
    case(
        "张伟明 Zhang Weiming 云海精密 13800000001",
        person="张伟明",
        company="云海精密",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "张伟明\t云海精密\t13800000001\t要看地",
        person="张伟明",
        company="云海精密",
        phones=["+86 138 0000 0001"],
        note="要看地",
    ),
    case(
        "张伟明\n云海精密\n13800000001",
        person="张伟明",
        company="云海精密",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "张伟明 云海 13800000001",
        person="张伟明",
        company="云海",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "云岭 张伟明 13800000001",
        person="张伟明",
        company="云岭",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "王总 云海 13800000001 微信：wanghai_88 邮箱：wang@yunhai.example",
        person="王总",
        company="云海",
        phones=["+86 138 0000 0001"],
        mails=["wang@yunhai.example"],
        wechat="wanghai_88",
    ),
    case(
        "张伟明 138****0001 高新区项目",
        person="张伟明",
        phones=["138****0001"],
        note="高新区项目",
    ),
    case(
        "项目经理 王伟 +86 138 0000 0001",
        person="王伟",
        title="项目经理",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "德国商会 李女士 关注新能源",
        person="李女士",
        company="德国商会",
        note="关注新能源",
    ),
    case(
        "KVB（中国）有限公司 李总 要8,000万投资 2026-12-09签约",
        person="李总",
        company="KVB（中国）有限公司",
        note="要8,000万投资 2026-12-09签约",
    ),
    case(
        "展会上遇到莱茵韦伯的穆勒博士，对3号地块有兴趣",
        person="穆勒博士",
        company="莱茵韦伯",
        note="展会上遇到莱茵韦伯的穆勒博士，对3号地块有兴趣",
        interest="middle",
    ),
    case(
        "弗兰克·穆勒博士 莱茵威克传动有限公司 对蒸汽价格有疑问",
        person="弗兰克·穆勒博士",
        company="莱茵威克传动有限公司",
        note="对蒸汽价格有疑问",
    ),
    case(
        "买买提·艾力 13800000001",
        person="买买提·艾力",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "欧阳修 云海新材料股份有限公司上海分公司",
        person="欧阳修",
        company="云海新材料股份有限公司上海分公司",
    ),
    case(
        "張偉明 雲海精密股份有限公司 0519-8510 0000 對3號地塊有興趣 | 後天下午兩點回訪",
        person="張偉明",
        company="雲海精密股份有限公司",
        phones=["+86 519 8510 0000"],
        note="對3號地塊有興趣",
        interest="middle",
        follow_ups=[("回訪", "visit", "2026-11-26 14:00")],
    ),
    case(
        "佐藤部長 北沢精工株式会社 +81 3-0000-0000 3号地块 | 月底前发资料",
        person="佐藤",
        company="北沢精工株式会社",
        title="部長",
        phones=["+81 3-0000-0000"],
        note="3号地块",
        follow_ups=[("发资料", "", "2026-11-30 last")],
    ),
    case(
        "田中 太郎, 株式会社北沢, 来月訪問 | in two weeks visit",
        person="田中 太郎",
        company="株式会社北沢",
        note="来月訪問",
        follow_ups=[("visit", "visit", "2026-12-08")],
    ),
    case(
        "佐々木 一郎 様 東雲電機株式会社",
        person="佐々木 一郎 様",
        company="東雲電機株式会社",
    ),
    case(
        "フランク・ミュラー、北沢精工㈱、+81 90-0000-0000",
        person="フランク・ミュラー",
        company="北沢精工㈱",
        phones=["+81 90-0000-0000"],
    ),
    case(
        "김민수 부장 새솔전자 주식회사 +82 10-0000-0000 관심 있음 | 3d call",
        person="김민수",
        company="새솔전자 주식회사",
        title="부장",
        phones=["+82 10-0000-0000"],
        note="관심 있음",
        follow_ups=[("call", "call", "2026-11-27")],
    ),
    case(
        "김 부장님, (주)새솔, 공장 방문",
        person="김 부장님",
        company="(주)새솔",
        note="공장 방문",
    ),
    case(
        "박지훈 대표이사 새솔솔라 +82 2 000 0000",
        person="박지훈",
        company="새솔솔라",
        title="대표이사",
        phones=["+82 2-000-0000"],
    ),
    case(
        "Dr. Anna-Lena Groß (CFO), Nordvik Batterier AB, anna@nordvik.example,"
        " +46 8 000 000 00; wants steam | send offer by Friday",
        person="Dr. Anna-Lena Groß",
        company="Nordvik Batterier AB",
        title="CFO",
        phones=["+46 8 000 000 00"],
        mails=["anna@nordvik.example"],
        note="wants steam",
        follow_ups=[("send offer", "", "2026-11-27 last")],
    ),
    case(
        "Dipl.-Ing. Klaus Weber, Werksleiter, Weber Maschinenbau GmbH & Co. KG,"
        " +49 7541 000-12, braucht Dampf",
        person="Dipl.-Ing. Klaus Weber",
        company="Weber Maschinenbau GmbH & Co. KG",
        title="Werksleiter",
        phones=["+49 7541 00012"],
        note="braucht Dampf",
    ),
    case(
        "Frau Dr. Groß, Rheinwerk SE",
        person="Frau Dr. Groß",
        company="Rheinwerk SE",
    ),
    case(
        "Frank Möller and Anna Groß, Rheinwerk GmbH, +49 7541 000-11",
        person="Frank Möller",
        others=["Anna Groß"],
        company="Rheinwerk GmbH",
        phones=["+49 7541 00011"],
    ),
    case(
        "Frank Möller Rheinwerk Antriebe GmbH +49 7541 000-11 likes PV plot 3",
        person="Frank Möller",
        company="Rheinwerk Antriebe GmbH",
        phones=["+49 7541 00011"],
        note="likes PV plot 3",
        interest="middle",
    ),
    case(
        "Frank Möller from Rheinwerk, +49 7541 000-11",
        person="Frank Möller",
        company="Rheinwerk",
        phones=["+49 7541 00011"],
    ),
    case(
        "Robert Volthaus GmbH",
        company="Robert Volthaus GmbH",
    ),
    case(
        "Brightvale Tools, Inc., John Smith, VP Sales, +1 212-555-0100",
        person="John Smith",
        company="Brightvale Tools, Inc.",
        title="VP Sales",
        phones=["+1 212-555-0100"],
    ),
    case(
        "Kitazawa Seiko Co., Ltd., Sato Taro",
        person="Sato Taro",
        company="Kitazawa Seiko Co., Ltd.",
    ),
    case(
        "Li Wei, Solant PV (China), wechat: liwei_88",
        person="Li Wei",
        company="Solant PV (China)",
        wechat="liwei_88",
    ),
    case(
        "ZHANG Weiming, Yunhai Precision Co., Ltd.",
        person="ZHANG Weiming",
        company="Yunhai Precision Co., Ltd.",
    ),
    case(
        "J. van der Berg (Deltavelt B.V.), +31 40 000 0000 | fu tomorrow 10am",
        person="J. van der Berg",
        company="Deltavelt B.V.",
        phones=["+31 40 000 0000"],
        follow_ups=[("fu", "", "2026-11-25 10:00")],
    ),
    case(
        "O'Brien, Dunmore Pharma Ltd, +353 1 000 0000",
        person="O'Brien",
        company="Dunmore Pharma Ltd",
        phones=["+353 1 000 0000"],
    ),
    case(
        "François D’Angelo, Aérolumière S.A., 会后再谈",
        person="François D’Angelo",
        company="Aérolumière S.A.",
        note="会后再谈",
    ),
    case(
        "Łukasz Wójcik, Zielony Wiatr Sp. z o.o., +48 22 000 00 00, not interested",
        person="Łukasz Wójcik",
        company="Zielony Wiatr Sp. z o.o.",
        phones=["+48 22 000 00 00"],
        note="not interested",
        interest="none",
    ),
    case(
        "Mr Tanaka, Kitazawa Seiko K.K., interested in plot 3? | fu 1w",
        person="Mr Tanaka",
        company="Kitazawa Seiko K.K.",
        note="interested in plot 3?",
        follow_ups=[("fu", "", "2026-12-01")],
    ),
    case(
        "VKT, Frank Müller, 13800000001",
        person="Frank Müller",
        company="VKT",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "Mrs. Li, Volthaus",
        person="Mrs. Li",
        company="Volthaus",
    ),
    case(
        "Frank Möller (Volthaus), likes it",
        person="Frank Möller",
        company="Volthaus",
        note="likes it",
        interest="middle",
    ),
    case(
        "Great meeting with Volthaus today",
        company="Volthaus",
        note="Great meeting with Volthaus today",
    ),
    case(
        "Frank Möller - Rheinwerk - +49 7541 000-11 - likes it",
        person="Frank Möller",
        company="Rheinwerk",
        phones=["+49 7541 00011"],
        note="likes it",
        interest="middle",
    ),
    case(
        "高兴见到大家 13800000001",
        phones=["+86 138 0000 0001"],
        note="高兴见到大家",
    ),
    case(
        "时间紧，方案已发",
        note="时间紧，方案已发",
    ),
    case(
        "周三再谈",
        note="周三再谈",
    ),
    case(
        "马上联系 张总",
        note="马上联系 张总",
    ),
    case(
        "谢谢 13800000001",
        phones=["+86 138 0000 0001"],
        note="谢谢",
    ),
    case(
        "向总经理汇报",
        note="向总经理汇报",
    ),
    case(
        "主营精密机械",
        note="主营精密机械",
    ),
    case(
        "想做新能源",
        note="想做新能源",
    ),
    case(
        "项目 方案 时间",
        note="项目 方案 时间",
    ),
    case(
        "3号地块 8,000万 2026-12-09 PV plot 3",
        note="3号地块 8,000万 2026-12-09 PV plot 3",
    ),
    case(
        "明天见 高兴 | 2月30日回访",
        note="明天见 高兴",
        follow_ups=[("回访", "visit", ("refused", "2月30日"))],
    ),
    case(
        "张伟明 | 25:61电话",
        person="张伟明",
        follow_ups=[("电话", "call", ("refused", "25:61"))],
    ),
    case(
        "张伟明 | 回访",
        person="张伟明",
        follow_ups=[("回访", "visit", None)],
    ),
    case(
        "张伟明 | 上周提到的资料 周五发",
        person="张伟明",
        follow_ups=[("上周提到的资料 发", "", "2026-11-27")],
    ),
    case(
        "A<B & Co, Frank Möller, +49 7541 000-11",
        person="Frank Möller",
        company="A<B & Co",
        phones=["+49 7541 00011"],
    ),
    case(
        '<img src="file:///etc/passwd"/>',
        note='<img src="file:///etc/passwd"/>',
    ),
    case(
        "=cmd|' /C calc'!A0",
        note="=cmd",
        follow_ups=[("' /C calc'!A0", "", None)],
    ),
    case(
        "😀 张伟明 👍 13800000001",
        person="张伟明",
        phones=["+86 138 0000 0001"],
        note="😀 👍",
    ),
    case(
        "\u202e张伟明\u202c 13800000001",
        phones=["+86 138 0000 0001"],
        note="\u202e张伟明\u202c",
    ),
    case(
        "مرحبا بك, +49 7541 000-11",
        phones=["+49 7541 00011"],
        note="مرحبا بك",
    ),
    case(
        "13800000001 13900000001 李娜",
        person="李娜",
        phones=["+86 138 0000 0001", "+86 139 0000 0001"],
    ),
    case(
        "张伟明 | 周三回访14点 | 北京时间明天9点电话",
        person="张伟明",
        follow_ups=[("回访", "visit", "2026-11-25 14:00"), ("电话", "call", "2026-11-25 09:00")],
    ),
    case(
        "#上海周 张伟明 云帆",
        person="张伟明",
        company="云帆",
        tags=["上海周"],
    ),
    case(
        "frank m. 13800000001",
        person="frank m.",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "Johansen & Søn, Frank Möller",
        person="Frank Möller",
        company="Johansen & Søn",
    ),
    case(
        "张伟明 云帆精密 销售总监，对蒸汽、用电价格都有疑问。",
        person="张伟明",
        company="云帆精密",
        title="销售总监",
        note="对蒸汽、用电价格都有疑问。",
    ),
    case(
        "trần văn nam, +84 24 0000 0000",
        phones=["+84 24 0000 0000"],
        note="trần văn nam",
    ),
    case(
        "Tel.: +49 7541 000-11, E-Mail: frank@rheinwerk.example, Frank Möller",
        person="Frank Möller",
        phones=["+49 7541 00011"],
        mails=["frank@rheinwerk.example"],
    ),
    case(
        "李雷 韩梅梅 云海科技 13800000001",
        person="李雷",
        company="云海科技",
        phones=["+86 138 0000 0001"],
        note="韩梅梅",
    ),
    case(
        "我们在云海精密有限公司见到张总",
        note="我们在云海精密有限公司见到张总",
    ),
    case(
        "佐藤様 13800000001",
        person="佐藤様",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "田中 13800000001",
        person="田中",
        phones=["+86 138 0000 0001"],
    ),
    case(
        "王强 | fu 10 days",
        person="王强",
        follow_ups=[("fu", "", "2026-12-04")],
    ),
    case(
        "先生",
        note="先生",
    ),
    case(
        "a",
        note="a",
    ),
    case(
        "（）",
        note="（）",
    ),
    case(
        "？",
        note="？",
    ),
]


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_line_is_understood(line, expected):
    assert told(read(line)) == expected


def test_there_are_enough_cases():
    assert len(CASES) >= 110


def test_a_short_name_is_found_anywhere_once_it_is_known():
    line = "昨天在展会上跟云帆的人聊了"
    assert read(line, is_company=lambda _: False).company is None
    known = read(line)
    assert (known.company.text, known.company.evidence) == ("云帆", Evidence.KNOWN)
    assert known.note == line


def test_a_known_short_name_does_not_cut_a_longer_company():
    assert read("云帆精密（中国）").company.text == "云帆精密（中国）"
    assert read("张伟明 云帆重工有限公司").company.text == "云帆重工有限公司"


def test_evidence_says_why_it_is_a_company():
    evidence = {
        "张伟明 云帆 13800000001": Evidence.KNOWN,
        "公司：云海": Evidence.LABEL,
        "云海有限公司": Evidence.FORM,
        "云海精密": Evidence.WORD,
        "张伟明 云海 13800000001": Evidence.PLACE,
    }
    assert {line: read(line).company.evidence for line in evidence} == evidence


def test_a_known_person_is_found_in_a_sentence():
    line = "met frank m. at the booth"
    assert read(line).person.written == "frank m."
    assert read(line).note == line


def test_parts_of_names_are_told():
    person = read("Frau Dr. Anna-Lena Groß, Rheinwerk GmbH").person
    assert (person.family, person.given, person.honorific) == ("Groß", "Anna-Lena", "Frau Dr.")
    assert (person.order, person.script, person.language) == ("given_first", "latin", "")
    person = read("欧阳娜娜女士").person
    assert (person.family, person.given, person.honorific) == ("欧阳", "娜娜", "女士")
    assert (person.order, person.script, person.language) == ("family_first", "han", "zh")


def test_a_name_in_two_scripts_is_one_person():
    for line in ("张伟明 Zhang Weiming 云海精密", "Zhang Weiming 张伟明 云海精密"):
        capture = read(line)
        assert (capture.person.written, capture.person.romanised) == ("张伟明", "Zhang Weiming")
        assert capture.others == ()
    assert read("张伟明 Li Na 云海精密").note == "Li Na"
    assert [p.written for p in read("张伟明、Li Na 云海精密").others] == ["Li Na"]


def test_the_note_stays_whole_where_it_mentions_names():
    capture = read("云帆的张总对3号地块有兴趣 13800000001")
    kinds = [(piece.kind, piece.span.of(capture.line)) for piece in capture.pieces]
    assert kinds[:4] == [
        (PieceKind.COMPANY, "云帆"),
        (PieceKind.NOTE, "的"),
        (PieceKind.PERSON, "张总"),
        (PieceKind.NOTE, "对3号地块有兴趣"),
    ]
    assert all(piece.in_note for piece in capture.pieces[:4])


def test_two_stretches_of_note_are_joined_by_a_blank():
    assert read("很忙，13800000001，下次再谈").note == "很忙 下次再谈"


def test_numbers_without_country_are_read_in_the_region():
    line = "Frank Möller, Rheinwerk GmbH, 07541 000-11"
    assert [p.e164 for p in read(line, region="DE").phones] == ["+49754100011"]


def test_the_wechat_number_is_a_telephone_number_too():
    capture = read("张伟明 微信13800000001")
    assert capture.wechat == "13800000001"
    assert [phone.e164 for phone in capture.phones] == ["+8613800000001"]


def test_tag_is_no_date():
    follow_up = read("张伟明 | 回访 #周三例会").follow_ups[0]
    assert (follow_up.task, follow_up.due) == ("回访", None)
    pieces = read("张伟明 | 周三#x14点").pieces
    assert [p.kind for p in pieces].count(PieceKind.TAG) == 1


def test_a_date_that_does_not_exist_is_told_and_its_text_kept():
    capture = read("张伟明 | 2月30日回访 | 周五电话")
    assert [refused.source for refused in capture.refused_dates] == ["2月30日"]
    assert isinstance(capture.follow_ups[0].refused, NoSuchDate)
    assert capture.follow_ups[0].text == "2月30日回访"
    assert capture.follow_ups[1].due.day.isoformat() == "2026-11-27"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("上周说的资料，周五发", "2026-11-27"),
        ("the offer of last Mon: call tomorrow", "2026-11-25"),
        ("昨天见过", "2026-11-23"),
        ("昨天、前天、上周、上月都见过", "2026-11-23"),
        ("昨天说2月30日发", None),
    ],
)
def test_a_follow_up_is_due_on_the_first_day_that_is_not_past(text, day):
    follow_up = read(f"张伟明 | {text}").follow_ups[0]
    assert (follow_up.due.day.isoformat() if follow_up.due else None) == day
    assert bool(follow_up.refused) == (day is None)


def test_what_a_follow_up_is_due_by_lies_in_its_line():
    capture = read("张伟明 | 周三回访14点")
    read_date = capture.follow_ups[0].due
    assert read_date.span.of(capture.line) == "周三"
    assert read_date.apart.of(capture.line) == "14点"


def test_behind_the_last_of_many_bars_everything_is_one_follow_up():
    capture = read("张伟明" + " | 明天电话" * (MOST_FOLLOW_UPS + 3))
    assert len(capture.follow_ups) == MOST_FOLLOW_UPS
    assert capture.follow_ups[-1].text.count("|") == 3


def test_channels_are_answers_of_the_enumeration():
    tasks = "电话|发邮件|加微信|回访|视频会议|寄信|发资料|fu|call|send mail|meet|zoom|发函|发mail"
    channels = [follow_up.channel for follow_up in read(f"张伟明|{tasks}").follow_ups]
    assert channels == [
        "call", "mail", "wechat", "visit", "video", "letter", "", "", "call", "mail", "visit",
        "video", "letter", "mail",
    ]  # fmt: skip
    assert all(is_choice("follow_up_channel", channel) for channel in channels if channel)


@pytest.mark.parametrize("line", ["", " ", "\t\n", "|", " ｜ | ", "\u200b\u202e", "　"])
def test_empty_line_is_refused(line):
    with pytest.raises(EmptyCaptureError):
        read(line)


@pytest.mark.parametrize(
    ("line", "position", "code"),
    [("张\0伟明", 2, "0000"), ("张伟明\ud83d", 4, "D83D"), ("\udc00", 1, "DC00")],
)
def test_text_that_no_store_can_hold_is_refused_with_its_place(line, position, code):
    with pytest.raises(UnstorableTextError) as error:
        read(line)
    assert error.value.values == {"position": position, "code": code}
    assert f"U+{code}" in str(error.value)


IN_DOUBT = [
    case("没兴趣 张伟明", note="没兴趣 张伟明", interest="none"),
    case(
        "台湾 鸿川精密 林志明 0912345678 想看厂房",
        person="林志明",
        company="鸿川精密",
        phones=["+86 912345678"],
        note="台湾 想看厂房",
    ),
    case(
        "西门川 Dr. Hans Weber hans.weber@rheinwerk.example",
        person="Dr. Hans Weber",
        company="西门川",
        mails=["hans.weber@rheinwerk.example"],
    ),
    case(
        "한빛SDI 박지훈 부장 배터리 공장 부지 관심",
        person="박지훈",
        company="한빛SDI",
        title="부장",
        note="배터리 공장 부지 관심",
    ),
    case("陈丽 华虹", person="陈丽", note="华虹"),
    case("陈丽 李娜 13800000001", person="陈丽", phones=["+86 138 0000 0001"], note="李娜"),
    case("陈丽、华虹", person="陈丽", others=["华虹"]),
    case(
        "김철수 한빛전자 주식회사 이사 010-1234-5678",
        person="김철수",
        company="한빛전자 주식회사",
        title="이사",
        phones=["+82 10-1234-5678"],
    ),
    case(
        "Volthaus Hölderle 对NEV-2价格有疑问",
        person="Hölderle",
        company="Volthaus",
        note="对NEV-2价格有疑问",
    ),
    case("西门川 Hans Weber", person="Hans Weber", company="西门川"),
    case("张伟明 Dr. Hans Weber", person="张伟明", note="Dr. Hans Weber"),
    case(
        "Frank Möller, Anna Groß, +49 7541 000-11",
        person="Frank Möller",
        phones=["+49 7541 00011"],
        note="Anna Groß",
    ),
    case("常务副总 王伟", person="王伟", title="常务副总"),
    case("Hölderle Volthaus", person="Hölderle", company="Volthaus"),
    case(
        "刘洋总经理 华川重机 想看厂房",
        person="刘洋",
        company="华川重机",
        title="总经理",
        note="想看厂房",
    ),
    case(
        "张三丰，云当精密有限公司总经理，13800000001",
        person="张三丰",
        company="云当精密有限公司",
        title="总经理",
        phones=["+86 138 0000 0001"],
    ),
    case("张三丰，上海分公司总经理", person="张三丰", title="上海分公司总经理"),
    case(
        "孙悦，某某时代，采购总监；关注蒸汽",
        person="孙悦",
        company="某某时代",
        title="采购总监",
        note="关注蒸汽",
    ),
    case(
        "周总、李总 三川智控 看厂房",
        person="周总",
        others=["李总"],
        company="三川智控",
        note="看厂房",
    ),
    case(
        "Tom Hall, Rheinwerk Ltd, likes plot 3",
        person="Tom Hall",
        company="Rheinwerk Ltd",
        note="likes plot 3",
        interest="middle",
    ),
    case(
        "Nguyễn Văn An, VoltFast, +84 912 345 678",
        person="Nguyễn Văn An",
        company="VoltFast",
        phones=["+84 912 345 678"],
    ),
    case(
        "张伟 副总 云帆精密 看厂房",
        person="张伟",
        company="云帆精密",
        title="副总",
        note="看厂房",
    ),
]


@pytest.mark.parametrize(("line", "expected"), IN_DOUBT)
def test_what_looks_like_a_name_is_told_by_what_stands_beside(line, expected):
    assert told(read(line)) == expected
