"""Packs from the store to the file: what stands on the sheets, and that no half file is left."""

import io
import re
import resource
from datetime import date
from decimal import Decimal

import pikepdf
import pypdfium2
import pytest

from exports.briefing.draft import HEIGHT, TOP
from exports.briefing.findings import Level
from exports.briefing.pack import make_pack
from exports.errors import PaperError
from exports.typesetting import filling, fonts
from exports.typesetting.fonts import Fonts
from exports.typesetting.grid import A4, RULE
from storage.entities.place import Plot
from storage.progress import CancelledError
from storage.settings import DEMONSTRATION
from storage.values import LocalizedText, PersonName, PriceBand, TextStatus
from tests.exports.briefing import world as zone
from tests.exports.typesetting.reading import boxes, hits

BOTH = ("en", "zh")
ALL_LANGUAGES = [("en", "zh"), ("zh", "en"), ("en",), ("zh",)]
SECTIONS = (
    "cover",
    "letter",
    "glance",
    "location",
    "park",
    "plots",
    "team",
    "next_steps",
    "sources",
)


def sheets(pdf):
    """The text of each sheet; what a line end parts is put together again."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in document]


def sheet_with(pdf, title):
    """The text of the first sheet after the cover that has these words."""
    return next(told for told in sheets(pdf)[1:] if title in told)


def raw_sheets(pdf):
    """The lines of each sheet, as they are broken."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range().splitlines() for page in document]


def text(pdf):
    return " ".join(sheets(pdf))


class TestLanguages:
    @pytest.mark.parametrize("languages", ALL_LANGUAGES, ids=",".join)
    def test_every_section_in_every_choice_of_languages(self, make, languages):
        made = make(languages)
        told = text(made.pdf)
        assert made.result.sections == SECTIONS
        assert made.result.pages == len(sheets(made.pdf))
        assert not made.result.draft
        for language, words in (("en", "Next steps agreed"), ("zh", "下一步工作安排")):
            assert (words in told) == (language in languages)

    def test_the_first_language_leads(self, make):
        english, chinese = (make(languages).pdf for languages in (BOTH, BOTH[::-1]))
        first, second = (sheet_with(pdf, "At a glance") for pdf in (english, chinese))
        assert first.index("At a glance") < first.index("概览")
        assert second.index("概览") < second.index("At a glance")
        count = len(sheets(english))
        assert f"Page 2 of {count}" in sheets(english)[1]
        assert f"第 2 页，共 {count} 页" in sheets(english)[1]

    @pytest.mark.parametrize(
        ("languages", "shown", "other"),
        [
            (("en",), ["128.6 RMB bn", "Gross regional product"], "亿元"),
            (("zh",), ["1,286 亿元", "地区生产总值"], "RMB bn"),
            (BOTH, ["128.6 RMB bn", "地区生产总值（亿元：1,286）"], "RMB bn:"),
            (BOTH[::-1], ["1,286 亿元", "Gross regional product (RMB bn: 128.6)"], "（亿元"),
            (BOTH[::-1], ["81.2 万人", "Resident population (812,000 people)"], "(people"),
        ],
    )
    def test_a_figure_stands_in_the_unit_of_its_reader(self, make, languages, shown, other):
        told = sheet_with(make(languages).pdf, shown[1].partition("（")[0].partition(" (")[0])
        assert all(words in told.replace("\u00a0", " ") for words in shown)
        assert other not in told

    def test_a_text_in_one_language_alone_takes_the_leads_place(self, make, world):
        world.plots[0].description = LocalizedText.of(TextStatus.REVIEWED, zh="只有中文说明")
        assert "只有中文说明" in text(make(BOTH, plots=[world.plots[0].id]).pdf)

    def test_a_pack_in_languages_its_content_was_not_read_in(self, read):
        with pytest.raises(ValueError, match="not read"):
            make_pack(read(("zh",)), languages=("en",), out=io.BytesIO())


