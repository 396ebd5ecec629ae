"""Words without end and without a space, wherever words can stand: a clear result."""

import io
import re

import pikepdf
import pytest

from exports.typesetting.chart_model import Chart, Kind, Series
from exports.typesetting.charts import chart
from exports.typesetting.comparison import Asked, Comparison, Group, Offered, comparison
from exports.typesetting.contact_card import Person, contact_card
from exports.typesetting.page import CoverWords, Entry, Number, Page, Pair
from exports.typesetting.park_plan import Parcel, Use, park_plan
from exports.typesetting.plot_plan import PlotWords, plot_plan
from exports.typesetting.price_band import Price, price_band
from exports.typesetting.rings import Kind as Lies
from exports.typesetting.rings import Place, Ring, rings
from exports.typesetting.shapes import Mark
from tests.exports.typesetting.reading import RUNNING, made, new_page, texts

COUNT = 200_000
MANY = 12_000  # where the text is set once for each of several places
FIELD = ((0, 0), (200, 0), (200, 150), (0, 150))
PLACE = re.compile(rb"^BT (?:(?:-?[\d.]+ ){4})?(-?[\d.]+) (-?[\d.]+) T[dm]", re.MULTILINE)

# What flows on to more sheets has all of it; what must stay in its place is cut, and reported.
FLOWING = {
    "paragraph": lambda page, word: page.paragraph(word),
    "pair": lambda page, word: page.pair(Pair("Lead", word)),
    "cell": lambda page, word: page.table(["A", "B"], [["x", word], ["y", "z"]], (6, 6)),
    "strong cell": lambda page, word: page.table([], [["x", Entry(word, strong=True)]], (6, 6)),
}
BOUND = {
    "title": lambda page, word: page.title(word),
    "heading": lambda page, word: page.heading(word),
    "notes": lambda page, word: page.notes(word),
    "head of a table": lambda page, word: page.table([word, "B"], [["x", "y"]] * 3, (6, 6)),
    "figure": lambda page, word: page.figures([Number(word, word, word, word)])[0],
    "cover": lambda page, word: page.cover(
        CoverWords(word, word, word, ["For", word, word], ["Host", word], [["Date", word]])
    ),
    "name on the cover": lambda page, word: page.cover(CoverWords("T", "Z", "P", ["For", word])),
    "contact card": lambda page, word: contact_card(
        page, Person(word, word, word, (word,), word, word, word)
    ),
    "bars": lambda page, word: chart(
        page, Chart(Kind.BAR, word, (word, "b"), (Series(word, (1, 2)),), word, 0, word, word)
    ),
    "lying bars": lambda page, word: chart(
        page, Chart(Kind.LYING, word, (word, "b"), (Series(word, (1, 2)),), word, 0, word, word)
    ),
    "comparison": lambda page, word: comparison(
        page,
        Comparison(
            ((word, word),),
            (Group(word, (Asked(word, (Offered(Mark.MET, word),)),) * 2, word),),
        ),
    ),
    "price": lambda page, word: price_band(page, Price(word, word, (word,), word, word, word)),
    "rings": lambda page, word: rings(page, word, [Place(word, Lies.CITY, 9, 9)], [Ring(75, word)]),
    "plot": lambda page, word: plot_plan(
        page, FIELD, PlotWords(word, word, word), setback_metres=9
    ),
    "park": lambda page, word: park_plan(page, [Parcel(word, FIELD, Use.SHOWN)]),
}


def places(pdf):
    """Where text begins on each sheet, from its lower left corner."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [
            [(float(x), float(y)) for x, y in PLACE.findall(page.Contents.read_bytes())]
            for page in file.pages
        ]


def stands_on_paper(pdf):
    return all(-1 <= x <= 596 and 0 <= y <= 842 for sheet in places(pdf) for x, y in sheet)


@pytest.mark.parametrize(
    ("name", "sign", "count"),
    [
        ("paragraph", "x", COUNT),
        ("paragraph", "中", COUNT),
        ("cell", "x", COUNT),
        *((name, sign, MANY) for name in FLOWING for sign in "x中-，"),
    ],
)
def test_what_flows_is_all_there(name, sign, count):
    page = new_page()
    document = made(page, FLOWING[name](page, sign * count))
    assert document.overfull == ()
    assert count / 10_000 <= document.sheets < count / 900 + 2
    assert sum(text.count(sign) for text in texts(document.pdf)) >= count
    assert stands_on_paper(document.pdf)


@pytest.mark.parametrize("sign", ["x", "中"])
@pytest.mark.parametrize("name", BOUND)
def test_what_stays_in_its_place_is_cut_and_told(name, sign):
    page = new_page()
    count = COUNT if (name, sign) == ("name on the cover", "x") else MANY
    document = made(page, BOUND[name](page, sign * count), page.paragraph("After"))
    assert document.overfull
    assert document.sheets < 20
    assert stands_on_paper(document.pdf)
    assert max(map(len, places(document.pdf))) < 2_000


def test_a_name_without_end_stands_shortened_in_the_running_head():
    running = RUNNING.__class__(
        "z" * MANY, "x" * MANY, RUNNING.foot, RUNNING.numbering, RUNNING.continued
    )
    page = Page(running, "en", "zh")
    document = made(page, page.paragraph("One"), page.title("Two"))
    assert document.overfull == ()
    assert all(text.count("…") == 2 and text.count("x") < 100 for text in texts(document.pdf))
    assert stands_on_paper(document.pdf)


@pytest.mark.parametrize("count", [400])
def test_four_hundred_rows_and_parcels(count):
    page = new_page()
    rows = [[f"Plot {number}.", Pair("8.2 ha", "8.2公顷")] for number in range(count)]
    parcels = [
        Parcel(
            f"P-{at}",
            tuple((x + at % 20 * 220, y + at // 20 * 170) for x, y in FIELD),
            list(Use)[at % 3],
        )
        for at in range(count)
    ]
    document = made(page, page.table(["Plot", "Area"], rows, (6, 6)), park_plan(page, parcels))
    told = " ".join(texts(document.pdf))
    assert all(f"Plot {number}." in told for number in range(count))
    assert document.sheets < 20
    assert stands_on_paper(document.pdf)
