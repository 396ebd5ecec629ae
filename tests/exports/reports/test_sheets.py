"""The plot sheet, the letter of thanks and the list of contacts: what they say, and to whom not."""

import io
from datetime import UTC, date, datetime

import pypdfium2
import pytest

from exports.briefing.findings import Level
from exports.briefing.languages import PackLanguageError
from exports.reports.contact_list import make_contact_list
from exports.reports.contact_list_content import company_list, event_list
from exports.reports.letter_content import letter_content
from exports.reports.plot_sheet import make_plot_sheet
from exports.reports.plot_sheet_content import plot_sheet_content
from exports.reports.thank_you import make_thank_you
from storage.entities.visit import Visit
from storage.repositories.packs import NotAddressableError
from storage.store import Store
from tests.exports.briefing import world as zone
from tests.exports.briefing.canaries import Canaries, every, withheld
from tests.exports.briefing.test_leaks import kept_inside, other_companys, own_history
from tests.exports.reports.conftest import built, sheets
from tests.oracle.leak_oracle import leaks

LANGUAGES = [("zh", "en"), ("en", "zh"), ("zh",), ("en",)]


def plot_sheet(session, plot, languages=("en", "zh")):
    content = plot_sheet_content(session, plot.id, languages=languages, today=zone.TODAY)
    out = io.BytesIO()
    return make_plot_sheet(content, out=out), out.getvalue()


def letter(session, company, languages=("en", "zh")):
    content = letter_content(session, company.id, languages=languages, today=zone.TODAY)
    out = io.BytesIO()
    return make_thank_you(content, out=out), out.getvalue()


def contact_list(content):
    out = io.BytesIO()
    return make_contact_list(content, out=out), out.getvalue()


@pytest.mark.parametrize("languages", LANGUAGES, ids=",".join)
def test_a_plot_is_told_on_one_sheet(kept, world, languages):
    with kept() as session:
        made, pdf = plot_sheet(session, world.plots[0], languages)
    (text,) = sheets(pdf)
    assert (made.pages, made.draft) == (1, False)
    said = {
        "zh": ("B-07地块", "48–56万元/亩", "土地使用权"),
        "en": ("PlotB-07", "RMB480,000–560,000"),
    }
    for language, words in said.items():
        for word in words:
            assert (word in text) == (language in languages), word
    for told in ("诺尔维克", "Norrvik"):
        assert told not in text


@pytest.mark.parametrize("languages", LANGUAGES, ids=",".join)
def test_the_legal_note_stands_clear_of_the_notes_above_it(kept, world, languages):
    with kept() as session:
        _, pdf = plot_sheet(session, world.plots[0], languages)
    last = {"en": "Schematic", "zh": "示意图"}[languages[-1]]
    first = {"en": "For information", "zh": "本资料仅供参考"}[languages[0]]
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    assert bottom(text, last) - top(text, first) > 6


def bottom(text, words):
    return text.get_charbox(text.search(words).get_next()[0])[1]


def top(text, words):
    return text.get_charbox(text.search(words).get_next()[0])[3]


def test_a_sheet_without_a_price_that_holds_is_a_draft(kept, world):
    price = world.plots[0].price
    world.plots[0].price = type(price)(price.low, price.high, "CNY", "mu", date(2026, 1, 1))
    with kept() as session:
        made, pdf = plot_sheet(session, world.plots[0])
    assert made.draft
    assert "Draftforinternalreview" in sheets(pdf)[0]
    assert "480,000" not in sheets(pdf)[0]
    assert {found.code for found in made.findings} >= {"price_expired"}


def test_a_plot_that_is_not_offered_has_no_sheet(kept, world):
    with kept() as session:
        for plot in (world.plots[2], world.company):
            with pytest.raises(NotAddressableError):
                plot_sheet(session, plot)
        with pytest.raises(PackLanguageError):
            plot_sheet(session, world.plots[0], ("tlh",))


def test_a_house_without_an_issuer_is_found(kept, world):
    world.units.bureau.issuer = False
    with kept() as session:
        made, _ = plot_sheet(session, world.plots[0])
    assert "no_issuer" in {found.code for found in made.findings}


def test_the_letter_tells_what_was_agreed_and_what_comes_next(kept, world):
    with kept() as session:
        made, pdf = letter(session, world.company)
    (text,) = sheets(pdf)
    print([f for f in made.findings if str(f.level) != "passed"])
    assert made.pages == 1
    assert {f.code for f in made.findings if f.level is Level.MUST_FIX} == {"promise_overdue"}
    for words in (
        "DearDr.ŁucjaLindqvist,",
        "尊敬的露琪亚·林奎斯特博士：",
        "Thankyouforthetimeyouandyourcolleaguesgaveuson14October2026(Shanghai).",
        "感谢您和各位同事于2026年10月14日在上海拨冗与我方会谈。",
        "Fromtheagreedminutes",
        "会谈纪要摘录",
        "Theminutesthatbothsidesagreedsay:",
        "双方确认的会谈纪要载明：",
        "Younamedthreeneeds.",
        "对方提出三项需求。",
        "书面答复至哥德堡海运费用",
        "此致敬礼！",
        "江州高新区招商局副局长周敏",
        "2026年11月23日",
    ):
        assert words in text, words
    assert "预算" not in text


def test_minutes_that_nobody_agreed_to_are_not_sent(kept, world):
    world.visit.minutes_agreed = None
    with kept() as session:
        _, pdf = letter(session, world.company)
    assert "Younamedthreeneeds" not in sheets(pdf)[0]
    assert "14October2026" in sheets(pdf)[0]