class TestSheets:
    def test_the_cover_names_the_addressee_and_the_host(self, make):
        cover = sheets(make().pdf)[0].replace("\u00a0", " ")
        for words in (
            "Dr. Łucja Lindqvist",
            "Chief Operating Officer",
            "诺尔维克驱动系统公司首席运营官 露琪亚·林奎斯特博士",
            "Zhou Min",
            "Valid until 有效期至",
            "28 February 2027",
            "JZ-2026-0001",
        ):
            assert words in cover

    def test_a_plot_is_told_with_its_price_and_its_validity(self, make):
        told = text(make().pdf).replace("\u00a0", " ")
        for words in (
            "Plot B-07",
            "8.2 ha",
            "123 mu",
            "20.3 acres",
            "RMB 480,000–560,000 per mu",
            "48–56万元/亩",
            "2 × 12 MVA, 10 kV",
            "RMB 0.68 per kWh",
            "0.68元/千瓦时",
            "218元/吨",
            "20 t/h, 0.8 MPa, 220 °C",
            "47 min by high-speed rail",
            "高铁47分钟",
            "18.4公里",
        ):
            assert words in told
        assert "C-11" not in told  # sold

    def test_a_rent_is_told_with_what_it_is_for(self, make, world):
        world.plots[0].price = PriceBand(Decimal(16), Decimal(19), "CNY", "m2", date(2027, 2, 28))
        world.plots[0].price_basis = zone.text("月租金，不含物业费。", "Rent a month, net.")
        more = [zone.plot(world.park, f"D-{number}") for number in range(3)]
        shown = [*world.plots[:2], *more]
        world.plots += more
        made = make(plots=[plot.id for plot in shown])
        listed = sheet_with(made.pdf, "The plots").replace("\u00a0", " ")
        assert "RMB 16–19 per m² Rent a month, net." in listed
        assert "16–19元/平方米 月租金，不含物业费。" in listed
        assert listed.count("public tender") == 0  # of land, what it is for needs no words
        told = sheets(made.pdf)
        sheet = next(t for t in told if "Plot B-07" in t[:300]).replace("\u00a0", " ")
        assert sheet.index("RMB 16–19 per m²") < sheet.index("Rent a month, net.")

    def test_rents_on_sheets_that_plots_share(self, make, world):
        plots = [zone.plot(world.park, f"D-{number:02}") for number in range(7)]
        plots[3].price_basis = zone.text("月租金，不含物业费。", "Rent a month, net.")
        world.plots += plots
        assert "Rent a month, net." in text(make(("en",), plots=[p.id for p in plots]).pdf)

    def test_a_plot_stands_on_one_sheet(self, make, world):
        told = sheets(make(plots=[world.plots[0].id]).pdf)
        assert sum("Site coverage" in sheet for sheet in told) == 1

    def test_the_person_on_the_cover_is_no_unit(self, make):
        told = sheets(make().pdf)[0]
        assert "联系人" in told
        assert "接待单位" not in told

    def test_without_a_person_the_unit_is_the_host(self, make, world):
        world.company.owner = None
        told = sheets(make().pdf)[0]
        assert "Hosted by 接待单位" in told
        assert "联系人" not in told

    @pytest.mark.parametrize(
        "address",
        [
            "wen@jiangzhou.example",
            "zhou@jiangzhou-hightech.example",
            "gu.wenlan.investment@jiangzhou-hightech.example",
        ],
    )
    def test_an_address_of_mail_is_copied_in_one_line_wherever_it_is_parted(
        self, make, world, address
    ):
        world.staff.host.mails = zone.mail(address)
        pdf = make().pdf
        lines = [line.strip() for sheet in raw_sheets(pdf) for line in sheet]
        assert sum(line.endswith(address) for line in lines) == 2  # on the cover and in the team
        assert hits(pdf, address) == 2

    def test_a_price_that_does_not_hold_is_told_on_request(self, make, world):
        world.plots[0].price = PriceBand(Decimal(700_000), Decimal(800_000), "CNY", "mu")
        made = make(plots=[world.plots[0].id])
        told = text(made.pdf)
        assert "On request" in told
        assert "备索" in told
        assert "700,000" not in told
        assert made.result.draft

    def test_a_plot_of_which_little_is_known(self, make, world):
        bare = Plot(number="E-9", park=world.park.id, availability="available", term_years=50)
        world.plots.append(bare)
        told = text(make(plots=[bare.id]).pdf)
        assert "Plot E-9" in told
        assert "E-9地块" in told
        assert "On request" in told
        assert re.search(r"50\s*years", told)

    def test_a_plot_of_which_much_is_told(self, make, world):
        plot = world.plots[0]
        plot.description = zone.text("很长的说明。" * 30, "A long description. " * 30)
        plot.distances = (zone.way("metro", "星渚路站", "Xingzhu Road Station", "0.6", None),)
        told = text(make(plots=[plot.id]).pdf)
        assert told.count("A long description.") == 30
        assert "Distances" in told
        assert "Xingzhu Road Station" in told

    def test_parks_are_told_apart_where_there_are_several(self, make, world):
        other = zone.park()
        other.name = zone.text("生物医药产业园", "Biomedicine Park")
        other.description = zone.text("面向医疗器械。", "For medical devices.")
        other.distances = ()
        there = zone.plot(other, "F-1")
        nowhere = Plot(number="G-1", availability="available")
        world.parks = [other]
        more = [zone.plot(other, f"F-{number}") for number in (2, 3)]
        world.plots += [there, nowhere, *more]
        shown = [world.plots[0], there, nowhere, *more]
        told = text(make(plots=[plot.id for plot in shown]).pdf)
        assert "For medical devices." in told
        assert "Park 园区 Land use 用地性质" in told

    def test_promises_are_told_with_who_and_when(self, make):
        told = text(make(("en",)).pdf)
        assert "We Written answer on sea freight to Gothenburg. Chen Kun 15 Dec 2026" in told
        assert "You Load profile and the water quality you need. Kim Min-jun" in told
        assert "Draft letter of intent" not in told  # kept already

    def test_steps_of_one_side_alone_are_counted_alone(self, make, world):
        del world.promises[1]
        told = text(make().pdf)
        assert "Agreed: two steps by us." in told
        assert "我方2项。" in told
        assert "by you" not in told
        assert "贵方0项" not in told

    def test_an_overdue_promise_of_ours_is_not_told(self, make, world):
        world.promises[0].due = date(2026, 11, 22)
        made = make()
        assert "sea freight" not in text(made.pdf)
        assert made.result.draft

    def test_the_legal_note_excepts_what_is_promised_by_a_day(self, make):
        told = text(make().pdf)
        assert "Except for our steps" in told
        assert "除“下一步工作安排”所列我方事项外" in told.replace(" ", "")

    def test_the_legal_note_excepts_nothing_where_nothing_is_promised(self, make, world):
        world.promises.clear()
        told = text(make().pdf)
        assert "Nothing here is an offer or a commitment." in told
        assert "本资料仅供参考，不构成要约或承诺。" in told
        assert "Except" not in told
        assert "承诺时限" not in told

    def test_measures_have_no_word_of_rates(self, make):
        told = text(make().pdf)
        assert "计量单位" in told
        assert "Rates" not in told

    def test_a_section_with_nothing_to_say_is_left_out(self, make, world):
        world.facts.clear()
        world.promises.clear()
        made = make()
        assert not {"glance", "next_steps"} & set(made.result.sections)
        assert "At a glance" not in text(made.pdf)
        assert "Where the figures come from" not in text(made.pdf)

    def test_one_language_needs_no_clause_about_two(self, make):
        assert "prevails" in text(make(BOTH).pdf)
        assert "prevails" not in text(make(("en",)).pdf)

    def test_examples_are_marked_on_every_sheet(self, make, store):
        store.remember(DEMONSTRATION, "7")
        told = sheets(make().pdf)
        assert all("Demonstration figures" in sheet and "示例数据" in sheet for sheet in told)
        assert "Draft" not in told[0]

    def test_an_exchange_rate_is_told_where_a_price_carries_one(self, make, world):
        supplies = world.plots[0].utilities
        dollars = zone.Money(
            Decimal(5), "USD", Decimal("7.12"), date(2026, 11, 20), "国家外汇管理局"
        )
        world.plots[0].utilities = (zone.supply("power", "1", "MVA", 1, "", "kWh"), *supplies)
        world.plots[0].utilities = tuple(
            zone.Utility(id=supply.id, kind=supply.kind, price=dollars, per="kWh")
            for supply in world.plots[0].utilities
        )
        told = text(make(plots=[world.plots[0].id]).pdf).replace("\u00a0", " ")
        assert "US$1 = RMB 7.12" in told
        assert "1美元=7.12元" in told
        assert told.count("Exchange rate used") == 1
        assert "Rates and measures" in told


