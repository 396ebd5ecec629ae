"""The card of a host: what a phone reads from the code, field by field."""

import pytest
import zxingcpp

from exports.briefing.parts.cover import Host
from exports.briefing.parts.words import Person, Words
from exports.briefing.vcard import LONGEST, vcard
from exports.typesetting.codes import SIDE, Code
from exports.typesetting.grid import MM
from storage.values import PersonName
from tests.exports.briefing import world as zone
from tests.exports.typesetting.drawings import picture_of

OFFICE = Words({"en": "Bureau, Jiangzhou; High-tech\\Zone", "zh": "江州高新区招商局"})
NAME = PersonName(
    native="周敏", family="周", given="敏", order="family_first", romanised="Zhou Min"
)


def host(name=NAME, **changes):
    title = Words({"en": "Deputy Director", "zh": "副局长"})
    said = {
        "person": Person(name, title),
        "duties": Words(),
        "phones": ("+86 500 0000 0101",),
        "mails": ("zhou.min@zone.example",),
        "languages": (),
    }
    return Host(**said | changes)


def fields(card):
    """The lines of a card as a phone takes them apart, with what was escaped put back."""
    assert card.endswith("\r\n")
    lines = [line.partition(":") for line in card.split("\r\n")[:-1]]
    plain = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n"}

    def read(text):
        parts, at = "", 0
        while at < len(text):
            step = 2 if text[at] == "\\" else 1
            parts += plain.get(text[at : at + step], text[at : at + step])
            at += step
        return parts

    return {label: read(text) for label, _, text in lines}


def test_a_card_says_who_it_is_and_how_to_reach_them():
    assert fields(vcard(host(), OFFICE, ("en", "zh"))) == {
        "BEGIN": "VCARD",
        "VERSION": "3.0",
        "N": "周;敏;;;",
        "FN": "Zhou Min 周敏",
        "ORG": "Bureau, Jiangzhou; High-tech\\Zone",
        "TITLE": "Deputy Director",
        "TEL;TYPE=WORK": "+86 500 0000 0101",
        "EMAIL": "zhou.min@zone.example",
        "END": "VCARD",
    }


def test_what_parts_the_fields_of_a_card_is_escaped():
    card = vcard(host(PersonName(family="A;B", given="C,D", native="E\nF")), OFFICE, ("en",))
    assert "\r\nORG:Bureau\\, Jiangzhou\\; High-tech\\\\Zone\r\n" in card
    assert "\r\nN:A\\;B;C\\,D;;;\r\n" in card
    assert "\r\nFN:E\\nF\r\n" in card


def test_the_first_language_leads_and_another_is_better_than_none():
    read = fields(vcard(host(), OFFICE, ("zh", "en")))
    assert read["FN"] == "周敏 Zhou Min"
    assert (read["ORG"], read["TITLE"]) == ("江州高新区招商局", "副局长")
    assert fields(vcard(host(), Words({"zh": "招商局"}), ("en", "zh")))["ORG"] == "招商局"
    assert "ORG" not in fields(vcard(host(), Words(), ("en",)))


@pytest.mark.parametrize(
    ("name", "shown", "parts"),
    [
        (PersonName(native="周敏", romanised="Zhou Min"), "Zhou Min 周敏", "周敏;;;;"),
        (PersonName(native="Łucja Nowak"), "Łucja Nowak", "Łucja Nowak;;;;"),
        (PersonName(native="A;B, C\\D\nE"), "A;B, C\\D\nE", "A;B, C\\D\nE;;;;"),
    ],
)
def test_names_of_every_kind(name, shown, parts):
    read = fields(vcard(host(name), OFFICE, ("en", "zh")))
    assert (read["FN"], read["N"]) == (shown, parts)


def test_a_number_with_masked_digits_cannot_be_dialled_and_is_left_out():
    masked = host(phones=("+86 138****0003", "+86 500 0000 0102"))
    assert fields(vcard(masked, OFFICE, ("en",)))["TEL;TYPE=WORK"] == "+86 500 0000 0102"
    alone = fields(vcard(host(phones=("+86 138****0003",)), OFFICE, ("en",)))
    assert "TEL;TYPE=WORK" not in alone
    assert alone["EMAIL"] == "zhou.min@zone.example"


def test_without_a_way_to_reach_somebody_there_is_no_card():
    assert vcard(host(phones=("+86 138****0003",), mails=()), OFFICE, ("en", "zh")) == ""


def test_a_long_card_is_cut_where_that_does_no_harm():
    long = Words({"en": "x" * 100_000})
    read = fields(
        vcard(host(PersonName(native="周" * 9000), mails=("m" * 99 + "@a",)), long, ("en",))
    )
    assert len(read["ORG"]) == len(read["FN"]) == LONGEST
    assert "EMAIL" not in read
    assert Code.of(vcard(host(PersonName(native="周" * 9000)), long, ("en",))).side < 60 * MM


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh",)], ids=",".join)
def test_the_codes_of_a_pack_are_read_from_its_sheets(make, languages):
    made = make(languages)
    printed = made.content.printed
    cards = [vcard(one, printed.cover.issuer, languages) for one in printed.team]
    assert len(cards) == 2
    assert all(25 * MM <= Code.of(card).side < SIDE * 1.1 for card in cards)
    (cover,) = zxingcpp.read_barcodes(picture_of(made.pdf))
    assert cover.text.encode() == cards[0].encode()
    team = [zxingcpp.read_barcodes(picture_of(made.pdf, n)) for n in range(1, made.result.pages)]
    assert sorted(code.text for codes in team for code in codes) == sorted(cards)


def test_a_host_who_cannot_be_reached_has_no_code(make, world):
    world.staff.host.phones, world.staff.host.mails = zone.phone("138****0001"), ()
    assert zxingcpp.read_barcodes(picture_of(make().pdf)) == []
