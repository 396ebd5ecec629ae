"""How blocks stand on sheets: what stays together, what is split, and where."""

import re

import pytest

from exports.typesetting.page import Pair
from tests.exports.typesetting.reading import boxes, made, new_page, texts

LINE = "Words enough for a line of this width, and then some more of them to fill a second. "


def rows(count, words="Row"):
    return [[f"{words} {number}.", Pair("Value", "数值")] for number in range(count)]


def rows_on(text):
    return [int(number) for number in re.findall(r"Row (\d+)\.", text)]


def test_a_table_goes_on_with_its_head_repeated():
    page = new_page()
    document = made(page, page.title("T"), page.table(["Kind", "What"], rows(100), (6, 6)))
    pages = texts(document.pdf)
    assert document.sheets >= 4
    assert [number for text in pages for number in rows_on(text)] == list(range(100))
    assert all("Kind" in text and "What" in text for text in pages)
    assert ["continued" in text for text in pages] == [False] + [True] * (document.sheets - 1)


@pytest.mark.parametrize("count", range(20, 60))
def test_no_sheet_has_a_single_row(count):
    page = new_page()
    document = made(page, page.table(["Kind", "What"], rows(count), (6, 6)))
    assert all(len(rows_on(text)) >= 2 for text in texts(document.pdf))


def test_rows_stay_whole():
    page = new_page()
    tall = [[f"Row {number}. " + LINE * 5 + f"End {number}.", "x"] for number in range(30)]
    for text in texts(made(page, page.table(["Kind", "What"], tall, (3, 9))).pdf):
        assert rows_on(text) == [int(number) for number in re.findall(r"End (\d+)\.", text)]


def test_a_row_higher_than_a_sheet_is_cut():
    page = new_page()
    numbered = " ".join(f"w{number}" for number in range(4000))
    table = page.table(["Kind", "What"], [["short", "x"], [numbered, "y"], ["after", "z"]], (6, 6))
    document = made(page, page.paragraph("Before"), table)
    text = " ".join(texts(document.pdf))
    assert [int(number) for number in re.findall(r"\bw(\d+)\b", text)] == list(range(4000))
    assert text.count("after") == 1
    assert min(box[1] for _, sign, box in boxes(document.pdf) if sign == "w") > 70


def test_a_head_higher_than_a_sheet_stops_nothing():
    page = new_page()
    table = page.table(["word " * 5_000, "What"], [["a", "b"]] * 3, (6, 6))
    assert made(page, table, page.paragraph("After")).sheets >= 2


def test_a_single_value_stands_in_the_middle_of_a_label_pair():
    page = new_page()
    row = [Pair("Label", "标签"), "X", Pair("X", "口")]
    found = boxes(made(page, page.table([], [row], (4, 4, 4))).pdf)
    feet = sorted(box[1] for _, sign, box in found if sign == "X")
    assert feet[1] - feet[0] == pytest.approx(5, abs=0.2)


def test_text_flows_on_and_leaves_two_lines_on_either_side():
    for before in range(40):
        page = new_page()
        blocks = [page.paragraph("x\n" * before), page.paragraph("Start. " + LINE * 3 + "End.")]
        blocks += [page.paragraph(LINE * 60)]
        on = [len(re.findall("Start|End", text)) for text in texts(made(page, *blocks).pdf)]
        assert sum(on) == 2


def test_no_sheet_begins_with_the_last_line_of_a_paragraph():
    for before in range(30, 46):
        page = new_page()
        document = made(page, page.paragraph("x\n" * before), page.paragraph("a\nb\nc\nd"))
        on = [re.findall(r"\b[abcd]\b", text.split("No. 17")[0]) for text in texts(document.pdf)]
        assert all(len(found) in {0, 2, 4} for found in on), (before, on)


@pytest.mark.parametrize("lines", range(2, 20))
@pytest.mark.parametrize("room", range(30, 200, 15))
def test_no_column_of_a_pair_is_left_with_one_line(lines, room):
    page = new_page()
    pair = page.pair(Pair("word\n" * 9 + "word", "\n".join("字" * lines)))
    cut = pair.set(480).split(room)
    for part in cut or ():
        left = [len(stack.lines) for stack in part.stacks]
        assert max(left) >= 2
    if cut:
        whole = pair.set(480).stacks
        for stack, rest in zip(whole, cut[1].stacks, strict=True):
            assert len(rest.lines) != 1 or len(stack.lines) == 1


@pytest.mark.parametrize("make", [lambda p: p.paragraph, lambda p: p.pair], ids=["under", "beside"])
@pytest.mark.parametrize(
    ("lead", "second"), [(LINE * 4, "一段文字，" * 30), (LINE * 9, "句。" * 60)]
)
def test_no_first_or_last_line_of_a_paragraph_stands_alone(make, lead, second):
    page = new_page()
    setting = make(page)(Pair(f"{lead}\n{lead}", f"{second}\n{second}")).set(482)
    lengths = [paragraphs(stack.lines) for stack in setting.stacks]
    assert max(max(each, default=0) for each in lengths) >= 2
    inside = 0
    for room in range(15, round(setting.height) + 15, 5):
        first, rest = setting.split(room) or (None, None)
        for upper, lower in zip(first.stacks, rest.stacks, strict=True) if first else ():
            if upper.lines and not upper.lines[-1].line.ends:
                inside += 1
                assert paragraphs(upper.lines)[-1] >= 2
                assert paragraphs(lower.lines)[0] >= 2
    assert inside > 3


