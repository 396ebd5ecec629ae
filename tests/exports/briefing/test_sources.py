"""Sources by pages, what the paper is not, and what was checked of a pack that may be issued."""

import re
from datetime import date

import pytest

from exports.briefing.phrases import Phrases
from exports.briefing.sections.order import SECTIONS
from exports.typesetting.document import typeset
from storage.values import LocalizedText
from tests.exports.briefing import world as zone
from tests.exports.briefing.rich_world import enrich, told
from tests.exports.briefing.test_pack import ALL_LANGUAGES, BOTH, sheets
from tests.exports.typesetting.reading import ABOUT, new_page

TITLES = {"en": "Sources and legal note", "zh": "数据来源与说明"}


@pytest.fixture
def rich(world):
    return enrich(world)


def page_of(made, languages=("en",)):
    """The sheet, and those on which it runs on."""
    title, all_sheets = TITLES[languages[0]], sheets(made.pdf)
    first = next(n for n, sheet in enumerate(all_sheets) if title in sheet[:90])
    return " ".join(all_sheets[first:]).replace("\u00a0", " ")


@pytest.mark.parametrize("languages", ALL_LANGUAGES, ids=",".join)
def test_sources_and_notes_in_every_choice_of_languages(make, rich, languages):
    page = page_of(make(languages), languages).replace(" ", "")
    said = {
        "en": ("Where the figures come from", "District Statistics Bureau", "Green-channel list",
               "Land-use rights are granted", "Checked before issue", "0.1647 acre"),
        "zh": ("数据来源", "区统计局", "绿色通道办理清单", "土地使用权须依法", "出具前核查",
               "0.1647英亩"),
    }  # fmt: skip
    for language, words in said.items():
        shown = [word.replace(" ", "") in page for word in words]
        assert shown == [language in languages] * len(words)
    both = len(languages) > 1
    assert ("the Chinese text prevails" in page_of(make(languages), languages)) == both


def test_each_page_that_is_named_tells_what_is_cited(make, rich):
    """The steps stand on the page that is named beside their source."""
    made = make(("en",))
    cited = re.search(r"Page (\d+) Green-channel list, 30 Jun 2026", page_of(made))
    assert "Steps and timeline" in sheets(made.pdf)[int(cited[1]) - 1]
    cited = re.search(r"Page (\d+) District Statistics Bureau, communiqué for 2025", page_of(made))
    assert "At a glance" in sheets(made.pdf)[int(cited[1]) - 1]


def test_a_section_of_several_pages_is_named_by_its_range(make, rich):
    rich.more += [
        told("cost", "项目", f"Item {n}", 7, cost_group="rent", source=zone.text("报价", "Quotes"))
        for n in range(60)
    ]
    made = make(("en",))
    first, last = re.search(r"Pages (\d+)–(\d+) [^P]*Quotes", page_of(made)).groups()
    assert "What it costs" in sheets(made.pdf)[int(first) - 1]
    assert "Item 59" in sheets(made.pdf)[int(last) - 1]


def test_a_source_is_named_once_for_a_page(make, rich):
    page = page_of(make(("en",)))
    assert page.count("Green-channel list") == 1


def test_a_source_of_several_days_is_told_with_the_first_and_the_last(make, rich):
    rich.more += [
        told("talent", f"{year}年", f"Graduates of {year}", 7, as_of=date(year, 12, 31),
             source=zone.text("市教育局", "Education Bureau"))
        for year in (2023, 2025, 2024)
    ]  # fmt: skip
    page = page_of(make(BOTH), BOTH)
    assert "Education Bureau, 31 Dec 2023 to 31 Dec 2025" in page
    assert "市教育局，2023年12月31日至2025年12月31日" in page.replace(" ", "")


def test_without_sources_there_is_no_list_of_them(make, world):
    world.facts.clear()
    page = page_of(make(("en",)))
    assert "Where the figures come from" not in page
    assert "Legal note" in page


def test_a_source_in_one_language_stands_in_its_own_column(make, rich):
    for fact in rich.facts:
        fact.source = LocalizedText.of(zone.REVIEWED, zh="只有中文来源")
    assert "只有中文来源" in page_of(make(BOTH), BOTH)


def test_what_was_checked_is_what_the_preflight_counted(make, rich):
    made = make(("en",))
    counts = {f.code: f.values["count"] for f in made.result.findings if f.level.value == "passed"}
    page = page_of(made)
    assert f"Checked before issue on 23 November 2026: {counts['texts']} texts reviewed" in page
    assert f"{counts['dates']} prices and figures in date" in page
    assert f"{counts['persons']} persons of yours named" in page


def test_a_draft_does_not_say_that_it_was_checked(make, rich):
    rich.promises[0].due = zone.TODAY.replace(day=1)
    made = make(("en",))
    assert made.result.draft
    assert "Checked before issue" not in " ".join(sheets(made.pdf))


def test_a_draft_for_its_characters_does_not_say_so_either(make, rich):
    rich.plots[0].description = zone.text("字\ue123", "A glyph \ue123 nobody has")
    made = make(("en",))
    assert made.result.missing
    assert "Checked before issue" not in " ".join(sheets(made.pdf))


def test_sources_come_last():
    assert SECTIONS[-1][0] == "sources"


def test_the_page_of_sources_looks_as_it_did(read, rich, golden):
    page, say, printed = new_page(), Phrases(BOTH), read().printed
    blocks = (
        block
        for code, section in SECTIONS
        if code in ("costs", "steps", "sources")
        for block in page.standing.watched(code, section(printed, say, page))
    )
    golden("pack-sources-en-zh", typeset(page, blocks, ABOUT).pdf, sheets=[2])
