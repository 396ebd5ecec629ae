"""Each finding of the preflight, once: what causes it, how urgent it is, where it is mended."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

import pytest

from exports.briefing.findings import MESSAGES, Finding, Level, must_fix, sentence
from exports.briefing.preflight import on_sheets, preflight, ranked
from exports.typesetting.document import Document, Overfull
from resources.i18n import catalog
from storage.entities.knowledge import Fact
from storage.entities.procedure import ProcedureStep
from storage.entities.requirement import Requirement
from storage.values import LocalizedText, PersonName, PriceBand, TextStatus
from tests.exports.briefing import world as zone
from tests.exports.briefing.rich_world import policies, told

PAST = date(2026, 11, 22)
MUST, SHOULD = Level.MUST_FIX, Level.SHOULD_FIX


def edit(part, field, value):
    """A case: one field of one record changed."""
    return lambda world: setattr(part(world), field, value)


def plot(world):
    return world.plots[0]


def fact(world):
    return world.facts[0]


def ours(world):
    return world.promises[0]


def chief(world):
    return world.contacts.chief


def asks(**changed):
    """A case: the company asks for something."""
    wish = zone.text("壳体喷涂", "Painting of housings")
    values = {"need": "must", "topic": "environment", "wish": wish, **changed}

    def case(world):
        world.requirements = [Requirement(company=world.company.id, **values)]

    return case


def nobody_consented(world):
    world.contacts.chief.consent_basis = ""
    del world.contacts.engineer
    world.promises.clear()


def nobody_there(world):
    del world.contacts.chief, world.contacts.engineer
    world.promises.clear()


def stale(world):
    world.plots[0].description = world.plots[0].description.written("zh", "新的原文", zone.REVIEWED)


def no_english(world):
    for record in zone.records(world):
        for name, value in dict(record.__dict__).items():
            if isinstance(value, LocalizedText):
                setattr(record, name, value.written("en", ""))
    world.park.distances = world.park.roads = ()


def preferential(world):
    world.promises[0].preferential = True


def many_plots(world):
    world.plots += [zone.plot(world.park, f"D-{number}") for number in range(5)]


def equal_numbers(world):
    first, second = world.plots[:2]
    second.number, second.park = f" {first.number.lower()} ", first.park


def few_facts(world):
    world.facts = world.facts[:3]


def contradicting(world):
    """The same figure of the same day, with another value."""
    known = world.facts[0]
    world.facts.append(
        Fact(
            topic=known.topic,
            name=known.name,
            amount=known.amount + 1,
            unit=known.unit,
            as_of=known.as_of,
            source=known.source,
            rank=0,
        )
    )


def telling(**changed):
    """A case: one more price is told."""
    return lambda world: setattr(
        world, "more", [told("cost", "蒸汽", "Steam", **{"amount": 218, **changed})]
    )


def out_of_time(world):
    """A step that ends before it begins."""
    step = ProcedureStep(
        name=zone.text("项目备案", "Project filed"),
        side="us",
        begins=Decimal(3),
        ends=Decimal(2),
        source=zone.text("清单", "List"),
        as_of=date(2026, 6, 30),
    )
    world.more = [step]


def no_plots(world):
    world.plots.clear()
    world.event.pitched = ()


def chosen_policy(**changed):
    """A case: a policy in force and reviewed, but for what is changed."""

    def cause(world):
        (policy,) = policies()
        for field, value in changed.items():
            setattr(policy, field, value)
        world.more = [policy]

    return cause


def unknown_fact(world):
    world.more = [told("talent", "工程师", "Engineers")]


BAND = (Decimal(1), Decimal(2), "CNY", "mu")


class Case(NamedTuple):
    """What causes a finding, what is found, where it is mended (kind, field, language).

    `choices` of the pack are read from the world.
    """

    code: str
    level: Level
    cause: Callable
    place: tuple
    choices: dict = MappingProxyType({})

    def __repr__(self):
        return f"{self.code}-{self.level.value}"


def unchanged(world):
    """Choices alone cause the finding."""


CASES = [
    Case(
        "text_missing",
        MUST,
        edit(plot, "name", LocalizedText.of(zone.REVIEWED, zh="地块")),
        ("plot", "name", "en"),
    ),
    Case(
        "text_missing",
        SHOULD,
        edit(plot, "name", LocalizedText.of(zone.REVIEWED, en="Plot")),
        ("plot", "name", "zh"),
    ),
    Case(
        "text_draft",
        MUST,
        edit(plot, "name", zone.text("地块", "Plot").written("en", "Plt", source="zh")),
        ("plot", "name", "en"),
    ),
    Case("text_stale", MUST, stale, ("plot", "description", "en")),
    Case("language_without_texts", MUST, no_english, ("", "", "en")),
    Case(
        "wrong_term",
        MUST,
        edit(plot, "description", zone.text("新北区地块", "A plot in New Taipei")),
        ("plot", "description", "en"),
    ),
    Case(
        "name_too_long",
        MUST,
        edit(plot, "name", zone.text("地块", "Plot " * 40)),
        ("plot", "name", "en"),
    ),
    Case(
        "price_without_validity",
        MUST,
        edit(plot, "price", PriceBand(*BAND)),
        ("plot", "price", ""),
    ),
    Case("price_expired", MUST, edit(plot, "price", PriceBand(*BAND, PAST)), ("plot", "price", "")),
    Case("price_missing", SHOULD, edit(plot, "price", None), ("plot", "price", "")),
    Case(
        "fact_without_source",
        MUST,
        edit(fact, "source", LocalizedText()),
        ("fact", "source", ""),
    ),
    Case("fact_without_date", MUST, edit(fact, "as_of", None), ("fact", "as_of", "")),
    Case("fact_expired", MUST, edit(fact, "expires", PAST), ("fact", "expires", "")),
    Case("told_without_source", MUST, telling(source=LocalizedText()), ("fact", "source", "")),
    Case("told_without_date", MUST, telling(as_of=None), ("fact", "as_of", "")),
    Case(
        "confirmation_overdue",
        MUST,
        telling(amount=None, known_by=PAST),
        ("fact", "known_by", ""),
    ),
    Case("confirmed_without_day", SHOULD, telling(amount=None), ("fact", "known_by", "")),
    Case("step_out_of_time", MUST, out_of_time, ("procedure_step", "ends", "")),
    Case("facts_contradict", MUST, contradicting, ("fact", "amount", "")),
    Case("no_host", MUST, edit(lambda world: world.company, "owner", None), ("", "", "")),
    Case(
        "host_not_named",
        MUST,
        unchanged,
        ("staff", "", ""),
        {"host": lambda world: world.staff.unnamed.id},
    ),
    Case("contact_without_consent", MUST, nobody_consented, ("contact", "", "")),
    Case(
        "consent_ended",
        MUST,
        edit(chief, "consent_until", PAST),
        ("contact", "", ""),
        {"contact": lambda world: world.contacts.chief.id},
    ),
    Case("preferential_without_review", MUST, preferential, ("commitment", "", "")),
    Case(
        "plot_not_offered",
        MUST,
        unchanged,
        ("plot", "", ""),
        {"plots": lambda world: [plot.id for plot in world.plots]},
    ),
    Case(
        "contact_without_honorific",
        SHOULD,
        edit(chief, "name", PersonName(native="Mira Falk")),
        ("contact", "name", ""),
    ),
    Case("plot_numbers_equal", MUST, equal_numbers, ("plot", "number", "")),
    Case("no_contact", SHOULD, nobody_there, ("company", "", "")),
    Case("no_plots", SHOULD, no_plots, ("", "", "")),
    Case("plots_left_out", SHOULD, many_plots, ("plot", "", "")),
    Case("facts_too_few", SHOULD, few_facts, ("", "", "")),
    Case(
        "policy_without_review",
        MUST,
        chosen_policy(review_number=""),
        ("policy", "review_number", ""),
    ),
    Case(
        "refused_preference",
        MUST,
        edit(ours, "promise", zone.text("研究用电价格", "Look into a tax holiday")),
        ("commitment", "promise", "en"),
    ),
    Case("policy_expired", SHOULD, chosen_policy(valid_until=PAST), ("policy", "valid_until", "")),
    Case("fact_unknown", SHOULD, unknown_fact, ("fact", "amount", "")),
    Case("promise_without_due", SHOULD, edit(ours, "due", None), ("commitment", "due", "")),
    Case(
        "requirement_without_answer",
        SHOULD,
        asks(need="want", topic="other"),
        ("requirement", "answer", ""),
    ),
    Case(
        "requirement_open", SHOULD, asks(known_by=date(2026, 12, 15)), ("requirement", "answer", "")
    ),
    Case("requirement_late", MUST, asks(known_by=PAST), ("requirement", "known_by", "")),
    Case(
        "musts_not_met",
        SHOULD,
        asks(topic="area", at_least=Decimal(900), unit="ha", answer=zone.text("可以。", "Yes.")),
        ("company", "", ""),
    ),
    Case("promise_overdue", MUST, edit(ours, "due", PAST), ("commitment", "due", "")),
]


def found_in(content):
    return [found for found in preflight(content, zone.TODAY) if found.level is not Level.PASSED]


@pytest.mark.parametrize("case", CASES, ids=repr)
def test_one_thing_to_mend_is_found_alone_and_can_be_told(read, world, case):
    case.cause(world)
    content = read(**{name: choose(world) for name, choose in case.choices.items()})
    found = found_in(content)
    assert [(f.code, f.level) for f in found] == [(case.code, case.level)]
    assert (found[0].kind, found[0].field, found[0].language) == case.place
    assert bool(found[0].record) == bool(case.place[0])
    assert must_fix(tuple(found)) == (case.level is MUST)
    for each in preflight(content, zone.TODAY):
        for language in ("zh", "en"):
            assert not re.search(r"[{}]|None", sentence(each, language))


def test_a_place_without_an_office_that_issues_papers(read, world):
    """Without one there is no zone and no host's name on the cover either."""
    world.units.bureau.issuer = False
    assert [f.code for f in found_in(read())] == ["no_issuer"]


