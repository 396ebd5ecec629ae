import re
from collections import Counter
from datetime import UTC, datetime
from uuid import UUID

import pytest

from storage.demonstration import build
from storage.entities.elements import Link
from storage.entities.schema import KINDS, KINDS_BY_ENTITY
from storage.journal.recompute import differences_from_journal
from storage.progress import CancelledError
from storage.repositories.attention import needing_attention
from storage.repositories.events import running_event

# The real place that the demonstration must not show, well-known firms, and the firm that is
# left out so that capture finds somebody new.
FORBIDDEN = """
    Xinbei Changzhou 新北 常州 天合 Trina 康辉 Kanghui 孟河 Menghe 西夏墅 Xixiashu 录安洲 Lu'anzhou
    常泰 薛家 Xuejia 春江镇 罗溪 奔牛 魏村 龙虎塘 黄河路 0519 新台北 台北 Taipei 太湖
    Bosch 博世 Siemens 西门子 BYD 比亚迪 CATL 宁德时代 Tesla 特斯拉 Mitsui 三井 BASF 巴斯夫 Danaher
    Schaeffler 舍弗勒 Nordex 蔚来 理想汽车 Rheinwerk Rheinweber 莱茵 张伟明 Möller 13800000001
""".split()
EXPECTED = {
    "unit": 16,
    "staff": 15,
    "park": 8,
    "plot": 31,
    "policy": 8,
    "company": 66,
    "contact": 150,
    "event": 10,
    "appointment": 57,
}


def plain(record):
    kind = KINDS_BY_ENTITY[type(record)]
    return {field.name: field.column.plain(value) for field, value in fields(record, kind)}


def fields(record, kind):
    for field in kind.fields:
        value = getattr(record, field.name)
        if value is not None:
            yield field, value


def contents(edition):
    return {id_: plain(record) for id_, record in edition.by_id.items()}


