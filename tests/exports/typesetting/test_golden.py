"""Each kind of block looks as it did, and the comparison sees what an eye would see."""

import re
import shutil

import pytest

from exports.typesetting.sheet import Sheet
from tests.exports.typesetting.reading import made, new_page
from tests.exports.typesetting.specimens import SPECIMENS
from tests.golden import FOLDER, Golden

BOTH = [("en", "zh"), ("zh", "en")]
LANGUAGES = {"text-pair": BOTH, "answers": BOTH, "table": [("en", "zh"), ("zh", None)]}
CASES = [
    (name, lead, second)
    for name in SPECIMENS
    for lead, second in LANGUAGES.get(name, [("en", "zh")])
]
RULE = re.compile(r"^[\d.]+ [\d.]+ m [\d.]+ [\d.]+ l S$", re.MULTILINE)
PLACE = re.compile(r"^BT ([\d.]+) ([\d.]+) Td", re.MULTILINE)


def specimen(name, lead="en", second="zh"):
    page = new_page(lead, second)
    return made(page, *SPECIMENS[name](page)).pdf


@pytest.mark.parametrize(("name", "lead", "second"), CASES)
def test_specimens_look_as_they_did(golden, name, lead, second):
    languages = "-".join(filter(None, (lead, second)))
    golden(f"{name}-{languages}", specimen(name, lead, second))


def without_rule(content, which):
    found = list(RULE.finditer(content))[which]
    return content[: found.start()] + content[found.end() + 1 :]


def with_line_moved(content, which, across, up):
    found = list(PLACE.finditer(content))[which]
    moved = f"BT {float(found[1]) + across:.2f} {float(found[2]) + up:.2f} Td"
    return content[: found.start()] + moved + content[found.end() :]


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("table", lambda content: without_rule(content, 0)),
        ("table", lambda content: without_rule(content, 9)),
        ("text-pair", lambda content: with_line_moved(content, 4, 0, 1)),
        ("text-pair", lambda content: with_line_moved(content, 7, 0, -1)),
        ("text-pair", lambda content: with_line_moved(content, 5, 2, 0)),
        ("cover", lambda content: with_line_moved(content, 3, 0, 1)),
    ],
    ids=["head rule", "row rule", "line up", "line down", "line right", "label"],
)
def test_a_line_that_moved_or_a_rule_that_is_gone_is_seen(tmp_path, monkeypatch, name, change):
    content = Sheet.content.fget
    monkeypatch.setattr(Sheet, "content", property(lambda sheet: change(content(sheet))))
    with pytest.raises(AssertionError, match="differs by"):
        Golden(tmp_path)(f"{name}-en-zh", specimen(name), sheets=[0])
    assert (tmp_path / f"{name}-en-zh-1.png").exists()


def test_golden_pages_are_renewed_on_demand_only(tmp_path):
    folder = tmp_path / "golden"
    with pytest.raises(AssertionError, match="no golden page"):
        Golden(tmp_path, folder=folder)("price", specimen("price"))
    assert not folder.exists()
    with pytest.raises(AssertionError, match="renewed"):
        Golden(tmp_path, renew=True, folder=folder)("price", specimen("price"))
    Golden(tmp_path, folder=folder)("price", specimen("price"))


def test_pictures_that_still_match_are_left_as_they_are(tmp_path):
    file = shutil.copy(FOLDER / "price-en-zh-1.png", tmp_path / "price-1.png")
    before = file.stat().st_mtime_ns
    Golden(tmp_path, renew=True, folder=tmp_path)("price", specimen("price"))
    assert file.stat().st_mtime_ns == before


def test_a_sheet_more_than_there_were_is_told(tmp_path):
    with pytest.raises(AssertionError, match="renewed"):
        Golden(tmp_path, renew=True, folder=tmp_path)("table", specimen("table"), sheets=[0])
    with pytest.raises(AssertionError, match=r"table-2\.png"):
        Golden(tmp_path, folder=tmp_path)("table", specimen("table"))
