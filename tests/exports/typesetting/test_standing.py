"""Which sheets a part of a document stands on, as a later part may ask."""

import pytest

from exports.typesetting.document import typeset
from exports.typesetting.page import Pair
from exports.typesetting.standing import Standing
from tests.exports.typesetting.reading import ABOUT, new_page, texts


def long_part(page, rows=80):
    yield page.title("Long part")
    yield page.table(["A", "B"], [["1", "2"]] * rows, (6, 6))


def short_part(page, name="Short part"):
    yield page.title(name)
    yield page.paragraph("Words.")


def listed(standing, *names):
    """The part that names the sheets of the others."""
    for name in names:
        sheets = standing.sheets(name)
        yield f"{name}: {sheets.start}-{sheets.stop - 1}" if sheets else f"{name}: none"


def parts(page, standing):
    yield page.title("Opening")
    yield from standing.watched("long", long_part(page))
    yield from standing.watched("short", short_part(page))
    yield from standing.watched("nothing", iter(()))
    yield page.title("Sources")
    for words in listed(standing, "long", "short", "nothing", "unknown"):
        yield page.paragraph(words)


def test_a_later_part_names_the_sheets_of_earlier_ones():
    page, standing = new_page(), Standing()
    document = typeset(page, parts(page, standing), ABOUT)
    sheets = texts(document.pdf)
    assert "long: 2-4" in sheets[-1]
    assert "short: 5-5" in sheets[-1]
    assert "nothing: none" in sheets[-1]
    assert "unknown: none" in sheets[-1]
    assert "Long part" in sheets[1]
    assert "Short part" in sheets[4]


def test_marks_change_nothing_on_any_sheet():
    page = new_page()

    def blocks():
        for rows in range(30, 60):
            yield from long_part(page, rows)
            yield page.heading(Pair("Heading", "标题"))
            yield from short_part(page)

    plain = typeset(page, blocks(), ABOUT)
    watched = typeset(page, Standing().watched("all", blocks()), ABOUT)
    assert plain.pdf == watched.pdf


def test_a_part_that_fills_its_sheet_to_the_foot_ends_on_it():
    page = new_page()
    for rows in range(20, 45):
        standing = Standing()
        document = typeset(page, standing.watched("part", long_part(page, rows)), ABOUT)
        assert list(standing.sheets("part")) == list(range(1, document.sheets + 1))


@pytest.mark.parametrize("lines", range(5))
def test_a_part_that_ends_just_above_notes_ends_on_their_sheet(lines):
    page = new_page()
    for rows in range(24, 31):
        standing = Standing()
        table = list(long_part(page, rows))[1]
        blocks = [page.title("Part"), page.notes("A"), *[page.paragraph("x")] * lines, table]
        document = typeset(page, standing.watched("part", blocks), ABOUT)
        assert list(standing.sheets("part")) == list(range(1, document.sheets + 1))
        assert document.pdf == typeset(page, blocks, ABOUT).pdf


def test_a_single_block_and_one_that_stays():
    page, standing = new_page(), Standing()
    blocks = [page.title("One"), page.heading("A heading")]
    typeset(page, standing.watched("two", blocks), ABOUT)
    typeset(page, standing.watched("one", blocks[:1]), ABOUT)
    assert list(standing.sheets("two")) == list(standing.sheets("one")) == [1]
