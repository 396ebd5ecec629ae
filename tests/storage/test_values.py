from datetime import date
from decimal import Decimal

import pytest

from storage.values import Area, LocalizedText, Period, PersonName, PriceBand, TextStatus


@pytest.mark.parametrize(
    ("unit", "amount"),
    [("m2", "666.67"), ("ha", "0.0667"), ("acre", "0.1647"), ("mu", "1")],
)
def test_one_mu_in_other_units(unit, amount):
    wanted = Decimal(amount)
    assert Area(Decimal(1), "mu").within(unit).quantize(wanted) == wanted


def test_a_translation_is_stale_when_its_source_changed():
    text = LocalizedText.of(TextStatus.REVIEWED, zh="甲")
    text = text.written("en", "A", TextStatus.REVIEWED, source="zh")
    assert text.printable("en")
    changed = text.written("zh", "乙", TextStatus.REVIEWED)
    assert changed.stale("en")
    assert not changed.printable("en")
    assert changed.printable("zh")
    assert changed.approved("en").printable("en")


def test_a_translation_without_its_source_is_stale():
    text = LocalizedText.of(zh="甲").written("en", "A", TextStatus.APPROVED, source="zh")
    assert text.written("zh", "").stale("en")


def test_a_draft_is_not_printable():
    assert not LocalizedText.of(zh="甲").printable("zh")
    assert LocalizedText.of(zh="甲").approved("zh").printable("zh")
    assert not LocalizedText.of(zh="甲").printable("en")


def test_an_empty_wording_takes_the_language_away():
    assert LocalizedText.of(zh="甲").written("zh", "") == LocalizedText()
    assert not LocalizedText()


@pytest.mark.parametrize(
    ("name", "language", "shown"),
    [
        (PersonName(family="Müller", given="Frank"), "en", "Frank Müller"),
        (PersonName(family="Müller", given="Frank", chinese="弗兰克·穆勒"), "zh", "弗兰克·穆勒"),
        (PersonName(native="田中太郎", romanised="Taro Tanaka"), "en", "Taro Tanaka"),
        (PersonName(native="田中太郎", romanised="Taro Tanaka"), "ja", "田中太郎"),
        (PersonName(family="Nagy", given="Anna", order="family_first"), "en", "Nagy Anna"),
        (PersonName(native="张伟明"), "en", "张伟明"),
        (PersonName(), "en", ""),
    ],
)
def test_names_keep_the_order_of_their_owner(name, language, shown):
    assert name.shown(language) == shown


def test_a_period_counts_both_its_days():
    assert Period(date(2026, 11, 24), date(2026, 11, 26)).days == 3


def test_a_price_without_validity_has_expired():
    band = PriceBand(Decimal(48), Decimal(55), "CNY", "mu")
    assert band.expired(date(2026, 1, 1))
    dated = PriceBand(Decimal(48), Decimal(55), "CNY", "mu", date(2026, 6, 30))
    assert not dated.expired(date(2026, 6, 30))
    assert dated.expired(date(2026, 7, 1))
