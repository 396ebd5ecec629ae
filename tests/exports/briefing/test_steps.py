"""Steps and timeline: offices and committed times in months from signing, as far as published."""

from datetime import date
from decimal import Decimal

import pytest

from exports.briefing.sections.steps import steps
from storage.entities.knowledge import Policy
from storage.entities.procedure import ProcedureStep
from storage.values import LocalizedText
from tests.exports.briefing import world as zone
from tests.exports.briefing.one_section import alone
from tests.exports.briefing.rich_world import enrich
from tests.exports.briefing.test_pack import ALL_LANGUAGES, BOTH, sheets

TITLES = {"en": "Steps and timeline", "zh": "办理流程与时限"}


@pytest.fixture
def rich(world):
    return enrich(world)


def pages_of(made, languages=("en",)):
    return [sheet for sheet in sheets(made.pdf) if TITLES[languages[0]] in sheet]


def page_of(made, languages=("en",)):
    return pages_of(made, languages)[0].replace("\u00a0", " ")


def steps_of(world):
    return [record for record in world.more if isinstance(record, ProcedureStep)]


def service(**changed):
    values = {
        "kind": "service",
        "name": zone.text("绿色通道服务规程", "Green-channel procedure"),
        "summary": zone.text("逾期自动提级督办。", "Overdue steps are escalated."),
        "number": "江高管发〔2026〕34号",
        "issued_on": date(2026, 5, 5),
        "review_number": "江高公竞审〔2026〕12号",
        "review_on": date(2026, 4, 20),
    }
    return Policy(**values | changed)


@pytest.mark.parametrize("languages", ALL_LANGUAGES, ids=",".join)
def test_offices_and_times_in_every_choice_of_languages(make, rich, languages):
    page = page_of(make(languages), languages)
    said = {
        "en": ("Company registration", "2 working days", "Market Regulation", "Month 17",
               "about 9 months", "Public office", "Your own work"),
        "zh": ("企业设立登记", "2个工作日", "市场监管局", "第17个月",
               "约9个月", "政务部门", "贵公司自行办理"),
    }  # fmt: skip
    for language, words in said.items():
        assert [word in page for word in words] == [language in languages] * len(words)


def test_the_message_counts_what_is_on_the_page(make, rich):
    assert "Production 17 months after signing, with one committed time." in page_of(make(("en",)))


def test_the_message_counts_several(make, rich):
    for step in steps_of(rich):
        step.side, step.working_days = "us", 4
    assert "with 3 committed times." in page_of(make(("en",)))


@pytest.mark.parametrize("count", [1, 12, 13, 25])
def test_many_steps_stand_on_several_sheets(make, rich, count):
    rich.more[:] = [
        ProcedureStep(
            name=zone.text(f"环节{n}号", f"Step number {n}"),
            office=zone.text("某局", "Some Bureau"),
            side="us",
            working_days=n + 1,
            begins=Decimal(n),
            ends=Decimal(n + 1),
            source=zone.text("清单", "List"),
            as_of=date(2026, 6, 30),
            rank=n,
        )
        for n in range(count)
    ]
    made = make(("en",))
    text = " ".join(sheets(made.pdf))
    assert [f"Step number {n} " in text for n in range(count)] == [True] * count
    assert text.count("Committed time") == -(-count // 12)
    assert ("Months 0–" in text) == (count > 12)
    assert not made.result.draft


def test_what_happens_to_late_steps_is_told_as_published(make, rich):
    assert "If a step is late" not in page_of(make(("en",)))


def test_the_policy_that_says_so_is_named(make, rich):
    rich.more.append(service())
    page = page_of(make(BOTH), BOTH)
    assert "goes to the next level up, as published" in page
    assert "江高管发〔2026〕34号" in page.replace(" ", "")
    assert "逾期处理" in page


@pytest.mark.parametrize(
    "changed",
    [{"kind": "land"}, {"summary": zone.text("专人代办。", "One named person.")}],
    ids=["another kind", "says nothing of it"],
)
def test_no_other_policy_speaks_of_late_steps(make, rich, changed):
    rich.more.append(service(**changed))
    assert "If a step is late" not in page_of(make(("en",)))


def test_without_committed_times_nothing_is_late(make, rich):
    rich.more.append(service())
    for step in steps_of(rich):
        step.working_days = None
    page = page_of(make(("en",)))
    assert "Production 17 months after signing." in page
    assert "If a step is late" not in page


def test_steps_without_months_are_a_list_with_their_offices(make, rich):
    for step in steps_of(rich):
        step.begins = step.ends = None
    page = page_of(make(BOTH), BOTH)
    assert "3 steps from signing to production." in page
    assert "Responsible office" in page
    assert "Market Regulation" in page
    assert "Months from signing" not in page


@pytest.mark.parametrize(("begins", "ends"), [("5", "2"), ("-1", "2"), ("0", "9999")])
def test_months_that_cannot_be_are_found_and_do_no_harm(make, rich, begins, ends):
    steps_of(rich)[0].begins, steps_of(rich)[0].ends = Decimal(begins), Decimal(ends)
    made = make(("en",))
    assert "Company registration" in page_of(made)
    assert "step_out_of_time" in {found.code for found in made.result.findings}


def test_the_source_stands_at_the_foot(make, rich):
    assert "Green-channel list, 30 June 2026" in page_of(make(("en",)))


def test_long_names_make_a_row_higher_and_are_not_cut(make, rich):
    steps_of(rich)[0].name = zone.text(
        "设立登记" * 12, "Registration of the company and all of it " * 4
    )
    steps_of(rich)[1].office = zone.text("某局" * 20, "An office with a very long name indeed " * 3)
    made = make(BOTH)
    assert page_of(made, BOTH).count("Registration of the company and all of it") == 4
    assert "words_overfull" not in {found.code for found in made.result.findings}


def test_the_section_vanishes_without_steps(make, world):
    assert "steps" not in make().result.sections


def test_committed_times_are_excepted_in_the_legal_note(make, rich):
    text = " ".join(sheets(make(BOTH).pdf))
    assert "Except for the committed times stated and our steps under" in text
    assert "除注明“承诺时限”的服务事项和" in text.replace(" ", "")


def test_committed_times_alone_are_excepted_too(make, rich):
    rich.promises.clear()
    text = " ".join(sheets(make(BOTH).pdf))
    assert "Except for the committed times stated, nothing here is an offer" in text
    assert "除注明“承诺时限”的服务事项外" in text.replace(" ", "")


def test_nothing_is_excepted_where_no_office_commits_itself(make, rich):
    rich.promises.clear()
    for step in steps_of(rich):
        step.working_days = None
    assert "Except" not in " ".join(sheets(make(("en",)).pdf))


def test_a_step_without_its_source_is_found(make, rich):
    steps_of(rich)[0].source = LocalizedText()
    assert "told_without_source" in {found.code for found in make().result.findings}


def test_the_calendar_looks_as_it_did(read, rich, golden):
    rich.more.append(service())
    golden("pack-steps-en-zh", alone(steps, read()).pdf)
