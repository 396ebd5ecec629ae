"""Plans from outlines in metres."""

import math
from itertools import combinations

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.typesetting import outlines
from exports.typesetting.embedding import EmbeddedFonts
from exports.typesetting.labels import overlap
from exports.typesetting.lanes import Lane
from exports.typesetting.page import Pair
from exports.typesetting.palette import Ink, Palette
from exports.typesetting.park_plan import Ground, Parcel, Use, park_plan, uses
from exports.typesetting.plan_signs import scale_length
from exports.typesetting.plot_plan import PlotWords, Utility, plot_plan
from exports.typesetting.sheet import Sheet
from tests.exports.typesetting.drawings import painted
from tests.exports.typesetting.reading import made, new_page, texts

FIELD = ((0, 0), (262, 0), (262, 317), (0, 309))
ANGLE = ((0, 0), (100, 0), (100, 40), (40, 40), (40, 100), (0, 100))
WORDS = PlotWords("B-07", "8.20 ha", Pair("Setback 15 m", "退界15米"))


def test_area_and_sides_of_a_field():
    assert outlines.signed_area(FIELD) == pytest.approx(82006)
    assert outlines.lengths(FIELD) == pytest.approx([262, 317, math.hypot(262, 8), 309])
    assert outlines.tidy(FIELD[::-1]) == FIELD[0:0] + tuple(outlines.tidy(FIELD[::-1]))
    assert outlines.signed_area(outlines.tidy(FIELD[::-1])) > 0


@pytest.mark.parametrize(
    "corners",
    [(), ((0, 0),), ((0, 0), (1, 1)), ((0, 0), (1, 1), (2, 2)), ((0, 0), (0, 0), (5, 5), (0, 0))],
)
def test_an_outline_without_area_is_refused(corners):
    with pytest.raises(ValueError, match="three corners"):
        outlines.tidy(corners)


@given(st.floats(10, 2000), st.floats(10, 2000), st.floats(0.1, 4.9))
def test_the_setback_of_a_rectangle(wide, high, metres):
    inner = outlines.setback(((0, 0), (wide, 0), (wide, high), (0, high)), metres)
    assert inner is not None
    area = (wide - 2 * metres) * (high - 2 * metres)
    assert outlines.signed_area(inner) == pytest.approx(area)


def test_the_setback_of_an_angle_keeps_its_distance_on_both_arms():
    inner = outlines.setback(outlines.tidy(ANGLE), 10)
    expected = [(10, 10), (90, 10), (90, 30), (30, 30), (30, 90), (10, 90)]
    assert [round(length, 9) for corner in inner for length in corner] == [
        length for corner in expected for length in corner
    ]


def test_a_setback_wider_than_the_plot_is_not_drawn():
    assert outlines.setback(outlines.tidy(ANGLE), 21) is None
    assert outlines.setback(FIELD, 200) is None


@pytest.mark.parametrize("outline", [FIELD, ANGLE], ids=["field", "angle"])
def test_the_number_stands_inside(outline):
    x, y = outlines.heart(outline, 15)
    assert outlines._depth(outline, (x, y)) >= 14


@given(st.floats(0.5, 1e6))
def test_the_bar_of_the_scale_is_a_round_length(metres):
    length = scale_length(metres)
    assert length <= metres * 1.0001 < length * 2.6
    assert f"{length:e}"[0] in "125"


def test_a_plot_has_its_sides_letters_and_scale():
    page = new_page()
    letters = [Utility(letter, 0) for letter in "EGWST"]
    plan = plot_plan(page, FIELD, WORDS, setback_metres=15, utilities=letters)
    document = made(page, plan)
    words = texts(document.pdf)[0].split()
    assert [word for word in words if word in {"262", "317", "309"}].count("262") == 2
    assert {"B-07", "8.20", "E", "G", "W", "S", "T", "N", "0", "200", "退界15米"} <= set(words)
    assert document.overfull == ()


def test_the_sides_of_utilities_are_those_of_the_outline_as_given():
    page = new_page()
    one = plot_plan(page, FIELD, WORDS, utilities=[Utility("E", 1)])
    other = plot_plan(page, FIELD[::-1], WORDS, utilities=[Utility("E", 1)])
    assert outlines.sides(one.outline)[one.utilities[0][1]] == ((262, 0), (262, 317))
    assert set(outlines.sides(other.outline)[other.utilities[0][1]]) == {(262, 317), (262, 0)}


def test_a_plot_is_drawn_to_scale():
    sheet, _ = painted(plot_plan(new_page(), ((0, 0), (200, 0), (200, 100), (0, 100)), WORDS))
    path = next(line for line in sheet.content.splitlines() if line.endswith("h f"))
    numbers = [float(part) for part in path.split() if part[-1].isdigit()]
    xs, ys = numbers[0::2], numbers[1::2]
    assert max(xs) - min(xs) == pytest.approx(2 * (max(ys) - min(ys)), abs=0.05)


def test_the_plan_in_words():
    assert plot_plan(new_page(), FIELD, WORDS).alternative() == (
        "B-07: 8.20 ha; 262 m, 317 m, 262 m, 309 m"
    )