def test_the_letter_is_about_the_last_talk_with_agreed_minutes(kept, world):
    later = Visit(
        company=world.company.id,
        kind="call",
        at=datetime(2026, 11, 2, 2, tzinfo=UTC),
        minutes=zone.text("无人确认的话。", "Nobody agreed to this."),
    )
    world.later = later
    with kept() as session:
        (text,) = sheets(letter(session, world.company)[1])
    assert "14October2026" in text
    assert "Younamedthreeneeds" in text
    assert "Nobodyagreed" not in text


def test_a_call_is_no_meeting_to_give_thanks_for(kept, world):
    world.visit.kind = "call"
    with kept() as session:
        (text,) = sheets(letter(session, world.company)[1])
    assert "Thankyouforourtelephonecallof14October2026." in text
    assert "感谢贵公司于2026年10月14日与我方电话沟通。" in text
    assert "会谈。" not in text


@pytest.mark.parametrize("count", range(12, 40, 4))
def test_who_signs_a_letter_of_thanks_never_stands_alone(kept, world, count):
    world.visit.minutes = zone.text("纪要中的一句话。" * count, "One sentence of minutes. " * count)
    with kept() as session:
        told = sheets(letter(session, world.company)[1])
    assert "2026年11月23日" in told[-1]
    assert "此致" in told[-1]
    assert "以上内容如与" in told[-1]


def test_a_letter_without_a_talk_or_a_person_says_less(kept, world):
    world.visit.kind = "mail"
    world.contacts.chief.consent_basis = world.contacts.engineer.consent_basis = ""
    with kept() as session:
        made, pdf = letter(session, world.company, ("zh",))
    (text,) = sheets(pdf)
    assert "尊敬的先生/女士：" in text
    assert "感谢贵公司对我区的关注。" in text
    assert "会谈" not in text
    assert "林奎斯特" not in text
    assert made.draft


def test_equal_records_give_equal_bytes(kept, world):
    with kept() as session:
        assert plot_sheet(session, world.plots[0])[1] == plot_sheet(session, world.plots[0])[1]
        assert letter(session, world.company)[1] == letter(session, world.company)[1]


@pytest.fixture(scope="module")
def guarded(tmp_path_factory):
    """Sheets and letters from a store in which every field that may not leave has a canary."""
    world, canaries = built(), Canaries()
    strangers = [*other_companys(world), *kept_inside(world), *own_history(world)]
    for record in zone.records(world):
        canaries.fill(record, withheld(record, world.company.id))
    for record in strangers:
        canaries.fill(record, every(record))
    agreed = Visit(company=world.company.id, kind="meeting", visibility="internal")
    canaries.fill(agreed, every(agreed))
    world.company.owner = world.staff.host.id
    world.visit.kind, world.visit.minutes_agreed = "meeting", date(2026, 10, 20)
    folder = tmp_path_factory.mktemp("leaks") / "store"
    with Store(folder, create=True) as store:
        zone.keep(store, [*zone.records(world), *strangers, agreed])
        with store.reading() as session:
            made = {
                (what, languages): make(session, record, languages)[1]
                for what, make, record in (
                    ("plot", plot_sheet, world.plots[0]),
                    ("letter", letter, world.company),
                )
                for languages in LANGUAGES
            }
    return made, canaries.words


@pytest.mark.parametrize("languages", LANGUAGES, ids=",".join)
@pytest.mark.parametrize("what", ["plot", "letter"])
def test_nothing_leaks(guarded, what, languages):
    made, words = guarded
    assert leaks(made[what, languages], words) == []


def test_a_plot_sheet_knows_no_investor(guarded):
    """What only the addressee may read is in no paper for everybody."""
    made, _ = guarded
    said = ["Norrvik Drive Systems", "Kim Min-jun", "Written answer on sea freight"]
    assert leaks(made["plot", ("en",)], said) == []
    assert {leak.canary for leak in leaks(made["letter", ("en",)], said)} == set(said)


def test_the_contacts_of_a_company_are_listed_inside(kept, world):
    with kept() as session:
        made, pdf = contact_list(company_list(session, world.company.id, zone.TODAY))
    (text,) = sheets(pdf)
    assert made.pages == 1
    for words in (
        "内部资料注意保存",
        "联系人名单",
        "共2人",
        "露琪亚·林奎斯特博士",
        "+46700000101",
        "lucja@norrvik.example",
        "需翻译",
        "김민준",
    ):
        assert words in text, words
    for words in ("不吃贝类", "喜欢青瓷"):
        assert words not in text


def test_without_consent_in_force_nobody_can_be_reached_by_the_list(kept, world):
    world.contacts.chief.consent_until = date(2026, 11, 22)
    world.contacts.engineer.visibility = "restricted"
    with kept() as session:
        _, pdf = contact_list(company_list(session, world.company.id, zone.TODAY))
    (text,) = sheets(pdf)
    assert "无有效授权，联系方式不列" in text
    for words in ("+46700", "lucja@", "김민준"):
        assert words not in text


def test_the_contacts_of_an_event_are_those_met_or_to_be_met(kept, world):
    with kept() as session:
        _, pdf = contact_list(event_list(session, world.event.id, zone.TODAY))
        _, nobody = contact_list(event_list(session, world.company.id, zone.TODAY))
    assert "上海周共1人" in sheets(pdf)[0]
    assert "暂无联系人" in sheets(nobody)[0]


def test_a_long_list_is_marked_on_every_sheet(kept, world):
    kind = type(world.contacts.chief)
    world.many = [kind(name=world.contacts.chief.name, company=world.company.id) for _ in range(90)]
    with kept() as session:
        made, pdf = contact_list(company_list(session, world.company.id, zone.TODAY))
    assert made.pages > 2
    assert all("内部资料注意保存" in sheet for sheet in sheets(pdf))
