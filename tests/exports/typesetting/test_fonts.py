import pytest

from exports.typesetting.fonts import HALF, THIN_GAP, Weight, shipped

ZH = shipped().typeface("zh")
EN = shipped().typeface("en")
KO = shipped().typeface("ko")


def face_names(typeface, text):
    shaped = typeface.shape(text)
    return [
        (piece.face.name, "".join(glyph.text for glyph in piece.glyphs)) for piece in shaped.pieces
    ]


def test_latin_comes_first_and_each_character_falls_back_alone():
    assert face_names(ZH, "Łódź堃김A") == [
        ("NotoSans-Regular", "Łódź"),
        ("NotoSansSC-Regular", "堃"),
        ("NotoSansKR-Regular", "김"),
        ("NotoSans-Regular", "A"),
    ]


def test_strong_and_light_have_their_files():
    assert face_names(shipped().typeface("zh", Weight.STRONG), "A堃김") == [
        ("NotoSans-SemiBold", "A"),
        ("NotoSansSC-Bold", "堃"),
        ("NotoSansKR-Bold", "김"),
    ]
    assert face_names(shipped().typeface("en", Weight.LIGHT), "8")[0][0] == "NotoSans-Light"


@pytest.mark.parametrize("mark", "“”‘’…—·×°±")
def test_marks_come_from_the_languages_own_face(mark):
    assert face_names(ZH, mark)[0][0] == "NotoSansSC-Regular"
    assert face_names(EN, mark)[0][0] == "NotoSans-Regular"
    assert face_names(KO, mark)[0][0] == "NotoSans-Regular"


@pytest.mark.parametrize("text", ["Lu’anzhou", "2×12", "25°", "±5"])
def test_marks_among_latin_letters_are_latin_in_chinese_too(text):
    assert face_names(ZH, text) == [("NotoSans-Regular", text)]


def test_korean_asks_its_own_face_before_the_chinese():
    assert face_names(KO, "（①") == [("NotoSansKR-Regular", "（"), ("NotoSansSC-Regular", "①")] or (
        face_names(KO, "（①") == [("NotoSansKR-Regular", "（①")]
    )
    assert face_names(EN, "（") == [("NotoSansSC-Regular", "（")]


def test_latin_letters_are_kerned_also_in_chinese():
    for typeface in (EN, ZH):
        letters = sum(typeface.shape(letter).width for letter in "AVATAR")
        assert typeface.shape("AVATAR").width < letters - 50


def test_a_thin_gap_stands_between_han_and_latin():
    plain = ZH.shape("万").width + ZH.shape("8").width
    assert ZH.shape("8万").width == plain + THIN_GAP
    assert ZH.shape("15%优").width > ZH.shape("15%").width + ZH.shape("优").width
    assert EN.shape("김8").width == EN.shape("김").width + EN.shape("8").width


@pytest.mark.parametrize("marks", ["。“", "》，", "（《", "）（", "。”", "！？"])
def test_neighbouring_marks_lose_half_a_cell(marks):
    assert ZH.shape(marks).width == 2000 - HALF


@pytest.mark.parametrize("marks", ["——", "……"])
def test_double_marks_keep_two_cells(marks):
    assert ZH.shape(marks).width == pytest.approx(2000)


def test_a_character_without_a_face_is_a_visible_box():
    shaped = ZH.shape("\U0001f3ed")
    assert shaped.last.stand_in
    assert shaped.width == 1000
    assert not ZH.has("\U0001f3ed")


def test_shaped_units_are_kept_but_not_without_end():
    assert ZH.shape("同一") is ZH.shape("同一")
    assert EN.shape("x" * 100) is not EN.shape("x" * 100)
