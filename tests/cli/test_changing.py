"""Records added, changed, deleted and brought back."""

import pytest

from storage.store import Store


def shown(done, store, kind, words):
    return done("show", kind, words, "--json", store=store).objects[0]["fields"]


def test_halls_and_places_in_a_plan_are_shown_as_they_are_typed(done, demonstration):
    """Both languages tell what was taken, in a form that can be typed again."""
    typed = ("hall=2 × 24 m; 12 m; 3 t/m²; 20 t", "corner=120, 40", "price=16-19元/m2/月")
    plot = ("edit", "plot", "NEV-2", *typed)
    told = done(*plot, store=demonstration).out
    for words in ("2 × 24 m; 12 m; 3 t/m²; 20 t", "120, 40", "RMB 16–19 per m² a month"):
        assert words in told
    told = done("show", "plot", "NEV-2", "--language", "zh", store=demonstration).out
    for words in ("2 × 24米；12米；3吨/平方米；20吨", "120, 40", "每月每平方米16—19元"):
        assert words in told
    road = "roads+=name.zh:新路, name.en:New Road, points:0,40 900,40.5, width:24"
    told = done("edit", "park", "New-energy", road, store=demonstration).out
    assert "New Road 0,40 900,40.5 24 m wide" in told


@pytest.mark.parametrize(
    ("given", "language", "words"),
    [
        ("hall=24", "en", "“24” is no hall"),
        ("hall=24", "zh", "不是厂房参数"),
        ("corner=24", "en", "“24” is no place in a plan"),
        ("corner=24", "zh", "不是平面图中的位置"),
    ],
)
def test_what_is_no_hall_and_no_place_is_refused(refused, demonstration, given, language, words):
    answer = refused("edit", "plot", "NEV-2", given, "--language", language, store=demonstration)
    assert words in answer.err


def unstamped(fields):
    """Without who changed it last, and when."""
    return {name: value for name, value in fields.items() if not name.startswith("changed_")}


def test_a_record_is_added_and_named_by_its_id(done, empty):
    answer = done(
        "new", "investor", "name.zh=云帆精密", "country=德国", "roles=客商", "rating=A", store=empty
    )
    assert "Country or region: — → Germany" in answer.out
    assert answer.last.startswith("Added company ")
    fields = unstamped(shown(done, empty, "investor", "云帆精密"))
    assert (fields["country"], fields["roles"], fields["rating"]) == ("DE", ["investor"], "a")
    assert done("undo", store=empty).last == "Taken back: Add company: 云帆精密"
    assert done("redo", store=empty).last == "Done again: Add company: 云帆精密"
    assert unstamped(shown(done, empty, "investor", "云帆精密")) == fields


def test_an_edit_tells_what_was_and_what_is_with_dates_in_full(done, demonstration):
    answer = done(
        "edit", "investor", "Falkenrieder", "wake_on=下周三", "rating=B", "name.en=New Name",
        store=demonstration,
    )  # fmt: skip
    assert "Dormant until: — → Wed 2 Dec 2026" in answer.out
    assert "Rating: Rating A → Rating B" in answer.out
    assert "Name (en): Falkenrieder Antriebstechnik GmbH [Reviewed] → New Name [Draft" in answer.out
    assert answer.last.startswith("Changed company ")
    promise = done("list", "promises", "--limit", "1", "--json", store=demonstration).objects[0]
    answer = done(
        "edit", "promises", promise["id"], "due=月底前", "--language", "zh", store=demonstration
    )
    assert "2026年11月30日（周一）" in answer.out


def test_times_are_told_back_in_their_zone(done, demonstration):
    mission = done("list", "events", "Germany", "--json", store=demonstration).objects[0]["id"]
    answer = done(
        "new",
        "appointment",
        "purpose=Plant tour",
        f"event={mission}",
        "starts=2026-12-15 14:00",
        store=demonstration,
    )
    assert "Tue 15 Dec 2026, 14:00 Berlin time (21:00 Beijing time)" in answer.out


def test_fields_may_be_named_by_the_words_that_are_shown(done, empty):
    done("new", "investor", "name.zh=甲", store=empty)
    done(
        "edit", "investor", "甲", "国别（地区）=法国", "意向等级=B", "--language", "zh", store=empty
    )
    done("edit", "investor", "甲", "Code name=Pine", "Other names+=乙", store=empty)
    fields = shown(done, empty, "investor", "甲")
    assert (fields["country"], fields["rating"], fields["code_name"]) == ("FR", "b", "Pine")
    assert [alias["name"] for alias in fields["aliases"]] == ["乙"]


def test_an_edit_that_changes_nothing_is_no_act(done, empty):
    done("new", "investor", "name.zh=甲", "rating=A", store=empty)
    assert done("edit", "investor", "甲", "rating=a", store=empty).last == "Nothing changed in 甲."
    assert "Add company" in done("undo", store=empty).last


