import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.typesetting.breaks import inside, units
from exports.typesetting.fonts import shipped
from exports.typesetting.lines import set_lines

LANGUAGES = ["zh", "en", "de", "fr", "ja", "ko", "zh-Hant"]


def cut(text, language="zh"):
    return [unit for unit in units(text, language) if unit.strip()]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("引资8,000万美元以上", "引|资|8,000万美元|以|上"),
        ("于12月9日签约", "于|12月9日|签|约"),
        ("2026年11月23日", "2026年|11月23日"),
        ("≥ 3 台", "≥ 3 台"),
        ("第 5 页，共 9 页", "第 5 页，|共|9 页"),
        ("第3条", "第3条"),
        ("投资US$ 1,250.50元", "投|资|US$ 1,250.50元"),
        ("他说——“好”……走", "他|说——|“好”……|走"),
        ("（一）《规划》。", "（一）|《规|划》。"),
        ('他说"你好"吧', '他|说"你|好"吧'),
        ("2019—2025年", "2019—2025年"),
        ("元/平方米", "元/|平|方|米"),
        ("面积508.91km²，", "面|积|508.91km²，"),
        ("90个工作日内", "90个工作日|内"),
        ("300多家企业", "300多家|企|业"),
        ("安娜·林", "安|娜·|林"),
        ("双回路12 MVA两路", "双|回|路|12 MVA|两|路"),
        ("5 metres, 12 minutes", "5|metres,|12|minutes"),
        ("王\u00a0堃和Kim\u00a0堃等", "王\u00a0堃|和|Kim\u00a0堃|等"),
        ("《规》\u00a0第3条", "《规》\u00a0第3条"),
        ("金额 1亿美元", "金|额|1亿美元"),
    ],
)
def test_chinese_units(text, wanted):
    assert "|".join(cut(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Dr. Anna, the “new” (old) one", "Dr. Anna,|the|“new”|(old)|one"),
        ("on 9 December 2026", "on|9 December|2026"),
        ("12 MVA and 2 × 12 kV", "12 MVA|and|2 × 12 kV"),
        ("COD ≤ 350 mg/l, DN 500", "COD|≤ 350 mg/l,|DN 500"),
        ("RMB 480–560 thousand per mu", "RMB 480–560 thousand|per|mu"),
        ("call +86 519 0000 0101 now", "call|+86 519 0000 0101|now"),
        ("zone — here – or ; there", "zone —|here –|or ;|there"),
        ("word—word", "word—|word"),
        ("the “second plant” — visited", "the|“second|plant” —|visited"),
        ("(all) – or 3 % ; there", "(all) –|or|3 % ;|there"),
        ("“A”\u00a0B, C)\u00a0(D", "“A”\u00a0B,|C)\u00a0(D"),
        ('<img src="file:///x"/>', '<img|src="file:///x"/|>'),
        ("No. 5 a m", "No. 5|a|m"),
    ],
)
def test_english_units(text, wanted):
    assert "|".join(cut(text, "en")) == wanted


def test_german_closes_with_what_english_opens_with():
    assert "|".join(cut("Die „Halle“ am 9. Dezember, 1,02 Mrd. US$", "de")) == (
        "Die|„Halle“|am|9. Dezember,|1,02 Mrd.|US$"
    )


def test_korean_is_broken_between_words_only():
    assert "|".join(cut("2028년까지 무(畝) 단위로 GDP는", "ko")) == "2028년까지|무(畝)|단위로|GDP는"


def test_japanese_small_kana_begin_no_unit():
    assert "|".join(cut("ショッピングは3か月。", "ja")) == "ショッ|ピ|ン|グ|は|3か月。"


def test_kana_keep_their_marks():
    assert "|".join(cut("あ\u3099い\u309aう", "ja")) == "あ\u3099|い\u309a|う"


@given(st.text(), st.sampled_from(LANGUAGES))
def test_units_are_slices_of_the_text(text, language):
    line = text.replace("\n", "")
    assert "".join(units(line, language)) == line


@pytest.mark.parametrize(
    ("unit", "shown", "places"),
    [
        ("drive-unit", "drive-unit", {6: ""}),
        ("A-1-b", "A-1-b", {}),
        ("Fern\u00adwärme", "Fernwärme", {4: "\u00ad"}),
        ("\u00ad\u00ad", "", {}),
        ("short/path", "short/path", {}),
        ("https://example.org/long/path?q=1", "https://example.org/long/path?q=1", None),
    ],
)
def test_places_inside(unit, shown, places):
    found = inside(unit)
    assert found[0] == shown
    if places is None:
        assert {8, 16, 20, 25, 30, 32} <= set(found[1])
    else:
        assert found[1] == places


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("RMB\u00a0480,000–560,000\u00a0per\u00a0mu", ["RMB 480,000–", "560,000 per ", "mu"]),
        ("1,200,000–3,400,000", ["1,200,000–", "3,400,000"]),
    ],
)
def test_what_is_wider_than_a_line_is_torn_between_its_figures(text, lines):
    told = set_lines(text, shipped().typeface("en"), 7_000)
    assert [line.text.replace("\u00a0", " ") for line in told] == lines
