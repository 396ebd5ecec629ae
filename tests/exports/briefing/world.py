"""A small zone with an investor, as a store holds it: the ground of the tests of packs."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.elements import (
    Distance,
    Link,
    Mail,
    Phone,
    Road,
    TeamMember,
    Utility,
    element_id,
)
from storage.entities.event import Event
from storage.entities.knowledge import Fact
from storage.entities.place import Park, Plot
from storage.entities.unit import Staff, Unit
from storage.entities.visit import Commitment
from storage.journal.label import Label
from storage.values import (
    Area,
    Country,
    LocalizedText,
    Money,
    Offset,
    Outline,
    PersonName,
    PriceBand,
    TextStatus,
)

TODAY = date(2026, 11, 23)
REVIEWED = TextStatus.REVIEWED


def text(zh, en, status=REVIEWED):
    """A Chinese text and its English translation."""
    return LocalizedText().written("zh", zh, status).written("en", en, status, source="zh")


def phone(number):
    return (Phone(id=element_id(), number=number),)


def mail(address):
    return (Mail(id=element_id(), address=address),)


def units():
    zone = Unit(
        kind="zone",
        name=text("江州高新技术产业开发区", "Jiangzhou High-tech Zone"),
        short_name=text("江州高新区", "Jiangzhou HTZ"),
        tagline=text("制造业项目的稳妥落点。", "A steady place for manufacturing."),
    )
    bureau = Unit(
        kind="bureau",
        parent=zone.id,
        issuer=True,
        name=text("江州高新区招商局", "Investment Promotion Bureau, Jiangzhou High-tech Zone"),
    )
    return SimpleNamespace(zone=zone, bureau=bureau)


def staff(units):
    host = Staff(
        name=PersonName(native="周敏", romanised="Zhou Min", honorific="副局长"),
        title=text("招商局副局长", "Deputy Director, Investment Promotion"),
        unit=units.bureau.id,
        phones=phone("+86 500 0000 0101"),
        mails=mail("zhou.min@zone.example"),
        languages=("en", "zh", "de"),
        duties=text("贵公司的总联系人，统筹协调。", "Your first contact; brings everyone in."),
        sectors=("new_energy_vehicles",),
        may_be_named=True,
    )
    tracker = Staff(
        name=PersonName(native="陈堃", romanised="Chen Kun"),
        title=text("项目专员", "Project manager"),
        unit=units.bureau.id,
        phones=phone("+86 500 0000 0118"),
        mails=mail("chen.kun@zone.example"),
        languages=("en", "zh"),
        duties=text(
            "从首个审批到投产全程跟踪。", "Follows your project from permit to production."
        ),
        sectors=("new_energy_vehicles",),
        may_be_named=True,
    )
    unnamed = Staff(
        name=PersonName(native="何隐", romanised="He Yin"),
        title=text("内勤", "Back office"),
        sectors=("new_energy_vehicles",),
    )
    return SimpleNamespace(host=host, tracker=tracker, unnamed=unnamed)


def company(people):
    return Company(
        name=text("诺尔维克驱动系统公司", "Norrvik Drive Systems AB"),
        country=Country("SE"),
        sector="new_energy_vehicles",
        owner=people.host.id,
    )


def contacts(firm):
    return SimpleNamespace(
        chief=Contact(
            name=PersonName(
                native="Łucja Lindqvist",
                romanised="Łucja Lindqvist",
                chinese="露琪亚·林奎斯特",
                honorific="Dr.",
            ),
            company=firm.id,
            title=text("首席运营官", "Chief Operating Officer"),
            seniority="chief_executive",
            consent_basis="card_given",
        ),
        engineer=Contact(
            name=PersonName(native="김민준", romanised="Kim Min-jun", honorific="이사님"),
            company=firm.id,
            title=text("总监", "Director"),
            seniority="director",
            consent_basis="consent",
            consent_on=date(2026, 3, 1),
        ),
    )


def way(kind, zh, en, kilometres, minutes, mode="road"):
    return Distance(
        id=element_id(),
        kind=kind,
        name=text(zh, en),
        kilometres=Decimal(kilometres),
        minutes=minutes,
        mode=mode,
    )


def park():
    return Park(
        name=text("新能源汽车产业园", "New Energy Vehicle Park"),
        sectors=("new_energy_vehicles",),
        area=Area(Decimal(860), "ha"),
        developed=Area(Decimal(590), "ha"),
        outline=Outline(((0.0, 0.0), (2400.0, 0.0), (2400.0, 1500.0), (0.0, 1500.0))),
        roads=(
            Road(
                id=element_id(),
                name=text("创业路", "Chuangye Road"),
                points=((0.0, 760.0), (2400.0, 760.0)),
                width=30,
            ),
        ),
        distances=(
            way("airport", "江州澜湾机场", "Jiangzhou Lanwan Airport", "18.4", 26),
            way("high_speed_station", "江州北站", "Jiangzhou North Station", "6.2", 14),
            way("city", "上海虹桥", "Shanghai Hongqiao", "177", 47, "high_speed_rail"),
            way("port", "澜湾港区", "Lanwan Port Area", "21", 32),
        ),
    )


def supply(kind, capacity, unit, metres, price, per):
    return Utility(
        id=element_id(),
        kind=kind,
        capacity=capacity,
        unit=unit,
        metres=metres,
        price=Money(Decimal(price), "CNY") if price else None,
        per=per,
        as_of=date(2026, 9, 30),
    )


FIELD = Outline(((0.0, 0.0), (262.0, 0.0), (262.0, 317.0), (0.0, 309.0)))


def plot(of, number, mu="123", **changed):
    values = {
        "park": of.id,
        "number": number,
        "name": text(f"{number}地块", f"Plot {number}"),
        "description": text(
            "8.20公顷净地，场地已平整，各项配套均在红线处或2.1公里以内。",
            "8.20 hectares, levelled, with every utility at the boundary or within 2.1 km.",
        ),
        "land_use": "100101",
        "area": Area(Decimal(mu)),
        "price": PriceBand(Decimal(480_000), Decimal(560_000), "CNY", "mu", date(2027, 2, 28)),
        "price_basis": text(
            "以招标、拍卖、挂牌成交价为准；使用年限50年，竞买保证金20%。",
            "Set by public tender, auction or listing; term 50 years, deposit of 20%.",
        ),
        "plot_ratio": "1.2–2.0",
        "coverage": "≥ 40%",
        "height_limit": "40 m",
        "ground_level": "4.9 m",
        "bearing": "180 kPa",
        "term_years": 50,
        "availability": "available",
        "outline": FIELD,
        "setback": 15,
        "utilities": (
            supply("power", "2 × 12", "MVA, 10 kV", 1200, "0.68", "kWh"),
            supply("gas", "800", "m³/h, 0.4 MPa", 300, "3.72", "m³"),
            supply("steam", "20", "t/h, 0.8 MPa, 220 °C", 1600, "218", "t"),
            supply("water", "3,000", "t/d, DN 500", 80, "4.05", "t"),
            supply("sewage", "2,400", "t/d, COD ≤ 350 mg/l", 2100, "2.10", "t"),
            supply("telecom", "2 × 10", "Gbit/s", 20, "", ""),
        ),
    }
    return Plot(**values | changed)


FACTS = (
    ("地区生产总值", "Gross regional product", "128640000000", "元", "RMB"),
    ("实际到账外资", "Paid-in foreign investment", "1020000000", "美元", "US$"),
    ("外商投资企业", "Foreign-invested companies", "1126", "家", "companies"),
    ("常住人口", "Resident population", "812000", "人", "people"),
    ("工程师和技能人才", "Engineers and skilled workers", "96400", "人", "people"),
    ("至上海虹桥，最快车次", "To Shanghai Hongqiao by the fastest train", "47", "分钟", "min"),
)


def facts():
    return [
        Fact(
            topic="other",
            name=text(zh, en),
            amount=Decimal(amount),
            unit=text(unit_zh, unit_en),
            as_of=date(2025, 12, 31),
            source=text(
                "区统计局2025年统计公报", "District Statistics Bureau, communiqué for 2025"
            ),
            expires=date(2027, 3, 31),
            rank=rank,
        )
        for rank, (zh, en, amount, unit_zh, unit_en) in enumerate(FACTS, 1)
    ]


def promises(firm, people, guests):
    return [
        Commitment(
            side="us",
            promise=text(
                "书面答复至哥德堡海运费用。", "Written answer on sea freight to Gothenburg."
            ),
            company=firm.id,
            owner=people.tracker.id,
            due=date(2026, 12, 15),
            state="open",
        ),
        Commitment(
            side="them",
            promise=text(
                "提供负荷曲线和水质要求。", "Load profile and the water quality you need."
            ),
            company=firm.id,
            contact=guests.engineer.id,
            due=date(2026, 11, 30),
            state="open",
        ),
        Commitment(
            side="us",
            promise=text(
                "协助办理技能培训补贴申请。", "Help with applying for the training grant."
            ),
            company=firm.id,
            due=date(2027, 1, 29),
            state="open",
            preferential=True,
            review_number="江市监公平审〔2026〕8号",
            review_on=date(2026, 10, 9),
            review_basis="《公平竞争审查条例》第十二条",
        ),
        Commitment(
            side="us",
            promise=text("双语投资意向书草案。", "Draft letter of intent in both languages."),
            company=firm.id,
            due=date(2026, 10, 1),
            state="kept",
        ),
    ]


def build():
    """All records of the world, not stored yet."""
    house = units()
    people = staff(house)
    firm = company(people)
    guests = contacts(firm)
    site = park()
    plots = [
        plot(site, "B-07", corner=Offset(900.0, 300.0)),
        plot(site, "A-03", "205", corner=Offset(1300.0, 300.0)),
        plot(site, "C-11", availability="sold", corner=Offset(1700.0, 300.0)),
    ]
    mission = Event(
        kind="shanghai_week",
        name=text("上海周", "Shanghai Week"),
        team=(TeamMember(id=people.host.id.hex, role="head"),),
        pitched=(Link.to(plots[1].id),),
    )
    return SimpleNamespace(
        units=house,
        staff=people,
        company=firm,
        contacts=guests,
        park=site,
        plots=plots,
        facts=facts(),
        promises=promises(firm, people, guests),
        event=mission,
    )


def records(world):
    """Every record of the world."""
    for part in vars(world).values():
        if isinstance(part, SimpleNamespace):
            yield from vars(part).values()
        elif isinstance(part, list):
            yield from part
        else:
            yield part


def keep(store, kept):
    """Store some records in one act."""
    kept = list(kept)
    store.act(Label("Make the world of the test"), lambda session: session.add_all(kept))
