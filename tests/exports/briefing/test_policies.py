"""Published support measures: in force, reviewed, without what may not be promised."""

from datetime import date

import pytest

from exports.briefing.preflight import preflight
from exports.briefing.sections.policies import policies
from storage.entities.knowledge import Policy
from tests.exports.briefing import world as zone
from tests.exports.briefing.one_section import alone, has, told
from tests.exports.briefing.rich_world import enrich
from tests.exports.briefing.rich_world import policies as measures


@pytest.fixture
def world(world):
    return enrich(world)


@pytest.fixture
def measure(world):
    return next(record for record in world.more if isinstance(record, Policy))


@pytest.fixture
def page(read):
    """What the section says of the world."""
    return lambda languages=("en", "zh"): told(policies, read(languages))


def found_in(content):
    return {found.code: found for found in preflight(content, zone.TODAY)}


def service():
    """Open to all, so that there is nothing to review."""
    (made,) = measures()
    made.kind, made.review_number, made.review_on = "service", "", None
    made.name = zone.text("绿色通道服务规程", "Green-channel procedure")
    made.issued_on = date(2026, 5, 22)
    return made


def test_a_measure_is_told_with_its_document_and_its_review(page):
    assert has(
        page(),
        "Published support measures公开政策",
        "One published measure in force, each with its fair-competition review.",
        "Opinions on new-energy vehicles",
        "支持首台套应用。",
        "江高管规〔2026〕8号",
        "2 February 2026",
        "2 February 2028",
        "至2028年2月2日",
        "江高公竞审〔2026〕11号",
        "20 January 2026",
        "2026年1月20日",
        "is not a promise of support",
    )


def test_a_number_is_told_once_and_days_in_both_languages(page):
    assert page().count("江高管规〔2026〕8号") == 1
    assert has(page(("zh",)), "江高管规〔2026〕8号", "2026年2月2日")


def test_counts_agree_with_the_blocks(page, world):
    world.more.append(service())
    assert has(page(), "Two published measures in force, one with their fair-competition review.")
    assert has(page(), "Not a preferential measure", "不涉及优惠")
    assert has(page(("zh",)), "现行有效的公开政策2项，其中1项列明公平竞争审查文号。")


def test_the_newest_stands_first(page, world):
    world.more.append(service())
    assert page().index("Green-channel") < page().index("Opinions")


def test_one_whose_validity_is_over_is_left_out_and_told_to_the_staff(read, measure):
    measure.valid_until = date(2026, 11, 22)
    content = read()
    assert content.printed.policies == ()
    assert found_in(content)["policy_expired"].record == measure.id


def test_one_holds_through_its_last_day_and_no_longer(read, measure):
    measure.valid_until = zone.TODAY
    content = read()
    assert len(content.printed.policies) == 1
    later = {found.code for found in preflight(content, date(2026, 11, 24))}
    assert "policy_expired" in later


@pytest.mark.parametrize(
    ("kind", "lacking"),
    [
        ("industry", {"review_number": ""}),
        ("other", {"review_on": None}),
        ("", {"review_number": "", "review_on": None}),
    ],
)
def test_a_preferential_one_without_its_review_is_left_out(read, measure, kind, lacking):
    measure.kind = kind
    for field, value in lacking.items():
        setattr(measure, field, value)
    content = read()
    assert content.printed.policies == ()
    assert found_in(content)["policy_without_review"].record == measure.id


def test_a_tax_rebate_is_refused(read, measure):
    measure.summary = zone.text("前三年税收返还50%。", "Half of the taxes come back.")
    content = read()
    assert content.printed.policies == ()
    found = found_in(content)["refused_preference"]
    assert (found.record, found.language) == (measure.id, "zh")
    assert found.values["written"] == "税收返还"


def test_so_is_one_in_a_promise_of_ours_and_it_is_no_next_step(read, world):
    world.promises[0].promise = zone.text("电价优惠方案", "A preferential electricity price")
    content = read()
    assert len(content.printed.steps) == 2
    assert found_in(content)["refused_preference"].record == world.promises[0].id


def test_what_the_other_side_promised_stays_but_is_told_to_the_staff(read, world):
    theirs = next(promise for promise in world.promises if promise.side == "them")
    theirs.promise = zone.text("说明税收返还的期望", "Say what tax rebate is expected")
    content = read()
    assert len(content.printed.steps) == 3
    assert "refused_preference" in found_in(content)


def test_gaps_are_told_not_left_empty(page, measure):
    measure.valid_until = measure.issued_on = None
    measure.number = ""
    assert has(page(), "until withdrawn", "废止前有效")
    assert not has(page(), "None")


def test_without_any_the_section_is_left_out(make, world, measure):
    world.more.remove(measure)
    assert "policies" not in make().result.sections


def test_measures_stand_closer_where_that_saves_the_last_a_sheet(read, world):
    for _ in range(4):
        made = service()
        made.summary = zone.text(
            "重大项目实行一个窗口受理、专人代办，逾期提级督办。" * 2, "One window."
        )
        world.more.append(made)
    languages = ("zh",)
    assert alone(policies, read(languages)).sheets == 1


def test_a_block_stays_whole_and_a_long_one_goes_on(read, world, measure):
    measure.summary = zone.text("支持首台套应用。" * 400, "Support for first applications. " * 200)
    world.more += [service() for _ in range(9)]
    document = alone(policies, read())
    assert document.sheets > 3
    assert document.overfull == ()


@pytest.mark.parametrize("languages", [("en", "zh"), ("zh", "en")], ids="-".join)
def test_the_page_looks_as_it_did(golden, read, world, languages):
    world.more.append(service())
    golden(f"pack-policies-{'-'.join(languages)}", alone(policies, read(languages)).pdf)