class TestUnusualStores:
    def test_a_company_alone_in_an_empty_store(self, store, make, world):
        for name in vars(world).copy():
            if name != "company":
                delattr(world, name)
        world.company.owner = None
        made = make()
        assert made.result.draft
        assert made.result.sections == ("cover", "sources")
        assert "Norrvik Drive Systems AB" in sheets(made.pdf)[0]

    def test_a_company_without_a_printable_name(self, make, world):
        world.company.name = LocalizedText.of(en="Unreviewed")
        del world.contacts.chief, world.contacts.engineer
        world.promises.clear()
        told = text(make().pdf)
        assert "Name to be confirmed" in told
        assert "名称待核实" in told
        assert "Unreviewed" not in told

    def test_forty_plots_share_sheets(self, make, world):
        plots = [zone.plot(world.park, f"D-{number:02}") for number in range(40)]
        world.plots += plots
        made = make(plots=[plot.id for plot in plots])
        told = text(made.pdf)
        assert all(f"Plot D-{number:02}" in told for number in range(40))
        assert made.result.pages < 32

    def test_four_hundred_plots(self, make, world):
        plots = [zone.plot(world.park, f"D-{number:03}") for number in range(400)]
        world.plots += plots
        made = make(plots=[plot.id for plot in plots])
        told = text(made.pdf)
        assert all(f"Plot D-{number:03}" in told for number in range(400))
        assert not [f for f in made.result.findings if f.code.endswith("_overfull")]
        assert made.result.pages < 300

    def test_names_are_printed_as_they_are(self, make, world):
        name = "<img src=\"file:///etc/passwd\"/> A<B & Co =cmd|' /C calc'!A0 &amp; {n} %s"
        world.company.name = LocalizedText.of(TextStatus.REVIEWED, en=name, zh=name)
        world.contacts.chief.name = PersonName(native="<b>Bold</b> & {name}")
        made = make()
        told = sheets(made.pdf)[0]
        assert name in told
        assert "<b>Bold</b> & {name}" in told
        assert "root:" not in text(made.pdf)

    def test_a_name_of_two_hundred_thousand_letters_is_cut_and_found(self, make, world):
        world.company.name = LocalizedText.of(TextStatus.REVIEWED, en="x" * 200_000)
        world.plots[0].description = LocalizedText.of(TextStatus.REVIEWED, en="y" * 200_000)
        made = make(("en",), plots=[world.plots[0].id])
        assert [f.code for f in made.result.findings][:1] == ["name_too_long"]
        assert made.result.pages < 80
        letters = text(made.pdf).replace(" ", "")
        assert "x" * 159 + "…" in letters
        assert "x" * 160 not in letters
        assert letters.count("y") > 200_000

    def test_a_plot_and_a_park_without_a_name_that_may_be_printed(self, make, world):
        unchecked = zone.text("草稿名称", "Draft name", TextStatus.DRAFT)
        world.park.name = world.plots[0].name = unchecked
        world.plots[0].number = ""
        for languages in ALL_LANGUAGES:
            made = make(languages)
            assert made.result.draft
            told = text(made.pdf)
            assert "草稿名称" not in told
            assert "Draft name" not in told
            assert ("Park" in told) == ("en" in languages)

    @pytest.mark.parametrize(
        ("who", "sheet"), [(lambda world: world.contacts.chief, 1), (lambda w: w.staff.host, 1)]
    )
    def test_what_has_no_room_on_the_cover_is_told(self, make, world, who, sheet):
        long = " ".join(f"office{number}" for number in range(900))
        who(world).title = LocalizedText.of(TextStatus.REVIEWED, en=long, zh="主任")
        made = make(("en",))
        found, *_ = (f for f in made.result.findings if f.code == "words_overfull")
        assert found.level is Level.SHOULD_FIX
        assert found.values["sheet"] == sheet
        assert found.values["words"] in f"{long}…"
        assert not made.result.draft
        assert str(found.values["words"]).split()[0] not in sheets(made.pdf)[0].split()

    def test_a_word_that_cannot_be_broken_into_its_place_is_told(self, make, world, monkeypatch):
        monkeypatch.setattr(filling, "divided", lambda word, *_: [word])
        world.company.name = LocalizedText.of(TextStatus.REVIEWED, en="W" * 90, zh="公司")
        made = make()
        told = [f for f in made.result.findings if f.code == "words_overfull"]
        assert [f.values["sheet"] for f in told][:2] == [1, 2]
        assert all(f.values["words"] == "W" * 59 + "…" for f in told)

    def test_a_long_name_stands_in_the_head_with_an_ellipsis(self, make, world):
        name = "驱动系统" * 20
        world.company.name = LocalizedText.of(TextStatus.REVIEWED, en=name, zh=name)
        made = make()
        assert not [f for f in made.result.findings if f.code.endswith("_overfull")]
        whole, head = (told.replace(" ", "") for told in sheets(made.pdf)[:2])
        assert name in whole
        assert name not in head
        assert re.search("[驱动系统]…", head)

    def test_rare_characters_are_legible(self, make, world):
        world.staff.host.name = PersonName(native="王堃㛃𬭳", romanised="Łukasz Čğđ 김")
        made = make()
        told = text(made.pdf)
        assert made.result.missing == ()
        assert "Łukasz Čğđ 김" in told
        assert "王堃㛃𬭳" in told

    def test_a_character_without_a_face_makes_a_draft(self, make, world):
        world.staff.host.name = PersonName(native="Smile \U0001f600")
        made = make()
        assert made.result.missing == ("\U0001f600",)
        assert made.result.findings[0].code == "characters_missing"
        assert all("Draft for internal review 内部审阅稿" in told for told in sheets(made.pdf))