def test_all_that_can_be_found_is_tested():
    tested = {case.code for case in CASES} | {"no_issuer", "characters_missing"}
    tested |= {"words_overfull", "block_overfull"}
    assert tested == {*MESSAGES[Level.MUST_FIX], *MESSAGES[Level.SHOULD_FIX]}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("as_of", date(2024, 12, 31)),
        ("unit", zone.text("万元", "RMB 10,000")),
        ("topic", "gdp"),
        ("expires", PAST),
        ("amount", None),
    ],
    ids=["day", "unit", "topic", "expired", "none"],
)
def test_figures_on_something_else_do_not_contradict(read, world, field, value):
    contradicting(world)
    setattr(world.facts[-1], field, value)
    assert "facts_contradict" not in {found.code for found in found_in(read())}


def test_a_contradiction_names_both_values_and_the_day(read, world):
    contradicting(world)
    (found,) = found_in(read())
    assert "128,640,000,000" in sentence(found, "en")
    assert "128,640,000,001" in sentence(found, "zh")
    assert "31 December 2025" in sentence(found, "en")
    assert "2025年12月31日" in sentence(found, "zh")


def test_a_pack_without_fault_has_only_what_passed(read):
    found = preflight(read(), zone.TODAY)
    assert [(f.level, f.code) for f in found] == [
        (Level.PASSED, "texts"),
        (Level.PASSED, "dates"),
        (Level.PASSED, "persons"),
    ]
    assert not must_fix(found)
    assert all(f.values["count"] > 1 for f in found)


