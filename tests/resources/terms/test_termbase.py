"""Wrong terms are caught however they are written, and right ones are left alone."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.files import RESOURCES
from resources.terms import terms, wrong_terms

XINBEI = "Xinbei District"


@pytest.mark.parametrize(
    "text",
    [
        "Welcome to New Taipei",
        "welcome to NEW TAIPEI!",
        "New\nTaipei",
        "New Taipei",
        "New  \t Taipei",
        "New-Taipei",
        "NewTaipei",
        "New Taipei's parks",
        "Ｎｅｗ　Ｔａｉｐｅｉ",
        "New\u200b Taipei",
        "Ne\u00adw Taipei",
        "我区New Taipei欢迎您",
        "New Taipeians",
    ],
)
def test_new_taipei_is_caught(text):
    ((written, right),) = wrong_terms(text)
    assert right == XINBEI
    assert "taipei" in written.casefold()


@pytest.mark.parametrize("text", ["新台北", "新臺北", "欢迎来到新北市。", "江蘇新北市"])
def test_so_is_its_chinese(text):
    assert [right for _, right in wrong_terms(text)] == ["新北区"]


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        (
            "Introducing people to foreign countries works.",
            "Introducing people to foreign countries",
            "private firms attracting foreign partners",
        ),
        ("a plan to graft and integrate", "graft and integrate", "equity partnering"),
        (
            "three highs and one low",
            "three highs and one low",
            "high input, high energy use, high pollution, low return",
        ),
        ("Demutualization", "Demutualization", "shareholding reform"),
        ("station investment", "station investment", "resident offices"),
        ("near Lu’anzhou Port", "Lu'anzhou Port", "Lu'anzhou Port Area"),
        ("Xixiashu Knife Tools", "Xixiashu Knife Tools", "Xixiashu cutting tools"),
        ("the Republic of China", "Republic of China", "Taiwan, China"),
        ("拆迁工作", "拆迁", "征收（搬迁）"),
        ("Délai  garanti", "Délai garanti", "délai annoncé"),
        ("Aides publiques", "Aides publiques", "mesures de soutien publiées"),
    ],
)
def test_traps_of_the_field(text, written, right):
    assert [(" ".join(found.split()), better) for found, better in wrong_terms(text)] == [
        (written, right)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "renew Taipei's licence",
        "a new office in Taipei",
        "Lu'anzhou Port Area",
        "People's Republic of China",
        "People’s Republic\nof China",
        "a charging station investment of RMB 20 million",
        "征收（搬迁）",
        "常州市新北区，新北市场监管局",
        "国内参展企业",
        "substation investment",
        "the Lu'anzhou Portal",
    ],
)
def test_right_words_are_left_alone(text):
    assert wrong_terms(text) == ()


def test_every_wrong_form_is_caught_and_no_right_form_is_wrong():
    for term in terms():
        for forms in term.wrong.values():
            for form in forms:
                assert wrong_terms(f"— {form}."), form
        for form in term.right:
            assert wrong_terms(form) == (), form


def test_terms_are_whole():
    assert len(terms()) > 40
    assert len({term.text("zh") for term in terms()}) == len(terms())
    assert all(term.text("zh_CN") and term.text("en") for term in terms())
    assert terms()[0].text("ja") == ""


def test_several_wrong_words_are_told_once_each_in_order():
    text = "source investment, New Taipei, source investment"
    assert [found for found, _ in wrong_terms(text)] == ["source investment", "New Taipei"]


def test_no_shipped_data_has_a_wrong_term():
    folder = RESOURCES / "terms"
    for file in (*folder.glob("*.tsv"), *folder.glob("**/*.toml")):
        text = file.read_text("utf-8")
        if file.name == "terms.toml":
            text = "\n".join(form for term in terms() for form in (*term.right, term.note))
        assert wrong_terms(text) == (), file.name


def test_the_file_knows_no_keys_that_are_not_read():
    rows = tomllib.loads((RESOURCES / "terms/terms.toml").read_text("utf-8"))["term"]
    languages = {"zh", "en", "ja", "ko", "de", "fr", "zh-Hant"}
    allowed = languages | {f"wrong_{tag}" for tag in languages} | {"fine", "note"}
    assert {key for row in rows for key in row} <= allowed


@given(st.text())
def test_no_text_is_too_strange(text):
    assert all(written and right for written, right in wrong_terms(text))


@given(st.text(), st.text())
def test_new_taipei_is_caught_in_any_text(before, after):
    found = wrong_terms(f"{before} New Taipei {after}")
    assert any(right == XINBEI for _, right in found)
