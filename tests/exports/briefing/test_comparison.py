"""The plots compared: marks, sums and the recommendation agree with what was found."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from exports.briefing.sections.comparison import comparison
from storage.values import Area, PriceBand, TextStatus
from tests.exports.briefing import world as zone
from tests.exports.briefing.asking import ALL_LANGUAGES, ANSWER, ask, asked, many, met, printed


def choice(world, count=2):
    """The first plots of the world; B-07 has 8.2 ha, A-03 13.7."""
    return {"plots": [plot.id for plot in world.plots[:count]]}


def plain(sheet):
    return sheet.replace("\u00a0", " ")


def asks(world):
    ask(
        world,
        asked(world, 1, topic="power", at_least="20", unit="MVA", answer=ANSWER),
        asked(world, 2, topic="area", at_least="12", unit="ha", answer=ANSWER),
        asked(world, 3, known_by=date(2026, 12, 15)),
        asked(world, 4, need="want", topic="port", at_most="18", unit="km"),
        asked(world, 5, need="want", answer=ANSWER),
        asked(world, 6, need="want", topic="price", at_most="560000", unit="CNY/mu"),
    )


def test_sums_message_and_cells_agree(read, world):
    asks(world)
    _, (sheet,) = printed(comparison, read(**choice(world)))
    told = plain(sheet)
    assert (
        "Plot A-03 meets two of your three musts and one of your two wants, not counting what is"
        in told
    )
    assert (
        "A-03地块满足3项必要条件中的2项和2项期望条件中的1项（以文字答复的不计）。"
        in told.replace(" ", "")
    )
    assert re.search(r"Musts met.{0,20}2/3 1/3", told)
    assert re.search(r"Wants met.{0,20}1/2 1/2", told)
    assert "Answered in words, not counted" in told
    for words in ("24 MVA", "13.7 ha", "8.2 ha", "21 km", "By 15 Dec", "See our answer"):
        assert words in told, words
    assert "RMB 480,000–560,000 per mu" in told
    assert "What is partly met does not count as met." in told
    assert "Price ranges valid until 28 February 2027." in told


@pytest.mark.parametrize("languages", ALL_LANGUAGES, ids=",".join)
def test_the_texts_of_every_choice_of_languages(read, world, languages):
    asks(world)
    _, (sheet,) = printed(comparison, read(languages, **choice(world)), languages)
    words = {
        "en": ["Plots compared", "Musts", "Partly met"],
        "zh": ["地块比选", "必要条件", "部分满足"],
    }
    for language, told in words.items():
        assert {each in sheet for each in told} == {language in languages}
    if languages == ("zh",):
        assert "205亩" in sheet.replace(" ", "")
        assert "12月15日前" in sheet.replace(" ", "")


@pytest.mark.parametrize("count", [0, 1])
def test_one_plot_is_compared_with_nothing(read, world, count):
    asks(world)
    assert printed(comparison, read(**choice(world, count))) == (b"", [])


def test_without_requirements_nothing_is_compared(read, world):
    assert printed(comparison, read(**choice(world))) == (b"", [])


def test_without_anything_measured_nothing_is_compared(read, world):
    ask(world, asked(world, 1, answer=ANSWER), asked(world, 2))
    assert printed(comparison, read(**choice(world))) == (b"", [])


def test_of_equal_plots_none_is_recommended(read, world):
    many(world, 2, 1)
    _, (sheet,) = printed(comparison, read(**choice(world)))
    told = plain(sheet)
    assert "Two plots meet equally many: each of your two musts and your one want." in told
    assert "2处地块满足项数相同" in told.replace(" ", "")


def test_musts_count_before_wants(read, world):
    ask(
        world,
        asked(world, 1, topic="area", at_least="12", unit="ha", answer=ANSWER),
        *(
            asked(world, n, need="want", topic="area", at_most="9", unit="ha", answer=ANSWER)
            for n in (2, 3)
        ),
    )
    _, (sheet,) = printed(comparison, read(**choice(world)))
    told = plain(sheet)
    assert "Plot A-03 meets your one must and none of your wants." in told
    assert told.index("A-03", told.index("wants.")) < told.index("B-07")


def test_what_is_to_be_confirmed_is_not_met_whatever_lies_there(read, world):
    ask(
        world,
        asked(world, 1, topic="power", at_least="20", unit="MVA", answer=ANSWER),
        asked(world, 2, topic="sewage", at_least="900", unit="t/d", known_by=date(2027, 1, 9)),
    )
    _, (sheet,) = printed(comparison, read(**choice(world)))
    assert re.search(r"Musts met.{0,20}1/2 1/2", plain(sheet))
    assert "By 9 Jan 2027" in plain(sheet)
    assert "2,400" not in sheet


def test_our_own_figure_is_told_of_no_plot(read, world):
    ask(
        world,
        asked(world, 1, topic="area", at_least="12", unit="ha", answer=ANSWER),
        asked(world, 2, topic="time", at_most="18", unit="months", figure="17 months",
              answer=ANSWER),
    )  # fmt: skip
    _, (sheet,) = printed(comparison, read(**choice(world)))
    told = plain(sheet)
    assert "17 months" not in told
    assert told.count("See our answer") == 2
    assert "Answered in words, not counted" in told
    assert "Plot A-03 meets your one must, not counting what is answered in words." in told
    assert re.search(r"Musts met.{0,20}1/1 0/1", told)


def test_where_every_must_is_answered_in_words_they_have_no_sum(read, world):
    ask(
        world,
        asked(world, 1, figure="220,000 m²", answer=ANSWER),
        asked(world, 2, need="want", topic="port", at_most="30", unit="km"),
    )
    _, (sheet,) = printed(comparison, read(**choice(world)))
    told = plain(sheet)
    assert "Two plots meet equally many: your one want, not counting what is answered" in told
    assert "220,000" not in told
    assert "Musts met" not in told
    assert re.search(r"Wants met.{0,20}1/1 1/1", told)


def test_a_sheet_of_answers_in_words_says_so(read, world):
    ask(
        world,
        *(asked(world, n, answer=ANSWER) for n in range(1, 8)),
        *(
            asked(world, n, need="want", topic="port", at_most="30", unit="km")
            for n in range(8, 15)
        ),
    )
    _, (musts, wants) = printed(comparison, read(**choice(world)))
    assert "All of this is answered in words." in plain(musts)
    assert "each of your seven wants." in plain(wants)


def test_an_answer_that_may_not_be_printed_counts_for_nothing(read, world):
    stale = ANSWER.written("zh", "暂不确定。", zone.REVIEWED).written(
        "zh", "暂不确定。", TextStatus.DRAFT
    )
    ask(
        world,
        asked(world, 1, topic="power", at_least="20", unit="MVA", answer=stale),
        asked(world, 2, topic="time", at_most="18", unit="months", figure="17 months",
              answer=stale),
    )  # fmt: skip
    _, (sheet,) = printed(comparison, read(**choice(world)))
    told = plain(sheet)
    assert "17 months" not in told
    assert "See our answer" not in told
    assert told.count("24 MVA") == 2  # what lies at the plots does not depend on our answer
    assert re.search(r"Musts met.{0,20}1/2 1/2", told)


def test_of_prices_that_end_on_different_days_the_first_of_those_shown_is_told(read, world):
    asks(world)
    for plot, last in zip(world.plots, (date(2027, 2, 28), date(2027, 1, 25)), strict=False):
        plot.price = PriceBand(Decimal(480_000), Decimal(560_000), "CNY", "mu", last)
    _, (sheet,) = printed(comparison, read(**choice(world)))
    assert "different days, the first on 25 January 2027." in plain(sheet)


def test_prices_of_plots_without_a_column_are_not_spoken_of(read, world):
    asks(world)
    seven(world)
    for plot in world.plots:
        plot.price = PriceBand(Decimal(480_000), Decimal(560_000), "CNY", "mu", date(2027, 2, 28))
    world.plots[6].utilities = ()  # so that it stands behind all others
    world.plots[6].price = PriceBand(Decimal(1), Decimal(2), "CNY", "mu", date(2026, 12, 1))
    world.plots[6].area = Area(Decimal("0.5"), "ha")
    _, sheets = printed(comparison, read(**choice(world, 7)))
    assert "Price ranges valid until 28 February 2027." in plain(" ".join(sheets))


def test_a_price_out_of_date_is_told_by_nobody(read, world):
    asks(world)
    world.plots[0].price = PriceBand(
        Decimal(480_000), Decimal(560_000), "CNY", "mu", date(2026, 11, 1)
    )
    _, (sheet,) = printed(comparison, read(**choice(world)))
    assert plain(sheet).count("RMB 480,000") == 1
    assert "To be confirmed" in plain(sheet)


def seven(world, number="P"):
    world.plots = [
        zone.plot(world.park, f"{number}-{at}", "123", area=Area(Decimal(at), "ha"))
        for at in range(1, 8)
    ]


def test_of_many_plots_the_four_best_have_a_column(read, world):
    asks(world)
    ask(
        world,
        *(
            asked(world, n, topic="area", at_least=str(n), unit="ha", answer=ANSWER)
            for n in range(1, 8)
        ),
    )
    seven(world)
    _, sheets = printed(comparison, read(**choice(world, 7)))
    told = plain(" ".join(sheets))
    assert "Plot P-7 meets each of your seven musts." in told
    columns = told[told.index("musts.") : told.index("Musts", told.index("musts."))]
    assert re.findall(r"P-\d", columns)[1:] == ["P-7", "P-6", "P-5", "P-4"]  # after the message
    assert re.search(r"Musts met.{0,20}7/7 6/7 5/7 4/7", told)
    further = told[told.index("Further plots") :]
    assert [re.search(rf"P-{at} {at}/7 0/0", further) is None for at in (3, 2, 1)] == [False] * 3


def test_plots_of_the_same_number_are_told_apart(read, world):
    ask(world, asked(world, 1, topic="area", at_least="12", unit="ha", answer=ANSWER))
    world.plots[1].number = world.plots[0].number
    _, (sheet,) = printed(comparison, read(**choice(world)))
    assert re.search(r"Musts met.{0,20}1/1 0/1", plain(sheet))


@pytest.mark.parametrize(("musts", "wants", "sheets"), [(3, 4, 1), (7, 7, 2), (13, 1, 2)])
def test_more_than_a_sheet_holds_goes_on_two(read, world, musts, wants, sheets):
    many(world, musts, wants)
    _, told = printed(comparison, read(**choice(world)))
    assert len(told) == sheets
    titles = [re.search(r"Plots compared(: \w+)?", sheet)[0] for sheet in told]
    both = ["Plots compared: musts", "Plots compared: wants"]
    assert titles == (both if sheets == 2 else ["Plots compared"])
    assert f"{musts}/{musts}" in told[0]
    assert f"{wants}/{wants}" in told[-1]


def test_long_texts_and_four_plots_stay_in_their_columns(read, world):
    wish = zone.text("双路供电并且稳定可靠" * 4, "Two independent feeds of firm power " * 3)
    many(world, 8, 6, wish=wish)
    seven(world, "NEW-ENERGY-LONG-NUMBER")
    for languages in (("en", "zh"), ("zh",)):
        printed(comparison, read(languages, **choice(world, 7)), languages)


def test_the_day_of_the_talk_stands_in_the_note(read, world):
    asks(world)
    met(world, datetime(2026, 10, 14, 2, tzinfo=UTC), place=zone.text("上海", "Shanghai"))
    _, (sheet,) = printed(comparison, read(**choice(world)))
    assert "Requirements as of 14 October 2026." in plain(sheet)


def test_the_page_looks_as_it_did(golden, read, world):
    asks(world)
    golden("pack-comparison-en-zh", printed(comparison, read(**choice(world)))[0])