def texts_in(value):
    """All texts but ids and hashes, whose figures say nothing."""
    if isinstance(value, str):
        yield "" if re.fullmatch("[0-9a-f]{16}|[0-9a-f]{32}", value) else value
    elif isinstance(value, dict):
        for part in (*value, *value.values()):
            yield from texts_in(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from texts_in(part)


def test_there_is_as_much_as_was_asked_for(kept):
    summary, edition, _ = kept
    counts = {kind: len(edition[kind]) for kind in KINDS if edition[kind]}
    assert summary.counts == counts
    assert summary.total == sum(counts.values())
    assert {kind: counts[kind] for kind in EXPECTED} == EXPECTED
    assert counts["visit"] >= 120
    assert counts["fact"] >= 45


def test_the_store_gives_back_what_was_made(kept, told_today):
    _, edition, store = kept
    assert contents(edition) == contents(told_today)
    with store.reading() as session:
        assert list(differences_from_journal(session)) == []


def test_acts_are_named_and_done_by_me(kept):
    summary, edition, store = kept
    me = edition.by_id[summary.me]
    assert store.me == me.id
    assert me.name.native
    assert not me.left
    assert {record.created_by for record in edition.by_id.values()} == {me.id}


def test_a_seed_and_a_day_always_make_the_same(editions, told_today):
    editions.cache_clear()
    assert contents(editions(told_today.today)) == contents(told_today)


def test_another_seed_or_day_makes_something_else(editions, told_today):
    other = editions(told_today.today, seed=2)
    assert not other.by_id.keys() & told_today.by_id.keys()
    names = Counter(person.name.native for person in told_today["contact"])
    assert names != Counter(person.name.native for person in other["contact"])
    assert {k: len(other[k]) for k in EXPECTED} == EXPECTED


def test_ids_are_of_version_7_and_from_the_past(told):
    now = datetime.combine(told.today, datetime.min.time(), UTC).timestamp() * 1000
    elements = [
        UUID(element.id)
        for record in told.by_id.values()
        for _, value in fields(record, KINDS_BY_ENTITY[type(record)])
        if isinstance(value, tuple)
        for element in value
        if hasattr(element, "id") and not isinstance(element, Link)
    ]
    for id_ in (*told.by_id, *elements):
        assert (id_.version, id_.variant) == (7, "specified in RFC 4122")
        assert id_.int >> 80 < now


def test_what_needs_attention_was_left_so_on_purpose(kept):
    _, edition, store = kept
    with store.reading() as session:
        found = list(needing_attention(session, edition.today))
    told = Counter((each.kind, each.field) for each in found)
    assert told == {("plot", "price"): 3, ("contact", "consent_until"): 1}


def test_no_name_of_a_real_place_or_firm(told):
    whole = "\n".join(text for record in contents(told).values() for text in texts_in(record))
    assert [word for word in FORBIDDEN if word.lower() in whole.lower()] == []


def test_telephone_numbers_are_masked_and_addresses_are_examples(told_today):
    reachable = [*told_today["staff"], *told_today["contact"], *told_today["unit"]]
    numbers = [phone.number for record in reachable for phone in record.phones]
    assert [number for number in numbers if "****" not in number] == []
    mails = [mail.address for record in reachable for mail in record.mails]
    assert [m for m in mails if not re.fullmatch(r"[a-z0-9.]+@[a-z0-9-]+\.example", m)] == []
    sites = [record.website for kind in ("company", "unit") for record in told_today[kind]]
    hosts = [site.removeprefix("https://").partition("/")[0] for site in sites if site]
    assert [host for host in hosts if not host.endswith(".example")] == []


def test_shanghai_week_runs(kept):
    summary, _, store = kept
    with store.reading() as session:
        for clock in ("2026-11-24T16:30:00+00:00", "2026-11-25T04:00:00+00:00"):
            found = running_event(session, datetime.fromisoformat(clock), summary.me)
            assert (found.id, found.day, found.days) == (summary.running_event, 2, 3)


def test_the_summary_shows_where_to_begin(kept):
    summary, edition, _ = kept
    showcase = edition.by_id[summary.showcase]
    assert showcase.name.text("en") == summary.showcase_name
    assert showcase.name.text("zh")
    plots = [plot for plot in edition["plot"] if plot.number in summary.showcase_plots]
    assert [plot.availability in ("available", "in_talks") for plot in plots] == [True, True]
    assert not any(plot.price.expired(edition.today) for plot in plots)
    assert summary.demonstration


def crowded(store, size, **more):
    return build(store, today=datetime(2026, 11, 25).date(), records=size, **more)  # noqa: DTZ001


def test_a_crowd_fills_the_store_to_the_size_asked_for(store):
    steps = []
    summary = crowded(store, 2000, progress=lambda *step: steps.append(step))
    assert summary.total == 2000
    assert steps[-1][0] == steps[-1][1]
    assert steps == sorted(steps)
    with store.reading() as session:
        found = Counter(each.field for each in needing_attention(session, datetime.now(UTC).date()))
    assert found.keys() <= {"price", "consent_until"}


def test_a_crowd_comes_in_acts_of_bearable_size(store, monkeypatch):
    monkeypatch.setattr("storage.demonstration.edition.RECORDS_PER_ACT", 300)
    labels = []
    store.listeners.append(lambda notice: labels.append((notice.label, len(notice.records))))
    steps = []
    summary = crowded(store, 1800, progress=lambda *step: steps.append(step))
    story = 5
    sizes = [size for _, size in labels[story:]]
    assert sizes == [300, 300, 1800 - sum(size for _, size in labels[:story]) - 600]
    assert [str(label) for label, _ in labels[story:]] == [
        f"Demonstration: {size} more records" for size in sizes
    ]
    assert summary.total == 1800
    assert steps == sorted(steps)
    assert steps[-1] == (sum(sizes), sum(sizes))


def test_who_stops_it_loses_the_act_under_way(store):
    def stop(_done, _total):
        raise CancelledError

    notices = []
    store.listeners.append(notices.append)
    with pytest.raises(CancelledError):
        crowded(store, 2000, progress=stop)
    assert len(notices) == 5
