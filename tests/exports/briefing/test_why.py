"""Why here: each requirement stands with its answer, its figure or the day by which it is known."""

import re
from datetime import UTC, date, datetime

import pytest

from exports.briefing import wording
from exports.briefing.sections.why import why
from storage.values import LocalizedText
from tests.exports.briefing import world as zone
from tests.exports.briefing.asking import ALL_LANGUAGES, ANSWER, ask, asked, many, met, printed
from tests.exports.briefing.rich_world import requirements

LAST = datetime(2026, 10, 14, 2, tzinfo=UTC)


def one_plot(world):
    return {"plots": [world.plots[0].id]}


def two_plots(world):
    return {"plots": [plot.id for plot in world.plots[:2]]}


@pytest.mark.parametrize("languages", ALL_LANGUAGES, ids=",".join)
def test_requirements_stand_with_figure_answer_and_source(read, world, languages):
    ask(world, *requirements(world.company))
    _, (sheet,) = printed(why, read(languages, **one_plot(world)), languages)
    told = {
        "en": ["Your requirement 2", "12 MVA of firm power", "Two feeds come", "grid company",
               "To be confirmed by 15 December 2026", "is 21 km away"],
        "zh": [
            "贵方需求2",
            "12兆伏安稳定供电",
            "两路电源引自两段母线。",
            "江州供电公司复函",
            "待核实，将于2026年12月15日前答复",
            "距澜湾港区21公里。",
        ],
    }  # fmt: skip
    plain = sheet.replace("\u00a0", " ").replace(" ", "")
    for language, words in told.items():
        assert [each.replace(" ", "") in plain for each in words] == [
            language in languages for _ in words
        ]


def test_without_requirements_there_is_no_section(read):
    assert printed(why, read()) == (b"", [])


def test_figures_of_the_plant_ask_for_nothing(read, world):
    ask(world, asked(world, 1, need="figure", topic="power_use", at_least="62", unit="GWh"))
    assert printed(why, read()) == (b"", [])


def test_the_leading_language_is_that_of_the_guest(read, world):
    ask(world, asked(world, 1, answer=ANSWER))
    sheets = {
        languages: printed(why, read(languages), languages)[1][0]
        for languages in (("en", "zh"), ("zh", "en"))
    }
    english, chinese = sheets.values()
    assert english.index("Why here, for you") < english.index("为何适合贵公司")
    assert chinese.index("为何适合贵公司") < chinese.index("Why here, for you")


@pytest.mark.parametrize(
    ("place", "count", "message"),
    [
        (None, 1, "You named one requirement. Here is our answer."),
        (None, 3, "You named three requirements. Here are our answers."),
        ("", 3, "You named three requirements; we last spoke on 14 October 2026. Here are"),
        ("Shanghai", 3, "You named three requirements at our talk on 14 October 2026 (Shanghai)."),
    ],
)
def test_the_message_says_how_many_when_and_where(read, world, place, count, message):
    many(world, count, 0)
    if place is not None:
        met(world, LAST, place=zone.text("上海", place) if place else LocalizedText())
    _, (sheet, *_) = printed(why, read())
    assert message in sheet.replace("\u00a0", " ")


def test_a_place_that_is_known_in_one_language_is_told_in_that_alone(read, world):
    many(world, 2, 0)
    met(world, LAST, place=LocalizedText().written("zh", "上海", zone.REVIEWED))
    _, (sheet, *_) = printed(why, read())
    assert "we last spoke on 14 October" in sheet.replace("\u00a0", " ")
    assert "会谈中（上海）" in re.sub(r"\s", "", sheet)


def test_musts_come_first_and_numbers_are_as_many_as_blocks(read, world):
    many(world, 4, 3)
    world.requirements.reverse()
    _, sheets = printed(why, read(**two_plots(world)))
    numbers = re.findall(r"Your requirement (\d+)", " ".join(sheets))
    assert numbers == [str(n) for n in range(1, 8)]
    assert "seven requirements" in sheets[0]
    things = re.findall(r"Thing number (\d)", " ".join(sheets))
    assert things == ["1", "2", "3", "4", "5", "6", "7"]


def test_where_plots_are_compared_every_answer_follows_here(read, world):
    many(world, 4, 10)
    world.requirements += [
        asked(world, 15, need="want", answer=ANSWER),
        asked(world, 16, need="want", topic="port", at_most="30", unit="km"),
    ]
    _, sheets = printed(why, read(**two_plots(world)))
    told = " ".join(sheets)
    assert len(re.findall(r"Your requirement \d+", told)) == 15
    assert "Thing number 15" in told
    assert "You named 16 requirements. 15 of them follow here; the plots are" in sheets[0]


