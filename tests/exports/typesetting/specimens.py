"""Specimen pages: a document for each kind of block, as a reader would meet it."""

import io
from collections.abc import Callable, Iterator

from PIL import Image

from exports.typesetting.beside import Beside
from exports.typesetting.blocks import Block
from exports.typesetting.chart_model import Chart, Kind, Series, Span
from exports.typesetting.charts import chart
from exports.typesetting.comparison import Asked, Comparison, Group, Offered, comparison, marks
from exports.typesetting.contact_card import Person, contact_card
from exports.typesetting.page import CoverWords, Entry, Number, Page, Pair, Strong
from exports.typesetting.park_plan import Parcel, Use, park_plan, uses
from exports.typesetting.plot_plan import PlotWords, Utility, plot_plan
from exports.typesetting.price_band import Price, price_band
from exports.typesetting.rings import Kind as Lies
from exports.typesetting.rings import Place, Ring, kinds, rings
from exports.typesetting.shapes import Mark
from tests.exports.typesetting.drawings import VCARD

ENGLISH = (
    "You asked for a site on which construction can begin in the spring, with environmental "
    "approval obtained beforehand and two independent feeds of 12 MVA each. Plot B-07 lies 3 km "
    "from the motorway; its boundary has a DN 500 main, and the temperature of the process water "
    "stays ≤ 28 °C throughout the year. Dr. Lindqvist’s colleagues – engineers from the “second "
    "plant” — visited it on 9 December 2026 and found the infrastructure satisfactory."
)
CHINESE = (
    "贵公司提出：场地须于明春具备开工条件，环境影响评价先行完成，供电为两路独立电源、每路12 MVA。"
    "B-07地块距高速公路入口3公里，红线处有DN 500供水管；工艺用水全年水温≤28℃。“二期工厂”的工程师"
    "于2026年12月9日实地考察——对配套条件表示满意……详见《园区配套一览》（第7页）。"
)
FIELD = ((0, 0), (262, 0), (262, 317), (0, 309))
YEARS = tuple(str(year) for year in range(2018, 2026))


def two(page: Page, english: str, chinese: str) -> Pair:
    """Both, the page's own language first."""
    return Pair(chinese, english) if page.lead == "zh" else Pair(english, chinese)


def text_pair(page: Page) -> Iterator[Block]:
    yield page.title(
        two(page, "How we answer your questions", "逐项答复"),
        two(page, "Every requirement has an answer and a day.", "每项需求均有答复、来源和日期。"),
    )
    yield page.pair(two(page, ENGLISH, CHINESE))
    yield page.heading(two(page, "What follows from it", "下一步"), ruled=True)
    yield page.pair(two(page, ENGLISH, CHINESE))
    yield page.paragraph(two(page, ENGLISH, CHINESE))
    yield page.notes(
        two(page, "Source: Harbour Zone, 30 June 2026.", "来源：海港区，2026年6月30日。")
    )


def answers(page: Page) -> Iterator[Block]:
    """Strong words in running text, and columns in which words are divided."""
    yield page.title(two(page, "Why here, for you", "为何适合贵公司"))
    answer = two(
        page,
        "Yes: two independent feeds of 12 MVA each reach the boundary.",
        "可以：红线处有两路独立电源，每路12 MVA。",
    )
    more = two(
        page,
        " The substation north of it has administrative permission for a further transformer; "
        "notwithstanding this, your manufacturing installation needs environmental approval.",
        "北侧变电站已获准增设一台主变；但贵公司项目须先办理环境影响评价。",
    )
    yield page.pair([Strong(answer), more])
    yield page.paragraph(
        [
            two(page, ENGLISH, CHINESE),
            more,
            Strong(two(page, " We answer for it by name", "专人负责")),
            two(page, ".", "。"),
        ]
    )
    rows = [
        (
            Entry(two(page, "Environmental approval", "环境影响评价"), strong=True),
            Entry([Strong(answer), more]),
            two(page, ENGLISH, CHINESE),
        )
    ]
    head = [
        two(page, "Requirement", "需求"),
        two(page, "Our answer", "答复"),
        two(page, "What it means", "说明"),
    ]
    yield page.table(head, rows, (2, 3, 3))
    narrow = (page.paragraph(two(page, ENGLISH, CHINESE)),)
    yield Beside(
        (narrow, (page.paragraph([Strong(answer), more]),), (page.paragraph(answer),)), (4, 3, 2)
    )


def table(page: Page) -> Iterator[Block]:
    yield page.title(two(page, "Utilities at the boundary", "基础设施配套"))
    rows = [
        (
            two(page, "Power", "供电"),
            Entry("24 MVA", strong=True, end=True),
            two(
                page, "Two independent feeds from the substation at the northern boundary", "双回路"
            ),
            Entry(two(page, "30 June 2026", "2026年6月30日"), quiet=True),
        ),
        (
            Entry(two(page, "Steam", "蒸汽"), mark=Mark.PARTLY),
            Entry("60 t/h", strong=True, end=True),
            two(page, "By pipeline from the combined heat and power station", "热电厂管道供汽"),
            "",
        ),
    ]
    head = [
        two(page, "Utility", "类别"),
        Entry(two(page, "Capacity", "可供容量"), end=True),
        two(page, "How", "方式"),
        two(page, "As of", "截至"),
    ]
    yield page.table(head, rows * 14, (3, 2, 4.6, 2.4))


