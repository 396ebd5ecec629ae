import io
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pikepdf
import pypdfium2
import pytest

from exports.typesetting.document import typeset
from exports.typesetting.page import CoverWords, Entry, Number, Pair
from tests.exports.typesetting.reading import (
    ABOUT,
    boxes,
    made,
    miner_text,
    new_page,
    texts,
    without_space,
)

HOSTILE = [
    '<img src="file:///etc/passwd"/>',
    "A<B & Co &amp; <b>bold</b> <para>",
    "=cmd|' /C calc'!A0",
    "(unbalanced \\ [ parens",
    "{n} of {m} %s %(x)s",
    "</font>]]>",
]


def full(page):
    """One of everything."""
    yield page.cover(
        CoverWords(
            Pair("Investment briefing", "投资环境资料"),
            Pair("Harbour Zone", "海港区"),
            Pair("Harbour", "海港"),
            [Pair("Prepared for", "敬呈"), "Dr. Anna Lindqvist", Pair("Officer", "首席运营官")],
            [Pair("Your host", "接待单位"), Pair("Zhou Min", "周敏"), Pair("", "副局长")],
            [[Pair("Date", "日期"), Pair("23 November 2026", "2026年11月23日")]],
            [(Pair("Port City", "港城"), 60, -58)],
        )
    )
    yield page.title(Pair("At a glance", "概览"), Pair("A message.", "一句话。"))
    yield from page.figures([Number(f"{n},640", "US$ bn", Pair("Label", "标签")) for n in range(4)])
    yield page.notes(Pair("A source.", "来源。"))
    yield page.title(Pair("Plots", "地块"))
    yield page.heading(Pair("Facts", "指标"), ruled=True)
    yield page.pair(Pair("A paragraph of words. " * 9, "一段文字。" * 20))
    yield page.space(2)
    yield page.table(
        [Pair("Kind", "类别"), Entry(Pair("Value", "数值"), end=True)],
        [[Pair("Power", "供电"), Entry("2 × 12 MVA", strong=True, end=True)]] * 60,
        (8, 4),
    )


def test_equal_input_gives_equal_bytes():
    first, second = (typeset(page, full(page), ABOUT) for page in (new_page(), new_page()))
    assert first == second
    page = new_page()
    assert first.pdf != made(page, page.title("Other")).pdf


def test_the_file_tells_title_language_and_the_given_date_only():
    with pikepdf.open(io.BytesIO(made(new_page(), *full(new_page())).pdf)) as file:
        info = file.docinfo
        assert str(info.Title) == "Briefing 资料"
        assert (str(info.Author), str(info.Subject)) == ("Office", "For a test")
        assert str(info.CreationDate) == str(info.ModDate) == "D:20261123"
        assert (str(info.Creator), str(info.Producer)) == ("Fieldbook", "Fieldbook")
        assert str(file.Root.Lang) == "en"
        assert file.Root.ViewerPreferences.DisplayDocTitle


def test_the_identifier_follows_the_content():
    def identifier(text):
        page = new_page()
        with pikepdf.open(io.BytesIO(made(page, page.paragraph(text)).pdf)) as file:
            return bytes(file.trailer.ID[0])

    assert identifier("one") == identifier("one") != identifier("two")


def test_the_outline_leads_to_sections_and_headings():
    document = made(new_page(), *full(new_page()))
    with pikepdf.open(io.BytesIO(document.pdf)) as file, file.open_outline() as outline:
        assert [item.title for item in outline.root] == [
            "Investment briefing",
            "At a glance",
            "Plots",
        ]
        assert [item.title for item in outline.root[2].children] == ["Facts"]


def test_a_heading_without_a_section_is_in_the_outline_too():
    page = new_page()
    document = made(page, page.heading("Alone"), page.paragraph("Text"))
    with pikepdf.open(io.BytesIO(document.pdf)) as file, file.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Alone"]


def test_sheets_are_numbered_but_for_the_cover():
    document = made(new_page(), *full(new_page()))
    pages = texts(document.pdf)
    assert document.sheets == len(pages)
    assert "Page 1 of" not in pages[0]
    for number, text in enumerate(pages[1:], 2):
        assert f"Page {number} of {document.sheets}" in text
        assert f"第{number}页，共{document.sheets}页" in without_space(text)
        assert "Möller & Co" in text


