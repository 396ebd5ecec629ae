"""Fields changed by what a person types."""

from datetime import UTC, date, datetime
from decimal import Decimal
from functools import partial
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.entities.company import Company
from storage.entities.contact import Contact
from storage.entities.elements import YearFigure
from storage.entities.event import Appointment, Event
from storage.entities.knowledge import Fact
from storage.entities.place import Park, Plot
from storage.entities.schema import KINDS
from storage.entities.unit import Staff
from storage.entities.visit import Commitment, FollowUp, Visit
from storage.errors import UserError
from storage.journal.label import Label
from storage.repositories.editing import NoPartError, NoSuchFieldError, assign
from storage.repositories.finding import NoSuchRecordError, SeveralMatchError
from storage.repositories.typed_values import WrongValueError
from storage.settings import ME
from storage.store import Store
from storage.values import (
    Area,
    Country,
    Hall,
    LocalizedText,
    Money,
    Offset,
    Outline,
    PersonName,
    Place,
    PriceBand,
    TextStatus,
)

NOW = datetime(2026, 11, 25, 2, 30, tzinfo=UTC)  # 10:30 in Beijing, a Wednesday
BEIJING = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """A store that no test writes to: opening one for each of a hundred values takes its time."""
    with Store(tmp_path_factory.mktemp("empty") / "store", create=True) as opened:
        yield opened


@pytest.fixture
def session(empty):
    with empty.reading() as reading:
        yield reading


def changed(session, record, *typed):
    assign(session, record, typed, NOW, "zh")
    return record


@pytest.fixture
def change(session):
    return partial(changed, session)


@pytest.mark.parametrize(
    ("record", "typed", "field", "value"),
    [
        (Company, "rating=A", "rating", "a"),
        (Company, "rating=意向A级", "rating", "a"),
        (Company, "rating=rating a", "rating", "a"),
        (Company, "country=德国", "country", Country("DE")),
        (Company, "country=Deutschland", "country", Country("DE")),
        (Company, "country=中国台湾", "country", Country("TW")),
        (Company, "roles=客商，Intermediary", "roles", ("intermediary", "investor")),
        (Company, "wake_on=2026-12-31", "wake_on", date(2026, 12, 31)),
        (Company, "wake_on=下周三", "wake_on", date(2026, 12, 2)),
        (Company, "wake_on=31.12.2026", "wake_on", date(2026, 12, 31)),
        (Company, "may_be_named=是", "may_be_named", True),
        (Company, "may_be_named=No", "may_be_named", False),
        (Company, "notes=任意 text = here", "notes", "任意 text = here"),
        (Plot, "area=85亩", "area", Area(Decimal(85), "mu")),
        (Plot, "term_years=50", "term_years", 50),
        (
            Plot,
            "price=38-48万元/亩 2026-12-31",
            "price",
            PriceBand(Decimal(380000), Decimal(480000), "CNY", "mu", date(2026, 12, 31)),
        ),
        (Event, "budget=120万美元", "budget", Money(Decimal(1_200_000), "USD")),
        (Event, "zone=Europe/Berlin", "zone", "Europe/Berlin"),
        (Fact, "amount=1.2亿", "amount", Decimal(120_000_000)),
        (Park, "location=31.81, 119.97", "location", Place(31.81, 119.97)),
        (
            Park,
            "outline=0,0 120,0 120,80.5",
            "outline",
            Outline(((0.0, 0.0), (120.0, 0.0), (120.0, 80.5))),
        ),
        (
            Plot,
            "price=16-19元/m2/月 2026-12-31",
            "price",
            PriceBand(Decimal(16), Decimal(19), "CNY", "m2", date(2026, 12, 31), "month"),
        ),
        (Plot, "corner=120, 40.5", "corner", Offset(120.0, 40.5)),
        (Plot, "corner=120，40", "corner", Offset(120.0, 40.0)),
        (
            Plot,
            "hall=2 × 24 m; 12 m; 3 t/m²; 20 t",
            "hall",
            Hall(2, Decimal(24), Decimal(12), Decimal(3), Decimal(20)),
        ),
        (Plot, "setback=15", "setback", 15),
    ],
)
def test_values_are_read_as_their_fields_hold_them(change, record, typed, field, value):
    assert getattr(change(record(), typed), field) == value


