import pytest

from exports.typesetting.errors import FontMissingError
from exports.typesetting.faces import Face
from exports.typesetting.fonts import Fonts
from resources.files import RESOURCES

LATIN = RESOURCES / "fonts" / "NotoSans-Regular.ttf"
HAN = Face(RESOURCES / "fonts" / "NotoSansSC-Regular.ttf")


@pytest.mark.parametrize(
    "content",
    [None, b"", b"\0" * 5000, b"no font", LATIN.read_bytes()[:4000], LATIN.read_bytes()[:200_000]],
    ids=["absent", "empty", "zeros", "text", "cut early", "cut late"],
)
def test_a_missing_or_damaged_file_is_named(tmp_path, content):
    for path in LATIN.parent.glob("*.ttf"):
        (tmp_path / path.name).symlink_to(path)
    broken = tmp_path / LATIN.name
    broken.unlink()
    if content is not None:
        broken.write_bytes(content)
    with pytest.raises(FontMissingError) as caught:
        Fonts(tmp_path).typeface("zh")
    assert caught.value.values == {"name": LATIN.name}
    assert LATIN.name in str(caught.value)
    assert "{name}" in caught.value.message


def test_full_width_marks_know_their_empty_half():
    assert [HAN.glyph(mark).trailing for mark in "，。；：！？）》”"] == [True] * 9
    assert [HAN.glyph(mark).leading for mark in "（《“「【"] == [True] * 5
    assert not any(HAN.glyph(sign).leading or HAN.glyph(sign).trailing for sign in "·一ノ—…A亻阝卜")


def test_the_long_dash_is_one_stroke():
    stroke, empty = HAN.dashes()
    assert (stroke.text, empty.text) == ("—", "—")
    assert stroke.advance == 2000
    assert stroke.number != empty.number


def test_latin_pairs_are_kerned():
    kerning = Face(LATIN).kerning("AV To")
    assert kerning[0] < 0
    assert kerning[3] < 0
    assert Face(LATIN).kerning("nn") == [0, 0]


@pytest.mark.parametrize("control", ["\x00", "\x08", "\r", "\x1c", "\x7f", "\ud800", "\ue000"])
def test_control_characters_have_no_glyph(control):
    assert Face(LATIN).glyph(control) is None


def test_a_subset_has_its_glyphs_only():
    number = HAN.glyph("堃").number
    data, moved = HAN.subset([number])
    assert len(data) < 3000
    assert set(moved) == {0, number}
