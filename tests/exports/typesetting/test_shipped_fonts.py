"""The font files that ship: whole, licensed, and with every character that names need."""

import hashlib

import pytest

from exports.typesetting.fonts import Weight, shipped
from resources.files import RESOURCES

FONTS = RESOURCES / "fonts"
SUMS = dict(reversed(line.split()) for line in (FONTS / "SHA256SUMS").read_text().splitlines())
NAMES = "ŁódźČğđßÅøşțẞ㛃堃𬭳龘镕김민준각힣々ヶアあ〇〆"
SIGNS = "“”‘’…—–·×°±→≤≥≠≈½²³√€£¥￥%‰℃㎡№§©®™□■●○①⑩《》〈〉「」『』【】〔〕（），。、；：！？～ー"


def test_every_file_is_listed_and_as_it_was_cut():
    assert set(SUMS) == {path.name for path in FONTS.glob("*.ttf")}
    for name, listed in SUMS.items():
        assert hashlib.sha256((FONTS / name).read_bytes()).hexdigest() == listed, name


def test_every_file_has_its_source_and_licence():
    rows = [line.split("|") for line in (FONTS / "SOURCES.md").read_text().splitlines()]
    told = {row[1].strip(): row[5].strip() for row in rows if len(row) > 5}
    for name in SUMS:
        assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / told[name]).read_text()


@pytest.mark.parametrize("language", ["zh", "en", "de", "fr", "ja", "ko", "zh-Hant"])
@pytest.mark.parametrize("weight", Weight)
def test_names_and_signs_have_a_picture(language, weight):
    typeface = shipped().typeface(language, weight)
    assert [sign for sign in NAMES + SIGNS if not typeface.has(sign)] == []


def test_the_common_characters_of_gb_18030_have_a_picture():
    typeface = shipped().typeface("zh")
    han = [*range(0x4E00, 0x9FA6), *range(0x3400, 0x4DB6)]
    assert [chr(code) for code in han if not typeface.has(chr(code))] == []
