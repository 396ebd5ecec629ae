"""Documents with everything that is drawn: one file, equal each time, whole, and readable."""

import io

import pikepdf
import pytest
from PIL import Image

from exports.typesetting.charts import chart
from exports.typesetting.comparison import comparison
from exports.typesetting.contact_card import contact_card
from exports.typesetting.page import Pair
from exports.typesetting.park_plan import Parcel, Use, park_plan
from exports.typesetting.plot_plan import PlotWords, plot_plan
from exports.typesetting.rings import Kind, Place, Ring, rings
from tests.exports.typesetting.drawings import bars, calendar, stacked_parts
from tests.exports.typesetting.reading import (
    boxes,
    made,
    miner_text,
    new_page,
    texts,
    without_space,
)
from tests.exports.typesetting.test_codes import person
from tests.exports.typesetting.test_comparison import COMPARED

SQUARE = ((0, 0), (200, 0), (200, 150), (0, 150))
HOSTILE = "A<b>&\\(unbalanced {n} %s"


def picture():
    file = io.BytesIO()
    Image.linear_gradient("L").save(file, "PNG")
    return file.getvalue()


def everything(page):
    yield page.title(Pair("Where", "区位"))
    yield rings(
        page,
        Pair("Harbour", "海港"),
        [Place(Pair("Port City", "港城"), Kind.PORT, 60, -58)],
        [Ring(75, "1 h"), Ring(150, "2 h")],
    )
    yield page.title(Pair("Plots", "地块"))
    yield plot_plan(page, SQUARE, PlotWords("B-07", "3 ha"), setback_metres=10)
    yield park_plan(page, [Parcel("B-07", SQUARE, Use.SHOWN)])
    yield comparison(page, COMPARED)
    for said in (bars(), calendar(), stacked_parts((1, 2, 3), (4, 5, 6))):
        yield chart(page, said)
    yield page.picture(picture(), Pair("Hall", "厂房"), Pair("Photo: Zone", "图：区"))
    yield contact_card(page, person())


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en"), ("zh", None), ("en", None)])
def test_equal_input_gives_equal_bytes(languages):
    files = [made(page, *everything(page)) for page in (new_page(*languages), new_page(*languages))]
    assert files[0] == files[1]
    assert files[0].overfull == files[0].missing == ()


def test_the_file_is_whole_and_all_in_it_is_used():
    pdf = made(new_page(), *everything(new_page())).pdf
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert file.check_pdf_syntax() == []
        drawn = [name for page in file.pages for name in page.get_images()]
        assert len(drawn) == 1
        for page in file.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Do":
                    assert str(operands[0]) in page.get_images()


def test_two_engines_read_the_same_words_once():
    pdf = made(new_page(), *everything(new_page())).pdf
    one, other = without_space("".join(texts(pdf))), without_space(miner_text(pdf))
    for words in ("PortCity港城", "HarbourZone", "Speaks工作语言", "Yourbuilder", "Photo:Zone"):
        assert one.count(words) == other.count(words) >= 1


def test_nothing_written_lies_outside_the_sheet():
    pdf = made(new_page(), *everything(new_page())).pdf
    for _, _, (left, bottom, right, top) in boxes(pdf):
        assert left >= 40
        assert right <= 595.3 - 40
        assert bottom >= 15
        assert top <= 842 - 20


def test_names_stay_names():
    page = new_page()
    blocks = [
        rings(page, HOSTILE, [Place(HOSTILE, Kind.CITY, 9, 9)], [Ring(75, "1 h")]),
        chart(page, bars(source=HOSTILE, sentence=HOSTILE)),
        contact_card(page, person(name=HOSTILE, sign="A")),
        plot_plan(page, SQUARE, PlotWords("B", HOSTILE)),
    ]
    text = without_space("".join(texts(made(page, *blocks).pdf)))
    assert text.count(without_space(HOSTILE)) == 6