@pytest.mark.parametrize(
    ("record", "typed"),
    [
        (Company, "country=Atlantis"),
        (Company, "rating=E"),
        (Company, "roles=客商，傻"),
        (Company, "wake_on=2月30日"),
        (Company, "wake_on=2026-02-30"),
        (Company, "wake_on=soon"),
        (Company, "may_be_named=maybe"),
        (Plot, "area=85"),
        (Plot, "term_years=1.5"),
        (Plot, "term_years=99999999999999万亿"),
        (Plot, "price=48万元"),
        (Event, "budget=120万"),
        (Event, "zone=Mars/Olympus"),
        (Fact, "amount=viel"),
        (Park, "location=31.81"),
        (Park, "location=31.81, 119.97, x"),
        (Park, "location=91, 0"),
        (Park, "outline=0,0 1,1"),
        (Park, "outline=0,0 1,1 2"),
        (Plot, "corner=120"),
        (Plot, "corner=120, 40, 5"),
        (Plot, "corner=a, b"),
        (Plot, "hall=24 m"),
        (Plot, "hall=2 × 24 m; 12 t"),
        (Plot, "hall=0 × 24 m; 12 m"),
        (Plot, "price=16-19元/m2/周"),
        (Park, "roads+=name.zh:创业路, points:0,0"),
        (Park, "roads+=name.zh:创业路, points:0,0 1"),
        (Park, "roads+=name.zh:创业路"),
        (Park, "roads+=name.zh:创业路, points:0,0 9,0, width:-3"),
        (Park, "distances+=kind:port, name.zh:港, kilometres:2, location:91"),
        (Contact, "phones+=no number"),
        (Contact, "mails+=no mail"),
        (Company, "tiers+=list:global500"),
        (Company, "tiers+=list:unknown, year:2025"),
        (Company, "tiers+=id:x, list:global500, year:2025"),
        (Company, "employees+=year:x"),
        (Visit, "at=tomorrow"),
        (Company, "parent=nobody"),
        (Company, "nothing=1"),
        (Company, "_sa_instance_state=1"),
        (Company, "deleted=yes"),
        (Company, "id=1"),
        (Company, "created_at=tomorrow"),
        (Company, "rating+=A"),
        (Company, "notes-=a"),
        (Company, "rating.en=A"),
        (Company, "name=甲"),
        (Company, "name.xx=甲"),
        (Contact, "name.nick=Bob"),
        (Contact, "name.order=sideways"),
        (Contact, "phones-=110"),
        (Company, "rating"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(change, record, typed):
    made = record()
    before = dict(made)
    with pytest.raises(UserError) as caught:
        change(made, typed)
    assert dict(made) == before
    assert str(caught.value)


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_an_empty_value_empties_every_field(change, kind):
    made = kind.entity()
    change(made, *(f"{field.name}=" for field in kind.fields))
    assert all(getattr(made, f.name) == f.column.empty for f in kind.fields)


def test_texts_are_written_language_by_language_as_drafts(change):
    made = change(Company(), "name.en=Rhine", "name.zh=莱茵", "name.ja=ライン")
    assert {k: (v.text, v.status, v.source) for k, v in made.name.versions.items()} == {
        "en": ("Rhine", TextStatus.DRAFT, ""),
        "zh": ("莱茵", TextStatus.DRAFT, ""),
        "ja": ("ライン", TextStatus.DRAFT, "zh"),
    }
    made.name = made.name.approved("ja")
    change(made, "name.ja=ライン")
    assert made.name.versions["ja"].status is TextStatus.APPROVED
    change(made, "name.zh=莱茵河")
    assert made.name.stale("ja")
    change(made, "name.zh-Hant=萊茵河", "name.en=")
    assert set(made.name) == {"zh", "ja", "zh-Hant"}


def test_names_of_persons_are_written_whole_or_part_by_part(change):
    made = change(Contact(), "name=张伟明")
    assert (made.name.native, made.name.family, made.name.given) == ("张伟明", "张", "伟明")
    change(made, "name.romanised=Zhang Weiming", "name.order=family_first")
    assert made.name.shown("en") == "Zhang Weiming"
    change(made, "name.romanised=")
    assert made.name.romanised == ""
    change(made, "name=Łukasz Żak")
    assert made.name == PersonName(
        native="Łukasz Żak",
        family="Żak",
        given="Łukasz",
        order="given_first",
        romanised="Łukasz Żak",
    )


def test_lists_grow_and_shrink_by_their_elements(change):
    made = change(Contact(), "phones=13800000001; +49 7541 000-11", "languages=中文")
    kept = made.phones
    assert [phone.number for phone in kept] == ["+86 138 0000 0001", "+49 7541 00011"]
    change(made, "phones+=138 0000 0001; 内线 12", "languages+=de，德语")
    assert made.phones[:2] == kept
    assert [phone.number for phone in made.phones[2:]] == ["内线 12"]
    assert made.languages == ("de", "zh")
    change(made, "phones-=+49 7541 00011", "phones-=8613800000001", "languages-=zh")
    assert [phone.number for phone in made.phones] == ["内线 12"]
    assert made.languages == ("de",)
    change(made, "mails+=a@b.example")
    assert [mail.address for mail in made.mails] == ["a@b.example"]


def test_elements_with_parts_are_told_by_the_names_of_their_parts(change):
    made = change(
        Company(), "tiers+=list:世界500强, year:2025, rank:37; list:other, year:2024, source:报, 道"
    )
    assert [(t.list, t.year, t.rank, t.source) for t in made.tiers] == [
        ("global500", 2025, 37, ""),
        ("other", 2024, None, "报, 道"),
    ]
    change(made, "tiers-=世界500强", "employees+=year:2025, count:1,200", "aliases+=甲；乙")
    assert [t.list for t in made.tiers] == ["other"]
    assert made.employees == (YearFigure(id=made.employees[0].id, year=2025, count=1200),)
    assert [alias.name for alias in made.aliases] == ["甲", "乙"]
    plot = change(
        Plot(),
        "utilities+=kind:供电, capacity:20, unit:MVA, metres:150, price:0.68元, as_of:2026-06-30",
        "distances+=kind:airport, name.zh:机场, name.en:Airport, kilometres:24.5, minutes:30",
    )
    (power,), (airport,) = plot.utilities, plot.distances
    assert (power.kind, power.metres, power.price) == ("power", 150, Money(Decimal("0.68"), "CNY"))
    assert power.as_of == date(2026, 6, 30)
    assert airport.name == LocalizedText.of(zh="机场", en="Airport")
    assert airport.kilometres == Decimal("24.5")


def test_a_road_is_a_line_with_a_name_and_a_width(change):
    park = change(
        Park(),
        "roads+=name.zh:创业路, name.en:Chuangye Road, points:0,40 900,40.5, width:24",
        "roads+=name.zh:环园路, points:0,0 0,900 80,900",
    )
    founded, ring = park.roads
    assert founded.name == LocalizedText.of(zh="创业路", en="Chuangye Road")
    assert (founded.points, founded.width) == (((0.0, 40.0), (900.0, 40.5)), 24.0)
    assert ring.points == ((0.0, 0.0), (0.0, 900.0), (80.0, 900.0))
    change(park, "roads-=环园路")
    assert park.roads == (founded,)


def test_a_distance_may_say_where_its_goal_lies(change):
    made = change(
        Park(), "distances+=kind:port, name.zh:港, kilometres:2, location:31.81，119.97, minutes:5"
    )
    assert made.distances[0].location == Place(31.81, 119.97)


def test_notes_grow_by_lines(change):
    made = change(Company(), "notes=第一行", "notes+=第二行")
    assert made.notes == "第一行\n第二行"


def test_times_are_told_in_the_zone_of_the_record_or_of_its_event(store, change):
    made = change(Visit(), "at=明天14:30")
    assert made.at == datetime(2026, 11, 26, 14, 30, tzinfo=BEIJING)
    assert made.zone == "Asia/Shanghai"
    made = change(Appointment(), "starts=1 Dec 9:00", "zone=Europe/Berlin")
    assert made.starts == datetime(2026, 12, 1, 9, tzinfo=BERLIN)
    assert made.zone == "Europe/Berlin"

    def add(working):
        event = Event(name=LocalizedText.of(zh="赴德招商"), zone="Europe/Berlin")
        working.add(event)

    store.act(Label("add"), add)
    with store.reading() as session:
        made = changed(session, Visit(), "at=明天9点", "event=赴德招商")
        assert (made.at, made.zone) == (datetime(2026, 11, 26, 9, tzinfo=BERLIN), "Europe/Berlin")
        made = changed(session, Visit(), "at=明天9点 北京时间", "event=赴德招商")
        assert made.at == datetime(2026, 11, 26, 9, tzinfo=BEIJING)


def test_a_follow_up_may_be_due_at_any_time_of_a_day(change):
    made = change(FollowUp(), "due=明天")
    assert (made.due, made.whole_day) == (datetime(2026, 11, 26, 12, tzinfo=BEIJING), True)
    change(made, "due=明天12:00")
    assert (made.due, made.whole_day) == (datetime(2026, 11, 26, 12, tzinfo=BEIJING), False)


def test_other_records_are_named_by_name_or_id_and_never_guessed(store):
    def add(working):
        made = [Company(name=LocalizedText.of(zh=name)) for name in ("甲", "双", "双")]
        staff = Staff(name=PersonName(native="陆静"))
        working.add_all([*made, staff])
        return made[0].id, staff.id

    company, staff = store.act(Label("add"), add)
    store.remember(ME, staff.hex)
    with store.reading() as session:
        _name_others(partial(changed, session), company, staff)


def _name_others(change, company, staff):
    assert change(Visit(), "company=甲").company == company
    assert change(Visit(), f"company={company}").company == company
    assert change(Visit(), "owner=我").owner == staff
    assert change(Commitment(), "owner=陆静").owner == staff
    assert [link.record for link in change(Visit(), "ours+=me").ours] == [staff]
    (member,) = change(Event(), "team+=陆静: 团长").team
    assert (UUID(member.id), member.role) == (staff, "head")
    with pytest.raises(SeveralMatchError):
        change(Visit(), "company=双")
    with pytest.raises(NoSuchRecordError):
        change(Visit(), "company=丙")


def test_an_edit_tells_each_field_once_and_only_what_changed(session):
    made = Company(rating="a")
    changed = assign(session, made, ["rating=B", "rating=C", "notes=", "country=DE"], NOW, "zh")
    assert [(c.field.name, c.before, c.after) for c in changed] == [
        ("rating", "a", "c"),
        ("country", None, Country("DE")),
    ]


def test_refusals_offer_what_there_is(session):
    with pytest.raises(WrongValueError) as caught:
        assign(session, Company(), ["rating=Z"], NOW, "zh")
    assert [choice.code for choice in caught.value.choices] == ["a", "b", "c", "d"]
    with pytest.raises(NoSuchFieldError) as missing:
        assign(session, Company(), ["ratng=A"], NOW, "zh")
    assert "rating" in [field.name for field in missing.value.choices]
    with pytest.raises(NoPartError):
        assign(session, Company(), ["country.en=DE"], NOW, "zh")


ANY_FIELD = [(kind.entity, field.name) for kind in KINDS.values() for field in kind.fields]
SIGNS = st.sampled_from(["=", "+=", "-=", ".en=", ".native="])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(st.sampled_from(ANY_FIELD), SIGNS, st.text(max_size=40))
def test_whatever_is_typed_is_kept_or_refused_with_a_sentence(store, field, sign, value):
    entity, name = field
    with store.reading() as session:
        made = entity()
        refusal = None
        try:
            assign(session, made, [f"{name}{sign}{value}"], NOW, "zh")
        except UserError as error:
            refusal = str(error)
    if refusal is not None:
        assert refusal
        return
    store.act(Label("add"), lambda s: s.add(made))