@pytest.mark.parametrize(
    ("plots", "least", "topic", "figure", "told"),
    [
        ((0,), 8, "area", "8.2–13.7 ha", "8.2 ha"),
        ((0, 1), 8, "area", "9 ha", "8.2–13.7 ha"),
        ((0, 1), 12, "area", "8.2–13.7 ha", "13.7 ha"),  # of those that meet it
        ((0, 1), 50, "area", "50 ha", "8.2–13.7 ha"),
        ((), 8, "area", "9 ha", "9 ha"),
        ((0,), 8, "area", "two lots", "two lots"),
        ((0,), 8, "area", "20 MVA", "20 MVA"),  # another measure
        ((0,), 8, "area", "", None),
        ((0,), 18, "time", "17 months", "17 months"),
    ],
)
def test_a_figure_is_that_of_the_plots_in_the_pack(  # noqa: PLR0913, PLR0917 - one column each
    read, world, plots, least, topic, figure, told
):
    ask(
        world,
        asked(world, 1, topic=topic, at_least=str(least), unit="ha", figure=figure, answer=ANSWER),
    )
    _, (sheet,) = printed(why, read(("en",), plots=[world.plots[at].id for at in plots]), ("en",))
    plain = sheet.replace("\u00a0", " ")
    found = re.search(r"8\.2.*? ha|[\d.]+ ha|two lots|20 MVA|17 months", plain)
    assert (found[0] if found else None) == told


def test_areas_of_plots_are_told_in_the_units_of_the_reader(read, world):
    values = {"topic": "area", "at_least": "8", "unit": "ha", "figure": "8.2 ha", "answer": ANSWER}
    ask(world, asked(world, 1, **values))
    _, (sheet,) = printed(why, read(("zh",), **two_plots(world)), ("zh",))
    assert "123–205亩" in sheet.replace(" ", "")


def test_where_nothing_is_compared_all_of_them_stand_here(read, world):
    many(world, 4, 10)
    _, sheets = printed(why, read(**one_plot(world)))
    assert len(re.findall(r"Your requirement \d+", " ".join(sheets))) == 14
    assert "You named 14 requirements. Here are our answers." in sheets[0]


def test_a_want_without_answer_is_left_to_the_comparison(read, world):
    ask(
        world,
        asked(world, 1, topic="power", at_least="20", unit="MVA", answer=ANSWER),
        asked(world, 2, need="want", known_by=date(2026, 12, 9)),
    )
    _, (compared,) = printed(why, read(**two_plots(world)))
    _, (alone,) = printed(why, read(**one_plot(world)))
    assert "Thing number 2" not in compared
    assert "Thing number 2" in alone
    assert "To be confirmed by 9 December 2026" in alone.replace("\u00a0", " ")


def test_what_has_neither_answer_nor_day_is_still_to_be_confirmed(read, world):
    ask(world, asked(world, 1, figure="17 months"))
    _, (sheet,) = printed(why, read())
    assert "To be confirmed" in sheet
    assert "待核实" in sheet
    assert "17 months" not in sheet.replace("\u00a0", " ")


def test_long_texts_stay_whole_on_their_sheets(read, world):
    wish = zone.text("双路供电" * 12, "Two independent feeds of firm power " * 4)
    answer = zone.text(
        "可从两段母线引出，" * 30 + "。", "The substation stands near the plot. " * 20
    )
    many(world, 5, 9, wish=wish, answer=answer, figure="123,456,789 m³/h")
    for languages in (("en", "zh"), ("zh",)):
        _, sheets = printed(why, read(languages, **one_plot(world)), languages)
        label = "Your requirement" if "en" in languages else "贵方需求"
        told = " ".join(sheets)
        assert told.count(label) == 14
        whole = [sheet.count(label) * 20 == sheet.count("near the plot.") for sheet in sheets]
        assert "en" not in languages or all(whole)


@pytest.mark.parametrize(
    ("written", "language", "told"),
    [
        ("24 MVA", "en", ("24", "MVA")),
        ("2 × 12 MVA", "en", ("2 × 12", "MVA")),
        ("8.2–9.2 ha", "zh", ("8.2–9.2", "公顷")),
        ("18个月", "en", ("18", "months")),
        ("18 months", "zh", ("18", "个月")),
        ("3,000 t/d", "zh", ("3,000", "吨/日")),
        ("60%", "zh", ("60%", "")),
        ("60 %", "en", ("60%", "")),
        ("540,000 CNY/mu", "en", ("540,000", "RMB/mu")),
        ("54 万元/亩", "zh", ("54", "万元/亩")),
        ("420 people", "zh", ("420", "人")),
        ("220,000 m2", "en", ("220,000", "m²")),
        ("220,000 m2", "zh", ("220,000", "平方米")),
        ("on request", "en", ("on request", "")),
        ("", "en", ("", "")),
    ],
)
def test_a_figure_is_parted_from_its_unit(written, language, told):
    assert wording.figure_and_unit(written, language) == told


def test_a_topic_that_says_nothing_has_no_label(read, world):
    ask(world, asked(world, 1, topic="other", answer=ANSWER))
    _, (sheet,) = printed(why, read(("zh", "en"), **one_plot(world)), ("zh", "en"))
    assert "其他" not in sheet
    assert "Other" not in sheet


def test_the_page_looks_as_it_did(golden, read, world):
    ask(world, *requirements(world.company))
    met(world, LAST, place=zone.text("上海", "Shanghai"))
    golden("pack-why-en-zh", printed(why, read(**one_plot(world)))[0])
