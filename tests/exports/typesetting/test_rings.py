"""Rings about a place: labels never lie on one another, on a point or over the edge."""

import math
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.typesetting.labels import Label, overlap, placed
from exports.typesetting.page import Pair
from exports.typesetting.rings import REACH, Kind, Place, Ring, kinds, offset, rings
from tests.exports.typesetting.drawings import painted
from tests.exports.typesetting.reading import made, new_page, texts

CIRCLES = [Ring(150, "2 h"), Ring(75, "1 h"), Ring(225, "3 h")]
AREA = (0.0, 0.0, 480.0, 330.0)
NEAR = st.floats(-220, 220, allow_nan=False)
PLACES = st.lists(
    st.builds(
        Place,
        st.sampled_from(
            [Pair("Port City", "港城"), Pair("A", ""), Pair("Long Name Airport", "国际机场")]
        ),
        st.sampled_from(list(Kind)),
        NEAR,
        NEAR,
    ),
    max_size=25,
)


@given(
    st.lists(
        st.builds(
            Label,
            st.tuples(st.floats(0, 480), st.floats(0, 330)),
            st.floats(5, 120),
            st.floats(8, 25),
        ),
        max_size=40,
    )
)
def test_boxes_of_labels_are_apart_and_inside(labels):
    boxes = placed(labels, AREA)
    found = [box for box in boxes if box]
    for at, box in enumerate(found):
        assert AREA[0] <= box[0] <= box[2] <= AREA[2]
        assert AREA[1] <= box[1] <= box[3] <= AREA[3]
        assert not any(overlap(box, other) for other in found[:at])
        for label in labels:
            (x, y), room = label.point, label.room
            assert not overlap(box, (x - room, y - room, x + room, y + room))


@settings(max_examples=60, deadline=None)
@given(PLACES)
def test_labels_on_the_sheet_are_apart(places):
    sheet, _ = painted(rings(new_page(), Pair("Harbour", "海港"), places, CIRCLES))
    clip = re.findall(r"^q (.* re) W\* n$", sheet.content, re.MULTILINE)
    numbers = list(map(float, re.findall(r"-?[\d.]+", clip[0])))
    boxes = [
        (x, y, x + wide, y + high)
        for x, y, wide, high in zip(*(numbers[at::4] for at in range(4)), strict=True)
    ][1:]
    tags = re.findall(r"^(\S+) (\S+) (\S+) 13\.00 re f$", sheet.content, re.MULTILINE)
    boxes += [(float(x), float(y), float(x) + float(wide), float(y) + 13) for x, y, wide in tags]
    for at, box in enumerate(boxes):
        for other in boxes[:at]:
            shrunk = (box[0] + 0.02, box[1] + 0.02, box[2] - 0.02, box[3] - 0.02)
            assert not overlap(shrunk, other)
    near = [place for place in places if math.hypot(place.east, place.north) <= 225 * REACH]
    assert len(boxes) - len(tags) + len(sheet.overfull) == len(near) + 1


def test_what_lies_far_outside_is_left_to_the_table():
    page = new_page()
    places = [
        Place(Pair("Near", "近"), Kind.CITY, 50, 50),
        Place(Pair("Far", "远"), Kind.CITY, -400, 1000),
    ]
    diagram = rings(page, Pair("Harbour", "海港"), places, CIRCLES)
    text = texts(made(page, diagram).pdf)[0]
    assert "Near" in text
    assert "Far" not in text
    assert all(words in text for words in ("1 h", "2 h", "3 h", "Harbour", "海港"))
    assert diagram.alternative() == "Near: 71 km"


def test_a_label_without_room_is_reported_and_its_point_stays():
    page = new_page()
    crowd = [Place(f"Place number {n}", Kind.CITY, 1 + n / 50, 1) for n in range(90)]
    document = made(page, rings(page, "Harbour", crowd, CIRCLES))
    assert 0 < len(document.overfull) < 90
    assert document.overfull[0].sheet == 1
    assert document.overfull[0].words.startswith("Place number")


def test_rings_are_circles_about_the_middle_in_proportion():
    sheet, _ = painted(rings(new_page(), "Harbour", [], CIRCLES))
    starts = re.findall(r"^(\S+) (\S+) m .* c h S$", sheet.content, re.MULTILINE)
    (x1, y1), (x2, y2), (x3, y3) = [(float(x), float(y)) for x, y in starts]
    assert y1 == y2 == y3
    assert x3 - x2 == pytest.approx(x2 - x1, abs=0.02)


@pytest.mark.parametrize(
    ("point", "east", "north"),
    [((32.0, 120.0), 0, 0), ((33.0, 120.0), 0, 110.6), ((32.0, 121.0), 94.4, 0)],
)
def test_kilometres_from_degrees(point, east, north):
    assert offset((32.0, 120.0), point) == pytest.approx((east, north), abs=0.1)


def test_the_legend_says_what_the_symbols_are():
    page = new_page()
    legend = kinds(page, {Kind.PORT: Pair("Port", "港口")}, Pair("By road", "公路"))
    text = texts(made(page, legend).pdf)[0]
    assert "Port 港口" in text
    assert "By road 公路" in text
    assert "City" not in text