@pytest.mark.parametrize("words", HOSTILE)
def test_markup_is_printed_as_it_is_written(words):
    page = new_page()
    pair = Pair(words, words)
    cover = CoverWords(pair, pair, pair, [pair, pair], [pair, pair], [[pair, pair]])
    blocks = [
        page.cover(cover),
        page.title(pair, pair),
        page.heading(pair),
        page.paragraph(pair),
        page.pair(pair),
        *page.figures([Number(words, words, pair, pair)]),
        page.table([pair, pair], [[pair, Entry(pair, strong=True)]], (6, 6)),
        page.notes(pair),
    ]
    pdf = typeset(page, blocks, replace(ABOUT, title=words, author=words)).pdf
    wanted = without_space(words)
    assert without_space(texts(pdf)[0]).count(wanted) >= 10
    assert without_space(texts(pdf)[1]).count(wanted) >= 14
    assert wanted in without_space(miner_text(pdf))
    with pikepdf.open(io.BytesIO(pdf)) as file:
        assert str(file.docinfo.Title) == words
        assert not any(
            isinstance(item, pikepdf.Stream) and "/Width" in item for item in file.objects
        )


def test_lone_surrogates_do_no_harm_in_the_metadata():
    page = new_page()
    document = typeset(page, [page.title("a\ud800b")], replace(ABOUT, title="x\ud800y"))
    with pikepdf.open(io.BytesIO(document.pdf)) as file:
        assert str(file.docinfo.Title) == "x\ufffdy"


def test_a_lacking_language_leaves_its_place_to_the_other():
    page = new_page()
    with_gap = made(page, page.title(Pair("", "标题")), page.pair(Pair("", "只有中文")))
    assert "标题" in texts(with_gap.pdf)[0]
    left = min(box[0] for _, sign, box in boxes(with_gap.pdf) if sign == "只")
    assert left < 70


def test_a_document_in_one_language_has_no_second_texts():
    page = new_page("zh", None)
    text = texts(made(page, page.title(Pair("概览", "Overview")), page.pair(Pair("文", "X"))).pdf)[
        0
    ]
    assert "概览" in text
    assert "Overview" not in text
    assert "海港区" not in text.replace("Harbour Zone", "")


def test_nothing_crosses_the_margins_but_hanging_stops():
    hard = Pair("W" * 90 + " " + "word " * 30, "，。：（《》）" * 30 + "字" * 200)
    page = new_page()
    blocks = [
        page.title(hard, hard),
        page.heading(hard),
        page.pair(hard),
        page.paragraph(hard),
        *page.figures([Number("123,456,789,012", "US$ billion", hard, hard)] * 3),
        page.table([hard] * 3, [[hard] * 3], (2, 3, 7)),
        page.notes(hard),
    ]
    for number, sign, (left, _, right, _) in boxes(made(page, *blocks).pdf):
        assert left > 56.5, (number, sign, left)
        assert right < 595.28 - 56.5, (number, sign, right)


def test_cells_do_not_run_into_each_other():
    page = new_page()
    long = "会议中心 Conference Centre of the Harbour Zone " * 3
    pdf = made(page, page.table(["A", "B"], [[f"x {long}", "B" * 200]], (6, 6))).pdf
    middle = 56.7 + 6 * 41.1
    for _, sign, (left, _, right, _) in boxes(pdf):
        if sign == "B":
            assert left > middle - 0.5
        elif sign in "会议中心":
            assert right < middle


def test_a_figure_too_wide_for_its_column_gets_smaller_and_its_unit_goes_under_it():
    page = new_page()
    numbers = [Number(figure, "XX billion", "label") for figure in ("219.6", "98,000,0", "1" * 30)]
    found = list(boxes(made(page, *page.figures(numbers)).pdf))
    units = [box for _, sign, box in found if sign == "X"][::2]
    assert units[0][1] == units[1][1] > units[2][1] + 10
    assert max(box[2] for _, sign, box in found if sign == "1" and box[1] > 500) > 510
    for column in range(3):
        right = 56.7 + (column + 1) * 164.4 - 11.3
        assert all(not right < box[0] < right + 11 for _, _, box in found)


