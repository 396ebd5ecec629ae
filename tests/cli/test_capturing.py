"""Talks recorded by one line each."""

import io
import sys
from datetime import UTC, datetime

CHINESE = "张伟明 云帆精密（中国） 13800000001 对3号地块有兴趣 | 后天14点回访"
GERMAN = "Frank Möller, Rheinwerk Antriebe GmbH, +49 7541 000-11, likes PV plot 3 | fu 2d"


def texts_in(plain):
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict | list):
        for item in plain.values() if isinstance(plain, dict) else plain:
            yield from texts_in(item)


def typed_in(monkeypatch, content):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))


def test_a_line_is_told_back_as_it_was_understood(done, demonstration):
    out = done("capture", CHINESE, "--language", "zh", store=demonstration).out
    assert "张伟明（新建）" in out
    assert "云帆精密（中国）（已有记录" in out
    assert "+86 138 0000 0001" in out
    assert "对3号地块有兴趣" in out
    assert "上海周（共3天，第2天）" in out
    assert "2026年11月27日（周五）14:00" in out
    assert "北京时间" in out


def test_everything_new_is_called_new(done, demonstration):
    out = done("capture", GERMAN, store=demonstration).out
    assert "Frank Möller (new)" in out
    assert "Rheinwerk Antriebe GmbH (new)" in out
    assert "+49 7541 00011" in out
    assert "likes PV plot 3" in out
    assert "Fri 27 Nov 2026, at any time (Beijing time)" in out
    assert "undo" in out.splitlines()[-1]
    again = done("capture", GERMAN, store=demonstration).out
    assert "Frank Möller (known, " in again
    assert "Rheinwerk Antriebe GmbH (known, " in again


def test_times_of_a_mission_are_told_there_and_in_beijing(done, demonstration):
    abroad = done("list", "events", "Germany", "--json", store=demonstration).objects[0]
    first_day = abroad["fields"]["starts"]
    done("edit", "event", abroad["id"], "starts=2026-11-24", "ends=2026-11-28", store=demonstration)
    for event in done("list", "events", "--json", store=demonstration).objects:
        if event["id"] != abroad["id"]:
            done("delete", "event", event["id"], store=demonstration)
    out = done("capture", "Anna Groß, Testwerk GmbH | fu tomorrow 9am", store=demonstration).out
    assert first_day > "2026-11-25"
    assert "Thu 26 Nov 2026, 09:00 Berlin time (16:00 Beijing time)" in out


def test_what_is_recorded_is_one_act(done, demonstration):
    before = len(done("list", "contacts", "--limit", "1000", "--json", store=demonstration).objects)
    answer = done("capture", GERMAN, "--json", store=demonstration).objects[0]
    assert answer["company_is_new"]
    assert answer["contact_is_new"]
    assert answer["phones"] == ["+49 7541 00011"]
    assert answer["note"] == "likes PV plot 3"
    (follow_up,) = answer["follow_ups"]
    assert follow_up["whole_day"]
    shown = done("show", "visit", answer["visit"], "--json", store=demonstration).objects[0]
    assert shown["fields"]["company"] == answer["company"]
    assert "Möller" in done("undo", store=demonstration).out
    after = done("list", "contacts", "--limit", "1000", "--json", store=demonstration).objects
    assert len(after) == before
    assert done("list", "investors", "Rheinwerk", store=demonstration).last == "Nothing was found."


def test_no_date_means_within_48_hours(done, empty):
    out = done("capture", "李四 测试公司 有兴趣 | 寄资料", store=empty).out
    assert "Fri 27 Nov 2026, 10:30 Beijing time, within 48 hours as no date was named" in out


def test_a_date_that_does_not_exist_is_kept_as_text(done, empty):
    out = done("capture", "李四 测试公司 | 2月30日回访", store=empty).out
    assert "“2月30日” does not exist" in out
    assert "2月30日回访" in out


def test_a_date_in_the_hour_that_clocks_skip_or_repeat_is_noted(done, empty):
    done(
        "new",
        "event",
        "name.zh=赴德",
        "zone=Europe/Berlin",
        "starts=2027-03-20",
        "ends=2027-03-30",
        store=empty,
    )
    before = datetime(2027, 3, 27, 10, tzinfo=UTC)
    out = done("capture", "李四 测试公司 | 明天02:30回访", store=empty, now=before).out
    assert "the clocks skip the time that was written" in out


def test_a_person_who_may_be_known_already_is_named(done, empty):
    for company in ("甲公司", "乙公司"):
        done("new", "investor", f"name.zh={company}", store=empty)
        done("new", "contact", "name=王芳", f"company={company}", store=empty)
    out = done("capture", "王芳 来电", store=empty).out
    assert "王芳 (new; perhaps the same as 王芳 " in out


ANY = (
    "A<B & Co",
    '<img src="file:///etc/passwd"/>',
    "=cmd|' /C calc'!A0",
    "🏭🏭🏭",
    "\u202eevil\u202c txt",
    "13800000001",
    "x" * 100_000,
    "\x1b[31mred\x1b[0m",
)


def test_any_line_is_kept_and_none_is_obeyed(done, empty):
    for line in ANY:
        answer = done("capture", line, store=empty)
        assert not any(sign in answer.out for sign in "\x1b\u202e")
    kinds = ("visits", "follow-ups", "contacts", "investors")
    kept = [o for kind in kinds for o in done("list", kind, "--json", store=empty).objects]
    known = list(texts_in(kept))
    for line in ANY:
        wanted = "+86 138 0000 0001" if line.isdigit() else line.partition("|")[0].strip()
        assert any(wanted in text for text in known), line


def test_a_line_that_cannot_be_kept_is_refused(refused, empty):
    for line in ("", "   ", "\u200b", "a\0b", "half \ud83c of it"):
        refused("capture", line, store=empty)


def test_each_line_of_standard_input_is_an_act(done, empty, monkeypatch):
    typed_in(monkeypatch, "\ufeff张三 甲方机械\n\nBob Brown, Beta Ltd | fu 2d\n".encode())
    assert done("capture", "-", store=empty).out.count("Recorded as visit") == 2
    assert done("undo", store=empty).last == "Taken back: Record visit: Bob Brown, Beta Ltd"


def test_a_bad_line_keeps_no_other_line_out(typed, done, empty, monkeypatch):
    typed_in(monkeypatch, b"Anna Gross, Alpha GmbH\nbad \0 line\nBob Brown, Beta Ltd\n")
    answer = typed("capture", "-", store=empty)
    assert answer.status == 2
    assert answer.out.count("Recorded as visit") == 2
    assert answer.err.startswith("Line 2: ")
    assert len(done("list", "visits", "--json", store=empty).objects) == 2


def test_nothing_to_read_is_told(refused, empty, monkeypatch):
    typed_in(monkeypatch, b"\n \n")
    assert "nothing" in refused("capture", "-", store=empty).err


def test_what_is_not_utf8_is_refused_whole(refused, empty, monkeypatch):
    typed_in(monkeypatch, "张三 甲公司".encode("gb18030"))
    assert "UTF-8" in refused("capture", "-", store=empty).err