def figures(page: Page) -> Iterator[Block]:
    yield page.title(
        two(page, "At a glance", "概览"), two(page, "One port, two airports.", "一港两机场。")
    )
    numbers = [
        Number(
            "2,196",
            "RMB bn",
            two(page, "Gross product", "地区生产总值"),
            two(page, "Bureau", "统计局"),
        ),
        Number(
            "508.91", "km²", two(page, "Area of the zone", "园区面积"), two(page, "Survey", "勘测")
        ),
        Number("38", "%", two(page, "Share of research staff", "研发人员占比")),
        Number("1,234,567,890", "US$ million", two(page, "Paid-in investment", "实际到账外资")),
    ]
    yield from page.figures(numbers)


def bars(page: Page) -> Iterator[Block]:
    growth = (Series("", (102, 131, 127, 160, 188, 203, 231, 264)),)
    said = two(page, "Output has more than doubled in seven years.", "七年间产值翻了一番多。")
    title, unit = two(page, "Output", "产值"), two(page, "RMB bn", "十亿元")
    source = two(page, "Statistics bureau, 2026", "统计局，2026年")
    yield chart(page, Chart(Kind.BAR, title, YEARS, growth, unit, 7, said, source))
    firms = (
        two(page, "Batteries", "电池"),
        two(page, "Drive units", "驱动单元"),
        two(page, "Castings", "铸件"),
    )
    yield chart(page, Chart(Kind.LYING, title, firms, (Series("", (88, 51, 17)),), unit, 1, said))
    yield chart(page, Chart(Kind.LINE, title, YEARS, growth, unit, 7, said, source))


def calendars(page: Page) -> Iterator[Block]:
    steps = (
        two(page, "Permits", "许可"),
        two(page, "Building", "建设"),
        two(page, "Production", "投产"),
    )
    office = Series(
        two(page, "Office", "窗口"), (Span(0, 3, "Bureau"), None, Span(17, 17, "Sept 2028"))
    )
    company = Series(two(page, "You", "企业"), (None, Span(3, 12, "Your builder"), None))
    yield chart(
        page,
        Chart(
            Kind.SPAN,
            two(page, "Clock to production", "投产时限"),
            steps,
            (office, company),
            strong=2,
            details=("30 working days", "9 months", ""),
            heads=(
                two(page, "Step", "环节"),
                two(page, "Committed", "承诺时限"),
                two(page, "Months", "月"),
            ),
        ),
    )
    parts = tuple(
        Series(name, values)
        for name, values in (
            (two(page, "Available", "可供"), (12, 9, 20)),
            (two(page, "Built", "已建"), (30, 41, 18)),
            (two(page, "Green", "绿地"), (8, 8, 11)),
        )
    )
    parks = (
        two(page, "East Park", "东园"),
        two(page, "West Park", "西园"),
        two(page, "Belt", "产业带"),
    )
    yield chart(page, Chart(Kind.STACKED, two(page, "Land", "土地"), parks, parts, "ha", 2))


def location(page: Page) -> Iterator[Block]:
    yield page.title(two(page, "Where we are", "区位"))
    circles = [Ring(75, "1 h"), Ring(150, "2 h"), Ring(225, "3 h")]
    places = [
        Place(two(page, "Port City", "港城"), Lies.PORT, 60, -58),
        Place(two(page, "Airport", "机场"), Lies.AIRPORT, -20, 31),
        Place(two(page, "Capital", "省会"), Lies.CITY, -120, 66),
    ]
    yield rings(page, two(page, "Harbour Zone", "海港区"), places, circles)
    yield kinds(
        page,
        {
            Lies.CITY: two(page, "City", "城市"),
            Lies.AIRPORT: two(page, "Airport", "机场"),
            Lies.PORT: two(page, "Port", "港口"),
        },
        two(page, "Hours by road", "公路车程"),
    )


def plans(page: Page) -> Iterator[Block]:
    yield plot_plan(
        page,
        FIELD,
        PlotWords("B-07", "8.20 ha", two(page, "Setback 15 m", "退界15米")),
        setback_metres=15,
        utilities=[Utility("E", 0), Utility("G", 1), Utility("W", 1), Utility("T", 3)],
    )
    yield park_plan(
        page,
        [
            Parcel("B-07", FIELD, Use.SHOWN),
            Parcel("B-08", tuple((x + 280, y) for x, y in FIELD), Use.AVAILABLE),
            Parcel("B-09", tuple((x + 560, y) for x, y in FIELD), Use.AVAILABLE),
        ],
    )
    yield uses(
        page,
        {
            Use.SHOWN: two(page, "This plot", "本地块"),
            Use.AVAILABLE: two(page, "Also available", "另有可供"),
        },
    )