def test_the_most_urgent_stands_first(read, world):
    world.plots[0].price = None
    world.facts[0].as_of = None
    world.plots[1].price = PriceBand(*BAND)
    levels = [found.level for found in preflight(read(), zone.TODAY)]
    assert levels == sorted(levels, key=list(Level).index)
    assert {*levels} == {*Level}


def test_time_goes_by_between_reading_and_checking(read):
    content = read()
    later = preflight(content, date(2027, 3, 1))
    assert {(f.code, f.level) for f in later if f.level is not Level.PASSED} == {
        ("price_expired", MUST)
    }
    assert {f.code for f in preflight(content, date(2027, 4, 1))} > {"fact_expired"}
    assert {f.values["count"] for f in later if f.code == "dates"} == {6}


def test_characters_without_a_face():
    (found,) = on_sheets(Document(b"", 3, ("\U0001f600", "ሴ")))
    assert found.values == {"characters": "\U0001f600 (U+1F600) ሴ (U+1234)"}
    assert found.level is MUST
    assert list(on_sheets(Document(b"", 3, ()))) == []


def test_what_has_no_room_is_told_once_a_sheet():
    overfull = (Overfull(2, "W" * 90), Overfull(2, "more"), Overfull(3, ""))
    first, second = on_sheets(Document(b"", 3, (), overfull))
    assert first.values == {"sheet": 2, "words": "W" * 59 + "…"}
    assert [found.level for found in (first, second)] == [SHOULD, SHOULD]
    assert sentence(first, "zh") == f"第2页：“{'W' * 59}…”超出版面，请缩短文字。"
    assert "Sheet 2: “WWW" in sentence(first, "en")
    assert sentence(second, "zh").startswith("第3页：")
    assert "Sheet 3" in sentence(second, "en")