def crossing(*plots):
    """A park of two roads that cross in its middle, and the boxes of what stands on it."""
    page = new_page()
    lanes = (
        Lane(Pair("Kangze Road", "康泽路"), ((700, 0), (700, 1000)), 20),
        Lane(Pair("Xinglin Road", "杏林路"), ((0, 500), (1400, 500)), 20),
    )
    outline = ((0, 0), (1400, 0), (1400, 1000), (0, 1000))
    pdf = made(page, park_plan(page, plots, Ground(outline, lanes))).pdf
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    boxes = {}
    for name in ("Kangze Road", "Xinglin Road", *(plot.number for plot in plots)):
        found = text.search(name).get_next()
        corners = [text.get_charbox(at) for at in range(found[0], sum(found))] if found else []
        if corners:
            left, low, right, high = zip(*corners, strict=True)
            boxes[name] = min(left), min(low), max(right), max(high)
    return boxes


def test_names_of_roads_and_numbers_of_plots_stand_clear_of_each_other():
    narrow = ((720, 430), (760, 430), (760, 480), (720, 480))
    wide = ((450, 520), (680, 520), (680, 700), (450, 700))
    boxes = crossing(Parcel("BIO-1", narrow, Use.SHOWN), Parcel("BIO-2", wide, Use.SHOWN))
    assert set(boxes) == {"Kangze Road", "Xinglin Road", "BIO-1", "BIO-2"}
    assert not [pair for pair in combinations(boxes.values(), 2) if overlap(*pair)]


def test_a_road_without_room_for_its_name_has_none():
    plots = [
        Parcel(f"A-{at}", ((at * 100, 460), (at * 100 + 90, 460), (at * 100 + 90, 540),
                           (at * 100, 540)), Use.SHOWN)
        for at in range(14)
    ]  # fmt: skip
    assert "Xinglin Road" not in crossing(*plots)


def test_a_park_has_all_its_plots_and_names_the_one_in_question_first():
    page = new_page()
    parcels = [
        Parcel(f"A-{n}", ((n * 110, 0), (n * 110 + 100, 0), (n * 110 + 100, 80)), use)
        for n, use in enumerate((Use.AVAILABLE, Use.AVAILABLE, Use.SHOWN))
    ]
    plan = park_plan(page, parcels)
    legend = uses(page, {Use.SHOWN: Pair("This plot", "本地块"), Use.AVAILABLE: "Available"})
    text = texts(made(page, plan, legend).pdf)[0]
    assert all(words in text for words in ("A-0", "A-1", "A-2", "This plot 本地块", "Available"))
    assert plan.alternative() == "A-2, A-0, A-1"


def test_the_number_of_a_plot_too_small_for_it_stands_above_if_it_is_in_question():
    page = new_page()
    parcels = [
        Parcel("A-1", ((0, 0), (1000, 0), (1000, 500), (0, 500)), Use.AVAILABLE),
        Parcel("A-2", ((1010, 0), (1015, 0), (1015, 5)), Use.AVAILABLE),
        Parcel("A-3", ((1020, 0), (1025, 0), (1025, 5)), Use.SHOWN),
    ]
    document = made(page, park_plan(page, parcels))
    assert not document.overfull
    told = texts(document.pdf)[0]
    assert "A-3" in told
    assert "A-2" not in told


@pytest.mark.parametrize(
    ("points", "named"),
    [
        (((0, 50), (1000, 50)), True),
        (((-500, 50), (1500, 50)), True),
        (((300, -900), (300, 900)), True),
        (((300, 50), (310, 50)), False),
        (((-90, -900), (-80, -900)), False),
        (((0, 50), (10, 50), (10, 60), (900, 60)), True),
    ],
)
def test_a_road_is_named_where_its_piece_in_the_frame_is_long_enough(points, named):
    page = new_page()
    ground = Ground(
        ((0, 0), (1000, 0), (1000, 500), (0, 500)),
        (Lane(Pair("Ring Road", "环路"), points, 20),),
    )
    plan = park_plan(page, [Parcel("A-1", ((100, 100), (300, 100), (300, 300)), Use.SHOWN)], ground)
    told = texts(made(page, plan).pdf)[0]
    assert ("Ring Road" in told, "环路" in told) == (named, named)


def test_a_plot_lies_in_its_outline_or_on_its_line():
    park = ((0, 0), (1000, 0), (1000, 500), (0, 500))
    assert outlines.lies_in(park, ((0, 0), (10, 0), (10, 10)))
    assert not outlines.lies_in(park, ((0, 0), (1010, 0), (10, 10)))


def test_the_title_has_its_aside_at_the_edge_or_under_it():
    page = new_page()
    for name in ("Plot", "A plot with a name as long as the whole sheet is wide, and more"):
        title = page.title(Pair(name, "地块"), "Message", Pair("The Park", "园区"))
        told = texts(made(page, title).pdf)[0]
        assert "The Park" in told
        assert "园区" in told


def test_lines_are_solid_again_where_clipping_begins_after_dashes():
    sheet = Sheet(EmbeddedFonts(), Palette.of())
    sheet.stroke(((0, 0), (9, 0)), Ink.TEXT, dash=(3, 2))
    sheet.within(0, 0, 50, 50)
    sheet.stroke(((0, 9), (9, 9)), Ink.TEXT)
    sheet.everywhere()
    sheet.rule(0, 20, 9, Ink.TEXT)
    assert sheet.content.count("[] 0 d") == 1