def compared(page: Page) -> Iterator[Block]:
    def asked(words: Pair, *marks_of: Mark) -> Asked:
        offered = (Offered(mark, f"{9 + 3 * at} MVA") for at, mark in enumerate(marks_of))
        return Asked(words, tuple(offered))

    yield page.title(two(page, "Plots compared", "地块比选"))
    groups = (
        Group(
            two(page, "Musts", "必要条件"),
            (
                asked(
                    two(page, "Power ≥ 12 MVA", "供电≥12 MVA"), Mark.MET, Mark.PARTLY, Mark.NOT_MET
                ),
                asked(two(page, "Ready in spring", "明春可开工"), Mark.MET, Mark.MET, Mark.UNKNOWN),
            ),
            two(page, "Musts met", "满足：必要条件"),
        ),
        Group(
            two(page, "Wants", "期望条件"),
            (asked(two(page, "Rail siding", "铁路专用线"), Mark.NOT_MET, Mark.MET, Mark.MET),),
            two(page, "Wants met", "满足：期望条件"),
        ),
    )
    places = (
        ("B-07", two(page, "East Park", "东园")),
        ("A-03", "Belt"),
        ("NEV-2", two(page, "West", "西")),
    )
    yield comparison(page, Comparison(places, groups, 0))
    yield marks(
        page, {Mark.MET: two(page, "Met", "满足"), Mark.NOT_MET: two(page, "Not met", "不满足")}
    )


def price(page: Page) -> Iterator[Block]:
    yield price_band(
        page,
        Price(
            two(page, "Indicative price range", "参考价格区间"),
            "RMB 480–560 thousand per mu",
            ("RMB 7.2–8.4 million per ha", two(page, "", "每亩48万—56万元")),
            two(page, "Price valid until", "价格有效期至"),
            "28 February 2027",
            two(page, "The final price results from a public tender.", "以招拍挂成交价为准。"),
        ),
    )
    text = page.paragraph(two(page, "The hall is ready for machines.", "厂房具备设备进场条件。"))
    photograph = page.picture(
        _gradient(), two(page, "Hall 3", "3号厂房"), two(page, "Photo: Zone", "图：区")
    )
    yield Beside(((photograph,), (text,)), (7, 5))


def contact(page: Page) -> Iterator[Block]:
    yield page.title(two(page, "Your team here", "服务团队"))
    for name, sign in (
        (two(page, "Min Zhou", "周敏"), ""),
        (two(page, "Łukasz Kim", "김우진"), "김"),
    ):
        yield contact_card(
            page,
            Person(
                name=name,
                role=two(page, "Deputy director, investment promotion bureau", "招商局副局长"),
                work=two(page, "Coordinates all through to production.", "牵头协调，服务到投产。"),
                reach=("+86 519 0000 0101", "zhou.min@harbour.example"),
                languages_label=two(page, "Speaks", "工作语言"),
                languages=two(page, "Chinese, English, German", "中文、英语、德语"),
                scan=two(page, "Scan to save contact", "扫码存入通讯录"),
                vcard=VCARD,
                sign=sign,
            ),
        )


def cover(page: Page) -> Iterator[Block]:
    yield page.cover(
        CoverWords(
            two(page, "Investment briefing", "投资环境资料"),
            two(page, "Harbour Zone", "海港区"),
            two(page, "Harbour Zone", "海港区"),
            [
                two(page, "Prepared for", "敬呈"),
                "Dr. Anna Lindqvist",
                "Chief operating officer",
                two(page, "Möller & Co", "默勒公司首席运营官 安娜·林奎斯特博士"),
            ],
            [
                two(page, "Your host", "接待单位"),
                two(page, "Min Zhou", "周敏"),
                two(page, "Bureau", "招商局"),
            ],
            [
                [two(page, "Date", "日期"), two(page, "23 November 2026", "2026年11月23日")],
                [
                    two(page, "Valid until", "有效期至"),
                    two(page, "28 February 2027", "2027年2月28日"),
                ],
                [two(page, "No.", "编号"), "2026-17"],
            ],
            [(two(page, "Port City", "港城"), 60, -58), (two(page, "Capital", "省会"), -120, 66)],
        )
    )


SPECIMENS: dict[str, Callable[[Page], Iterator[Block]]] = {
    made.__name__.replace("_", "-"): made
    for made in (
        text_pair,
        answers,
        table,
        figures,
        bars,
        calendars,
        location,
        plans,
        compared,
        price,
        contact,
        cover,
    )
}


def _gradient() -> bytes:
    file = io.BytesIO()
    Image.linear_gradient("L").save(file, "PNG")
    return file.getvalue()