def test_what_the_sheets_tell_stands_among_what_was_found_before():
    before = preflight_of([Finding(MUST, "no_host"), Finding(SHOULD, "no_plots")])
    told = ranked((*on_sheets(Document(b"", 1, (), (Overfull(1, "x"),))), *before))
    assert [found.code for found in told] == ["no_host", "words_overfull", "no_plots", "texts"]


def preflight_of(found):
    return (*found, Finding(Level.PASSED, "texts", {"count": 1}))


class TestSentences:
    def told(self, language):
        values = {"record": "{B-07} %s", "field": "Description", "language": "en"}
        return sentence(Finding(MUST, "text_stale", values), language)

    def test_a_finding_is_told_in_the_readers_language(self):
        assert "{B-07} %s" in self.told("en")
        assert "in English under “" in self.told("en")
        assert "英语" in self.told("zh")

    def test_days_are_told_as_people_write_them(self):
        found = Finding(MUST, "price_expired", {"record": "B-07", "day": PAST})
        assert "22 November 2026" in sentence(found, "en")
        assert "2026年11月22日" in sentence(found, "zh")

    @pytest.mark.parametrize("code", [code for of in MESSAGES.values() for code in of])
    def test_every_sentence_can_be_filled(self, code):
        message = next(of[code] for of in MESSAGES.values() if code in of)
        names = re.findall(r"{(\w+)}", message)
        for language in ("zh_CN", "en"):
            told = catalog("interface", language).gettext(message)
            assert sorted(re.findall(r"{(\w+)}", told)) == sorted(names)


ANSWER = zone.text("可以。", "Yes.")


@pytest.mark.parametrize(
    "asked",
    [
        asks(answer=ANSWER),
        asks(answer=ANSWER, known_by=PAST),
        asks(need="want", topic="power", at_least=Decimal(20), unit="MVA"),
        asks(topic="area", at_least=Decimal(10), unit="ha", answer=ANSWER),
        asks(need="figure", topic="power_use", at_least=Decimal(62), unit="GWh"),
    ],
    ids=["answered", "answered in time", "compared", "one plot has it", "a use"],
)
def test_what_is_answered_or_compared_is_not_remarked_on(read, world, asked):
    asked(world)
    found = found_in(read(plots=[plot.id for plot in world.plots[:2]]))
    assert [each.code for each in found] == []


def test_an_answer_that_nobody_reviewed_must_be_mended(read, world):
    asks(answer=ANSWER.written("en", "Yes?", TextStatus.DRAFT, source="zh"))(world)
    (found,) = found_in(read())
    assert (found.code, found.field, found.language) == ("text_draft", "answer", "en")