@pytest.mark.parametrize(("columns", "largest", "digits"), [(3, 40, 6), (4, 32, 5)])
def test_numbers_of_a_row_have_one_size(columns, largest, digits):
    def heights(*figures):
        page = new_page()
        numbers = [Number(figure, "XX unit", "label") for figure in figures]
        found = boxes(made(page, *page.figures(numbers, columns)).pdf)
        return [box[3] - box[1] for _, sign, box in found if sign == "8" and box[1] > 500]

    short, long = heights("8", "8"), heights("8", "8" * digits)
    assert short == pytest.approx([largest * 0.73] * 2, rel=0.05)
    assert max(long) == pytest.approx(min(long))
    assert max(long) < short[0] * 0.95


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh", None)])
def test_titles_and_headings_without_words_leave_their_room_empty(languages):
    page = new_page(*languages)
    empty = Pair("", "")
    blocks = [page.title(empty), page.heading(empty, ruled=True), page.paragraph("Words.")]
    document = made(page, *blocks, page.title(empty, "A message."))
    assert "Words." in texts(document.pdf)[0]
    assert "A message." in texts(document.pdf)[1]
    with pikepdf.open(io.BytesIO(document.pdf)) as pdf:
        assert list(pdf.open_outline().root) == []


def test_a_long_name_on_the_cover_is_smaller():
    def height(name):
        page = new_page()
        words = CoverWords("Title", "Zone", "Place", ["Label", f"X{name}"])
        found = boxes(made(page, page.cover(words)).pdf)
        return next(box[3] - box[1] for _, sign, box in found if sign == "X")

    assert height("short") == pytest.approx(21 * 0.725, abs=0.1)
    assert height(" long name" * 5) == pytest.approx(18 * 0.725, abs=0.1)


def test_wide_chinese_columns_are_flush_on_both_sides():
    page = new_page()
    pair = Pair(
        "x",
        "本资料按您提出的顺序逐项答复，介绍目前可供的三块用地、相应成本，以及从签约到首件产品下线。"
        * 3,
    )
    found = [box for _, sign, box in boxes(made(page, page.pair(pair)).pdf) if sign > "一"]
    lines = {}
    for box in found:
        line = round(box[1] / 15)
        lines[line] = max(box[2], lines.get(line, 0))
    ends = sorted(lines.items(), reverse=True)[:-1]
    assert sum(end > 595.28 - 56.7 - 3 for _, end in ends) >= len(ends) - 2 > 2


def test_every_ink_is_the_one_it_was_drawn_with():
    page = new_page()
    pdf = made(page, page.title("X", "M"), page.paragraph("O")).pdf
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[0].render(scale=4).to_pil().convert("RGB")
    for sign, wanted in (("X", (20, 25, 28)), ("M", (11, 85, 102)), ("O", (20, 25, 28))):
        left, bottom, right, top = (
            side * 4 for side in next(b for _, s, b in boxes(pdf) if s == sign and b[3] < 780)
        )
        height = picture.height
        part = picture.crop((int(left), int(height - top), int(right) + 1, int(height - bottom)))
        darkest = min((color for _, color in part.getcolors(1 << 20)), key=sum)
        assert darkest == wanted


def test_an_empty_document_is_one_sheet():
    assert made(new_page()).sheets == 1


def test_progress_is_told_and_can_stop_the_work():
    told = []
    page = new_page()
    typeset(page, full(page), ABOUT, lambda done, total: told.append((done, total)))
    assert told[-1] == (len(told), len(told))

    class StopError(Exception):
        pass

    def stop(_done, _total):
        raise StopError

    with pytest.raises(StopError):
        typeset(page, full(page), ABOUT, stop)


def test_a_date_is_written_as_it_is_given():
    page = new_page()
    document = typeset(page, [], replace(ABOUT, made=date(2031, 1, 2)))
    assert b"D:20310102" in document.pdf


def test_the_accent_colours_the_document():
    pages = [new_page(accent=color) for color in ("#0B5566", "#6C3B6F")]
    first, second = (made(page, *full(page)).pdf for page in pages)
    with pypdfium2.PdfDocument(first) as one, pypdfium2.PdfDocument(second) as two:
        corners = [document[0].render().to_pil().getpixel((3, 3)) for document in (one, two)]
    assert corners == [(11, 85, 102), (108, 59, 111)]


def test_typesetting_needs_no_drawing_library_of_reportlab():
    code = (
        "import sys, exports.typesetting.document\n"
        "parts = 'reportlab.graphics', 'reportlab.platypus'\n"
        "print([name for name in sys.modules if name.startswith(parts)])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