def paragraphs(placed):
    """How many lines each paragraph has."""
    lengths, lines = [], 0
    for each in placed:
        lines += 1
        if each.line.ends:
            lengths.append(lines)
            lines = 0
    return [*lengths, lines] if lines else lengths


def test_levels_are_split_at_the_same_height():
    page = new_page()
    pair = Pair(" ".join(f"w{number}" for number in range(900)), "字" * 600)
    document = made(page, page.title("T"), page.pair(pair))
    found = [int(n) for text in texts(document.pdf) for n in re.findall(r"\bw(\d+)\b", text)]
    assert found == list(range(900))
    assert sum(text.count("字") for text in texts(document.pdf)) == 600


def test_the_two_languages_of_a_pair_begin_on_one_baseline():
    page = new_page()
    pdf = made(page, page.pair(Pair("E" * 3, "口口"))).pdf
    feet = {sign: box[1] for _, sign, box in boxes(pdf) if sign in "E口"}
    assert abs(feet["E"] - feet["口"]) < 1.5


@pytest.mark.parametrize("before", range(30, 46))
def test_a_heading_stays_with_what_follows(before):
    page = new_page()
    blocks = [page.paragraph("x\n" * before), page.heading("Head"), page.paragraph("Body\n" * 4)]
    with_table = [*blocks[:2], page.table(["K", "W"], rows(9, "Body"), (6, 6))]
    for made_of in (blocks, with_table):
        for text in texts(made(page, *made_of).pdf):
            if "Head" in text:
                assert text.count("Body") >= 2


def test_a_section_begins_on_a_new_sheet_at_one_height():
    page = new_page()
    blocks = [page.title("OT"), page.paragraph("XI"), page.title("TO", "M"), page.paragraph("XI")]
    document = made(page, *blocks)
    assert document.sheets == 2
    found = list(boxes(document.pdf))
    for signs, baseline in (("T", 97.5), ("X", 202.5)):
        feet = {
            round(841.89 - box[1], 1) for _, sign, box in found if sign == signs and box[1] > 90
        }
        assert feet == {baseline}


@pytest.mark.parametrize(("length", "height"), [(20, 26), (31, 24), (34, 22), (37, 20), (90, 20)])
def test_a_long_title_is_made_smaller_and_then_takes_more_lines(length, height):
    page = new_page()
    pdf = made(page, page.title("H" + "n" * (length - 1))).pdf
    top, bottom = next((box[3], box[1]) for _, sign, box in boxes(pdf) if sign == "H")
    assert top - bottom == pytest.approx(0.725 * height, abs=0.1)


def test_a_title_of_two_lines_moves_what_is_under_it():
    page = new_page()
    document = made(page, page.title(Pair("A title that goes on " * 4, "题")), page.paragraph("XI"))
    feet = {sign: 841.89 - box[1] for _, sign, box in boxes(document.pdf) if sign in "题X"}
    assert 140 < feet["题"] < 150
    assert feet["X"] == pytest.approx(202.5, abs=0.1)


def test_notes_stand_at_the_foot_of_their_sheet():
    page = new_page()
    notes = page.notes("I one", "I two")
    document = made(page, page.paragraph("Body"), notes, page.paragraph("X\n" * 60))
    found = [(box[1], sign) for number, sign, box in boxes(document.pdf) if not number]
    feet = sorted(foot for foot, sign in found if sign == "I")
    assert feet == [pytest.approx(841.89 - 765, abs=0.1), pytest.approx(841.89 - 755, abs=0.1)]
    assert feet[1] + 10 + 15 <= min(foot for foot, sign in found if sign == "X") + 0.1


def test_notes_move_on_where_there_is_no_room():
    page = new_page()
    blocks = [page.paragraph("x\n" * 44), page.notes("Note " * 90), page.paragraph("After " * 300)]
    pages = texts(made(page, *blocks).pdf)
    assert ["Note" in text for text in pages] == [False, True]
    assert "After" in pages[1]


def test_space_is_left_out_at_the_top_of_a_sheet():
    page = new_page()
    tops = []
    for blocks in ([page.paragraph("T")], [page.space(9), page.paragraph("T")]):
        pdf = made(page, page.title("x"), *blocks).pdf
        tops.append(next(box[3] for _, sign, box in boxes(pdf) if sign == "T"))
    assert tops[0] == tops[1]


def test_a_very_long_document_is_set_without_end_of_stack():
    page = new_page()
    assert made(page, page.paragraph("x\n" * 60_000)).sheets > 1_000