def test_a_deleted_record_comes_back_whole(done, demonstration):
    before = shown(done, demonstration, "investor", "Falkenrieder")
    listed = done("list", "investors", "--limit", "1000", "--json", store=demonstration).objects
    answer = done("delete", "investor", "Falkenrieder", store=demonstration)
    assert "Deleted company " in answer.last
    assert "undo" in answer.last
    gone = done("list", "investors", "--limit", "1000", "--json", store=demonstration).objects
    assert len(gone) == len(listed) - 1
    (binned,) = done("list", "investors", "--deleted", "--json", store=demonstration).objects
    assert binned["deleted"]
    assert (
        "Restored company" in done("restore", "investor", "Falkenrieder", store=demonstration).last
    )
    after = shown(done, demonstration, "investor", "Falkenrieder")
    assert unstamped(after) == unstamped(before)


def test_json_tells_the_record_and_what_changed(done, empty):
    added = done("new", "investor", "name.zh=甲", "rating=A", "--json", store=empty).objects[0]
    assert set(added["changed"]) == {"name", "rating"}
    edited = done("edit", "investor", "甲", "rating=B", "--json", store=empty).objects[0]
    assert (edited["changed"], edited["fields"]["rating"]) == (["rating"], "b")
    deleted = done("delete", "investor", "甲", "--json", store=empty).objects[0]
    assert (deleted["id"], deleted["deleted"]) == (added["id"], True)
    assert not done("restore", "investor", "甲", "--json", store=empty).objects[0]["deleted"]


REFUSED = (
    ("new", "investor"),
    ("new", "investor", "rating"),
    ("new", "packs", "number=1"),
    ("new", "investor", "colour=red"),
    ("new", "investor", "rating=Z"),
    ("new", "investor", "wake_on=2月30日"),
    ("new", "investor", "notes=a\0b"),
    ("new", "investor", "notes=\ud83c"),
    ("new", "investor", "notes=" + "x" * 1_000_001),
    ("new", "contact", "company=nobody"),
    ("edit", "park", "测试园区"),
    ("edit", "park", "nobody", "notes=x"),
    ("edit", "park"),
    ("delete", "park"),
)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_cannot_be_is_refused_and_nothing_is_kept(refused, done, empty, language):
    for words in REFUSED:
        answer = refused(*words, "--language", language, store=empty)
        sentence, *choices = answer.err.splitlines()
        assert ("。" in sentence or "：" in sentence) == (language == "zh"), words
        assert all(choice.startswith("  ") for choice in choices)
        assert len(sentence) < 500
    assert "测试园区" in done("undo", store=empty).last


def test_an_edit_is_kept_whole_or_not_at_all(refused, done, empty):
    done("new", "investor", "name.zh=甲", "rating=A", store=empty)
    refused("edit", "investor", "甲", "rating=B", "country=Atlantis", store=empty)
    assert shown(done, empty, "investor", "甲")["rating"] == "a"


def test_choices_are_offered_with_their_names(refused, empty):
    error = refused("new", "investor", "rating=Z", "--json", "--language", "zh", store=empty).error
    assert error["choices"][0] == {"choice": "a", "name": "意向A级"}
    answer = refused("new", "investor", "country=Germny", store=empty)
    assert "DE" in answer.err
    assert "rating" in refused("new", "investor", "ratng=A", store=empty).err


def test_names_with_signs_are_names(done, empty):
    for name in ("A<B & Co", "=cmd|' /C calc'!A0", "100% _x_", "🏭", "-5 foo", "'\"\\"):
        done("new", "investor", f"name.en={name}", store=empty)
        if not name.startswith("-"):
            done("edit", "investor", name, "rating=A", store=empty)
        assert shown(done, empty, "investor", name.lstrip("-"))["name"]["en"]["text"] == name


def test_an_act_calls_a_record_shortly_also_one_without_a_name(done, empty):
    done("new", "visit", "notes=" + "很长\n" * 1000, store=empty)
    answer = done("undo", store=empty)
    assert "很长 很长" in answer.last
    assert len(answer.last) < 200
    added = done("new", "visit", "interest=高", store=empty).last
    assert added.split()[2].rstrip(":") == added.split()[3]
    done("delete", "visit", added.split()[3], store=empty)


def test_acts_are_done_in_the_name_of_whoever_works_here(done, empty):
    done("new", "staff", "name=陆静", store=empty)
    assert "Nobody yet" in done("me", store=empty).last
    assert "陆静" in done("me", "陆静", store=empty).last
    assert "陆静" in done("me", store=empty).last
    done("new", "investor", "name.zh=甲", "owner=我", store=empty)
    fields = shown(done, empty, "investor", "甲")
    staff = done("list", "staff", "--json", store=empty).objects[0]["id"]
    assert fields["owner"] == fields["created_by"] == staff
    assert done("me", "--json", store=empty).objects[0]["me"]["id"] == staff
    with Store(empty) as store:
        assert store.setting("me") == staff
