"""What makes the small zone's pack complete: requirements, chain, neighbours, costs, procedure."""

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace

from storage.entities.company import Company
from storage.entities.event import Appointment
from storage.entities.knowledge import Fact, Policy
from storage.entities.procedure import ProcedureStep
from storage.entities.requirement import Requirement
from storage.entities.visit import Visit
from storage.values import Country, Hall
from tests.exports.briefing.world import text

SECTOR = "new_energy_vehicles"
AS_OF = date(2026, 6, 30)
SOURCE = text("区统计局", "District Statistics Bureau")
BEIJING = "Asia/Shanghai"


def told(topic, zh, en, amount=None, **changed):
    """A fact of a topic."""
    values = {
        "topic": topic,
        "name": text(zh, en),
        "amount": None if amount is None else Decimal(amount),
        "unit": text("家", "companies"),
        "as_of": AS_OF,
        "source": SOURCE,
        "expires": date(2027, 6, 30),
    }
    return Fact(**values | changed)


def asked(firm, rank, topic, wish, **changed):
    """A must of the company."""
    values = {"company": firm.id, "need": "must", "topic": topic, "wish": wish, "rank": rank}
    return Requirement(**values | changed)


def requirements(firm):
    return [
        asked(
            firm,
            1,
            "power",
            text("12兆伏安稳定供电", "12 MVA of firm power"),
            at_least=Decimal(12),
            unit="MVA",
            figure="24 MVA",
            answer=text("两路电源引自两段母线。", "Two feeds come from separate busbars."),
            source=text("江州供电公司复函", "Letter of the grid company"),
        ),
        asked(
            firm,
            2,
            "time",
            text("2028年底前投产", "Start of production before the end of 2028"),
            known_by=date(2026, 12, 15),
        ),
        asked(
            firm,
            3,
            "port",
            text("距集装箱港口30公里以内", "Container port within 30 km"),
            need="want",
            at_most=Decimal(30),
            unit="km",
            figure="21 km",
            answer=text("距澜湾港区21公里。", "Lanwan Port Area is 21 km away."),
        ),
    ]


def chain():
    own = told("chain", "驱动单元", "Drive units", 6, sectors=(SECTOR,), rank=302)
    return own, [
        told("chain", "零部件", "Parts", 61, sectors=(SECTOR,), rank=301),
        own,
        told("chain", "整车", "Vehicles", 9, sectors=(SECTOR,), rank=303),
        told("suppliers", "精密铸件", "Precision castings", 34, rank=311),
        told("suppliers", "磁性材料", "Magnets", 7, rank=312),
    ]


def costs():
    monthly, hourly = text("元/月", "RMB a month"), text("元/千瓦时", "RMB/kWh")
    return [
        told("cost", "操作工", "Operators", 7800, amount_high=Decimal(9200), unit=monthly,
             cost_group="labour", in_sum=True, rank=201),
        told("cost", "工业用电", "Industrial power", "0.68", unit=hourly,
             cost_group="power", in_sum=True, rank=204),
        told("talent", "工程师", "Engineers", 21000, unit=text("人", "people"), rank=221),
        told("living", "国际学校", "International school",
             statement=text("设英语、德语课程。", "Teaches in English and German."), rank=231),
        told("environment", "优良天数", "Days of good air", "82.7", unit=text("%", "%"), rank=241),
    ]  # fmt: skip


def investment(*millions):
    """Paid-in foreign investment, the last of the years being 2025."""
    years = range(2026 - len(millions), 2026)
    return [
        told("fdi", "实际到账外资", "Paid-in foreign investment", amount * 1_000_000,
             unit=text("美元", "US$"), as_of=date(year, 12, 31), rank=400 - year % 100,
             source=text("区商务局", "District Commerce Bureau"))
        for year, amount in zip(years, millions, strict=True)
    ]  # fmt: skip


def neighbours(world):
    return [
        Company(
            name=text("天濑川精工（江州）有限公司", "Amasegawa Precision (Jiangzhou) Co., Ltd."),
            country=Country("JP"),
            sector=SECTOR,
            products=text("减速器齿轮", "Gears for reducers"),
            may_be_named=True,
            settled_in=world.park.id,
            settled_since=2019,
        )
    ]


def policies():
    return [
        Policy(
            kind="industry",
            name=text("支持新能源汽车的实施意见", "Opinions on new-energy vehicles"),
            summary=text("支持首台套应用。", "Support for first applications."),
            number="江高管规〔2026〕8号",
            issued_by=text("江州高新区管委会", "Administrative Committee"),
            issued_on=date(2026, 2, 2),
            valid_until=date(2028, 2, 2),
            review_number="江高公竞审〔2026〕11号",
            review_on=date(2026, 1, 20),
        )
    ]


def procedure():
    def step(rank, zh, en, office, begins, ends, **changed):
        values = {
            "name": text(zh, en),
            "office": office,
            "side": "us",
            "begins": Decimal(begins),
            "ends": Decimal(ends),
            "source": text("绿色通道办理清单", "Green-channel list"),
            "as_of": AS_OF,
            "rank": rank,
        }
        return ProcedureStep(**values | changed)

    desk = text("市场监管局", "Market Regulation")
    own = text("贵公司", "Your company")
    return [
        step(1, "企业设立登记", "Company registration", desk, 0, "0.2", working_days=2),
        step(2, "厂房建设", "Construction", own, 4, 13, side="them"),
        step(3, "投产", "Start of production", own, 17, 17, side="them"),
    ]


def own_affairs(firm):
    return [
        Visit(
            company=firm.id,
            kind="meeting",
            at=datetime(2026, 10, 14, 2, tzinfo=UTC),
            zone=BEIJING,
            place=text("上海", "Shanghai"),
        ),
        Appointment(
            company=firm.id,
            status="confirmed",
            starts=datetime(2026, 12, 8, 6, tzinfo=UTC),
            ends=datetime(2026, 12, 8, 8, tzinfo=UTC),
            zone=BEIJING,
            agenda=text("实地考察B-07、A-03地块", "Plots B-07 and A-03, on foot"),
        ),
    ]


def enrich(world):
    """The world with all that the sections of a pack need; the records are in `world.more`."""
    own, links = chain()
    world.company.chain_link = own.id
    world.company.letter = text("感谢10月14日的会面。", "Thank you for our talk on 14 October.")
    world.more = [
        *requirements(world.company),
        *links,
        *costs(),
        *investment(640, 612, 689, 742),
        *neighbours(world),
        *policies(),
        *procedure(),
        *own_affairs(world.company),
        told(
            "park",
            "防洪标准",
            "Flood protection",
            statement=text("百年一遇", "1 in 100 years"),
            park=world.park.id,
            rank=601,
        ),
    ]
    world.plots[1].hall = Hall(2, Decimal(24), Decimal(9), Decimal(5), Decimal(10))
    return SimpleNamespace(**vars(world))