class TestDraft:
    def test_every_sheet_of_a_draft_is_marked(self, make, world):
        world.facts[0].as_of = None
        made = make()
        assert made.result.draft
        assert all("Draft for internal review 内部审阅稿" in told for told in sheets(made.pdf))

    def test_the_mark_covers_no_letter_of_a_long_name(self, make, world):
        long = "Norrvik Drive Systems and Precision Transmissions Engineering Aktiebolag"
        world.company.name = zone.text("诺尔维克驱动系统公司", long)
        world.facts[0].as_of = None
        pdf = make().pdf
        edge = A4[1] - TOP - HEIGHT  # of the mark, from the foot of the sheet
        head = [box for n, _, box in boxes(pdf) if n == 2 and box[1] > A4[1] - RULE]
        marked = [box for box in head if box[3] > edge]
        named = [box for box in head if box[3] <= edge]
        assert all(box[1] >= edge for box in marked)
        assert len({round(box[1] / 10) for box in named}) > 1, "the name stands on two lines"

    def test_advice_alone_makes_no_draft(self, make, world):
        world.promises[0].due = None
        made = make()
        assert not made.result.draft
        assert "Draft" not in text(made.pdf)
        assert "To be agreed" in text(made.pdf)


class TestFile:
    def test_equal_stores_and_days_give_equal_bytes(self, make):
        assert make().pdf == make().pdf
        assert make().result.sha256 == make().result.sha256
        assert make(today=date(2026, 11, 24)).pdf != make().pdf

    def test_what_the_file_says_of_itself(self, make):
        with pikepdf.open(io.BytesIO(make(("zh", "en")).pdf)) as pdf:
            about = {str(key): str(value) for key, value in pdf.docinfo.items()}
            assert str(pdf.Root.Lang) == "zh"
            outline = [str(item.title) for item in pdf.open_outline().root]
        assert about["/Title"] == "投资环境资料　诺尔维克驱动系统公司"
        assert about["/Author"] == "江州高新区招商局"
        assert about["/Creator"] == about["/Producer"] == "Fieldbook"
        assert about["/CreationDate"].startswith("D:20261123")
        assert outline[0] == "投资环境资料"
        assert "概览" in outline

    def test_the_file_is_what_was_made(self, read, make, tmp_path):
        out = tmp_path / "资料 pack.pdf"
        out.write_bytes(b"an older one")
        result = make_pack(read(), languages=BOTH, out=out)
        assert out.read_bytes() == make().pdf
        assert result.sha256 == make().result.sha256
        assert files(tmp_path) == ["资料 pack.pdf"]

    def test_a_full_disk_leaves_the_older_file(self, read, tmp_path):
        content = read()
        out = tmp_path / "pack.pdf"
        out.write_bytes(b"an older one")
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
        try:
            with pytest.raises(PaperError, match=r"disk is full.*pack\.pdf"):
                make_pack(content, languages=BOTH, out=out)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert out.read_bytes() == b"an older one"
        assert files(tmp_path) == ["pack.pdf"]

    @pytest.mark.parametrize("sheet", [1, 3, 8])
    def test_stopping_leaves_no_file(self, read, tmp_path, sheet):
        def stop(done, total):
            assert total >= sheet
            if done == sheet:
                raise CancelledError

        with pytest.raises(CancelledError):
            make_pack(read(), languages=BOTH, out=tmp_path / "pack.pdf", progress=stop)
        assert files(tmp_path) == []

    def test_a_folder_that_is_not_there(self, read, tmp_path):
        with pytest.raises(PaperError, match="no folder"):
            make_pack(read(), languages=BOTH, out=tmp_path / "nowhere" / "pack.pdf")

    def test_a_folder_in_the_place_of_the_file(self, read, tmp_path):
        with pytest.raises(PaperError, match="is a folder"):
            make_pack(read(), languages=BOTH, out=tmp_path)

    def test_a_name_that_no_disk_takes(self, read, tmp_path):
        with pytest.raises(PaperError, match="could not be written"):
            make_pack(read(), languages=BOTH, out=tmp_path / ("x" * 300 + ".pdf"))
        assert files(tmp_path) == []

    def test_a_font_file_that_is_missing(self, read, tmp_path, monkeypatch):
        monkeypatch.setattr("exports.typesetting.page.shipped", lambda: Fonts(tmp_path))
        with pytest.raises(PaperError, match=r"NotoSans.*missing"):
            make_pack(read(), languages=BOTH, out=tmp_path / "pack.pdf")
        assert fonts.shipped()


def files(folder):
    return sorted(path.name for path in folder.iterdir() if path.is_file())
