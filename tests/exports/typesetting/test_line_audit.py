"""Every line of trap-laden paragraphs at every width from 120 to 420 points, counted."""

import re
from dataclasses import dataclass
from itertools import pairwise

import pytest

from exports.typesetting.fonts import THIN_GAP, shipped
from exports.typesetting.lines import FLUSH_FROM, MOST_GAP, set_lines

ZH_TRAPS = (
    "本区引进“三高一低”项目（高能耗、高污染）一律不予；投资US$ 1,250,000.50以上的《招商引资协议》——"
    "即“一企一策”……由区领导挂钩，享受15.5%优惠。联系：Jiangzhou National High-tech Zone（江州），"
    "电话+86-519-8512。“欧洲（江州）产业园”、「中日合作」示范园等：《外商投资法》第3条，面积508.91km²，"
    "2026年11月23日。时间≥ 3 天！是吗？“对。”（完）"
)
ZH_MORE = "接DN 500管道，12 MVA两路；Dr. Łukasz·金于12月9日14时30分说‘好’：占8,000万美元的15.5%。"
EN_TRAPS = (
    "Dear Dr. Lindqvist, the “high-tech” (new) zone — on 9 December 2026 — has 12 MVA, DN 500 and "
    "US$ 1,250,000.50 (≥ 3 % of all); phone +86 519 0000 0101, 8.30–17.30. Well-established "
    "drive-unit makers: https://www.example.org/a/very/long/path/that/never/ends?and=then&more=1 … "
    "Notwithstanding administrative responsibilities, a manufacturing installation of theirs needs "
    "environmental approval; the “second plant” — municipalities understand "
    "representatives’ considerations differently."
)
JA_TRAPS = (
    "江州ハイテク区は、半導体・車載部品メーカー（12社）が集まる「スマート製造パーク」です。ご要望の電力は"
    "2×12 MVA、用水はDN 500の管路で供給し、2026年11月23日までに「ご回答書」をお届けします。"
    "チャージ、ファックス、ウェットエッチング、フォトレジスト、ヴィークル、々の字や、ちょっとしゃがむ、"
    "ィゥェォ、ヶ月、〜など、行頭に来てはならない文字もあります……ほんとうですか？はい！『そうです』——以上。"
)
NO_START = set(
    "，。、；：？！）》〉」』】〕”’…—·％%℃,.;:?!)]}々ーぁぃぅぇぉっゃゅょァィゥェォッャュョヵヶ・〜"
)
NO_END = set("（《〈「『【〔“‘([{$￥≤≥")
WIDTHS = range(120, 421)  # points, of ten-point type
UNBROKEN = re.compile(
    r"12 MVA|2×12 MVA|DN 500|US\$ 1,250,000\.50|9 December|≥ 3 [%天]|Dr\. [A-Za-zŁ]+|"
    r"\+86 519 0000 0101|8\.30–17\.30|11月23日|12月9日|8,000万美元|2026年|第3条|508\.91km²|15\.5%|"
    r"——|……"
)
SOFT = "\u00ad"


@dataclass
class Audit:
    """What was counted over all widths."""

    breaks: int = 0
    starts: int = 0
    ends: int = 0
    overhangs: int = 0
    parted: int = 0  # figures from their units, dates, names from titles, two halves of a mark
    hyphens: int = 0
    ladders: int = 0
    short: int = 0  # parts of less than three letters
    lonely: int = 0  # last lines of one character

    def faults(self):
        return (
            self.starts, self.ends, self.overhangs, self.parted, self.ladders, self.short,
            self.lonely,
        )  # fmt: skip

    def count(self, text, lines, measure):
        self.breaks += len(lines) - 1
        self.overhangs += sum(line.width > measure + 0.1 for line in lines)
        self.parted += parted(text, lines)
        for line, following in pairwise(lines):
            ends, starts = line.text.rstrip(), following.text.strip()
            self.starts += starts[0] in NO_START
            self.ends += ends[-1] in NO_END
            self.parted += ends[-1].isdigit() and starts[0].isdigit()
            if ends[-1] == SOFT:
                self.hyphens += 1
                self.ladders += following.text.endswith((SOFT, "-"))
                self.short += len(re.split(r"\W", ends[:-1])[-1]) < 3
                self.short += len(re.split(r"\W", starts)[0]) < 3
        last = [sign for sign in lines[-1].text if sign.isalnum()]
        self.lonely += len(last) == 1


def parted(text, lines):
    """How many of the things that must stay whole are not whole in one line."""
    whole = "\n".join(line.text for line in lines)
    told = UNBROKEN.findall(text.replace("\u00a0", " "))
    return sum(max(0, told.count(each) - whole.count(each)) for each in set(told))


@pytest.mark.parametrize(
    ("text", "language"),
    [(ZH_TRAPS + ZH_MORE, "zh"), (EN_TRAPS, "en"), (JA_TRAPS, "ja")],
    ids=["zh", "en", "ja"],
)
@pytest.mark.parametrize("how", ["ragged", "flush", "hyphens"])
def test_no_line_breaks_a_rule(text, language, how):
    audit = Audit()
    for points in WIDTHS:
        lines = set_lines(
            text,
            shipped().typeface(language),
            points * 100,
            flush=how == "flush",
            hyphenate=how == "hyphens",
        )
        audit.count(text, lines, points * 100)
    print(f"{language} {how}: {audit}")
    assert audit.breaks > 2_000
    assert audit.faults() == (0,) * 7
    assert bool(audit.hyphens) == (language == "en" and how == "hyphens")


@pytest.mark.parametrize("length", range(12, 90, 2))
def test_the_last_line_in_chinese_is_never_one_character(length):
    for ending in ("", "。", "。”", "）。", " DN 500管"):
        text = ("本区高新技术产业开发区面积约五百平方公里交通便利配套齐全" * 4)[:length] + ending
        for points in range(120, 421, 7):
            last = set_lines(text, shipped().typeface("zh"), points * 100)[-1].text
            assert sum(map(str.isalnum, last)) > 1, (points, text)


def test_no_gap_of_a_stretched_line_is_read_as_a_space():
    gaps = []
    for measure in range(FLUSH_FROM, 42_000, 700):
        for line in set_lines(ZH_TRAPS, shipped().typeface("zh"), measure, flush=True)[:-1]:
            gaps += line.gaps if line.width == measure else ()
    assert len(gaps) > 2_000
    assert max(gaps) <= THIN_GAP + MOST_GAP
